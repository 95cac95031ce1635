"""What a record would add to the charts, before it is saved: the corpus as if this article had it, and loaded.

Of a long article one record is looked at alone: the whole is written and checked when it is saved.
"""

from dataclasses import replace
from typing import Any

from core.checks.records import HEADER, read_annotation
from core.checks.standins import stand_in
from core.curation.editing.whole import filled, yaml_text
from core.curation.forms.records import RELATIONS
from core.curation.sheets.deciding import Edit, HeaderEdit
from core.curation.sheets.sheet import Sheet, quote_span, words_span
from core.models import Annotation, Claim, Corpus, Document, Header
from core.models.annotation import members

LONG = 300_000
"""An annotation of more characters is long: some thirty times that of a long article."""


def alone(edit: Edit, sheet: Sheet) -> str:
    """An annotation of nothing but the article's own record, what the edit writes, and the records that this names."""
    if isinstance(edit, HeaderEdit):
        return yaml_text({"document": filled({**sheet.header, **edit.fields})})
    written = {"document": filled(sheet.header)}
    if edit.section is None:
        return yaml_text(written)
    named = {name for relation in RELATIONS for name in edit.record.get(relation, ())}
    related = [item.record for item in sheet.of(edit.section) if item.name in named - {edit.record.get("id")}]
    return yaml_text({**written, edit.section: [*related, edit.record]})


def with_record(corpus: Corpus, name: str, text: str, annotation: Any, record_id: str) -> Corpus | None:
    """The corpus with this article, as far as it is sound, the claim `record_id` in it; None while that is not sound.

    A draft has numbers that wait for a decision, and so is not in the corpus itself.
    """
    read = read_annotation(annotation)
    bad = {finding.path[:2] for finding in read.findings}
    sound = {path: record for path, record in read.records.items() if path not in bad}
    claims = tuple(record for record in sound.values() if isinstance(record, Claim))
    header = read.records.get(HEADER) or stand_in(Header, {}, HEADER, ())[0]
    if not isinstance(header, Header) or record_id not in {claim.id for claim in claims}:
        return None
    drawable = tuple(claim for claim in _known(claims, corpus) if _stands(claim, text))
    document = Document(name, text, Annotation(document=header, claims=drawable))
    if record_id not in {claim.id for claim in document.annotation.claims}:
        return None
    return replace(corpus, documents=_in_place(corpus.documents, document))


def _stands(claim: Claim, text: str) -> bool:
    """Whether the quote, and the words in it, are found in the text."""
    quote = quote_span(claim.model_dump(include={"quote", "prefix", "suffix"}), text)
    return quote is not None and words_span(claim.stated, quote, text) is not None


def _known(claims: tuple[Claim, ...], corpus: Corpus) -> tuple[Claim, ...]:
    """The claims of which every id is in the vocabulary."""
    words = corpus.vocabulary
    if words is None:
        return ()
    return tuple(
        claim
        for claim in claims
        if claim.measure in words.measures
        and claim.subject in words.subjects
        and all(source in words.sources for step in claim.attribution for source in members(step))
    )


def _in_place(documents: tuple[Document, ...], document: Document) -> tuple[Document, ...]:
    others = [each for each in documents if each.name != document.name]
    return tuple(sorted([*others, document], key=lambda each: each.name))
