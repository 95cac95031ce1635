"""The form of the article itself: title, outlet, when it was published, who annotates."""

from typing import Any

from core.curation.forms.records import record_of
from core.models import Vocabulary
from pages._ui.curate import fields, offers, when
from pages._ui.curate.form import Form

Record = dict[str, Any]


def show(vocabulary: Vocabulary, form: Form) -> None:
    """Draw the controls."""
    fields.text(form, "title")
    outlets = [source for source in vocabulary.sources if vocabulary.sources[source].kind == "outlet"]
    for name, empty in (("publisher", "The text does not say"), ("original", "It names none")):
        fields.choice(form, name, outlets, lambda source: offers.source_name(vocabulary, source), placeholder=empty)
    offers.vocabulary_link("An outlet", "sources")
    when.show(form, "published")
    fields.choice(form, "annotator", offers.annotators(), new=True, placeholder="A name or initials")
    fields.text(form, "note", tall=80)


def filled(form: Form) -> Record:
    """The fields that the controls record now."""
    return record_of("document", form.values())


def changes(record: Record, before: Record) -> Record:
    """The fields that differ, those that were emptied as None."""
    names = {**before, **record}
    kept = {"sha256"}
    return {name: record.get(name) for name in names if name not in kept and record.get(name) != before.get(name)}
