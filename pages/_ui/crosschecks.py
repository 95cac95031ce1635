"""Our arithmetic across statements: each check as a small chart, with its sentence and the way to every input."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from core.analysis.arithmetic import cross_checks, inputs
from core.analysis.check_axis import CheckAxis, check_axis
from core.analysis.checking import BROKEN, MOST
from core.figures.crosscheck import Result, crosscheck, crosscheck_alt
from core.filters import Filters
from core.view import View, view
from core.wording.claims import with_labels
from core.wording.clock import UNPUBLISHED
from core.wording.crosschecks import RULES, SIGNS, crosschecks_title, say_outcome, with_check_sentences
from core.wording.findings import hedge_note
from core.wording.markdown import escape
from core.wording.numbers import say_count, say_number
from pages._ui import choice, corpus, evidence, parts, reader, section, tables
from pages._ui.reader import Seen
from pages._ui.rows import each

OUTCOME, PART, SHOWN_AS = "outcome", "checks-part", "checks-as"
AT_ONCE = 8
"""So many charts stand in one part of the page."""

OURS = (
    "Every check is our arithmetic, not a source's. It is broken, or holds, only where that is so for every number "
    "within the bounds; else it is undecided. How many of a force remain is never reckoned."
)
AT_MOST = (
    f"Of what one rule finds of one measure and subject, at most {MOST} checks are made: those that come nearest to "
    "being broken. Across origins the nearest two numbers of each two origins are set against each other."
)


def checks(seen: Seen) -> pd.DataFrame:
    """Every check of what the filters leave, with its sentence; the gravest outcome first."""

    def made() -> pd.DataFrame:
        found = cross_checks(seen.view.statements, seen.tables)
        return with_check_sentences(found, seen.view.statements, seen.tables)

    with st.spinner("Checking the numbers against each other …"):
        return reader.once(seen, ("cross-checks",), made)


def titled(seen: Seen) -> Callable[[View], str]:
    """What says how many checks of this view are broken, hold or are undecided."""

    def title(_: View) -> str:
        return crosschecks_title(checks(seen))

    return title


def show(seen: Seen) -> None:
    """The checks with the chosen outcomes, as charts or as a table."""
    found = checks(seen)
    chosen = found[found["outcome"].isin(_choose_outcomes())]
    st.markdown(escape(_counts(found)))
    if chosen.empty:
        st.info(f"Of {say_count(len(found), 'check')}, none has a chosen outcome. The line above says what there is.")
        return
    if section.toolbar(chosen, _inputs(seen, chosen), "checks", "Open the evidence of a number …"):
        _charts(seen, chosen)
    else:
        tables.show(_table(seen, chosen), "checks", f"{len(chosen)} cross-checks, each with the sentence it supports")


def notes(seen: Seen) -> list[str]:
    """That the arithmetic is ours, and how hedges are read."""
    return [OURS, AT_MOST, hedge_note(seen.view)]


def could_be_checked(claims: pd.DataFrame) -> pd.Series:
    """Which claims tell a statement that some check is made from when nothing is filtered, as a mask."""
    whole = view(corpus.loaded().tables, Filters())
    found = cross_checks(whole.statements, whole.tables)
    used = {name for _, check in found.iterrows() for name in inputs(check)}
    return claims["statement_id"].isin(used)


def _choose_outcomes() -> list[str]:
    chosen = st.pills(
        "What came of them",
        list(SIGNS),
        selection_mode="multi",
        default=list(SIGNS),
        format_func=say_outcome,
        key=OUTCOME,
        bind="query-params",
        on_change=_from_the_start,
    )
    return list(chosen or ())


def _counts(found: pd.DataFrame) -> str:
    held = found["outcome"].value_counts()
    return " · ".join(f"{say_outcome(outcome)}: {say_number(int(held.get(outcome, 0)))}" for outcome in SIGNS)


def _charts(seen: Seen, chosen: pd.DataFrame) -> None:
    """One part of the checks."""

    def draw(shown: pd.DataFrame) -> None:
        for _, check in shown.iterrows():
            _check(seen, check)

    parts.show(chosen, AT_ONCE, PART, draw)


def _check(seen: Seen, check: pd.Series) -> None:
    """Outcome, what was checked, the sentence, the chart, and a button for every input."""
    axis = check_axis(check, seen.view.statements)
    drawn = with_labels(axis.drawn, seen.tables)
    ours = Result(axis.made_of, axis.lower, axis.upper) if axis.made_of else None
    whose = choice.names(seen.tables)[check["subject"]]
    with st.container(border=True):
        st.markdown(f"**{escape(say_outcome(check['outcome']))}** · {escape(RULES[check['rule']])} · {escape(whose)}")
        st.markdown(escape(check["sentence"]))
        look, broken = reader.look(), bool(check["outcome"] == BROKEN)
        make = partial(crosscheck, drawn, ours, theme=look, unit_title=axis.unit, broken=broken)
        figure = reader.once(seen, (check["check_id"], look.mode), make)
        alt = crosscheck_alt(drawn, ours, check["sentence"])
        section.chart(figure, f"check-{check['check_id']}", alt, "cross-check")
        _sources(axis, str(check["check_id"]))


def _sources(axis: CheckAxis, check_id: str) -> None:
    """Every input one click from its evidence; those of another unit, which is not that of the axis, come last."""
    with st.container(horizontal=True, gap="xsmall"):
        for row in each(pd.concat([axis.drawn, axis.beside])):
            st.button(
                escape(f"“{row.stated}” – {row.origin_label}{_doubt(row)}"),
                key=f"{check_id}-{row.claim_id}",
                on_click=evidence.open_claim,
                args=(row.claim_id,),
                wrap=True,
            )


def _doubt(row: Any) -> str:
    """While a day is chosen by which things were known: that this one perhaps was not yet."""
    words = UNPUBLISHED[getattr(row, "known", "yes")]
    return f" ({words})" if words else ""


def _inputs(seen: Seen, chosen: pd.DataFrame) -> dict[str, str]:
    """The claims that the chosen checks are made from, by id, for the list of numbers."""
    used = {name for _, check in chosen.iterrows() for name in inputs(check)}
    rows = seen.view.statements[seen.view.statements["statement_id"].isin(used)]
    return {row.claim_id: f"{row.origin_label}: “{row.stated}”" for row in each(rows)}


def _table(seen: Seen, chosen: pd.DataFrame) -> pd.DataFrame:
    """The checks in words; the last column is the claim that a chosen row opens."""
    claims = dict(zip(seen.view.statements["statement_id"], seen.view.statements["claim_id"], strict=True))
    return pd.DataFrame(
        {
            "Outcome": chosen["outcome"].map(say_outcome),
            "What was checked": chosen["rule"].map(RULES),
            "Whose": chosen["subject"].map(choice.names(seen.tables)),
            "Our arithmetic": chosen["sentence"],
            "Left, from": chosen["left_lower"],
            "Left, to": chosen["left_upper"],
            "Right, from": chosen["right_lower"],
            "Right, to": chosen["right_upper"],
            "Unit": chosen["unit"],
            "Across origins": chosen["across_origins"],
            "First number": [claims[inputs(check)[0]] for _, check in chosen.iterrows()],
        }
    ).reset_index(drop=True)


def _from_the_start() -> None:
    """Another choice begins at its first part; for callbacks."""
    st.session_state[PART] = 1
