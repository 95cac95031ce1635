"""The chart of all things on a big screen: in larger type, in parts of whole things, with every mark once."""

from copy import deepcopy
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from core.figures.overview.chart import overview
from core.figures.overview.rows import APART, AROUND, HEAD, LINE, TICKS
from core.figures.stage import Box, Staged
from core.figures.stage_things import COMFORTABLE, SIZES, staged_things
from core.wording.titles.things import Thing
from tests.core.figures.drawn import LIGHT, frame, mark, trace

BOX = Box(1240, 440)
ROW = LINE + AROUND
"""The height of a row of one line, in the pixels of a page."""


def thing(key: str) -> Thing:
    return Thing(key, f"{key.capitalize()}, North Korean troops", "people", "1 statement")


def row(name: str, lane: str, best: float = 300, **fields: Any) -> dict[str, Any]:
    return mark(name, "exact", lane=lane, best=best, **fields)


def staged(marks: list[dict[str, Any]], box: Box = BOX, extent: pd.DataFrame | None = None) -> list[Staged]:
    keys = dict.fromkeys(each["lane"] for each in marks)
    return staged_things(frame(*marks), [thing(key) for key in keys], box, LIGHT, extent)


def names(part: Staged) -> list[str]:
    figure: go.Figure = part.figure
    (rows,) = (each for each in figure.data if each.name == "rows")
    return [ids[0] for ids in rows.customdata]


def numbers(part: Staged) -> list[str]:
    """The numbers beside the rows, from the axis that lies over all panels."""
    axes = part.figure.layout.to_plotly_json()
    (ticks,) = (each["ticktext"] for name, each in axes.items() if name.startswith("yaxis") and "ticktext" in each)
    return list(ticks)


def test_few_things_stand_on_one_screen_in_large_type_and_within_their_box() -> None:
    (part,) = staged([row("a", "killed"), row("b", "sent")])
    assert part.larger == SIZES[0] == 1.7
    assert part.height <= BOX.height
    layout = part.figure.layout
    assert (layout.width, layout.font.size, layout.margin.l) == (1240, 1.7 * 13, 1.7 * 228)
    assert layout.height == pytest.approx(1.7 * (4 + 2 * (HEAD + TICKS + ROW + APART)))
    assert part.height == pytest.approx(layout.height + part.key.layout.height + 6)


def test_many_things_come_in_parts_of_whole_things_with_each_mark_once_and_its_number() -> None:
    marks = [row(f"{lane}{n}", lane) for lane in ("killed", "sent", "lost", "hurt", "held", "gone") for n in range(3)]
    parts = staged(marks)
    assert [len(names(part)) for part in parts] == [6, 6, 6]
    assert [name for part in parts for name in names(part)] == [each["claim_id"] for each in marks]
    assert [int(number) for part in parts for number in numbers(part)] == list(range(1, 19))
    assert {part.larger for part in parts} == {parts[0].larger}
    assert parts[0].larger >= COMFORTABLE
    assert all(part.height <= BOX.height for part in parts)


def test_parts_are_as_equally_high_as_whole_things_allow() -> None:
    marks = [row(f"{lane}{n}", lane) for lane, rows in (("killed", 8), ("sent", 1), ("lost", 1)) for n in range(rows)]
    assert [len(names(part)) for part in staged(marks, Box(1240, 380))] == [8, 2]


def test_a_thing_that_has_not_the_room_alone_goes_on_under_its_heading() -> None:
    marks = [row(f"c{n:02}", "killed", best=300 + n) for n in range(20)]
    parts = staged(marks)
    assert [name for part in parts for name in names(part)] == [each["claim_id"] for each in marks]
    assert [len(names(part)) for part in parts] == [10, 10]
    for part in parts:
        assert part.larger >= COMFORTABLE
        assert part.height <= BOX.height
        assert [note.text for note in part.figure.layout.annotations if "Killed" in note.text]
    scales = {part.figure.layout.xaxis.range for part in parts}
    assert len(scales) == 1, "the same scale on both"


def test_a_part_has_a_key_to_its_own_marks() -> None:
    marks = [row(f"{lane}{n}", lane) for lane in ("killed", "sent", "lost") for n in range(4)]
    marks += [mark(f"hurt{n}", "at_least", lane="hurt", low=9) for n in range(4)]
    first, last = ({note.text for note in part.key.layout.annotations} for part in staged(marks))
    assert (first, last) == (
        {"a figure; strip: its rounding"},
        {"a figure; strip: its rounding", "at least: no upper end stated"},
    )


def test_scales_span_what_is_still_to_come_and_do_not_move_with_the_parts() -> None:
    later = pd.DataFrame({"lane": ["killed"], "lower": [0.0], "upper": [50_000.0]})
    (part,) = staged([row("a", "killed")], extent=later)
    assert part.figure.layout.xaxis.range == (0, 50_000 * 1.06)


def test_words_are_folded_to_the_width_that_larger_type_leaves() -> None:
    (part,) = staged([row("a", "killed", stated="so many words that were said of them " * 2)])
    lines = trace(part.figure, "words as printed", "x2").text[0].split("<br>")
    assert len(lines) > 1
    assert max(map(len, lines)) <= 49 == int(0.63 * (1240 / 1.7 - 236) / 6.3)


def test_no_two_rows_stand_closer_than_their_lines() -> None:
    long = "a source whose name is longer than one line has room for"
    (part,) = staged([row("a", "killed", origin_label=long), row("b", "killed"), row("c", "sent")], Box(1240, 500))
    rows = trace(part.figure, "rows", "x3")
    edges = [(y - high / 2, y + high / 2) for y, high in zip(rows.y, rows.width, strict=True)]
    assert all(above[1] < below[0] for above, below in pairwise(edges))


def test_where_nothing_has_room_the_type_is_as_small_as_may_be_and_all_is_there() -> None:
    parts = staged([row("a", "killed"), row("b", "killed"), row("c", "sent")], Box(1240, 60))
    assert {part.larger for part in parts} == {SIZES[-1]}
    assert [name for part in parts for name in names(part)] == ["a", "b", "c"]


def test_the_page_keeps_its_figure() -> None:
    marks = frame(row("a", "killed"), row("b", "sent"))
    things = [thing("killed"), thing("sent")]
    before = deepcopy(overview(marks, things, theme=LIGHT).to_plotly_json())
    staged_things(marks, things, BOX, LIGHT)
    assert overview(marks, things, theme=LIGHT).to_plotly_json() == before
