"""The Overview on the whole screen: its chart in parts of large type, whose marks open their sentences."""

from typing import Any

import pytest
import yaml

from tests.browser.charts import at_rest, click_row
from tests.browser.conftest import Desk
from tests.browser.test_present import COUNT, CUT, DIALOG, OVERLAP, SMALLEST, found, opened, turned

STEP = {"page": "overview", "shown": {"panel": "chart"}, "headline": "How many of each", "so_what": "Who says so?"}
LONG = "How many of each, as stated, and on whose word: six things that are counted, each of them on a scale of its own"
STEPS = [STEP, {"page": "overview", "shown": {"by_origin": False}, "headline": LONG, "so_what": "As reported."}]
KILLED = "001-killed-nk-1000"


@pytest.fixture
def stage(desk: Desk) -> str:
    """The address of a briefing of the Overview."""
    file = desk.folder / "briefings" / "overview.yaml"
    file.write_text(yaml.safe_dump({"title": "The overview", "steps": STEPS}), encoding="utf-8")
    return f"{desk.address}/present?briefing=overview"


SMALL, LARGE = (1280, 800, "light"), (1920, 1080, "dark")


@pytest.mark.parametrize(
    ("step", "window"),
    [
        (1, LARGE),
        (2, SMALL),
        *(pytest.param(*each, marks=pytest.mark.thorough) for each in ((1, SMALL), (2, LARGE))),
    ],
    ids=str,
)
def test_nothing_of_the_overview_is_cut_or_too_small_on_any_screen(
    page: Any, stage: str, step: int, window: tuple[int, int, str]
) -> None:
    width, height, scheme = window
    page.emulate_media(color_scheme=scheme)
    opened(page, f"{stage}&step={step}", width=width, height=height)
    seen = [page.inner_text(COUNT)]
    while True:
        assert (seen[-1], found(page, CUT), found(page, OVERLAP)) == (seen[-1], [], [])
        assert page.evaluate(SMALLEST) >= 13.9 * width / 1280
        at, last = seen[-1].split(", screen ")[1].split(" of ")
        if at == last:
            break
        seen.append(turned(page, "PageDown"))
    assert seen == [f"Step {step} of 2, screen {part} of {last}" for part in range(1, int(last) + 1)]
    assert len(seen) > 1


@pytest.mark.parametrize("share", [0.4, *(pytest.param(each, marks=pytest.mark.thorough) for each in (0.08, 0.9))])
def test_a_click_on_a_mark_and_its_number_open_its_sentence(page: Any, stage: str, share: float) -> None:
    opened(page, f"{stage}&part=2", width=1280, height=800)
    click_row(page, KILLED, share)
    page.locator(DIALOG).get_by_text("at least 1,000").first.wait_for()
    assert "Western officials" in page.inner_text(DIALOG)
    at_rest(page)
    page.keyboard.press("Escape")
    page.wait_for_selector(DIALOG, state="detached")
    at_rest(page)
    page.keyboard.press("6")
    page.locator(DIALOG).get_by_text("at least 1,000").first.wait_for()
    page.keyboard.press("Escape")
    page.wait_for_selector(DIALOG, state="detached")
    page.keyboard.press("4")
    there = "this screen has 5 to 9; screen 1 of this step has 1 to 4; screen 3 of this step has 10 to 14."
    page.locator(".notice").get_by_text(f"There is no 4 here; {there}").wait_for()
