"""What stands in the cell of two origins: n of each verdict with its sign, how the cell looks, what hovering says."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.figures.cells import Style
from core.figures.texts import counted, escaped, folded
from core.figures.theme import CLEAR, Theme, tint

SIGNS = {"agree": "✓", "differ": "✗", "may_differ": "~", "not_comparable": "•"}
WORDS = {"agree": "agree", "differ": "clash", "may_differ": "may clash", "not_comparable": "cannot be compared"}
"""Sign and words of each verdict, in the order in which a cell lists them."""

ONE, MORE = 0.25, 0.5
"""The tints of a single pair that agrees, and of two or more."""

ECHO = "agree, perhaps one voice"
ECHOED = "perhaps one voice: a side names nobody, both are of one side, or one echoes the other"
"""What brackets say, in a key and of one cell."""

HOVERED = 60
"""The characters of a line of what is said of two origins."""

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two origins that were set side by side: that of the row, that of the column, and n of each verdict.

    `echo`: what agrees may be one account told twice, since one names nobody, both are of one side,
    or an article says that one echoes the other.
    """

    left: str
    right: str
    counts: Counts
    echo: bool = False


def cell_text(counts: Counts, *, echo: bool = False) -> str:
    """How many pairs have each verdict, a line each; in brackets what may be an echo; else a dot."""
    found = {name: f"{counts[name]} {SIGNS[name]}" for name in ("agree", "differ", "may_differ") if counts[name]}
    if echo and "agree" in found:
        found["agree"] = f"({found['agree']})"
    return "<br>".join(found.values()) or SIGNS["not_comparable"]


def cell_style(counts: Counts, look: Theme, *, echo: bool = False) -> Style:
    """Red for any clash; hatched where some may clash. One tint for one agreement, another for more, or none."""
    if counts["differ"]:
        return Style(look.differ, look.on_differ)
    if counts["agree"]:
        fill, edge = (CLEAR, look.agree) if echo else (tint(look.agree, ONE if counts["agree"] == 1 else MORE), "")
        hatched = ("/", edge or look.quiet, look.background) if counts["may_differ"] else ("", edge or CLEAR)
        return Style(fill, look.text, *hatched)
    if counts["may_differ"]:
        return Style(tint(look.quiet, 0.5), look.text, "/", look.quiet, look.background)
    return Style(CLEAR, look.quiet)


def pairs_of(agreement: pd.DataFrame, origins: Sequence[str], echoes: Collection[frozenset[str]] = ()) -> list[Pair]:
    """Each pair of rows of `View.agreement`, once: the row of the later of these origins, the column of the earlier."""
    names, place = [*SIGNS, "n"], pd.Index(list(origins))
    row, column = (place.get_indexer(pd.Index(agreement[f"{side}_origin"])) for side in ("left", "right"))
    shown = agreement[(column >= 0) & (row > column) & agreement[list(SIGNS)].any(axis="columns").to_numpy()]
    counts = (dict(zip(names, each, strict=True)) for each in shown[names].to_numpy().tolist())
    both = zip(shown["left_origin"], shown["right_origin"], counts, strict=True)
    return [Pair(left, right, n, frozenset((left, right)) in echoes) for left, right, n in both]


def hover_text(pair: Pair, left: str, right: str, said: Sequence[str]) -> str:
    """Both names, the pairs of each verdict in words, n, what agreement is worth, and what is `said` of the two."""
    counts = pair.counts
    found = [f"{counted(counts[name], 'pair')}: {words}" for name, words in WORDS.items() if counts[name]]
    n = "n = 1: a single comparison" if counts["n"] == 1 else f"n = {counts['n']}"
    worth = [ECHOED] * bool(pair.echo and counts["agree"])
    told = [folded(words, HOVERED) for words in said]
    return "<br>".join([f"{escaped(left)} and {escaped(right)}", *found, *[n] * bool(counts["n"]), *worth, *told])
