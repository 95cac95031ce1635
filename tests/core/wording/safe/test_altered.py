"""What the tellings of a statement in one article have otherwise, part by part."""

from typing import Any

import pytest

from core.models import Claim
from core.wording.rows import rows_of
from core.wording.safe.altered import Part, parts_of, say_parts
from tests.builders import by_inference, claim, document, position
from tests.core.wording.tiny import seen

OWN: dict[str, Any] = {"best": 300, "stated": "300", "statement": "one"}


AHEAD: dict[str, Any] = {"as_of": None, "modality": "forecast", "target": "2025-06", "condition": "if so"}
LEFT = "leaves the attribution to inference"


def parts(first: Claim, *others: Claim, full: bool = True) -> list[Part]:
    """What the second article has otherwise than the statement that the first one makes."""
    view = seen(document("001.txt", first), document("002.txt", *others))
    (row,) = rows_of(view.statements)
    tellings = rows_of(view.tables.claims[view.tables.claims["document"] == "002.txt"])
    return parts_of(row, tellings, view.tables, full=full)


def said(first: Claim, *others: Claim, full: bool = True) -> str:
    """The same in words."""
    told = parts(first, *others, full=full)
    return say_parts(told) if told else ""


@pytest.mark.parametrize(
    ("first", "other", "words"),
    [
        ({}, {}, ""),
        ({}, {"best": 200, "stated": "200"}, "has “200” in place of “300”"),
        ({}, {"hedge": "about", "stated": "about 300"}, "has “about 300” in place of “300”"),
        ({}, {"measure": "casualties"}, "tells it as “Casualties”"),
        ({"certainty": "indicate"}, {"certainty": "suggested"}, "has “suggested” in place of “indicate”"),
        ({"certainty": "indicate"}, {}, "leaves out “indicate”"),
        ({}, {"certainty": "likely"}, "adds “likely”"),
        ({"modality": "estimated"}, {}, "tells it as asserted, not as an estimate"),
        ({"modality": "estimated", "certainty": "likely"}, {}, "leaves out “likely”"),
        ({}, {"as_of": "2025-02-02"}, ""),
        ({}, {"as_of": None}, "gives no date"),
        ({"place": "Kursk"}, {"place": "Donetsk"}, "has Donetsk as the place"),
        ({"place": "Kursk"}, {}, "gives no place"),
        ({"attribution": ("nis", "bbc")}, {}, "does not name BBC"),
        ({"attribution": ("nis", ("bbc", "reuters"))}, {}, "does not name BBC or Reuters"),
        ({"attribution": ("nis", "bbc")}, {"attribution": ("nis", "reuters")}, ""),
        ({}, {"attribution_basis": "inferred"}, "leaves the attribution to inference"),
        ({"term": "eliminated"}, {"term": "shot"}, "has “shot” in place of “eliminated”"),
        ({"term": "military losses"}, {"term": "losses", "quote": "losses, military ones, of 300 men."}, ""),
    ],
)
def test_one_thing_that_is_told_otherwise(first: dict[str, Any], other: dict[str, Any], words: str) -> None:
    assert said(claim("a", **OWN | first), claim("b", **OWN | other)) == words


def test_other_words_for_another_time_are_told() -> None:
    when = {"as_of": "2025-01-15", "quote": "In mid-January, then, 300 men."}
    mid = claim("a", **OWN | when)
    mid = mid.model_copy(update={"as_of": mid.as_of.model_copy(update={"text": "mid-January"})}) if mid.as_of else mid
    assert said(mid, claim("b", **OWN)) == "has “then” in place of “mid-January”"
    assert said(mid, by_inference(claim("b", **OWN))) == "gives another time"
    assert said(mid, claim("b", **OWN | {"as_of": None}, lost=("in mid-January",))) == "leaves out “in mid-January”"


def test_words_are_told_once_and_a_lesser_telling_is_set_against_a_full_one_only() -> None:
    other = claim("b", **OWN | {"stated": "200", "best": 200}, lost=("300 men",), added=("200 of them", "all"))
    assert said(claim("a", **OWN), other) == "has “200” in place of “300” and adds “all”"
    assert said(claim("a", **OWN), other, full=False) == "has “200” in place of “300”"


def test_when_a_position_was_said_is_told_of_the_article_that_says_it() -> None:
    one = {"statement": "one"}
    view = seen(
        document("001.txt", position("p", said="2025-02-05", attribution=("nis", "bbc"), **one)),
        document("002.txt", position("q", attribution=("nis", "reuters"), **one)),
    )
    (row,) = rows_of(view.positions)
    (other,) = rows_of(view.tables.positions[view.tables.positions["document"] == "002.txt"])
    told = "does not say when it was said, does not name BBC and has it via Reuters"
    assert say_parts(parts_of(row, [other], view.tables, full=True)) == told


@pytest.mark.parametrize(
    ("first", "others", "words"),
    [
        ({"place": "Kursk"}, [{"place": "Donetsk"}, {"place": "Kursk"}], ""),
        ({}, [{"certainty": "likely"}, {}], ""),
        ({}, [{"lost": ("x y", "z"), "added": ("q",)}, {"lost": ("z",)}], "leaves out “z” and adds “q”"),
        ({"attribution": ("nis", "bbc")}, [{"attribution": ("nis", "bbc"), "attribution_basis": "inferred"}] * 2, LEFT),
        ({}, [{"attribution_basis": "inferred"}, {}], ""),
        ({"term": "losses"}, [{"quote": "the losses of 300 men."}, {"quote": "300 shot."}], ""),
        ({"as_of": None, "said": "2025-02-03"}, [{"as_of": None}, {"as_of": None, "said": "2025-02-03"}], ""),
    ],
)
def test_what_one_of_several_tellings_has_the_article_has(
    first: dict[str, Any], others: list[dict[str, Any]], words: str
) -> None:
    told = [claim(f"b{place}", **OWN | other) for place, other in enumerate(others)]
    assert said(claim("a", **OWN | first), *told) == words


@pytest.mark.parametrize(
    ("first", "other", "words"),
    [
        ({"period": "2025-01"}, {}, "leaves out “then”"),
        ({"period": "2025-01"}, {"period": "2025-01"}, ""),
        ({"as_of": None, "said": "2025-02-03"}, {"as_of": None}, "does not say when it was said"),
        (AHEAD, AHEAD | {"target": "2025-07"}, ""),
        (AHEAD, AHEAD | {"target": None}, "gives no date"),
        ({"term": "military losses"}, {"quote": "losses of 300 men."}, "leaves out “military losses”"),
    ],
)
def test_the_time_and_the_word_that_a_sentence_tells(first: dict[str, Any], other: dict[str, Any], words: str) -> None:
    assert said(claim("a", **OWN | first), claim("b", **OWN | other)) == words


@pytest.mark.parametrize(
    ("first", "other", "weighty"),
    [
        ({}, {"best": 200, "stated": "200"}, True),
        ({}, {"measure": "casualties"}, True),
        ({"certainty": "indicate"}, {}, True),
        ({}, {"certainty": "likely"}, True),
        ({"modality": "estimated"}, {}, True),
        ({"term": "eliminated"}, {"term": "shot"}, False),
        ({"term": "eliminated"}, {}, False),
    ],
)
def test_number_and_certainty_are_told_at_any_length(
    first: dict[str, Any], other: dict[str, Any], weighty: bool
) -> None:
    assert [part.weighty for part in parts(claim("a", **OWN | first), claim("b", **OWN | other))] == [weighty]
