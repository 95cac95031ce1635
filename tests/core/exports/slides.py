"""Decks opened again, and what stands in them, for the tests of slides."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree
from pptx import Presentation

from core.exports.deck import deck
from core.frames import Tables, tables
from core.models import Briefing, Corpus, Shown, Step

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def step(page: str, headline: str = "A headline", **shown: Any) -> Step:
    """A step with words for its audience."""
    return Step(page=page, shown=Shown(**shown), headline=headline, so_what="So what", notes="Say this")


def briefing(*steps: Step) -> Briefing:
    return Briefing(title="A briefing", steps=steps)


def opened(corpus: Corpus | Tables, *steps: Step, **options: Any) -> Any:
    """The deck of these steps, opened by python-pptx."""
    held = tables(corpus) if isinstance(corpus, Corpus) else corpus
    return Presentation(BytesIO(deck(held, briefing(*steps), **options)))


def charts(made: Any) -> Iterator[Any]:
    """The XML of every chart, in the order of the slides."""
    for slide in made.slides:
        yield from (shape.chart._chartSpace for shape in slide.shapes if shape.has_chart)


def sheets(made: Any) -> Iterator[tuple[str, list[list[str]]]]:
    """The XML of the workbook inside every chart, and its cells as text, in the same order."""
    for slide in made.slides:
        yield from (_sheet(shape.chart.part) for shape in slide.shapes if shape.has_chart)


def series(chart: Any) -> dict[str, Any]:
    """Every series of a chart by name."""
    return {"".join(each.find(f"{CHART}tx").itertext(f"{CHART}v")): each for each in chart.iter(f"{CHART}ser")}


def numbers(of: Any, name: str) -> list[float]:
    """The values of a series, as xVal or yVal."""
    return [float(point.text) for point in of.find(f"{CHART}{name}").iter(f"{CHART}v")]


def marks(chart: Any) -> dict[str, Any]:
    """The series that are a mark: those that read the workbook."""
    return {name: each for name, each in series(chart).items() if each.find(f"{CHART}tx/{CHART}strRef") is not None}


def words(slide: Any) -> str:
    """All text of a slide: boxes, cells, and the labels of its charts."""
    found = [text for shape in slide.shapes for text in _texts(shape)]
    return "\n".join(found)


def _texts(shape: Any) -> Iterator[str]:
    if shape.has_text_frame:
        yield shape.text_frame.text
    if shape.has_table:
        yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
    if shape.has_chart:
        yield from (text.text or "" for text in shape.chart._chartSpace.iter(f"{DRAWING}t"))


def footer(slide: Any) -> str:
    return next(shape.text_frame.text for shape in slide.shapes if shape.name == "Footer")


def notes(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text)


def sizes(slide: Any) -> set[float]:
    """The sizes of all letters of a slide, in points."""
    found = (re.findall(r'(?<![a-z])sz="(\d+)"', etree.tostring(xml).decode()) for xml in _all_xml(slide))
    return {int(size) / 100 for each in found for size in each}


def _all_xml(slide: Any) -> Iterator[Any]:
    for shape in slide.shapes:
        yield shape._element
        if shape.has_chart:
            yield shape.chart._chartSpace


def _sheet(part: Any) -> tuple[str, list[list[str]]]:
    with ZipFile(BytesIO(part.chart_workbook.xlsx_part.blob)) as book:
        strings = [
            "".join(item.itertext()) for item in etree.fromstring(book.read("xl/sharedStrings.xml")).iterchildren()
        ]
        xml = book.read("xl/worksheets/sheet1.xml").decode()
    rows = etree.fromstring(xml.encode()).iter("{*}row")
    held = [{cell.get("r")[0]: _cell(cell, strings) for cell in row} for row in rows]
    return xml, [[row.get(letter, "") for letter in held[0]] for row in held]


def _cell(cell: Any, strings: list[str]) -> str:
    value = cell.findtext("{*}v") or ""
    return strings[int(value)] if cell.get("t") == "s" else value
