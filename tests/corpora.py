"""Tiny corpora for tests: sound records to vary, and a folder to write them to.

    folder = write_corpus(tmp_path, {"a": article("At least 300 were killed.", claim("dead", "At least 300", low=300))})

Every helper gives plain dictionaries, as YAML would: change any field, or take it out, to make it wrong.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from core.checks import check_document, check_vocabulary
from core.models import Vocabulary

Raw = dict[str, Any]
Article = tuple[str, Raw | str]

ROOT = Path(__file__).resolve().parents[1]
"""The project's own folder."""

SEEDS = ROOT / "seeds"
"""The corpus that ships."""

PUBLISHED = "2025-02-14"


def _measure(label: str, counts: str, chart: str) -> Raw:
    return {"label": label, "definition": f"{label}.", "unit": "soldiers", "counts": counts, "chart": chart}


def _source(name: str, kind: str, side: str, **fields: Any) -> Raw:
    return {"name": name, "kind": kind, "side": side, **fields}


VOCABULARY: Raw = {
    "title": "A tiny corpus",
    "measures": {
        "deployed": _measure("Deployed", "cumulative", "deployment"),
        "deployed_additional": _measure("Deployed in addition", "period", "deployment"),
        "killed": _measure("Killed", "cumulative", "losses"),
        "casualties": _measure("Killed or wounded", "cumulative", "losses"),
        "casualties_per_day": _measure("Killed or wounded a day", "rate", "losses"),
    },
    "subjects": {
        "north-korean-troops": {"label": "North Korean troops"},
        "russian-forces": {"label": "Russian forces"},
        "russian-and-north-korean-forces": {"label": "Russian and North Korean forces", "mixed": True},
    },
    "sides": {"ukraine": "Ukraine", "south-korea": "South Korea", "west": "The West", "none": "No side"},
    "sources": {
        "zelenskyy": _source("Volodymyr Zelenskyy", "official", "ukraine", short="Zelenskyy"),
        "gur": _source("Main Directorate of Intelligence", "intelligence", "ukraine", short="GUR"),
        "nis": _source("National Intelligence Service", "intelligence", "south-korea", short="NIS"),
        "western-officials": _source("Western officials", "unnamed-officials", "west"),
        "bbc": _source("BBC", "outlet", "west", aliases=["British Broadcasting Corporation"]),
        "unattributed": _source("Nobody named", "unattributed", "none"),
    },
    "propositions": {
        "withdrawn": {"text": "The troops were withdrawn in January 2025.", "short": "Withdrawn", "period": "2025-01"},
        "back": {"text": "The troops were back in February 2025.", "short": "Back", "period": "2025-02"},
    },
    "readings": {"hundreds": {"low": 200, "high": 999}},
}
"""The vocabulary that documents use unless a test gives another."""


def time(edtf: str, **fields: Any) -> Raw:
    """A time inferred from the test: `time("2025-02", text="in February", basis="stated")`."""
    return {"edtf": edtf, "basis": "inferred", "evidence": "the test says so", **fields}


def claim(claim_id: str, stated: str, **fields: Any) -> Raw:
    """A sound claim; its hedge follows from what is filled: low, high, best, low and high, or nothing (vague)."""
    return {
        "id": claim_id,
        "measure": "killed",
        "subject": "north-korean-troops",
        "attribution": ["nis"],
        "attribution_basis": "stated",
        "stated": stated,
        "hedge": _hedge(fields),
        "modality": "asserted",
        "role": "body",
        **fields,
    }


def position(position_id: str, stance: str = "affirms", **fields: Any) -> Raw:
    """A sound position of the NIS on the proposition `withdrawn`."""
    return {
        "id": position_id,
        "proposition": "withdrawn",
        "stance": stance,
        "attribution": ["nis"],
        "attribution_basis": "stated",
        **fields,
    }


def dismissal(quote: str, reason: str = "it counts nothing that the corpus measures") -> Raw:
    """A number that is no claim."""
    return {"quote": quote, "reason": reason}


def article(text: str, *records: Raw, published: str = PUBLISHED, **header: Any) -> Article:
    """A text and its annotation. Records without a quote quote the whole text; `header` goes to `document`."""
    quoted = [{"quote": text.strip(), **record} for record in records]
    annotation = {
        "document": {"published": time(published), **header},
        "claims": [record for record in quoted if "stated" in record],
        "positions": [record for record in quoted if "stance" in record],
        "dismissed": [record for record in quoted if "reason" in record],
    }
    return text, annotation


def messages(of: Article, vocabulary: Raw = VOCABULARY) -> list[str]:
    """The problems of one article, `a.txt` with `a.yaml`, as the check prints them; nothing is written to disk."""
    text, annotation = of
    words = vocabulary_of(as_yaml(vocabulary))
    return [str(problem) for problem in check_document("a.txt", text, as_yaml(annotation), words).problems]


@cache
def vocabulary_of(yaml_text: str) -> Vocabulary | None:
    """The vocabulary of a text, as far as it can be read; the same text is read once."""
    return check_vocabulary(yaml_text).vocabulary


def write_corpus(folder: Path, documents: Mapping[str, Article], vocabulary: Raw | str = VOCABULARY) -> Path:
    """Write a corpus, one pair of files a stem; annotations and vocabulary as dictionaries or as YAML text."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "vocabulary.yaml", as_yaml(vocabulary))
    for stem, (text, annotation) in documents.items():
        write(folder / f"{stem}.txt", text)
        write(folder / f"{stem}.yaml", as_yaml(annotation))
    return folder


def write(path: Path, content: str) -> None:
    """Write UTF-8 with LF line ends, on every system."""
    path.write_bytes(content.encode())


def as_yaml(content: Raw | str) -> str:
    """YAML in the order of the dictionary; text as it is."""
    if isinstance(content, str):
        return content
    return yaml.dump(content, Dumper=_PlainDumper, sort_keys=False, allow_unicode=True, width=4096)


class _PlainDumper(yaml.SafeDumper):
    """A dumper that repeats a shared object instead of pointing to it with an alias, which corpora may not hold."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _hedge(fields: Raw) -> str:
    filled = tuple(name for name in ("low", "high", "best") if name in fields)
    hedges = {("best",): "exact", ("low",): "at_least", ("high",): "up_to", ("low", "high"): "range"}
    return hedges.get(filled, "vague")
