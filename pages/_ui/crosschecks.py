"""Our arithmetic across statements: each check as a small chart, with its sentence and the way to every input."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from core.analysis.crosschecks.arithmetic import cross_checks, inputs
from core.analysis.crosschecks.check_rows import SHARE
from core.analysis.crosschecks.checking import HOLDS
from core.exhibits.arithmetic import gravest_first, of_checks
from core.filters import Filters
from core.view import View, view
from core.wording import acts
from core.wording.choices import subjects
from core.wording.markdown import escape
from core.wording.numbers import say_count
from core.wording.reckoning.crosschecks import (
    AT_MOST,
    OURS,
    SIGNS,
    crosschecks_title,
    say_outcome,
    with_check_sentences,
)
from core.wording.titles.findings import hedge_note
from pages._ui import corpus, evidence, holding, parts, reader, section, tables, told_checks
from pages._ui.reader import Seen
from pages._ui.rows import each
from pages._ui.take import beside
from pages._ui.told_checks import CheckTold, inputs_of

OUTCOME, PART, SHOWN_AS = "outcome", "checks-part", "checks-as"
AT_ONCE = 4
"""So many charts stand in one part of the page."""

LISTED = 12
"""So many checks that hold are listed in one part."""


def checks(seen: Seen) -> pd.DataFrame:
    """Every check of what the filters leave; the gravest outcome first."""
    with st.spinner("Checking the numbers against each other …"):
        return reader.once(seen, ("cross-checks",), lambda: gravest_first(seen.view))


def _in_words(seen: Seen, found: pd.DataFrame) -> pd.DataFrame:
    return with_check_sentences(found, seen.view.statements, seen.tables)


def titled(seen: Seen) -> Callable[[View], str]:
    """What says how many checks of this view are broken, hold or are undecided."""

    def title(_: View) -> str:
        return crosschecks_title(checks(seen), seen.view.statements)

    return title


def show(seen: Seen) -> None:
    """The checks with the chosen outcomes, as charts or as a table."""
    found = checks(seen)
    outcomes = _choose_outcomes()
    chosen = found[found["outcome"].isin(outcomes)]
    if chosen.empty:
        st.info(f"Of {say_count(len(found), 'check')}, none has a chosen outcome.")
        return
    if _toolbar(seen, chosen):
        _as_charts(seen, chosen)
    else:
        with st.spinner("Putting every check in words …"):
            table = reader.once(seen, ("checks in words", *outcomes), lambda: _table(seen, chosen))
        tables.show(table, "checks", f"{len(chosen)} cross-checks, each with the sentence it supports")


def _as_charts(seen: Seen, chosen: pd.DataFrame) -> None:
    """Broken and undecided ones, and shares, each as a chart; of the others, which say that less is less, a list."""
    plain = (chosen["outcome"] == HOLDS) & (chosen["rule"] != SHARE)
    charted, listed = chosen[~plain], chosen[plain]
    if len(charted):
        parts.show(charted, AT_ONCE, PART, partial(_charts, seen))
    if len(listed):
        what = say_count(len(listed), "check that holds", "checks that hold")
        with st.expander(f"{what}, each in a line", expanded=charted.empty):
            parts.show(listed, LISTED, f"holding-{PART}", partial(_lines, seen))


def _lines(seen: Seen, shown: pd.DataFrame) -> None:
    holding.show(_told(seen, shown), partial(_check, seen))


def _toolbar(seen: Seen, chosen: pd.DataFrame) -> bool:
    """Charts or table, download, and the list of numbers. True when charts are to be drawn."""
    with st.container(horizontal=True, vertical_alignment="center"):
        as_charts = section.way(section.CHART, SHOWN_AS)
        tables.download(lambda: _in_words(seen, chosen), "checks")
        named = reader.once(seen, ("inputs", *chosen["outcome"].unique()), lambda: _inputs(seen, chosen))
        evidence.chooser(named, "checks-mark", acts.chosen(acts.EVIDENCE))
        beside.buttons(seen, "cross-checks", "checks")
    return as_charts


def notes(seen: Seen) -> list[str]:
    """That the arithmetic is ours, and how hedges are read."""
    return [OURS, AT_MOST, hedge_note(seen.view)]


def could_be_checked(claims: pd.DataFrame) -> pd.Series:
    """Which claims tell a statement that some check is made from when nothing is filtered, as a mask."""
    return claims["statement_id"].isin(corpus.once("statements that are checked", _checked))


def _checked() -> set[str]:
    """The statements that checks are made from when nothing is filtered."""
    whole = view(corpus.loaded().tables, Filters())
    found = cross_checks(whole.statements, whole.tables).to_dict("records")
    return {name for check in found for name in inputs(check)}


def _choose_outcomes() -> list[str]:
    chosen = st.pills(
        "What came of them",
        list(SIGNS),
        selection_mode="multi",
        default=list(SIGNS),
        format_func=say_outcome,
        key=OUTCOME,
        bind="query-params",
        on_change=parts.from_the_start,
        args=(PART,),
        label_visibility="collapsed",
    )
    return list(chosen or ())


def _charts(seen: Seen, shown: pd.DataFrame) -> None:
    for told in _told(seen, shown):
        _check(seen, told)


def _told(seen: Seen, shown: pd.DataFrame) -> list[CheckTold]:
    return reader.once(seen, ("told checks", *shown["check_id"]), lambda: told_checks.told(seen, shown))


def _check(seen: Seen, told: CheckTold) -> None:
    """Outcome, what was checked, the sentence, the chart, and a button for every input."""
    check = told.check
    with st.container(border=True):
        st.markdown(told.head)
        st.markdown(escape(check["sentence"]))
        look = reader.look()
        drawn = reader.once(seen, (check["check_id"], look.mode), lambda: told_checks.drawn(told, look))
        section.chart(drawn.figure, f"check-{check['check_id']}", drawn.alt)
        _buttons(told)


def _buttons(told: CheckTold) -> None:
    """Every input one click from its evidence."""
    with st.container(horizontal=True, gap="xsmall"):
        for claim, words in told.sources:
            key, way = f"{told.check['check_id']}-{claim}", evidence.open_claim
            st.button(words, key=key, on_click=way, args=(claim,), wrap=True)


def _inputs(seen: Seen, chosen: pd.DataFrame) -> dict[str, str]:
    """The claims that the chosen checks are made from, by id, for the list of numbers."""
    rows = inputs_of(seen.view.statements[["statement_id", "claim_id", "origin_label", "stated"]], chosen)
    return {row.claim_id: f"{row.origin_label}: “{row.stated}”" for row in each(rows)}


def _table(seen: Seen, chosen: pd.DataFrame) -> pd.DataFrame:
    return of_checks(_in_words(seen, chosen), seen.view, subjects(seen.tables))
