import pandas as pd
import pytest

from core.figures.held_cells import stance_style
from core.figures.matrix_alt import position_alt
from core.figures.positions import position_matrix
from core.figures.taken import PRINTED
from tests.core.figures.drawn import LIGHT, trace

LABELS = {"gur": "GUR", "nis": "NIS", "moscow": "Moscow", "idle": "Never asked"}
MATTERS = {"back": "Back in February", "sent": "Troops sent <i>", "unasked": "Never asked of anybody"}
SIGNS = {"affirms": "✓", "denies": "✗", "uncertain": "?", "declined": "⊘", "silent": "…"}
PRINTED_SO = "with the source's own word, or<br>attributed by inference"


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
    assert (PRINTED_SO in key(figure)) == (PRINTED in sign)
    assert f"{stance}, “{certainty}” (".replace("<i>", "&lt;i&gt;") in trace(figure, "cells").hovertext[0]


def test_where_cells_have_signs_only_a_second_one_says_that_there_are_printed_words():
    matters = {f"m{n}": f"Matter number {n}" for n in range(15)}
    data = positions(*(("gur", matter, "affirms") for matter in matters), ("gur", "m3", "uncertain", "2025-02-01"))
    data = data.assign(certainty=["indications", *[None] * 14, "may"])
    figure = position_matrix(data, LABELS, matters, theme=LIGHT)
    assert words(figure)[:4] == ("<b>✓*</b>", "<b>✓</b>", "<b>✓</b>", "<b>?*</b><b>✓</b>")
    assert {PRINTED_SO, "affirms", "uncertain"} <= {*key(figure)}
    plain = position_matrix(data.assign(certainty=None), LABELS, matters, theme=LIGHT)
    assert PRINTED_SO not in key(plain)


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


def test_every_stance_is_shown_the_last_said_first():
    figure = drawn(
        ("gur", "back", "affirms", "2025-02-07"), ("gur", "back", "denies", "2025-01-01"), ("gur", "back", "silent")
    )
    assert words(figure) == ("<b>✓</b> affirms<br>and <b>✗</b> denies<br>and <b>…</b> silent",)
    assert {"affirms", "denies", "said to be silent"} <= {*key(figure)}
    assert trace(figure, "cells").hovertext[0].split("<br>") == [
        "GUR",
        "Back in February",
        "affirms (2025-02-07)",
        "denies (2025-01-01)",
        "said to be silent (date not stated)",
    ]


def test_several_of_one_stance_are_counted():
    figure = drawn(("gur", "back", "denies"), ("gur", "back", "declined"), ("gur", "back", "denies", "2025-02-01"))
    assert words(figure) == ("<b>✗</b> denies<br>and <b>⊘</b> declined",)
    assert trace(figure, "cells").marker.color == (stance_style("denies", LIGHT).fill,)
    assert words(drawn(*[("gur", "back", "denies")] * 3)) == ("<b>✗</b> denies +2",)


def test_both_sides_at_once_look_like_neither():
    looks = {
        (cells.marker.color[0], cells.marker.pattern.shape[0])
        for stances in (("affirms",), ("denies",), ("affirms", "denies"), ("denies", "affirms"))
        for cells in [trace(drawn(*(("gur", "back", stance) for stance in stances)), "cells")]
    }
    assert len(looks) == 3, "whichever was told first"


def test_what_was_superseded_has_a_sign_of_its_own_and_is_told_with_its_day():
    rows = [
        ("gur", "back", "denies"),
        ("gur", "back", "affirms", "2025-02-17"),
        ("gur", "back", "denies", "2025-02-16"),
    ]
    data = positions(*rows).assign(superseded=[True, False, True], published="2025-02-15")
    figure = position_matrix(data, LABELS, MATTERS, theme=LIGHT)
    assert words(figure) == ("<b>✓</b> affirms <b>↺</b>",)
    assert {"affirms", "earlier held the other side"} <= {*key(figure)}
    assert "denies" not in key(figure)
    assert trace(figure, "cells").marker.color == (stance_style("affirms", LIGHT).fill,)
    assert trace(figure, "cells").hovertext[0].split("<br>")[2:] == [
        "affirms (2025-02-17)",
        "earlier denied (2025-02-16)",
        "earlier denied (published 15 February 2025)",
    ]
    many = {f"m{n}": f"Matter number {n}" for n in range(15)} | MATTERS
    figure = position_matrix(data, LABELS, many, theme=LIGHT, propositions=list(many))
    assert words(figure) == ("<b>✓</b><br><b>↺</b>",)


def test_rows_and_columns_that_hold_nothing_are_left_out_unless_asked_for():
    figure = drawn(("gur", "back", "affirms"))
    assert figure.layout.yaxis.ticktext == ("GUR",)
    assert figure.layout.xaxis.ticktext == ("Back in February",)
    wide = drawn(("gur", "back", "affirms"), origins=["nis", "gur"], propositions=["unasked", "back"])
    assert wide.layout.yaxis.ticktext == ("NIS", "GUR")
    assert trace(wide, "cells").x == (1,)


def test_the_key_explains_the_sign_of_a_second_position_only_where_a_cell_has_it():
    twice = drawn(("gur", "back", "affirms"), ("gur", "back", "affirms"))
    assert "and another that says the same" in [note.text for note in twice.layout.annotations]
    once = drawn(("gur", "back", "affirms"), ("gur", "back", "denies"))
    assert "and another that says the same" not in [note.text for note in once.layout.annotations]


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
    data = data.assign(
        origin_kind=["unattributed", "intelligence", "government"],
        certainty=["likely", None, None],
        attribution_basis=["inferred", "inferred", "stated"],
    )
    past = pd.concat([data, data[:1].assign(stance="denies", superseded=True)]).fillna({"superseded": False})
    assert " affirmed by GUR (“likely”), denied by NIS (attribution inferred), earlier denied by GUR (“likely”)." in (
        position_alt(past.astype({"superseded": bool}), LABELS, MATTERS)
    )
    assert position_alt(data, LABELS, MATTERS) == (
        "Matrix of 1 origin and 1 that names nobody (1 more is only said to be silent)"
        " on 2 yes/no matters: 3 positions."
        " Back in February: affirmed by GUR (“likely”), denied by NIS (attribution inferred)."
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
