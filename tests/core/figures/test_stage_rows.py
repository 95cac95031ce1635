"""Rows on a big screen: the room that few of them take, and the heads of their panels."""

from core.figures.forest import APPLIES
from core.figures.large.lane_parts import lane_parts
from core.figures.stage import SPREAD, Box, staged
from tests.core.figures.drawn import LIGHT, chart, days, mark

BOX = Box(1240, 500)


def test_few_rows_move_apart_and_many_do_not_grow_beyond_the_screen() -> None:
    one, many = (
        staged(chart(*[mark(f"c{n}", "exact", best=9) for n in range(count)]), BOX, [], LIGHT) for count in (1, 30)
    )
    layout = one.figure.layout
    pitch = (layout.height - layout.margin.t - layout.margin.b) / (layout.yaxis.range[0] * one.larger)
    assert round(pitch, 6) == SPREAD == 1.8
    assert many.height == BOX.height


def test_the_heads_of_times_stand_where_their_panel_begins_in_every_part() -> None:
    figure = chart(
        mark("a", "exact", best=9_000, **days("2025-02-01", "2025-02-07")),
        mark("b", "exact", best=9_000, lane="additional", **days("2025-02-01", "2025-02-07")),
    )
    for part in lane_parts(figure, 2):
        layout = staged(part, BOX, [], LIGHT).figure.layout
        heads = [note for note in layout.annotations if note.text == APPLIES]
        assert [(note.x, note.xshift) for note in heads] == [(layout.xaxis2.domain[0], 0)]
        assert [
            note.text.partition("</b>")[2] for note in layout.annotations if note.font.size > heads[0].font.size
        ] == [" · soldiers"]
