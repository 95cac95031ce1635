"""Writing briefings: the smallest change, nobody's work lost, and no file outside the folder."""

import difflib
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.briefings import writing
from core.briefings.edits import moved
from core.briefings.writing import ChangedError, EditError, ReadOnlyError, UnsafeNameError
from core.loader import load
from core.models import Shown, Step
from core.reading.yamltext import read
from tests.corpora import article, claim, write, write_corpus

TEXT = """\
# The story of the week.

title: A story

steps:
  # It begins calmly.
  - page: overview
    headline: One  # the first
    so_what: First

  - page: deployment
    shown: {about: 20}
    headline: "Two"
    so_what: >-
      Second,
      in two lines
    notes: What I say.

  # The last one, for now.
  - page: casualties
    headline: Three
    so_what: Third
"""
ADDED = Step(page="comparisons", shown=Shown(verdicts=("agree",)), headline="Four: x", so_what="Fourth", notes="a\n\nb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = write_corpus(tmp_path / "x", {"a": article("At least 300.", claim("dead", "At least 300", low=300))})
    (home / "briefings").mkdir()
    write(home / "briefings" / "story.yaml", TEXT)
    return home


def digest(folder: Path, name: str = "story") -> str:
    state = writing.opened(folder, name)
    assert state
    return state.digest


def headlines(folder: Path, name: str = "story") -> list[str]:
    found = load(folder)
    assert found.problems == ()
    return [step.headline for each in found.briefings if each.name == name for step in each.briefing.steps]


def changed_lines(after: str, before: str = TEXT) -> list[str]:
    found = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in found if line[0] in "+-"]


def test_a_step_is_added_as_a_person_would_write_it(folder: Path) -> None:
    state = writing.add_step(folder, "story", ADDED, digest(folder))
    assert state.text == TEXT + (
        "\n  - page: comparisons\n    shown:\n      verdicts: [agree]\n"
        '    headline: "Four: x"\n    so_what: Fourth\n    notes: |-\n      a\n\n      b\n'
    )
    assert headlines(folder) == ["One", "Two", "Three", "Four: x"]
    assert load(folder).briefings[0].briefing.steps[3] == ADDED


def test_a_step_moves_with_its_comment_and_all_its_lines(folder: Path) -> None:
    state = writing.move_step(folder, "story", 0, 2, digest(folder))
    assert headlines(folder) == ["Two", "Three", "One"]
    assert sorted(state.text.splitlines()) == sorted(TEXT.splitlines())
    assert "  # It begins calmly.\n  - page: overview\n    headline: One  # the first\n" in state.text
    assert "\n\n  # The last one, for now.\n  - page: casualties\n" in state.text
    assert writing.move_step(folder, "story", 2, 0, state.digest).text == TEXT


@pytest.mark.parametrize(("at", "to"), [*product(range(3), range(3))])
def test_any_move_and_back_is_no_change(at: int, to: int) -> None:
    assert moved(moved(TEXT, "steps", at, to), "steps", to, at) == TEXT


@given(st.integers(0, 3), st.integers(0, 3), st.lists(st.text(max_size=20), min_size=4, max_size=4), st.booleans())
def test_a_move_changes_the_order_and_nothing_else(at: int, to: int, words: list[str], flow: bool) -> None:
    items = [f"{{headline: {word.encode('unicode_escape').hex() or 'x'}}}" for word in words]
    text = f"steps: [{', '.join(items)}]\n" if flow else "steps:\n" + "".join(f"- {item}\n\n" for item in items)
    before, after = read(text)[0], read(moved(text, "steps", at, to))[0]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    rest = [*before["steps"]]  # type: ignore[misc]
    rest.insert(to, rest.pop(at))
    assert after["steps"] == rest


def test_rewording_leaves_what_it_does_not_touch(folder: Path) -> None:
    step = load(folder).briefings[0].briefing.steps[1].model_copy(update={"headline": "Two: better", "notes": None})
    state = writing.reword_step(folder, "story", 1, step, digest(folder))
    assert changed_lines(state.text) == [
        '-     headline: "Two"',
        '+     headline: "Two: better"',
        "-     notes: What I say.",
    ]
    assert headlines(folder)[1] == "Two: better"


