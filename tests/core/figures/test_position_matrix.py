import pandas as pd
import pytest

from core.figures.held_cells import stance_style
from core.figures.matrix_alt import position_alt
from core.figures.positions import position_matrix
from tests.core.figures.drawn import LIGHT, trace

LABELS = {"gur": "GUR", "nis": "NIS", "moscow": "Moscow", "idle": "Never asked"}
MATTERS = {"back": "Back in February", "sent": "Troops sent <i>", "unasked": "Never asked of anybody"}
ALL = {"shared": list(MATTERS)}
SIGNS = {"affirms": "✓", "denies": "✗", "uncertain": "?", "declined": "⊘", "silent": "…"}
PRINTED_SO = "with the source's own word"


def positions(*rows):
    """Origin, proposition, stance, and when it was said, if that is known."""
    cells = [(*row, None)[:4] for row in rows]
    data = pd.DataFrame(cells, columns=["origin", "proposition", "stance", "said"])
    said = pd.to_datetime(data["said"]).astype("datetime64[s]")
    return data.assign(said=data["said"].astype("str"), said_latest=said, published_latest=pd.Timestamp("2025-02-14"))


def drawn(*rows, sides=ALL):
    return position_matrix(positions(*rows), LABELS, MATTERS, theme=LIGHT, sides=sides)


def words(figure):
    return next(each for each in figure.data if each.name == "words").text


def key(figure):
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("stance", SIGNS)
def test_each_stance_has_a_sign_beside_the_name_and_a_word_in_the_key(stance):
    figure = drawn(("gur", "back", stance))
    assert words(figure) == (f"<b>{SIGNS[stance]}</b> GUR",)
    assert key(figure) == [{"declined": "declined to comment", "silent": "said to be silent"}.get(stance, stance)]


def test_a_second_sign_says_that_there_are_printed_words():
    data = positions(("gur", "back", "affirms"), ("nis", "back", "affirms")).assign(certainty=["may <i>", None])
    figure = position_matrix(data, LABELS, MATTERS, theme=LIGHT, sides=ALL)
    assert words(figure) == ("<b>✓*</b> GUR", "<b>✓</b> NIS")
    assert PRINTED_SO in key(figure)
    assert "affirms, “may &lt;i&gt;” (" in trace(figure, "cells").hovertext[0]
    assert PRINTED_SO not in key(drawn(("gur", "back", "affirms")))


def test_another_sign_says_that_an_article_sets_another_source_against_it_and_pointing_tells_how():
    data = positions(("gur", "back", "affirms"), ("nis", "back", "affirms"))
    said = {("gur", "back"): ["Article a sets <i> against it."], ("nis", "back"): []}
    figure = position_matrix(data, LABELS, MATTERS, theme=LIGHT, sides=ALL, said=said)
    assert words(figure) == ("<b>✓</b> GUR <b>!</b>", "<b>✓</b> NIS")
    assert "its article sets another source<br>against it" in key(figure)
    assert trace(figure, "cells").hovertext[0].endswith("<br>Article a sets &lt;i&gt; against it.")


def test_a_row_has_the_whole_sentence_below_the_short_name():
    data, texts = positions(("gur", "sent", "affirms")), {"sent": "North Korea sent <troops>."}
    figure = position_matrix(data, LABELS, MATTERS, theme=LIGHT, sides=ALL, texts=texts)
    told = "<b>Troops sent &lt;i&gt;</b><br>North Korea sent &lt;troops&gt;."
    assert figure.layout.yaxis.ticktext == ("", told)


def test_not_mentioned_is_no_cell():
    figure = drawn(("gur", "back", "affirms"), ("nis", "sent", "denies"))
    assert trace(figure, "cells").customdata == (["gur", "back"], ["nis", "sent"])


