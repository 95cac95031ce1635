"""Where each value of a YAML text begins and ends, so that one can be replaced and nothing else touched."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, TypeAlias

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from core.reading.events import Event, events
from core.reading.parts import Part, parts_of
from core.reading.yamltext import joined

_HEADER = re.compile(r"[|>][-+0-9]*")


@dataclass(frozen=True, slots=True)
class YamlEntry:
    """A key and its value. `start` and `end` (offsets, end exclusive) are those of the key."""

    start: int
    end: int
    value: "YamlNode"


@dataclass(frozen=True, slots=True)
class YamlNode:
    """A value: from its first character to after its last, white space and comments left out.

    `column` is that of its keys or dashes. `is_block`: a collection written with indentation; else a scalar, or
    anything in brackets. `is_folded`: a scalar below a > or |.
    """

    start: int
    end: int
    column: int
    is_block: bool = False
    is_folded: bool = False
    items: Sequence["YamlNode"] = ()
    entries: dict[str, YamlEntry] = field(default_factory=dict)


Next: TypeAlias = Callable[[], Event]


def tree(text: str) -> YamlNode:
    """The value of a YAML text that `yamltext.read` reads without a fault."""
    parts = parts_of(text)
    if parts is None or joined(parts) is None:
        return _read(text)
    frame = _read(parts.frame)
    lists = {
        key: replace(entry, value=_list(parts.items[key])) for key, entry in frame.entries.items() if key in parts.items
    }
    entries = {**frame.entries, **lists}
    return replace(frame, end=max(entry.value.end for entry in entries.values()), entries=entries)


class Items(Sequence["YamlNode"]):
    """The items of a long list, each made when it is asked for."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts

    def __len__(self) -> int:
        return len(self._parts)

    def __getitem__(self, index: Any) -> Any:
        part = self._parts[index]
        return Items(part) if isinstance(index, slice) else _moved(_node_of(part.text), part.start)


def _list(parts: Sequence[Part]) -> YamlNode:
    items = Items(parts)
    dash = parts[0].text.index("-")
    return YamlNode(parts[0].start + dash, items[-1].end, dash, True, False, items)


@lru_cache(maxsize=65_536)
def _node_of(words: str) -> YamlNode:
    """The one item of these lines."""
    found: YamlNode = _read(words).items[0]
    return found


def _moved(node: YamlNode, by: int) -> YamlNode:
    """The node so many characters further on."""
    entries = {
        key: YamlEntry(entry.start + by, entry.end + by, _moved(entry.value, by)) for key, entry in node.entries.items()
    }
    items = tuple(_moved(item, by) for item in node.items)
    return replace(node, start=node.start + by, end=node.end + by, items=items, entries=entries)


def _read(text: str) -> YamlNode:
    following = events(text)
    following()
    return _node(following(), following, text)


def _node(event: Event, following: Next, text: str) -> YamlNode:
    start, column = event.start_mark.index, event.start_mark.column
    if isinstance(event, ScalarEvent):
        return _scalar(event, text)
    items: list[YamlNode] = []
    entries: dict[str, YamlEntry] = {}
    if isinstance(event, SequenceStartEvent):
        while not isinstance(last := following(), SequenceEndEvent):
            items.append(_node(last, following, text))
    elif isinstance(event, MappingStartEvent):
        while not isinstance(last := following(), MappingEndEvent):
            value = _node(following(), following, text)
            entries[last.value] = YamlEntry(last.start_mark.index, last.end_mark.index, value)
    if event.flow_style:
        return YamlNode(start, last.end_mark.index, column)
    end = max(node.end for node in (*items, *(entry.value for entry in entries.values())))
    return YamlNode(start, end, column, True, False, tuple(items), entries)


def _scalar(event: Event, text: str) -> YamlNode:
    start, end, column = event.start_mark.index, event.end_mark.index, event.start_mark.column
    if event.style not in ("|", ">"):
        return YamlNode(start, end, column)
    written = text[start:end]
    header = _HEADER.match(written)
    keeps = header is not None and "+" in header[0]
    end = start + len(written.rstrip(" ").removesuffix("\n") if keeps else written.rstrip())
    return YamlNode(start, end, column, False, True)
