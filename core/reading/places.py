"""Where in a YAML text each value stands. Built only when something has to be pointed at."""

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

from core.reading.events import Event, events, place_of
from core.reading.parts import Parts, parts_of
from core.reading.yamltext import joined

Path: TypeAlias = tuple[str | int, ...]
"""Keys and indices that lead to a value: ("claims", 2, "hedge")."""


class Place(NamedTuple):
    """Line and column, from 1, in code points."""

    line: int
    column: int

    def lower(self, lines: int) -> "Place":
        """The place that is so many lines further down."""
        return Place(self.line + lines, self.column)


class Places:
    """The places of one YAML text that `yamltext.read` could read to its end, and that is not empty."""

    def __init__(self, text: str) -> None:
        self._text = text

    def key(self, path: Path) -> Place:
        """Where the key of this value stands; of a list item, the item."""
        return self._of(path)[0]

    def value(self, path: Path) -> Place:
        """Where this value begins; of a mapping, its first key. A path that is not there gives what would hold it."""
        return self._of(path)[1]

    def _of(self, path: Path) -> tuple[Place, Place]:
        if self._parts and len(path) > 1 and (found := self._in_part(self._parts, path)):
            return found
        while path not in self._all:
            path = path[:-1]
        return self._all[path]

    def _in_part(self, parts: Parts, path: Path) -> tuple[Place, Place] | None:
        """The places in the item of a list that a path leads into; None where it leads into none."""
        section, index, *rest = path
        items = parts.items.get(str(section), ())
        if not isinstance(index, int) or not 0 <= index < len(items):
            return None
        within, below = _places_in(items[index].text), (0, *rest)
        while below not in within:
            below = below[:-1]
        key, value = within[below]
        return key.lower(items[index].line), value.lower(items[index].line)

    @cached_property
    def _parts(self) -> Parts | None:
        """None as well where the text is not what its parts seem to be: then it is read whole."""
        parts = parts_of(self._text)
        return parts if parts and joined(parts) is not None else None

    @cached_property
    def _all(self) -> dict[Path, tuple[Place, Place]]:
        """Every place; of a text in parts those of its frame, and where its lists begin."""
        if self._parts is None:
            return _read(self._text)
        found = _read(self._parts.frame)
        for section, items in self._parts.items.items():
            start = items[0].text.index("-") + 1
            found[(section,)] = found[(section,)][0], Place(items[0].line + 1, start)
        return found


@lru_cache(maxsize=16_384)
def _places_in(words: str) -> dict[Path, tuple[Place, Place]]:
    return _read(words)


def _read(text: str) -> dict[Path, tuple[Place, Place]]:
    following = events(text)
    following()
    first = following()
    found: dict[Path, tuple[Place, Place]] = {}
    _walk(first, following, (), _place(first), found)
    return found


def _walk(
    event: Event, following: Callable[[], Event], path: Path, key: Place, found: dict[Path, tuple[Place, Place]]
) -> None:
    """Note the place of this value and of all in it. Of a key given twice the first place stays, as its value does."""
    found.setdefault(path, (key, _place(event)))
    if isinstance(event, MappingStartEvent):
        while not isinstance(name := following(), MappingEndEvent):
            _walk(following(), following, (*path, name.value), _place(name), found)
    elif isinstance(event, SequenceStartEvent):
        index = 0
        while not isinstance(item := following(), SequenceEndEvent):
            _walk(item, following, (*path, index), _place(item), found)
            index += 1


def _place(event: Event) -> Place:
    return Place(*place_of(event))
