"""Tiny corpora made of records, for tests of everything that comes after the loader.

    tiny = corpus(document("a.txt", claim("dead", low=300), claim("sent", measure="deployed", best=11_000)))

Each record brings the sentence it is quoted from; a document's text is those sentences, one a line.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from core.analysis.bounds import TOLERANCE, bands_of, with_bounds
from core.analysis.statements import by_origin
from core.frames import tables
from core.models import Annotation, Claim, Corpus, Dismissal, Document, Header, Position, Problem, Time, Vocabulary
from tests.oracles import compare_statements

Fields = dict[str, Any]
DAY = "2025-02-01"


def time(edtf: str) -> Time:
    """A time inferred from the test."""
    return Time(edtf=edtf, basis="inferred", evidence="the test says so")


def told(edtf: str) -> Time:
    """A time in the words of the text."""
    return Time(edtf=edtf, basis="stated", text="then")


def by_inference(record: Claim) -> Claim:
    """The same with all its times inferred."""
    times = {name: getattr(record, name) for name in ("period", "as_of", "said", "target")}
    return record.model_copy(update={name: time(own.edtf) for name, own in times.items() if own})


def claim(claim_id: str, **fields: Any) -> Claim:
    """The NIS's count of North Korean dead as of DAY; its hedge follows from what is filled, its words from both."""
    times = {name: told(fields[name]) for name in ("period", "as_of", "said", "target") if fields.get(name)}
    hedge = fields.get("hedge", _hedge(fields))
    words = fields.get("stated", f"{hedge} {_numbers(fields)}".strip())
    defaults = {
        "id": claim_id,
        "measure": "killed",
        "subject": "north-koreans",
        "attribution": ("nis",),
        "attribution_basis": "stated",
        "stated": words,
        "hedge": hedge,
        "modality": "asserted",
        "role": "body",
        "as_of": told(DAY),
        "quote": f"[{claim_id}] {words} men.",
    }
    return Claim(**(defaults | fields | times))


def position(position_id: str, stance: str = "affirms", **fields: Any) -> Position:
    """The NIS's position on the withdrawal."""
    defaults = {
        "id": position_id,
        "proposition": "withdrawn",
        "stance": stance,
        "attribution": ("nis",),
        "attribution_basis": "stated",
        "quote": f"[{position_id}] it {stance}.",
    }
    said = {"said": time(fields["said"])} if fields.get("said") else {}
    return Position(**(defaults | fields | said))


def dismissal(quote: str, reason: str = "it counts nothing here") -> Dismissal:
    """A number that is no claim."""
    return Dismissal(quote=quote, reason=reason)


def document(
    name: str, *records: Claim | Position | Dismissal, published: str = "2025-02-14", **header: Any
) -> Document:
    """An article that says what its records quote, and nothing else."""
    annotation = Annotation(
        document=Header(published=time(published), **header),
        claims=tuple(record for record in records if isinstance(record, Claim)),
        positions=tuple(record for record in records if isinstance(record, Position)),
        dismissed=tuple(record for record in records if isinstance(record, Dismissal)),
    )
    return Document(name, "\n".join(dict.fromkeys(record.quote for record in records)), annotation)


def corpus(*documents: Document, problems: Iterable[Problem] = ()) -> Corpus:
    """These documents under the vocabulary below."""
    return Corpus(VOCABULARY, documents, tuple(problems))


def one(*records: Claim | Position | Dismissal) -> Corpus:
    """A corpus of one document."""
    return corpus(document("a.txt", *records))


def two(left: Fields, right: Fields) -> tuple[Claim, Claim]:
    """What the NIS says, and what the GUR says unless it is told otherwise."""
    return claim("a", **left), claim("b", **({"attribution": ("gur",)} | right))


def statements(tiny: Corpus, tolerance: float = TOLERANCE) -> pd.DataFrame:
    """The statements of a corpus, with bounds."""
    frames = tables(tiny)
    return by_origin(with_bounds(frames.claims, bands_of(frames.readings), tolerance))


def compared(*claims: Claim, tolerance: float = TOLERANCE) -> pd.DataFrame:
    """The comparisons of claims that stand in one document."""
    return compare_statements(statements(one(*claims), tolerance))


def verdict(left: Claim, right: Claim) -> tuple[str, str]:
    """Verdict and reason of the one pair that two claims make."""
    (row,) = compared(left, right).itertuples()
    return row.verdict, row.reason


def _hedge(fields: Fields) -> str:
    filled = tuple(name for name in ("low", "high", "best") if name in fields)
    hedges = {("best",): "exact", ("low",): "at_least", ("high",): "up_to", ("low", "high"): "range", (): "none"}
    return hedges[filled]


def _numbers(fields: Fields) -> str:
    return " to ".join(f"{fields[name]:,}" for name in ("low", "high", "best") if name in fields)


def _measure(counts: str, chart: str) -> Fields:
    return {"label": "Label", "definition": "What is counted.", "unit": "men", "counts": counts, "chart": chart}


def _source(name: str, kind: str, side: str) -> Fields:
    return {"name": name, "kind": kind, "side": side}


VOCABULARY = Vocabulary.model_validate(
    {
        "title": "A tiny corpus",
        "measures": {
            "deployed": _measure("cumulative", "deployment"),
            "killed": _measure("cumulative", "losses"),
            "casualties": _measure("cumulative", "losses"),
            "killed_in_period": _measure("period", "losses"),
            "casualties_per_day": _measure("rate", "losses"),
            "territory": _measure("snapshot", "other"),
        },
        "subjects": {
            "north-koreans": {"label": "North Korean troops"},
            "russians": {"label": "Russian forces"},
            "both": {"label": "Russian and North Korean forces", "mixed": True},
        },
        "sides": {"ukraine": "Ukraine", "korea": "South Korea", "west": "The West", "none": "No side"},
        "sources": {
            "gur": _source("GUR", "intelligence", "ukraine"),
            "nis": _source("NIS", "intelligence", "korea"),
            "zelenskyy": _source("Zelenskyy", "official", "ukraine"),
            "western-officials": _source("Western officials", "unnamed-officials", "west"),
            "bbc": _source("BBC", "outlet", "west"),
            "reuters": _source("Reuters", "outlet", "west"),
            "unattributed": _source("Nobody named", "unattributed", "none"),
        },
        "propositions": {
            "withdrawn": {"text": "They were withdrawn in January.", "short": "Withdrawn", "period": "2025-01"},
            "back": {"text": "They were back in February.", "short": "Back", "period": "2025-02"},
        },
        "readings": {"hundreds": {"low": 200, "high": 999}, "several": {"low": 3, "high": 9}},
    }
)
