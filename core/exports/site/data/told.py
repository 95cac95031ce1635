"""What the script must know of each variant of a mark to count it, to name it, and to list it in a table."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from core.analysis.aside import FORECAST, PART, aside
from core.exhibits.in_words import article_names, say_articles
from core.exports.csvs import to_csv
from core.exports.site.data.variants import Variants
from core.frames import Tables
from core.models.annotation import AMOUNTS, FILLED_BY
from core.wording.inferred import (
    ATTRIBUTION,
    is_inferred,
    say_covers_with_basis,
    say_dates,
    say_origin_with_basis,
    say_wordless,
    with_basis,
)
from core.wording.labels import COUNTS, HEDGES, label, say_way
from core.wording.names import say_measure, subject_label, subject_named
from core.wording.numbers import say_amount, say_amount_with_unit, say_quantity
from core.wording.quoting import paired
from core.wording.rows import rows_of
from core.wording.stances import say_modality
from core.wording.titles.spread import DOWNWARDS, UPWARDS
from core.wording.titles.stated import ESTIMATED, say_one, say_unit

Told = dict[str, Any]


def told(found: Variants, tables: Tables) -> list[Told]:
    """One entry a variant, in their order."""
    cells = [line.split(",") for line in to_csv(found.rows[list(AMOUNTS)]).splitlines()[1:]]
    exported = [dict(zip(AMOUNTS, each, strict=True)) for each in cells]
    named = article_names(tables)
    articles = say_articles(found.rows, named)
    rows = found.rows.assign(articles=articles, **aside(found.rows))
    entries = zip(rows_of(rows), found.claims, found.by_origin, exported, strict=True)
    return [_told(row, places, by_origin, cells, tables) for row, places, by_origin, cells in entries]


def _told(row: Any, places: Sequence[int], by_origin: bool, cells: dict[str, str], tables: Tables) -> Told:
    return {
        "claims": list(places),
        "way": "origin" if by_origin else "reported",
        **_of_what(row),
        **_how_many(row),
        "side": _side(row, tables),
        "in_words": say_wordless(row),
        "inferred": ATTRIBUTION if is_inferred(row) else "",
        "cells": _cells(row, cells),
    }


def _of_what(row: Any) -> Told:
    """What it is a number of, and how it stands."""
    return {
        "statement": row["statement_id"],
        "claim": row["claim_id"],
        "chart": row["chart"],
        "subject": row["subject"],
        "measure": row["measure"],
        "counts": row["counts"],
        "counted": say_way(row["measure_label"], row["counts"]),
        "hedge": row["hedge"],
        "aside": next((name for name in (FORECAST, PART) if row[name]), ""),
        "part": row["part_label"],
        "certain": bool(row["covers_certain"]),
        "documents": row["documents"].split("; "),
        "n": int(row["n_claims"]),
    }


def _how_many(row: Any) -> Told:
    """The number itself, as a title tells it."""
    return {
        "amount": say_amount_with_unit(row),
        "unit": say_unit(row["measure_label"], row["unit"]),
        "rival": say_one(row),
        "estimate": row["modality"] == ESTIMATED,
        "amounts": list(_amounts(row)),
        "reading": None if pd.isna(row["reading"]) else row["reading"],
    }


def _amounts(row: Any) -> Iterator[list[Any]]:
    """Each stated amount: its number, its ranks among equals from below and from above, its words and hedge."""
    hedge = row["hedge"]
    low, high = [hedge not in DOWNWARDS, hedge != "about"], [hedge in UPWARDS, hedge == "about"]
    for name in FILLED_BY[hedge]:
        words = say_amount(hedge, row[name], row["stated"])
        yield [row[name], [int(each) for each in low], [int(each) for each in high], words, hedge]


def _side(row: Any, tables: Tables) -> dict[str, str]:
    """One side of a pair: who, what and when."""
    return {
        "says": f"{say_origin_with_basis(row)}: {say_quantity(row)} ({say_measure(row, tables)})",
        "dates": say_dates(row),
        "quote": paired(row["quote"]),
    }


def _cells(row: Any, exported: dict[str, str]) -> list[dict[str, str]]:
    """The cells of a table after the name of the mark: words, and the exported cell where it is a number."""
    words = [
        ("Counted", row["measure_label"]),
        ("Meant as", say_modality(row)),
        ("As printed", f"“{row['stated']}”"),
        *((name.capitalize(), exported[name]) for name in AMOUNTS),
        ("Applies to", say_covers_with_basis(row)),
        ("Hedge", label(HEDGES, row["hedge"])),
        ("Said", with_basis(row["said_label"], row["said_basis"])),
        ("Passed on by", row["carriers_label"]),
        ("Articles", str(row["n_documents"])),
        ("In", row["articles"]),
    ]
    return [
        {"head": head, "words": said, **({"value": said} if head.lower() in AMOUNTS else {})} for head, said in words
    ]


def headings(found: Variants, tables: Tables) -> dict[str, str]:
    """What a title calls the numbers of a measure, way of counting and subject, by all three."""
    own = set(zip(tables.measures["measure"], tables.measures["counts"], strict=True))
    return {
        " ".join((row["measure"], row["counts"], row["subject"])): say_measure(row, tables)
        + ("" if (row["measure"], row["counts"]) in own else f", {label(COUNTS, row['counts'])}")
        for row in rows_of(found.rows.drop_duplicates(["measure", "counts", "subject"]))
    }


def subjects(tables: Tables) -> dict[str, str]:
    """The subjects by their ids, in the order of the vocabulary."""
    return {subject: subject_label(subject, tables) for subject in tables.subjects["subject"]}


def subjects_named(tables: Tables) -> dict[str, str]:
    """How a sentence names each subject, by its id."""
    return {subject: subject_named(subject, tables) for subject in tables.subjects["subject"]}
