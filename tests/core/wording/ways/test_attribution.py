"""By which ways statements travelled."""

from typing import Any

import pandas as pd
import pytest

from core.analysis.ways.chains import chains
from core.wording.rows import rows_of
from core.wording.ways.attribution import attribution_title, say_original, say_told, say_ways
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen


@pytest.mark.parametrize(
    ("changed", "renumbered", "words"),
    [
        ([1], [0], "the one that was retold is told otherwise"),
        ([1], [1], "the one that was retold is told otherwise (with another number)"),
        ([0], [0], "the one that was retold is told as fully"),
        ([1, 1], [0, 0], "both that were retold are told otherwise (none with another number)"),
        ([1, 2, 3], [1, 0, 2], "all 3 that were retold are told otherwise (2 with another number)"),
        ([1, 0, 3], [0, 0, 1], "2 of the 3 that were retold are told otherwise (1 with another number)"),
        ([0, 3], [0, 1], "1 of the 2 that were retold is told otherwise (with another number)"),
        ([0, 0], [0, 0], "none of the 2 that were retold is told otherwise"),
    ],
)
def test_how_many_of_those_that_were_retold_are_told_otherwise(
    changed: list[int], renumbered: list[int], words: str
) -> None:
    told = seen(claim("a", best=300))
    travelled = pd.DataFrame({"n_tellings": 2, "n_changed": changed, "n_renumbered": renumbered}).assign(
        record_id="a", unhedged=None
    )
    assert say_ways(chains(told.claims), travelled, told.tables).endswith(f"; {words}")


def test_a_number_that_was_retold_without_its_words_for_how_sure_it_is_comes_first() -> None:
    full: dict[str, Any] = {"certainty": "they believe"}
    bare: dict[str, Any] = {"lost": ("they believe", "sent")}
    held = position("p", statement="q", **full), position("r", statement="q", **bare)
    sure = "the one that was retold is told otherwise"
    assert attribution_title(seen(*held)).startswith(
        "NIS: “They were withdrawn in January” (affirms), retold without “they believe”; None of 1 number or position"
    )
    told = (
        claim("a", best=300, modality="estimated", statement="s", **full),
        claim("b", best=300, statement="s", **bare),
    )
    assert attribution_title(seen(*told, *held)).startswith(
        "NIS: 300 people (Killed, North Korean troops; an estimate), retold without “they believe”; None of 2 numbers"
    )
    unsure = claim("b", best=300, statement="s", certainty="may", **bare)
    assert attribution_title(seen(told[0], unsure)).startswith("None of 1 number or position came through another")
    assert sure in attribution_title(seen(*told))


def test_what_an_article_may_have_from_the_outlet_that_it_names_as_its_source_is_told_beside_what_surely_came_so() -> (
    None
):
    via = claim("via", best=5, attribution=("gur", "bbc"))
    first = document("004_a.txt", claim("a", best=300), via, position("p"), original="bbc")
    assert attribution_title(seen(first)) == "1 of 3 numbers and positions came through another outlet"
    held = seen(first)
    links = chains(held.claims, held.tables.positions)
    assert say_original(links, held.tables) == "article 004 (2 of the 3) names BBC as its original source"
    alone = seen(document("a.txt", claim("a", best=300), title="Lost", original="bbc"))
    assert say_original(chains(alone.claims), alone.tables) == "“Lost” (all of them) names BBC as its original source"
    links = chains(seen(first, document("b.txt", claim("b", best=9), original="gur")).claims)
    assert say_original(links, seen(first, document("b.txt", original="gur")).tables) == (
        "2 articles (2 of the 3) name outlets as their original sources"
    )
    assert say_original(chains(seen(via).claims), seen(via).tables) == ""


def test_a_statement_in_short_says_how_sure_it_is_what_limits_it_and_whose_words_it_is_by_inference() -> None:
    one_weekend = {"counts": "period", "period": "2025-01-04/2025-01-05"}
    found = seen(
        claim("a", best=300, certainty="reported", quote="300 are reported dead"),
        claim("b", best=300, attribution_basis="inferred"),
        claim("c", best=30, modality="estimated", place="one sector", term="eliminated", **one_weekend),
        claim("d", best=9, modality="conditional", condition="if losses persist"),
        position("p", attribution_basis="inferred"),
    )
    assert [
        say_told(row, found.tables) for rows in (found.claims, found.tables.positions) for row in rows_of(rows)
    ] == [
        "NIS: 300 people (Killed, North Korean troops; “reported”)",
        "NIS, attribution inferred: 300 people (Killed, North Korean troops)",
        "NIS: 30 people (Killed, North Korean troops; an estimate; “eliminated”; place: one sector; from 4 to 5 "
        "January 2025)",
        "NIS: 9 people (Killed, North Korean troops; a forecast with a condition [if losses persist])",
        "NIS, attribution inferred: “They were withdrawn in January” (affirms)",
    ]
