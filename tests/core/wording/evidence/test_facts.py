"""What is recorded, in words: names in full, and nothing that was not recorded."""

from dataclasses import replace

from core.wording.evidence.facts import headline, say_meant, say_passed_on, say_sources, say_when
from tests.builders import by_inference, claim, position
from tests.core.wording.tiny import seen


def test_a_claim_in_words() -> None:
    tables = seen(claim("c", low=300, modality="estimated", attribution=(("nis", "gur"), "bbc"))).tables
    (row,) = (each for _, each in tables.claims.iterrows())
    assert headline(row, tables).startswith("Killed, North Korean troops: at least 300 people, an estimate")
    assert say_sources(row, tables) == "NIS (intelligence service; South Korea); GUR (intelligence service; Ukraine)"
    assert say_passed_on(row, tables) == "via BBC"


def test_what_is_inferred_is_said_to_be_in_the_heading_too() -> None:
    record = by_inference(claim("c", low=300, attribution=("nis", "bbc"), attribution_basis="inferred"))
    tables = seen(record, position("p", attribution_basis="inferred")).tables
    assert headline(tables.claims.iloc[0], tables) == (
        "Killed, North Korean troops: at least 300 people, as of 1 February 2025, inferred (NIS, attribution inferred, "
        "via BBC)"
    )
    assert headline(tables.positions.iloc[0], tables).startswith("NIS, attribution inferred: affirms: ")


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
    text = tables.propositions.set_index("proposition").at[row["proposition"], "text"]
    assert headline(row, tables) == f"NIS: denies: {text.rstrip('.')}"
    assert say_passed_on(row, tables) == "by nobody but the article itself"


def test_a_time_with_and_without_what_it_rests_on() -> None:
    assert say_when("2025-02-07", None) == "7 February 2025"
    assert say_when("2025-02-07", "inferred").startswith("7 February 2025 (")
