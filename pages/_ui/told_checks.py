"""Cross-checks made ready to be shown: in words, with what is drawn of each, and the claims behind it."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.analysis.check_axis import CheckAxis, check_axis
from core.analysis.sides import INPUTS
from core.figures.crosscheck import Result, crosscheck_alt
from core.wording.choices import subjects
from core.wording.claims import with_labels
from core.wording.clock import UNPUBLISHED
from core.wording.crosschecks import RULES, say_outcome, with_check_sentences
from core.wording.markdown import escape
from pages._ui.reader import Seen
from pages._ui.rows import each

NAMED = ["claim_id", "stated", "origin_label", "known"]
"""What an input is called by."""


@dataclass(frozen=True, slots=True)
class Told:
    """One check as it stands on the page: `head` and `sources`, each with its claim, are ready to be shown."""

    check: pd.Series
    head: str
    drawn: pd.DataFrame
    ours: Result | None
    unit: str
    alt: str
    sources: list[tuple[str, str]]


def told(seen: Seen, shown: pd.DataFrame) -> list[Told]:
    """Checks in words, each with what is drawn of it; only the statements that they need are looked through."""
    used = with_labels(inputs_of(seen.view.statements, shown), seen.tables)
    checks = with_check_sentences(shown, used, seen.tables)
    return [_told_of(seen, check, check_axis(check, used)) for _, check in checks.iterrows()]


def _told_of(seen: Seen, check: pd.Series, axis: CheckAxis) -> Told:
    ours = Result(axis.made_of, axis.lower, axis.upper) if axis.made_of else None
    whose = subjects(seen.tables)[check["subject"]]
    return Told(
        check=check,
        head=f"**{escape(say_outcome(check['outcome']))}** · {escape(RULES[check['rule']])} · {escape(whose)}",
        drawn=axis.drawn,
        ours=ours,
        unit=axis.unit,
        alt=crosscheck_alt(axis.drawn, ours, check["sentence"]),
        sources=_sources(axis),
    )


def inputs_of(statements: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """The statements that these checks are made from."""
    used = {name for check in chosen["inputs"].tolist() for name in check.split(INPUTS)}
    return statements[statements["statement_id"].isin(used)]


def _sources(axis: CheckAxis) -> list[tuple[str, str]]:
    """The claim of every input and what it is called; those of another unit, not that of the axis, come last."""
    named = [name for name in NAMED if name in axis.drawn]
    rows = each(pd.concat([axis.drawn[named], axis.beside[named]]))
    return [(row.claim_id, escape(f"“{row.stated}” – {row.origin_label}{_doubt(row)}")) for row in rows]


def _doubt(row: Any) -> str:
    """While a day is chosen by which things were known: that this one perhaps was not yet."""
    words = UNPUBLISHED[getattr(row, "known", "yes")]
    return f" ({words})" if words else ""
