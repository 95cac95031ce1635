"""Where each thing and each of its marks stands in the overview, in pixels from the top."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import pandas as pd

from core.figures.overview.room import Room
from core.figures.rows import PanelRow, rows_of
from core.figures.scales import EXTENT, Scale, quantity_scale
from core.figures.shapes import on_axis
from core.figures.stated import bold_numbers
from core.figures.texts import escaped, folded, trimmed
from core.figures.theme import Theme
from core.figures.times import A_DAY, AS_OF_A_DAY
from core.figures.words import NO_BREAK, articles_words, printed
from core.wording.choices import MARKS
from core.wording.inferred import with_basis
from core.wording.times import short_months
from core.wording.titles.things import Thing

LINE, AROUND = 16, 8
"""Height of a line of words in pixels, and what a row has besides its lines."""

HEAD, TICKS, APART, PLATE = 22, 20, 4, 6
"""Heights in pixels: of a heading of one line, of the numbers above a scale, of the space after its rows, and of what
the plate of a verdict needs besides its words, and a pixel for each of its lines."""

MOST = 4
"""So many lines of a finding have room."""

NAME, HEADING, UNIT = 27, 80, 24
"""Characters at most: of a line of who said it, of a heading, of a unit."""

CLASH = "differ"
"""The verdict on two that clash."""

SIGN = MARKS[CLASH]
IN_WORDS = f"{SIGN} in words, no number:"
"""What stands before words that clash with a number: they have no place on a scale."""

BOLD, LARGER = 1.2, 1.1
"""How much wider than those of a line the letters of a heading are, and those of its unit."""


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A mark at its place, with who said it and the words as printed, each in escaped lines."""

    row: PanelRow
    who: str
    words: str
    height: float


@dataclass(frozen=True, slots=True)
class Title:
    """What is counted, in which unit, and what its statements are to each other: escaped. The finding stands beside the
    heading, or in lines below it; so it does with the sign of its `verdict`, where any two clash or may."""

    heading: str
    unit: str
    finding: str
    verdict: str
    is_beside: bool

    @property
    def height(self) -> float:
        lines = 0 if self.is_beside else 1 + self.finding.count("<br>")
        return HEAD + LINE * lines + (PLATE + lines if self.verdict else 0)


@dataclass(frozen=True, slots=True)
class Group:
    """A thing on a scale of its own; `top` is where its heading begins."""

    title: Title
    scale: Scale
    lines: tuple[MarkLine, ...]
    top: float

    @property
    def first(self) -> float:
        """Where its rows begin, below the numbers of its scale."""
        return self.top + self.title.height + TICKS

    @property
    def last(self) -> float:
        """Where its rows end."""
        return self.first + sum(line.height for line in self.lines)

    @property
    def bottom(self) -> float:
        return self.last + APART

    @property
    def ahead(self) -> tuple[float, float] | None:
        """From where to where its forecasts stand, which come last; None where there is none."""
        heights = [line.height for line in self.lines if line.row.mark.forecast]
        return (self.last - sum(heights), self.last) if heights else None


def groups_of(
    marks: pd.DataFrame, things: Sequence[Thing], extent: pd.DataFrame, look: Theme, room: Room
) -> list[Group]:
    """The things that have marks, from top to bottom, with their rows in the order given.

    Raises ValueError on a mark of none of these things.
    """
    strange = sorted(set(marks["lane"]) - {thing.key for thing in things})
    if strange:
        raise ValueError(f"no such thing: {', '.join(strange)}; they are {', '.join(thing.key for thing in things)}")
    rows, placed = _by_thing(marks, look), list[Group]()
    spans = pd.concat([frame.filter(["lane", *EXTENT]) for frame in (marks, extent)]).dropna(subset=["lower"])
    spans = spans.drop_duplicates(["lane", "lower", "upper"])
    for thing in things:
        if thing.key in rows:
            scale = quantity_scale(spans[spans["lane"] == thing.key])
            top = placed[-1].bottom if placed else 0.0
            placed.append(_group(thing, rows[thing.key], scale, top, room, look=look))
    return placed


def _by_thing(marks: pd.DataFrame, look: Theme) -> dict[str, list[PanelRow]]:
    """The rows of each thing, not yet at their places."""
    rows: dict[str, list[PanelRow]] = {}
    for row in rows_of(marks, quantity_scale(marks), look):
        rows.setdefault(row.told.lane, []).append(row)
    return rows


def _title(thing: Thing, note: str, room: Room) -> Title:
    """Its type is larger than that of the finding, and bold."""
    unit = f"{trimmed(thing.unit, UNIT)}{note}"
    beside = LARGER * len(unit) + len(" · ")
    heading = trimmed(thing.heading, min(HEADING, int((room.wide - beside) / BOLD)))
    wide = int(room.wide / BOLD) if thing.verdict else room.wide
    finding = f"{MARKS[thing.verdict]} {thing.finding}" if thing.verdict else thing.finding
    is_beside = not thing.verdict and BOLD * len(heading) + beside + len(finding) + len(" · ") <= room.wide
    return Title(escaped(heading), escaped(unit), folded(finding, wide, MOST), thing.verdict, is_beside)


def _group(thing: Thing, rows: Sequence[PanelRow], scale: Scale, top: float, room: Room, *, look: Theme) -> Group:
    title = _title(thing, scale.note, room)
    dated = len({row.told.covers_words for row in rows}) > 1
    lines = [_line(row, _time(row) if dated else "", room, look) for row in rows]
    tops = accumulate((line.height for line in lines), initial=top + title.height + TICKS)
    placed = (_placed(line, y, scale) for line, y in zip(lines, tops, strict=False))
    return Group(title, scale, tuple(placed), top)


def _time(row: PanelRow) -> str:
    """The time that a number is about, and whether it is inferred."""
    return short_months(with_basis(row.told.covers_words.replace(AS_OF_A_DAY, A_DAY), row.told.covers_basis))


def _line(row: PanelRow, time: str, room: Room, look: Theme) -> MarkLine:
    """What a forest plot says of a mark, in escaped lines, and its time where its panel has several."""
    who = folded(row.told.origin_label, NAME, 2)
    articles = articles_words(row.told).replace(" ", NO_BREAK)
    silent = row.told.hedge == "none"
    first = f"{IN_WORDS} {printed(row)}" if silent else printed(row)
    said = filter(None, [first, time, row.told.inferred, row.told.unpublished, articles])
    words = folded(" · ".join(said), room.words).replace("<br>· ", " ·<br>")
    if silent:
        words = words.replace(
            IN_WORDS, f'<b><span style="color:{look.differ}">{SIGN}</span>{IN_WORDS.removeprefix(SIGN)}</b>', 1
        )
    words = bold_numbers(words, row.told.numbers)
    return MarkLine(row, who, words, LINE * (1 + max(who.count("<br>"), words.count("<br>"))) + AROUND)


def _placed(line: MarkLine, top: float, scale: Scale) -> MarkLine:
    """The same below this height, with its mark in the middle of it; an open end is a shaft on its own scale."""
    middle = top + line.height / 2
    mark = replace(on_axis(line.row.mark, scale.first, scale.last), y=middle)
    return replace(line, row=replace(line.row, mark=mark, middle=middle))
