"""The smallest change of a YAML text that makes it read as another value: all other characters stay as they are.

A round trip through a dumper rewrites lines that nobody touched; so the lines of a value that changed are found and
replaced. Comments stay, but for those within a record that is taken out.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple, TypeAlias

from core.curation.editing import blocks
from core.curation.editing.blocks import Written
from core.curation.editing.nodes import YamlEntry, YamlNode, tree
from core.curation.editing.sameness import same, same_from_start
from core.reading.yamltext import Value

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)

Fields: TypeAlias = dict[str, Value]


class Edit(NamedTuple):
    """Characters `start` to `end` (exclusive) become `text`."""

    start: int
    end: int
    text: str


def spliced(text: str, old: Fields, new: Fields) -> str:
    """`text`, which ends with a line break and reads as `old`, changed to read as `new`."""
    root = tree(text)
    if not root.is_block:
        return _rewritten(text, root, new)
    edits = sorted(_Splicer(text).mapping(root, old, new), key=lambda edit: edit[:2])
    for edit in edits[::-1]:
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _rewritten(text: str, root: YamlNode, new: Fields) -> str:
    """A file that is all in brackets, written anew in lines; what stands around it stays."""
    before = text[: root.start]
    apart = "\n" if before.rpartition("\n")[2].strip() else ""
    return before + apart + "\n".join(blocks.mapping(new, 0)) + text[root.end :]


class _Splicer:
    """The edits of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def mapping(self, node: YamlNode, old: Fields, new: Fields) -> Iterator[Edit]:
        """Of edits at one place those of a value come before those after it, and so must stay."""
        for key, entry in node.entries.items():
            if key in new:
                yield from self._entry(key, entry, node.column, old[key], new[key])
        kept = [key for key in node.entries if key in new]
        yield from self._without_entries(node, kept)
        for key in (key for key in blocks.ordered(new) if key not in old):
            yield self._new_entry(node, kept, key, new[key])

    def sequence(self, node: YamlNode, old: list[Value], new: list[Value]) -> Iterator[Edit]:
        """Items equal at both ends stay; those between are changed in place, then taken out or added."""
        first = same_from_start(old, new)
        last = min(same_from_start(old[::-1], new[::-1]), min(len(old), len(new)) - first)
        paired = min(len(old), len(new)) - last
        for index in range(first, paired):
            yield from self._item(node, index, old[index], new[index])
        for index in range(paired, len(old) - last):
            yield self._without_item(node, index, last > 0)
        if added := new[paired : len(new) - last]:
            yield self._new_items(node, paired, added)

    def _entry(self, key: str, entry: YamlEntry, column: int, old: Value, new: Value) -> Iterator[Edit]:
        if same(old, new):
            return
        lead = self._text.index(":", entry.end) + 1
        yield from self._value(entry.value, lead, old, new, lambda: blocks.after_key(key, new, column))

    def _item(self, node: YamlNode, index: int, old: Value, new: Value) -> Iterator[Edit]:
        if same(old, new):
            return
        lead = self._dash(node, index) + 1
        yield from self._value(node.items[index], lead, old, new, lambda: blocks.after_dash(new, node.column))

    def _value(self, node: YamlNode, lead: int, old: Value, new: Value, write: Callable[[], Written]) -> Iterator[Edit]:
        """The edits within a value, or one that replaces it; `lead` is the offset after its colon or dash.

        The whole value is written out only where it is replaced: a long list that loses one item is not.
        """
        if node.is_block and isinstance(old, dict) and isinstance(new, dict) and (not new or old.keys() & new.keys()):
            yield from self.mapping(node, old, new)
        elif node.is_block and isinstance(old, list) and isinstance(new, list):
            yield from self.sequence(node, old, new)
        else:
            yield self._replaced(node, lead, write())
            return
        if not new:
            yield Edit(lead, lead, f" {write().head}")

    def _replaced(self, node: YamlNode, lead: int, written: Written) -> Edit:
        if not written.body and not node.is_block and not node.is_folded:
            return Edit(node.start, node.end, written.head if node.start > lead else f" {written.head}")
        end = self._line_end(node.end)
        comment = "  ".join(self._comments(node, lead, end))
        head = "  ".join(part for part in (written.head, comment) if part)
        return Edit(lead, end, "\n".join([f" {head}" if head else "", *written.body]))

    def _comments(self, node: YamlNode, lead: int, end: int) -> list[str]:
        """Those on the lines of a value, outside it."""
        around = [self._text[lead : node.start], self._text[node.end : end]]
        if node.is_folded:
            around.insert(1, self._text[node.start : self._line_end(node.start)])
        return [comment for part in around for comment in _COMMENT.findall(part)]

    def _new_entry(self, node: YamlNode, kept: list[str], key: str, value: Value) -> Edit:
        lines = blocks.entry(key, value, node.column)
        before = [each for each in kept if blocks.rank(each) <= blocks.rank(key)]
        apart = [""] if node.column == 0 and _is_table(value) else []
        if before:
            start = self._line_end(max(node.entries[each].value.end for each in before))
            return Edit(start, start, "".join(f"\n{line}" for line in (*apart, *lines)))
        start = min(node.entries[each].start for each in kept or node.entries)
        return Edit(start, start, "\n".join([*lines, *apart])[node.column :] + "\n" + " " * node.column)

    def _without_entries(self, node: YamlNode, kept: list[str]) -> Iterator[Edit]:
        """Their lines; but what stands beside a dash leaves that place to the first entry that is kept."""
        entries = sorted(node.entries.items(), key=lambda entry: entry[1].start)
        beside_dash = bool(self._text[self._line_start(node.start) : node.start].strip())
        first = list(takewhile(lambda entry: entry[0] not in kept, entries)) if beside_dash else []
        if first:
            yield Edit(node.start, min((node.entries[key].start for key in kept), default=node.end), "")
        for key, entry in entries[len(first) :]:
            if key not in kept:
                yield self._lines(self._line_start(entry.start), self._line_end(entry.value.end), False)

    def _new_items(self, node: YamlNode, at: int, values: list[Value]) -> Edit:
        lines = [blocks.item(value, node.column) for value in values]
        apart = [""] if self._stand_apart(node, values) else []
        if at:
            start = self._line_end(node.items[at - 1].end)
            return Edit(start, start, "".join(f"\n{line}" for each in lines for line in (*apart, *each)))
        start = self._line_start(self._dash(node, 0))
        return Edit(start, start, "".join(f"{line}\n" for each in lines for line in (*each, *apart)))

    def _without_item(self, node: YamlNode, index: int, has_next: bool) -> Edit:
        start = self._line_start(self._dash(node, index))
        return self._lines(start, self._line_end(node.items[index].end), has_next)

    def _lines(self, start: int, end: int, has_next: bool) -> Edit:
        """Whole lines taken out, with the blank ones that set them apart."""
        if has_next:
            end += sum(map(len, takewhile(_is_blank, self._text[end + 1 :].splitlines(keepends=True))))
        else:
            start -= sum(map(len, takewhile(_is_blank, reversed(self._text[:start].splitlines(keepends=True)))))
        return Edit(start, min(end + 1, len(self._text)), "")

    def _stand_apart(self, node: YamlNode, values: list[Value]) -> bool:
        """Whether a blank line stands between items: as between the others, else where they are records."""
        gaps = [self._text[one.end : other.start] for one, other in pairwise(node.items)]
        return any("\n\n" in gap for gap in gaps) if gaps else any(isinstance(value, dict) for value in values)

    def _dash(self, node: YamlNode, index: int) -> int:
        """The offset of an item's dash: all stand in one column."""
        line = self._line_start(node.items[index].start)
        floor = node.items[index - 1].end if index else node.start
        while line > floor and not self._text[line : node.items[index].start].lstrip(" ").startswith("-"):
            line = self._line_start(line - 1)
        return max(line + node.column, node.start)

    def _line_start(self, offset: int) -> int:
        return self._text.rfind("\n", 0, offset) + 1

    def _line_end(self, offset: int) -> int:
        """The offset of the line break at the end of the line."""
        return self._text.index("\n", offset)


def _is_table(value: Value) -> bool:
    return isinstance(value, dict | list)


def _is_blank(line: str) -> bool:
    return not line.strip()
