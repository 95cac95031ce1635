"""What keeps articles off the charts: a draft wholly, until all of it is decided."""

import pytest

from core.checks.files import alone
from core.checks.references import BAD_ENTRY
from core.curation.drafting.drafts import draft
from core.curation.sheets.sheet import Sheet, read_sheet
from core.models import Problem
from core.wording.curating.drafts import preview_title, say_draft, say_kept_off, say_left_out
from tests.builders import VOCABULARY

ELSE = "; everything else is shown"
NONE = "none of its numbers is on the charts until"


def sheet(text: str) -> Sheet:
    found = read_sheet(text, draft(text, VOCABULARY))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("wrong", "drafts", "second", "words"),
    [
        (2, {}, 0, "2 problems in the corpus"),
        (0, {"Losses rise": 5}, 0, f"“Losses rise” is a draft: {NONE} the 5 that wait are decided"),
        (0, {"Losses rise": 1}, 0, f"“Losses rise” is a draft: {NONE} the one that waits is decided"),
        (
            1,
            {"One": 1, "Two": 2},
            3,
            "1 problem in the corpus; 2 articles are drafts: none of their numbers is on the charts until the 3 that "
            "wait are decided; 3 numbers of second opinions wait for a decision",
        ),
    ],
)
def test_what_is_not_shown(wrong: int, drafts: dict[str, int], second: int, words: str) -> None:
    assert say_kept_off(wrong, drafts, second) == f"{words}{ELSE}"


def test_a_draft_that_is_wrong_besides_is_not_shown_once_it_is_decided() -> None:
    said = say_kept_off(0, {"Losses rise": 5}, unsound=2)
    assert said == f"“Losses rise” is a draft: {NONE} the 5 that wait are decided and 2 problems mended{ELSE}"


def test_where_no_article_is_left_nothing_else_is_shown() -> None:
    assert say_kept_off(1, {}, is_any_shown=False) == "1 problem in the corpus; no article is shown"


def problem(
    line: int, field: str = "claims[0].measure", message: str = "unknown measure", file: str = "a.yaml"
) -> Problem:
    return Problem(file, line, 5, field, "x", message)


@pytest.mark.parametrize(
    ("problems", "until"),
    [
        ([problem(60)], "line 60 is mended"),
        ([problem(60), problem(60, "claims[0].subject")], "line 60 is mended"),
        ([problem(60), problem(1_075)], "lines 60 and 1,075 are mended"),
        ([problem(line) for line in (9, 7, 8, 6)], "4 lines are mended, line 6 first"),
        ([problem(2, "")], "line 2 is mended"),
        ([alone("a.txt", "a.yaml")], "a.yaml is added"),
        ([alone("a.yaml", "a.txt"), problem(60)], "a.txt is added"),
        ([Problem("a.yaml", 1, 1, "", "", "the file cannot be read; mend that")], "a.yaml is mended"),
        ([problem(60, message=f"unknown measure{BAD_ENTRY}")], "vocabulary.yaml is mended"),
        ([problem(60, message=f"unknown measure{BAD_ENTRY}"), problem(62)], "lines 60 and 62 are mended"),
        ([], "vocabulary.yaml is mended"),
    ],
)
def test_an_article_that_is_left_out_whole_says_until_when(problems: list[Problem], until: str) -> None:
    assert say_left_out("article 003", problems) == f"article 003 is left out whole until {until}"


@pytest.mark.parametrize(
    ("text", "problems", "words"),
    [
        ("He is 77. She is 76.", 0, f"This article is a draft: {NONE} all 2 are decided."),
        ("He is 77.", 2, f"This article is a draft: {NONE} it is decided and 2 problems mended."),
        ("He is old.", 1, None),
    ],
)
def test_a_draft_says_until_when(text: str, problems: int, words: str | None) -> None:
    assert say_draft(sheet(text), problems) == words


def test_a_preview_says_what_comes_first() -> None:
    assert preview_title(sheet("He is 77."), []) == "On the charts, once all are decided"
    assert preview_title(sheet("He is old."), ["wrong"]) == "On the charts, once the problems are mended"
    assert preview_title(sheet("He is old."), []) == "On the charts"
