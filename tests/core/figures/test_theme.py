from colorsys import rgb_to_hls

import pytest

from core.figures.theme import SMALL, Theme, base_layout, theme, tint

MODES = ("light", "dark")
KINDS = {
    "official",
    "government",
    "military",
    "intelligence",
    "organisation",
    "outlet",
    "think-tank",
    "unnamed-officials",
    "experts",
    "unattributed",
    "joint",
}


def channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def is_red(colour: str) -> bool:
    hue, _, saturation = rgb_to_hls(*channels(colour))
    return saturation > 0.3 and (hue < 20 / 360 or hue > 335 / 360)


def test_contrast_follows_the_published_examples():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("mode", MODES)
def test_every_kind_of_origin_has_a_colour_of_its_own(mode):
    look = theme(mode)
    assert set(look.kinds) == KINDS
    assert len(set(look.kinds.values())) == len(KINDS)


@pytest.mark.parametrize("mode", MODES)
def test_graphics_stand_out_from_the_page_by_three_to_one(mode):
    look = theme(mode)
    colours = {**look.kinds, "differ": look.differ, "agree": look.agree, "deny": look.deny}
    assert {name for name, colour in colours.items() if contrast(colour, look.background) < 3} == set()


@pytest.mark.parametrize("mode", MODES)
def test_words_stand_out_by_four_and_a_half_to_one(mode):
    look = theme(mode)
    pairs = [(ink, ground) for ink in (look.text, look.quiet) for ground in (look.background, look.surface, look.shade)]
    assert [pair for pair in [*pairs, (look.on_differ, look.differ)] if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("mode", MODES)
def test_red_is_for_a_clash_and_for_nothing_else(mode):
    look = theme(mode)
    assert is_red(look.differ)
    others = [*look.kinds.values(), look.agree, look.deny, look.text, look.quiet]
    assert [colour for colour in others if is_red(colour)] == []


def test_an_unknown_mode_or_kind_is_named():
    with pytest.raises(ValueError, match="'sepia' is no theme; use light or dark"):
        theme("sepia")
    with pytest.raises(ValueError, match="'prophet' is no kind of origin; use one of official, government"):
        theme("light").kind_colour("prophet")


def test_a_theme_cannot_be_changed():
    look: Theme = theme("light")
    with pytest.raises(AttributeError):
        look.text = "#000000"
    with pytest.raises(TypeError):
        look.kinds["official"] = "#000000"


def test_figures_stand_on_the_page_s_ground_steady_and_legible():
    layout = base_layout(theme("dark"), 300)
    assert layout["paper_bgcolor"] == theme("dark").background  # so that a saved picture can be read anywhere
    assert layout["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert layout["height"] == 300
    assert base_layout(theme("dark"), 1011.4)["height"] == 1012
    assert layout["font"]["size"] == SMALL == 13
    (scatter,) = layout["template"]["data"]["scatter"]
    assert scatter["unselected"]["marker"]["opacity"] == 1


def test_a_tint_is_the_colour_let_through():
    assert tint("#0f7b8a", 0.3) == "rgba(15,123,138,0.30)"
