"""What a decision would do, before it is saved: the record as YAML, what is wrong with it, its mark on the charts."""

from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from core.analysis.panels import Panel, deployment_panels, loss_panels
from core.curation.editing.edits import EditError
from core.curation.forms.previewing import with_record
from core.curation.sheets.deciding import Edit
from core.curation.sheets.sheet import read_sheet
from core.exhibits import in_words
from core.figures.alt import alt_text
from core.figures.forest import forest
from core.filters import Filters
from core.frames import Tables
from core.frames import tables as tables_of
from core.reading.yamltext import read
from core.view import view
from core.wording.claims import with_labels
from core.wording.curating.drafts import preview_title
from core.wording.curating.forms import say_all_in_form
from core.wording.curating.pages import say_cell
from core.wording.markdown import escape
from core.wording.numbers import say_count
from pages._ui import chart, corpus, reader
from pages._ui.curate import checked, versions
from pages._ui.curate.checked import Preview
from pages._ui.curate.work import Work
from pages._ui.rows import bullets

PANELS = {"deployment": deployment_panels, "losses": loss_panels}
THIS = "▸ this one: {}"
SHOWN = ["Origin", "Meant as", "As printed", "Low", "High", "Best", "Applies to"]


class Drawn(NamedTuple):
    """The panel of a chart that has a claim not saved yet, and the tables of the corpus with it."""

    panel: Panel
    tables: Tables


def of(article: Work, edit: Edit, section: str, name: str) -> Preview | None:
    """What the file would be with this edit; None, with the reason on the page, where it cannot be made."""
    try:
        return checked.made(article, edit, section, name)
    except (EditError, ValueError) as error:
        st.warning(f"This cannot be written yet: {escape(str(error))}.")
        return None


NOT_BEGUN = "What is missing or wrong is told here as soon as you fill something in."


def show(preview: Preview, *, is_begun: bool) -> None:
    """What is wrong with the record, as its form tells it, once that is begun: in few lines, so that it is in sight."""
    if not preview.own:
        st.markdown(":green[✓] The check finds nothing wrong with this record.")
    elif not is_begun:
        st.caption(NOT_BEGUN)
    else:
        missing, others = say_all_in_form(preview.own)
        if missing:
            st.markdown(f"**Still needed:** {escape(missing)}")
        if others:
            st.markdown(f"**{say_count(len(others), 'problem')} of this record**")
            bullets(others)


def more(article: Work, preview: Preview) -> None:
    """The lines that would change, and what else is wrong with the article."""
    with st.expander("As it would be written (YAML)"):
        versions.compared(preview.before, preview.text)
    if checked.is_long(article):
        st.caption("The article is long: here this record is checked alone. Saving checks the whole file.")
    if preview.others:
        with st.expander(f"{say_count(len(preview.others), 'other problem')} of this article"):
            bullets(checked.told(article, each) for each in preview.others)


def mark(article: Work, preview: Preview, record_id: str, key: str) -> None:
    """The mark that the claim adds to the charts, pointed out among those of its measure."""
    key_of = corpus.loaded().fingerprint, article.stem, hash(preview.text), record_id
    made = _mark(key_of, article, preview, record_id)
    if isinstance(made, str):
        st.caption(made)
        return
    panel = made.panel
    sheet = article.sheet if checked.is_long(article) else read_sheet(article.text, preview.text)
    st.markdown(f"**{preview_title(sheet, preview.others)}**")
    rows = panel.unnumbered[panel.unnumbered["claim_id"] == record_id]
    if len(rows):
        st.caption("It gives no number to draw, and is listed in words below the chart.")
        return
    title = f"{panel.title}, with this claim"
    figure = forest(panel.marks, theme=reader.look(), unit_title=panel.unit_title, lanes=panel.lanes, with_key=False)
    chart.show(figure, key=f"{key} mark", alt=alt_text(panel.marks, title))
    with st.expander("The same as a table"):
        st.table(in_words.of_marks(panel.marks, made.tables)[SHOWN].map(_cell))


def cell(article: Work, record: dict[str, Any]) -> None:
    """Where on the chart of matters the position would stand, and who else holds what there."""
    matter = article.vocabulary.propositions.get(str(record.get("proposition")))
    if matter is None or not record.get("attribution") or not record.get("stance"):
        st.caption("Its place on the chart of matters shows here once matter, source and stance are chosen.")
        return
    held = corpus.loaded().tables.positions
    others = held[(held["proposition"] == record["proposition"]) & (held["position_id"] != record.get("id"))]
    st.markdown("**On the chart of matters**")
    bullets(say_cell(record, matter, article.vocabulary, others))


@st.cache_resource(max_entries=32, show_spinner=False)
def _mark(key: tuple[Any, ...], _article: Work, _preview: Preview, _record_id: str) -> Drawn | str:
    value, _ = read(_preview.text)
    changed = with_record(corpus.loaded().corpus, f"{_article.stem}.txt", _article.text, value, _record_id)
    if changed is None:
        return "Its mark on the charts shows here once the record is complete."
    seen = view(tables_of(changed), Filters(by_origin=False, retracted=True))
    row = seen.claims[seen.claims["claim_id"] == _record_id]
    if row.empty or (chart := str(row["chart"].iloc[0])) not in PANELS:
        return "No chart draws this measure; the claim counts in the tables and cross-checks."
    marks = seen.claims[(seen.claims["measure"] == row["measure"].iloc[0])]
    named = marks["origin_label"].where(marks["claim_id"] != _record_id, THIS.format(row["origin_label"].iloc[0]))
    labelled = with_labels(marks.assign(origin_label=named), seen.tables)
    found = PANELS[chart](labelled, seen.tables, str(row["subject"].iloc[0]))
    return Drawn(next(panel for panel in found if _holds(panel, _record_id)), seen.tables)


def _holds(panel: Panel, record_id: str) -> bool:
    return record_id in set(pd.concat([panel.marks["claim_id"], panel.unnumbered["claim_id"]]))


def _cell(value: Any) -> str:
    return "–" if pd.isna(value) else escape(f"{value:,.12g}" if isinstance(value, float) else str(value))
