"""What every slide has around its chart: headline and so-what above, the caveats below; measured, so that all fits."""

from dataclasses import dataclass
from typing import Any

from core.exhibits.exhibit import Caveats, Exhibit
from core.exports.deck.boxes import EDGE, HIGH, ROOM, WIDE, Area, Run, text, title
from core.exports.deck.forests import Forest, Forests
from core.exports.deck.leaves import Leaf
from core.exports.deck.words import height, plain
from core.figures.theme import Theme

HEADLINE, SO_WHAT, FINDING, SMALL = 24.0, 15.0, 13.0, 12.0
"""Sizes of letters in points. The last is the smallest on any slide."""

TOP, BOTTOM, SPACE, COUNTER = 14.0, 10.0, 5.0, 150.0
"""Edges of a slide, space between its parts, and width of the step counter, in points."""

LINKED = "This view on the dashboard"

READ = "How hedges are read is our reading, not the sources': see the last page"
"""What stands below a chart; the reading itself, which is long and always the same, stands on the last page."""

UNREAD = ("matters", "attribution")
"""Exhibits whose shapes do not depend on how hedges are read."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The words around a chart, and the room between them. `link` is the address of the view, or nothing.

    `shown` is what each of its slides shows of the exhibit of the leaf.
    """

    leaf: Leaf
    link: str
    of: int
    shown: tuple[Exhibit, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """The caveats of each slide, as one paragraph."""
        return tuple(notes_of(self.leaf, each.caveats) for each in self.shown)

    @property
    def headline_high(self) -> float:
        """The height of the headline in points, as that of the other words."""
        return height(self.leaf.step.headline, ROOM - COUNTER, HEADLINE, bold=True)

    @property
    def so_what_high(self) -> float:
        """The height of the line below the headline in points."""
        return height(self.leaf.step.so_what, ROOM, SO_WHAT)

    @property
    def finding_high(self) -> float:
        """The height in points of the findings of the slide where they are highest."""
        return max(sum(height(words, ROOM, size, bold=bold) for words, size, bold in findings(e)) for e in self.shown)

    @property
    def area(self) -> Area:
        """The room for the chart above the longest of its notes, in points."""
        top = TOP + self.headline_high + self.so_what_high + self.finding_high + 2.5 * SPACE
        link = f" {LINKED}" if self.link else ""
        bottom = HIGH - BOTTOM - max(height(f"{notes}{link}", ROOM, SMALL) for notes in self.notes) - SPACE
        return Area(top, bottom - top)


def findings(exhibit: Exhibit) -> list[tuple[str, float, bool]]:
    """What the data say, then what is drawn where no caveat says that already: words, size in points, bold."""
    more = exhibit.subtitle.removeprefix(exhibit.caveats.measure).removeprefix(". ")
    return [
        (words, size, bold) for words, size, bold in ((exhibit.title, FINDING, True), (more, SMALL, False)) if words
    ]


def notes_of(leaf: Leaf, told: Caveats) -> str:
    """All caveats of a chart, or of a part of it, in one paragraph, a sentence each."""
    hedges = "" if leaf.exhibit.key in UNREAD else READ
    n = f"Counted (n): {told.count}"
    parts = (told.measure, told.times, told.counting, n, told.left_out, _inferred(leaf, told), hedges)
    source = (f"Source: {told.source}", told.corpus)
    return " ".join(f"{part[0].upper()}{part[1:].rstrip('.')}." for part in map(plain, parts + source) if part)


def _inferred(leaf: Leaf, told: Caveats) -> str:
    """What is inferred, where neither the drawing nor the quotes below it say so."""
    return f"Inferred: {told.inferred}" if told.inferred and not isinstance(leaf.drawing, Forest | Forests) else ""


def draw(slide: Any, frame: Frame, part: tuple[int, int], look: Theme) -> None:
    """Everything but the chart; `part` says which of how many slides of this chart it is."""
    step, down = frame.leaf.step, TOP
    title(
        slide,
        Area(down, frame.headline_high, wide=ROOM - COUNTER),
        [Run(step.headline, HEADLINE, look.text, bold=True)],
    )
    _counter(slide, frame, part, look)
    down += frame.headline_high + SPACE / 2
    text(slide, "So what", Area(down, frame.so_what_high), [[Run(step.so_what, SO_WHAT, look.quiet)]])
    down += frame.so_what_high + SPACE
    found = [[Run(words, size, look.text, bold=bold)] for words, size, bold in findings(frame.shown[part[0] - 1])]
    text(slide, "What the data say", Area(down, frame.finding_high), found)
    _footer(slide, frame, frame.notes[part[0] - 1], look)


def _counter(slide: Any, frame: Frame, part: tuple[int, int], look: Theme) -> None:
    """Which step of how many, and which part of it."""
    number, count = part
    more = f"part {number} of {count}" if count > 1 else ""
    lines = [f"{frame.leaf.number} of {frame.of}", more]
    area = Area(TOP + 4, 30, WIDE - EDGE - COUNTER + 20, COUNTER - 20)
    text(slide, "Step", area, [[Run(line, SMALL, look.quiet)] for line in lines if line])
    for paragraph in slide.shapes[-1].text_frame.paragraphs:
        paragraph.alignment = 3


def _footer(slide: Any, frame: Frame, notes: str, look: Theme) -> None:
    area = frame.area
    top = area.top + area.high + SPACE
    link = [Run(LINKED, SMALL, look.kinds["official"], link=frame.link)] if frame.link else []
    text(slide, "Footer", Area(top, HIGH - BOTTOM - top), [[Run(f"{notes} ", SMALL, look.quiet), *link]])
