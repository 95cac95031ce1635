"""Comparisons that are never held: counted, searched and picked out exactly as from the list of all of them."""

from collections.abc import Collection
from typing import NamedTuple

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.evidence import pairs_between
from core.analysis.pairs import compared, searching
from core.analysis.pairs.compared import Compared
from core.analysis.pairs.comparison import COMPARISONS
from core.analysis.pairs.tally import ALIKE
from core.analysis.rules.verdicts import VERDICTS
from core.frames import JOINT, tables
from core.models import Corpus
from tests.builders import claim, corpus, document, one, position, statements
from tests.core.analysis.pairs.test_counting import crowds
from tests.oracles import agreement, compare_positions, compare_statements
from tests.strategies import corpora


class Whole(NamedTuple):
    """A corpus whose comparisons are held for once: all of them in one list, and those of its statements."""

    statements: pd.DataFrame
    found: Compared
    of_numbers: pd.DataFrame
    rows: pd.DataFrame


def whole(tiny: Corpus) -> Whole:
    told, held = statements(tiny), tables(tiny).positions
    of_numbers = compare_statements(told)
    return Whole(told, Compared(told, held), of_numbers, pd.concat([of_numbers, compare_positions(held)]))


CROWDED = crowds().map(whole)
ANY = st.one_of(corpora().map(whole), CROWDED)
KEYS = ["kind", "left", "right", "topic"]


def of(tiny: Corpus) -> Compared:
    return Compared(statements(tiny), tables(tiny).positions)


def about(rows: pd.DataFrame, topic: str | None) -> pd.DataFrame:
    held = [topic is None or topic in each.split(JOINT) for each in rows["topic"]]
    return rows[pd.Series(held, rows.index, dtype=bool)]


def counted(rows: pd.DataFrame) -> dict[str, int]:
    return rows["verdict"].value_counts().to_dict()


@given(ANY, st.data())
def test_all_pairs_are_counted_and_come_in_parts_as_if_they_were_listed(case: Whole, data: st.DataObject) -> None:
    found, rows = case.found, case.rows
    for topic in (None, "killed", "casualties", "back"):
        assert found.verdicts(topic) == counted(about(rows, topic))
    assert len(found) == len(rows)
    assert_frame_equal(found.agreement, agreement(rows))
    agreeing = [found.verdicts(topic).get("agree", 0) for topic in found.topics()]
    assert sum(agreeing) >= sum(rows["verdict"] == "agree")
    assert_frame_equal(pd.concat(found.chunks(), ignore_index=True), rows.reset_index(drop=True))
    verdicts_among_some_statements(case, data)
    what_can_be_compared_is_counted_by_what_the_left_counts(case)


def verdicts_among_some_statements(case: Whole, data: st.DataObject) -> None:
    ids, rows = sorted(case.statements["statement_id"]), case.of_numbers
    chosen = data.draw(st.sets(st.sampled_from(ids))) if ids else set()
    both = rows["left"].isin(chosen) & rows["right"].isin(chosen) & (rows["left"] != rows["right"])
    assert case.found.verdicts_among(chosen) == counted(rows[both])


def what_can_be_compared_is_counted_by_what_the_left_counts(case: Whole) -> None:
    told, rows, counts = case.statements.set_index("statement_id"), case.of_numbers, case.found.counts
    alike = rows[rows["verdict"].isin(ALIKE)]
    expected = {(told.at[left, "measure"], told.at[left, "subject"]) for left in alike["left"]}
    found = counts[counts["verdict"].isin(ALIKE) & (counts["kind"] == "quantity")]
    assert set(zip(found["measure"], found["subject"], strict=True)) == expected


@given(ANY, st.sets(st.sampled_from(VERDICTS)), st.sampled_from([None, "killed", "withdrawn"]), st.integers(1, 40))
def test_what_is_asked_for_is_picked_out_of_the_whole_list(
    case: Whole, verdicts: Collection[str], topic: str | None, at_once: int
) -> None:
    rows = about(case.rows, topic)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "AT_ONCE", at_once)
        found = case.found.first(verdicts, topic)
    assert found.dtypes.astype(str).to_dict() == COMPARISONS
    same_pairs(found, rows[rows["verdict"].isin(verdicts)])
    names = [("nis", "gur"), ("nis", "nis"), ("nobody", "gur"), ("gur", "back")]
    for pair in (*names, *case.rows[["left", "right"]].itertuples(index=False, name=None))[:8]:
        same_pairs(case.found.between(*pair), pairs_between(case.rows, *pair))


@given(CROWDED, st.integers(0, 3))
def test_where_there_are_too_many_the_first_of_each_verdict_are_listed(case: Whole, most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compared, "ALL_UP_TO", 0)
        patch.setattr(compared, "FIRST", most)
        found = case.found.first(VERDICTS)
    same_pairs(found, case.rows.groupby("verdict").head(most))


def same_pairs(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    """The same rows in any order."""
    assert_frame_equal(*(each.sort_values(["verdict", *KEYS], ignore_index=True) for each in (found, expected)))


def test_a_search_ends_with_the_last_pair_that_is_wanted_and_tells_how_far_it_came() -> None:
    crowd = one(*(claim(f"c{number}", best=100 + 800 * (number % 2), attribution=(source,)) for number, source in MANY))
    told: list[float] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "AT_ONCE", 1)
        patch.setattr(compared, "ALL_UP_TO", 0)
        patch.setattr(compared, "FIRST", 2)
        found = of(crowd).first(["differ"], progress=told.append)
    assert found[["left", "right"]].values.tolist() == [["c0", "c1"], ["c0", "c3"]]
    assert told == [0.25]


MANY = list(enumerate(("nis", "gur", "zelenskyy", "bbc")))


def test_what_pairs_are_about() -> None:
    found = of(
        corpus(
            document("a.txt", claim("a", best=1), claim("b", best=2, measure="casualties"), position("p")),
            document("b.txt", claim("c", best=1, attribution=("gur",)), position("q", attribution=("gur",))),
        )
    )
    assert found.topics() == ["killed", "casualties", "withdrawn"]
    assert found.verdicts("casualties") == {"not comparable": 2}
    assert found.verdicts("killed") == {"agree": 1, "not comparable": 2}
