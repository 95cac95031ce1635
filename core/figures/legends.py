"""The keys of the charts in words, from the tables that the keys are drawn from: only what a chart in fact shows."""

from collections.abc import Collection

import pandas as pd

from core.figures.agreement import SIGNS, WORDS
from core.figures.key import SAMPLES, TIMES, shapes_of, times_of
from core.figures.positions import SIGNS as STANCE_SIGNS
from core.figures.positions import WORDS as STANCES
from core.figures.rows import place
from core.figures.scales import quantity_scale
from core.figures.texts import KINDS, UNPUBLISHED
from core.figures.theme import Theme

DOTTED = f"dotted: {UNPUBLISHED['perhaps']}"


def of_marks(marks: pd.DataFrame, look: Theme) -> tuple[str, ...]:
    """What the shapes, bars and colours of a forest plot say."""
    lanes = [(lane, lane) for lane in marks["lane"].unique()]
    rows = [row for lane in place(marks, lanes, quantity_scale(marks), look) for row in lane.rows]
    kinds = [kind for kind in look.kinds if kind in {row.told.origin_kind for row in rows}]
    return (
        *(SAMPLES[name][2] for name in shapes_of(row.mark for row in rows)),
        *(f"bar of time: {TIMES[name][1]}" for name in times_of(rows)),
        *of_kinds(kinds if len(kinds) > 1 else []),
        *[DOTTED] * any(row.told.unpublished for row in rows),
    )


def shapes_shown(marks: pd.DataFrame, look: Theme) -> list[str]:
    """The shapes of marks that stand in no lane, as `core.figures.key` names them."""
    if marks.empty:
        return []
    rows = place(marks.assign(lane="", number=0), [("", "")], quantity_scale(marks), look)[0].rows
    return shapes_of(row.mark for row in rows)


def of_shapes(shapes: Collection[str]) -> tuple[str, ...]:
    """What these shapes say."""
    return tuple(SAMPLES[name][2] for name in shapes)


def of_kinds(kinds: Collection[str], *, doubted: bool = False) -> tuple[str, ...]:
    """That colours are kinds of origins, and which."""
    named = [f"colours: who said it first ({', '.join(KINDS[kind] for kind in kinds)})"] if kinds else []
    return (*named, *[DOTTED] * doubted)


def of_agreement(agreement: pd.DataFrame, *, doubted: bool = False) -> tuple[str, ...]:
    """What the signs in the cells of origins by origins say."""
    shown = [f"{SIGNS[name]} {WORDS[name]}" for name in SIGNS if agreement[name].any()]
    return (*shown, *[DOTTED] * doubted, "blank: never compared")


def of_positions(positions: pd.DataFrame, *, doubted: bool = False) -> tuple[str, ...]:
    """What the signs in the cells of origins by yes/no matters say."""
    held = set(positions["stance"])
    shown = [f"{STANCE_SIGNS[stance]} {STANCES[stance]}" for stance in STANCE_SIGNS if stance in held]
    return (*shown, *[DOTTED] * doubted, "blank: not mentioned")
