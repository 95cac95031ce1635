"""What was withdrawn is struck out, says so in words wherever it is named, and has an entry in the key."""

import pytest

from core.figures.alt import alt_text
from core.figures.marks import CROSS
from core.figures.texts import remarks
from core.wording.labels import WITHDRAWN
from tests.core.figures.drawn import LIGHT, chart, frame, mark, numbers, texts, trace, traces

STANDS = mark("a", "exact", best=300, retracted=False)


@pytest.mark.parametrize(
    ("hedge", "stated", "struck"),
    [
        ("exact", {"best": 900}, [900]),
        ("at_least", {"low": 900}, [900]),
        ("range", {"low": 900, "high": 1_000}, [900, 1_000]),
        ("vague", {"lower": 200, "upper": 999}, [200, 999]),
    ],
)
def test_it_is_struck_out_where_it_was_stated(hedge: str, stated: dict[str, float], struck: list[float]) -> None:
    figure = chart(STANDS, mark("b", hedge, retracted=True, **stated))
    assert numbers(figure, WITHDRAWN) == struck
    cross = trace(figure, WITHDRAWN).marker
    assert (cross.symbol, cross.size, cross.line.color) == ("x-thin", CROSS, LIGHT.text)


def test_label_printed_words_hover_and_key_say_so_in_words() -> None:
    figure = chart(STANDS, mark("b", "exact", best=900, retracted=True))
    assert [WITHDRAWN in text for text in trace(figure, "claims").hovertext] == [False, True]
    assert trace(figure, "words as printed").text[1].endswith("\u201d \u00b7 withdrawn")
    assert sum(WITHDRAWN in text for text in texts(figure)) == 4
    assert len(traces(figure, WITHDRAWN, "x3")) == 1


def test_the_text_alternative_counts_and_names_it() -> None:
    told = alt_text(frame(STANDS, mark("b", "exact", best=900, retracted=True)), "Killed")
    assert "1 mark withdrawn by the source, struck out." in told
    assert told.endswith("\u201cso many\u201d, withdrawn.")
    assert remarks(frame(mark("a", "exact", best=300))) == [""]


def test_what_was_replaced_and_what_is_a_part_says_so_and_is_no_lowest_number() -> None:
    replaced = mark("b", "exact", best=100, superseded=True, part_label="")
    part = mark("c", "exact", best=4, superseded=False, part_label="a part of 300 people")
    stands = mark("a", "exact", best=300, superseded=False, part_label="")
    printed = trace(chart(stands, replaced, part), "words as printed").text
    assert [text.partition(" \u00b7 ")[2] for text in printed] == ["", "replaced by its source", "a part of 300 people"]
    told = alt_text(frame(stands, replaced, part), "Killed")
    assert "1 mark replaced by its source." in told
    assert "Lowest and highest number stated: 300" in told