def test_a_row_is_a_matter_and_names_first_who_affirms_then_who_denies_then_the_others():
    figure = drawn(("idle", "back", "silent"), ("nis", "back", "denies"), ("moscow", "back", "affirms"))
    assert words(figure) == ("<b>✓</b> Moscow", "<b>✗</b> NIS", "<b>…</b> Never asked")
    assert figure.layout.yaxis.ticktext == ("", "Back in February")
    labels = {f"o{n}": f"Origin {n}" for n in range(9)}
    many = positions(*((origin, "back", "affirms") for origin in labels))
    figure = position_matrix(many, labels, MATTERS, theme=LIGHT, sides=ALL)
    assert figure.layout.yaxis.ticktext == ("", "Back in February", "", ""), "four beside each other, and no more"
    assert trace(figure, "cells").x == (0, 1, 2, 3, 0, 1, 2, 3, 0)


def test_matters_stand_below_their_headings_and_only_that_of_contested_ones_is_red():
    rows = ("gur", "back", "affirms"), ("nis", "back", "denies"), ("nis", "sent", "affirms")
    figure = drawn(*rows, sides={"contested": ["back"], "single": ["sent"]})
    assert trace(figure, "headings").text == ("<b>One affirms what another denies</b>", "<b>One alone took a side</b>")
    assert figure.layout.yaxis.ticktext == ("", "Back in February", "", "Troops sent &lt;i&gt;")
    assert [shape.fillcolor for shape in figure.layout.shapes if shape.type == "rect"] == [LIGHT.differ, LIGHT.shade]
    assert LIGHT.differ not in drawn(*rows, sides={"shared": ["back"], "single": ["sent"]}).to_json()


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
    assert words(figure) == ("<b>✓</b><b>✗</b><b>…</b> GUR",)
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
    assert words(figure) == ("<b>✗</b><b>⊘</b> GUR",)
    assert trace(figure, "cells").marker.color == (stance_style("denies", LIGHT).fill,)
    assert words(drawn(*[("gur", "back", "denies")] * 3)) == ("<b>✗</b> GUR +2",)


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
    figure = position_matrix(data, LABELS, MATTERS, theme=LIGHT, sides=ALL)
    assert words(figure) == ("<b>✓</b> GUR <b>↺</b>",)
    assert {"affirms", "earlier held the other side"} <= {*key(figure)}
    assert "denies" not in key(figure)
    assert trace(figure, "cells").marker.color == (stance_style("affirms", LIGHT).fill,)
    assert trace(figure, "cells").hovertext[0].split("<br>")[2:] == [
        "affirms (2025-02-17)",
        "earlier denied (2025-02-16)",
        "earlier denied (published 15 February 2025)",
    ]


def test_the_key_explains_the_sign_of_a_second_position_only_where_a_cell_has_it():
    twice = drawn(("gur", "back", "affirms"), ("gur", "back", "affirms"))
    assert "and another that says the same" in [note.text for note in twice.layout.annotations]
    once = drawn(("gur", "back", "affirms"), ("gur", "back", "denies"))
    assert "and another that says the same" not in [note.text for note in once.layout.annotations]


def test_foreign_text_is_never_markup():
    figure = drawn(("gur", "sent", "affirms"))
    assert figure.layout.yaxis.ticktext == ("", "Troops sent &lt;i&gt;")
    assert "Troops sent &lt;i&gt;" in trace(figure, "cells").hovertext[0]


def test_nothing_to_draw_and_a_lacking_column_are_named():
    with pytest.raises(ValueError, match="no positions to draw"):
        drawn(sides={})
    with pytest.raises(KeyError, match="the frame lacks stance"):
        position_matrix(
            positions(("gur", "back", "affirms")).drop(columns="stance"), LABELS, MATTERS, theme=LIGHT, sides=ALL
        )


def test_the_frame_is_left_as_it_was():
    data = positions(("gur", "back", "affirms"))
    before = data.copy(deep=True)
    position_matrix(data, LABELS, MATTERS, theme=LIGHT, sides=ALL)
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
