"""Revisions: chains of them are followed, and what was replaced for the same time is held against nobody."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.analysis.crosschecks.arithmetic import cross_checks
from core.analysis.revisions import in_chains, revisions, with_superseded
from core.analysis.rules.verdicts import APART, DISPUTED, LATER, OVERLAP, REVISED, SUPERSEDED
from core.filters import Filters, filter_claims
from core.frames import tables
from core.models import Claim
from core.view import View, view
from core.wording.pairs.comparisons import with_sentences
from tests.builders import claim, corpus, document, one
from tests.oracles import agreement, compare_statements, count_agreement

DAY = {"as_of": "2025-02-01"}
FIRST, SECOND, THIRD = (
    claim("a", best=300, **DAY),
    claim("b", best=400, revises=("a",), **DAY),
    claim("c", best=600, revises=("b",), **DAY),
)
OTHER = claim("g", best=600, attribution=("gur",), **DAY)


def seen(*claims: Claim, **filters: Any) -> View:
    return view(tables(one(*claims)), Filters(**filters))


def reasons(shown: View) -> dict[str, tuple[str, str]]:
    return {f"{row.left}{row.right}": (row.verdict, row.reason) for row in shown.comparisons.itertuples()}


def replaced(*claims: Claim) -> list[str]:
    found = with_superseded(tables(one(*claims)).claims)
    return found.loc[found["superseded"], "claim_id"].tolist()


def test_chains_are_followed_to_their_end_among_those_that_share_a_source() -> None:
    origin = {"a": "nis", "b": "nis + gur", "c": "gur", "d": "nis"}
    pairs = [("b", "a"), ("c", "b"), ("d", "c")]
    assert in_chains(pairs, origin) == {*pairs, ("d", "a"), ("d", "b")}
    assert in_chains([("a", "b"), ("b", "a")], {"a": "nis", "b": "nis"}) == {("a", "b"), ("b", "a")}
    assert in_chains([("a", "elsewhere")], origin) == {("a", "elsewhere")}


def test_a_chain_of_revisions_is_one_update_and_no_contradiction_of_itself() -> None:
    found = reasons(seen(FIRST, SECOND, THIRD))
    assert found == dict.fromkeys(("ab", "ac", "bc"), ("revision", REVISED))


def test_one_telling_of_the_same_time_is_enough_to_be_replaced_in_all_of_them() -> None:
    dated, undated = claim("a", best=300, statement="s", **DAY), claim("b", best=300, statement="s", as_of=None)
    assert replaced(dated, undated, claim("c", best=400, revises=("s",), **DAY)) == ["a", "b"]
    assert replaced(undated, claim("c", best=400, revises=("s",), **DAY)) == []


def test_what_was_replaced_for_the_same_time_clashes_with_nobody() -> None:
    shown = seen(FIRST, SECOND, THIRD, OTHER)
    found = reasons(shown)
    assert (found["ag"], found["bg"]) == (("not comparable", SUPERSEDED),) * 2
    assert found["cg"] == ("agree", OVERLAP)
    (row,) = shown.agreement.query("left_origin == 'nis'").itertuples()
    assert (row.agree, row.differ, row.n) == (1, 0, 1)
    assert count_agreement(shown.statements).equals(agreement(compare_statements(shown.statements)))


def test_why_is_told_in_a_sentence() -> None:
    shown = seen(FIRST, SECOND, THIRD, OTHER)
    told = with_sentences(shown.comparisons, shown)
    said = {f"{row.left}{row.right}": row.sentence for row in told.itertuples()}
    when = "as of 1 February 2025"
    assert said["ag"] == (
        f"Nothing to compare: 300 (NIS, {when}) was replaced by its source with another number of the same time, so"
        f" that 600 (GUR, {when}) is not set against it."
    )
    assert said["ac"] == (
        f"An update, not a clash: 600 (NIS, {when}) revises 300 (NIS, {when}), by way of another number."
    )
    assert said["ab"] == f"An update, not a clash: 400 (NIS, {when}) revises 300 (NIS, {when})."


def test_two_that_were_both_replaced_are_told_so() -> None:
    theirs = [
        claim("g", best=900, attribution=("gur",), **DAY),
        claim("h", best=950, revises=("g",), attribution=("gur",), **DAY),
    ]
    shown = seen(FIRST, SECOND, *theirs)
    (row,) = with_sentences(shown.comparisons, shown).query("left == 'a' and right == 'g'").itertuples()
    assert row.sentence == (
        "Nothing to compare: 300 (NIS, as of 1 February 2025) and 900 (GUR, as of 1 February 2025) were both replaced"
        " by their source with another number of the same time."
    )


@pytest.mark.parametrize(
    "second",
    [
        claim("b", best=600, revises=("a",), as_of="2025-02-09"),
        claim("b", best=600, revises=("a",), as_of=None),
        claim("b", best=600, revises=("a",), subject="russians", **DAY),
        claim("b", best=600, revises=("a",), measure="casualties", **DAY),
        claim("b", best=600, revises=("a",), modality="forecast", **DAY),
        claim("b", best=600, revises=("a",), attribution=("gur",), **DAY),
        claim("b", best=600, revises=("a",), place="Toretsk", **DAY),
    ],
)
def test_a_number_of_another_time_thing_or_source_replaces_nothing(second: Claim) -> None:
    assert replaced(FIRST.model_copy(update={"place": "Kursk"}), second) == []


def test_a_later_number_leaves_the_earlier_one_the_number_of_its_time() -> None:
    later = claim("b", best=600, revises=("a",), as_of="2025-02-09")
    found = reasons(seen(FIRST, later, OTHER))
    assert (found["ag"], found["ab"]) == (("differ", APART), ("revision", REVISED))
    assert reasons(seen(FIRST, claim("b", best=600, as_of="2025-02-09")))["ab"] == ("revision", LATER)


def test_every_telling_is_replaced_and_in_words_too() -> None:
    told = [claim("a", best=300, statement="s", **DAY), claim("b", best=300, statement="s", **DAY)]
    assert replaced(*told, claim("c", hedge="none", revises=("b",), **DAY)) == ["a", "b"]


def test_what_was_taken_back_replaces_nothing() -> None:
    taking = claim("d", hedge="none", retracts=("b",))
    shown = seen(FIRST, SECOND, taking, OTHER, retracted=True)
    assert shown.statements.set_index("statement_id")["superseded"].to_dict() == dict.fromkeys("abdg", False)
    assert reasons(shown)["ag"] == ("differ", APART)


def test_a_dispute_of_what_was_replaced_is_no_clash() -> None:
    disputing = claim("g", best=600, disputes=("a",), attribution=("gur",), **DAY)
    assert reasons(seen(FIRST, disputing))["ag"] == ("differ", DISPUTED)
    assert reasons(seen(FIRST, SECOND, disputing))["ag"] == ("not comparable", SUPERSEDED)


def test_it_counts_once_the_new_number_was_published_and_wherever_it_stands() -> None:
    told = tables(
        corpus(
            document("a.txt", FIRST, OTHER, published="2025-02-02"),
            document("b.txt", SECOND, published="2025-02-05"),
        )
    )
    before, after = (view(told, Filters(known_by=date(2025, 2, day))) for day in (3, 6))
    assert (reasons(before)["ag"], reasons(after)["ag"]) == (("differ", APART), ("not comparable", SUPERSEDED))
    assert reasons(view(told, Filters(documents=("a.txt",))))["ag"] == ("not comparable", SUPERSEDED)
    perhaps = replace(told, claims=told.claims.assign(known=["yes", "yes", "perhaps"]))
    assert not filter_claims(perhaps.claims, Filters())["superseded"].any()
    assert revisions(perhaps.claims) == set()


def test_no_check_is_made_of_what_was_replaced() -> None:
    earlier = claim("e", best=900, as_of="2025-01-31")
    checked = [seen(earlier, FIRST), seen(earlier, FIRST, SECOND)]
    found = [cross_checks(shown.statements, shown.tables)["inputs"].tolist() for shown in checked]
    assert found == [["e; a"], ["e; b"]]
