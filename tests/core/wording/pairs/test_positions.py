"""Pairs of positions in sentences: who holds what, which of several, and what replaced what."""

from datetime import date

import pytest

from core.filters import Filters
from core.frames import Tables, tables
from core.models import Position
from core.view import View, view
from core.wording.inferred import say_held
from core.wording.pairs.comparisons import comparisons_title, with_sentences
from core.wording.pairs.table import pairs_table
from core.wording.rows import rows_of
from core.wording.safe.sentence import Refusal, safe_sentence
from core.wording.safe.short import short_position
from core.wording.titles.findings import positions_title
from tests.builders import corpus, document, one, position


def gur(position_id: str, stance: str = "affirms", **fields: str) -> Position:
    return position(position_id, stance, attribution=("gur",), **fields)


def built(**now: str) -> Tables:
    """The NIS denies on 2 February, and affirms, said on the 4th unless it is said to be otherwise."""
    later = position("now", **({"said": "2025-02-04"} | now))
    return tables(
        corpus(
            document("a.txt", position("no", "denies"), gur("yes"), published="2025-02-02"),
            document("b.txt", later, published="2025-02-05"),
        )
    )


def said(seen: View) -> dict[str, str]:
    """The sentence of each pair, by its ids."""
    told = with_sentences(seen.comparisons, seen)
    ends = (told[name] for name in ("left", "right", "sentence"))
    return {f"{left} {right}": sentence for left, right, sentence in zip(*ends, strict=True)}


def matter(seen: View) -> str:
    return str(seen.tables.propositions.set_index("proposition").at["withdrawn", "text"]).rstrip(".")


def test_a_reversal_is_an_update_with_both_days() -> None:
    seen = view(built(), Filters())
    assert said(seen) == {
        "no now": f"An update, not a clash: “{matter(seen)}” was first denied by NIS (published on 2 February 2025, "
        "inferred), and later affirmed by the same source (said on 4 February 2025, inferred).",
        "now yes": f"Agree: NIS and GUR both affirm “{matter(seen)}”.",
    }
    assert comparisons_title(seen) == "The one pair that can be compared agrees; 1 is an update"
    assert positions_title(seen) == "On none of 1 yes/no matter does one source affirm what another denies"


def test_by_an_earlier_day_it_clashes_as_it_did_then() -> None:
    seen = view(built(), Filters(known_by=date(2025, 2, 2)))
    assert said(seen) == {
        "no yes": f"A clash: “{matter(seen)}” is affirmed by GUR and denied by NIS.",
    }


def test_where_the_order_is_not_certain_both_are_held_and_clash() -> None:
    seen = view(built(said="2025-02"), Filters())
    assert [each.split(":")[0] for each in said(seen).values()] == ["A clash", "Agree"]


def test_pairs_that_would_read_alike_name_the_day_and_the_article() -> None:
    told = corpus(
        document("a.txt", position("x", "denies"), gur("yes"), published="2025-02-02"),
        document("b.txt", position("y", "denies", said="2025-02-04"), published="2025-02-05"),
    )
    sentences = said(view(tables(told), Filters()))
    text = matter(view(tables(told), Filters()))
    assert sentences == {
        "x yes": f"A clash: “{text}” is affirmed by GUR and denied by NIS (published on 2 February 2025, inferred, "
        "in article a).",
        "y yes": f"A clash: “{text}” is affirmed by GUR and denied by NIS (said on 4 February 2025, inferred, "
        "in article b).",
    }


def test_an_utterance_that_takes_a_side_on_two_matters_is_told_on_each_as_it_holds_it() -> None:
    both = (position("x", statement="said"), position("y", "denies", statement="said", proposition="back"))
    seen = view(tables(one(*both, gur("p", "denies"), gur("q", proposition="back"))), Filters())
    on = matter(seen)
    assert said(seen)["p said"] == f"A clash: “{on}” is affirmed by NIS and denied by GUR."
    assert pairs_table(seen, seen.comparisons)["It says"].tolist() == ["denies", "affirms"]


def test_what_was_held_is_told_as_earlier() -> None:
    held = {row["position_id"]: say_held(row) for row in rows_of(view(built(), Filters()).positions)}
    assert held["no"].endswith(": earlier denied; published on 2 February 2025, inferred")
    assert held["now"].endswith(": affirms; said on 4 February 2025, inferred")


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        ("no", "; later affirmed by the same source (said on 4 February 2025, inferred); affirmed by GUR"),
        ("now", "; earlier denied by the same source (published on 2 February 2025, inferred); 2 origins"),
        ("yes", " (whether one has it from the other is not said); also affirmed by NIS (article b) (see"),
    ],
)
def test_a_safe_sentence_says_what_the_source_said_otherwise(name: str, clause: str) -> None:
    whole = safe_sentence(view(built(), Filters()), [name])
    assert not isinstance(whole, Refusal)
    assert clause in whole.text


def test_where_it_is_not_known_which_came_later_a_safe_sentence_says_that() -> None:
    seen = view(built(said="2025-02"), Filters())
    whole = safe_sentence(seen, ["now"])
    unsure = (
        "; the same source also denied it (published on 2 February 2025, inferred), and which came later is not known; "
    )
    assert not isinstance(whole, Refusal)
    assert unsure in whole.text
    row = next(row for row in rows_of(seen.positions) if row["position_id"] == "now")
    short = short_position(row, seen)
    assert not isinstance(short, Refusal)
    assert "the same source also denied it" in short.text
