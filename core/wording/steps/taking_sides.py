"""Who newly takes a side on a yes/no matter at a step of the clock, who had taken it before, and who takes none."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.analysis.clock import YES, Change, Clocked
from core.frames import Tables
from core.wording.inferred import say_holder
from core.wording.labels import STANCES, label
from core.wording.names import quoted, say_list, short_of
from core.wording.rows import rows_of
from core.wording.titles.spread import NOT_YET

TAKEN = {"affirms": "affirmed", "denies": "denied"}

SAID_AT_ONCE = ["proposition", "stance", "statement_known"]
WHO = ["origin", "certainty", "origin_kind", "attribution_basis"]
"""What is told of who holds a position."""

SIDE = ["statement_id", *WHO, *SAID_AT_ONCE]


def sides_of(change: Change, after: Clocked, *, taken: bool = True) -> pd.DataFrame:
    """The positions that came and take a side, or take none, with the columns of SIDE."""
    came = set(zip(*(change.came[name].tolist() for name in ("kind", "statement_id", "matter")), strict=True))
    told = after.positions[SIDE]
    cells = zip(*(told[name].tolist() for name in ("statement_id", "proposition", "stance")), strict=True)
    kept = [(stance in TAKEN) == taken and ("position", name, matter) in came for name, matter, stance in cells]
    return told[np.array(kept, dtype=bool)]


def say_sides(sides: pd.DataFrame, before: Clocked, tables: Tables) -> Iterator[str]:
    """A sentence for each side that was newly taken on a matter; `before` is what was seen before the step."""
    return (_say_side(rows, before, tables) for _, rows in sides.groupby(SAID_AT_ONCE, sort=False))


def say_sideless(positions: pd.DataFrame, tables: Tables) -> Iterator[str]:
    """A sentence for each stance on a matter that takes no side: "“Withdrawn”: NIS, said to be silent."."""
    for (matter, stance, known), rows in positions.groupby(SAID_AT_ONCE, sort=False):
        doubt = "" if known == YES else f"; {NOT_YET}"
        who = say_list(list(_origins(rows, tables).values()))
        yield f"{_say_matter(str(matter), tables)}: {who}, {label(STANCES, str(stance))}{doubt}."


def _say_side(rows: pd.DataFrame, before: Clocked, tables: Tables) -> str:
    """Who newly takes one side on a matter, and who had taken it before."""
    matter, stance = (str(rows[name].iat[0]) for name in ("proposition", "stance"))
    before_it, held = _holders(before, matter, stance), _origins(rows, tables)
    new = [name for origin, name in held.items() if origin not in set(before_it["origin"])]
    taken, perhaps = TAKEN[stance], "" if rows["statement_known"].iloc[0] == YES else "perhaps "
    if not new:
        return f"{_say_matter(matter, tables)} is {perhaps}{taken} again by {say_list(list(held.values()))}."
    as_before = _say_before(before_it, tables)
    return f"{_say_matter(matter, tables)} is {perhaps}now {taken} by {say_list(new)}{as_before}."


def _say_before(held: pd.DataFrame, tables: Tables) -> str:
    """Who had taken a side before: ", as before by NIS, and perhaps before by GUR"; empty where nobody had."""
    sure = _origins(held[held["statement_known"] == YES], tables)
    perhaps = {origin: name for origin, name in _origins(held, tables).items() if origin not in sure}
    said = [f"before by {say_list(list(sure.values()))}"] if sure else []
    said += [f"perhaps before by {say_list(list(perhaps.values()))}"] if perhaps else []
    return f", as {', and '.join(said)}" if said else ""


def _holders(seen: Clocked, matter: str, stance: str) -> pd.DataFrame:
    held = seen.positions[[*WHO, *SAID_AT_ONCE]]
    return held[((held["proposition"] == matter) & (held["stance"] == stance)).to_numpy()]


def _origins(rows: pd.DataFrame, tables: Tables) -> dict[str, str]:
    """Who holds a position, each origin once: by id, as a sentence names it."""
    return {row["origin"]: say_holder(row, tables) for row in rows_of(rows)}


def _say_matter(matter: str, tables: Tables) -> str:
    return quoted(short_of(matter, tables))
