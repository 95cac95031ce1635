"""Parts of larger numbers of the same thing: compared with nobody, and kept apart with all else that is no rival."""

from typing import Any

import pytest

from core.analysis.aside import FORECAST, PART, REPLACED, WITHDRAWN, aside, stands
from core.analysis.parts import is_part, parts
from core.filters import Filters
from core.frames import tables
from core.view import view
from tests.builders import claim, corpus, document, one

GUR = {"attribution": ("gur",)}


@pytest.mark.parametrize(
    ("whole", "part", "is_one"),
    [
        ({}, {"part_of": ("a",)}, True),
        ({}, {"share_of": ("said",)}, True),
        ({}, {"part_of": ("a",), "as_of": "2025-01-31"}, True),
        ({"place": "Kursk"}, {"part_of": ("a",)}, True),
        ({"place": "Kursk"}, {"part_of": ("a",), "place": "Kursk"}, True),
        ({}, {"part_of": ("a",), "place": "Kursk"}, False),
        ({}, {"part_of": ("a",), "measure": "casualties"}, False),
        ({}, {"part_of": ("a",), "subject": "russians"}, False),
        ({"period": "2025-01"}, {"part_of": ("a",), "period": "2025-02"}, False),
        ({"period": "2025-01"}, {"part_of": ("a",), "period": "2024-12/.."}, True),
        ({}, {"derived_from": ("a",)}, False),
    ],
)
def test_a_part_is_of_the_same_thing_or_a_number_of_its_own(
    whole: dict[str, Any], part: dict[str, Any], is_one: bool
) -> None:
    claims = tables(one(claim("a", best=31, statement="said", **whole), claim("b", best=4, **part))).claims
    assert parts(claims) == ({"b"} if is_one else set())


def test_a_part_stays_one_wherever_it_is_told_and_whatever_is_chosen() -> None:
    told = document("a.txt", claim("a", best=31), claim("b", best=4, statement="four", part_of=("a",)))
    again = document("b.txt", claim("c", best=4, statement="four"), claim("d", best=50, **GUR))
    held = view(tables(corpus(told, again)), Filters(documents=("b.txt",)))
    assert is_part(held.marks).tolist() == [True, False]
    reason = "one is a part of a larger number of the same thing"
    assert held.comparisons[["verdict", "reason"]].values.tolist() == [["not comparable", reason]]


def test_what_is_kept_apart_is_so_for_one_reason() -> None:
    records = (
        claim("a", best=900),
        claim("b", best=40, part_of=("a",)),
        claim("c", best=50, modality="forecast", part_of=("d",)),
        claim("d", best=60, modality="forecast"),
        claim("e", best=70, **GUR),
        claim("f", best=80, revises=("e",), **GUR),
        claim("g", hedge="none", retracts=("d", "h"), **GUR),
        claim("h", best=90, part_of=("a",)),
    )
    marks = view(tables(one(*records)), Filters(retracted=True)).marks
    held = {name: marks.loc[flags, "statement_id"].tolist() for name, flags in aside(marks).items()}
    assert held == {FORECAST: ["c"], PART: ["b"], REPLACED: ["e"], WITHDRAWN: ["d", "h"]}
    assert marks.loc[stands(marks), "statement_id"].tolist() == ["a", "f", "g"]
