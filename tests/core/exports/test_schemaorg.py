"""schema.org Claims: what is stated, and never more."""

import json
from typing import Any

import pytest

from core.exports.schemaorg import schema_claims, to_json
from core.loader import load
from core.models import Claim, Corpus, Time
from tests.builders import claim, corpus, document, position
from tests.corpora import SEEDS
from tests.hostile import HOSTILE


def claims(of: Corpus) -> list[dict[str, Any]]:
    content = json.loads(to_json(schema_claims(of)))
    assert content["@context"] == "https://schema.org"
    return content["@graph"]


def one(record: Claim, **header: Any) -> dict[str, Any]:
    (node,) = claims(corpus(document("a.txt", record, **header)))
    return node


def stated(edtf: str) -> Time:
    return Time(edtf=edtf, text="on that day", basis="stated")


def published(name: str, edtf: str, *records: Claim) -> Any:
    """A document whose date of publication is stated."""
    made = document(name, *records)
    header = made.annotation.document.model_copy(update={"published": stated(edtf)})
    return type(made)(name, made.text, made.annotation.model_copy(update={"document": header}))


def properties(node: dict[str, Any]) -> dict[str, str]:
    return {each["name"]: each["value"] for each in node["about"][0]["additionalProperty"]}


@pytest.mark.parametrize(
    ("fields", "values"),
    [
        ({"best": 300.0}, {"value": 300}),
        ({"low": 300.0}, {"minValue": 300}),
        ({"low": 2.5, "hedge": "more_than"}, {"minValue": 2.5}),
        ({"high": 300.0}, {"maxValue": 300}),
        ({"low": 200.0, "high": 300.0}, {"minValue": 200, "maxValue": 300}),
        ({"hedge": "vague", "stated": "hundreds"}, {}),
        ({"hedge": "none", "stated": "heavy losses"}, {}),
    ],
)
def test_a_hedge_fills_what_it_states(fields: dict[str, Any], values: dict[str, float]) -> None:
    node = one(claim("c", **fields))
    (about,) = node["about"]
    assert {name: about[name] for name in ("value", "minValue", "maxValue") if name in about} == values
    assert properties(node)["hedge"] == claim("c", **fields).hedge


def test_what_a_claim_tells() -> None:
    node = one(claim("c", low=300.0, attribution=(("gur", "nis"), "bbc"), place="Kursk"), publisher="bbc", title="News")
    assert (node["@type"], node["identifier"], node["text"]) == (
        "Claim",
        "c",
        "[c] at_least 300 men.".replace("300", "300.0"),
    )
    assert node["name"] == "Label, North Korean troops: at_least 300.0"
    assert node["author"] == [{"@type": "Organization", "name": "GUR"}, {"@type": "Organization", "name": "NIS"}]
    assert properties(node) == {
        "measure": "killed",
        "subject": "north-koreans",
        "hedge": "at_least",
        "modality": "asserted",
        "place": "Kursk",
        "as_of": "2025-02-01",
    }
    (appearance,) = node["appearance"]
    assert (appearance["name"], appearance["publisher"]["name"]) == ("News", "BBC")
    assert appearance["temporal"] == "published 2025-02-14 (EDTF, inferred)"
    assert appearance["hasPart"] == {"@type": "Quotation", "text": node["text"]}


def test_how_sure_it_is_and_on_what_it_depends_are_properties_of_their_own() -> None:
    ahead = {"modality": "conditional", "condition": "if losses go on", "certainty": "likely"}
    told = properties(one(claim("c", high=3.0, **ahead)))
    assert {name: told[name] for name in ahead} == ahead
    assert {"certainty", "condition"}.isdisjoint(properties(one(claim("c", best=3.0))))


def test_a_statement_has_the_words_of_its_fullest_telling() -> None:
    lead = claim("c", best=3.0, statement="said", role="quote", lost=("could potentially",), stated="3")
    full = claim("d", best=3.0, statement="said", role="body", stated="could potentially be 3", certainty="could")
    (node,) = claims(corpus(document("a.txt", lead), document("b.txt", full)))
    assert node["name"] == "Label, North Korean troops: could potentially be 3"
    assert node["text"] == full.quote
    assert properties(node)["certainty"] == "could", "what the fullest counts comes first"
    assert [each["identifier"] for each in node["appearance"]] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("source", "author"),
    [
        ("unattributed", None),
        ("western-officials", [{"name": "Western officials"}]),
        ("zelenskyy", [{"@type": "Person", "name": "Zelenskyy"}]),
    ],
)
def test_nobody_is_made_more_of_than_is_known(source: str, author: Any) -> None:
    assert one(claim("c", best=3.0, attribution=(source,))).get("author") == author


