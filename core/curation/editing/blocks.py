"""New records as YAML lines in the style of the corpus that ships: fields in one order, long text folded."""

import re
from functools import lru_cache
from typing import NamedTuple

from core.curation.editing.inlines import WIDTH, escaped, holds_unseen, in_simple_marks, inline, key_text
from core.models.annotation import AMOUNTS
from core.reading.yamltext import Value

STEP = 2
SHORT = 40
"""Of how many characters on a text is written out anew each time."""

ORDER = (
    *("document", "claims", "positions", "dismissed", "undecided", "nothing_on", "decisions"),
    *("title", "publisher", "original", "published"),
    *("id", "proposition", "stance"),
    *("measure", "subject", "number", "name", "label", "definition", "unit"),
    *("edtf", "text", "short", "named", "members", "kind", "side"),
    *("counts", "chart", "parts", "rate_of", "depletes", "aliases"),
    *("phrase", "mixed", "sides", "basis", "evidence", "stated", *AMOUNTS, "hedge", "modality"),
    *("certainty", "period", "follows", "as_of", "said", "target", "place", "attribution", "attribution_basis"),
    *("statement", "lost", "added", "not_same_as", "against", "term", "term_means", "condition", "role"),
    *("revises", "retracts", "part_of", "share_of", "derived_from", "disputes"),
    *("prefix", "quote", "suffix", "guess", "reason", "note", "sha256", "annotator"),
)
"""The order of the fields of every kind of record, as the corpus that ships has them. Others come after these."""

VERBATIM = ("quote", "prefix", "suffix")
"""Fields whose folded text stays on one line, so that a search for the words finds it."""

_RANK = {name: place for place, name in enumerate(ORDER)}
_LONE_SPACE = re.compile(r"(?<=\S) (?=\S)")


class Written(NamedTuple):
    """A value after its `key:` or `-`: what stands on that line, and the lines below."""

    head: str
    body: tuple[str, ...] = ()


def rank(key: str) -> int:
    """The place of a field among those of its record."""
    return _RANK.get(key, len(ORDER))


def ordered(mapping: dict[str, Value]) -> dict[str, Value]:
    """The fields of a record in the order in which they are written; those of a table as they are."""
    names = tuple(mapping)
    places = _order(names)
    return mapping if places == names else {name: mapping[name] for name in places}


@lru_cache(maxsize=1_024)
def _order(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(names, key=rank)) if all(name in _RANK for name in names) else names


def entry(key: str, value: Value, indent: int) -> list[str]:
    """The lines of `key: value`, `indent` spaces in."""
    return mapping({key: value}, indent)


@lru_cache(maxsize=4_096)
def _short_entry(key: str, value: str, indent: int) -> tuple[str, ...]:
    """Of short words: in a long draft the same few stand in every record."""
    return _entry(key, value, indent)


def _entry(key: str, value: Value, indent: int) -> tuple[str, ...]:
    label = _label(key, indent)
    if isinstance(value, float):
        return (f"{label} {inline(value)}",)
    written = after_key(key, value, indent)
    return (f"{label} {written.head}" if written.head else label, *written.body)


@lru_cache(maxsize=1_024)
def _label(key: str, indent: int) -> str:
    return f"{' ' * indent}{key_text(key)}:"


def item(value: Value, indent: int) -> list[str]:
    """The lines of `- value`, `indent` spaces in."""
    written = after_dash(value, indent)
    return [f"{' ' * indent}- {written.head}" if written.head else f"{' ' * indent}-", *written.body]


def after_key(key: str, value: Value, indent: int) -> Written:
    """What follows the colon of a key that stands `indent` spaces in."""
    used = indent + len(key_text(key)) + 2
    match value:
        case str():
            return _text(value, indent, used, key not in VERBATIM)
        case dict() if value:
            return Written("", tuple(mapping(value, indent + STEP)))
        case list() if not _fits(value, used):
            return Written("", tuple(line for each in value for line in item(each, indent + STEP)))
    return Written(inline(value))


def after_dash(value: Value, indent: int) -> Written:
    """What follows a dash that stands `indent` spaces in."""
    match value:
        case dict() if value:
            first, *others = mapping(value, indent + STEP)
            return Written(first[indent + STEP :], tuple(others))
        case list() if not _fits(value, indent + STEP):
            return Written("", tuple(line for each in value for line in item(each, indent + STEP)))
        case str():
            return _text(value, indent, indent + STEP, True)
    return Written(inline(value))


def mapping(fields: dict[str, Value], indent: int) -> list[str]:
    """The lines of a mapping, all `indent` spaces in."""
    lines: list[str] = []
    for key, value in ordered(fields).items():
        if isinstance(value, str) and len(value) < SHORT:
            lines += _short_entry(key, value, indent)
        else:
            lines += _entry(key, value, indent)
    return lines


def _fits(values: list[Value], used: int) -> bool:
    """Whether a list is written in brackets: short, and of nothing but words and numbers."""
    holds_records = any(isinstance(value, dict) and value for value in values)
    return not values or (not holds_records and used + len(inline(values)) <= WIDTH)


def _text(text: str, indent: int, used: int, wrapped: bool) -> Written:
    simple = in_simple_marks(text) if used + len(text) <= WIDTH else None
    if simple is not None and used + len(simple) <= WIDTH:
        return Written(simple)
    margin = " " * (indent + STEP)
    lines = text.split("\n")
    if not text or any(line != line.strip() or holds_unseen(line) for line in lines):
        return Written(escaped(text))
    if len(lines) == 1:
        folded = _wrapped(text, WIDTH - len(margin)) if wrapped else lines
        return Written(">-", tuple(margin + line for line in folded))
    if lines[0] and lines[-1]:
        return Written("|-", tuple(f"{margin}{line}" if line else "" for line in lines))
    return Written(escaped(text))


def _wrapped(text: str, width: int) -> list[str]:
    """Lines that fold back to the text: broken at single spaces only."""
    lines = [""]
    for word in _LONE_SPACE.split(text):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip(" ") if lines[-1] else word
    return lines
