"""Articles whose text changed after they were annotated: what still stands, and what a person is to settle."""

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

from core.checks.annotation import misplaced_in
from core.checks.changed import digest
from core.checks.files import SECOND
from core.checks.nearest import nearest_words
from core.curation.candidates.spans import Span
from core.curation.changed_texts.settling import given_up, reselected
from core.curation.editing.edits import EditError
from core.curation.sheets.sheet import SECTIONS
from core.loader import read_file, stems
from core.models import Corpus
from core.reading.plaintext import FaultError
from core.reading.yamltext import read

HEADER = "document"


class Lost(NamedTuple):
    """A record to settle: in the order of its section `at`, its own id or None, its quote, and why it waits.

    `is_own`: whether words of its own are gone, else it only hangs on such a record. `suggestion`: words of the text
    that are most like its quote, for a person to judge, or None. The header has no quote, and is settled on Edit.
    """

    section: str
    at: int
    id: str | None
    quote: str
    why: str
    is_own: bool
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class Changed:
    """An annotation of another text than the one there is now. `standing`: how many of its `quotes` still stand."""

    file: str
    text: str
    annotation: str
    quotes: int
    standing: int
    lost: tuple[Lost, ...]

    @property
    def can_be_accepted(self) -> bool:
        """Whether no words of any record, or of the header, are gone any more."""
        return not any(each.is_own for each in self.lost)


class Word(NamedTuple):
    """A word of a quote; `is_other`: the other quote has another in its place, or none; `has_digits`: so do digits."""

    text: str
    is_other: bool
    has_digits: bool


def changed_files(folder: Path | str) -> list[str]:
    """The annotations, first or second, whose SHA-256 is not that of their text; those that cannot be read are not."""
    return [name for stem in stems(folder) for name in _changed_of(folder, stem)]


def changed_annotation(folder: Path | str, file: str, corpus: Corpus) -> Changed:
    """What is to be settled in one annotation. Raises EditError where it, or its text, cannot be read any more."""
    try:
        text, annotation = read_file(folder, text_of(file)), read_file(folder, file)
    except FaultError as error:
        raise EditError(f"{file} or its text cannot be read: {error.fault.message}") from error
    if text is None or annotation is None:
        raise EditError(f"{file} or its text is not there any more; choose another article")
    value = _value(annotation)
    quotes = sum(len(value.get(section) or ()) for section in SECTIONS)
    lost = tuple(_lost(value, annotation, text, file, corpus))
    own = sum(each.is_own and each.section != HEADER for each in lost)
    return Changed(file, text, annotation, quotes, quotes - own, lost)


def text_of(file: str) -> str:
    """The name of the text that an annotation is of."""
    return f"{file.removesuffix(SECOND).removesuffix('.yaml')}.txt"


def with_new_words(annotation: str, lost: Lost, text: str, span: Span) -> str:
    """The annotation with other words as the quote of a record. Raises EditError where the record is there no more."""
    return reselected(annotation, lost.section, _at(annotation, lost), text, span)


def without(annotation: str, lost: Lost, reason: str) -> str:
    """The annotation without a record, the reason kept in its header. Raises EditError."""
    return given_up(annotation, lost.section, _at(annotation, lost), reason)


def word_by_word(old: str, new: str) -> tuple[list[Word], list[Word]]:
    """Both quotes in words, each marked where the other differs."""
    before, after = re.findall(r"\S+", old), re.findall(r"\S+", new)
    same = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = {block.a + step for block in same for step in range(block.size)}
    held = {block.b + step for block in same for step in range(block.size)}
    return _words(before, kept), _words(after, held)


def changed_digits(words: Sequence[Word]) -> list[str]:
    """The words with digits that the other quote does not have there."""
    return [word.text.strip(string.punctuation) for word in words if word.is_other and word.has_digits]


def _words(words: list[str], same: set[int]) -> list[Word]:
    return [Word(word, at not in same, any(sign.isdigit() for sign in word)) for at, word in enumerate(words)]


def _changed_of(folder: Path | str, stem: str) -> Iterator[str]:
    try:
        text = read_file(folder, f"{stem}.txt")
        annotations = {name: read_file(folder, name) for name in (f"{stem}.yaml", f"{stem}{SECOND}")}
    except FaultError:
        return
    now = digest(text or "")
    for name, annotation in annotations.items():
        header = _value(annotation or "").get(HEADER)
        known = header.get("sha256") if isinstance(header, dict) else None
        if isinstance(known, str) and known != now:
            yield name


def _lost(value: dict[str, Any], annotation: str, text: str, file: str, corpus: Corpus) -> Iterator[Lost]:
    told = {(each.section, each.index): each for each in corpus.orphans if each.file == file}
    own = misplaced_in(annotation, text)
    joined = [path for path, each in told.items() if path not in own and not each.lost]
    for section, *rest in [*own, *joined]:
        at = int(rest[0]) if rest and isinstance(rest[0], int) else 0
        records = value.get(str(section))
        record = records[at] if isinstance(records, list) else {}
        quote = str(record.get("quote", "")) if isinstance(record, dict) else ""
        orphan, is_own = told.get((str(section), at)), (section, *rest) in own
        why = orphan.why if orphan else "words that it rests on do not stand once in the text"
        near = nearest_words(quote, text) if is_own and quote else None
        yield Lost(str(section), at, record.get("id") if record else None, quote, why, is_own, near)


def _at(annotation: str, lost: Lost) -> int:
    """Where the record stands in this state of the file."""
    records = _value(annotation).get(lost.section) or []
    for at, record in enumerate(records):
        if isinstance(record, dict) and (record.get("id"), record.get("quote")) == (lost.id, lost.quote):
            return at
    raise EditError(f"the record {lost.id or lost.quote[:60]!r} is there no more, or was changed; look again")


def _value(annotation: str) -> dict[str, Any]:
    value = read(annotation)[0] if annotation.strip() else None
    return value if isinstance(value, dict) else {}
