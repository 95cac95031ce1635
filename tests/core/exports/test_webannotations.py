"""Web Annotations: valid by the Recommendation, exact in code points, and whole."""

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from core.exports.webannotations import SECTIONS, to_json, web_annotations
from core.exports.webmodel import TextPositionSelector
from core.loader import load
from core.models import Candidate, Corpus
from tests.builders import claim, corpus, dismissal, document, position
from tests.corpora import SEEDS
from tests.hostile import HOSTILE
from tests.strategies import corpora

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
IRI = {"type": "string", "pattern": r"^(?:[a-z][a-z0-9+.-]*:)?[^\s<>\"{}|\\^`]+$"}
QUOTE = {
    "type": "object",
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": {"type": "string"},
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
    "required": ["type", "exact"],
    "additionalProperties": False,
}
PLACE = {
    "type": "object",
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
    },
    "required": ["type", "start", "end"],
    "additionalProperties": False,
}
SELECTED = {
    "type": "object",
    "properties": {"source": IRI, "selector": {"type": "array", "items": {"oneOf": [QUOTE, PLACE]}}},
    "required": ["source"],
    "additionalProperties": False,
}
BODY = {
    "type": "object",
    "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}, "format": {"type": "string"}},
    "required": ["type", "value"],
    "additionalProperties": False,
}
MOTIVATIONS = (
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
)
ANNOTATION = {
    "type": "object",
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": list(MOTIVATIONS)},
        "body": BODY,
        "target": {"anyOf": [SELECTED, IRI]},
    },
    "required": ["id", "type", "target"],
    "additionalProperties": False,
}
PAGE = {
    "type": "object",
    "properties": {
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "startIndex": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": ANNOTATION},
    },
    "required": ["id", "type", "items"],
    "additionalProperties": False,
}
COLLECTION = {
    "type": "object",
    "properties": {
        "@context": {"const": CONTEXT},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "first": PAGE,
    },
    "required": ["@context", "id", "type"],
    "additionalProperties": False,
}
"""What sections 3 to 5 of the Recommendation ask of the parts used here, written down apart from the code."""


def exported(of: Corpus) -> dict[str, Any]:
    return json.loads(to_json(web_annotations(of)))


def items(of: Corpus) -> list[dict[str, Any]]:
    return exported(of)["first"]["items"]


def quoted(of: Corpus) -> list[dict[str, Any]]:
    return [item for item in items(of) if isinstance(item["target"], dict)]


def test_every_quote_that_ships_is_a_valid_annotation() -> None:
    shipped = load(SEEDS)
    written = exported(shipped)
    assert [error.message for error in Draft202012Validator(COLLECTION).iter_errors(written)] == []
    notes = [document.annotation for document in shipped.documents]
    records = sum(len(getattr(note, section)) for note in notes for section in SECTIONS.values())
    assert written["total"] == len(written["first"]["items"]) == len(notes) + records
    assert len({item["id"] for item in written["first"]["items"]}) == written["total"]


@given(corpora())
def test_any_corpus_is_valid_and_its_selectors_agree(tiny: Corpus) -> None:
    assert [*Draft202012Validator(COLLECTION).iter_errors(exported(tiny))] == []
    texts = {document.name: document.text for document in tiny.documents}
    for item in quoted(tiny):
        words, place = item["target"]["selector"]
        text, start, end = texts[item["target"]["source"]], place["start"], place["end"]
        assert text[start:end] == words["exact"]
        assert text[:start].endswith(words.get("prefix", ""))
        assert text[end:].startswith(words.get("suffix", ""))


def test_the_annotation_of_a_claim() -> None:
    tiny = corpus(document("a b.txt", claim("c", low=300), dismissal("Aged 12."), title="News"))
    whole, first, second = items(tiny)
    assert whole["target"] == "a%20b.txt"
    assert json.loads(whole["body"]["value"])["document"]["document"]["title"] == "News"
    assert (first["motivation"], second["motivation"]) == ("describing", "commenting")
    assert first["target"] == {
        "source": "a%20b.txt",
        "selector": [
            {"type": "TextQuoteSelector", "exact": "[c] at_least 300 men.", "suffix": "\nAged 12."},
            {"type": "TextPositionSelector", "start": 0, "end": 21},
        ],
    }
    body = json.loads(first["body"]["value"])["claim"]
    assert (body["id"], body["low"], body["attribution"], "quote" in body) == ("c", 300.0, ["nis"], False)
    assert json.loads(second["body"]["value"]) == {"dismissed": {"reason": "it counts nothing here"}}


def test_a_number_that_waits_is_a_question() -> None:
    tiny = corpus(document("a.txt", claim("c", low=300)))
    (only,) = tiny.documents
    waiting = Candidate(quote="[c]", number="c", kind="label")
    draft = only.annotation.model_copy(update={"undecided": (waiting,)})
    *_, item = items(corpus(type(only)(only.name, only.text, draft)))
    assert (item["motivation"], json.loads(item["body"]["value"])) == (
        "questioning",
        {"undecided": {"number": "c", "kind": "label"}},
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_foreign_text_is_as_typed(words: str) -> None:
    quote = f"{words} before 300 {words}"
    tiny = corpus(
        document("a.txt", dismissal(f"{words}{words} 👩‍👩‍👧 first."), claim("c", best=300.0, quote=quote, note=words)),
    )
    _, item, _ = items(tiny)
    selector, place = item["target"]["selector"]
    assert selector["exact"] == quote
    assert json.loads(item["body"]["value"])["claim"]["note"] == words
    assert tiny.documents[0].text[place["start"] : place["end"]] == quote
    assert words in to_json(web_annotations(tiny)) or json.dumps(words, ensure_ascii=False)[1:-1] in to_json(
        web_annotations(tiny)
    )


def test_no_annotation_without_a_place() -> None:
    with pytest.raises(ValidationError, match="start 5 is not before end 5"):
        TextPositionSelector(start=5, end=5)


def test_an_empty_corpus_is_an_empty_collection() -> None:
    assert (exported(corpus())["total"], items(corpus())) == (0, [])
    assert quoted(corpus(document("a.txt", position("p")))) != []
