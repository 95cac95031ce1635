"""Web Annotations of others wait for a decision, in their words; what cannot be imported is told with its path."""

import json
from typing import Any

import pytest

from core.curation.importing import web
from core.curation.importing.corpus import corpus_files
from core.reading.yamltext import read
from tests.builders import VOCABULARY
from tests.core.curation.importing.refusing import TEXTS, refusal

NOTED: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://example.org/1",
    "type": "Annotation",
    "body": {"type": "TextualBody", "value": "Who says so?"},
    "target": {
        "source": "https://example.org/news/a.html?page=1",
        "selector": {"type": "TextQuoteSelector", "exact": "about 50 were hurt", "prefix": "Officials said "},
    },
}


def noted(content: Any, texts: dict[str, str] = TEXTS) -> dict[str, Any]:
    written = content if isinstance(content, str) else json.dumps(content)
    value, _ = read(corpus_files(web.gather(written), texts, VOCABULARY)["a.yaml"])
    assert isinstance(value, dict)
    return value


@pytest.mark.parametrize(
    "content",
    [
        NOTED,
        [NOTED],
        {"type": "AnnotationPage", "items": [NOTED]},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [NOTED]}},
        {**NOTED, "target": [{**NOTED["target"], "selector": [{"type": "XPathSelector", "value": "/p", "refinedBy": {
            "type": "TextQuoteSelector", "exact": "about 50 were hurt"}}]}]},
        {**NOTED, "target": {"source": "a.txt", "selector": {"type": "TextPositionSelector", "start": 58, "end": 76}}},
        {**NOTED, "target": {**NOTED["target"], "source": {"id": "https://example.org/elsewhere"}}},
        "\ufeff" + json.dumps(NOTED),
    ],
)  # fmt: skip
def test_annotations_of_others_wait_for_a_decision(content: Any) -> None:
    value = noted(content)
    assert value["undecided"] == [
        {"number": "50", "kind": "noted by somebody else: Who says so?", "quote": "about 50 were hurt"}
    ]
    assert value["document"]["published"]["edtf"] == "../.."


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"bodyValue": "Hm."}, "noted by somebody else: Hm."),
        ({"body": ["https://example.org/2", {"type": "TextualBody", "value": "No."}]},
         "noted by somebody else: https://example.org/2; No."),
        ({"body": {"format": "application/json", "value": "{\"claim\": 5}"}}, "noted by somebody else: {\"claim\": 5}"),
        ({}, "marked by somebody else"),
    ],
)  # fmt: skip
def test_what_others_say_is_kept_in_their_words(body: dict[str, Any], kind: str) -> None:
    other = {name: value for name, value in NOTED.items() if name != "body"} | body
    assert noted(other)["undecided"][0]["kind"] == kind


def test_a_quote_without_a_number_waits_as_a_whole() -> None:
    other = {**NOTED, "target": {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "men were"}}}
    assert noted(other)["undecided"][0]["number"] == "men were"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", "$: this is no JSON that can be read"),
        ("[" * 100_000, "$: this is no JSON that can be read"),
        ({"a": 1}, "$: found an object with a; write an annotation, a list of them"),
        ([NOTED, 5], "$[1]: found 5; write an annotation"),
        ({"type": "AnnotationCollection", "first": "https://example.org/p"}, "$: found an object with type, first"),
        ([{**NOTED, "target": "a.txt"}], "$[0].target.selector: found none; give it a TextQuoteSelector"),
        ([{**NOTED, "target": {"id": 5}}], "$[0].target: found none that has one source"),
        ({**NOTED, "target": {"source": "b", "selector": {"type": "TextQuoteSelector", "exact": "no"}}},
         "$: there is no text 'b' among those given"),
        ({**NOTED, "target": {"source": "a", "selector": {"type": "TextQuoteSelector", "exact": "no"}}},
         "$: the quote does not stand in the text"),
        ({**NOTED, "body": {"format": "application/json", "value": json.dumps({"claim": {"id": "x"}})}},
         "$.body.value: claim 'x': 'attribution' is missing; write a list"),
        ({**NOTED, "body": {"format": "application/json", "value": json.dumps({"dismissed": {"reason": 5}})}},
         "$.body.value, field reason: dismissed[0]: reason is the number 5; write text"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_told_with_its_json_path(content: Any, complaint: str) -> None:
    assert refusal(lambda: noted(content))[0].startswith(complaint)


def test_two_names_of_one_text_make_one_annotation() -> None:
    own = {**NOTED, "body": {"format": "application/json", "value": json.dumps({"dismissed": {"reason": "r"}})},
           "target": {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "She is 41."}}}  # fmt: skip
    value = noted([own, NOTED])
    assert (len(value["dismissed"]), len(value["undecided"])) == (1, 1)
