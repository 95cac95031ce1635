"""What a step of the clock changed, and why it was no clash."""

from dataclasses import replace
from datetime import date

import pytest

from core.analysis.clock import change_between
from core.filters import Filters
from core.frames import tables
from core.models import Document
from core.view import View, view
from core.wording.steps.clock import say_change, say_same_as, say_unpublished, say_unsure, with_doubt
from tests.builders import by_inference, claim, corpus, document, position
from tests.core.wording.tiny import WORDS

GUR = {"attribution": ("gur",)}
BACK = {"proposition": "back"}
CALM = "Our reading: “Back” does not clash with “Withdrawn”, since it is about a later time."
FOLLOWING = WORDS.model_copy(
    update={
        "propositions": WORDS.propositions
        | {"back": WORDS.propositions["back"].model_copy(update={"follows": ("withdrawn",)})}
    }
)
ARTICLES = (
    document("a.txt", claim("a1", best=300), position("a2"), published="2025-02-01"),
    document("b.txt", position("b1", **BACK), claim("b2", best=900, **GUR), published="2025-02-07/2025-02-09"),
    document("c.txt", position("c1", **(BACK | GUR)), position("c2", "denies", **GUR), published="2025-02-28"),
)


def step(since: int | None, until: int, *articles: Document) -> list[str]:
    """What the step from one day of February to another says; from before everything without a first."""
    built = tables(replace(corpus(*(articles or ARTICLES)), vocabulary=FOLLOWING))
    days = date(2025, 2, since) if since else None, date(2025, 2, until)
    before, after = (view(built, Filters(known_by=day or date(2020, 1, 1))) for day in days)
    return say_change(change_between(before, after), before, after, days, built)


def test_the_first_step_says_what_there_is() -> None:
    assert step(None, 1) == [
        "By 1 February 2025: 1 statement and 1 position came.",
        "Killed, North Korean troops: 300 people, as of 1 February 2025 (NIS).",
        "“Withdrawn” is now affirmed by NIS.",
    ]


@pytest.mark.parametrize(("day", "said"), [(1, ""), (5, "1"), (7, ""), (20, "7"), (28, "7")])
def test_by_which_day_the_same_was_known(day: int, said: str) -> None:
    steps = [date(2025, 2, 1), date(2025, 2, 7)]
    same = f"The same is known as by {said} February 2025: nothing changed in between." if said else ""
    assert say_same_as(date(2025, 2, day), steps) == same


def test_what_is_uncertain_is_perhaps_and_later_sure() -> None:
    assert step(1, 8) == [
        "Between 1 and 8 February 2025: 1 statement and 1 position came (all only perhaps).",
        "Killed, North Korean troops: 900 people, as of 1 February 2025 (GUR); perhaps not yet published.",
        "“Back” is perhaps now affirmed by NIS.",
        CALM,
        "New: the one pair that can be compared clashes (perhaps not yet published).",
    ]
    assert step(8, 12) == [
        "Between 8 and 12 February 2025: nothing came; 2 earlier ones are now surely published (before: perhaps)."
    ]


def test_who_joins_and_who_was_there_before() -> None:
    assert step(9, 28) == [
        "Between 9 and 28 February 2025: 2 positions came.",
        "“Back” is now affirmed by GUR, as before by NIS.",
        "“Withdrawn” is now denied by GUR.",
        CALM,
        "New: of 2 pairs that can be compared, 1 agrees and 1 clashes.",
    ]


@pytest.mark.parametrize(("as_of", "doubt"), [("2025-02-01", ""), ("2025-02", ", so far as they are of the same time")])
def test_new_pairs_agree_so_far_as_they_are_of_one_time(as_of: str, doubt: str) -> None:
    later = document("d.txt", claim("d1", best=300, as_of=as_of, **GUR), published="2025-02-20")
    assert step(9, 20, ARTICLES[0], later)[2:] == [f"New: the one pair that can be compared agrees{doubt}."]


