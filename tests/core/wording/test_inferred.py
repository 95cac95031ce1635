"""What is inferred is said to be inferred, and nothing else is."""

from datetime import date

import pandas as pd
import pytest

from core.wording.inferred import (
    say_dates,
    say_dates_basis,
    say_held,
    say_inferred,
    say_origin_with_basis,
    say_wordless,
    with_basis,
)
from core.wording.rows import rows_of
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen

GUR = {"origin_label": "GUR", "origin_kind": "intelligence", "attribution_basis": "stated"}
INFERRED = {**GUR, "attribution_basis": "inferred"}
NOBODY = {"origin_label": "nobody named", "origin_kind": "unattributed", "attribution_basis": "inferred"}


@pytest.mark.parametrize(
    ("bases", "said"),
    [
        (["stated"], ""),
        (["inferred"], " (date inferred)"),
        (["inferred", "inferred"], " (dates inferred)"),
        (["inferred", "stated"], " (1 of 2 dates inferred)"),
        ([], ""),
    ],
)
def test_dates_of_articles(bases: list[str], said: str) -> None:
    assert say_dates_basis(pd.DataFrame({"published_basis": pd.array(bases, dtype="str")})) == said


def test_an_origin_is_inferred_only_where_somebody_is_named() -> None:
    assert [say_origin_with_basis(row) for row in (GUR, INFERRED, NOBODY)] == [
        *("GUR", "GUR, attribution inferred", "nobody named")
    ]
    assert say_inferred(pd.DataFrame([GUR, NOBODY])) == ""
    assert say_inferred(pd.DataFrame([INFERRED, NOBODY])) == "the attribution to GUR"
    assert say_inferred(pd.DataFrame([GUR, INFERRED, GUR])) == "the attribution to GUR (1 of 3)"


@pytest.mark.parametrize(
    ("period", "as_of", "said"),
    [
        (["inferred", None], [None, "inferred"], "both times that numbers are about"),
        (["inferred", None], [None, "stated"], "1 of 2 times that numbers are about"),
        (["inferred", "inferred"], [None, None], "the time that a number is about"),
        ([None, "inferred"], ["inferred", None], ""),
    ],
)
def test_the_time_of_a_number_is_its_period_or_its_as_of(period: list[str], as_of: list[str], said: str) -> None:
    rows = pd.DataFrame([GUR, GUR]).assign(covers="2025", counts=["rate", "cumulative"])
    assert say_inferred(rows.assign(period_basis=period, as_of_basis=as_of)) == said


def test_dates_of_one_record() -> None:
    said = {"said": "2025-02-01", "said_basis": "inferred"}
    assert say_dates(said) == "Said: 1 February 2025, inferred."
    claim = {**said, "claim_id": "c", "counts": "cumulative", "covers": "2025-02", "as_of_basis": "stated"}
    assert say_dates(claim) == "Applies to: as of February 2025. Said: 1 February 2025, inferred."
    assert with_basis("words", None) == "words"


def test_words_without_a_number_that_were_perhaps_not_yet_published_say_so() -> None:
    told = claim("a", hedge="none", stated="heavy losses")
    article = document("a.txt", told, published="2025-02-14/2025-02-16")
    said = {day: say_wordless(seen(article, known_by=date(2025, 2, day)).claims.iloc[0]) for day in (15, 16)}
    assert said[15] == f"{said[16]}; perhaps not yet published"
    assert said[16].startswith("“heavy losses” – NIS, ")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "NIS: affirms"),
        ({"certainty": "probably", "quote": "They probably left."}, "NIS: affirms, “probably”"),
        (
            {"attribution_basis": "inferred", "said": "2025-02-07"},
            "NIS, attribution inferred: affirms; said on 7 February 2025, inferred",
        ),
    ],
)
def test_what_an_origin_holds_in_words(fields: dict[str, str], said: str) -> None:
    (row,) = rows_of(seen(position("p", **fields)).positions)
    assert say_held(row) == said
