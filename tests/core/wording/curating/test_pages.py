"""The sentences of the Curate pages."""

import pytest

from core.curation.forms.records import FIELDS
from core.curation.sheets.sheet import Sheet, read_sheet
from core.models import Problem
from core.wording.curating.edits import say_difference
from core.wording.curating.pages import (
    LABELS,
    in_context,
    say_also_covered,
    say_done,
    say_number_word,
    say_progress,
    source_label,
)
from tests.builders import VOCABULARY
from tests.corpora import Raw, article, as_yaml, claim, dismissal

TEXT = "At least 300 died. He is 77."


def sheet(*records: Raw, **header: object) -> Sheet:
    _, annotation = article(TEXT, *records, **header)  # type: ignore[arg-type]
    found = read_sheet(TEXT, as_yaml(annotation))
    assert found is not None
    return found


DEAD = claim("dead", "At least 300", low=300)
AGE = dismissal("77", "an age")


def test_progress() -> None:
    assert say_progress(sheet(DEAD)) == "1 of 2 numbers decided"
    empty = read_sheet("None.", "document: {}\n")
    assert empty is not None
    assert say_progress(empty) == "No number words in this article"


def test_number_words() -> None:
    assert [say_number_word(each, TEXT) for each in sheet(AGE).numbers] == [
        "“300”, nobody has recorded it: “At least 300 died. He is 77.”",
        "“77”, no claim: “… died. He is 77.”",
    ]
    cut = "By noon of that day\nsome 1,500 of all of the 2,000 had left" + "x" * 50
    assert in_context(cut, 25, 30) == "some 1,500 of all of the …"
    assert in_context(cut, 45, 50) == "… all of the 2,000 had …"


def test_the_end() -> None:
    assert say_done([]) == "Every number is decided and the check is clean: the charts show this article."
    problem = Problem("a.yaml", 1, 1, "document", "", "wrong")
    assert say_done([problem]) == "Every number is decided; 1 problem still to mend before charts show it."


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (sheet(), sheet(DEAD), "claim “At least 300” added"),
        (sheet(DEAD), sheet(), "claim “At least 300” taken out"),
        (sheet(DEAD), sheet({**DEAD, "note": "new"}), "claim “At least 300” changed"),
        (sheet(DEAD), sheet(DEAD, AGE, title="New"), "dismissal “77” added and the article's own record"),
        (sheet(DEAD), sheet(DEAD), "comments or order"),
        (None, sheet(DEAD), "the whole file"),
    ],
)
def test_what_a_step_does(before: Sheet | None, after: Sheet, words: str) -> None:
    assert say_difference(before, after) == words


def test_what_is_decided_with_it() -> None:
    assert say_also_covered(["7 May"]) == "With it “7 May” is decided too."
    assert say_also_covered(["7 May", "2025"]) == "With it “7 May” and “2025” are decided too."


def test_a_source_is_found_by_any_of_its_names() -> None:
    assert source_label("nis", VOCABULARY) == "NIS"
    assert source_label("nobody", VOCABULARY) == "nobody (not in the vocabulary)"


def test_every_control_has_a_name() -> None:
    amounts = {"low", "high", "best"}
    assert {name for names in FIELDS.values() for name in names} - amounts <= LABELS.keys()
