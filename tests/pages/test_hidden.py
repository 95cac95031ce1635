"""What the filters hide is said where clashes are counted, with the way to see it."""

from pathlib import Path

import pytest

from tests.pages.opening import AGREEMENT, COMPARISONS, opened, words

SAID = "The filters hide 1 clash with what is shown here."
PAGES = [(AGREEMENT, "hidden-agreement"), (COMPARISONS, "hidden-comparisons")]


@pytest.mark.parametrize(("page", "key"), PAGES)
def test_a_clash_whose_other_side_is_hidden_is_told_and_shown_on_demand(tiny: Path, page: str, key: str) -> None:
    app = opened(page, origins="GUR", known_by="14 February 2025")
    assert SAID in words(app)
    app.button(key=key).click().run()
    assert not app.exception
    assert "The filters hide" not in words(app)
    assert app.multiselect(key="origins").value == []


@pytest.mark.parametrize(("page", "key"), PAGES)
def test_a_side_that_is_left_out_is_told_and_shown_on_demand(tiny: Path, page: str, key: str) -> None:
    app = opened(page, sides=["South Korea", "The West"])
    assert SAID in words(app)
    app.button(key=key).click().run()
    assert "The filters hide" not in words(app)
    assert app.multiselect(key="sides").value == []


@pytest.mark.parametrize(("page", "key"), PAGES)
def test_without_filters_nothing_is_hidden(tiny: Path, page: str, key: str) -> None:
    assert "The filters hide" not in words(opened(page))
    assert "The filters hide" not in words(opened(page, origins=["GUR", "NIS"]))


def test_on_yes_no_matters_only_positions_count(tiny: Path) -> None:
    assert SAID in words(opened(AGREEMENT, origins="GUR", compare="yes/no matters"))


def test_a_measure_narrows_what_is_hidden(tiny: Path) -> None:
    app = opened(COMPARISONS, origins="NIS")
    assert SAID in words(app)
    app.selectbox(key="measure").select("casualties").run()
    assert "The filters hide" not in words(app)
