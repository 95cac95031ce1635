"""Cross-checks: our arithmetic across statements, each check an exhibit."""

from typing import Any

import pandas as pd

from core.analysis.crosschecks.arithmetic import cross_checks, inputs
from core.analysis.crosschecks.check_axis import MADE_OF, CheckAxis, check_axis
from core.analysis.crosschecks.check_rows import SHARE
from core.analysis.crosschecks.checking import BROKEN
from core.exhibits.caveats import ONCE, caveats
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.nothing import nothing
from core.exhibits.state import State, each
from core.figures import legends
from core.figures.crosscheck import Result, crosscheck, crosscheck_alt
from core.figures.key import hedge_key
from core.figures.stacked import stacked
from core.view import View
from core.wording.claims import with_labels
from core.wording.names import measure_label, say_list
from core.wording.reckoning.crosschecks import (
    AT_MOST,
    OURS,
    RULES,
    by_gravity,
    check_title,
    crosschecks_title,
    say_outcome_of,
    with_check_sentences,
)
from core.wording.reckoning.in_short import say_in_short
from core.wording.reckoning.reckoned import rounded, say_result
from core.wording.record import Record
from core.wording.rows import rows_of

AT_ONCE = 60
"""So many checks are shown."""

OUR_LEGEND = "dotted line: our arithmetic, no source's number"


def gravest_first(view: View) -> pd.DataFrame:
    """Every check of what the filters leave; the gravest outcome first."""
    return by_gravity(cross_checks(view.statements, view.tables))


def of_checks(chosen: pd.DataFrame, view: View, whose: dict[str, str]) -> pd.DataFrame:
    """Checks with their `sentence`, in words; the last column is the claim that a chosen row opens."""
    claims = dict(zip(view.statements["statement_id"], view.statements["claim_id"], strict=True))
    return pd.DataFrame(
        {
            "Outcome": [say_outcome_of(check) for check in rows_of(chosen)],
            "What was checked": chosen["rule"].map(RULES),
            "Whose": chosen["subject"].map(whose),
            "Our arithmetic": chosen["sentence"],
            "Left, from": _left(chosen, "left_lower"),
            "Left, to": _left(chosen, "left_upper"),
            "Right, from": chosen["right_lower"],
            "Right, to": chosen["right_upper"],
            "Unit": chosen["unit"],
            "Across origins": chosen["across_origins"],
            "First number": [claims[inputs(check)[0]] for check in chosen.to_dict("records")],
        }
    ).reset_index(drop=True)


def _left(chosen: pd.DataFrame, end: str) -> pd.Series:
    """What stands on the left, as it is told in the sentence: what a source stated is no result, and stays as it is."""
    reckoned = {*MADE_OF, SHARE}
    ends = zip(chosen[end].tolist(), chosen["rule"].tolist(), strict=True)
    told = [rounded(number, rule) if rule in reckoned else number for number, rule in ends]
    return pd.Series(told, index=chosen.index, dtype="float64")


def our_result(check: Record | pd.Series, axis: CheckAxis) -> Result | None:
    """What we reckoned of one row of `cross_checks`, as a chart draws it and as its sentence tells it."""
    return Result(axis.made_of, axis.lower, axis.upper, say_result(check)) if axis.made_of else None


def arithmetic(state: State) -> list[Exhibit]:
    """Every check, the gravest outcome first."""
    found = gravest_first(state.view)
    if found.empty:
        what = "numbers to check against each other"
        title = crosschecks_title(found, state.view.statements)
        return [nothing(state, "cross-checks", title, what, lambda claims: claims["claim_id"].notna())]
    wanted = found[[state.wants(f"check-{name}") for name in found["check_id"]]][:AT_ONCE]
    told = with_check_sentences(wanted, state.view.statements, state.tables)
    title = crosschecks_title(found, state.view.statements)
    return [_exhibit(state, told.iloc[[place]], title) for place in range(len(told))]


def _exhibit(state: State, row: pd.DataFrame, of: str) -> Exhibit:
    """The exhibit of one check, a frame of one row; `of` says what all of them come to."""
    check = row.iloc[0]
    axis = check_axis(check, state.view.statements)
    held = {row["statement_id"]: row for row in rows_of(pd.concat([axis.drawn, axis.beside]))}
    drawn = with_labels(axis.drawn, state.tables)
    ours = our_result(check, axis)
    broken = bool(check["outcome"] == BROKEN)
    figure = crosscheck(drawn, ours, theme=state.look, unit_title=axis.unit, broken=broken)
    sentence = " ".join(str(check["sentence"]).split())
    return Exhibit(
        key=f"check-{check['check_id']}",
        title=check_title(check, held),
        subtitle=sentence,
        figure=_with_key(figure, drawn, state),
        alt=crosscheck_alt(drawn, ours, sentence),
        lines=tuple(f"Of another unit: “{row.stated}” – {row.origin_label}." for row in each(axis.beside)),
        table=of_checks(row, state.view, state.subjects),
        rows=row.reset_index(drop=True),
        marks=tuple(_marks(axis)),
        caveats=_caveats(state, axis, drawn, state.subjects[check["subject"]], of),
        called=say_in_short(check, held, state.tables),
    )


def _caveats(state: State, axis: CheckAxis, drawn: pd.DataFrame, whose: str, of: str) -> Caveats:
    rows = pd.concat([axis.drawn, axis.beside])
    measures = say_list([measure_label(measure, state.tables) for measure in rows["measure"].unique()])
    return caveats(
        state,
        rows,
        f"{measures}, in {axis.unit}. {whose}",
        legend=_legend(drawn, state, bool(axis.made_of)),
        count=[of],
        counting=ONCE,
        definitions=[OURS, AT_MOST],
    )


def _with_key(figure: Any, drawn: pd.DataFrame, state: State) -> Any:
    """The chart with the key of its shapes below it."""
    shapes = legends.shapes_shown(drawn, state.look)
    return stacked(figure, hedge_key(state.look, shapes)) if shapes else figure


def _legend(drawn: pd.DataFrame, state: State, ours: bool) -> list[str]:
    shapes = legends.shapes_shown(drawn, state.look)
    return [*legends.of_shapes(shapes), *[OUR_LEGEND] * ours]


def _marks(axis: CheckAxis) -> list[Mark]:
    rows = list(each(pd.concat([axis.drawn, axis.beside])))
    return [Mark(n, f"{row.origin_label}: “{row.stated}”", (str(row.claim_id),)) for n, row in enumerate(rows, 1)]
