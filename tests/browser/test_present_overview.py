"""The Overview on the whole screen: its chart in parts of large type, whose marks open their sentences."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.charts import at_rest, click_row
from tests.browser.test_present import COUNT, CUT, DIALOG, OVERLAP, SMALLEST, found, opened, turned

STEP = {"page": "overview", "shown": {"panel": "chart"}, "headline": "How many of each", "so_what": "Who says so?"}
LONG = "How many of each, as stated, and on whose word: six things that are counted, each of them on a scale of its own"
STEPS = [STEP, {"page": "overview", "shown": {"by_origin": False}, "headline": LONG, "so_what": "As reported."}]
KILLED = "001-killed-nk-1000"


@pytest.fixture
def stage(own_seeds: Path, served: Callable[[Path], str]) -> str:
    """The address of a briefing of the Overview."""
    file = own_seeds / "briefings" / "overview.yaml"
    file.write_text(yaml.safe_dump({"title": "The overview", "steps": STEPS}), encoding="utf-8")
    return f"{served(own_seeds)}/present?briefing=overview"


def test_nothing_of_the_overview_is_cut_or_too_small_on_any_screen(page: Any, stage: str) -> None:
    for width, height, scheme in ((1280, 800, "light"), (1920, 1080, "dark")):
        page.emulate_media(color_scheme=scheme)
        opened(page, stage, width=width, height=height)
        seen = [page.inner_text(COUNT)]
        while True:
            assert (seen[-1], found(page, CUT), found(page, OVERLAP)) == (seen[-1], [], [])
            assert page.evaluate(SMALLEST) >= 13.9 * width / 1280
            if page.get_by_label("Next screen").get_attribute("aria-disabled") != "false":
                break
            seen.append(turned(page, "PageDown"))
        assert seen[:3] == ["1 / 2 · 1 of 2", "1 / 2 · 2 of 2", f"2 / 2 · 1 of {len(seen) - 2}"]


def test_a_click_on_a_mark_and_its_number_open_its_sentence(page: Any, stage: str) -> None:
    opened(page, stage, width=1280, height=800)
    for share in (0.08, 0.4, 0.9):
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
    page.keyboard.press("7")
    page.locator(".notice").get_by_text("There is no 7 here; this screen has 1 to 6; part 2 has 7 to 12.").wait_for()
