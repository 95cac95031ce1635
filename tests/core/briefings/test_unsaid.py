"""A step whose words say more than its marks: a number that no quote has, or a measure that nothing there counts."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from core.__main__ import main
from core.briefings.unsaid import COUNTED, unsaid
from core.exhibits.shown import view_of
from core.frames import Tables
from core.models import Shown, Step
from core.wording.headlines import headline as in_two
from tests.core.wording.shipped import shipped
from tests.corpora import article, claim, position, write, write_corpus

TEXT = "At least 300 of 2,500 were killed. They sent 10,000 to 12,000 men. He said on 7 May that 40 left."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Who died, who was sent, and a position with a number in its quote."""
    dead = claim("dead", "At least 300", quote="At least 300 of 2,500 were killed.", hedge="at_least", low=300)
    sent = claim("sent", "10,000 to 12,000", hedge="range", low=10_000, high=12_000, measure="deployed")
    left = position("left", quote="He said on 7 May that 40 left.")
    return write_corpus(tmp_path_factory.mktemp("one") / "x", {"a": article(TEXT, dead, sent, left)})


def told(known: Tables, page: str, headline: str, so_what: str = "b") -> str:
    step = Step.model_validate({"page": page, "headline": headline, "so_what": so_what})
    return "; ".join(unsaid(step, view_of(known, step.shown)))


NUMBER = "its headline says {}, and no quote or stated amount of this step has that number: check it"
MEASURE = "its headline says “killed”, and no mark of this step counts that: check it"


@pytest.mark.parametrize(
    ("page", "headline", "expected"),
    [
        ("casualties", "At least 300 of 2,500 killed", ""),
        ("casualties", "One figure, by 7 May 2025: three hundred dead", ""),
        ("casualties", "3,000 killed", NUMBER.format("3,000")),
        ("casualties", "Of 12,000 some fell", NUMBER.format("12,000")),
        ("deployment", "Between 10,000 and 12,000, or 10,000 to 12,000", ""),
        ("deployment", "9,000 to 12,000 sent", NUMBER.format("9,000 to 12,000")),
        ("deployment", "12,000 killed in Kursk", MEASURE),
        ("agreement", "Of 12,000 killed 40 left, and 300 died", ""),
        ("overview", "41 left", NUMBER.format("41")),
    ],
)
def test_words_are_held_against_the_marks_of_their_step(known: Tables, page: str, headline: str, expected: str) -> None:
    assert told(known, page, headline) == expected


def test_the_line_below_the_headline_is_held_against_them_too(known: Tables) -> None:
    words = "says 8 and 9, and no quote or stated amount of this step has those numbers: check it"
    assert told(known, "casualties", "a", "8 fell, 9 fled") == f"its line on what it means {words}"


def test_check_warns_and_finds_no_problem(folder: Path) -> None:
    (folder / "briefings").mkdir()
    steps = "[{page: casualties, headline: 3000 killed, so_what: b}]"
    write(folder / "briefings" / "story.yaml", f"title: A story\nsteps: {steps}\n")
    done = CliRunner().invoke(main, ["check", str(folder)])
    assert "briefings/story.yaml:2" in done.output
    assert "its headline says 3000" in done.output
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("page", "shown", "headline", "expected"),
    [
        ("agreement", {"origins": ["nis"], "matters": True}, "Withdrawn, says the NIS", ""),
        (
            "agreement",
            {"origins": ["nis"], "matters": True},
            "Ryder and U.S. officials confirm",
            "Ryder and U.S. officials",
        ),
        (
            "casualties",
            {"panel": "killed cumulative"},
            "Western officials told the BBC; Zelenskyy did not",
            "Zelenskyy",
        ),
    ],
)
def test_a_source_in_a_headline_has_a_mark(page: str, shown: dict[str, object], headline: str, expected: str) -> None:
    step = Step.model_validate({"page": page, "shown": shown, "headline": headline, "so_what": "b"})
    found = "; ".join(unsaid(step, view_of(shipped().tables, step.shown)))
    assert found.partition("its headline names ")[2].partition(", and no mark")[0] == expected


@pytest.mark.parametrize("page", ["overview", "agreement", "attribution", "comparisons"])
def test_the_finding_that_a_page_proposes_is_not_doubted(page: str) -> None:
    known = shipped().tables
    (headline, below) = in_two(COUNTED[page](view_of(known, Shown())))
    assert told(known, page, headline, below or "b") == ""
    assert "says 4,711, and no quote" in told(known, page, f"{headline}, and 4,711 more")
