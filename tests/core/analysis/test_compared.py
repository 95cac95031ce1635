"""Comparisons that are never held: counted, searched and picked out exactly as from the list of all of them."""

from collections.abc import Collection

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis import compared, searching
from core.analysis.agreement import agreement
from core.analysis.compared import Compared
from core.analysis.comparison import COMPARISONS, VERDICTS, compare_statements
from core.analysis.evidence import pairs_between
from core.analysis.positions import compare_positions
from core.analysis.tally import ALIKE
from core.frames import JOINT, tables
from core.models import Corpus
from tests.builders import claim, corpus, document, one, position, statements
from tests.core.analysis.test_counting import crowds
from tests.strategies import corpora

ANY = st.one_of(corpora(), crowds())
FEW = settings(max_examples=40)
KEYS = ["kind", "left", "right", "topic"]


def of(tiny: Corpus) -> Compared:
    return Compared(statements(tiny), tables(tiny).positions)


def listing(tiny: Corpus) -> pd.DataFrame:
    return pd.concat([compare_statements(statements(tiny)), compare_positions(tables(tiny).positions)])


def about(rows: pd.DataFrame, topic: str | None) -> pd.DataFrame:
    held = [topic is None or topic in each.split(JOINT) for each in rows["topic"]]
    return rows[pd.Series(held, rows.index, dtype=bool)]


def counted(rows: pd.DataFrame) -> dict[str, int]:
    return rows["verdict"].value_counts().to_dict()


@FEW
@given(ANY, st.sampled_from([None, "killed", "casualties", "back"]))
def test_verdicts_are_counted_as_if_every_pair_were_listed(tiny: Corpus, topic: str | None) -> None:
    found, rows = of(tiny), listing(tiny)
    assert found.verdicts(topic) == counted(about(rows, topic))
    assert len(found) == len(rows)
    assert_frame_equal(found.agreement, agreement(rows))
    assert sum(found.verdicts(each)["agree"] for each in found.topics() if "agree" in found.verdicts(each)) >= sum(
        rows["verdict"] == "agree"
    )


@FEW
@given(ANY, st.data())
def test_verdicts_among_some_statements(tiny: Corpus, data: st.DataObject) -> None:
    rows = compare_statements(statements(tiny))
    ids = sorted(statements(tiny)["statement_id"])
    chosen = data.draw(st.sets(st.sampled_from(ids))) if ids else set()
    both = rows["left"].isin(chosen) & rows["right"].isin(chosen) & (rows["left"] != rows["right"])
    assert of(tiny).verdicts_among(chosen) == counted(rows[both])


@FEW
@given(ANY)
def test_what_can_be_compared_is_counted_by_what_the_left_counts(tiny: Corpus) -> None:
    told = statements(tiny).set_index("statement_id")
    rows = compare_statements(statements(tiny))
    alike = rows[rows["verdict"].isin(ALIKE)]
    expected = {(told.at[left, "measure"], told.at[left, "subject"]) for left in alike["left"]}
    counts = of(tiny).counts
    found = counts[counts["verdict"].isin(ALIKE) & (counts["kind"] == "quantity")]
    assert set(zip(found["measure"], found["subject"], strict=True)) == expected


@FEW
@given(ANY, st.sets(st.sampled_from(VERDICTS)), st.sampled_from([None, "killed", "withdrawn"]), st.integers(1, 40))
def test_the_pairs_that_are_asked_for_are_those_of_the_whole_list(
    tiny: Corpus, verdicts: Collection[str], topic: str | None, at_once: int
) -> None:
    rows = about(listing(tiny), topic)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "AT_ONCE", at_once)
        found = of(tiny).first(verdicts, topic)
    expected = rows[rows["verdict"].isin(verdicts)]
    assert_frame_equal(*(each.sort_values(KEYS, ignore_index=True) for each in (found, expected)))
    assert found.dtypes.astype(str).to_dict() == COMPARISONS


@FEW
@given(crowds(), st.integers(0, 3))
def test_where_there_are_too_many_the_first_of_each_verdict_are_listed(tiny: Corpus, most: int) -> None:
    rows = listing(tiny)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compared, "ALL_UP_TO", 0)
        patch.setattr(compared, "FIRST", most)
        found = of(tiny).first(VERDICTS)
    expected = rows.groupby("verdict").head(most)
    assert_frame_equal(*(each.sort_values(["verdict", *KEYS], ignore_index=True) for each in (found, expected)))


@FEW
@given(ANY)
def test_a_cell_and_a_pair_are_picked_out_of_the_whole_list(tiny: Corpus) -> None:
    found, rows = of(tiny), listing(tiny)
    pairs = [("nis", "gur"), ("nis", "nis"), ("nobody", "gur"), ("gur", "back")]
    pairs += list(rows[["left", "right"]].itertuples(index=False, name=None))[:5]
    for names in pairs:
        both = (found.between(*names), pairs_between(rows, *names))
        assert_frame_equal(*(each.sort_values(KEYS, ignore_index=True) for each in both))


@FEW
@given(ANY)
def test_all_of_it_comes_in_parts(tiny: Corpus) -> None:
    assert_frame_equal(pd.concat(of(tiny).chunks(), ignore_index=True), listing(tiny).reset_index(drop=True))


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
