"""What stands in the cell of two origins: n of each verdict with its sign, how the cell looks, what hovering says."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from core.figures.cells import Style
from core.figures.texts import counted, escaped, folded
from core.figures.theme import CLEAR, Theme, tint

SIGNS = {"agree": "✓", "differ": "✗", "may_differ": "~", "not_comparable": "•"}
WORDS = {"agree": "agree", "differ": "clash", "may_differ": "may clash", "not_comparable": "cannot be compared"}
"""Sign and words of each verdict, in the order in which a cell lists them."""

AGREED = 0.5
"""The tint of what agrees, however often: the number tells how often."""

ASIDE, SPOKEN_OF = "!", "an article itself speaks of the two; no verdict rests on it"
"""The sign of two origins of whom an article says something together, and what the key says of it."""

SET_AGAINST = "its article sets another source against it"
"""What the key says of that sign beside a position."""

ECHO = "agree, perhaps one voice"
ECHOED = "perhaps one voice: a side has no name, both are of one side, or one echoes the other"
"""What brackets say, in a key and of one cell."""

HOVERED = 60
"""The characters of a line of what is said of two origins."""

Counts = Mapping[str, int]
Said = Mapping[frozenset[str], Sequence[str]]
NOTHING_SAID: Said = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two origins that were set side by side: that of the row, that of the column, and n of each verdict.

    `echo`: what agrees may be one account told twice, since one names nobody, both are of one side,
    or an article says that one echoes the other. `said`: what articles say of the two.
    """

    left: str
    right: str
    counts: Counts
    echo: bool = False
    said: Sequence[str] = ()


def cell_text(counts: Counts, *, echo: bool = False, spoken_of: bool = False) -> str:
    """How many pairs have each verdict, a line each; in brackets what may be an echo; else a dot. At the end, that an
    article speaks of the two."""
    found = {name: f"{counts[name]} {SIGNS[name]}" for name in ("agree", "differ", "may_differ") if counts[name]}
    if echo and "agree" in found:
        found["agree"] = f"({found['agree']})"
    return ("<br>".join(found.values()) or SIGNS["not_comparable"]) + f" {ASIDE}" * spoken_of


def cell_style(counts: Counts, look: Theme, *, echo: bool = False) -> Style:
    """Red for any clash; hatched where some may clash; tinted where all agree, outlined where that may be an echo."""
    if counts["differ"]:
        return Style(look.differ, look.on_differ)
    if counts["agree"]:
        fill, edge = (CLEAR, look.agree) if echo else (tint(look.agree, AGREED), "")
        hatched = ("/", edge or look.quiet, look.background) if counts["may_differ"] else ("", edge or CLEAR)
        return Style(fill, look.text, *hatched)
    if counts["may_differ"]:
        return Style(tint(look.quiet, 0.5), look.text, "/", look.quiet, look.background)
    return Style(CLEAR, look.quiet)


def pairs_of(
    agreement: pd.DataFrame,
    origins: Sequence[str],
    echoes: Collection[frozenset[str]] = (),
    said: Said = NOTHING_SAID,
) -> list[Pair]:
    """Each pair of rows of `View.agreement`, once: the row of the later of these origins, the column of the earlier."""
    names, place = [*SIGNS, "n"], pd.Index(list(origins))
    row, column = (place.get_indexer(pd.Index(agreement[f"{side}_origin"])) for side in ("left", "right"))
    shown = agreement[(column >= 0) & (row > column) & agreement[list(SIGNS)].any(axis="columns").to_numpy()]
    counts = (dict(zip(names, each, strict=True)) for each in shown[names].to_numpy().tolist())
    found = zip(shown["left_origin"], shown["right_origin"], counts, strict=True)
    both = ((left, right, n, frozenset((left, right))) for left, right, n in found)
    return [Pair(left, right, n, ends in echoes, said.get(ends, ())) for left, right, n, ends in both]


def hover_text(pair: Pair, left: str, right: str) -> str:
    """Both names, the pairs of each verdict in words, n, what agreement is worth, and what articles say of the two."""
    counts = pair.counts
    found = [f"{counted(counts[name], 'pair')}: {words}" for name, words in WORDS.items() if counts[name]]
    n = "n = 1: a single comparison" if counts["n"] == 1 else f"n = {counts['n']}"
    worth = [ECHOED] * bool(pair.echo and counts["agree"])
    told = [folded(words, HOVERED) for words in pair.said]
    return "<br>".join([f"{escaped(left)} and {escaped(right)}", *found, *[n] * bool(counts["n"]), *worth, *told])
