"""What is recorded, in words: names in full, and nothing that was not recorded."""

from dataclasses import replace

from core.wording.evidence.facts import say_meant, say_passed_on, say_sources, say_when
from tests.builders import claim, position
from tests.core.wording.tiny import seen


def test_a_claim_in_words() -> None:
    tables = seen(claim("c", low=300, modality="estimated", attribution=(("nis", "gur"), "bbc"))).tables
    (row,) = (each for _, each in tables.claims.iterrows())
    assert say_sources(row, tables) == "NIS (intelligence service; South Korea); GUR (intelligence service; Ukraine)"
    assert say_passed_on(row, tables) == "via BBC"


def test_where_nobody_is_named_there_is_neither_kind_nor_side() -> None:
    tables = seen(claim("c", best=3, attribution=("unattributed",))).tables
    (row,) = (each for _, each in tables.claims.iterrows())
    assert say_sources(row, tables) == "none: Nobody named"
    unknown = tables.sources.assign(kind="experts", side="unknown", side_label="not stated")
    assert say_sources(row, replace(tables, sources=unknown)) == "Nobody named (experts; side not stated)"


def test_how_a_claim_is_meant() -> None:
    (row,) = (each for _, each in seen(claim("c", low=300, modality="estimated")).tables.claims.iterrows())
    assert say_meant(row) == "at least; an estimate"


def test_a_position_that_nobody_passed_on() -> None:
    tables = seen(position("p", "denies")).tables
    (row,) = (each for _, each in tables.positions.iterrows())
    assert say_passed_on(row, tables) == "by nobody but the article itself"


def test_a_time_with_and_without_what_it_rests_on() -> None:
    assert say_when("2025-02-07", None) == "7 February 2025"
    assert say_when("2025-02-07", "inferred").startswith("7 February 2025 (")
