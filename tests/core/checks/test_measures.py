"""What the vocabulary says of its measures: parts, rates and durations, and what is wrong with them."""

from typing import Any

import pytest

from core.checks import check_vocabulary
from tests.corpora import VOCABULARY, as_yaml

MEASURES = VOCABULARY["measures"]
MONTHS = {"label": "Months left", "definition": "Months left.", "unit": "months", "counts": "snapshot"}


def messages(**changes: dict[str, Any]) -> list[str]:
    """The problems of the vocabulary, without their places, once these fields of these measures were set."""
    measures = {name: MEASURES.get(name, MONTHS) | changes.get(name, {}) for name in {**MEASURES, **changes}}
    checked = check_vocabulary(as_yaml(VOCABULARY | {"measures": measures}))
    return [problem.message for problem in checked.problems]


def test_sound_links_are_read() -> None:
    changes = {
        "deployed": {"parts": ["casualties"]},
        "casualties_per_day": {"unit": "soldiers per day", "rate_of": "casualties"},
        "months_left": {"depletes": "deployed"},
    }
    assert messages(**changes) == []


@pytest.mark.parametrize(
    ("measure", "fields", "message"),
    [
        (
            "casualties_per_day",
            {"unit": "soldiers per day", "rate_of": "casualtie"},
            "measure 'casualties_per_day': unknown measure 'casualtie'; did you mean 'casualties'?",
        ),
        (
            "casualties_per_day",
            {"unit": "soldiers a day", "rate_of": "casualties"},
            "measure 'casualties_per_day': 'rate_of' needs 'counts: rate' and a unit like"
            " '… per day, week, month or year'; found 'counts: rate' and 'soldiers a day'",
        ),
        (
            "months_left",
            {"unit": "moons", "depletes": "deployed"},
            "measure 'months_left': 'depletes' needs a unit of time (days, weeks, months or years); found 'moons'",
        ),
        (
            "deployed",
            {"parts": ["kiled"]},
            "measure 'deployed': unknown measure 'kiled'; did you mean 'killed'?",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_told(measure: str, fields: dict[str, Any], message: str) -> None:
    assert messages(**{measure: fields}) == [message]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"casualties": {"unit": "thousand soldiers", "parts": ["killed"]}, "killed": {"unit": "soldiers"}},
            "measure 'casualties': 'killed' is in 'soldiers', and 'casualties', of which it is a part, in"
            " 'thousand soldiers'; write one unit for both, or take the part out",
        ),
        (
            {"casualties": {"unit": "km²", "parts": ["killed"]}, "killed": {"unit": "hectares"}},
            "measure 'casualties': 'killed' is in 'hectares', and 'casualties', of which it is a part, in 'km²'; write"
            " one unit for both, or take the part out",
        ),
        (
            {
                "casualties": {"unit": "thousand soldiers"},
                "casualties_per_day": {"unit": "people per day", "rate_of": "casualties"},
            },
            "measure 'casualties_per_day': the rate is in 'people per day', and 'casualties', to which it adds, in"
            " 'thousand soldiers'; write 'thousand soldiers per day', or correct that unit",
        ),
    ],
)
def test_what_is_added_up_has_one_unit(changes: dict[str, Any], message: str) -> None:
    assert messages(**changes) == [message]


def test_what_is_counted_one_by_one_may_go_by_two_names() -> None:
    assert messages(deployed={"unit": "troops", "parts": ["killed"]}, killed={"unit": "people"}) == []


def test_a_measure_is_no_part_of_itself() -> None:
    found = messages(killed={"parts": ["casualties"]}, casualties={"parts": ["killed"]})
    assert found == [
        "measure 'killed': 'killed' would be a part of itself: killed > casualties > killed;"
        " take one of these parts out"
    ]