def test_another_title_changes_one_line(folder: Path) -> None:
    state = writing.retitle(folder, "story", "Another: one", digest(folder))
    assert changed_lines(state.text) == ["- title: A story", '+ title: "Another: one"']


def test_a_step_is_removed_but_not_the_only_one(folder: Path) -> None:
    state = writing.remove_step(folder, "story", 1, digest(folder))
    assert headlines(folder) == ["One", "Three"]
    state = writing.remove_step(folder, "story", 1, state.digest)
    with pytest.raises(EditError, match="at least one step; delete the briefing instead"):
        writing.remove_step(folder, "story", 0, state.digest)
    back = writing.undo(folder, "story", writing.undo(folder, "story", state.digest).digest)
    assert back.text == TEXT
    assert writing.can_step(folder, back) == (False, True)
    assert writing.redo(folder, "story", back.digest).text != TEXT


def test_what_somebody_else_wrote_is_never_written_over(folder: Path) -> None:
    began = digest(folder)
    theirs = TEXT.replace("One", "Theirs")
    write(folder / "briefings" / "story.yaml", theirs)
    for refused in (
        lambda: writing.add_step(folder, "story", ADDED, began),
        lambda: writing.move_step(folder, "story", 0, 1, began),
        lambda: writing.delete(folder, "story", began),
    ):
        with pytest.raises(ChangedError) as raised:
            refused()
        assert raised.value.theirs is not None
        assert raised.value.theirs.text == theirs
    assert (folder / "briefings" / "story.yaml").read_text() == theirs


def test_a_new_briefing_has_a_name_of_its_own(folder: Path) -> None:
    titles = ("Who is there?", "Who is there!", "../../etc/passwd", "…", "CON")
    names = [writing.new(folder, title, ADDED) for title in titles]
    assert names == ["who-is-there", "who-is-there-2", "etc-passwd", "briefing", "article-con"]
    assert {path.name for path in folder.parent.iterdir()} == {"x"}
    found = load(folder)
    assert found.problems == ()
    assert {each.name: each.briefing.title for each in found.briefings} == {"story": "A story"} | dict(
        zip(names, titles, strict=True)
    )


@pytest.mark.parametrize("name", ["../a", "/etc/passwd", "a/b", ".hidden", "", "a\0b", "a\nb", "x" * 300])
def test_no_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    with pytest.raises(UnsafeNameError):
        writing.add_step(folder, name, ADDED, "0")
    with pytest.raises(UnsafeNameError):
        writing.bring_back(folder, name)


def test_a_deleted_briefing_can_be_had_back(folder: Path) -> None:
    writing.delete(folder, "story", digest(folder))
    assert load(folder).briefings == ()
    assert writing.bring_back(folder, "story").text == TEXT
    with pytest.raises(ChangedError):
        writing.bring_back(folder, "story")


def test_a_folder_that_is_a_link_or_a_file_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "briefings").rename(tmp_path / "elsewhere")
    (folder / "briefings").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ReadOnlyError, match="is a link"):
        writing.new(folder, "A", ADDED)
    (folder / "briefings").unlink()
    write(folder / "briefings", "x")
    with pytest.raises(ReadOnlyError, match="nothing was written"):
        writing.new(folder, "A", ADDED)


def test_words_that_no_file_can_hold_are_refused(folder: Path) -> None:
    hostile = ADDED.model_copy(update={"headline": "a\x0bb"})
    with pytest.raises(EditError):
        writing.add_step(folder, "story", hostile, digest(folder))
    assert headlines(folder) == ["One", "Two", "Three"]


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_any_words_are_read_back_or_refused(tmp_path_factory: pytest.TempPathFactory, one: str, other: str) -> None:
    step = Step(page="overview", headline=one, so_what=other)
    folder = write_corpus(tmp_path_factory.mktemp("any"), {})
    try:
        name = writing.new(folder, one, step)
    except (EditError, ValueError):
        return
    (named,) = load(folder).briefings
    assert (named.name, named.briefing.title, named.briefing.steps) == (name, one, (step,))
