"""What holds a range up, in sentences."""

from typing import Any

import numpy as np
import pytest

from core.analysis.standing import with_standing
from core.analysis.support import ends_of, ranges
from core.models import Claim
from core.wording.reckoning.support import Ranged, disputing, say_end
from tests.builders import claim
from tests.core.wording.tiny import seen

GUR, WEST = {"attribution": ("gur",)}, {"attribution": ("western-officials",)}


def sentences(*claims: Claim) -> list[str]:
    view = seen(*claims)
    held, disputes = with_standing(ranges(view.statements), view.tables), disputing(view.statements)
    told = ((end, np.flatnonzero(held["range"] == end["range"])) for _, end in ends_of(held).iterrows())
    return [say_end(end, Ranged(held, own, len(held) - len(own), disputes), view.tables) for end, own in told]


def test_each_end_says_who_sets_it_and_what_is_left_without() -> None:
    found = sentences(
        claim("a", best=300, hedge="about"),
        claim("b", low=1_000, attribution=("gur",)),
        claim("c", best=800, attribution=("unattributed",)),
    )
    when = "as of 1 February 2025"
    assert found == [
        f"Killed, North Korean troops, a running total: the lowest number is set by about 300 people (NIS, {when});"
        " without it 2 statements are left, 800 or at least 1,000 (1 article, 1 origin and 1 that names nobody).",
        f"Killed, North Korean troops, a running total: the highest number is set by at least 1,000 people (GUR,"
        f" {when}), which has no upper end; without it 2 statements are left, about 300 or 800 (1 article, 1"
        " origin and 1 that names nobody).",
    ]


def test_one_is_left_and_none() -> None:
    two = sentences(claim("a", best=300), claim("b", best=900, attribution=("gur",)))
    assert two[0].endswith("; without it 1 statement is left, 900 (1 article, 1 origin).")
    alone = "Killed, North Korean troops, a running total: forecasts apart, the only number is 300 people (NIS, as of"
    known = "1 February 2025); no other number can be compared with it."
    assert sentences(claim("a", best=300)) == [f"{alone} {known}"] * 2


def test_of_several_ranges_each_says_of_which_time_it_is() -> None:
    early = {"as_of": "2025-01-01"}
    found = sentences(claim("a", best=300), claim("b", best=900, **GUR), claim("c", best=50, **early, **WEST))
    said = [each.partition(" running total: ")[2].split(" is ")[0] for each in found[:2]]
    of = "of 2 numbers as of 1 February 2025 that can be compared"
    assert said == [f"the lowest {of}", f"the highest {of}"]


@pytest.mark.parametrize(
    ("fields", "counted"),
    [
        ({}, "Killed, North Korean troops, a running total: forecasts apart, the only number is 300 people (NIS"),
        (
            {"counts": "period", "as_of": None, "period": "2024-12-14/2024-12-15"},
            "Killed, North Korean troops, a count within a period: forecasts apart, the only number is 300 people (NIS",
        ),
    ],
)
def test_the_only_number_is_that_of_its_way_of_counting_with_its_unit(fields: dict[str, Any], counted: str) -> None:
    assert sentences(claim("a", best=300, **fields))[0].startswith(counted)


def test_a_number_that_cannot_be_compared_with_others_of_its_name_is_not_the_only_one() -> None:
    old, new = claim("old", best=300, as_of="2022-09-21"), claim("new", best=9_000, attribution=("gur",))
    first, later = sentences(old, new)[0], sentences(old, new)[2]
    assert "a running total: one of 2 numbers is 300 people (NIS, as of 21 September 2022); " in first
    assert first.endswith("); the other cannot be compared with it.")
    assert "a running total: one of 2 numbers is 9,000 people (GUR, as of 1 February 2025); " in later
    beside = sentences(old, new, claim("also", best=8_000))
    assert beside[0].endswith("); none of the others can be compared with it.")
    assert "the lowest of 2 numbers as of 1 February 2025 that can be compared is set by 8,000 people" in beside[2]


def test_what_disputes_a_number_is_said_and_then_not_that_nothing_is_set_against_it() -> None:
    higher = {"hedge": "none", "stated": "much higher", "disputes": ["a"]}
    found = sentences(claim("a", best=300), claim("b", attribution=("gur",), **higher))
    assert found[0].endswith(" 2025); “much higher” (GUR) disputes it in so many words.")
    undated = sentences(claim("a", best=300), claim("b", attribution=("gur",), as_of=None, **higher))
    assert undated[0].endswith("disputes it in so many words, it is not said for what time.")
    two = sentences(
        claim("a", best=300), claim("c", best=310, attribution=("zelenskyy",)), claim("b", **(GUR | higher))
    )
    assert "“much higher” (GUR) disputes it in so many words; without it 1 statement is left, 310" in two[0]
    assert "disputes" not in two[1]


def test_what_is_left_is_told_whoever_is_left_out_and_a_document_counts_while_another_statement_stands_in_it() -> None:
    widest = claim("a", low=100, high=900, hedge="range")
    inner = [claim(f"in-{best}", best=best, attribution=("gur",)) for best in (200, 300, 400, 500, 600, 700, 800)]
    found = sentences(widest, *inner)
    assert len(found) == 2
    assert all("without it 7 statements are left, from 200 to 800 (1 article, 1 origin)." in told for told in found)


def test_how_sure_a_source_is_and_for_which_place_is_said() -> None:
    found = sentences(claim("a", best=300, certainty="reportedly", place="their own sector"))[0]
    who = "(NIS, “reportedly”, as of 1 February 2025, place: their own sector)"
    assert f"the only number is 300 people {who}; " in found
    estimate = sentences(claim("a", best=300, modality="estimated"))[0]
    assert "the only number is 300 people (NIS, an estimate, as of 1 February 2025); " in estimate


def test_an_end_that_two_state_is_not_called_one_s() -> None:
    low, both, high = claim("a", best=300), claim("b", low=300, high=500, **GUR), claim("c", best=500, **WEST)
    said = sentences(low, both, high)
    assert len(said) == 4
    assert all(" number is set by several statements, among them " in sentence for sentence in said)
