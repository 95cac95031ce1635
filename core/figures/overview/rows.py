"""Where each thing and each of its marks stands in the overview, in pixels from the top."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import accumulate

import pandas as pd

from core.figures.overview.room import Room
from core.figures.rows import PanelRow, rows_of
from core.figures.scales import EXTENT, Scale, quantity_scale
from core.figures.texts import escaped, folded, trimmed
from core.figures.theme import Theme
from core.figures.words import NO_BREAK, articles_words, printed
from core.wording.choices import MARKS
from core.wording.titles.spread import UPWARDS
from core.wording.titles.things import Thing

LINE, AROUND = 16, 8
"""Height of a line of words in pixels, and what a row has besides its lines."""

HEAD, TICKS, APART = 22, 20, 4
"""Heights in pixels: of a heading of one line, of the numbers above a scale, and of the space after its rows."""

NAME, HEADING, UNIT = 27, 80, 24
"""Characters at most: of a line of who said it, of a heading, of a unit."""

CLASH = "differ"
"""The verdict on two that clash."""

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
    heading, or in lines below it; and begins with the sign of a clash, where any two clash or may."""

    heading: str
    unit: str
    finding: str
    clashes: bool
    is_beside: bool

    @property
    def height(self) -> float:
        return HEAD + (0 if self.is_beside else LINE * (1 + self.finding.count("<br>")))


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
    for thing in things:
        if thing.key in rows:
            spans = pd.concat([frame[frame["lane"] == thing.key].filter(EXTENT) for frame in (marks, extent)])
            scale = quantity_scale(spans.dropna(subset=["lower"]).drop_duplicates(["lower", "upper"]))
            top = placed[-1].bottom if placed else 0.0
            placed.append(_group(thing, rows[thing.key], scale, top, room))
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
    finding = f"{MARKS[thing.verdict]} {thing.finding}" if thing.verdict else thing.finding
    is_beside = BOLD * len(heading) + beside + len(finding) + len(" · ") <= room.wide
    return Title(escaped(heading), escaped(unit), folded(finding, room.wide), thing.verdict == CLASH, is_beside)


def _group(thing: Thing, rows: Sequence[PanelRow], scale: Scale, top: float, room: Room) -> Group:
    title = _title(thing, scale.note, room)
    lines = [_line(row, escaped(printed(row)), room) for row in rows]
    tops = accumulate((line.height for line in lines), initial=top + title.height + TICKS)
    placed = (_placed(line, y, scale) for line, y in zip(lines, tops, strict=False))
    return Group(title, scale, tuple(placed), top)


def _line(row: PanelRow, printed: str, room: Room) -> MarkLine:
    """What a forest plot says of a mark, in lines; `printed` is escaped, and so are these."""
    who = folded(row.told.origin_label, NAME, 2)
    articles = articles_words(row.told).replace(" ", NO_BREAK)
    said = filter(None, [unescape(printed), row.told.inferred, row.told.unpublished, articles])
    words = folded(" · ".join(said), room.words).replace("<br>· ", " ·<br>")
    return MarkLine(row, who, words, LINE * (1 + max(who.count("<br>"), words.count("<br>"))) + AROUND)


def _placed(line: MarkLine, top: float, scale: Scale) -> MarkLine:
    """The same below this height, with its mark in the middle of it; an open end reaches to that of its own scale."""
    mark, middle = line.row.mark, top + line.height / 2
    end = scale.last if mark.hedge in UPWARDS else mark.end
    return replace(line, row=replace(line.row, mark=replace(mark, y=middle, end=end), middle=middle))
