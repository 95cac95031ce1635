import numpy as np
import pandas as pd
import pytest

from core.analysis.pairs.agreement import AGREEMENT
from core.figures.agreement import agreement_matrix
from core.figures.matrix_alt import agreement_alt
from core.figures.pair_cells import AGREED
from core.figures.theme import CLEAR, theme
from tests.core.figures.drawn import LIGHT, trace, traces

LABELS = {"gur": "GUR", "nis": "NIS", "isw": "ISW <b>", "moscow": "Moscow"}
ORIGINS = ["gur", "nis", "isw", "moscow"]
RED = LIGHT.differ


def agreement(*pairs):
    """Both orders of each pair: left, right, then how many agree, differ, may differ, cannot be compared."""
    both = [pair for left, right, *counts in pairs for pair in ((left, right, counts), (right, left, counts))]
    rows = [(left, right, *counts, sum(counts[:2]), float("nan")) for left, right, counts in both]
    return pd.DataFrame(rows, columns=list(AGREEMENT)).astype(AGREEMENT)


def drawn(*pairs, origins=ORIGINS, mode="light", echoes=()):
    return agreement_matrix(agreement(*pairs), LABELS, theme=theme(mode), origins=origins, echoes=echoes)


def pairs(figure):
    return [tuple(ids) for ids in trace(figure, "cells").customdata]


def words(figure):
    return [each for each in figure.data if each.name == "words"][1].text


def test_a_cell_shows_each_verdict_with_its_sign_and_how_many_pairs():
    assert words(drawn(("gur", "nis", 2, 1, 1, 5))) == ("2 ✓<br>1 ✗<br>1 ~",)


def test_a_single_comparison_is_seen_to_be_one():
    figure = drawn(("gur", "nis", 1, 0, 0, 0))
    assert words(figure) == ("1 ✓",)
    assert "n = 1: a single comparison" in trace(figure, "cells").hovertext[0]
    assert "%" not in figure.to_json().split('"layout"')[0]


def test_half_of_the_square_is_drawn_and_each_pair_once():
    figure = drawn(("gur", "nis", 1, 0, 0, 0), ("moscow", "gur", 0, 1, 0, 0))
    cells = trace(figure, "cells")
    assert cells.customdata == (["nis", "gur"], ["moscow", "gur"])
    assert cells.x == (0, 0)
    middles = figure.layout.yaxis.tickvals[1::2]
    spans = zip(cells.base, middles, cells.y, strict=True)
    assert all(base < middle < base + height for base, middle, height in spans)


def test_red_is_for_any_sure_clash_and_for_nothing_else():
    figure = drawn(("gur", "nis", 3, 1, 0, 0), ("gur", "isw", 3, 0, 2, 1), ("gur", "moscow", 0, 0, 2, 0))
    fills = dict(zip(pairs(figure), trace(figure, "cells").marker.color, strict=True))
    assert fills[("nis", "gur")] == RED
    assert RED not in (fills[("isw", "gur")], fills[("moscow", "gur")])
    quiet = drawn(("gur", "nis", 3, 0, 2, 1))
    assert RED not in quiet.to_json()


