"""Support: what holds a range up. Who states its two ends, and what is left of it without them.

A range is of statements that can be compared: of one measure, way of counting and subject, and joined by pairs that
agree, differ or may differ. What cannot be compared has no range in common. Only stated amounts count: no bound that we
read into a vague word, no forecast, no part of a larger number, and nothing that was withdrawn or replaced.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from core.analysis.alike import codes_of, first_of
from core.analysis.amounts import with_amounts
from core.analysis.aside import stands
from core.analysis.groups import places_of
from core.analysis.intervals import Numbers
from core.analysis.pairs.joining import joined_by_pairs
from core.analysis.rules.rules import Rules
from core.analysis.ways.chains import REACHED, Voice, voices, voices_in
from core.frames import expect
from core.frames.columns import COUNT, NUMBER, TEXT, Row, frame

LOWEST, HIGHEST = "lowest", "highest"
GROUP = ["measure", "counts", "subject"]
SUPPORT = {
    **dict.fromkeys(GROUP, TEXT),
    "range": COUNT,
    **dict.fromkeys(("end", "statement_id"), TEXT),
    "amount": NUMBER,
    **dict.fromkeys(("n_statements", "origins", "nobody_named"), COUNT),
    **dict.fromkeys(("lowest_without", "highest_without"), NUMBER),
    **dict.fromkeys(("n_without", "origins_without", "nobody_named_without"), COUNT),
}


def ranges(statements: pd.DataFrame) -> pd.DataFrame:
    """The statements that state an amount of what happened, with `lowest`, `highest` and the number of their `range`.

    Ranges are numbered within one measure, way of counting and subject, from 1, in the order of the statements.
    """
    expect(statements, "statement_id", *GROUP, "modality")
    told = with_amounts(statements)
    facts = told[stands(statements) & told[LOWEST].notna()]
    return facts.assign(range=_numbers(codes_of(*(facts[name] for name in GROUP)), _firsts(statements, facts)))


def ends_of(held: pd.DataFrame) -> pd.DataFrame:
    """One row a statement that sets the lowest or the highest stated amount of a range; several where they tie.

    Ranges of one measure, way of counting and subject stand together.

    `held` is what `ranges` gives. `n_statements`, `origins` and `nobody_named` are what the range rests on (see
    `core.analysis.ways.chains.Reach`); `…_without` is the same, and the range itself, without that one statement: NaN
    where nothing is left.
    """
    named = [*GROUP, "range", "statement_id"]
    expect(held, *named, "documents", *REACHED, LOWEST, HIGHEST)
    amounts = {end: held[end].to_numpy() for end in (LOWEST, HIGHEST)}
    voice = codes_of(*(held[name] for name in REACHED))
    speaking = voices_in(held, first_of(voice))
    ranged = places_of(*(held[name] for name in (*GROUP, "range")))
    turn = {group: place for place, group in enumerate(dict.fromkeys(name[:-1] for name in ranged))}
    together = sorted(ranged, key=lambda name: turn[name[:-1]])
    found = [end for name in together for end in _ends(ranged[name], amounts, voice, speaking)]
    names = held[named].take([place for place, _ in found]).itertuples(index=False, name=None)
    rows = (dict(zip(named, name, strict=True)) | end for name, (_, end) in zip(names, found, strict=True))
    return frame(rows, SUPPORT)


def _numbers(group: Numbers, firsts: Numbers) -> Numbers:
    """The number of each fact's range within its group; facts of one range are of one group."""
    ranges = codes_of(pd.Series(firsts))
    groups = group[first_of(ranges)]
    order = np.argsort(groups, kind="stable")
    number = np.empty(len(groups), dtype=np.int64)
    number[order] = np.arange(1, len(order) + 1) - np.searchsorted(groups[order], groups[order])
    return number[ranges]


def _firsts(statements: pd.DataFrame, facts: pd.DataFrame) -> Numbers:
    """For each fact one that stands for its range: the same for all that pairs within one group join."""
    among = statements.index.isin(facts.index)
    return joined_by_pairs(Rules.of(statements), among)[among]


def _ends(
    rows: Numbers, amounts: Mapping[str, Numbers], voice: Numbers, speaking: Sequence[Voice]
) -> Iterator[tuple[int, Row]]:
    """The two ends of the range that these rows make, each with the row that sets it."""
    lowest, highest = (amounts[end][rows] for end in (LOWEST, HIGHEST))
    least, most = _nearest_two(lowest), -_nearest_two(-highest)
    held = dict(zip(*(each.tolist() for each in np.unique(voice[rows], return_counts=True)), strict=True))
    resting = _resting_on([speaking[each] for each in held], len(rows), "")
    for end, extreme in ((LOWEST, least[0]), (HIGHEST, most[0])):
        for place in np.flatnonzero(amounts[end][rows] == extreme):
            own = voice[rows[place]]
            left = {
                "lowest_without": least[int(lowest[place] == least[0])],
                "highest_without": most[int(highest[place] == most[0])],
            }
            rest = [speaking[each] for each, n in held.items() if each != own or n > 1]
            without = _resting_on(rest, len(rows) - 1, "_without")
            yield rows[place], {"end": end, "amount": extreme, **resting, **left, **without}


def _nearest_two(amounts: Numbers) -> Numbers:
    """The least amount and the next, which may be as little; NaN where there is no other. Without the least, it is the
    next that is the least, and without any other it still is."""
    two: Numbers = np.full(2, np.nan)
    two[: len(amounts)] = np.partition(amounts, min(1, len(amounts) - 1))[:2]
    return two


def _resting_on(spoke: Sequence[Voice], statements: int, without: str) -> Row:
    origins, nobody_named = voices(spoke)
    size = "n_without" if without else "n_statements"
    return {size: statements, f"origins{without}": origins, f"nobody_named{without}": nobody_named}
