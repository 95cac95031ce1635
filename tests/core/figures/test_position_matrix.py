import pandas as pd
import pytest

from core.figures.matrix_alt import position_alt
from core.figures.positions import position_matrix, stance_style
from core.figures.taken import PRINTED
from tests.core.figures.drawn import LIGHT, trace

LABELS = {"gur": "GUR", "nis": "NIS", "moscow": "Moscow", "idle": "Never asked"}
MATTERS = {"back": "Back in February", "sent": "Troops sent <i>", "unasked": "Never asked of anybody"}
SIGNS = {"affirms": "✓", "denies": "✗", "uncertain": "?", "declined": "⊘", "silent": "…"}


def positions(*rows):
    """Origin, proposition, stance, and when it was said, if that is known."""
    cells = [(*row, None)[:4] for row in rows]
    data = pd.DataFrame(cells, columns=["origin", "proposition", "stance", "said"])
    said = pd.to_datetime(data["said"]).astype("datetime64[s]")
    return data.assign(said=data["said"].astype("str"), said_latest=said, published_latest=pd.Timestamp("2025-02-14"))


def drawn(*rows, **choice):
    return position_matrix(positions(*rows), LABELS, MATTERS, theme=LIGHT, **choice)


def words(figure):
    return next(each for each in figure.data if each.name == "words").text


def key(figure):
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("stance", SIGNS)
def test_each_stance_has_a_sign_and_a_word(stance):
    word = {"declined": "declined", "silent": "silent"}.get(stance, stance)
    assert words(drawn(("gur", "back", stance))) == (f"<b>{SIGNS[stance]}</b> {word}",)


@pytest.mark.parametrize(
    ("stance", "certainty", "sign", "word"),
    [
        ("uncertain", "may <i>", "?", "“may &lt;i&gt;”"),
        ("uncertain", "most likely", "?*", "uncertain"),
        ("affirms", "may", "✓*", "affirms"),
    ],
)
def test_a_printed_word_for_how_sure_it_is_stands_in_the_cell_where_it_has_room(stance, certainty, sign, word):
    data = positions(("gur", "back", stance)).assign(certainty=certainty)
    figure = position_matrix(data, LABELS, MATTERS, theme=LIGHT)
    assert words(figure) == (f"<b>{sign}</b> {word}",)
    assert ("own words, or its by inference" in key(figure)) == (PRINTED in sign)
    assert f"{stance}, “{certainty}” (".replace("<i>", "&lt;i&gt;") in trace(figure, "cells").hovertext[0]


def test_where_cells_have_signs_only_a_second_one_says_that_there_are_printed_words():
    matters = {f"m{n}": f"Matter number {n}" for n in range(15)}
    data = positions(*(("gur", matter, "affirms") for matter in matters), ("gur", "m3", "uncertain", "2025-02-01"))
    data = data.assign(certainty=["indications", *[None] * 14, "may"])
    figure = position_matrix(data, LABELS, matters, theme=LIGHT)
    assert words(figure)[:4] == ("<b>✓*</b>", "<b>✓</b>", "<b>✓</b>", "<b>?*</b><br>+1")
    assert {"own words, or its by inference", "affirms", "uncertain"} <= {*key(figure)}
    plain = position_matrix(data.assign(certainty=None), LABELS, matters, theme=LIGHT)
    assert "own words, or its by inference" not in key(plain)


def test_not_mentioned_is_no_cell_and_the_key_says_so():
    figure = drawn(("gur", "back", "affirms"), ("nis", "sent", "denies"))
    assert trace(figure, "cells").customdata == (["gur", "back"], ["nis", "sent"])
    assert "blank: none recorded" in [note.text for note in figure.layout.annotations]


def test_the_key_says_nothing_of_a_blank_where_there_is_none():
    figure = drawn(("gur", "back", "affirms"), ("nis", "back", "denies"))
    assert "blank: none recorded" not in [note.text for note in figure.layout.annotations]


def test_heads_that_would_touch_when_tilted_stand_upright():
    matters = {f"m{n}": f"Matter number {n}" for n in range(19)}
    data = positions(*(("gur", matter, "affirms") for matter in matters))
    made = [position_matrix(data, LABELS, dict(list(matters.items())[:count]), theme=LIGHT) for count in (18, 19)]
    assert [figure.layout.xaxis.tickangle for figure in made] == [-45, -90]
    assert made[0].layout.margin.r > made[1].layout.margin.r


