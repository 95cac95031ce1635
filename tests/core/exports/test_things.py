"""The chart of all things on slides and on paper: a native chart a thing, each on its own scale, with every mark."""

from itertools import pairwise
from typing import Any

import pytest
from pptx.util import Pt
from reportlab.graphics.shapes import Drawing, String
from reportlab.platypus import KeepTogether, Paragraph

from core.exhibits.overview import things_of
from core.exhibits.state import state_of
from core.exports.deck.boxes import HIGH
from core.exports.deck.things import forests_of
from core.exports.handout import story
from core.figures.theme import theme
from core.frames import Tables
from core.models import Shown
from core.wording.titles.things import Pictured
from tests.core.exports.slides import briefing, charts, footer, marks, opened, sizes, step, words

LIGHT = theme("light")


@pytest.fixture(scope="module")
def pictured(seeds: Tables) -> Pictured:
    return things_of(state_of(seeds, Shown(), LIGHT)).made


@pytest.fixture(scope="module")
def made(seeds: Tables) -> Any:
    return opened(seeds, step("overview", panel="chart"))


def test_every_thing_has_an_axis_of_its_own_with_its_own_marks(seeds: Tables, pictured: Pictured) -> None:
    forests = forests_of(state_of(seeds, Shown(), LIGHT)).forests
    assert [forest.unit for forest in forests] == [f"{thing.heading} · {thing.unit}" for thing in pictured.things]
    told = [(int(row.number), row.claim_id) for forest in forests for row in forest.rows]
    assert told == list(zip(pictured.marks["number"], pictured.marks["claim_id"], strict=True))
    assert len({forest.scale.last for forest in forests}) > 3


def test_slides_have_a_native_chart_a_thing_below_each_other(made: Any, inner: list[Any], pictured: Pictured) -> None:
    held = list(charts(made))
    assert len(held) == len(pictured.things)
    assert sum(len(marks(chart)) for chart in held) == (pictured.marks["hedge"] != "none").sum()
    assert max(sum(shape.has_chart for shape in slide.shapes) for slide in inner) > 1
    for slide in inner:
        placed = sorted((shape.top, shape.height) for shape in slide.shapes if shape.has_chart)
        assert all(top + high <= below for (top, high), (below, _) in pairwise(placed))
        foot = next(shape.top for shape in slide.shapes if shape.name == "Footer")
        assert all(top + high <= foot for top, high in placed)
        assert all((shape.top or 0) + (shape.height or 0) <= Pt(HIGH) for shape in slide.shapes)
        assert min(sizes(slide)) >= 12


def test_what_the_statements_are_to_each_other_is_told_and_every_chart_has_words(
    made: Any, inner: list[Any], pictured: Pictured
) -> None:
    said = " ".join(words(slide) for slide in inner)
    assert all(f"{thing.heading}: {thing.finding}." in said for thing in pictured.things)
    alts = [
        shape._element.xpath(".//p:cNvPr")[0].get("descr")
        for slide in made.slides
        for shape in slide.shapes
        if shape.has_chart
    ]
    assert [alt.partition(":")[0] for alt in alts] == [f"{thing.heading} · {thing.unit}" for thing in pictured.things]
    assert all("“" in alt for alt in alts)
    assert "Counted (n): " in footer(inner[0])


def test_the_handout_draws_them_and_numbers_every_mark(seeds: Tables, pictured: Pictured) -> None:
    parts = story(seeds, briefing(step("overview", panel="chart")))
    flat = [each for part in parts for each in (part._content if isinstance(part, KeepTogether) else [part])]
    drawings = [part for part in flat if isinstance(part, Drawing)]
    assert len(drawings) == len(pictured.things)
    shown = " ".join(shape.text for drawing in drawings for shape in drawing.contents if isinstance(shape, String))
    for number in pictured.marks["number"]:
        assert f"{number} · " in shown
    told = "\n".join(part.getPlainText() for part in flat if isinstance(part, Paragraph))
    assert "How many, as stated: " in told


def test_a_step_of_the_whole_page_has_the_list_after_the_chart(seeds: Tables) -> None:
    numbers = [slide for slide in opened(seeds, step("overview")).slides if "of 1" in words(slide)]
    assert any("1a of 1" in words(slide) for slide in numbers)
    assert any("1b of 1" in words(slide) and "✗" in words(slide) for slide in numbers)
