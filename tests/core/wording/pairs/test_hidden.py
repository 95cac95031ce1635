"""How many clashes the filters hide, in words: exact under every filter and clock, and silent where there is none."""

from datetime import date
from typing import Any

import pytest

from core.filters import Filters
from core.wording.pairs.hidden import say_hidden, say_hidden_of, without_lists
from core.wording.sources.said import said_by
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen

GUR, WEST = {"attribution": ("gur",)}, {"attribution": ("western-officials",)}
RECORDS = (
    claim("a", best=300),
    claim("b", best=900, **GUR),
    claim("c", best=900, **WEST, as_of="2025-02"),
    claim("d", best=950, attribution=("bbc",), as_of="2025-02"),
    position("p"),
    position("q", "denies", **GUR),
)


def said(*records: Any, verdicts: Any = ("differ", "may differ"), **chosen: Any) -> str:
    """What is said under these filters, of everything."""
    more = {name: chosen.pop(name) for name in ("kinds_of_pairs", "topic") if name in chosen}
    shown = seen(*(records or RECORDS), **chosen)
    whole = seen(*(records or RECORDS), **{name: chosen[name] for name in ("known_by", "as_of") if name in chosen})
    kinds = more.get("kinds_of_pairs", ("quantity", "position"))
    return say_hidden(shown, whole, verdicts, kinds, more.get("topic"))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, "The filters hide 2 clashes and 2 pairs that may clash with what is shown here."),
        ({"verdicts": ("differ",)}, "The filters hide 2 clashes with what is shown here."),
        ({"verdicts": ("may differ",)}, "The filters hide 2 pairs that may clash with what is shown here."),
        ({"kinds_of_pairs": ("position",)}, "The filters hide 1 clash with what is shown here."),
        ({"topic": "killed"}, "The filters hide 1 clash and 2 pairs that may clash with what is shown here."),
        ({"topic": "deployed"}, ""),
    ],
)
def test_what_one_origin_has_against_it(asked: dict[str, Any], words: str) -> None:
    assert said(origins=("nis",), **asked) == words


def test_one_pair_that_may_clash() -> None:
    assert said(origins=("western-officials",)) == ("The filters hide 1 pair that may clash with what is shown here.")


def test_nothing_is_said_without_a_filter_or_where_nothing_shown_is_contradicted() -> None:
    assert said() == ""
    assert said(origins=("zelenskyy",)) == ""
    assert said(claim("a", best=300), claim("b", best=300, **GUR), origins=("nis",)) == ""


def test_the_clocks_are_no_filters_but_limit_what_is_hidden() -> None:
    early = document("a.txt", claim("a", best=300), published="2025-02-01")
    late = document("b.txt", claim("b", best=900, **GUR), published="[2025-02-02..2025-02-09]")
    assert said(early, late, known_by=date(2025, 2, 1)) == ""
    assert said(early, late, known_by=date(2025, 2, 1), origins=("nis",)) == ""
    assert said(early, late, known_by=date(2025, 2, 5), origins=("nis",)) == (
        "The filters hide 1 clash (perhaps not yet published) with what is shown here."
    )
    assert said(early, late, known_by=date(2025, 2, 9), origins=("nis",)) == (
        "The filters hide 1 clash with what is shown here."
    )


def test_where_only_numbers_of_one_day_are_shown_positions_are_of_any() -> None:
    assert said(as_of=date(2025, 2, 1), origins=("nis",)) == (
        "The filters hide 2 clashes and 2 pairs that may clash with what is shown here. Positions on yes/no matters "
        "count here, too, of any time."
    )
    assert said(as_of=date(2024, 2, 1), origins=("nis",), kinds_of_pairs=("quantity",)) == ""


def test_without_lists_everything_else_stays() -> None:
    day = date(2025, 2, 1)
    chosen = Filters(
        ("a.txt",), ("official",), ("x",), ("nis",), ("russians",), known_by=day, by_origin=False, tolerance=0.2
    )
    assert without_lists(chosen) == Filters(known_by=day, by_origin=False, tolerance=0.2)


def test_of_one_source_what_stands_against_it_and_is_hidden() -> None:
    official = {"attribution": ("zelenskyy",)}
    records = (*RECORDS, claim("e", best=5, **official), position("r", "denies", **official))
    whole = seen(*records)
    shown = seen(*records, kinds=("intelligence",))
    assert say_hidden_of(said_by(shown, "nis"), shown, whole) == (
        "The filters hide 2 clashes and 2 pairs that may clash with what it said."
    )
    assert say_hidden_of(said_by(shown, "zelenskyy"), shown, whole) == ""
    assert say_hidden_of(said_by(whole, "nis"), whole, whole) == ""


def test_of_one_source_what_was_perhaps_not_yet_published_says_so() -> None:
    day = date(2025, 2, 5)
    early = document("a.txt", claim("a", best=300), published="2025-02-01")
    late = document("b.txt", claim("b", best=900, **WEST), published="[2025-02-02..2025-02-09]")
    shown, whole = seen(early, late, known_by=day, kinds=("intelligence",)), seen(early, late, known_by=day)
    assert say_hidden_of(said_by(shown, "nis"), shown, whole) == (
        "The filters hide 1 clash (perhaps not yet published) with what it said."
    )