def test_six_states_look_different_and_none_is_red():
    figure = drawn(*(("gur", matter, stance) for matter, stance in zip(MATTERS, SIGNS, strict=False)))
    marker = trace(figure, "cells").marker
    looks = set(zip(marker.color, marker.pattern.shape, marker.line.color, strict=True))
    assert len(looks) == 3
    assert LIGHT.differ not in figure.to_json()


def test_the_last_said_is_shown_and_the_others_counted():
    figure = drawn(
        ("gur", "back", "affirms", "2025-02-07"), ("gur", "back", "denies", "2025-01-01"), ("gur", "back", "silent")
    )
    assert words(figure) == ("<b>✓</b> affirms +2",)
    assert trace(figure, "cells").marker.color == (stance_style("affirms", LIGHT).fill,)
    assert trace(figure, "cells").hovertext[0].split("<br>") == [
        "GUR",
        "Back in February",
        "affirms (2025-02-07)",
        "denies (2025-01-01)",
        "said to be silent (date not stated)",
    ]


def test_rows_and_columns_that_hold_nothing_are_left_out_unless_asked_for():
    figure = drawn(("gur", "back", "affirms"))
    assert figure.layout.yaxis.ticktext == ("GUR",)
    assert figure.layout.xaxis.ticktext == ("Back in February",)
    wide = drawn(("gur", "back", "affirms"), origins=["nis", "gur"], propositions=["unasked", "back"])
    assert wide.layout.yaxis.ticktext == ("NIS", "GUR")
    assert trace(wide, "cells").x == (1,)


def test_the_key_explains_the_sign_of_a_second_position_only_where_a_cell_has_it():
    twice = drawn(("gur", "back", "affirms"), ("gur", "back", "denies"))
    assert "and another position on it" in [note.text for note in twice.layout.annotations]
    once = drawn(("gur", "back", "affirms"), ("nis", "back", "denies"))
    assert "and another position on it" not in [note.text for note in once.layout.annotations]


def test_many_columns_have_signs_only_and_heads_tilted_by_no_more_than_45_degrees():
    matters = {f"m{n}": f"Matter number {n}" for n in range(15)}
    data = positions(*(("gur", matter, "affirms") for matter in matters), ("gur", "m3", "affirms"))
    figure = position_matrix(data, LABELS, matters, theme=LIGHT)
    assert set(words(figure)) == {"<b>✓</b>", "<b>✓</b><br>+1"}
    assert figure.layout.xaxis.tickangle == -45
    assert drawn(("gur", "back", "affirms")).layout.xaxis.tickangle == 0


def test_foreign_text_is_never_markup():
    figure = drawn(("gur", "sent", "affirms"))
    assert figure.layout.xaxis.ticktext == ("Troops sent &lt;i&gt;",)
    assert "Troops sent &lt;i&gt;" in trace(figure, "cells").hovertext[0]


def test_nothing_to_draw_and_a_lacking_column_are_named():
    with pytest.raises(ValueError, match="no positions to draw"):
        drawn()
    with pytest.raises(KeyError, match="the frame lacks stance"):
        position_matrix(positions(("gur", "back", "affirms")).drop(columns="stance"), LABELS, MATTERS, theme=LIGHT)


def test_the_frame_is_left_as_it_was():
    data = positions(("gur", "back", "affirms"))
    before = data.copy(deep=True)
    position_matrix(data, LABELS, MATTERS, theme=LIGHT)
    pd.testing.assert_frame_equal(data, before)


def test_the_matrix_in_sentences():
    data = positions(("gur", "back", "affirms"), ("nis", "back", "denies"), ("moscow", "sent", "silent"))
    data = data.assign(origin_kind=["unattributed", "intelligence", "government"], certainty=["likely", None, None])
    assert position_alt(data, LABELS, MATTERS) == (
        "Matrix of 2 separate origins and 1 that names nobody on 2 yes/no matters: 3 positions."
        " Back in February: affirmed by GUR (“likely”), denied by NIS."
        " Said to be silent on some: Moscow."
    )


def test_thirty_origins_by_fifteen_matters_fit_a_narrow_page():
    labels = {f"o{n}": f"Origin with a rather long name {n}" for n in range(30)}
    matters = {f"m{n}": f"A matter with a long description, number {n}" for n in range(15)}
    data = positions(*((origin, matter, "affirms") for origin in labels for matter in matters))
    figure = position_matrix(data, labels, matters, theme=LIGHT)
    margin = figure.layout.margin
    assert len(trace(figure, "cells").x) == 450
    assert (950 - margin.l - margin.r) / 15 > 30
    assert margin.t < 200
