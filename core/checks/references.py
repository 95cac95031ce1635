"""Ids that must exist: measures, subjects, sources, propositions, sides, and readings of vague words."""

from collections.abc import Collection, Iterator

from core.checks.findings import Finding
from core.checks.phrases import listed, shown, suggestion
from core.checks.records import Records
from core.models import Claim, Header, Position, Vocabulary
from core.models.annotation import Attributed
from core.models.base import Model
from core.models.vocabulary import says
from core.reading.places import Path

BAD_ENTRY = "; its entry in vocabulary.yaml has a problem of its own: mend that first"
"""What to do about an id whose entry was left out."""

_READINGS = "readings."


def unknown_ids(records: Records, vocabulary: Vocabulary, left_out: Collection[str]) -> Iterator[Finding]:
    """Every id of an annotation that the vocabulary does not have. `left_out`: ids whose entries are bad there."""
    for path, record in records.items():
        for below, kind, name, known in _ids(record, vocabulary):
            if name not in known:
                yield unknown_id((*path, *below), kind, name, known, left_out)


def unread_vague_words(records: Records, vocabulary: Vocabulary, left_out: Collection[str]) -> Iterator[Finding]:
    """Vague claims whose words have no reading: they could be drawn nowhere."""
    for path, record in records.items():
        if isinstance(record, Claim) and record.hedge == "vague" and not vocabulary.reading_of(record.stated):
            advice = _advice_on_reading(record.stated, vocabulary, left_out)
            message = f"no reading is known for the vague words {shown(record.stated)}{advice}"
            yield Finding((*path, "stated"), message, record.stated)


def reading_id(words: str) -> str:
    """By what a bad reading is among what was left out: as no id can be, since words may be an id of another table."""
    return f"{_READINGS}{words}"


def _advice_on_reading(stated: str, vocabulary: Vocabulary, left_out: Collection[str]) -> str:
    bad = [name.removeprefix(_READINGS) for name in left_out if name.startswith(_READINGS)]
    if said := [words for words in bad if says(words, stated.lower())]:
        return (
            f"; the entry of {shown(max(said, key=len))} in vocabulary.yaml has a problem of its own: mend that first"
        )
    return f"; add one to vocabulary.yaml under readings; it has {listed(vocabulary.readings) or 'none'}"


def unknown_id(path: Path, kind: str, name: str, known: Collection[str], left_out: Collection[str]) -> Finding:
    """An id that is not there, with the nearest that is."""
    if name in left_out:
        advice = BAD_ENTRY
    else:
        names = listed(known) or "none"
        advice = suggestion(name, known) or f"; correct it, or add it to vocabulary.yaml, which has {names}"
    return Finding(path, f"unknown {kind} '{name}'{advice}", name)


def _ids(record: Model, words: Vocabulary) -> Iterator[tuple[Path, str, str, Collection[str]]]:
    """Each id of a record: its path below the record, its kind, itself, and where it should be."""
    if isinstance(record, Claim):
        yield ("measure",), "measure", record.measure, words.measures
        yield ("subject",), "subject", record.subject, words.subjects
    elif isinstance(record, Position):
        yield ("proposition",), "proposition", record.proposition, words.propositions
    elif isinstance(record, Header):
        for field in ("publisher", "original"):
            if name := getattr(record, field):
                yield (field,), "source", name, words.sources
    if isinstance(record, Attributed):
        for path, source in sources_of(record):
            yield path, "source", source, words.sources


def sources_of(record: Attributed) -> Iterator[tuple[Path, str]]:
    """The sources that an attribution names, from its origin on, each with its path below the record."""
    for index, step in enumerate(record.attribution):
        if isinstance(step, str):
            yield ("attribution", index), step
        else:
            yield from ((("attribution", index, place), source) for place, source in enumerate(step))
