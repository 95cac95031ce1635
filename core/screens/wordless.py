"""Statements without a number on a screen: by the words that were printed, with everybody who used them."""

from collections.abc import Iterator, Mapping

from core.exhibits.exhibit import Exhibit, Mark
from core.exhibits.forests import PANELS
from core.exhibits.state import State
from core.screens.layout import FEW, Lines, ScreenLine
from core.screens.marks import drawn
from core.wording.inferred import say_wordless_by
from core.wording.names import quoted
from core.wording.record import Record
from core.wording.rows import rows_of

NAMED = 6
"""So many who use the same words are told; the list of marks has the others."""

SAID = "Without a number: "
HEAD = ScreenLine(SAID.strip(), None)
"""What each sentence of an exhibit begins with where all count in one way, as a sentence of its own."""

Told = Mapping[str, Record]
"""The record of each mark, by its claim."""


def by_words(exhibit: Exhibit, state: State) -> Lines:
    """The sentences of a chart of one way of counting, those of the same words as one; nothing where all are of
    different words, or few, or the chart has other sentences."""
    if exhibit.key.partition("-")[0] not in PANELS:
        return ()
    known = drawn(exhibit.figure)
    apart = [mark for mark in exhibit.marks if mark.opens not in known]
    rows = state.marks[state.marks["claim_id"].isin({mark.opens[0] for mark in apart})]
    told = {row["claim_id"]: row for row in rows_of(rows)}
    groups: dict[str, list[Mark]] = {}
    for mark in apart:
        groups.setdefault(told[mark.opens[0]]["stated"], []).append(mark)
    alike = len(exhibit.lines) == len(apart) and all(line.startswith(SAID) for line in exhibit.lines)
    if not alike or len(apart) <= FEW or len(groups) == len(apart):
        return ()
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return (HEAD, *(_line(words, marks, told) for words, marks in ordered))


def _line(words: str, marks: list[Mark], told: Told) -> ScreenLine:
    """ "“heavy casualties” (3): 6 · NIS; 10 · Zelenskyy, as of 16 December 2024; 12 · nobody named (article 003)"."""
    count = f" ({len(marks)})" if len(marks) > 1 else ""
    return ScreenLine(f"{quoted(words)}{count}: ", None, tuple(_who(marks, told)))


def _who(marks: list[Mark], told: Told) -> Iterator[ScreenLine]:
    for index, mark in enumerate(marks[:NAMED], 1):
        end = "; " if index < len(marks) else "."
        yield ScreenLine(f"{say_wordless_by(told[mark.opens[0]])}{end}", mark.number)
    if len(marks) > NAMED:
        yield ScreenLine(f"{len(marks) - NAMED} more.", None)
