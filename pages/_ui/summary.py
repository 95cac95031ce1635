"""The parts of the overview."""

import pandas as pd
import streamlit as st

from core.filters import filter_documents
from core.view import View
from core.wording.findings import agreement_title
from core.wording.markdown import escape
from core.wording.numbers import say_number
from core.wording.spread import independent_origins
from pages._ui import evidence, pairs
from pages._ui.reader import Seen

MANY = 6
"""So many clashes are listed at once; the rest opens on demand."""

PAGES = (
    ("pages/charts/deployment.py", "How many sent?"),
    ("pages/charts/casualties.py", "How many lost?"),
    ("pages/charts/agreement.py", "Who agrees?"),
    ("pages/evidence/documents.py", "What is written?"),
)


def title(view: View) -> str:
    """What the corpus is about, and how far its sources agree."""
    finding = agreement_title(view)
    return f"{view.tables.title}: {finding[0].lower()}{finding[1:]}"


def metrics(seen: Seen) -> None:
    """Articles, claims, statements, independent origins."""
    view = seen.view
    named = view.statements[view.statements["origin_kind"] != "unattributed"]
    numbers = {
        "Articles": (len(filter_documents(seen.tables.documents, view.filters)), None),
        "Claims": (len(view.claims), "Numbers, or words in place of a number: one for every time that one is told."),
        "Statements": (len(view.statements), "What an origin said once, however many articles tell it."),
        "Origins": (
            independent_origins(named["origin"].unique()),
            "Independent sources that a number began with; where the text names nobody, none is counted.",
        ),
    }
    for column, (name, (number, meaning)) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
        column.metric(name, say_number(number), border=True, help=meaning)


def sentences(lines: list[str]) -> None:
    """What the data say, one sentence a line."""
    st.markdown("\n".join(f"- {escape(line)}" for line in lines))


def links() -> None:
    """The way to the other pages."""
    for column, (page, label) in zip(st.columns(len(PAGES)), PAGES, strict=True):
        column.page_link(page, label=label, icon=":material/arrow_forward:")


def clashes(seen: Seen, verdict: str, title: str) -> None:
    """The pairs with this verdict, each with its reason in a sentence and the way to both quotes."""
    found = seen.view.comparisons[seen.view.comparisons["verdict"] == verdict]
    st.subheader(f"{title} ({say_number(len(found))})", anchor=False)
    if found.empty:
        st.markdown("None here.")
    for index, (_, pair) in enumerate(found.iterrows()):
        if index == MANY:
            break
        _clash(seen, pair)
    if len(found) > MANY:
        with st.expander(f"{say_number(len(found) - MANY)} more"):
            for _, pair in found.iloc[MANY:].iterrows():
                _clash(seen, pair)


def _clash(seen: Seen, pair: pd.Series) -> None:
    words, way = st.columns([6, 1], vertical_alignment="center")
    words.markdown(escape(pairs.reason(seen.view, pair)))
    way.button(
        "Side by side",
        key=f"pair-{pair['left']}-{pair['right']}",
        on_click=evidence.open_pairs,
        args=(pair["left"], pair["right"]),
        type="tertiary",
    )
