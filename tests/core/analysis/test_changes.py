"""What changed between two states: each kind of change, exactly; and the rules that hold whatever the corpora."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.changes import CHANGES, EDITED, CorpusState, changes
from core.filters import Filters
from core.frames import tables
from core.models import Claim, Corpus, Document, Position
from core.view import view
from tests.builders import claim, corpus, document, position
from tests.strategies import corpora

Change = tuple[str, ...]
SWAPPED = {"new": "removed", "withdrawn": "restored", "told again": "told less"}
BOTH_WAYS = SWAPPED | {there: back for back, there in SWAPPED.items()}


def state(tiny: Corpus) -> CorpusState:
    seen = view(tables(tiny), Filters(retracted=True))
    return CorpusState(
        seen.tables.documents, seen.tables.claims, seen.statements, seen.tables.positions, seen.positions
    )


def changed(old: Corpus, new: Corpus) -> list[Change]:
    """The changes as (change, kind, id, and whatever else is known), without those of texts, which follow."""
    found = changes(state(old), state(new))
    assert list(found.columns) == list(CHANGES)
    told = found[found["change"] != EDITED]
    return [tuple(cell for cell in row if isinstance(cell, str)) for row in told.itertuples(index=False)]


def of(*records: Claim | Position, name: str = "a.txt") -> Document:
    return document(name, *records)


DEAD, GONE = claim("dead", best=300), position("gone")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([of(DEAD, GONE)], [of(DEAD, GONE)], []),
        (
            [of(DEAD)],
            [of(DEAD), of(claim("more", best=400), GONE, name="b.txt")],
            [("new", "document", "b.txt"), ("new", "statement", "more"), ("new", "position", "gone", "withdrawn")],
        ),
        ([of(DEAD, GONE)], [of(DEAD)], [("removed", "position", "gone", "withdrawn")]),
        ([of(DEAD)], [of(claim("dead", low=300))], [("recoded", "claim", "dead", "quote stated low best hedge")]),
        ([of(GONE)], [of(position("gone", "denies"))], [("recoded", "position", "gone", "quote stance")]),
        (
            [of(DEAD)],
            [document("a.txt", DEAD, published="2025-02-15", title="Title")],
            [("recoded", "document", "a.txt", "title published")],
        ),
        (
            [of(DEAD)],
            [of(DEAD, claim("back", hedge="none", stated="no such number", retracts=("dead",)))],
            [("new", "statement", "back"), ("withdrawn", "statement", "dead")],
        ),
        (
            [of(DEAD)],
            [of(DEAD, claim("later", best=400, revises=("dead",)))],
            [("new", "statement", "later"), ("revised", "statement", "later", "dead")],
        ),
    ],
)
def test_each_change_is_told_for_what_it_is(old: list[Document], new: list[Document], expected: list[Change]) -> None:
    assert changed(corpus(*old), corpus(*new)) == expected


def test_a_statement_that_another_article_tells_again_is_not_new() -> None:
    first = of(claim("a-dead", best=300, statement="said"))
    again = of(claim("b-dead", best=300, statement="said"), name="b.txt")
    assert changed(corpus(first), corpus(first, again)) == [
        ("new", "document", "b.txt"),
        ("told again", "statement", "said", "b.txt"),
    ]


def test_a_statement_under_another_name_is_recoded_and_not_new() -> None:
    renamed = claim("dead", best=300, statement="said")
    assert changed(corpus(of(DEAD)), corpus(of(renamed))) == [("recoded", "claim", "dead", "statement_id")]


@settings(max_examples=5)
@given(corpora(), st.data())
def test_swapped_states_tell_the_same_the_other_way_round_and_one_with_itself_nothing(
    tiny: Corpus, data: st.DataObject
) -> None:
    kept = data.draw(
        st.lists(st.sampled_from(tiny.documents), unique_by=lambda each: each.name) if tiny.documents else st.just([])
    )
    less = corpus(*kept)
    assert changed(less, less) == []
    there, back = changed(less, tiny), changed(tiny, less)
    assert Counter((BOTH_WAYS.get(change, change), *rest) for change, *rest in there) == Counter(
        (change, *rest) for change, *rest in back
    )
    assert {name for change, kind, name, *_ in there if (change, kind) == ("new", "document")} == (
        {each.name for each in tiny.documents} - {each.name for each in kept}
    )
