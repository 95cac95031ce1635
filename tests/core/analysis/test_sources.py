"""What a source began, alone or jointly, and what it only carried; its pairs with others, and none with itself."""

import pandas as pd
import pytest

from core.analysis.sources import began_with, carried_by, heard, pairs_of_source, with_carriers
from core.filters import filter_positions
from core.view import View
from tests.builders import claim, document, position
from tests.core.wording.shipped import shipped
from tests.core.wording.tiny import seen

GUR, WEST = {"attribution": ("gur",)}, {"attribution": ("western-officials",)}
JOINT = {"attribution": (("gur", "nis"),)}
VIA_BBC = {"attribution": ("gur", "bbc")}


def ids(rows: pd.DataFrame) -> list[str]:
    return list(rows["statement_id"])


def test_what_several_say_jointly_is_of_each_of_them() -> None:
    rows = seen(claim("own", best=1), claim("both", best=2, **JOINT), claim("other", best=3, **WEST)).statements
    assert ids(began_with(rows, "nis")) == ["own", "both"]
    assert ids(began_with(rows, "gur")) == ["both"]
    assert ids(began_with(rows, "bbc")) == []


def test_a_carrier_began_nothing_and_an_origin_that_carries_its_own_passed_on_nothing() -> None:
    again = {"attribution": ("gur", "bbc", "gur")}
    rows = seen(claim("a", best=1, **VIA_BBC), claim("b", best=2, **again), claim("c", best=3)).statements
    assert (ids(began_with(rows, "bbc")), ids(carried_by(rows, "bbc"))) == ([], ["a", "b"])
    assert (ids(began_with(rows, "gur")), ids(carried_by(rows, "gur"))) == (["a", "b"], [])


def test_one_telling_on_whose_way_it_stands_is_enough() -> None:
    told = {"statement": "s", "best": 1}
    articles = document("a.txt", claim("direct", **told, **GUR)), document("b.txt", claim("later", **told, **VIA_BBC))
    assert ids(carried_by(seen(*articles).marks, "bbc")) == ["s"]
    assert list(carried_by(seen(*articles, by_origin=False).marks, "bbc")["claim_id"]) == ["later"]


def positions_of(view: View) -> pd.DataFrame:
    return with_carriers(view.positions, filter_positions(view.tables.positions, view.filters))


def test_a_position_has_the_carriers_of_all_its_tellings() -> None:
    told = {"statement": "s"}
    view = seen(
        document("a.txt", position("direct", **told, **GUR)),
        document("b.txt", position("later", **told, **VIA_BBC)),
        document("c.txt", position("last", **told, attribution=("gur", "reuters", "bbc"))),
    )
    assert view.positions["attribution"].tolist() == ["gur"]
    rows = positions_of(view)
    assert rows["carriers"].tolist() == ["bbc; reuters > bbc"]
    assert ids(carried_by(rows, "reuters")) == ["s"]


def test_those_with_most_of_their_own_come_first_then_those_who_passed_most_on() -> None:
    view = seen(
        claim("a", best=1, **VIA_BBC),
        claim("b", best=2, **JOINT),
        claim("c", best=3, attribution=("gur", "reuters")),
        claim("d", best=4, **VIA_BBC),
        position("p"),
    )
    found = heard(view.marks, positions_of(view))
    assert found.to_numpy().tolist() == [["gur", 4, 0], ["nis", 2, 0], ["bbc", 0, 2], ["reuters", 0, 1]]


def test_nobody_is_heard_where_there_is_nothing() -> None:
    view = seen(document("a.txt"))
    assert heard(view.marks, positions_of(view)).empty
    assert pairs_of_source(view.compared, "gur").empty


def test_the_pairs_of_a_source_are_those_with_others_each_once_with_the_side_that_is_its_own() -> None:
    view = seen(
        claim("a-own", best=300),
        claim("b-same", best=300, **GUR),
        claim("c-apart", best=900, **WEST),
        claim("d-unsure", best=900, attribution=("bbc",), as_of="2025-02"),
        claim("e-forecast", best=900, **GUR, modality="forecast"),
        claim("f-own-too", best=5),
        position("p-own"),
        position("q-denies", "denies", **GUR),
        position("r-unsure", "uncertain", **WEST),
        position("s-elsewhere", "denies", proposition="back", **GUR),
    )
    found = pairs_of_source(view.compared, "nis")
    assert found[["own", "left", "right", "verdict"]].to_numpy().tolist() == [
        ["a-own", "a-own", "b-same", "agree"],
        ["a-own", "a-own", "c-apart", "differ"],
        ["a-own", "a-own", "d-unsure", "may differ"],
        ["f-own-too", "b-same", "f-own-too", "differ"],
        ["f-own-too", "c-apart", "f-own-too", "differ"],
        ["f-own-too", "d-unsure", "f-own-too", "may differ"],
        ["p-own", "p-own", "q-denies", "differ"],
    ]


def test_a_dispute_in_so_many_words_is_a_clash_of_both() -> None:
    view = seen(claim("a", best=300), claim("b", stated="much higher", disputes=("a",), **GUR))
    for source, own in (("nis", "a"), ("gur", "b")):
        found = pairs_of_source(view.compared, source)
        assert found[["own", "verdict"]].to_numpy().tolist() == [[own, "differ"]]


def test_those_who_spoke_jointly_are_not_held_against_each_other() -> None:
    view = seen(claim("both", best=300, **JOINT), claim("one", best=900), claim("third", best=900, **WEST))
    assert pairs_of_source(view.compared, "gur")["right"].tolist() == ["third"]
    assert set(pairs_of_source(view.compared, "nis")["own"]) == {"both", "one"}


def test_of_the_articles_that_ship_every_pair_is_found_from_both_of_its_sides() -> None:
    view = shipped()
    listed = view.compared.listed()
    alike = listed[listed["verdict"].isin(["agree", "differ", "may differ"])]
    sources = {source for origin in view.agreement["left_origin"] for source in origin.split(" + ")}
    found = sum(len(pairs_of_source(view.compared, source)) for source in sources)
    ends = [
        len(a.split(" + ")) + len(b.split(" + "))
        for a, b in zip(alike["left_origin"], alike["right_origin"], strict=True)
    ]
    assert found == sum(ends) > 0


@pytest.mark.parametrize("source", ["zelenskyy", "nis", "unattributed-003"])
def test_the_pairs_are_those_that_are_listed_between_origins(source: str) -> None:
    view = shipped()
    rows = view.agreement[view.agreement["left_origin"] == source]
    counts = pairs_of_source(view.compared, source)["verdict"].value_counts().to_dict()
    expected = {"agree": rows["agree"].sum(), "differ": rows["differ"].sum(), "may differ": rows["may_differ"].sum()}
    assert counts == {verdict: n for verdict, n in expected.items() if n}
