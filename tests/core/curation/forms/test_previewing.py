"""The corpus as it would be with a claim, from a draft that does not load by itself."""

from core.curation.forms.previewing import alone, with_record
from core.curation.sheets.deciding import About, HeaderEdit, RecordEdit
from core.curation.sheets.sheet import read_sheet
from core.models import Corpus
from core.reading.yamltext import read
from tests.builders import VOCABULARY, claim, corpus, document
from tests.corpora import as_yaml
from tests.corpora import claim as raw_claim

TEXT = "At least 300 died. He is 77."
DEAD = raw_claim("dead", "At least 300", low=300, quote="At least 300 died.", subject="north-koreans")
OLD = document("b.txt", claim("old", low=1))


def preview(claim: dict[str, object], **rest: object) -> Corpus | None:
    annotation = {"claims": [claim], "undecided": [{"number": "77", "kind": "number", "quote": "He is 77."}], **rest}
    return with_record(corpus(OLD), "a.txt", TEXT, annotation, "dead")


def test_a_draft_shows_its_claim_beside_the_others() -> None:
    found = preview(DEAD)
    assert found is not None
    assert [each.name for each in found.documents] == ["a.txt", "b.txt"]
    assert [each.id for each in found.documents[0].annotation.claims] == ["dead"]


def test_a_claim_that_is_not_sound_has_no_mark_yet() -> None:
    assert preview({**DEAD, "hedge": "about"}) is None
    assert preview({**DEAD, "measure": "unknown"}) is None
    assert preview({**DEAD, "quote": "At least 3,000 died."}) is None


def test_the_article_takes_the_place_of_itself() -> None:
    found = with_record(corpus(OLD), "b.txt", TEXT, {"claims": [DEAD]}, "dead")
    assert found is not None
    assert [each.name for each in found.documents] == ["b.txt"]
    assert VOCABULARY is found.vocabulary


HELD = as_yaml({"document": {"title": "T", "note": "N"}, "claims": [DEAD, {**DEAD, "id": "more"}, {**DEAD, "id": "x"}]})


def test_a_record_alone_comes_with_those_it_names_and_no_others() -> None:
    sheet = read_sheet(TEXT, HELD)
    assert sheet is not None
    edit = RecordEdit("claims", {**DEAD, "revises": ["more"]}, About("claims", "dead"))
    value, _ = read(alone(edit, sheet))
    assert value == {"document": sheet.header, "claims": [{**DEAD, "id": "more"}, edit.record]}


def test_the_article_alone_is_its_own_record_without_what_was_emptied() -> None:
    sheet = read_sheet(TEXT, HELD)
    assert sheet is not None
    assert read(alone(HeaderEdit({"note": None, "title": "U"}), sheet))[0] == {"document": {"title": "U"}}
