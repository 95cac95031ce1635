"""What is open beside the article: the form of a number, of a record, of the article itself, or what is left to do."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import streamlit as st

from core.curation.candidates.spans import Span
from core.curation.forms.beginning import Beginning, claim_beginning, dismissal_beginning, position_beginning
from core.curation.forms.records import AMOUNTS, controls_of
from core.curation.sheets.deciding import About, Edit, HeaderEdit, RecordEdit, also_covered
from core.curation.sheets.sheet import PUBLISHED, Item, Number, Section, quote_span
from core.wording.curation import say_also_covered
from core.wording.markdown import escape
from core.wording.names import quoted
from pages._ui import emphasis
from pages._ui.curate import fields, header, preview, saving
from pages._ui.curate.fields import Form
from pages._ui.curate.records import FORMS, filled
from pages._ui.curate.work import Work

KINDS: dict[str, str] = {"claims": "a claim", "dismissed": "no claim", "positions": "a position"}
ONE = {"claims": "Claim", "positions": "Position", "dismissed": "No claim"}
STALE = "Somebody else changed this record since you began. What you typed is kept; saving it will show you both."
MEANWHILE = "Somebody else saved this article since you opened this record. What you typed is kept; saving shows both."


@dataclass(frozen=True)
class Open:
    """A form that is open. `read` gives what saving would do with what its controls hold at that moment.

    `edit` is what it would have done when the page was drawn: what was typed last may have come since.
    """

    article: Work
    form: Form
    section: str
    stale: bool
    read: Callable[[], Edit]

    @cached_property
    def edit(self) -> Edit:
        """What the page shows of it."""
        return self.read()

    @property
    def name(self) -> str:
        """By which its record is found, once it is saved."""
        if not isinstance(self.edit, RecordEdit):
            return PUBLISHED
        quote = quote_span(self.edit.record, self.article.text)
        return str(quote[0] if quote else "") if self.section == "dismissed" else str(self.edit.record["id"])


def number(article: Work, found: Number) -> Open | None:
    """A number: the form of what it is, or the record that it belongs to. None where there is nothing to fill."""
    if found.state in ("covered", "dismissed"):
        return about_article(article) if found.item is None else record(article, found.item)
    st.subheader(escape(quoted(found.words)), anchor=False)
    if found.item and _already_covered(article, found.item):
        return None
    kind = st.segmented_control(
        "It is …",
        list(KINDS),
        default="claims",
        required=True,
        format_func=KINDS.__getitem__,
        key=f"{article.stem} kind {found.start}",
        persist_state="page",
    )
    about = About("undecided", found.item.name) if found.item else None
    return new(article, kind, (found.start, found.end), about, found.item.record if found.item else None)


def new(article: Work, section: Any, span: Span, about: About | None = None, candidate: Any = None) -> Open:
    """The form of a record that is not there yet, of the words at `span`."""
    start = _beginning(article.text, section, span, candidate)
    guessed = frozenset("amount" if name in AMOUNTS else name for name in start.guessed)
    key = f"{article.stem}|{section}|{span[0]}-{span[1]}"
    form, stale = fields.began(Form(key, controls_of(section, start.record), {}, guessed))
    if guessed and section == "claims":
        st.caption("What a program read from the sentence is marked “guess”: check each, and fill in the rest.")
    return _form(article, form, section, span, about, stale=stale)


def record(article: Work, item: Item) -> Open:
    """The form of a record that is there."""
    named = "" if item.section == "dismissed" else f": {item.name}"
    st.subheader(escape(f"{ONE[item.section]}{named}"), anchor=False)
    form = Form(f"{article.stem}|{item.section}|{item.name}", controls_of(item.section, item.record), item.record)
    form, stale = fields.began(form)
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
    st.caption(saving.BY_KEYS)
    before = article.sheet.header
    form, stale = fields.began(Form(f"{article.stem}|document", controls_of("document", before), before))
    header.show(article.vocabulary, form)
    return Open(article, form, "document", stale, partial(_header_edit, form, before))


def outcome(article: Work, opened: Open) -> preview.Preview | None:
    """What saving would do: what the check finds, the lines that change; and the button that saves."""
    if opened.stale or article.changed_meanwhile:
        st.info(STALE if opened.stale else MEANWHILE)
    made = preview.of(article, opened.edit, opened.section, opened.name)
    if made:
        preview.show(article, made)
        if isinstance(opened.edit, RecordEdit) and not preview.is_long(article):
            _tell_covered(article, opened.edit, made.text)
    if opened.section == "positions" and isinstance(opened.edit, RecordEdit):
        preview.cell(article, opened.edit.record)
    st.button(
        "Save",
        type=emphasis.main(),
        icon=":material/save:",
        key=opened.form.key_of("save"),
        shortcut=saving.SHORTCUT,
        help="Writes it at once, and opens the next number that waits for a decision.",
        on_click=_save,
        args=(opened,),
    )
    return made


def _save(opened: Open) -> None:
    """Write what the controls hold now, and not what they held when the button was drawn."""
    saving.save(opened.article, opened.read(), opened.form, stale=opened.stale)


def _beginning(text: str, section: str, span: Span, candidate: Any) -> Beginning:
    if section == "claims":
        return claim_beginning(text, span, candidate)
    return position_beginning(text, span) if section == "positions" else dismissal_beginning(text, span)


def _form(article: Work, form: Form, section: Section, span: Span | None, about: About | None, *, stale: bool) -> Open:
    st.caption(saving.BY_KEYS)
    FORMS[section](article, form, span)
    return Open(article, form, section, stale, partial(_edit, article, section, form, about))


def _header_edit(form: Form, before: dict[str, Any]) -> HeaderEdit:
    return HeaderEdit(header.changes(header.filled(form), before))


def _edit(article: Work, section: Section, form: Form, about: About | None) -> RecordEdit:
    return RecordEdit(section, filled(article, section, form), about)


def _tell_covered(article: Work, edit: RecordEdit, after: str) -> None:
    if words := also_covered(edit, article.state.text, after, article.text):
        st.caption(escape(say_also_covered(words)))


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