def test_what_agrees_has_one_tint_however_often_and_the_number_tells_how_often():
    figure = drawn(("gur", "nis", 1, 0, 0, 0), ("gur", "isw", 4, 0, 0, 0))
    assert trace(figure, "cells").marker.color == ("rgba(15,123,138,0.50)",) * 2
    assert words(figure) == ("1 ✓", "4 ✓")
    assert [note.text for note in figure.layout.annotations] == ["agree", "blank: never compared"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_tint_is_seen_beside_the_page(mode):
    look = theme(mode)
    above, page = (np.array([int(each[at : at + 2], 16) for at in (1, 3, 5)]) for each in (look.agree, look.background))
    assert contrast(AGREED * above + (1 - AGREED) * page, page) >= 2


def contrast(*colours):
    """Of two colours, as WCAG 2.2 has it."""
    shares = (each / 255 for each in colours)
    linear = (np.where(each <= 0.04045, each / 12.92, ((each + 0.055) / 1.055) ** 2.4) for each in shares)
    dark, bright = sorted(float(each @ (0.2126, 0.7152, 0.0722)) + 0.05 for each in linear)
    return bright / dark


def test_what_agrees_and_may_be_one_voice_is_outlined_and_stands_in_brackets():
    both = ("gur", "nis", 2, 0, 0, 0), ("gur", "isw", 2, 0, 1, 0), ("isw", "moscow", 1, 0, 0, 0)
    figure = drawn(*both, echoes={frozenset(("gur", "isw")), frozenset(("isw", "moscow"))})
    told = dict(zip(pairs(figure), words(figure), strict=True))
    assert told == {("nis", "gur"): "2 ✓", ("isw", "gur"): "(2 ✓)<br>1 ~", ("moscow", "isw"): "(1 ✓)"}
    marker, worth = trace(figure, "cells").marker, "perhaps one voice: a side has no name"
    assert marker.color == ("rgba(15,123,138,0.50)", CLEAR, CLEAR)
    assert (marker.line.color, marker.pattern.shape) == ((CLEAR, LIGHT.agree, LIGHT.agree), ("", "/", ""))
    assert [worth in text for text in trace(figure, "cells").hovertext] == [False, True, True]
    shown = [note.text for note in figure.layout.annotations]
    assert {"agree", "agree, perhaps one voice"} < {*shown}
    assert not any("voice" in note.text for note in drawn(*both).layout.annotations)


def test_a_clash_is_red_whoever_may_be_one_voice():
    both = ("gur", "nis", 1, 1, 0, 0), ("gur", "isw", 0, 1, 0, 0)
    figure = drawn(*both, echoes={frozenset(each[:2]) for each in both})
    assert trace(figure, "cells").marker.color == (RED, RED)
    assert words(figure) == ("(1 ✓)<br>1 ✗", "1 ✗")


def test_agreement_beside_which_some_may_clash_is_hatched_too():
    some, all_agree = (trace(drawn(("gur", "nis", 2, 0, may, 0)), "cells").marker for may in (1, 0))
    assert (some.pattern.shape, all_agree.pattern.shape) == (("/",), ("",))
    assert some.color == all_agree.color


def test_may_differ_is_hatched_and_not_comparable_a_dot():
    figure = drawn(("gur", "nis", 0, 0, 1, 0), ("gur", "isw", 0, 0, 0, 7))
    cells = trace(figure, "cells")
    assert cells.marker.pattern.shape == ("/", "")
    assert words(figure) == ("1 ~", "•")
    around, plain = traces(figure, "words")[-1].textfont.shadow
    assert (around.split(", ")[0], plain) == (f"0 0 3px {LIGHT.background}", "none"), "words on hatching have a ground"
    assert traces(figure, "words")[-1].marker.color == (LIGHT.background, CLEAR), "and a solid one behind them"
    assert cells.hovertext[1] == "ISW &lt;b&gt; and GUR<br>7 pairs: cannot be compared"


def test_a_cell_has_a_sign_for_what_is_said_of_two_origins_and_tells_it_where_it_is_pointed_at():
    said = {
        frozenset(("gur", "nis")): [
            "Article a says of both: “<b> no”.",
            "Once more, in words that fill two lines, the second of them short.",
        ]
    }
    data = agreement(("gur", "nis", 1, 0, 0, 0), ("gur", "isw", 1, 0, 0, 0))
    told, untold = (
        agreement_matrix(data, LABELS, theme=LIGHT, origins=ORIGINS, said=said),
        drawn(("gur", "nis", 1, 0, 0, 0)),
    )
    hovered = dict(zip(pairs(told), trace(told, "cells").hovertext, strict=True))
    assert hovered["nis", "gur"] == (
        f"{trace(untold, 'cells').hovertext[0]}<br>Article a says of both: “&lt;b&gt; no”.<br>"
        "Once more, in words that fill two lines, the second of them<br>short."
    )
    assert (words(told), words(untold)) == (("1 ✓ !", "1 ✓"), ("1 ✓",))
    keys = [[note.text for note in each.layout.annotations] for each in (told, untold)]
    assert ["an article itself speaks of the<br>two; no verdict rests on it" in key for key in keys] == [True, False]
    assert "Once more" not in hovered["isw", "gur"]


def test_never_compared_is_no_cell_at_all():
    figure = drawn(("gur", "nis", 1, 0, 0, 0))
    assert len(trace(figure, "cells").x) == 1
    assert "blank: never compared" in [note.text for note in figure.layout.annotations]
    assert [each for each in drawn().data if each.name == "cells"] == []


def test_the_key_stands_above_the_rows():
    figure = drawn(("gur", "nis", 1, 0, 0, 0))
    assert figure.layout.yaxis.domain[1] < figure.layout.yaxis2.domain[0]


def test_the_diagonal_is_grey_and_names_its_column():
    own = trace(drawn(), "self")
    assert set(own.marker.color) == {LIGHT.shade}
    assert own.x == (0, 1, 2, 3)
    assert own.customdata is None


def test_few_origins_are_named_at_their_columns_many_have_letters_since_numbers_are_counts():
    assert trace(drawn(), "heads of columns").text == ("GUR", "NIS", "ISW &lt;b&gt;", "Moscow")
    many = [f"o{n}" for n in range(28)]
    figure = agreement_matrix(agreement(), {name: name for name in many}, theme=LIGHT, origins=many)
    assert [each.name for each in figure.data if each.name == "heads of columns"] == []
    assert figure.layout.yaxis.ticktext[25:] == ("o25  <b>Z</b>", "o26  <b>AA</b>", "o27  <b>AB</b>")


def test_origins_that_were_not_asked_for_are_left_out():
    figure = drawn(("gur", "nis", 1, 0, 0, 0), ("gur", "moscow", 0, 1, 0, 0), origins=["gur", "nis"])
    assert trace(figure, "cells").customdata == (["nis", "gur"],)


def test_the_order_of_rows_does_not_matter():
    data = agreement(("gur", "nis", 1, 0, 0, 0), ("isw", "nis", 0, 1, 0, 0))
    turned = data.iloc[::-1]
    both = [agreement_matrix(each, LABELS, theme=LIGHT, origins=ORIGINS) for each in (data, turned)]
    found = [{(c, t) for c, t in zip(pairs(f), words(f), strict=True)} for f in both]
    assert found[0] == found[1] == {(("nis", "gur"), "1 ✓"), (("isw", "nis"), "1 ✗")}


def test_no_origin_and_a_lacking_column_are_named():
    with pytest.raises(ValueError, match="no origins to compare"):
        drawn(origins=[])
    with pytest.raises(KeyError, match="the frame lacks n"):
        agreement_matrix(agreement().drop(columns="n"), LABELS, theme=LIGHT, origins=ORIGINS)


def test_the_frame_is_left_as_it_was():
    data = agreement(("gur", "nis", 1, 0, 0, 0))
    before = data.copy(deep=True)
    agreement_matrix(data, LABELS, theme=LIGHT, origins=ORIGINS)
    pd.testing.assert_frame_equal(data, before)


def test_the_matrix_in_sentences():
    data = agreement(
        ("gur", "nis", 2, 0, 0, 1),
        ("isw", "moscow", 0, 1, 0, 0),
        ("gur", "isw", 0, 0, 3, 0),
        ("nis", "moscow", 1, 0, 0, 0),
    )
    kinds = ["military", "intelligence", "think-tank", "unattributed"]
    records = pd.DataFrame({"origin": ORIGINS, "origin_kind": kinds})
    said = {frozenset(("gur", "nis")): ["Article a says of both: no."]}
    assert agreement_alt(data, LABELS, ORIGINS, records, echoes={frozenset(("nis", "moscow"))}, said=said) == (
        "Matrix of 4 rows, for 3 origins and 1 that names nobody: 4 of 6 pairs of rows were set side by side."
        " Clash: Moscow and ISW <b> (1 of n = 1)."
        " Agree: NIS and GUR (2 of n = 2); Moscow and NIS (1 of n = 1; perhaps one voice: a side has no name, both are"
        " of one side, or one echoes the other). May clash: ISW <b> and GUR (3)."
        " Of 1 pair of rows an article itself speaks of the two; no verdict rests on it."
    )
