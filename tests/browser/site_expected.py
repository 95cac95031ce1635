"""What the dashboard's own functions say of a reader's choices, for the published site to be held against."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from core.analysis.clock import unsure_pairs
from core.analysis.pairs.positions import contested_first
from core.analysis.panels import Panel, deployment_panels, loss_panels
from core.analysis.panels import rows_of as all_rows
from core.analysis.ways.chains import reach
from core.exhibits.placed import sides_of
from core.exports.csvs import to_csv
from core.figures.agreement import cell_text
from core.figures.taken import in_time
from core.figures.texts import remarks
from core.filters import Filters
from core.frames import Tables
from core.view import View, view
from core.wording.claims import with_labels
from core.wording.inferred import covers_basis, inferred_origins, say_held, with_bases
from core.wording.pairs.agreeing import echoes
from core.wording.pairs.comparisons import clashes_first, with_sentences
from core.wording.pairs.of_two import SAID_OF_TWO, asides_between, say_asides
from core.wording.rows import rows_of
from core.wording.titles.agreement import of_kinds
from core.wording.titles.findings import (
    agreement_title,
    casualties_title,
    counting_note,
    deployment_title,
    hedge_note,
    positions_title,
)
from core.wording.titles.reach import say_reach, say_view_reach

State = dict[str, Any]
COUNTED = ["agree", "differ", "may_differ", "not_comparable", "n"]
PAGES = {"deployment": (deployment_panels, deployment_title), "casualties": (loss_panels, casualties_title)}


def filters_of(state: State) -> Filters:
    """A state of the site as the filters of the dashboard."""
    lists = {name: tuple(state.get(name, ())) for name in ("documents", "kinds", "sides", "origins", "subjects")}
    days = {"known_by": state.get("known"), "as_of": state.get("about")}
    return Filters(
        **lists,
        **{name: date.fromisoformat(day) if day else None for name, day in days.items()},
        by_origin=state.get("show") != "reported",
        retracted=bool(state.get("withdrawn")),
    )


PARTS = (
    ("deployment", "hedges"),
    ("casualties",),
    ("cells", "agreement", "of_kinds", "asides"),
    ("held", "sides", "told", "opposed", "reach", "counting"),
    ("pairs",),
)
"""What there is to compare, in portions."""


def expected(tables: Tables, state: State, portions: Sequence[Sequence[str]] = PARTS) -> dict[str, Any]:
    """Marks, cells, titles and notes in this state, as plain lists and texts: all, or some portions."""
    seen = view(tables, filters_of(state))
    marks = with_labels(seen.marks, tables)
    make: dict[str, Callable[[], Any]] = {
        "deployment": lambda: _chart(seen, marks, "deployment", state["whose"]),
        "casualties": lambda: _chart(seen, marks, "casualties", state["whose"]),
        "hedges": lambda: hedge_note(seen),
        "reach": lambda: say_view_reach(seen),
        "agreement": lambda: agreement_title(seen),
        "of_kinds": lambda: of_kinds(seen),
        "sides": lambda: sides_of(seen),
        "opposed": lambda: positions_title(seen),
        "counting": lambda: counting_note(seen),
        "cells": lambda: _cells(seen),
        "asides": lambda: [SAID_OF_TWO, *said] if (said := say_asides(seen)) else [],
        "held": lambda: _held(seen),
        "told": lambda: _told(seen),
        "pairs": lambda: _pairs(seen),
    }
    return {name: make[name]() for portion in portions for name in portion}


def panels_of(tables: Tables, state: State, page: str, subject: str) -> list[Panel]:
    """The panels of a page in this state."""
    marks = with_labels(view(tables, filters_of(state)).marks, tables)
    return PAGES[page][0](marks, tables, subject)


def _chart(seen: View, marks: pd.DataFrame, page: str, subject: str) -> dict[str, Any]:
    make, title = PAGES[page]
    panels = make(marks, seen.tables, subject)
    rows = all_rows(panels) if panels else marks[:0]
    return {
        "panels": [_panel(panel) for panel in panels],
        "title": title(seen, subject),
        "counting": counting_note(seen, rows) if panels else "",
        "reach": say_reach(reach(rows)) if panels else "",
    }


def _panel(panel: Panel) -> dict[str, Any]:
    lanes = dict(panel.lanes)
    numbers = to_csv(panel.marks[["low", "high", "best"]]).splitlines()[1:]
    covers = with_bases(panel.marks["covers_label"], covers_basis(panel.marks))
    basis = ["attribution inferred" if each else "" for each in inferred_origins(panel.marks)]
    labelled = panel.marks.assign(basis=basis, covers=covers)
    told = labelled[["number", "claim_id", "basis", "covers", "carriers_label", "n_documents"]].to_numpy().tolist()
    headed = [f"<b>{lanes[lane]}</b>" for lane in panel.marks["lane"]]
    states = [_standing(row) for _, row in panel.marks.iterrows()]
    kept = remarks(panel.marks)
    return {
        "key": panel.key,
        "marks": [[*each, *more] for each, *more in zip(told, numbers, headed, states, kept, strict=True)],
        "wordless": list(panel.unnumbered["claim_id"]),
    }


def _standing(row: pd.Series) -> str:
    gone = "w" if row["retracted"] else "s" * bool(row["superseded"])
    return "p" * (row.get("known", "yes") == "perhaps") + gone


def _cells(seen: View) -> dict[str, list[Any]]:
    counts, one_voice = seen.compared.agreement, echoes(seen)
    unsure, said = unsure_pairs(seen) if seen.filters.known_by else set(), asides_between(seen)
    both = ((row, row["left_origin"], row["right_origin"]) for row in counts.to_dict("records"))
    return {
        f"{left}~{right}": [
            *(row[name] for name in COUNTED),
            (left, right) in unsure,
            cell_text(row, echo={left, right} in one_voice, spoken_of=frozenset((left, right)) in said),
        ]
        for row, left, right in both
    }


def _told(seen: View) -> list[list[Any]]:
    """What is held on each matter, as sentences, contested matters first."""
    positions = seen.positions
    own = dict(list(positions.groupby("proposition")))
    ordered = contested_first(seen.tables.positions, list(seen.tables.propositions["proposition"]))
    return [[matter, [say_held(row) for row in rows_of(own[matter])]] for matter in ordered if matter in own]


def _held(seen: View) -> dict[str, list[list[str]]]:
    """The stances in every cell, the one said last at the end."""
    ordered = in_time(seen.positions)
    found: dict[str, list[list[str]]] = {}
    for row in ordered.to_dict("records"):
        sure = row.get("known", "yes") == "yes"
        found.setdefault(f"{row['origin']}~{row['proposition']}", []).append(
            [row["stance"], row["position_id"], "" if sure else "p"]
        )
    return found


def _pairs(seen: View) -> list[list[str]]:
    """The verdict and sentence of every pair of two origins, clashes first."""
    both = seen.compared.listed()
    between = clashes_first(both[both["left_origin"] != both["right_origin"]])
    told = with_sentences(between, seen)
    return sorted(told[["left", "right", "verdict", "sentence"]].to_numpy().tolist())


def with_what_is_no_rival(tables: Tables) -> Tables:
    """The same tables, in which one claim takes back a statement that two articles tell; and of one certain number its
    source gives another later, and a part."""
    claims = tables.claims
    told = claims["statement_id"].value_counts()
    twice = claims[claims["statement_id"].map(told) > 1].iloc[0]
    others = claims[(claims["document"] != twice["document"]) & (claims["statement_id"] != twice["statement_id"])]
    taker = others.index[-1]
    retracts = claims["retracts"].mask(claims.index == taker, twice["statement_id"])
    claims = claims.assign(retracts=retracts.astype("str"))
    given = claims[claims["best"].notna() & (claims["chart"] == "losses") & claims["covers_latest"].notna()][:1]
    claims["covers_certain"] |= claims["claim_id"].isin(given["claim_id"])
    given = given.assign(covers_certain=True)
    later, part = (given.assign(claim_id=name, statement_id=name) for name in ("zz-later", "zz-part"))
    told = later.assign(revises=given["statement_id"].iloc[0]), part.assign(part_of="zz-later", best=1.0)
    return replace(tables, claims=pd.concat([claims, *told], ignore_index=True).astype(claims.dtypes))