def test_an_origin_that_is_inferred_is_no_author_and_is_said_to_be_inferred() -> None:
    node = one(claim("c", best=3.0, attribution=(("gur", "nis"), "bbc"), attribution_basis="inferred"))
    words = "who said this is inferred by the annotator, not stated in the text"
    assert "author" not in node
    assert node["description"] == f"{words}: GUR, NIS"
    (told,) = (each for each in node["about"][0]["additionalProperty"] if each["name"] == "attribution")
    assert (told["value"], told["description"]) == ("GUR, NIS", f"inferred: {words}")


def test_an_origin_that_one_telling_states_is_the_author_and_the_other_telling_says_that_it_infers() -> None:
    tellings = [
        claim(name, best=3.0, statement="said", attribution=("nis",), attribution_basis=basis)
        for name, basis in (("c", "inferred"), ("d", "stated"))
    ]
    (node,) = claims(corpus(document("a.txt", tellings[0]), document("b.txt", tellings[1])))
    assert node["author"] == [{"@type": "Organization", "name": "NIS"}]
    assert "description" not in node
    held = [[each["name"] for each in about["additionalProperty"]] for about in node["about"]]
    assert ["attribution" in names for names in held] == [True, False]


def test_where_nobody_is_named_there_is_nobody_to_infer() -> None:
    node = one(claim("c", best=3.0, attribution=("unattributed",), attribution_basis="inferred"))
    assert {"author", "description"}.isdisjoint(node)
    assert "attribution" not in properties(node)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (stated("2025-02-01"), "2025-02-01"),
        (stated("2025-02-01~"), None),
        (stated("2025-02"), None),
        (stated("2025-02-01/2025-02-02"), None),
        (stated("[2025-02-01..2025-02-02]"), None),
        (Time(edtf="2025-02-01", basis="inferred", evidence="so it seems"), None),
    ],
)
def test_only_a_stated_day_is_a_date(said: Time, day: str | None) -> None:
    record = claim("c", best=3.0).model_copy(update={"said": said})
    assert one(record).get("dateCreated") == day
    assert properties(one(record))["said"] == said.edtf


def test_an_utterance_told_twice_is_one_claim() -> None:
    tellings = [claim(name, best=3.0, statement="said") for name in ("c", "d")]
    tiny = corpus(published("a.txt", "2025-02-02", tellings[0]), published("b.txt", "2025-02-01", tellings[1]))
    (node,) = claims(tiny)
    assert (node["identifier"], len(node["about"])) == ("said", 1)
    assert [each["datePublished"] for each in node["appearance"]] == ["2025-02-02", "2025-02-01"]
    assert node["firstAppearance"]["identifier"] == "b.txt"


@pytest.mark.parametrize(
    ("left", "right", "carriers"),
    [
        ("2025-02-01", "2025-02-01", ()),
        ("2025-02", "2025-02-01", ()),
        ("[..2025-02-01]", "2025-02-02", ()),
        ("2025-02-01", "2025-02-02", ("bbc",)),
    ],
)
def test_which_was_first_is_left_open_where_it_is_open(left: str, right: str, carriers: tuple[str, ...]) -> None:
    tellings = [claim(name, best=3.0, statement="said", attribution=("nis", *carriers)) for name in ("c", "d")]
    (node,) = claims(corpus(published("a.txt", left, tellings[0]), published("b.txt", right, tellings[1])))
    assert "firstAppearance" not in node


def test_what_was_taken_back_says_so() -> None:
    tiny = corpus(document("a.txt", claim("c", best=9.0), claim("d", hedge="none", retracts=("c",))))
    assert [node.get("creativeWorkStatus") for node in claims(tiny)] == ["retracted", None]


def test_tellings_that_differ_are_both_told() -> None:
    tiny = corpus(
        document("a.txt", claim("c", best=3.0, statement="said")),
        document("b.txt", claim("d", best=3.0, statement="said", measure="casualties")),
    )
    assert len(claims(tiny)[0]["about"]) == 2


def test_positions_are_no_claims() -> None:
    assert claims(corpus(document("a.txt", position("p", "denies")))) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_foreign_text_is_as_typed(words: str) -> None:
    node = one(claim("c", best=300.0, quote=f"{words} 300", place=words), title=words)
    assert (node["text"], node["appearance"][0]["name"]) == (f"{words} 300", words)
    assert properties(node)["place"] == words


def test_every_statement_that_ships_is_a_claim_and_none_is_dated_beyond_its_record() -> None:
    shipped = load(SEEDS)
    told = claims(shipped)
    records = [record for document in shipped.documents for record in document.annotation.claims]
    assert [node["identifier"] for node in told] == list(dict.fromkeys(each.statement or each.id for each in records))
    named = {node["identifier"]: node["name"].rpartition(": ")[2] for node in told}
    assert named["zelenskyy-forecast-20000-25000"] == "could potentially send an additional 20,000 to 25,000 troops"
    assert not any("datePublished" in json.dumps(node) or "firstAppearance" in node for node in told)
