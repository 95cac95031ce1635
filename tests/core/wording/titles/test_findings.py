"""The titles of the pages: what they find, with its hedges and n, and a true sentence where there is nothing."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.filters import Filters
from core.frames import tables
from core.models import Corpus
from core.view import view
from core.wording.titles.agreement import of_kinds
from core.wording.titles.findings import (
    agreement_title,
    casualties_title,
    counting_note,
    deployment_title,
    document_title,
    hedge_note,
    overview,
    positions_title,
)
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen
from tests.strategies import corpora

WRONG = re.compile(r"nan|None|\binf\b|(?<![\d,])1 (?:pairs|claims|statements|positions|articles|origins)|\bno pairs")
"""What no sentence may hold: an empty cell, infinity, a plural after 1, and pairs that are not there."""

GUR, WEST = {"attribution": ("gur",)}, {"attribution": ("western-officials",)}
SENT: dict[str, Any] = {"measure": "deployed"}


def test_a_deployment_that_all_agree_on() -> None:
    found = seen(
        claim("a", **SENT, low=10_000, high=12_000),
        claim("b", **SENT, **GUR, best=11_000, hedge="about"),
        claim("c", **SENT, **WEST, low=20_000, high=25_000, modality="forecast"),
    )
    assert deployment_title(found) == (
        "Troops deployed, North Korean troops: from 10,000 to 12,000 in 2 statements;"
        " the one pair that can be compared agrees; 1 forecast kept apart"
    )


def test_a_single_statement_is_no_finding_about_several() -> None:
    assert deployment_title(seen(claim("a", **SENT, low=10_000, as_of="2025-01"))) == (
        "Troops deployed, North Korean troops: 1 statement of at least 10,000 troops (NIS, as of January 2025)"
    )


def test_as_reported_counts_claims() -> None:
    told = {**SENT, "best": 11_000, "statement": "told"}
    articles = [document(f"{name}.txt", claim(name, **told)) for name in ("a", "b")]
    assert deployment_title(seen(*articles, by_origin=False)) == (
        "Troops deployed, North Korean troops: 2 claims of one statement, 11,000 troops (NIS, as of 1 February 2025)"
    )
    assert deployment_title(seen(*articles)) == (
        "Troops deployed, North Korean troops: 1 statement of 11,000 troops (NIS, as of 1 February 2025)"
    )


def test_numbers_that_are_no_rivals_are_not_joined() -> None:
    found = seen(
        claim("a", best=5_937, as_of="2022-09", subject="russians"),
        claim("b", high=350_000, as_of="2025-02", subject="russians", attribution=("zelenskyy",)),
        claim("c", hedge="none", stated="much higher", subject="russians", **WEST),
    )
    assert casualties_title(found, "russians") == (
        "Killed, Russian forces: 2 statements that cannot be compared: 5,937 people (NIS, as of September 2022)"
        " and up to 350,000 people (Zelenskyy, as of February 2025), and 1 more in words"
    )


def test_a_number_that_is_its_origins_by_inference_is_told_so() -> None:
    found = seen(claim("a", best=11_000, measure="deployed", attribution_basis="inferred"))
    assert deployment_title(found).endswith(
        ": 1 statement of 11,000 troops (NIS, attribution inferred, as of 1 February 2025)"
    )


def test_losses_of_one_measure_are_named_and_the_others_kept_apart() -> None:
    found = seen(
        claim("a", best=300, hedge="about"),
        claim("b", low=1_000, as_of=None, **GUR),
        claim("c", best=4_000, measure="casualties"),
        claim("d", best=30, counts="period", as_of=None, period="2024-12-14/2024-12-15"),
        claim("e", best=5, subject="russians"),
        claim("f", best=2_000, measure="casualties", modality="forecast"),
        claim("g", best=2_000, modality="forecast"),
        claim("h", best=40, part_of=("a",)),
        claim("i", best=70, place="Kursk", **WEST),
        claim("j", best=80, place="Kursk", revises=("i",), **WEST),
    )
    assert casualties_title(found, "north-koreans") == (
        "Killed, North Korean troops: lowest 80, highest at least 1,000 people in 3 statements; of 3 pairs"
        " that can be compared, 1 clashes and 2 may clash; 1 other measure, 1 other way of counting, 1 forecast,"
        " 1 part of a larger number and 1 replaced figure kept apart"
    )


def test_pairs_that_agree_say_how_many_do_only_if_they_are_of_one_time() -> None:
    open_one, other = claim("a", low=1_000, as_of=None), claim("b", best=1_200, **GUR)
    agree = "the one pair that can be compared agrees"
    assert casualties_title(seen(open_one, other)).endswith(f"; {agree} (if of the same time)")
    assert casualties_title(seen(claim("a", low=1_000), other)).endswith(f"; {agree}")
    third = claim("c", low=1_100, **WEST)
    assert casualties_title(seen(open_one, other, third)).endswith(
        "; all 3 pairs that can be compared agree (2 of them only if of the same time)"
    )
    apart = claim("c", best=300, **WEST)
    assert casualties_title(seen(open_one, other, apart)).endswith(
        "; of 3 pairs that can be compared, 1 agrees (if of the same time), 1 clashes and 1 may clash"
    )


def test_a_sure_clash_comes_first() -> None:
    found = seen(
        claim("a", best=300),
        claim("b", best=300, **GUR),
        claim("c", best=4_000, measure="casualties"),
        claim("d", hedge="none", stated="much higher", measure="casualties", disputes=("c",), **GUR),
    )
    assert casualties_title(found) == (
        "Casualties, North Korean troops: 1 statement of 4,000 people (NIS, as of 1 February 2025), and 1 more in"
        " words; the one pair that can be compared clashes (with a side in words): GUR against NIS; 1 other "
        "measure kept apart"
    )


def test_a_count_within_a_period_says_that_it_is_one() -> None:
    weekend = claim("a", best=30, measure="casualties", counts="period", as_of=None, period="2024-12-14/2024-12-15")
    assert casualties_title(seen(weekend)) == (
        "Casualties, North Korean troops, a count within a period: 1 statement of 30 people (NIS, from"
        " 14 to 15 December 2024)"
    )


@pytest.mark.parametrize(
    ("records", "title"),
    [
        ([], "No article is on the charts yet"),
        ([claim("a", **SENT, best=3)], "No number of losses is reported here"),
        (
            [claim("a", hedge="none", stated="many")],
            "Killed, North Korean troops: 1 statement without a number",
        ),
        (
            [claim("a", hedge="vague", stated="hundreds")],
            "Killed, North Korean troops: 1 statement whose number is a word",
        ),
        (
            [
                *(claim(name, hedge="vague", stated="hundreds") for name in "ab"),
                claim("c", hedge="none", stated="many"),
            ],
            "Killed, North Korean troops: 2 statements whose number is a word and 1 statement without a number",
        ),
        (
            [claim("a", best=3, modality="forecast")],
            "North Korean troops: 1 forecast, and no number of what happened",
        ),
    ],
)
def test_without_a_number_the_title_is_still_true(records: list[Any], title: str) -> None:
    assert casualties_title(seen(*records)) == title


def test_a_subject_without_losses_is_named() -> None:
    assert (
        casualties_title(seen(claim("a", best=3)), "russians")
        == "No number of losses is reported here for Russian forces"
    )
    assert deployment_title(seen(claim("a", best=3))) == "No number of those deployed is reported here"


def test_agreement_is_counted_between_origins_only() -> None:
    found = seen(
        claim("a", best=300),
        claim("b", best=300, **GUR),
        claim("c", best=900, **WEST),
        claim("d", best=4_000, measure="casualties"),
        position("e"),
        position("f", "denies", **GUR),
    )
    assert agreement_title(found) == (
        "3 clashes (Killed, North Korean troops; “Withdrawn”); "
        "Numbers: of 3 pairs that can be compared, 1 agrees and 2 clash; "
        "positions: the one pair that can be compared clashes"
    )
    assert of_kinds(found)[0].endswith("1 agrees and 2 clash; 2 pairs of two origins cannot be compared.")


def test_origins_that_nothing_compares() -> None:
    assert agreement_title(seen()) == "No two origins can be compared here"
    apart = seen(claim("a", best=300), claim("b", best=300, measure="casualties", **GUR))
    assert agreement_title(apart) == "No two origins can be compared here; 1 pair without a verdict"


def test_matters_on_which_sources_clash_are_named() -> None:
    clash = [position("a"), position("b", "denies", **GUR), position("c", proposition="back")]
    assert positions_title(seen(*clash)) == (
        "On 1 of 2 yes/no matters one source affirms what another denies: “Withdrawn”"
    )


@pytest.mark.parametrize(
    ("records", "title"),
    [
        ([], "No source takes a position on a yes/no matter here"),
        (
            [position("a"), position("b", "silent", **GUR)],
            "On none of 1 yes/no matter does one source affirm what another denies",
        ),
    ],
)
def test_silence_is_no_denial(records: list[Any], title: str) -> None:
    assert positions_title(seen(*records)) == title


def test_a_document_with_its_date_and_what_it_rests_on() -> None:
    article = document("a.txt", claim("a", best=3), position("b"), published="[2025-02-07..2025-02-09]", title="News")
    assert document_title(seen(article).tables.documents.iloc[0]) == (
        "“News”: 1 claim, 1 position; published on a day between 7 and 9 February 2025, inferred from the text"
    )


def test_a_document_is_told_by_its_number_and_its_whole_title_or_first_words() -> None:
    named = (
        document("a.txt", title="A long title " + "of many words" * 5),
        document("004_3a45.txt", claim("a", best=3)),
        document("005_7b21.txt", title="A long title " + "of many words" * 5),
    )
    long, untitled, numbered = (row for _, row in seen(*named).tables.documents.iterrows())
    assert document_title(long).startswith(
        f"“A long title {'of many words' * 5}”: no claims, no positions; published on"
    )
    assert document_title(untitled).startswith("Article 004, “[a] exact 3 men.”: 1 claim, no positions;")
    assert document_title(numbered).startswith(f"Article 005, “A long title {'of many words' * 5}”: no claims")


@given(corpora(), st.booleans())
def test_every_view_has_its_sentences(tiny: Corpus, by_origin: bool) -> None:
    found = view(tables(tiny), Filters(by_origin=by_origin))
    titles = [title(found) for title in (deployment_title, casualties_title, agreement_title, positions_title)]
    titles += [casualties_title(found, subject) for subject in found.tables.subjects["subject"]]
    titles += [document_title(row) for _, row in found.tables.documents.iterrows()]
    said = [*titles, *overview(found), counting_note(found), hedge_note(found)]
    assert all(words for words in said)
    assert [words for words in said if WRONG.search(words)] == []


def test_a_title_keeps_withdrawn_figures_apart() -> None:
    taken_back = (claim("a", best=900), claim("back", hedge="none", retracts=("a",)))
    found = seen(*taken_back, claim("b", best=300, attribution=("gur",)), retracted=True)
    assert casualties_title(found).endswith("; 1 withdrawn figure kept apart")
    assert "900" not in casualties_title(found)
    only = seen(*taken_back, retracted=True, documents=("a.txt",))
    assert "900" not in casualties_title(only)


def test_that_no_two_whom_their_texts_name_agree_is_said() -> None:
    nobody = {"attribution": ("unattributed",), "attribution_basis": "inferred"}
    mixed = [claim("a", best=300), claim("b", best=300, **nobody)]
    assert casualties_title(seen(*mixed)).endswith(
        "pair that can be compared agrees; wherever two agree, a side names nobody"
    )
    both = casualties_title(seen(*mixed, claim("c", best=300, attribution=("gur",))))
    assert "a side names nobody" not in both
    clash = casualties_title(seen(claim("a", best=300), claim("b", best=900, **nobody)))
    assert "a side names nobody" not in clash
    assert ": 300 or 900 people in 2 statements that clash (1 of them names nobody); " in clash


def test_known_by_a_day_titles_say_what_was_perhaps_not_yet_published() -> None:
    sure = document("a.txt", claim("a", best=300), position("p"), published="2025-02-01")
    records = claim("b", low=1_000, **GUR), position("q", "denies", **GUR)
    articles = sure, document("b.txt", *records, published="2025-02-14/2025-02-16")
    doubted, known = (seen(*articles, known_by=date(2025, 2, day)) for day in (15, 16))
    spread = "300 or at least 1,000 people in 2 statements that clash"
    clash = "the one pair that can be compared clashes"
    perhaps = "perhaps not yet published"
    assert casualties_title(doubted) == (
        f"Killed, North Korean troops: {spread} (1 of them {perhaps}); {clash} ({perhaps}): GUR against NIS"
    )
    assert casualties_title(known) == f"Killed, North Korean troops: {spread}; GUR against NIS"
    assert positions_title(doubted).endswith(f": “Withdrawn” ({perhaps})")
    assert positions_title(known).endswith(": “Withdrawn”")
