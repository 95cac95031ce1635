"""Cross-checks made ready to be shown: in words, with the claims behind each; and what is drawn of one."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from core.analysis.crosschecks.arithmetic import inputs
from core.analysis.crosschecks.check_axis import check_axis, on_axis
from core.analysis.crosschecks.checking import BROKEN
from core.analysis.crosschecks.sides import INPUTS
from core.exhibits.arithmetic import our_result
from core.figures.crosscheck import crosscheck, crosscheck_alt
from core.figures.done import Done, done
from core.figures.theme import Theme
from core.wording.choices import subjects
from core.wording.claims import with_labels
from core.wording.markdown import escape
from core.wording.reckoning.crosschecks import RULES, say_outcome_of, with_check_sentences
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.steps.clock import UNPUBLISHED
from pages._ui.reader import Seen

NAMED = ["statement_id", "claim_id", "stated", "origin_label", "known"]
"""What an input is called by."""


@dataclass(frozen=True, slots=True)
class CheckTold:
    """One check as it stands on the page: `head` and `sources`, each with its claim, are ready to be shown.

    `used` has the statements that it is made from, among others.
    """

    check: Record
    head: str
    sources: list[tuple[str, str]]
    used: pd.DataFrame


class Drawn(NamedTuple):
    """The chart of one check, and the same in words."""

    figure: Done
    alt: str


def told(seen: Seen, shown: pd.DataFrame) -> list[CheckTold]:
    """Checks in words; only the statements that they need are looked through."""
    used = with_labels(inputs_of(seen.view.statements, shown), seen.tables)
    checks = rows_of(with_check_sentences(shown, used, seen.tables))
    called = {row["statement_id"]: _called(row) for row in rows_of(used[[name for name in NAMED if name in used]])}
    whose = subjects(seen.tables)
    return [
        CheckTold(check, _head(check, whose[check["subject"]]), [called[name] for name in _in_turn(check)], used)
        for check in checks
    ]


def drawn(told: CheckTold, look: Theme) -> Drawn:
    """The chart of a check: what of it stands on one axis, and what is reckoned from that."""
    axis, broken = check_axis(told.check, told.used), bool(told.check["outcome"] == BROKEN)
    ours = our_result(told.check, axis)
    figure = crosscheck(axis.drawn, ours, theme=look, unit_title=axis.unit, broken=broken)
    return Drawn(done(figure), crosscheck_alt(axis.drawn, ours, told.check["sentence"]))


def inputs_of(statements: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """The statements that these checks are made from."""
    used = {name for check in chosen["inputs"].tolist() for name in check.split(INPUTS)}
    return statements.take(np.flatnonzero(statements["statement_id"].isin(used)))


def _head(check: Record, whose: str) -> str:
    return f"**{escape(say_outcome_of(check))}** · {escape(RULES[check['rule']])} · {escape(whose)}"


def _in_turn(check: Record) -> list[str]:
    """The inputs of a check; those of another unit, not that of the axis, come last."""
    return sorted(inputs(check), key=on_axis(check).__contains__, reverse=True)


def _called(row: Record) -> tuple[str, str]:
    """The claim of an input and what it is called; while a day is chosen by which things were known, its doubt also."""
    doubt = UNPUBLISHED[row.get("known", "yes")]
    words = f"“{row['stated']}” – {row['origin_label']}{f' ({doubt})' if doubt else ''}"
    return row["claim_id"], escape(words)
