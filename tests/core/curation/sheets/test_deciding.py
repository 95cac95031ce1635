"""A decision goes on top of any state of the annotation."""

import pytest

from core.curation.sheets.deciding import About, HeaderEdit, RecordEdit, UnreadableError, also_covered, applied
from core.reading.yamltext import read

TEXT = "About 300 died by 10 February. He is 77."
DRAFT = """\
# A draft.
document:
  published:
    edtf: 2025-02-12
undecided:
  - number: "300"
    kind: number
    quote: About 300 died by 10 February.
  - number: 10 February
    kind: date
    quote: About 300 died by 10 February.
  - number: "77"
    kind: number
    quote: He is 77.
"""
AGE = {"quote": "He is 77", "reason": "an age"}
DEAD = {
    "id": "dead",
    "stated": "About 300",
    "as_of": {"edtf": "2025-02-10", "text": "10 February"},
    "quote": "About 300 died by 10 February.",
}


def waiting(annotation: str) -> list[str]:
    value, _ = read(annotation)
    return [each["number"] for each in value.get("undecided", [])]  # type: ignore[union-attr,index]


def test_a_candidate_becomes_a_dismissal_and_comments_stay() -> None:
    found = applied(RecordEdit("dismissed", AGE, About("undecided", "37")), DRAFT, TEXT)
    assert waiting(found) == ["300", "10 February"]
    assert read(found)[0]["dismissed"] == [AGE]  # type: ignore[index,call-overload]
    assert found.startswith("# A draft.\n")


def test_a_claim_takes_what_its_times_cover_off_the_list() -> None:
    edit = RecordEdit("claims", DEAD, About("undecided", "6"))
    after = applied(edit, DRAFT, TEXT)
    assert waiting(after) == ["77"]
    assert also_covered(edit, DRAFT, after, TEXT) == ["10 February"]


def test_a_decision_meets_a_file_in_which_it_was_taken_already() -> None:
    edit = RecordEdit("dismissed", AGE, About("undecided", "37"))
    theirs = applied(edit, DRAFT, TEXT)
    mine = applied(RecordEdit("claims", DEAD, About("undecided", "6")), theirs, TEXT)
    assert waiting(mine) == []
    assert len(read(applied(edit, theirs, TEXT))[0]["dismissed"]) == 2  # type: ignore[index,call-overload,arg-type]


def test_a_record_is_found_by_its_name_wherever_it_stands() -> None:
    first = applied(RecordEdit("claims", DEAD, About("undecided", "6")), DRAFT, TEXT)
    before = applied(RecordEdit("claims", {**DEAD, "id": "other", "quote": "About 300"}), first, TEXT)
    changed = applied(RecordEdit("claims", {**DEAD, "note": "mine"}, About("claims", "dead")), before, TEXT)
    notes = {each["id"]: each.get("note") for each in read(changed)[0]["claims"]}  # type: ignore[index,call-overload,union-attr]
    assert notes == {"dead": "mine", "other": None}


def test_a_record_is_taken_out_and_nothing_happens_where_it_is_gone() -> None:
    there = applied(RecordEdit("dismissed", AGE, About("undecided", "37")), DRAFT, TEXT)
    gone = applied(RecordEdit(None, {}, About("dismissed", "31")), there, TEXT)
    assert "dismissed" not in read(gone)[0]  # type: ignore[operator]
    assert applied(RecordEdit(None, {}, About("dismissed", "31")), gone, TEXT) == gone


def test_the_header_and_the_matters_without_a_position() -> None:
    published = {"edtf": "2025-02-10", "text": "10 February", "basis": "inferred", "evidence": "a dateline"}
    found = applied(HeaderEdit({"published": published}, ("back",)), DRAFT, TEXT)
    assert waiting(found) == ["300", "77"]
    assert read(found)[0]["nothing_on"] == ["back"]  # type: ignore[index,call-overload]


def test_an_annotation_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(UnreadableError, match="nothing was written"):
        applied(RecordEdit("dismissed", AGE), "document: [\n", TEXT)
