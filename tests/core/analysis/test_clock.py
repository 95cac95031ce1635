"""What was known by a day: nothing of later, uncertain days come and go, and a later day never knows less."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.clock import (
    change_between,
    known_by,
    newly_unsure,
    published_by,
    steps,
    unsure_counts,
    unsure_pairs,
    unsure_statements,
)
from core.analysis.pairs.tally import ALIKE
from core.filters import Filters, filter_documents
from core.frames import Tables, tables
from core.models import Corpus
from core.view import View, view
from tests.builders import claim, corpus, document, position
from tests.strategies import corpora

PUBLISHED = ["2025-02-07", "2025-02", "[2025-02-07..2025-02-09]", "[..2025-02-09]", "2025-02-07/..", "2025-02-07~"]
GUR = {"attribution": ("gur",)}
TINY = corpus(
    document("a.txt", claim("a1", low=1_000, statement="s"), position("p1"), published="2025-02-01"),
    document(
        "b.txt", claim("b1", low=1_000, statement="s"), claim("b2", best=300, **GUR), published="2025-02-07/2025-02-09"
    ),
    document("c.txt", position("p2", "denies", **GUR), published="2025-02-13"),
)


def seen(day: int) -> View:
    return view(tables(TINY), Filters(known_by=date(2025, 2, day)))


@pytest.mark.parametrize(
    ("published", "known"),
    [
        ("2025-02-07", [None, "yes", "yes", "yes"]),
        ("[2025-02-07..2025-02-09]", [None, "perhaps", "yes", "yes"]),
        ("2025-02", ["perhaps", "perhaps", "perhaps", "yes"]),
        ("[..2025-02-09]", ["perhaps", "perhaps", "yes", "yes"]),
        ("2025-02-07/..", [None, "perhaps", "perhaps", "perhaps"]),
        ("../..", ["perhaps", "perhaps", "perhaps", "perhaps"]),
    ],
)
def test_what_is_known_by_a_day(published: str, known: list[str | None]) -> None:
    claims = tables(corpus(document("a.txt", claim("a", best=1), published=published))).claims
    days = [date(2025, 2, 6), date(2025, 2, 8), date(2025, 2, 9), date(2025, 3, 1)]
    found = [known_by(claims, day)["known"].tolist() for day in days]
    assert found == [[word] if word else [] for word in known]


def test_a_statement_is_known_once_any_telling_of_it_surely_is() -> None:
    claims = known_by(tables(TINY).claims, date(2025, 2, 8))
    assert claims[["claim_id", "known", "statement_known"]].values.tolist() == [
        ["a1", "yes", "yes"],
        ["b1", "perhaps", "yes"],
        ["b2", "perhaps", "perhaps"],
    ]


def test_the_view_of_a_day_holds_nothing_later() -> None:
    known = seen(6)
    assert filter_documents(known.tables.documents, known.filters)["document"].tolist() == ["a.txt"]
    assert known.claims["claim_id"].tolist() == ["a1"]
    assert known.positions["position_id"].tolist() == ["p1"]
    assert len(known.tables.sources) == len(tables(TINY).sources)


def test_steps_are_the_days_on_which_something_becomes_known() -> None:
    assert steps(tables(TINY)) == [date(2025, 2, day) for day in (1, 7, 9, 13)]
    assert steps(tables(corpus(document("a.txt", published="[..2025-02-09]")))) == [date(2025, 2, 9)]
    assert steps(tables(corpus())) == []


def test_a_step_brings_what_came_and_makes_sure_what_was_uncertain() -> None:
    first, second = change_between(seen(6), seen(8)), change_between(seen(8), seen(9))
    assert first.came.values.tolist() == [["quantity", "b2", "killed", "perhaps"]]
    assert first.became_sure.empty
    assert second.came.empty
    assert second.became_sure.values.tolist() == [["quantity", "b2", "killed", "yes"]]


def test_a_step_brings_new_verdicts() -> None:
    changes = [change_between(seen(day), seen(later)) for day, later in [(1, 8), (8, 13)]]
    assert [change.verdicts for change in changes] == [{"differ": 1}, {"differ": 1}]


def test_pairs_of_origins_in_doubt() -> None:
    assert unsure_pairs(seen(8)) == {("gur", "nis"), ("nis", "gur")}
    assert unsure_pairs(seen(9)) == set()


def test_pairs_in_doubt_are_counted_and_those_of_a_step_apart() -> None:
    counted = ["topic", "verdict", "n"]
    assert unsure_counts(seen(8))[counted].values.tolist() == [["killed", "differ", 1]]
    assert unsure_counts(seen(13)).empty
    assert newly_unsure(seen(1), seen(8)) == {"differ": 1}
    assert newly_unsure(seen(8), seen(8)) == {"differ": 0}
    assert newly_unsure(seen(8), seen(13)) == {}


def by_brute_force(found: View) -> Counter[tuple[str, str]]:
    """The pairs that can be compared of which a side was perhaps not yet published, by kind and verdict."""
    perhaps, rows = unsure_statements(found.statements, found.positions), found.compared.listed()
    doubted = rows[rows["verdict"].isin(ALIKE) & (rows["left"].isin(perhaps) | rows["right"].isin(perhaps))]
    return Counter(zip(doubted["kind"], doubted["verdict"], strict=True))


def test_a_step_on_which_nothing_happens_brings_nothing() -> None:
    change = change_between(seen(9), seen(12))
    assert (len(change.came), len(change.became_sure), len(change.verdicts)) == (0, 0, 0)


@given(
    corpora(),
    st.lists(st.sampled_from(PUBLISHED), min_size=3, max_size=3),
    st.dates(date(2025, 1, 30), date(2025, 3, 2)),
)
def test_a_later_day_never_knows_less_and_the_clock_changes_no_table(
    tiny: Corpus, published: list[str], day: date
) -> None:
    dated, untouched = (tables(publish(tiny, published)) for _ in range(2))
    later = day.replace(year=2026)
    for before, after in ((known_by(rows, day), known_by(rows, later)) for rows in (dated.claims, dated.positions)):
        assert set(before["statement_id"]) <= set(after["statement_id"])
        sure = [set(rows.loc[rows["statement_known"] == "yes", "statement_id"]) for rows in (before, after)]
        assert sure[0] <= sure[1]
    now, counts = at(dated, day), Counter[tuple[str, str]]()
    for _, row in unsure_counts(now).iterrows():
        counts[row["kind"], row["verdict"]] += row["n"]
    assert counts == by_brute_force(now)
    assert len(change_between(at(dated, later), now).became_sure) == 0
    assert_frame_equal(dated.claims, untouched.claims)
    assert_frame_equal(dated.positions, untouched.positions)
    assert_frame_equal(dated.documents, untouched.documents)


def at(built: Tables, day: date) -> View:
    return view(built, Filters(retracted=True, known_by=day))


def publish(tiny: Corpus, published: list[str]) -> Corpus:
    """The corpus with another date of publication for each document."""
    sources = (
        document(source.name, *source.annotation.claims, *source.annotation.positions, published=day)
        for source, day in zip(tiny.documents, published, strict=False)
    )
    return corpus(*sources)


def test_each_record_was_published_by_a_day_or_perhaps_or_not() -> None:
    dated = corpus(
        document("a.txt", claim("a", best=1), published="2025-02-01"),
        document("b.txt", claim("b", best=2), published="2025-02-07/2025-02-09"),
        document("c.txt", claim("c", best=3), published="2025-02-28"),
    )
    claims = tables(dated).claims
    assert published_by(claims, date(2025, 2, 8)).tolist() == ["yes", "perhaps", "no"]
    assert unsure_statements(known_by(claims, date(2025, 2, 8))) == {"b"}
    assert unsure_statements(claims) == set()
