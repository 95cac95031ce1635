"""Who says it stands first, then what; whoever the text does not name is not made up."""

from core.wording.evidence.said import say_what, say_who
from tests.builders import by_inference, claim, document, position
from tests.core.wording.tiny import seen


def test_who_says_it_and_through_whom_then_the_number_its_hedge_and_what_is_inferred() -> None:
    record = by_inference(claim("c", low=300, modality="estimated", certainty="likely", attribution=("nis", "bbc")))
    tables = seen(record).tables
    row = tables.claims.iloc[0]
    assert say_who(row, tables) == "NIS, via BBC"
    assert say_what(row, tables) == (
        "At least 300 people, an estimate, “likely” · Killed, North Korean troops · as of 1 February 2025, inferred"
    )


def test_an_attribution_that_is_inferred_is_said_to_be() -> None:
    record = claim("c", low=300, attribution=(("nis", "gur"), "bbc"), attribution_basis="inferred", place="Kursk")
    tables = seen(record, position("p", "denies", attribution_basis="inferred")).tables
    assert say_who(tables.claims.iloc[0], tables) == "NIS and GUR, via BBC, attribution inferred"
    assert say_what(tables.claims.iloc[0], tables).endswith(" · as of 1 February 2025 · place: Kursk")
    assert say_who(tables.positions.iloc[0], tables) == "NIS, attribution inferred"
    assert say_what(tables.positions.iloc[0], tables) == "Denies: They were withdrawn in January"


def test_where_nobody_is_named_the_article_itself_stands_there() -> None:
    record = claim("c", hedge="none", stated="heavy losses", attribution=("unattributed",))
    tables = seen(document("004_d.txt", record)).tables
    assert say_who(tables.claims.iloc[0], tables) == "Article 004, naming no source"
    assert say_what(tables.claims.iloc[0], tables).startswith("No number: “heavy losses” · Killed, North Korean troops")
