"""What one source said, what it only passed on, and which pairs set it against others.

A source speaks alone or as one of several who speak jointly: what they said counts for each of them. A carrier passed
on what began with somebody else; what a source both began and carried is its own.
"""

from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd

from core.analysis.alike import codes_of, first_of
from core.analysis.intervals import Numbers
from core.analysis.pairs.compared import Compared
from core.analysis.pairs.comparison import listed
from core.analysis.pairs.pairing import alike_with
from core.analysis.pairs.positions import TAKEN
from core.analysis.pairs.tally import ALIKE
from core.frames import JOINT, STEP, expect
from core.frames.columns import COUNT, TEXT, array, frame

HEARD = {"source": TEXT, "own": COUNT, "passed_on": COUNT}


def began_with(records: pd.DataFrame, source: str) -> pd.DataFrame:
    """The claims, statements or positions that this source began, alone or jointly."""
    return _where(records, lambda origin, _: source in origin.split(JOINT))


def carried_by(records: pd.DataFrame, source: str) -> pd.DataFrame:
    """Those that this source passed on and did not begin; of several ways of a statement, it may stand on any."""
    return _where(records, lambda origin, ways: source in _carriers(origin, ways))


def heard(*records: pd.DataFrame) -> pd.DataFrame:
    """How many of these records each source began (`own`), and how many others it `passed_on`.

    `records` have `origin` and `carriers`, as marks do. Most of its own first, then most passed on, then by id.
    """
    own, passed_on = Counter[str](), Counter[str]()
    for rows in records:
        expect(rows, "origin", "carriers")
        for (origin, ways), n in Counter(zip(rows["origin"].tolist(), rows["carriers"].tolist(), strict=True)).items():
            own.update(dict.fromkeys(origin.split(JOINT), n))
            passed_on.update(dict.fromkeys(_carriers(origin, ways), n))
    ordered = sorted({*own, *passed_on}, key=lambda source: (-own[source], -passed_on[source], source))
    return frame(({"source": each, "own": own[each], "passed_on": passed_on[each]} for each in ordered), HEARD)


def with_carriers(held: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    """Held positions with `carriers`, as statements have them: everyone after the origin, on each way that was told.

    `told` are the positions, one row a telling, that they were made of.
    """
    expect(held, "position_ids")
    expect(told, "position_id", "attribution")
    way = {name: steps.partition(STEP)[2] for name, steps in zip(told["position_id"], told["attribution"], strict=True)}
    ways = [dict.fromkeys(way[name] for name in names.split(" ") if way[name]) for names in held["position_ids"]]
    return held.assign(carriers=array(["; ".join(each) for each in ways], TEXT))


def pairs_of_source(compared: Compared, source: str) -> pd.DataFrame:
    """The pairs that agree, clash, or may, of what this source said with what others did: rows of COMPARISONS.

    `own` is the id of the side that is the source's. No source is held against itself, nor against those it spoke with.
    """
    statements = began_with(compared.statements, source)["statement_id"]
    found = [alike_of(compared, compared.among(statements))]
    pairs = pd.concat([*found, *_of_positions(compared, began_with(compared.positions, source))], ignore_index=True)
    mine = [source in origin.split(JOINT) for origin in pairs["left_origin"].tolist()]
    return pairs.assign(own=pairs["left"].where(np.array(mine, dtype=bool), pairs["right"]))


def alike_of(compared: Compared, mine: Numbers) -> pd.DataFrame:
    """Of the pairs of statements of which one is mine, those that can be compared."""
    rules = compared.rules
    left, right = alike_with(rules, np.flatnonzero(mine))
    kept = np.isin(np.array(rules.texts()[0])[rules.decide(left, right)], ALIKE)
    return listed(rules, (left[kept], right[kept]))


def _of_positions(compared: Compared, mine: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The pairs of these positions with those of others on the same matters."""
    sided = mine.loc[mine["stance"].isin(TAKEN), ["origin", "proposition"]].drop_duplicates()
    for origin, proposition in sided.itertuples(index=False, name=None):
        rows = compared.stances.between(origin, proposition)
        of_it = (rows["left_origin"] == origin) | (rows["right_origin"] == origin)
        yield rows[of_it & (rows["topic"] == proposition) & rows["verdict"].isin(ALIKE)]


def _carriers(origin: str, ways: str) -> set[str]:
    """Every source on these ways that did not begin it."""
    steps = (step for way in ways.split("; ") for step in way.split(STEP))
    return {source for step in steps for source in step.split(JOINT) if source} - {*origin.split(JOINT)}


def _where(records: pd.DataFrame, holds: Callable[[str, str], bool]) -> pd.DataFrame:
    """The records of which it holds, told of origin and carriers; asked once for those that are alike in both."""
    expect(records, "origin")
    ways = records["carriers"] if "carriers" in records else pd.Series("", index=records.index, dtype=TEXT)
    codes = codes_of(records["origin"], ways)
    cells = zip(*(column.array.take(first_of(codes)).tolist() for column in (records["origin"], ways)), strict=True)
    return records[np.array([holds(*each) for each in cells], dtype=bool)[codes]]
