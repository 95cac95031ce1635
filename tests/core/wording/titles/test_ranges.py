"""How many of each thing that is counted, and whose words stand at the ends."""

from hypothesis import given
from hypothesis import strategies as st

from core.wording.titles.ranges import Range, ranges, say_nothing_stated, things
from tests.builders import claim, document
from tests.core.wording.tiny import seen

GUR, ZELENSKYY = {"attribution": ("gur",)}, {"attribution": ("zelenskyy",)}


def test_those_with_most_statements_come_first_and_open_their_ends() -> None:
    found = seen(
        claim("alone", best=4_000, measure="casualties"),
        claim("middle", best=500),
        claim("lowest", best=300, **GUR),
        claim("highest", low=1_000, **ZELENSKYY),
    )
    first, second = ranges(found)
    assert (first.opens, first.records) == (("lowest", "highest"), ("lowest", "highest"))
    assert first.sentence.startswith(
        "Killed, North Korean troops: lowest 300, highest at least 1,000 people in 3 statements"
    )
    assert (second.opens, second.records) == (("alone",), ("alone",))
    assert second.sentence.startswith("Casualties, North Korean troops: 1 statement of 4,000")
    assert ranges(found, 1) == [first]
    assert ranges(found, 2, first=1) == [second]


def test_one_statement_that_holds_both_ends_is_opened_alone() -> None:
    found = seen(claim("range", low=100, high=900), claim("within", best=500, **GUR))
    assert [told.opens for told in ranges(found)] == [("range",)]


def test_a_statement_told_twice_is_opened_by_its_own_name_beside_another() -> None:
    told = {"best": 300, "statement": "told"}
    found = seen(
        document("a.txt", claim("a", **told), claim("b", best=900, **GUR)), document("b.txt", claim("c", **told))
    )
    assert ranges(found) == [Range(ranges(found)[0].sentence, ("told", "b"), ("a", "b"))]


def test_each_way_of_counting_and_each_subject_is_told_apart() -> None:
    found = seen(
        claim("total", best=300),
        claim("weekend", best=30, counts="period", as_of=None, period="2024-12-14/2024-12-15"),
        claim("both", best=700, subject="both"),
    )
    assert sorted(told.opens for told in ranges(found)) == [("both",), ("total",), ("weekend",)]
    assert things(found) == 3


def test_what_tells_it_in_words_is_counted_with_the_verdict_of_its_pairs() -> None:
    much_higher = claim("words", hedge="none", stated="much higher", disputes=("total",), **GUR)
    assert [(told.sentence, told.opens) for told in ranges(seen(claim("total", best=300), much_higher))] == [
        (
            "Killed, North Korean troops: 1 statement of 300 people (NIS, as of 1 February 2025), and 1 more in words;"
            " the one pair that can be compared clashes (with a side in words): GUR against NIS",
            ("total",),
        )
    ]


AHEAD = claim("forecast", best=900, modality="forecast", as_of=None, target="2025-06")


def test_what_looks_ahead_or_gives_no_number_is_no_thing_of_its_own() -> None:
    found = seen(
        AHEAD,
        claim("vague", hedge="vague", stated="hundreds"),
        claim("silent", hedge="none", stated="heavy losses"),
    )
    assert (ranges(found), things(found)) == ([], 0)
    assert say_nothing_stated(found) == "No number of what happened is stated here, only 1 forecast."
    assert say_nothing_stated(seen()) == "No number is stated here."


def test_what_looks_ahead_is_counted_beside_the_numbers_of_its_thing() -> None:
    (told,) = ranges(seen(claim("total", best=300), AHEAD))
    assert told.sentence.endswith("1 statement of 300 people (NIS, as of 1 February 2025); 1 forecast kept apart")
    assert told.records == ("total",)


def test_the_place_of_a_number_is_told_where_the_text_ties_it_to_one() -> None:
    (told,) = ranges(seen(claim("a", best=300, place="their own sector")))
    assert told.sentence.endswith("300 people (NIS, as of 1 February 2025, place: their own sector)")


def test_no_more_are_made_than_are_wanted() -> None:
    found = seen(claim("a", best=1), claim("b", best=2, measure="casualties"))
    assert [told.opens for told in ranges(found, 1)] == [("a",)]
    assert things(found) == 2


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_the_ends_are_the_lowest_and_the_highest_stated(numbers: list[int]) -> None:
    found = seen(*(claim(f"c{place}", best=number) for place, number in enumerate(numbers)))
    opened = [numbers[int(name[1:])] for name in ranges(found)[0].records]
    assert {*opened} == {min(numbers), max(numbers)}