def test_what_a_page_does_not_show_is_counted_as_elsewhere() -> None:
    built = tables(replace(corpus(*ARTICLES), vocabulary=FOLLOWING))
    early, before, after = (view(built, Filters(known_by=date(2025, month, 8))) for month in (1, 2, 3))

    def told(first: View, last: View, *here: tuple[str, str, str]) -> list[str]:
        return say_change(change_between(first, last), first, last, (None, date(2025, 2, 8)), built, here=here)[:2]

    a1 = "quantity", "a1", "killed"
    assert told(early, before, a1) == [
        "By 8 February 2025: 1 statement came; elsewhere: 1 statement and 2 positions (2 of them only perhaps).",
        "Killed, North Korean troops: 300 people, as of 1 February 2025 (NIS).",
    ]
    assert told(before, after, ("quantity", "b2", "killed"))[0] == (
        "By 8 February 2025: nothing came; 1 earlier one is now surely published (before: perhaps); "
        "elsewhere: 2 positions; 1 earlier one is now surely published (before: perhaps)."
    )
    assert told(early, early, a1) == ["By 8 February 2025: nothing came."]
    assert told(before, before, a1) == [
        "By 8 February 2025: nothing came besides what may already have been published."
    ]


def test_an_inferred_time_is_called_so() -> None:
    inferred = document("a.txt", by_inference(claim("a1", best=300)), published="2025-02-01")
    assert step(None, 1, inferred)[1] == (
        "Killed, North Korean troops: 300 people, as of 1 February 2025, inferred (NIS)."
    )


def test_who_had_perhaps_taken_a_side_before_is_told_so() -> None:
    perhaps = document("b.txt", position("b1", **GUR), published="2025-02-07/2025-02-09")
    third = document("d.txt", position("d1", attribution=("western-officials",)), published="2025-02-20")
    assert step(8, 20, ARTICLES[0], perhaps, third)[1] == (
        "“Withdrawn” is now affirmed by Western officials, as before by NIS, and perhaps before by GUR."
    )
    assert step(8, 20, perhaps, third)[1] == (
        "“Withdrawn” is now affirmed by Western officials, as perhaps before by GUR."
    )


@pytest.mark.parametrize(
    ("sure", "unsure", "more"),
    [
        (22, 0, "2 numbers more"),
        (21, 1, "2 numbers more (1 of them only perhaps)"),
        (20, 1, "1 number more; perhaps not yet published"),
    ],
)
def test_of_what_is_not_told_one_by_one_the_doubt_is(sure: int, unsure: int, more: str) -> None:
    numbers = [claim(f"m{n:02}", best=300 + n) for n in range(sure + unsure)]
    told = document("m.txt", *numbers[:sure], published="2025-02-01")
    perhaps = document("n.txt", *numbers[sure:], published="2025-02-01/2025-02-09")
    assert step(None, 1, told, perhaps)[21] == f"And {more}."


def test_of_very_many_numbers_the_first_are_told() -> None:
    many = document("m.txt", *(claim(f"m{n:02}", best=300 + n) for n in range(22)), published="2025-02-01")
    assert step(None, 1, many)[20:22] == [
        "Killed, North Korean troops: 319 people, as of 1 February 2025 (NIS).",
        "And 2 numbers more.",
    ]


def test_who_is_less_sure_is_told_with_the_printed_words() -> None:
    later = document("d.txt", position("d1", certainty="we believe", **GUR), published="2025-02-20")
    told = step(9, 20, ARTICLES[0], later)
    assert told[1] == "“Withdrawn” is now affirmed by GUR (“we believe”), as before by NIS."


def test_a_source_that_says_it_again_is_no_second_one() -> None:
    again = document("d.txt", position("d1"), published="2025-02-20")
    assert step(9, 20, ARTICLES[0], again)[1:] == ["“Withdrawn” is affirmed again by NIS."]


def test_silence_takes_no_side_but_is_told_and_nothing_is_nothing() -> None:
    silent = document("d.txt", position("d1", "silent", **GUR), published="2025-02-20")
    assert step(9, 20, silent) == [
        "Between 9 and 20 February 2025: 1 position came.",
        "“Withdrawn”: GUR, said to be silent.",
    ]
    assert step(20, 21, silent) == ["Between 20 and 21 February 2025: nothing came."]


def test_what_was_not_yet_published_is_told_with_the_day() -> None:
    day = date(2025, 2, 7)
    assert [say_unpublished(known, day) for known in ("yes", "perhaps", "no")] == [
        "",
        "Perhaps not yet published by 7 February 2025",
        "Not yet published by 7 February 2025",
    ]


def test_what_is_in_doubt_is_counted_and_named() -> None:
    assert say_unsure(set()) == []
    assert say_unsure({"a"}) == [
        "1 number or position among these may have been published by the chosen day, or later: dotted."
    ]
    told = with_doubt({"a": "NIS: 300", "b": "GUR: 900"}, {"a"})
    assert told == {"a": "NIS: 300; perhaps not yet published", "b": "GUR: 900"}
