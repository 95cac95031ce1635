"""Where in a YAML text each value stands. Built only when something has to be pointed at."""

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple, TypeAlias

from yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

from core.reading.events import Event, events, place_of

Path: TypeAlias = tuple[str | int, ...]
"""Keys and indices that lead to a value: ("claims", 2, "hedge")."""


class Place(NamedTuple):
    """Line and column, from 1, in code points."""

    line: int
    column: int


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
        while path not in self._all:
            path = path[:-1]
        return self._all[path]

    @cached_property
    def _all(self) -> dict[Path, tuple[Place, Place]]:
        following = events(self._text)
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
