"""One record, one row: the dictionaries that become frames."""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from core.anchors import anchor, locate
from core.frames.cells import UNKNOWN, joined, own_cells, span_cells, time_cells
from core.frames.columns import JOINT, RELATIONS, STEP, Row, joined_words
from core.models import Claim, Document, Proposition, Source, Vocabulary
from core.models.annotation import Anchor, Attributed, WayStep, members

NUMBERED = " · "
"""What parts the number of an article from its title, or from its first words."""

_NUMBER = re.compile(r"\d+(?=_|$)", re.ASCII)


def document_row(document: Document) -> Row:
    """A row of `documents`: `length` in code points; `sha256` is that of the text as it was annotated."""
    note = document.annotation
    return {
        "document": document.name,
        "title": note.document.title,
        "label": document_label(document),
        "publisher": note.document.publisher,
        "original": note.document.original,
        **time_cells("published", note.document.published),
        "n_claims": len(note.claims),
        "n_positions": len(note.positions),
        "n_dismissed": len(note.dismissed),
        "length": len(document.text),
        "note": note.document.note,
        "text_sha256": sha256(document.text.encode()).hexdigest(),
        "sha256": note.document.sha256,
        "annotator": note.document.annotator,
        "nothing_on": joined(" ", note.nothing_on),
    }


def document_label(document: Document) -> str:
    """A short name to show, with the number that its file has: "004 · North Korean troops …", its title or first words.

    A title stands alone where the file has no number. First words end with their line: a dateline is no headline.
    """
    title, number = document.annotation.document.title, article_number(document.name)
    words = _shortened(title or " ".join(document.text.strip().partition("\n")[0].split()))
    return words if title and not number.isdigit() else NUMBERED.join(part for part in (number, words) if part)


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def article_number(name: str) -> str:
    """What an article is called by where it has no title: "004" of "004_3a45.txt", "report" of "report.txt"."""
    stem = name.removesuffix(".txt")
    numbered = _NUMBER.match(stem)
    return numbered[0] if numbered else stem


def claim_rows(document: Document, vocabulary: Vocabulary) -> Iterator[Row]:
    """A row of `claims` for each: amounts in the measure's unit, places in code points. Raises AnchorError."""
    for claim in document.annotation.claims:
        quote = anchor(claim, document.text)
        stated = locate(claim.stated, quote, document.text)
        yield {
            "claim_id": claim.id,
            **_uttered(claim, document, vocabulary),
            **_counted(claim, vocabulary),
            **_claim_times(claim, document),
            **_as_written(claim),
            **_selecting(claim, quote),
            "stated_start": stated[0],
            "stated_end": stated[1],
        }


def position_rows(document: Document, vocabulary: Vocabulary) -> Iterator[Row]:
    """A row of `positions` for each: `source` is who holds it, as `origin`. Raises AnchorError."""
    for position in document.annotation.positions:
        yield {
            "position_id": position.id,
            **_uttered(position, document, vocabulary),
            "proposition": position.proposition,
            "source": _named(position.attribution[0]),
            "stance": position.stance,
            **time_cells("said", position.said),
            **time_cells("published", document.annotation.document.published),
            "note": position.note,
            **_selecting(position, anchor(position, document.text)),
        }


def dismissal_rows(document: Document) -> Iterator[Row]:
    """A row of `dismissals` for each: the quote, its place, and why it is no claim. Raises AnchorError."""
    for dismissal in document.annotation.dismissed:
        yield {
            "document": document.name,
            "reason": dismissal.reason,
            **_selecting(dismissal, anchor(dismissal, document.text)),
        }


def source_row(source_id: str, source: Source, vocabulary: Vocabulary) -> Row:
    """A row of `sources`: `label` is the short name; `opponents` are the sides against its own, by id."""
    return {
        "source": source_id,
        "name": source.name,
        "label": source.label,
        "kind": source.kind,
        "side": source.side,
        "side_label": vocabulary.sides.get(source.side, source.side),
        "opponents": joined(" ", vocabulary.opponents_of(source.side)),
        "aliases": joined_words(source.aliases),
        "note": source.note,
        "named": source.named,
    }


def proposition_row(proposition_id: str, proposition: Proposition) -> Row:
    """A row of `propositions`: the fields of the model, and the first and last day of its period."""
    return {"proposition": proposition_id, **own_cells(proposition), **span_cells("period", proposition.period)}


def _uttered(record: Attributed, document: Document, vocabulary: Vocabulary) -> Row:
    """Who said it: `statement_id` is the record's own id unless it shares an utterance with others."""
    record_id, origin = record.id, record.attribution[0]
    spoke = members(origin)
    sources = [vocabulary.sources[source] for source in spoke]
    kinds = {source.kind for source in sources}
    return {
        "statement_id": record.statement or record_id,
        "document": document.name,
        "origin": _named(origin),
        "origin_label": JOINT.join([source.label for source in sources]),
        "origin_kind": kinds.pop() if len(kinds) == 1 else "joint",
        "origin_side": JOINT.join(vocabulary.sides_of(spoke)),
        "attribution": STEP.join(map(_named, record.attribution)),
        "attribution_basis": record.attribution_basis,
        "certainty": record.certainty,
        "lost": joined_words(record.lost),
        "added": joined_words(record.added),
        "not_same_as": joined(" ", record.not_same_as),
        "against": joined_words(record.against),
    }


def _counted(claim: Claim, vocabulary: Vocabulary) -> Row:
    measure = vocabulary.measures[claim.measure]
    return {
        "measure": claim.measure,
        "counts": claim.counts or measure.counts,
        "chart": measure.chart,
        "unit": measure.unit,
        "subject": claim.subject,
        "stated": claim.stated,
        "low": claim.low,
        "high": claim.high,
        "best": claim.best,
        "hedge": claim.hedge,
        "reading": vocabulary.reading_of(claim.stated) if claim.hedge == "vague" else UNKNOWN,
        "modality": claim.modality,
    }


def _claim_times(claim: Claim, document: Document) -> Row:
    return {
        **time_cells("period", claim.period),
        **time_cells("as_of", claim.as_of),
        **time_cells("said", claim.said),
        **time_cells("published", document.annotation.document.published),
        **time_cells("target", claim.target),
    }


def _as_written(claim: Claim) -> Row:
    written = ("place", "term", "term_means", "condition", "role", "note")
    relations = {name: joined(" ", getattr(claim, name)) for name in RELATIONS}
    return {name: getattr(claim, name) for name in written} | relations


def _selecting(record: Anchor, place: tuple[int, int]) -> Row:
    """The quote, its place in the text, and the surroundings by which it is found, where the record gives any."""
    start, end = place
    return {"quote": record.quote, "start": start, "end": end, "prefix": record.prefix, "suffix": record.suffix}


def _named(step: WayStep) -> str:
    return step if isinstance(step, str) else JOINT.join(step)


def named_rows(entries: dict[str, Any], key: str) -> Iterator[Row]:
    """Rows of a vocabulary table whose columns are the model's own fields."""
    for name, entry in entries.items():
        yield {key: name, **own_cells(entry)}
