"""What charts show, as tables in words: one row a mark, a pair or a position; the last column holds the ids."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from core.figures.texts import UNPUBLISHED, remarks
from core.frames import Tables
from core.frames.rows import NUMBERED
from core.models.annotation import AMOUNTS
from core.wording.articles import OTHER_WORDS
from core.wording.choices import Namer, namer, subjects
from core.wording.inferred import INFERRED, covers_basis, inferred_origins, say_when_taken, with_bases
from core.wording.labels import COUNTS, HEDGES, KINDS, label
from core.wording.names import called
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.stances import is_past, say_held_stance, say_modality


def of_marks(marks: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Marks in words, one row each, in the order of the chart; those without a number come last and have none.

    First stands what a reader asks: who, the words, what is counted, the number and what it is meant as, so that no
    forecast is read as a total; the time that it is about, when it was said, and in which article.
    """
    whose = marks["subject"].map(subjects(tables))
    cells = {**_asked_first(marks, whose, article_names(tables)), **_further(marks, whose)}
    return pd.DataFrame({**cells, "Sentence": marks["quote"], "Claim": marks["claim_id"]}).reset_index(drop=True)


def _asked_first(marks: pd.DataFrame, whose: pd.Series, named: Namer) -> dict[str, Any]:
    """Who, the words, what is counted, how many, meant as what, about when, said when, and where it stands.

    Where the numbers are not all of the same people, whose they are stands with what is counted.
    """
    counted = marks["measure_label"]
    return {
        "Mark": marks["number"].astype("Int64"),
        "Origin": _origins(marks),
        "As printed": marks["stated"],
        "Counted": counted if whose.nunique() < 2 else counted.str.cat(whose, sep=", "),
        **{name.capitalize(): marks[name] for name in AMOUNTS},
        "Meant as": [say_modality(row) for row in rows_of(marks)],
        "Applies to": with_bases(marks["covers_label"], covers_basis(marks)),
        "Said": with_bases(marks["said_label"], marks["said_basis"]),
        "In": say_articles(marks, named),
    }


def _further(marks: pd.DataFrame, whose: pd.Series) -> dict[str, Any]:
    """How it is counted and hedged, whose it is, who passed it on, and what the clock and the filters say of it."""
    return {
        "Way of counting": [label(COUNTS, counts) for counts in marks["counts"]],
        "Whose": whose,
        "Hedge": [label(HEDGES, hedge) for hedge in marks["hedge"]],
        "Kind of origin": [label(KINDS, kind) for kind in marks["origin_kind"]],
        "Passed on by": marks["carriers_label"],
        "Articles": marks["n_documents"],
        **_published(marks),
        **_remarks(marks),
    }


def article_names(tables: Tables) -> Namer:
    """What each article is called in a cell, by its file: "article 004" where it is known by a number, else its label.

    No two are called the same.
    """
    short = {name: label.partition(NUMBERED)[0] for name, label in called(tables, "document").items()}
    return namer({name: f"article {number}" if number.isdigit() else number for name, number in short.items()})


def say_articles(marks: pd.DataFrame, named: Namer) -> list[str]:
    """The articles of each mark, in a cell: "article 001; article 002"; behind those that do not print the words that
    stand beside it, that: "article 001; article 002 (in other words)"."""
    cells = zip(marks["documents"], marks["worded_in"], strict=True)
    return ["; ".join(_in_words(documents.split("; "), worded.split("; "), named)) for documents, worded in cells]


def _in_words(documents: Sequence[str], worded: Sequence[str], named: Namer) -> list[str]:
    return [f"{named(name)}{'' if name in worded else f' ({OTHER_WORDS})'}" for name in documents]


def of_positions(positions: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Positions in words, one row each; `said_label` is when each was said."""
    return pd.DataFrame(
        {
            "Origin": _origins(positions),
            "Matter": positions["proposition"].map(called(tables, "proposition", "text")),
            "Holds": [_holds(row) for row in rows_of(positions)],
            "Said": with_bases(positions["said_label"], positions["said_basis"]),
            "Articles": positions["n_documents"],
            "Sentence": positions["quote"],
            "Position": positions["position_id"],
        }
    ).reset_index(drop=True)


def _holds(row: Record) -> str:
    """What it holds; what it held earlier with the day of publication, where none is told on which it was said."""
    undated = is_past(row) and not known(row["said"])
    return f"{say_held_stance(row)} ({say_when_taken(row)})" if undated else say_held_stance(row)


def _origins(rows: pd.DataFrame) -> list[str]:
    """Who said it first; where its sentence does not name them, that this is inferred."""
    bases = inferred_origins(rows).map({True: INFERRED, False: ""})
    return with_bases(rows["origin_label"], bases)


def _published(marks: pd.DataFrame) -> dict[str, list[str]]:
    """While a day is chosen by which things were known: which were perhaps not yet."""
    return {"By that day": [UNPUBLISHED[known] for known in marks["known"]]} if "known" in marks else {}


def _remarks(marks: pd.DataFrame) -> dict[str, list[str]]:
    """Where any are withdrawn, replaced, or parts of larger numbers: which they are."""
    words = remarks(marks)
    return {"Remark": words} if any(words) else {}
