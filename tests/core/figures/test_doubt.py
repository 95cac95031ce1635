"""What is perhaps not yet published stands on dots, says so, and has an entry in the key."""

import pandas as pd
import pytest

from core.figures.agreement import agreement_matrix
from core.figures.alt import alt_text
from core.figures.crosscheck import crosscheck
from core.figures.forest import forest
from core.figures.positions import position_matrix
from core.wording.labels import WITHDRAWN
from tests.core.figures.drawn import LANES, LIGHT, chart, frame, mark, texts, trace, traces

WORDS = "perhaps not yet published"
SURE, PERHAPS = mark("a", "exact", best=300, known="yes"), mark("b", "exact", best=900, known="perhaps")
NAMES = {"nis": "NIS", "gur": "GUR"}


def test_only_doubted_rows_stand_on_dots_and_say_so() -> None:
    figure = chart(SURE, PERHAPS)
    ground, area = trace(figure, WORDS), trace(figure, "claims")
    assert ground.y == (area.y[1],)
    assert (ground.hoverinfo, ground.marker.pattern.shape) == ("skip", ".")
    assert [WORDS in text for text in area.hovertext] == [False, True]
    assert len(traces(figure, WORDS, "x3")) == 1
    assert sum(WORDS in text for text in texts(figure)) == 3


@pytest.mark.parametrize(("words", "fields"), [(WORDS, {"known": "yes"}), (WITHDRAWN, {"retracted": False})])
def test_without_doubt_and_where_all_stands_there_is_no_sign_and_no_key_of_it(words: str, fields: dict) -> None:
    for figure in (chart(mark("a", "exact", best=300, **fields)), chart(mark("a", "exact", best=300))):
        assert not traces(figure, words)
        assert not any(words in text for text in texts(figure))


def test_the_text_alternative_counts_them() -> None:
    assert f"1 mark {WORDS}." in alt_text(frame(SURE, PERHAPS), "Killed")
    assert WORDS not in alt_text(frame(SURE), "Killed")


def test_axes_span_what_is_still_to_come() -> None:
    whole, few = frame(SURE, mark("c", "exact", best=9_000)), frame(SURE)
    drawn = [
        forest(marks, theme=LIGHT, unit_title="soldiers", lanes=LANES, extent=extent)
        for marks, extent in ((whole, None), (few, whole), (few, None))
    ]
    ranges = [figure.layout.xaxis.range for figure in drawn]
    assert ranges[0] == ranges[1] != ranges[2]


def test_a_cell_of_positions_is_dotted_where_all_of_them_are_in_doubt() -> None:
    rows = [("nis", "affirms", "perhaps"), ("gur", "denies", "perhaps"), ("gur", "denies", "yes")]
    held = pd.DataFrame(rows, columns=["origin", "stance", "known"]).assign(proposition="back", said="2025-02")
    held = held.assign(said_latest=pd.NaT, published_latest=pd.Timestamp("2025-02-14"))
    figure = position_matrix(held, NAMES, {"back": "Back"}, theme=LIGHT, sides={"shared": ["back"]})
    cells = trace(figure, "cells")
    assert dict(zip(map(tuple, cells.customdata), cells.marker.pattern.shape, strict=True)) == {
        ("nis", "back"): ".",
        ("gur", "back"): "",
    }
    assert WORDS in cells.hovertext[0]
    assert WORDS in [note.text for note in figure.layout.annotations]


def test_a_cell_of_agreement_is_dotted_where_a_side_is_in_doubt() -> None:
    counts = pd.DataFrame(
        [("nis", "gur", 1, 0, 0, 0, 1), ("gur", "nis", 1, 0, 0, 0, 1)],
        columns=["left_origin", "right_origin", "agree", "differ", "may_differ", "not_comparable", "n"],
    )
    drawn = [
        agreement_matrix(counts, NAMES, theme=LIGHT, origins=list(NAMES), unsure=unsure)
        for unsure in ((), {("nis", "gur")}, {("gur", "nis")})
    ]
    assert [trace(figure, "cells").marker.pattern.shape for figure in drawn] == [("",), (".",), (".",)]
    assert [WORDS in trace(figure, "cells").hovertext[0] for figure in drawn] == [False, True, True]


def test_an_input_of_a_cross_check_stands_on_dots() -> None:
    inputs = frame(*(row | {"measure_label": "Killed"} for row in (SURE, PERHAPS)))
    figure = crosscheck(inputs, None, theme=LIGHT, unit_title="soldiers")
    assert trace(figure, WORDS).y == (trace(figure, "claims").y[1],)
    assert [WORDS in note.text for note in figure.layout.annotations] == [False, True]
