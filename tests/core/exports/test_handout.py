"""The handout: the same bytes each time, every quote and caveat, no sign dropped, marks true to their hedge."""

from typing import Any

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String
from reportlab.platypus import KeepTogether, LongTable, Paragraph

from core.exports.handout import handout, story
from core.exports.handout_fonts import drawable, registered, remarks
from core.exports.handout_tables import parts_of
from core.frames import Tables, tables
from tests.builders import claim, one
from tests.core.exports.slides import briefing, step
from tests.hostile import HOSTILE


@pytest.fixture(scope="module")
def told(seeds: Tables) -> list[Any]:
    steps = (
        step("casualties", panel="killed cumulative"),
        step("agreement", matters=True, origins=("nis", "zelenskyy")),
        step("attribution", lit="western-officials-killed-1000"),
    )
    return flat(story(seeds, briefing(*steps), "https://example.org"))


def flat(parts: list[Any]) -> list[Any]:
    """What is kept together, taken apart."""
    return [each for part in parts for each in (part._content if isinstance(part, KeepTogether) else [part])]


def words(parts: list[Any]) -> str:
    return "\n".join(part.getPlainText() for part in parts if isinstance(part, Paragraph))


def drawn(*claims: Any, **shown: Any) -> list[Any]:
    """The shapes of the first drawing."""
    parts = flat(story(tables(one(*claims)), briefing(step("casualties", **shown))))
    return list(next(part for part in parts if isinstance(part, Drawing)).contents)


def of(kind: type, shapes: list[Any]) -> list[Any]:
    return [shape for shape in shapes if isinstance(shape, kind)]


def test_the_same_briefing_makes_the_same_bytes() -> None:
    tiny, steps = tables(one(claim("c1", best=300))), briefing(step("casualties"))
    made = handout(tiny, steps)
    assert made == handout(tiny, steps)
    assert made.startswith(b"%PDF-")
    assert made.rstrip().endswith(b"%%EOF")


def test_every_step_has_its_words_its_caveats_and_its_quotes(seeds: Tables, told: list[Any]) -> None:
    said = words(told)
    for wanted in ("1 · A headline", "So what", "Counted (n): ", "Source: ", "By origin: ", "Who says so"):
        assert wanted in said
    quotes = seeds.claims.loc[seeds.claims["statement_id"] == "western-officials-killed-1000", "quote"]
    assert len(quotes) == 2
    assert all(f"“{quote}”" in said for quote in quotes)
    assert "No midpoint is ever made." in said
    assert said.count("This view on the dashboard") == 3


def test_charts_tables_and_ways_are_drawn(told: list[Any]) -> None:
    assert len(of(Drawing, told)) == 2
    assert len(of(LongTable, told)) >= 2


def test_at_least_ends_in_an_arrow_and_has_one_stroke() -> None:
    shapes = drawn(claim("c1", low=1_000))
    (arrow,) = of(Polygon, shapes)
    strokes = [line for line in of(Line, shapes) if line.x1 == line.x2 and line.strokeWidth == 1.8]
    (line,) = [each for each in of(Line, shapes) if each.strokeWidth == 1.3]
    assert [stroke.x1 for stroke in strokes] == [line.x1]
    assert line.x2 <= max(arrow.points[::2])
    assert of(Circle, shapes) == []


def test_a_range_has_two_strokes_and_no_point() -> None:
    shapes = drawn(claim("c1", low=300, high=500))
    assert len([line for line in of(Line, shapes) if line.strokeWidth == 1.8]) == 2
    assert (of(Circle, shapes), of(Polygon, shapes)) == ([], [])


def test_a_vague_word_is_a_band_of_ours_without_point_or_stroke() -> None:
    shapes = drawn(claim("c1", stated="hundreds", hedge="vague"))
    assert len(of(Rect, shapes)) == 1
    assert [line for line in of(Line, shapes) if line.strokeWidth == 1.8] == []
    assert "read as 200–999" in " ".join(text.text for text in of(String, shapes))


def test_a_forecast_is_hollow() -> None:
    fills = [of(Circle, drawn(claim("c1", best=300, modality=kind)))[0].fillColor for kind in ("asserted", "forecast")]
    assert fills[1].hexval() == "0xffffff"
    assert fills[0] != fills[1]


def test_what_was_withdrawn_is_struck_out() -> None:
    shapes = drawn(claim("old", best=300), claim("new", best=90, retracts=("old",)), withdrawn=True)
    assert len([line for line in of(Line, shapes) if line.strokeWidth == 1.2]) == 2
    assert any("withdrawn" in text.text for text in of(String, shapes))


def test_hostile_words_are_drawn_or_told_by_their_numbers_and_break_nothing() -> None:
    quotes = [f"{words_of} {n}" for n, words_of in enumerate([*HOSTILE, "bell\x07 and \x00"])]
    claims = [claim(f"c{n}", best=300.0 + n, stated=quote, quote=quote) for n, quote in enumerate(quotes)]
    held, steps = tables(one(*claims)), briefing(step("casualties", headline=HOSTILE[0]))
    said, known = " ".join(words(flat(story(held, steps))).split()), registered().face.charToGlyph
    assert all(f"“{drawable(quote)}”" in said for quote in quotes)
    assert all(ord(sign) in known for quote in quotes for sign in drawable(quote))
    assert handout(held, steps).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("heads", "sizes"),
    [
        (["Withdrawn", "Back"], [2]),
        ([f"matter {n}" for n in range(9)], [4, 5]),
        (["20,000–25,000 arrived", *"abcdefg"], [4, 4]),
        ([40 * "long", *"abcd"], [2, 3]),
    ],
)
def test_no_word_of_a_head_is_broken_and_the_parts_of_a_matrix_are_about_as_wide(
    heads: list[str], sizes: list[int]
) -> None:
    parts = list(parts_of(heads))
    assert [len(part) for part in parts] == sizes
    assert [at for part in parts for at in part] == list(range(len(heads)))


def test_signs_without_a_letter_are_counted() -> None:
    assert drawable("a 中 b") == "a [U+4E2D] b"
    assert remarks(["plain"]) == []
    assert remarks(["中 中 文"])[0].endswith(": 2 here.")
    assert remarks(["אב"])[-1] == "Words in scripts that run from right to left are set here from left to right."
