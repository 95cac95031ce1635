"""Standing: one rule for all sides, and what a side concedes."""

from dataclasses import replace
from typing import Any

import pytest

from core.analysis.standing import with_standing
from core.analysis.statements import by_origin
from core.frames import Tables, tables
from core.models import Claim, Source, Subject
from tests.builders import VOCABULARY, claim, corpus, one

WORDS = VOCABULARY.model_copy(
    update={
        "sides": {**VOCABULARY.sides, "russia": "Russia", "north-korea": "North Korea", "unknown": "not stated"},
        "opponents": {"ukraine": ("russia", "north-korea")},
        "subjects": {
            "north-koreans": Subject(label="North Korean troops", sides=("north-korea", "russia")),
            "russians": Subject(label="Russian forces", sides=("russia",)),
            "ukrainians": Subject(label="Ukrainian forces", sides=("ukraine",)),
            "both": Subject(label="Russians and North Koreans", mixed=True, sides=("russia", "north-korea")),
            "all": Subject(label="Russians and Ukrainians", mixed=True, sides=("russia", "ukraine")),
            "anyone": Subject(label="Anyone"),
        },
        "sources": {
            **VOCABULARY.sources,
            "moscow": Source(name="Moscow", kind="government", side="russia"),
            "pyongyang": Source(name="Pyongyang", kind="government", side="north-korea"),
            "someone": Source(name="Someone", kind="experts", side="unknown"),
        },
    }
)
MIRROR = {"gur": "moscow", "moscow": "gur", "nis": "nis", "russians": "ukrainians", "ukrainians": "russians"}


def built(*claims: Claim) -> Tables:
    return tables(replace(one(*claims), vocabulary=WORDS))


def stood(origin: Any, subject: str, **fields: Any) -> tuple[str, bool]:
    """Standing of the one statement of this origin about this subject, and whether it is against interest."""
    made = built(claim("a", attribution=(origin,), subject=subject, **({"best": 300} | fields)))
    (row,) = with_standing(by_origin(made.claims), made).itertuples()
    assert row.standing in ("enemy", "itself", "both", "third", "several", "unknown", "nowhere")
    return row.standing, row.against_interest


@pytest.mark.parametrize(
    ("origin", "subject", "standing"),
    [
        ("gur", "north-koreans", "enemy"),
        ("gur", "both", "enemy"),
        ("gur", "ukrainians", "itself"),
        ("gur", "all", "both"),
        ("moscow", "ukrainians", "enemy"),
        ("pyongyang", "ukrainians", "enemy"),
        ("moscow", "north-koreans", "itself"),
        ("pyongyang", "russians", "third"),
        ("pyongyang", "both", "itself"),
        ("nis", "north-koreans", "third"),
        ("western-officials", "all", "third"),
        ("someone", "russians", "unknown"),
        ("unattributed", "russians", "unknown"),
        ("gur", "anyone", "nowhere"),
        ("someone", "anyone", "nowhere"),
        (("gur", "someone"), "anyone", "nowhere"),
        (("gur", "zelenskyy"), "russians", "enemy"),
        (("gur", "nis"), "russians", "several"),
        (("moscow", "pyongyang"), "north-koreans", "itself"),
    ],
)
def test_where_an_origin_stands_to_those_it_counts(origin: Any, subject: str, standing: str) -> None:
    assert stood(origin, subject)[0] == standing


@pytest.mark.parametrize(
    ("fields", "conceded"),
    [
        ({}, True),
        ({"low": 300, "best": None}, True),
        ({"low": 300, "high": 400, "best": None}, True),
        ({"best": None, "hedge": "vague", "stated": "hundreds"}, True),
        ({"best": 300, "modality": "estimated"}, True),
        ({"best": None, "high": 300}, False),
        ({"best": None, "high": 300, "hedge": "nearly"}, False),
        ({"best": None, "hedge": "none"}, False),
        ({"best": 0}, False),
        ({"best": 300, "modality": "forecast"}, False),
        ({"best": 300, "measure": "territory"}, False),
        ({"best": 300, "measure": "deployed"}, False),
    ],
)
def test_a_floor_under_its_own_losses_is_against_a_sides_interest(fields: dict[str, Any], conceded: bool) -> None:
    given = {name: value for name, value in ({"best": 300} | fields).items() if value is not None}
    made = built(claim("a", attribution=("gur",), subject="ukrainians", **given))
    assert with_standing(by_origin(made.claims), made)["against_interest"].tolist() == [conceded]


@pytest.mark.parametrize("subject", ["north-koreans", "russians", "both", "all"])
def test_losses_of_an_enemy_or_of_a_mixed_group_concede_nothing(subject: str) -> None:
    assert stood("gur", subject)[1] is False
    assert stood("moscow", "both")[1] is False


@pytest.mark.parametrize("origin", ["gur", "moscow", "nis"])
@pytest.mark.parametrize("subject", ["russians", "ukrainians"])
def test_the_rule_is_the_same_for_both_sides(origin: str, subject: str) -> None:
    assert stood(origin, subject) == stood(MIRROR[origin], MIRROR[subject])


def test_nothing_stands_where_nothing_was_said() -> None:
    made = tables(replace(corpus(), vocabulary=WORDS))
    assert with_standing(by_origin(made.claims), made)[["standing", "against_interest"]].empty
