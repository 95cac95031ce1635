"""The page Present without a browser: what each screen says, and what becomes of addresses that lead nowhere."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from core import loader
from core.figures.theme import theme
from core.frames import tables
from core.screens.making import Screens
from pages._ui.present import keys
from tests.pages.opening import opened, words

PRESENT = "pages/present/present.py"
NAME = "who-is-there"


def test_every_screen_has_as_many_places_so_that_none_is_left_of_the_one_before() -> None:
    for step in ("1", "2", "8"):
        app = opened(PRESENT, briefing=NAME, step=step)
        (body,) = (each for each in _blocks(app.main) if each.proto and each.proto.id.endswith("-stage-body"))
        assert len(body.children) == 3


def _blocks(block: Any) -> list[Any]:
    """This block and all within it."""
    return [block, *(inner for each in block.children.values() if hasattr(each, "children") for inner in _blocks(each))]


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([], "nothing on this screen has a number"),
        ([1], "this screen has only 1"),
        ([1, 2, 3, 4], "this screen has 1 to 4"),
        ([2, 5, 6, 9], "this screen has 2, 5 to 6 and 9"),
    ],
)
def test_one_who_presses_a_number_that_is_not_there_is_told_which_there_are(numbers: list[int], told: str) -> None:
    assert keys.there(numbers) == told


def test_one_who_presses_a_number_of_another_part_is_told_on_which_it_is() -> None:
    told = "this screen has 1 to 2; screen 2 of this step has 3 to 4; screen 3 of this step has 5"
    assert keys.there([1, 2], [(3, 2), (4, 2), (5, 3)]) == told


def test_the_notes_are_read_on_a_page_of_their_own(own_seeds: Path) -> None:
    steps = loader.load(own_seeds).briefings[0].briefing.steps
    app = opened(PRESENT, briefing=NAME, notes="1")
    assert not app.exception
    assert all(words_of in words(app) for step in steps for words_of in (step.headline, step.so_what, step.notes[:60]))
    assert "9. " in words(app)


def test_a_screen_is_restored_by_its_address_and_keeps_the_notes_to_the_speaker(own_seeds: Path) -> None:
    steps = loader.load(own_seeds).briefings[0].briefing.steps
    app = opened(PRESENT, briefing=NAME, step="2")
    assert not app.exception
    assert [title.value.replace("\\", "") for title in app.title] == [steps[1].headline]
    assert steps[1].so_what in words(app)
    assert f"**Step 2 of {len(steps)}**, screen 1 of 2" in words(app)
    assert steps[1].notes[:60] not in words(app)


def test_a_cell_opens_whoever_speaks_in_it(own_seeds: Path) -> None:
    """Not the pairs that this cell is one side of, which there may be none of."""
    corpus = loader.load(own_seeds)
    (screen,) = Screens(corpus.briefings[0], corpus.problems, tables(corpus), theme("light")).of(1)
    mark = next(mark for mark in screen.marks if mark.opens[-1] in corpus.vocabulary.propositions)
    app = opened(PRESENT, briefing=NAME, step="1")
    app.session_state["_stage-asked"] = mark.opens
    app.run()
    assert not app.exception
    assert any(each.value.startswith(f"{mark.number} · ") for each in app.subheader)


def test_in_a_pair_the_words_that_clash_are_marked(own_seeds: Path) -> None:
    app = opened(PRESENT, briefing=NAME, step="8")
    app.session_state["_stage-asked"] = ("002-killed-russian-higher", "russian-military-killed-5937")
    app.run()
    assert not app.exception
    said = words(app).replace("\\", "")
    for own in ("the actual figures for both sides are significantly higher", "5,937 soldiers"):
        assert f"-background[**{own}**]" in said


def test_what_a_step_leaves_out_is_in_the_sentence_that_is_safe_to_say(own_seeds: Path) -> None:
    """The last step shows four origins of one side; that Zelenskyy affirms what the Russian military denies stays."""
    app = opened(PRESENT, briefing=NAME, step="9")
    app.session_state["_stage-asked"] = ("001-february-attack-russian-military",)
    app.run()
    assert not app.exception
    told = [each.value for each in app.markdown if "The Russian military denied" in each.value]
    assert len(told) == 2
    assert all("affirmed by Zelenskyy" in each for each in told)


def test_an_unknown_briefing_is_told_with_those_that_there_are(own_seeds: Path) -> None:
    app = opened(PRESENT, briefing="<b>gone</b>")
    assert "There is no briefing “<b>gone</b>”" in words(app)
    (named,) = loader.load(own_seeds).briefings
    (picked,) = (button for button in app.button if button.label.replace("\\", "") == named.briefing.title)
    picked.click().run()
    assert not app.exception
    assert named.briefing.steps[0].headline in words(app)
    assert app.query_params["briefing"] in (NAME, [NAME])


def test_without_a_name_the_only_briefing_begins_and_of_several_one_is_begun_at_any_step(own_seeds: Path) -> None:
    (named,) = loader.load(own_seeds).briefings
    app = opened(PRESENT)
    assert named.briefing.steps[0].headline in words(app)
    assert app.query_params["briefing"] in (NAME, [NAME])
    shutil.copy(own_seeds / "briefings" / f"{NAME}.yaml", own_seeds / "briefings" / "another.yaml")
    app = opened(PRESENT)
    assert "briefing" not in app.query_params
    app.button(key=f"present-{NAME}-3").click().run()
    assert not app.exception
    assert named.briefing.steps[2].headline in words(app)


def test_without_a_briefing_the_page_says_how_to_make_one(tiny: Path) -> None:
    assert "This corpus has no briefing yet" in words(opened(PRESENT))
