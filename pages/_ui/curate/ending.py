"""The end of every form: what saving would do, and the button that saves."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from core.curation.editing.edits import EditError
from core.curation.sheets.deciding import Edit, RecordEdit, also_covered
from core.curation.sheets.sheet import PUBLISHED, quote_span
from core.wording.curating.pages import say_also_covered
from core.wording.markdown import escape
from core.wording.numbers import say_count
from pages._ui import emphasis
from pages._ui.curate import checked, keys, outcome, preview, saving
from pages._ui.curate.form import Form
from pages._ui.curate.work import Work

STALE = "Somebody else changed this record since you began. What you typed is kept; saving it will show you both."
MEANWHILE = "Somebody else saved this article since you opened this record. What you typed is kept; saving shows both."
SAVING = (
    "Writes it at once, and opens the next number that waits for a decision. A record is saved once the check finds "
    "nothing wrong with it; one that is saved already may keep the problems that it has, and gets no other."
)


@dataclass(frozen=True)
class Open:
    """A form that is open. `read` gives what saving would do with what its controls hold at that moment.

    `edit` is what it would have done when the page was drawn: what was typed last may have come since. `path` is where
    its record stands in the file; None for one that is not there yet.
    """

    article: Work
    form: Form
    section: str
    stale: bool
    read: Callable[[], Edit]
    path: str | None

    @cached_property
    def edit(self) -> Edit:
        """What the page shows of it."""
        return self.read()

    @property
    def is_begun(self) -> bool:
        """Whether there is anything to judge: a record that is there already, or something that was filled in."""
        is_there = self.path is not None and self.section != "document"
        return is_there or self.form.values() != self.form.initial

    @property
    def name(self) -> str:
        """By which its record is found, once it is saved."""
        return self.name_with(self.edit)

    def name_with(self, edit: Edit) -> str:
        """The same of another edit."""
        if not isinstance(edit, RecordEdit):
            return PUBLISHED
        quote = quote_span(edit.record, self.article.text)
        return str(quote[0] if quote else "") if self.section == "dismissed" else str(edit.record["id"])


def above(article: Work, opened: Open) -> checked.Preview | None:
    """Above the form, where it stays in sight: the button that saves, why it did not, and what the check finds."""
    if opened.stale or article.changed_meanwhile:
        st.info(STALE if opened.stale else MEANWHILE)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _buttons(opened)
        keys.hear()
    refused = outcome.refusal()
    made = preview.of(article, opened.edit, opened.section, opened.name)
    if made and not refused:
        preview.show(made, is_begun=opened.is_begun)
    return made


def below(article: Work, opened: Open, made: checked.Preview) -> None:
    """Below the form: the lines that change, and what else the record decides."""
    preview.more(article, made)
    if isinstance(opened.edit, RecordEdit) and not checked.is_long(article):
        _tell_covered(article, opened.edit, made.text)
    if opened.section == "positions" and isinstance(opened.edit, RecordEdit):
        preview.cell(article, opened.edit.record)


def _buttons(opened: Open) -> None:
    st.button(
        "Save",
        type=emphasis.main(),
        icon=":material/save:",
        key=opened.form.key_of("save"),
        shortcut=keys.SHORTCUT,
        help=f"{SAVING} {keys.BY_KEYS}",
        on_click=_save,
        args=(opened,),
    )
    if opened.form.values() != opened.form.initial:
        forget = opened.form.key_of("forget")
        st.button("Discard what I typed", type="tertiary", key=forget, on_click=opened.form.clear)


def _save(opened: Open) -> None:
    """Write what the controls hold now, and not what they held when the button was drawn.

    Never with a problem that the record does not have already: a guess that nobody checked is no decision.
    """
    article, edit = opened.article, opened.read()
    try:
        made = checked.made(article, edit, opened.section, opened.name_with(edit))
    except (EditError, ValueError) as error:
        outcome.refuse(str(error))
        return
    if needed := checked.brought(article, made, opened.path):
        outcome.refuse(f"still needed: {'; '.join(needed)}")
        return
    left = f"; still to mend: {say_count(len(made.own), 'problem')} that it had before" if made.own else ""
    saving.save(article, edit, opened.form, stale=opened.stale, left=left)


def _tell_covered(article: Work, edit: RecordEdit, after: str) -> None:
    if words := also_covered(edit, article.state.text, after, article.text):
        st.caption(escape(say_also_covered(words)))
