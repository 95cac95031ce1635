"""An annotation under work: what stands where, and what is still to decide."""

from core.curation.sheets.sheet import Sheet, read_sheet
from tests.corpora import article, as_yaml, claim, dismissal, position, time

TEXT = "About 300 died by 10 February. He is 77. Of 40 nobody spoke. They left in 2025."


def sheet(*records: dict[str, object], undecided: list[dict[str, object]] | None = None) -> Sheet:
    _, annotation = article(TEXT, *records)
    assert isinstance(annotation, dict)
    found = read_sheet(TEXT, as_yaml(annotation | {"undecided": undecided or []}))
    assert found is not None
    return found


FULL = sheet(
    claim("dead", "About 300", quote="About 300 died by 10 February.", as_of=time("2025-02-10", text="10 February")),
    dismissal("He is 77", "an age"),
    position("left", quote="They left in 2025.", said=time("2025", text="in 2025")),
    undecided=[{"number": "40", "kind": "number", "quote": "Of 40 nobody spoke."}],
)


def test_every_number_has_its_state_and_its_record() -> None:
    assert [(each.words, each.state, each.item and each.item.name) for each in FULL.numbers] == [
        ("300", "covered", "dead"),
        ("10 February", "covered", "dead"),
        ("77", "dismissed", "31"),
        ("40", "undecided", "44"),
        ("2025", "covered", "left"),
    ]


def test_the_next_open_number_comes_round_again() -> None:
    assert FULL.decided == 4
    assert FULL.next_open(0) == FULL.next_open(70) == FULL.numbers[3]
    assert sheet(dismissal(TEXT)).next_open() is None


def test_a_number_that_nobody_recorded_is_open() -> None:
    assert {each.state for each in sheet().numbers} == {"open"}


def test_the_candidates_that_a_record_covers() -> None:
    waiting = {"number": "10 February", "kind": "date", "quote": "About 300 died by 10 February."}
    found = sheet(
        claim("dead", "About 300", quote=waiting["quote"], as_of=time("2025-02", text="by 10 February")),
        undecided=[waiting],
    )
    assert [item.record["number"] for item in found.covered_by("dead")] == ["10 February"]
    assert found.covered_by("other") == ()


def test_records_that_are_found_nowhere_are_kept_apart() -> None:
    found = sheet(claim("gone", "1,000", quote="1,000 died"), undecided=[{"number": 5, "quote": None}])
    assert [(item.section, item.quote, item.words) for item in found.items] == [
        ("claims", None, None),
        ("undecided", None, None),
    ]


def test_what_is_no_annotation_cannot_be_worked_on() -> None:
    assert read_sheet(TEXT, "document: [\n") is None
    assert read_sheet(TEXT, "- 1\n") is None


def test_sections_of_the_wrong_kind_hold_nothing() -> None:
    found = read_sheet(TEXT, "document: soon\nclaims: 5\nundecided: [1, {}]\nnothing_on: back\n")
    assert found is not None
    assert (found.header, found.nothing_on, len(found.items)) == ({}, [], 1)
