"""Chains: who told whom; five outlets are not five origins."""

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given

from core.analysis.pairs.positions import held_positions
from core.analysis.statements import as_reported, by_origin
from core.analysis.ways.chains import CHAINS, Reach, chains, independent_origins, reach
from core.frames import tables
from core.frames.links import CARRIER, LINK, ORIGIN, SILENCE
from core.models import Corpus, Document
from tests.builders import claim, corpus, document, one, position
from tests.strategies import corpora

TOLD = {"statement": "said", "best": 300}


def links(tiny: Corpus) -> list[tuple[str, str, str, int, int]]:
    """Each link as (told by, told to, statement, step, width)."""
    found = chains(tables(tiny).claims, tables(tiny).positions)
    names = ["told_by", "told_to", "statement_id", "step", "n_statements"]
    return list(found[names].itertuples(index=False, name=None))


def test_a_statement_goes_from_its_origin_through_the_carriers_to_the_document() -> None:
    assert links(one(claim("a", best=300, attribution=("nis", "bbc", "reuters")))) == [
        ("nis", "bbc", "a", 0, 1),
        ("bbc", "reuters", "a", 1, 1),
        ("reuters", "a.txt", "a", 2, 1),
    ]


def test_a_link_is_as_wide_as_the_statements_it_told_and_not_as_its_tellings() -> None:
    told = corpus(
        document("a.txt", claim("a1", **TOLD), claim("a2", role="lead", **TOLD), claim("a3", best=5)),
        document("b.txt", claim("b1", attribution=("nis", "bbc"), **TOLD), position("b2")),
    )
    assert links(told) == [
        ("nis", "a.txt", "said", 0, 2),
        ("nis", "a.txt", "a3", 0, 2),
        ("nis", "bbc", "said", 0, 1),
        ("bbc", "b.txt", "said", 1, 1),
        ("nis", "b.txt", "b2", 0, 1),
    ]


def test_a_link_stands_once_where_tellings_differ_in_length_at_its_earliest_step() -> None:
    longer = claim("b", attribution=("nis", "reuters", "bbc"), **TOLD)
    told = one(longer, claim("a", attribution=("nis", "bbc"), **TOLD))
    assert ("bbc", "a.txt", "said", 1, 1) in links(told)
    assert len([link for link in links(told) if link[:2] == ("bbc", "a.txt")]) == 1


def test_a_joint_origin_is_one_node_and_an_outlet_is_another_as_origin_than_as_carrier() -> None:
    told = one(claim("a", best=1, attribution=(("nis", "gur"), "bbc")), claim("b", best=2, attribution=("bbc",)))
    found = chains(tables(told).claims)
    assert found[LINK].values.tolist() == [
        ["nis + gur", "origin", "bbc", "carrier"],
        ["bbc", "carrier", "a.txt", "document"],
        ["bbc", "origin", "a.txt", "document"],
    ]


def test_who_is_only_said_to_be_silent_told_nothing_and_is_no_origin() -> None:
    told = tables(
        one(
            position("quiet", "silent", attribution=("gur",), proposition="back"),
            position("through", "silent", attribution=("gur", "bbc"), proposition="withdrawn"),
            position("spoke", attribution=("gur",), proposition="sent"),
            claim("a", best=300),
        )
    )
    found = chains(told.claims, told.positions)
    kinds = dict(zip(zip(found["statement_id"], found["told_by"], strict=True), found["told_by_kind"], strict=True))
    assert kinds["quiet", "gur"] == kinds["through", "gur"] == SILENCE
    assert (kinds["through", "bbc"], kinds["spoke", "gur"], kinds["a", "nis"]) == (CARRIER, ORIGIN, ORIGIN)
    held = held_positions(told.positions)
    assert reach(held[held["stance"] == "silent"]) == Reach(1, 0, 0)
    assert reach(held) == Reach(1, 1, 0)


def test_a_link_has_the_telling_that_went_that_way_of_several_the_one_that_lost_nothing() -> None:
    told = corpus(
        document("a.txt", claim("a1", lost=("about",), **TOLD), claim("a2", role="lead", **TOLD)),
        document("b.txt", claim("b1", attribution=("nis", "bbc"), lost=("about",), **TOLD)),
    )
    found = chains(tables(told).claims)
    assert dict(zip(found["told_to"], found["record_id"], strict=True)) == {"a.txt": "a2", "bbc": "b1", "b.txt": "b1"}


