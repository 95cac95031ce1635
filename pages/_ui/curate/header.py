"""The form of the article itself: title, outlet, when it was published, who annotates."""

from typing import Any

import streamlit as st

from core.curation.candidates.spans import Span
from core.curation.forms.records import record_of
from core.curation.forms.times import time_controls
from core.curation.guesses.datelines import Dateline, dateline
from core.curation.sheets.deciding import HeaderEdit
from core.curation.sheets.sheet import PUBLISHED
from core.models import Vocabulary
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.times import say_time
from pages._ui import emphasis
from pages._ui.curate import fields, offers, saving, when
from pages._ui.curate.form import Form
from pages._ui.curate.work import Work

Record = dict[str, Any]


def show(vocabulary: Vocabulary, form: Form, text: str | None) -> None:
    """Draw the controls; the date that the `text` begins with is offered as the day of publication."""
    fields.text(form, "title")
    outlets = [source for source in vocabulary.sources if vocabulary.sources[source].kind == "outlet"]
    for name, empty in (("publisher", "The text does not say"), ("original", "It names none")):
        fields.choice(form, name, outlets, lambda source: offers.source_name(vocabulary, source), placeholder=empty)
    offers.vocabulary_link("An outlet", "sources")
    found = dateline(text) if text and form.value("published.shape") == "none" else None
    if found:
        st.button(_it_is(found), key=form.key_of("dateline"), on_click=_take, args=(form, found))
    when.show(form, "published")
    fields.choice(form, "annotator", offers.annotators(), new=True, placeholder="A name or initials")
    fields.text(form, "note", tall=80)


def offer_day(article: Work, span: Span) -> None:
    """Where these words are the date that the article begins with, and no day of publication is recorded: that one,
    written at once. The words no longer wait for a decision then."""
    found = dateline(article.text)
    held = article.sheet.header.get(PUBLISHED)
    if found and found.span == span and not (isinstance(held, dict) and held.get("edtf")):
        edit = HeaderEdit({PUBLISHED: _recorded(found)})
        st.button(_it_is(found), type=emphasis.main(), on_click=saving.save, args=(article, edit, None))


def _it_is(found: Dateline) -> str:
    return escape(
        f"Published on {say_time(found.day.isoformat())}: take {quoted(found.words)} as the date of publication"
    )


def _take(form: Form, found: Dateline) -> None:
    """Fill the controls of the time; for callbacks."""
    for name, value in time_controls(PUBLISHED, _recorded(found)).items():
        form.set(name, value)


def _recorded(found: Dateline) -> Record:
    return {"edtf": found.day.isoformat(), "text": found.words, "basis": "stated"}


def filled(form: Form) -> Record:
    """The fields that the controls record now."""
    return record_of("document", form.values())


def changes(record: Record, before: Record) -> Record:
    """The fields that differ, those that were emptied as None."""
    names = {**before, **record}
    kept = {"sha256"}
    return {name: record.get(name) for name in names if name not in kept and record.get(name) != before.get(name)}
