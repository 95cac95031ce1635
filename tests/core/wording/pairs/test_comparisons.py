"""All pairs in sentences, what they are about, and what they come to."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from core.filters import Filters
from core.frames import tables
from core.models import Claim, Position
from core.view import View, view
from core.wording.pairs.comparisons import comparisons_title, say_listed, with_sentences
from tests.builders import claim, corpus, document, one, position


def seen(*records: Claim | Position, **filters: Any) -> View:
    return view(tables(one(*records)), Filters(**filters))


CLASH = (
    claim("few", best=300, stated="300 men"),
    claim("many", low=1_000, stated="at least 1,000 men", attribution=("gur",)),
)
OTHER = claim("hurt", measure="casualties", best=5_000, attribution=("zelenskyy",))


def test_every_pair_gets_its_sentence_and_the_stable_columns_come_first() -> None:
    found = seen(*CLASH)
    said = with_sentences(found.comparisons, found)
    assert list(said.columns) == [*found.comparisons.columns, "sentence"]
    assert list(said["sentence"]) == [
        "A clash (Label, North Korean troops): 300 men (NIS, as of 1 February 2025, read as 270 to 330) and "
        "at least 1,000 men (GUR, as of 1 "
        "February 2025) are of the same time and lie apart by a factor of 3 or more."
    ]


def test_no_pair_gives_no_sentence() -> None:
    found = seen(CLASH[0])
    assert list(with_sentences(found.comparisons, found)["sentence"]) == []


def test_positions_and_statements_heard_twice_have_sentences_too() -> None:
    first = document("a.txt", position("left", statement="s"), position("stay", "denies", attribution=("gur",)))
    second = document("b.txt", position("again", statement="s"))
    found = view(tables(corpus(first, second)), Filters())
    said = with_sentences(found.comparisons, found)
    assert sorted(said["sentence"]) == [
        "A clash: “They were withdrawn in January” is affirmed by NIS and denied by GUR.",
        "One utterance and no confirmation: 2 articles carry one position on “They were withdrawn in January” (NIS).",
    ]


def test_a_reason_without_a_sentence_is_refused() -> None:
    found = seen(*CLASH)
    strange = found.comparisons.assign(reason="because")
    with pytest.raises(KeyError, match="no sentence for the reason 'because'"):
        with_sentences(strange, found)


def test_what_is_not_listed_is_said() -> None:
    assert say_listed(5, 5) == ""
    assert say_listed(3_000, 27_099_637).startswith(
        "3,000 of 27,099,637 pairs are listed: of each verdict the first 1,000, in the order of their ids."
    )


def test_the_title_counts_every_verdict() -> None:
    whole = seen(*CLASH, OTHER)
    assert comparisons_title(whole) == ("The one pair that can be compared clashes; 2 pairs cannot be compared")
    assert (
        comparisons_title(whole, "casualties") == "No two statements can be compared here; 2 pairs cannot be compared"
    )
    assert comparisons_title(whole, "deployed") == "No two statements are about one matter here"


def test_the_title_tells_a_clash_that_is_told_in_words_apart() -> None:
    higher = claim("higher", hedge="none", stated="far more", disputes=("few",), attribution=("zelenskyy",))
    found = seen(*CLASH, OTHER, higher)
    assert comparisons_title(found) == (
        "Both pairs that can be compared clash (1 of them with a side in words); 4 pairs (1 of them of one origin) "
        "cannot be compared"
    )
    assert comparisons_title(found, "killed").startswith("Both pairs that can be compared clash (1 of them with a side")
    assert "clash" not in comparisons_title(found, "casualties")


def test_the_title_names_updates_and_what_was_heard_twice() -> None:
    first = document("a.txt", claim("old", best=300, statement="s"), claim("new", best=900, as_of="2025-02-20"))
    second = document("b.txt", claim("again", best=300, statement="s"))
    found = view(tables(corpus(first, second)), Filters())
    assert comparisons_title(found) == (
        "No two statements can be compared here; 1 is an update and 1 statement was told in several articles"
    )


def test_known_by_a_day_the_title_and_each_pair_say_what_was_perhaps_not_yet_published() -> None:
    few, many = CLASH
    sure = document("a.txt", few, claim("too", best=320, attribution=("zelenskyy",)), published="2025-02-01")
    doubted = document("b.txt", many, published="2025-02-07/2025-02-09")
    found = view(tables(corpus(sure, doubted)), Filters(known_by=date(2025, 2, 8)))
    assert comparisons_title(found) == (
        "Of 3 pairs that can be compared, 1 agrees and 2 clash (perhaps not yet published)"
    )
    said = with_sentences(found.comparisons, found).set_index("verdict")["sentence"]
    assert said["differ"].str.endswith(" or more. Perhaps not yet published: GUR.").all()
    assert "published" not in said["agree"]
    after = view(found.tables, Filters(known_by=date(2025, 2, 9)))
    assert "published" not in comparisons_title(after) + " ".join(with_sentences(after.comparisons, after)["sentence"])


def test_the_input_is_left_as_it_was() -> None:
    found = seen(*CLASH)
    before = found.comparisons.copy()
    with_sentences(found.comparisons, found)
    pd.testing.assert_frame_equal(found.comparisons, before)


def test_of_numbers_about_one_day_the_title_keeps_positions_apart() -> None:
    one_day = date(2025, 2, 1)
    held = position("p"), position("q", "denies", attribution=("gur",)), position("r", attribution=("zelenskyy",))
    positions = "ositions, of any time: of 3 pairs that can be compared, 1 agrees and 2 clash"
    both = seen(*CLASH, OTHER, *held, as_of=one_day)
    assert comparisons_title(both) == (
        f"Numbers: the one pair that can be compared clashes; 2 pairs cannot be compared; p{positions}"
    )
    assert (
        comparisons_title(both, "killed")
        == "Numbers: the one pair that can be compared clashes; 2 pairs cannot be compared"
    )
    assert comparisons_title(seen(*held, as_of=one_day)) == f"P{positions}"
    of_one = comparisons_title(seen(*held, subjects=("north-koreans",)))
    assert of_one == f"P{positions.replace('time', 'subject')}"
    assert comparisons_title(seen(as_of=one_day)) == "No two statements are about one matter here"
    twice = [
        document(f"{name}.txt", claim(name, best=300, statement="s"), position(f"p{name}", statement="h"))
        for name in "ab"
    ]
    assert comparisons_title(view(tables(corpus(*twice)), Filters(as_of=one_day))) == (
        "Numbers: no two statements can be compared here; 1 statement was told in several articles; "
        "positions, of any time: no two positions can be compared here; 1 position was told in several articles"
    )


def test_the_title_says_how_many_that_agree_have_a_side_that_names_nobody() -> None:
    nobody = {"attribution": ("unattributed",), "attribution_basis": "inferred"}
    told = claim("told", best=300, **nobody), claim("too", best=300, **nobody)
    held = position("p"), position("q", **nobody)
    found = seen(CLASH[0], *told[:1], OTHER, *held)
    agrees = "the one pair that can be compared agrees; wherever two agree, a side names nobody"
    assert comparisons_title(found) == f"Numbers: {agrees}; 2 pairs cannot be compared; positions: {agrees}"
    assert comparisons_title(found, "withdrawn") == f"T{agrees[1:]}"
    assert comparisons_title(found, "killed") == f"T{agrees[1:]}; 2 pairs cannot be compared"
    assert comparisons_title(seen(*CLASH, *told[:1])).startswith(
        "Of 3 pairs that can be compared, 1 agrees and 2 clash; wherever two agree"
    )


def test_pairs_of_one_origin_are_counted_in_the_singular_and_all_of_them_as_such() -> None:
    later = claim("later", measure="casualties", best=9), claim("more", measure="casualties_per_day", best=9)
    cannot = "No two statements can be compared here; "
    assert comparisons_title(seen(CLASH[0], later[0])) == f"{cannot}1 pair (of one origin) cannot be compared"
    assert comparisons_title(seen(CLASH[0], *later)) == f"{cannot}3 pairs (each of one origin) cannot be compared"
    daily = claim("daily", measure="casualties_per_day", best=5, attribution=("zelenskyy",))
    assert comparisons_title(seen(CLASH[0], later[0], daily)) == (
        f"{cannot}3 pairs (1 of them of one origin) cannot be compared"
    )
