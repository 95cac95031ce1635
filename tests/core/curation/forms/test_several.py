"""Several numbers that are no claim are dismissed in one step."""

from core.curation.drafting.drafts import draft
from core.curation.forms.several import dismissed_at_once, words_of
from core.curation.sheets.deciding import applied
from core.curation.sheets.sheet import read_sheet
from core.reading.yamltext import read
from tests.builders import VOCABULARY

TEXT = "He is 77 now, and she is 76. Some 300 died. He is 77 again."


def test_the_chosen_numbers_are_dismissed_and_the_others_wait() -> None:
    annotation = draft(TEXT, VOCABULARY)
    sheet = read_sheet(TEXT, annotation)
    assert sheet is not None
    assert [words_of(sheet, number) for number in sheet.numbers] == [
        "is 77 now",
        "is 76",
        "Some 300 died",
        "is 77 again",
    ]
    chosen = [sheet.numbers[0].start, sheet.numbers[1].start, sheet.numbers[3].start]
    written = applied(dismissed_at_once(sheet, chosen, "an age"), annotation, TEXT)
    value, _ = read(written)
    assert [each["quote"] for each in value["dismissed"]] == ["is 77 now", "is 76", "is 77 again"]
    assert {each["reason"] for each in value["dismissed"]} == {"an age"}
    assert [each["number"] for each in value["undecided"]] == ["300"]


def test_a_number_that_nobody_recorded_is_dismissed_too() -> None:
    sheet = read_sheet(TEXT, "document: {}\n")
    assert sheet is not None
    value, _ = read(applied(dismissed_at_once(sheet, [6], "an age"), "document: {}\n", TEXT))
    assert value["dismissed"] == [{"quote": "is 77 now", "reason": "an age"}]
