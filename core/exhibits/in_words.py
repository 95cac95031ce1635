"""What charts show, as tables in words: one row a mark, a pair or a position; the last column holds the ids."""

from collections.abc import Mapping

import pandas as pd

from core.figures.texts import UNPUBLISHED, WITHDRAWN, withdrawn
from core.frames import Tables
from core.wording.labels import COUNTS, HEDGES, KINDS, MODALITIES, STANCES, label


def of_marks(marks: pd.DataFrame, subjects: Mapping[str, str]) -> pd.DataFrame:
    """Marks in words, one row each, in the order of the chart; those without a number come last and have none."""
    return pd.DataFrame(
        {
            "Mark": marks["number"].astype("Int64"),
            "Origin": marks["origin_label"],
            "As printed": marks["stated"],
            "Low": marks["low"],
            "High": marks["high"],
            "Best": marks["best"],
            "Covers": marks["covers_label"],
            "Counted": marks["measure_label"],
            "Way of counting": [label(COUNTS, counts) for counts in marks["counts"]],
            "Whose": marks["subject"].map(dict(subjects)),
            "Hedge": [label(HEDGES, hedge) for hedge in marks["hedge"]],
            "Meant as": [label(MODALITIES, modality) for modality in marks["modality"]],
            "Said": marks["said_label"],
            "Kind of origin": [label(KINDS, kind) for kind in marks["origin_kind"]],
            "Passed on by": marks["carriers_label"],
            "Articles": marks["n_documents"],
            **_published(marks),
            **_withdrawn(marks),
            "Sentence": marks["quote"],
            "Claim": marks["claim_id"],
        }
    ).reset_index(drop=True)


def of_positions(positions: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Positions in words, one row each; `said_label` is when each was said."""
    texts = dict(zip(tables.propositions["proposition"], tables.propositions["text"], strict=True))
    return pd.DataFrame(
        {
            "Origin": positions["origin_label"],
            "Matter": positions["proposition"].map(texts),
            "Holds": [label(STANCES, stance) for stance in positions["stance"]],
            "Said": positions["said_label"],
            "Articles": positions["n_documents"],
            "Sentence": positions["quote"],
            "Position": positions["position_id"],
        }
    ).reset_index(drop=True)


def _published(marks: pd.DataFrame) -> dict[str, list[str]]:
    """While a day is chosen by which things were known: which were perhaps not yet."""
    return {"By that day": [UNPUBLISHED[known] for known in marks["known"]]} if "known" in marks else {}


def _withdrawn(marks: pd.DataFrame) -> dict[str, list[str]]:
    """Where withdrawn figures are shown: which they are."""
    words = withdrawn(marks)
    return {"Withdrawn": words} if WITHDRAWN in words else {}
