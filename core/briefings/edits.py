"""What editing a briefing needs beyond `core.curation.editing.edits`: a record moved with its comments, another title.

Text in, text out, as there: every edit is read back, and reads as what was asked for and nothing else.
"""

from itertools import pairwise, takewhile

from core.curation.editing.edits import EditError, removed, written
from core.curation.editing.nodes import YamlNode, tree
from core.curation.editing.sameness import same
from core.curation.editing.splicing import Fields
from core.reading.yamltext import Value, read


def moved(yaml_text: str, section: str, at: int, to: int) -> str:
    """The text with the record at index `at` of a section at index `to`; its lines stay as they are.

    Raises EditError, as all of these do.
    """
    text, fields = _read(yaml_text)
    records = fields.get(section)
    if not isinstance(records, list) or not (0 <= at < len(records) and 0 <= to < len(records)):
        raise EditError(f"{section} has no record {at + 1} that could become number {to + 1}; it may be gone meanwhile")
    wanted: Fields = {**fields, section: _reordered(records, at, to)}
    lines = _lines_moved(text, tree(text).entries[section].value, at, to)
    return lines if lines is not None and _reads_as(lines, wanted) else written(text, fields, wanted)


def retitled(yaml_text: str, title: str) -> str:
    """The text with another title."""
    text, fields = _read(yaml_text)
    return written(text, fields, {**fields, "title": title})


def without_step(yaml_text: str, section: str, at: int) -> str:
    """The text without the record at index `at` of a section, of which it must not be the only one."""
    records = _read(yaml_text)[1].get(section)
    if isinstance(records, list) and len(records) == 1:
        raise EditError("a briefing has at least one step; delete the briefing instead")
    return removed(yaml_text, section, at)


def _reordered(items: list[Value], at: int, to: int) -> list[Value]:
    """The items with the one at index `at` taken out and put in again at index `to`."""
    rest = [*items[:at], *items[at + 1 :]]
    return [*rest[:to], items[at], *rest[to:]]


def _read(yaml_text: str) -> tuple[str, Fields]:
    text = yaml_text if yaml_text.endswith("\n") else f"{yaml_text}\n"
    value, faults = read(text)
    if faults or not isinstance(value, dict):
        place = f"line {faults[0].line}: {faults[0].message}" if faults else "it is no mapping with title and steps"
        raise EditError(f"the file cannot be edited before this is mended: {place}")
    return text, value


def _reads_as(text: str, wanted: Fields) -> bool:
    value, faults = read(text)
    return not faults and same(value, wanted)


def _lines_moved(text: str, node: YamlNode, at: int, to: int) -> str | None:
    """The lines of the records in their new order; None where they are not written one below the other."""
    lines = text.splitlines(keepends=True)
    first, last = _line_of(text, node.start), _line_of(text, node.end - 1)
    dashes = [number for number in range(first, last + 1) if _is_dash(lines[number], node.column)]
    if not node.is_block or len(dashes) != len(node.items):
        return None
    starts = [number - _comments_above(lines[:number]) for number in dashes]
    blocks = ["".join(lines[one:other]) for one, other in pairwise([*starts, last + 1])]
    bodies: list[Value] = [block.rstrip("\n") for block in blocks]
    gaps = [block[len(block.rstrip("\n")) :] for block in blocks]
    between = "".join(f"{body}{gap}" for body, gap in zip(_reordered(bodies, at, to), gaps, strict=True))
    return "".join(lines[: starts[0]]) + between + "".join(lines[last + 1 :])


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset)


def _is_dash(line: str, column: int) -> bool:
    return not line[:column].strip() and line[column : column + 1] == "-"


def _comments_above(lines: list[str]) -> int:
    """How many of the last lines are comments: they are about what follows."""
    return sum(1 for _ in takewhile(lambda line: line.lstrip().startswith("#"), reversed(lines)))
