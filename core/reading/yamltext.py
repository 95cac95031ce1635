"""The text of a YAML file to plain values: dictionaries with text keys, lists, text, numbers, true, false, null.

Plain scalars follow the YAML 1.2 core schema (yamlcore): `no` and `2025-02-07` are text. Keys are text as they are
written, so `2025:` is the key "2025". What annotations never need, and attackers do, is refused at its place:
anchors and aliases, tags, nesting deeper than `MAX_DEPTH`, a second document. Nothing is ever constructed.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NoReturn, TypeAlias

from yaml import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from core.reading.events import TEXT_TAG, Event, events, place_of, plain_tag, plain_value
from core.reading.parts import Parts, parts_of
from core.reading.plaintext import OVERRIDES, UNPRINTABLE, Fault, FaultError, overriding, place
from core.reading.plaintext import faults as plaintext_faults
from core.reading.syntax import syntax_fault

Value: TypeAlias = "bool | int | float | str | list[Value] | dict[str, Value] | None"

MAX_DEPTH = 32
MAX_DIGITS = 30
MOST_DUPLICATES = 1_000
_BREAKS = ("\x85", "\u2028", "\u2029")


def read(text: str) -> tuple[Value, tuple[Fault, ...]]:
    """The value of the document, and what is wrong with it; None when it could not be read to its end.

    Of a key given twice the first value stays and the others are faults. The values of list items may be shared with
    earlier readings of the same lines: never change one in place.
    """
    if wrong := (*plaintext_faults(text), *_hidden_breaks(text)):
        return None, wrong
    parts = parts_of(text)
    value = joined(parts) if parts else None
    return _whole(text) if value is None else (value, ())


def joined(parts: Parts) -> dict[str, Value] | None:
    """The value of a text in parts; None where any of them has a fault, or is not what it seems."""
    frame, faults = _whole(parts.frame)
    if faults or not isinstance(frame, dict):
        return None
    for key, items in parts.items.items():
        values = [value for part in items for value in _item(part.text)]
        if frame.get(key, key) is not None or len(values) < len(items):
            return None
        frame[key] = values
    return frame


@lru_cache(maxsize=32_768)
def _item(words: str) -> tuple[Value, ...]:
    """The one item that these lines hold; nothing where they hold anything else. It lies one level deep."""
    value, faults = _whole(words, depth=2)
    return tuple(value) if not faults and isinstance(value, list) and len(value) == 1 else ()


def _whole(text: str, depth: int = 1) -> tuple[Value, tuple[Fault, ...]]:
    builder = _Builder(text)
    try:
        value = builder.document(depth)
    except MarkedYAMLError as error:
        return None, (*builder.faults, syntax_fault(error, text))
    except FaultError as error:
        return None, (*builder.faults, error.fault)
    return value, tuple(builder.faults)


class _Builder:
    """One pass over the parser's events."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._next = events(text)

    def document(self, depth: int) -> Value:
        if isinstance(self._next(), StreamEndEvent):
            raise FaultError(Fault(1, 1, "the file holds nothing but comments; fill it, or take it out of the corpus"))
        value = self._value(self._next(), depth)
        self._next()
        if isinstance(after := self._next(), DocumentStartEvent):
            _refuse(after, "found a second YAML document; keep one in a file")
        return value

    def _value(self, event: Event, depth: int) -> Value:
        if event.anchor is not None or event.tag is not None:
            _refuse_reference(event)
        if isinstance(event, ScalarEvent):
            return _scalar(event)
        if depth > MAX_DEPTH:
            _refuse(event, f"found values nested deeper than {MAX_DEPTH} levels; annotations need at most five")
        if isinstance(event, MappingStartEvent):
            return self._mapping(depth)
        return self._sequence(depth)

    def _mapping(self, depth: int) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        first: dict[str, Event] = {}
        following = self._next
        while not isinstance(event := following(), MappingEndEvent):
            key = _key(event)
            value = self._value(following(), depth + 1)
            if key in mapping:
                if len(self.faults) == MOST_DUPLICATES:
                    _refuse(event, f"found more than {MOST_DUPLICATES:,} keys given twice; keep one of each")
                self.faults.append(_duplicate(event, key, first[key]))
            else:
                mapping[key], first[key] = value, event
        return mapping

    def _sequence(self, depth: int) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        return items


def _key(event: Event) -> str:
    if event.anchor is not None or event.tag is not None:
        _refuse_reference(event)
    if not isinstance(event, ScalarEvent):
        _refuse(event, "found a list or mapping as a key; a key is one word")
    if not event.value:
        _refuse(event, "found a value without a key; write 'key: value'")
    if event.style == '"':
        _refuse_escapes(event)
    key: str = event.value
    return key


def _scalar(event: ScalarEvent) -> Value:
    text: str = event.value
    if event.implicit[0]:
        return plain_value(text) if len(text) <= MAX_DIGITS else _long_plain(event)
    if event.style == '"':
        _refuse_escapes(event)
    return text


def _refuse_escapes(event: ScalarEvent) -> None:
    """Refuse text whose escapes stand for what no text may hold as itself."""
    if found := UNPRINTABLE.search(event.value):
        _refuse(event, f"found an escape for the control character U+{ord(found[0]):04X}; take it out")
    if found := OVERRIDES.search(event.value):
        _refuse(event, f"found an escape for {overriding(found[0])}; take it out")


def _long_plain(event: ScalarEvent) -> Value:
    """Text, unless it is a number too long to be meant."""
    if plain_tag(event.value) != TEXT_TAG:
        advice = f"write at most {MAX_DIGITS}, or put it in quotation marks where it is text"
        _refuse(event, f"found a number of {len(event.value)} characters; {advice}")
    return str(event.value)


def _refuse_reference(event: Event) -> NoReturn:
    if isinstance(event, AliasEvent) or event.anchor is not None:
        mark = "*" if isinstance(event, AliasEvent) else "&"
        _refuse(event, f"found {mark}{event.anchor[:80]}; anchors and aliases are not used here: write the value out")
    tag = event.tag.replace("tag:yaml.org,2002:", "!!")[:80]
    _refuse(event, f"found the tag {tag!r}; tags are not used here: write the plain value")


def _hidden_breaks(text: str) -> Iterator[Fault]:
    """YAML 1.1 parsers end a line at these, YAML 1.2 and editors do not."""
    for character in _BREAKS:
        if (offset := text.find(character)) >= 0:
            escape = f"\\u{ord(character):04x}"
            yield Fault(*place(text, offset), f"found a hidden line break; write {escape} in double quotation marks")


def _duplicate(event: Event, key: str, first: Event) -> Fault:
    line = place_of(first)[0]
    return Fault(*place_of(event), f"found the key {key[:80]!r} twice, here and in line {line}; keep one of them")


def _refuse(event: Event, message: str) -> NoReturn:
    raise FaultError(Fault(*place_of(event), message))
