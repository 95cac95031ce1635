"""Matrices and tables as cells to be drawn by slides and paper: words and colours, nothing that needs a click."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from core.analysis.clock import unsure_pairs
from core.exhibits.placed import rows_for, sides_of
from core.exhibits.state import State
from core.exports.deck.words import plain
from core.figures.cells import Style, letter
from core.figures.held_cells import stance_style
from core.figures.pair_cells import SIGNS as PAIR_SIGNS
from core.figures.pair_cells import cell_style, cell_text
from core.figures.taken import SIGNS, Taken, in_full, in_time, positions_taken
from core.figures.texts import UNPUBLISHED
from core.wording.pairs.agreeing import echoes
from core.wording.pairs.of_two import asides_between
from core.wording.sides import CONTESTED, shorts
from core.wording.stances import EARLIER, PAST, SILENT, say_stance, say_times_told

_COLOUR = re.compile(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)")
WHITE = "#ffffff"

SIDES, SIDE_OF = ("Affirmed by", "Denied by", "No side taken by"), {"affirms": 0, "denies": 1}
"""The columns of a table of yes/no matters, and in which a stance stands that is not in the last."""


@dataclass(frozen=True, slots=True)
class Box:
    """One cell: its lines, and its colours as "#rrggbb"."""

    lines: tuple[str, ...]
    fill: str = WHITE
    ink: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class SlideGrid:
    """Names of rows and columns, and the cells that are not blank, by row and column. `corner` stands above the names.

    `wide` gives the width of each column as a share of the room that is left beside the names; none: all alike.
    `opens`: what the marks in each cell open.
    """

    corner: str
    names: tuple[str, ...]
    heads: tuple[str, ...]
    cells: Mapping[tuple[int, int], Box]
    wide: tuple[float, ...] = ()
    opens: Mapping[tuple[int, int], Sequence[tuple[str, ...]]] = field(default_factory=dict)


def _opaque(colour: str) -> str:
    """A colour that may let the white of the slide through, as the one that is seen: "rgba(0,0,0,0.5)" is "#808080"."""
    found = _COLOUR.match(colour.replace(" ", ""))
    if not found:
        return colour
    share = float(found[4])
    below = (int(WHITE[at : at + 2], 16) for at in (1, 3, 5))
    mixed = (
        round(int(own) * share + under * (1 - share)) for own, under in zip(found.groups()[:3], below, strict=True)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def agreement_grid(state: State) -> SlideGrid:
    """Origins by origins, as the page has them: half of the square, each pair of origins once."""
    order = rows_for(state, state.whole)
    names = state.whole.origins | state.origins
    named = [f"{letter(index)} {names[origin]}" for index, origin in enumerate(order)]
    unsure = {frozenset(pair) for pair in unsure_pairs(state.view)} if state.view.filters.known_by else set()
    place, one_voice = {origin: index for index, origin in enumerate(order)}, echoes(state.view)
    cells, said = {}, asides_between(state.view)
    for row in state.view.agreement.to_dict("records"):
        at = place.get(row["left_origin"], -1), place.get(row["right_origin"], -1)
        counts = {name: int(row[name]) for name in PAIR_SIGNS}
        if at[0] > at[1] >= 0 and any(counts.values()):
            both = frozenset((row["left_origin"], row["right_origin"]))
            text = cell_text(counts, echo=both in one_voice, spoken_of=both in said)
            style = cell_style(counts, state.look, echo=both in one_voice)
            cells[at] = _box([*text.split("<br>"), *[UNPUBLISHED["perhaps"]] * (both in unsure)], style)
    opens = {(row, column): [(order[row], order[column])] for row, column in cells}
    return SlideGrid("Origins", tuple(named), tuple(named[:-1]), cells, opens=opens)


def _box(lines: Sequence[str], style: Style) -> Box:
    return Box(tuple(lines), _opaque(style.fill), style.ink)


def matters_grid(state: State, positions: pd.DataFrame) -> SlideGrid:
    """Every yes/no matter, contested ones first, and by name who affirms it, who denies it, and who takes no side."""
    sides = sides_of(state.view)
    matters, told = [matter for own in sides.values() for matter in own], shorts(state.tables)
    held: dict[tuple[int, int], list[str]] = defaultdict(list)
    opens: dict[tuple[int, int], list[tuple[str, ...]]] = defaultdict(list)
    for (origin, matter), taken in positions_taken(in_time(positions)).items():
        at = matters.index(matter), SIDE_OF.get(taken[-1].stance, 2)
        held[at].append(f"{plain(state.origins[origin])}: {'; '.join(_stances(taken))}")
        opens[at].append((origin, matter))
    contested = sides.get(CONTESTED, [])
    styles = [_side_style(state, column, matters[row] in contested) for row, column in held]
    cells = {at: _box(lines, style) for (at, lines), style in zip(held.items(), styles, strict=True)}
    names = (f"{plain(told[matter])}{' (contested)' if matter in contested else ''}" for matter in matters)
    return SlideGrid("Yes/no matter", tuple(names), SIDES, cells, opens=opens)


def _side_style(state: State, column: int, contested: bool) -> Style:
    """Red where the other side is taken, too, by somebody else."""
    look = state.look
    if contested and column < 2:
        return Style(look.differ, look.on_differ)
    return stance_style(("affirms", "denies", "declined")[column], look)


def _stances(taken: Sequence[Taken]) -> list[str]:
    """All positions of one origin on one matter: signs, words, those printed for how sure it is, whether they are its
    own by inference, and whether they were perhaps not yet published."""
    told = [_told(one) for one in reversed(taken)]
    said = [" ".join(filter(None, words)) for words in told]
    stances = dict(zip(said, (one.stance for one in reversed(taken)), strict=True))
    counts = {words: say_times_told(said.count(words), stance) for words, stance in stances.items()}
    times = [f"{words} ({counts[words]})" if said.count(words) > 1 else words for words in said]
    first, *others = dict.fromkeys(times)
    return [first, *(words if words.startswith(EARLIER) else f"also: {words}" for words in others)]


def _told(one: Taken) -> tuple[str, ...]:
    """The words of one position; of one that was superseded, when it was taken."""
    words = in_full(one.stance, one.certainty, one.inferred)
    if not one.past:
        return SIGNS[one.stance], words, _doubt(one)
    return EARLIER, SIGNS[one.stance], words.replace(one.stance, PAST[one.stance], 1), f"({one.said})", _doubt(one)


def _doubt(taken: Taken) -> str:
    return f"({taken.unpublished})" if taken.unpublished else ""


def links_grid(links: pd.DataFrame, statements: pd.Series) -> SlideGrid:
    """Who told whom, a row a link, from a table of all links in words: how many statements went this way.

    `statements`: the id of what each link tells.
    """
    quiet = f" ({say_stance(SILENT, None)})"
    by = links["Told by"]
    if "Said to be silent" in links:
        by = by.fillna(links["Said to be silent"] + quiet)
    ways = links.assign(**{"Told by": by}).groupby(["Told by", "Told whom"], sort=False)
    rows = list(ways.size().reset_index().itertuples(index=False, name=None))
    cells = {(row, 0): Box((plain(whom),)) for row, (_, whom, _) in enumerate(rows)}
    cells |= {(row, 1): Box((f"{n:,}",)) for row, (*_, n) in enumerate(rows)}
    names = tuple(plain(by) for by, *_ in rows)
    opens: dict[tuple[int, int], list[tuple[str, ...]]] = defaultdict(list)
    for row, statement in zip(ways.ngroup().tolist(), statements.tolist(), strict=True):
        opens[row, 0].append((statement,))
    return SlideGrid("Who told", names, ("whom", "Statements"), cells, (0.8, 0.2), opens)
