"""All quotes of a corpus as W3C Web Annotations, from which `core.curation.importing` makes the same corpus again.

Each annotation has one body, a JSON object with one key that says what its value is:

- `claim`, `position`, `dismissed`, `undecided`: the fields of the record as in the annotation file, without its quote,
  which is the `exact` of the target's TextQuoteSelector. `prefix` and `suffix` there are the text around it.
- `document`: the whole annotation of the document that is the target, without those records.

Offsets are code points. The articles themselves are not included: they are their publishers'.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote as percent_encoded
from uuid import NAMESPACE_URL, uuid5

from core.anchors import anchor
from core.exports.webmodel import (
    Body,
    Collection,
    Motivation,
    Page,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    WebAnnotation,
)
from core.models import Corpus, Document
from core.models.annotation import Anchor

CONTEXT_LENGTH = 32
"""Code points of the text before and after each quote."""

SECTIONS: Mapping[str, str] = {
    "claim": "claims",
    "position": "positions",
    "dismissed": "dismissed",
    "undecided": "undecided",
}
"""The key of a body, and where in an annotation file its record stands."""

_MOTIVATIONS: Mapping[str, Motivation] = {
    "claim": "describing",
    "position": "classifying",
    "dismissed": "commenting",
    "undecided": "questioning",
}


def web_annotations(corpus: Corpus) -> Collection:
    """The annotations of all documents, each document's own one first, then those of its quotes as they are filed."""
    items = tuple(item for document in corpus.documents for item in _of_document(document))
    title = corpus.vocabulary.title if corpus.vocabulary else "No corpus"
    page = Page(id=_urn(title, "page"), items=items)
    return Collection(id=_urn(title, "collection"), label=title, total=len(items), first=page)


def to_json(collection: Collection) -> str:
    """As JSON-LD text, its characters as they are."""
    content = collection.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _of_document(document: Document) -> Iterator[WebAnnotation]:
    annotation, source = document.annotation, percent_encoded(document.name, safe="")
    whole = annotation.model_dump(mode="json", exclude_defaults=True, exclude=set(SECTIONS.values()))
    yield WebAnnotation(id=_urn(document.name), motivation="describing", body=_body({"document": whole}), target=source)
    for kind, section in SECTIONS.items():
        for index, record in enumerate(getattr(annotation, section)):
            yield WebAnnotation(
                id=_urn(document.name, section, str(index)),
                motivation=_MOTIVATIONS[kind],
                body=_body({kind: record.model_dump(mode="json", exclude_defaults=True, exclude={"quote"})}),
                target=Target(source=source, selector=_selectors(record, document.text)),
            )


def _selectors(record: Anchor, text: str) -> tuple[TextQuoteSelector, TextPositionSelector]:
    start, end = anchor(record, text)
    before, after = text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]
    words = TextQuoteSelector(exact=record.quote, prefix=before or None, suffix=after or None)
    return words, TextPositionSelector(start=start, end=end)


def _body(content: dict[str, Any]) -> Body:
    return Body(value=json.dumps(content, ensure_ascii=False, allow_nan=False))


def _urn(*names: str) -> str:
    """An id that is the same for the same place of the same corpus, and needs no server."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(names))}"
