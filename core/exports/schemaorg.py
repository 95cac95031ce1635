"""Statements as schema.org `Claim`s (JSON-LD): one an utterance, with every document that tells it as `appearance`.

Nothing says more than the record does. A date stands in a date field only where it is one day, and stated; any
other time is given as it was recorded, in EDTF. A hedge stays a hedge: "at least N" has a `minValue` and no `value`.
Who is not named is no `author`, and neither is whom only the annotator takes for one: schema.org has no word for an
author who is inferred, so that is told in `description`, and as an `attribution` among the properties.
`firstAppearance` is given only where no carrier stood between and the dates leave no doubt.
https://schema.org/Claim
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from core.analysis.chains import NOBODY_NAMED
from core.models import Claim, Corpus, Document, Source, Time, Vocabulary
from core.times import Span, parse

Node: TypeAlias = dict[str, Any]

EDTF = "https://www.loc.gov/standards/datetime/"
UNSTATED = "who said this is inferred by the annotator, not stated in the text"
"""What is said where no text states whose claim it is."""

_TYPES = {
    "official": "Person",
    **dict.fromkeys(("government", "military", "intelligence", "organisation", "outlet", "think-tank"), "Organization"),
}
"""Groups of unnamed people are neither a Person nor an Organization: they bear a name only."""

_VALUES = {"low": "minValue", "high": "maxValue", "best": "value"}


class Telling(NamedTuple):
    """A claim, and the document that tells it."""

    document: Document
    claim: Claim


def schema_claims(corpus: Corpus) -> Node:
    """The claims of a corpus as one JSON-LD object. Positions are none: they are held, not told."""
    words = corpus.vocabulary
    told = _statements(corpus.documents)
    taken_back = {name for tellings in told.values() for telling in tellings for name in telling.claim.retracts}
    graph = [_claim(name, tellings, words, taken_back) for name, tellings in told.items() if words]
    return {"@context": "https://schema.org", "@graph": graph}


def to_json(graph: Node) -> str:
    """As JSON-LD text, its characters as they are."""
    return json.dumps(graph, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _statements(documents: Sequence[Document]) -> dict[str, list[Telling]]:
    told: dict[str, list[Telling]] = {}
    for document in documents:
        for claim in document.annotation.claims:
            told.setdefault(claim.statement or claim.id, []).append(Telling(document, claim))
    return told


def _claim(name: str, tellings: Sequence[Telling], words: Vocabulary, taken_back: set[str]) -> Node:
    claim = tellings[0].claim
    measure, subject = words.measures[claim.measure].label, words.subjects[claim.subject].label
    is_taken_back = not taken_back.isdisjoint({name, *(telling.claim.id for telling in tellings)})
    first = _first(tellings)
    return _filled(
        {
            "@type": "Claim",
            "identifier": name,
            "name": f"{measure}, {subject}: {claim.stated}",
            "text": claim.quote,
            "description": _inferred(tellings, words),
            "author": _authors(tellings, words),
            "dateCreated": _day(claim.said),
            "creativeWorkStatus": "retracted" if is_taken_back else None,
            "about": _distinct(_quantity(telling.claim, words) for telling in tellings),
            "appearance": [_appearance(telling, words) for telling in tellings],
            "firstAppearance": _appearance(first, words) if first else None,
        }
    )


def _authors(tellings: Sequence[Telling], words: Vocabulary) -> list[Node]:
    """Who said it, by the first telling that states so."""
    stated = next((claim for _, claim in tellings if claim.attribution_basis == "stated"), None)
    named = _named(stated, words) if stated else []
    return [_filled({"@type": _TYPES.get(source.kind), "name": source.name}) for source in named]


def _inferred(tellings: Sequence[Telling], words: Vocabulary) -> str | None:
    """That no telling states who said it, and who it is taken to be; None where one does, or nobody is named."""
    named = [source.name for source in _named(tellings[0].claim, words)]
    is_stated = any(claim.attribution_basis == "stated" for _, claim in tellings)
    return None if is_stated or not named else f"{UNSTATED}: {', '.join(named)}"


def _named(claim: Claim, words: Vocabulary) -> list[Source]:
    """The sources of the origin, without those of whom the text names nobody."""
    origin = claim.attribution[0]
    sources = [words.sources[name] for name in ((origin,) if isinstance(origin, str) else origin)]
    return [source for source in sources if source.kind != NOBODY_NAMED]


def _distinct(nodes: Iterable[Node]) -> list[Node]:
    """Each once: tellings may differ in what they count, and when."""
    return [*{json.dumps(node): node for node in nodes}.values()]


def _quantity(claim: Claim, words: Vocabulary) -> Node:
    """What is counted, as stated. Its times, hedge and modality are properties by their names."""
    times = {name: getattr(claim, name) for name in ("period", "as_of", "said", "target")}
    told = {"measure": claim.measure, "subject": claim.subject, "hedge": claim.hedge, "modality": claim.modality}
    return _filled(
        {
            "@type": "QuantitativeValue",
            **{_VALUES[name]: _number(getattr(claim, name)) for name in _VALUES},
            "unitText": words.measures[claim.measure].unit,
            "additionalProperty": [
                *(_property(name, value) for name, value in {**told, "place": claim.place}.items() if value),
                *_attribution(claim, words),
                *(_time(name, time) for name, time in times.items() if time),
            ],
        }
    )


def _attribution(claim: Claim, words: Vocabulary) -> list[Node]:
    """Who this telling is taken to give the claim of, where it does not say so."""
    named = ", ".join(source.name for source in _named(claim, words))
    is_told = claim.attribution_basis == "stated" or not named
    return [] if is_told else [{**_property("attribution", named), "description": f"inferred: {UNSTATED}"}]


def _appearance(telling: Telling, words: Vocabulary) -> Node:
    header = telling.document.annotation.document
    publisher = words.sources[header.publisher] if header.publisher else None
    day = _day(header.published)
    return _filled(
        {
            "@type": "CreativeWork",
            "identifier": telling.document.name,
            "name": header.title,
            "publisher": {"@type": "Organization", "name": publisher.name} if publisher else None,
            "datePublished": day,
            "temporal": None if day else f"published {header.published.edtf} (EDTF, {header.published.basis})",
            "hasPart": {"@type": "Quotation", "text": telling.claim.quote},
        }
    )


def _first(tellings: Sequence[Telling]) -> Telling | None:
    """The telling that came before all others for certain, where none of them had it from a carrier."""
    if any(len(telling.claim.attribution) > 1 for telling in tellings):
        return None
    spans = {telling: span for telling in tellings if (span := _stated_day(telling.document))}
    sure = len(spans) == len(tellings)
    return next((telling for telling in tellings if sure and _is_before_all(telling, spans)), None)


def _is_before_all(telling: Telling, spans: dict[Telling, Span]) -> bool:
    others = [span for other, span in spans.items() if other.document.name != telling.document.name]
    mine = spans[telling].latest
    return all(mine and other.earliest and mine < other.earliest for other in others)


def _stated_day(document: Document) -> Span | None:
    published = document.annotation.document.published
    return parse(published.edtf) if _day(published) else None


def _day(time: Time | None) -> str | None:
    """The day as ISO 8601, where it is one, certain, and stated."""
    span = parse(time.edtf) if time and time.basis == "stated" else None
    is_one = span and span.certain and span.earliest and span.earliest == span.latest
    return span.earliest.isoformat() if span and span.earliest and is_one else None


def _time(name: str, time: Time) -> Node:
    told = _property(name, time.edtf)
    return {**told, "propertyID": EDTF, "description": f"{time.basis}: {time.evidence or time.text}"}


def _property(name: str, value: str) -> Node:
    return {"@type": "PropertyValue", "name": name, "value": value}


def _number(amount: float | None) -> float | int | None:
    return int(amount) if amount is not None and amount.is_integer() else amount


def _filled(node: Node) -> Node:
    """Without what is not known."""
    return {name: value for name, value in node.items() if value is not None and value != []}
