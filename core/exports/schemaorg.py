"""Statements as schema.org `Claim`s (JSON-LD): one an utterance, with every document that tells it as `appearance`.

Nothing says more than the record does. A date stands in a date field only where it is one day, and stated; any
other time is given as it was recorded, in EDTF. A hedge stays a hedge: "at least N" has a `minValue` and no `value`.
Who is not named is no `author`, and neither is whom only the annotator takes for one: schema.org has no word for an
author who is inferred, so that is told in `description`, and as an `attribution` among the properties. How a number
is meant, the printed words for how sure (`certainty`), and on what a forecast depends (`condition`) are properties,
too. A statement that was told more than once has the words of its fullest telling, from which nothing was lost.
`firstAppearance` is given only where no carrier stood between and the dates leave no doubt.
https://schema.org/Claim
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from core.analysis.ways.chains import NOBODY_NAMED
from core.exports.tellings import Telling, first_of, fullest_first, stated_day, tellings_of
from core.models import Claim, Corpus, Source, Time, Vocabulary

Node: TypeAlias = dict[str, Any]

EDTF = "https://www.loc.gov/standards/datetime/"
UNSTATED = "who said this is inferred by the annotator, not stated in the text"
"""What is said where no text states whose claim it is."""

_TYPES = {
    "official": "Person",
    **dict.fromkeys(("government", "military", "intelligence", "organisation", "outlet", "think-tank"), "Organization"),
}
"""Groups of unnamed people are neither a Person nor an Organization: they bear a name only."""

PROPERTIES = ("measure", "subject", "hedge", "modality", "certainty", "condition", "place")
"""What of a claim is told as a property by its name, where it has any."""

_VALUES = {"low": "minValue", "high": "maxValue", "best": "value"}


def schema_claims(corpus: Corpus) -> Node:
    """The claims of a corpus as one JSON-LD object. Positions are none: they are held, not told."""
    words = corpus.vocabulary
    told = tellings_of(corpus.documents)
    taken_back = {name for tellings in told.values() for telling in tellings for name in telling.claim.retracts}
    graph = [_claim(name, tellings, words, taken_back) for name, tellings in told.items() if words]
    return {"@context": "https://schema.org", "@graph": graph}


def to_json(graph: Node) -> str:
    """As JSON-LD text, its characters as they are."""
    return json.dumps(graph, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _claim(name: str, tellings: Sequence[Telling], words: Vocabulary, taken_back: set[str]) -> Node:
    told = fullest_first(tellings)
    claim = told[0].claim
    measure, subject = words.measures[claim.measure].label, words.subjects[claim.subject].label
    is_taken_back = not taken_back.isdisjoint({name, *(telling.claim.id for telling in tellings)})
    first = first_of(tellings)
    return _filled(
        {
            "@type": "Claim",
            "identifier": name,
            "name": f"{measure}, {subject}: {claim.stated}",
            "text": claim.quote,
            "description": _inferred(tellings, words),
            "author": _authors(tellings, words),
            "dateCreated": stated_day(claim.said),
            "creativeWorkStatus": "retracted" if is_taken_back else None,
            "about": _distinct(_quantity(telling.claim, words) for telling in told),
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
    """What is counted, as stated. Its times, its hedge and how it is meant are properties by their names."""
    times = {name: getattr(claim, name) for name in ("period", "as_of", "said", "target")}
    told = {name: getattr(claim, name) for name in PROPERTIES}
    return _filled(
        {
            "@type": "QuantitativeValue",
            **{_VALUES[name]: _number(getattr(claim, name)) for name in _VALUES},
            "unitText": words.measures[claim.measure].unit,
            "additionalProperty": [
                *(_property(name, value) for name, value in told.items() if value),
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
    day = stated_day(header.published)
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
