"""What is open beside the article: the form of a number, of a record, of the article itself, or what is left to do."""

from functools import partial
from typing import Any

import streamlit as st

from core.curation.candidates.spans import Span
from core.curation.forms.beginning import (
    Beginning,
    claim_beginning,
    dismissal_beginning,
    is_date,
    position_beginning,
)
from core.curation.forms.records import controls_of
from core.curation.sheets.deciding import About, HeaderEdit, RecordEdit
from core.curation.sheets.sheet import PUBLISHED, Item, Number, Section
from core.models.annotation import AMOUNTS
from core.wording.curating.pages import A_DATE
from core.wording.markdown import escape
from core.wording.names import quoted
from pages._ui import emphasis
from pages._ui.curate import checked, header, saving
from pages._ui.curate.ending import Open
from pages._ui.curate.form import Form, began
from pages._ui.curate.records import FORMS, filled
from pages._ui.curate.work import Work

KINDS: dict[str, str] = {"claims": "a claim", "dismissed": "no claim", "positions": "a position"}


def number(article: Work, found: Number) -> Open | None:
    """A number: the form of what it is, or the record that it belongs to. None where there is nothing to fill."""
    if found.state in ("covered", "dismissed"):
        return about_article(article) if found.item is None else record(article, found.item)
    st.subheader(escape(quoted(found.words)), anchor=False)
    if found.item and _already_covered(article, found.item):
        return None
    candidate = found.item.record if found.item else None
    header.offer_day(article, (found.start, found.end))
    kind = st.segmented_control(
        "It is …",
        list(KINDS),
        default="dismissed" if is_date(candidate) else "claims",
        required=True,
        format_func=KINDS.__getitem__,
        key=f"{article.stem} kind {found.start}",
        persist_state="session",
    )
    about = About("undecided", found.item.name) if found.item else None
    return new(article, kind, (found.start, found.end), about, candidate)


def new(article: Work, section: Any, span: Span, about: About | None = None, candidate: Any = None) -> Open:
    """The form of a record that is not there yet, of the words at `span`."""
    start = _beginning(article.text, section, span, candidate)
    guessed = frozenset("amount" if name in AMOUNTS else name for name in start.guessed)
    key = f"{article.stem}|{section}|{span[0]}-{span[1]}"
    form, stale = began(Form(key, controls_of(section, start.record), {}, guessed))
    if guessed and section == "claims":
        st.caption("What a program read from the sentence is marked “guess”: check each, and fill in the rest.")
    return _form(article, form, section, span, about, stale=stale)


def record(article: Work, item: Item) -> Open:
    """The form of a record that is there."""
    named = "" if item.section == "dismissed" else f": {item.name}"
    st.subheader(escape(f"{checked.ONE[item.section]}{named}"), anchor=False)
    form = Form(f"{article.stem}|{item.section}|{item.name}", controls_of(item.section, item.record), item.record)
    form, stale = began(form)
    about = About(item.section, item.name)
    found = _form(article, form, item.section, item.words or item.quote, about, stale=stale)
    st.button(
        "Take this record out",
        type="tertiary",
        icon=":material/delete:",
        help="Its number waits for a decision again. Undo brings the record back.",
        on_click=saving.save,
        args=(article, RecordEdit(None, {}, about), form),
        key=form.key_of("out"),
    )
    return found


def about_article(article: Work) -> Open:
    """The form of the article itself."""
    st.subheader("The article itself", anchor=False)
    before = article.sheet.header
    form, stale = began(Form(f"{article.stem}|document", controls_of("document", before), before))
    header.show(article.vocabulary, form, article.text)
    return Open(article, form, "document", stale, partial(_header_edit, form, before), checked.HEADER)


def _beginning(text: str, section: str, span: Span, candidate: Any) -> Beginning:
    if section == "claims":
        return claim_beginning(text, span, candidate)
    if section == "positions":
        return position_beginning(text, span)
    return dismissal_beginning(text, span, A_DATE if is_date(candidate) else None)


def _form(article: Work, form: Form, section: Section, span: Span | None, about: About | None, *, stale: bool) -> Open:
    FORMS[section](article, form, span)
    item = article.sheet.named(about.section, about.name) if about else None
    path = None if item is None or item.section == "undecided" else f"{item.section}[{item.at}]"
    return Open(article, form, section, stale, partial(_edit, article, section, form, about), path)


def _header_edit(form: Form, before: dict[str, Any]) -> HeaderEdit:
    return HeaderEdit(header.changes(header.filled(form), before))


def _edit(article: Work, section: Section, form: Form, about: About | None) -> RecordEdit:
    return RecordEdit(section, filled(article, section, form), about)


def _already_covered(article: Work, item: Item) -> bool:
    """Offer to take a number off the list that a record accounts for already."""
    names = [each.name for each in article.sheet.items if each.section != "undecided"]
    by = next((name for name in [*names, PUBLISHED] if item in article.sheet.covered_by(name)), None)
    if by is None:
        return False
    st.info(f"The record {escape(by)} accounts for this number already.")
    edit = RecordEdit(None, {}, About("undecided", item.name))
    st.button("Take it off the list", type=emphasis.main(), on_click=saving.save, args=(article, edit, None))
    return True
