"""Steps that would show nothing, what a step shows in words, and the warnings of `check`."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from core.__main__ import main
from core.briefings.empties import doubt
from core.briefings.in_words import say_view
from core.exhibits.shown import view_of
from core.frames import Tables
from core.models import Step
from tests.corpora import article, claim, time, write, write_corpus


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One article: who died, and nobody sent."""
    dead = claim("dead", "At least 300", low=300, as_of=time("2025-02-01"))
    return write_corpus(tmp_path_factory.mktemp("one") / "x", {"a": article("At least 300 were killed.", dead)})


def step(page: str, **shown: Any) -> Step:
    return Step.model_validate({"page": page, "shown": shown, "headline": "a", "so_what": "b"})


@pytest.mark.parametrize(
    ("page", "shown", "empty"),
    [
        ("overview", {}, False),
        ("overview", {"kinds": ["outlet"]}, True),
        ("deployment", {}, True),
        ("casualties", {}, False),
        ("casualties", {"panel": "killed cumulative"}, False),
        ("casualties", {"panel": "killed period"}, True),
        ("casualties", {"subject": "russian-forces"}, True),
        ("casualties", {"known_by": "2025-01-01"}, True),
        ("agreement", {}, True),
        ("agreement", {"matters": True}, True),
        ("attribution", {}, False),
        ("attribution", {"lit": "dead"}, False),
        ("attribution", {"lit": "dead", "known_by": "2025-01-01"}, True),
        ("comparisons", {}, True),
        ("cross-checks", {}, True),
        ("documents", {}, False),
    ],
)
def test_a_step_that_shows_nothing_is_doubted(known: Tables, page: str, shown: dict[str, Any], empty: bool) -> None:
    chosen = step(page, **shown)
    assert doubt(chosen, view_of(known, chosen.shown)).startswith("this step shows nothing") == empty


def test_a_day_that_no_clock_stops_at_is_doubted(known: Tables) -> None:
    there, between = step("casualties", as_of="2025-02-01"), step("casualties", as_of="2025-01-20")
    assert doubt(there, view_of(known, there.shown)) == ""
    assert "the nearest is 2025-02-01 (1 February 2025)" in doubt(between, view_of(known, between.shown))


@pytest.mark.parametrize(
    ("page", "shown", "words"),
    [
        ("overview", {}, "Overview"),
        (
            "casualties",
            {"subject": "russian-forces", "panel": "killed cumulative", "known_by": "2025-02-07", "by_origin": False},
            "Casualty claims. Whose: Russian forces. Killed: a running total. Known by: 7 February 2025. As reported",
        ),
        (
            "comparisons",
            {"verdicts": ["differ", "agree"], "topic": "withdrawn", "readings": {"hundreds": [100, 1500]}},
            "Comparisons. How they relate: clash and agree. About: Yes or no: Withdrawn. "
            "“hundreds” read as 100 to 1,500",
        ),
        ("overview", {"origins": ["nis"], "about": 0}, "Overview. Origins: NIS. “About” reaches 0 % to either side"),
        ("cross-checks", {"panel": "a; b"}, "Cross-checks. Only “a; b”"),
        ("overview", {"panel": "chart"}, "Overview. Only the chart"),
        ("overview", {"panel": "list"}, "Overview. Only the list of what clashes, what is counted, and by whom"),
        ("attribution", {"lit": "dead"}, "Attribution. The way of “At least 300”, by NIS"),
        ("attribution", {"lit": "gone"}, "Attribution. The way of the statement “gone”"),
    ],
)
def test_what_a_step_shows_is_said_in_words(known: Tables, page: str, shown: dict[str, Any], words: str) -> None:
    assert say_view(step(page, **shown), known) == words


def test_check_warns_of_an_empty_step_and_still_exits_with_0(folder: Path, tmp_path: Path) -> None:
    copy = write_corpus(tmp_path / "x", {})
    for name in ("a.txt", "a.yaml"):
        write(copy / name, (folder / name).read_text())
    (copy / "briefings").mkdir()
    text = "title: A\nsteps:\n  - page: deployment\n    headline: a\n    so_what: b\n"
    write(copy / "briefings" / "story.yaml", text)
    result = CliRunner().invoke(main, ["check", str(copy)])
    assert result.exit_code == 0
    assert "1 warning: a step of a briefing that does not show what it should" in result.output
    assert "warning: briefings/story.yaml:3:5: steps[0]: this step shows nothing" in result.output
