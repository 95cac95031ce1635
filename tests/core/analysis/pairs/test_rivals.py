"""What is held against one record, and what agrees with it: of its own matter, and none of itself."""

import pandas as pd

from core.analysis.evidence import record_of
from core.analysis.pairs.rivals import rivals
from core.view import View
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen

GUR, WEST = {"attribution": ("gur",)}, {"attribution": ("western-officials",)}


def of(view: View, name: str) -> list[tuple[str, str, str]]:
    record = record_of(view.tables, name)
    assert isinstance(record, pd.Series)
    found = rivals(view.compared, record)
    return sorted(found[["left", "right", "verdict"]].itertuples(index=False, name=None))


def test_of_a_number_are_the_pairs_of_its_statement_that_can_be_compared() -> None:
    view = seen(
        claim("a", best=300), claim("b", best=300, **GUR), claim("c", best=1000, **WEST), claim("d", best=5, **WEST)
    )
    assert of(view, "a") == [("a", "b", "agree"), ("a", "c", "differ"), ("a", "d", "differ")]
    assert of(view, "c") == [("a", "c", "differ"), ("b", "c", "differ")]  # its own second number is no rival's


def test_every_telling_of_a_statement_has_the_pairs_of_the_statement() -> None:
    told = {"statement": "s", "best": 300}
    view = seen(
        document("a.txt", claim("first", **told), claim("other", best=1000, **GUR)),
        document("b.txt", claim("again", **told)),
    )
    assert of(view, "first") == of(view, "again") == [("other", "s", "differ")]


def test_what_states_no_number_has_no_rival() -> None:
    assert of(seen(claim("words", stated="many"), claim("b", best=300, **GUR)), "words") == []


def test_of_a_position_are_those_of_others_on_its_own_matter() -> None:
    view = seen(
        position("p", stance="affirms"),
        position("q", stance="denies", **GUR),
        position("r", stance="affirms", **WEST),
        position("silent", stance="silent", attribution=("bbc",)),
    )
    assert of(view, "p") == [("p", "q", "differ"), ("p", "r", "agree")]
    assert of(view, "q") == [("p", "q", "differ"), ("q", "r", "differ")]
    assert of(view, "silent") == []
