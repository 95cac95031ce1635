"""Statements: five outlets are not five voices."""

import pandas as pd
from hypothesis import given
from pandas.testing import assert_frame_equal

from core.analysis.statements import ROLE_RANK, as_reported, by_origin
from core.frames import tables
from core.models import Corpus, Document
from tests.builders import claim, corpus, document, one, statements
from tests.strategies import corpora

SAID = {"statement": "said", "attribution": ("western-officials", "bbc"), "low": 1_000}


def test_one_utterance_in_two_documents_is_two_claims_and_one_statement() -> None:
    told = corpus(
        document("a.txt", claim("first", **SAID)),
        document("b.txt", claim("second", **SAID), claim("third", **SAID)),
    )
    assert len(as_reported(tables(told).claims)) == 3
    (statement,) = by_origin(tables(told).claims).itertuples()
    assert (statement.statement_id, statement.n_claims, statement.claim_ids) == ("said", 3, "first second third")
    assert (statement.n_documents, statement.documents, statement.carriers) == (2, "a.txt; b.txt", "bbc")


def test_a_claim_of_its_own_is_a_statement_under_its_own_id() -> None:
    (statement,) = statements(one(claim("alone", best=30))).itertuples()
    assert (statement.statement_id, statement.claim_ids, statement.n_claims) == ("alone", "alone", 1)
    assert (statement.documents, statement.carriers) == ("a.txt", "")


def test_the_quote_speaks_for_the_statement_and_not_the_lead_that_dropped_at_least() -> None:
    (statement,) = statements(
        one(
            claim("a-lead", best=1_000, role="lead", statement="said"),
            claim("b-quote", low=1_000, role="quote", statement="said"),
        )
    ).itertuples()
    assert (statement.claim_id, statement.hedge, statement.lower) == ("b-quote", "at_least", 1_000)


def test_the_telling_from_which_nothing_was_lost_speaks_first() -> None:
    fuller, lossy = claim("b", low=9_000, high=12_000, statement="said"), claim("a", best=12_000, statement="said")
    (statement,) = statements(one(lossy.model_copy(update={"lost": ("9,000",), "role": "quote"}), fuller)).itertuples()
    assert (statement.claim_id, statement.low) == ("b", 9_000)


def test_of_two_in_one_role_the_one_with_fewer_carriers_speaks() -> None:
    (statement,) = statements(
        one(
            claim("a", best=1_000, attribution=("nis", "bbc", "reuters"), statement="said"),
            claim("b", low=1_000, attribution=("nis", "bbc"), statement="said"),
        )
    ).itertuples()
    assert statement.claim_id == "b"
    assert statement.carriers == "bbc > reuters; bbc"


def test_a_statement_has_the_relations_of_all_its_claims() -> None:
    (statement,) = statements(
        one(
            claim("a", low=300, role="quote", statement="said", part_of=("x",)),
            claim("b", low=300, role="lead", statement="said", disputes=("y",), part_of=("z", "x")),
        )
    ).itertuples()
    assert (statement.disputes, statement.part_of) == ("y", "x z")
    assert statement.revises != statement.revises


def test_statements_stand_in_the_order_of_first_mention() -> None:
    found = statements(one(claim("z", best=1), claim("b", best=2, statement="m"), claim("a", best=2, statement="m")))
    assert found["statement_id"].tolist() == ["z", "m"]


@given(corpora())
def test_both_views_have_the_same_columns_whatever_the_order_of_rows(tiny: Corpus) -> None:
    claims = tables(tiny).claims
    before, reported = claims.copy(deep=True), as_reported(claims)
    straight, reverse = (by_origin(rows).sort_values("statement_id") for rows in (claims, claims[::-1]))
    assert reported.dtypes.sort_index().to_dict() == straight.dtypes.sort_index().to_dict()
    assert_frame_equal(straight.reset_index(drop=True), reverse.reset_index(drop=True))
    assert_frame_equal(claims, before)
    gathers_all_its_claims(by_origin(claims), claims)


@given(corpora())
def test_a_document_that_repeats_what_was_said_adds_no_statement_and_no_origin(tiny: Corpus) -> None:
    repeated = corpus(*tiny.documents, repeat_all(tiny))
    before, after = by_origin(tables(tiny).claims), by_origin(tables(repeated).claims)
    assert sorted(after["statement_id"]) == sorted(before["statement_id"])
    assert set(after["origin"]) == set(before["origin"])


def repeat_all(tiny: Corpus) -> Document:
    """A document that tells every claim again, as heard from one more carrier."""
    told = [
        original.model_copy(
            update={
                "id": f"again-{original.id}",
                "statement": original.statement or original.id,
                "attribution": (*original.attribution, "unattributed"),
                "quote": f"again {original.quote}",
                "role": "background",
            }
        )
        for source in tiny.documents
        for original in source.annotation.claims
    ]
    return document("z.txt", *told)


def gathers_all_its_claims(found: pd.DataFrame, claims: pd.DataFrame) -> None:
    """Statements in the order of first mention, each with what all its claims hold."""
    assert list(found["statement_id"]) == list(claims["statement_id"].unique())
    for statement in found.itertuples():
        told = claims[claims["statement_id"] == statement.statement_id].sort_values(["document", "claim_id"])
        assert (statement.claim_ids, statement.n_claims) == (" ".join(told["claim_id"]), len(told))
        assert statement.documents == "; ".join(told["document"].unique())
        ways = dict.fromkeys(way.partition(" > ")[2] for way in told["attribution"])
        assert statement.carriers == "; ".join(filter(None, ways))
        ranked = told.assign(rank=told["role"].map(ROLE_RANK), steps=told["attribution"].str.count(" > "))
        assert statement.claim_id == ranked.sort_values(["rank", "steps", "claim_id"])["claim_id"].iloc[0]
