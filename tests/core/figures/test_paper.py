"""On paper every colour is one of the light theme."""

import re

import pytest

from core.figures.forest import forest
from core.figures.paper import on_paper
from core.figures.theme import theme, tint
from tests.core.figures.drawn import LANES, frame
from tests.core.figures.test_forest import everything

COLOUR = re.compile(r"#[0-9a-f]{6}|rgba\([^)]*\)")


def test_what_is_light_stays() -> None:
    assert on_paper("light") == {}


def test_a_colour_of_the_dark_theme_becomes_its_light_one_in_full_and_in_part() -> None:
    found, dark, light = on_paper("dark"), theme("dark"), theme("light")
    assert found[dark.text] == light.text
    assert found[dark.grid] == light.grid
    assert found[dark.kinds["military"]] == light.kinds["military"] == "#0e7b48"
    assert found["rgba(12,160,102,"] == "rgba(14,123,72,"
    assert tint(dark.kinds["military"], 0.3) == "rgba(12,160,102,0.30)"


def test_no_two_colours_of_the_dark_theme_are_one() -> None:
    """Else a colour would become that of something else."""
    dark, light = theme("dark"), theme("light")
    old = [
        dark.text,
        dark.quiet,
        dark.background,
        dark.surface,
        dark.shade,
        dark.agree,
        dark.deny,
        *dark.kinds.values(),
    ]
    assert len(set(old)) == len(old)
    assert on_paper("dark").keys().isdisjoint({light.differ, dark.on_differ})


def test_a_chart_of_the_dark_theme_gets_every_colour_that_it_has_in_the_light_one() -> None:
    """Traces may stand in another order, since some are in that of their colours."""
    dark, light = (
        forest(frame(*everything()), theme=theme(mode), unit_title="soldiers", lanes=LANES).to_json()
        for mode in ("dark", "light")
    )
    found = on_paper("dark")
    recoloured = re.sub("|".join(map(re.escape, found)), lambda match: found[match[0]], dark)
    colours = [sorted(COLOUR.findall(each)) for each in (dark, recoloured, light)]
    assert colours[0] != colours[2]
    assert colours[1] == colours[2]


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="no theme"):
        on_paper("sepia")  # type: ignore[arg-type]
