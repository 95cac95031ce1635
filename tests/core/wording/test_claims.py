"""One claim in one sentence, with its measure's own label: never killed for casualties."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal

from core.filters import Filters
from core.frames import tables
from core.view import view
from core.wording.claims import labels_of, say_claim_with_bases, with_labels
from tests.builders import claim
from tests.core.wording.tiny import seen
from tests.strategies import corpora

ABOUT = {"hedge": "about"}

SENTENCES: list[tuple[dict[str, Any], str]] = [
    (
        {"low": 1_000, "as_of": "2025-01", "attribution": ("western-officials", "bbc")},
        "Killed, North Korean troops: at least 1,000 people, as of January 2025 (Western officials, via BBC)",
    ),
    (
        {**ABOUT, "best": 4_000, "measure": "casualties", "as_of": None},
        "Casualties, North Korean troops: about 4,000 people, as of a date not stated (NIS)",
    ),
    (
        {
            "best": 92,
            "hedge": "about",
            "measure": "casualties_per_day",
            "modality": "estimated",
            "period": "2024-12/..",
        },
        "Casualties per day, North Korean troops: about 92 people per day, an estimate, from December 2024 on (NIS)",
    ),
    (
        {"low": 20_000, "high": 25_000, "measure": "deployed", "modality": "forecast", "target": "2025-03"},
        "Troops deployed, North Korean troops: 20,000 to 25,000 troops, a forecast for March 2025,"
        " as of 1 February 2025 (NIS)",
    ),
    (
        {"high": 3, "modality": "conditional", "condition": "if it goes on", "as_of": None},
        "Killed, North Korean troops: up to 3 people, a forecast with a condition (if it goes on), at a time not "
        "stated (NIS)",
    ),
    (
        {"hedge": "none", "stated": "heavy losses", "measure": "casualties", "attribution": ("ryder",)},
        "Casualties, North Korean troops: no number: “heavy losses”, as of 1 February 2025 (Ryder [Pentagon])",
    ),
]


@pytest.mark.parametrize(("fields", "sentence"), SENTENCES)
def test_a_claim_in_one_sentence(fields: dict[str, Any], sentence: str) -> None:
    found = seen(claim("a", **fields))
    assert say_claim_with_bases(found.statements.iloc[0], found.tables) == sentence
    assert say_claim_with_bases(found.tables.claims.iloc[0], found.tables) == sentence


def test_labels_beside_the_marks() -> None:
    found = seen(
        claim("a", low=1_000, said="2025-01-20", attribution=("western-officials", "bbc")),
        claim("b", hedge="none", stated="heavy losses", measure="killed", as_of=None, part_of=("a",)),
    )
    labelled = with_labels(found.marks, found.tables)
    labels = [
        "measure_label",
        "quantity_label",
        "covers_label",
        "said_label",
        "carriers_label",
        "article_label",
        "worded_in",
        "part_label",
    ]
    assert labelled[labels].to_numpy().tolist() == [
        [
            "Killed",
            "at least 1,000",
            "as of 1 February 2025",
            "20 January 2025",
            "BBC",
            "a · [a] at_least 1,000 men.",
            "a.txt",
            "",
        ],
        [
            "Killed",
            "no number: “heavy losses”",
            "as of a date not stated",
            "not stated",
            "",
            "a · [a] at_least 1,000 men.",
            "a.txt",
            "a part of at least 1,000 people",
        ],
    ]
    assert list(found.marks.columns) == [name for name in labelled.columns if name not in labels]


@given(corpora())
def test_every_mark_can_be_labelled_and_said(tiny: Any) -> None:
    found = view(tables(tiny), Filters())
    labelled = with_labels(found.marks, found.tables)
    before = labels_of(found.tables.claims, found.tables)
    assert_frame_equal(with_labels(found.marks, found.tables, before), labelled)
    assert (labelled[["measure_label", "quantity_label", "covers_label", "said_label"]] != "").all(axis=None)
    assert all(str(label) == label for label in labelled["carriers_label"])
    assert all(isinstance(say_claim_with_bases(row, found.tables), str) for _, row in labelled.iterrows())


def test_no_marks_give_no_labels() -> None:
    found = seen()
    assert len(with_labels(found.marks, found.tables)) == 0


def test_a_frame_that_lacks_a_column_is_an_error() -> None:
    with pytest.raises(KeyError, match="the frame lacks measure, covers"):
        with_labels(pd.DataFrame(), seen().tables)