def test_nobody_said_anything_and_nothing_was_told() -> None:
    found = chains(tables(corpus()).claims, tables(corpus()).positions)
    assert found.dtypes.astype(str).to_dict() == CHAINS
    assert found.empty
    assert reach(by_origin(tables(corpus()).claims)) == Reach(0, 0, 0)


@pytest.mark.parametrize(
    ("origins", "expected"),
    [
        ([("nis",), ("nis", "bbc"), ("gur",)], Reach(1, 2, 0)),
        ([(("nis", "gur"),), ("nis",), ("gur",)], Reach(1, 1, 0)),
        ([(("nis", "gur"),), (("gur", "zelenskyy"),), ("western-officials",)], Reach(1, 2, 0)),
        ([("unattributed",), ("nis",)], Reach(1, 1, 1)),
        ([("unattributed",)], Reach(1, 0, 1)),
    ],
)
def test_origins_are_independent_if_no_member_joins_them(origins: list[tuple[str, ...]], expected: Reach) -> None:
    said = (claim(f"c{index}", best=300, attribution=attribution) for index, attribution in enumerate(origins))
    assert reach(by_origin(tables(one(*said)).claims)) == expected


def test_reach_counts_the_documents_of_statements_claims_and_positions() -> None:
    built = tables(corpus(document("a.txt", claim("a", **TOLD), position("p")), document("b.txt", claim("b", **TOLD))))
    assert reach(by_origin(built.claims)) == reach(as_reported(built.claims)) == Reach(2, 1, 0)
    assert reach(held_positions(built.positions)) == Reach(1, 1, 0)


@given(corpora())
def test_one_more_carrier_never_makes_one_more_origin(tiny: Corpus) -> None:
    claims = tables(tiny).claims
    carried = tables(corpus(*(carry(source) for source in tiny.documents))).claims
    repeated = tables(corpus(*tiny.documents, *(carry(source, "again-") for source in tiny.documents))).claims
    before = reach(by_origin(claims))
    assert reach(by_origin(carried))[1:] == before[1:]
    assert reach(by_origin(repeated))[1:] == before[1:]
    has_the_links_of_all_its_ways(repeated)


def carry(source: Document, prefix: str = "") -> Document:
    """The document with every claim told as heard from one more carrier; with a prefix, another that repeats it."""
    told = (
        original.model_copy(
            update={
                "id": f"{prefix}{original.id}",
                "statement": original.statement or original.id,
                "attribution": (*original.attribution, "unattributed"),
                "quote": f"{prefix}{original.quote}",
            }
        )
        for original in source.annotation.claims
    )
    return document(f"{prefix}{source.name}", *told)


@pytest.mark.parametrize(
    ("origins", "n"),
    [
        ([], 0),
        (["nis", "gur", "nis"], 2),
        (["nis + gur", "nis"], 1),
        (["nis + gur", "gur + bbc", "bbc"], 1),
        (["nis", "gur", "nis + gur"], 1),
        (["nis + gur", "bbc"], 2),
    ],
)
def test_sources_that_speak_jointly_are_not_independent(origins: list[str], n: int) -> None:
    assert independent_origins(origins) == n


def has_the_links_of_all_its_ways(claims: pd.DataFrame) -> None:
    """Every statement has each link once, at its earliest step."""
    earliest: dict[tuple[str, ...], int] = {}
    for row in claims.itertuples():
        origin, *carriers = row.attribution.split(" > ")
        ends = [(origin, "origin"), *((carrier, "carrier") for carrier in carriers), (row.document, "document")]
        for step, link in enumerate(pairwise(ends)):
            key = (*link[0], *link[1], row.statement_id)
            earliest[key] = min(step, earliest.get(key, step))
    found = chains(claims)
    rows = found.set_index([*LINK, "statement_id"])["step"].to_dict()
    assert rows == earliest
    assert len(found) == len(earliest)
