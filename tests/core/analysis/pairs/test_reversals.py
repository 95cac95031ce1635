"""A source that took the other side certainly later is compared by what it holds now; the two are an update."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.clock import change_between
from core.analysis.pairs.positions import held_positions
from core.analysis.pairs.reliability import reliability
from core.analysis.pairs.reversals import REVERSED
from core.analysis.rules.verdicts import AGREE, DIFFER, REVISION
from core.filters import Filters
from core.frames import Tables, tables
from core.models import Position
from core.view import View, view
from tests.builders import corpus, document, one, position

PAPERS = ("a.txt", "b.txt", "c.txt")
DAYS = (None, "2025-02-01", "2025-02-03", "2025-02", "2025-02-02/2025-02-04", "../2025-02-02", "2025-02-03/..")


def gur(position_id: str, stance: str = "affirms", **fields: str) -> Position:
    return position(position_id, stance, attribution=("gur",), **fields)


def built() -> Tables:
    """The NIS denies on 1 February, told on the 2nd and again by c.txt, and affirms on the 4th; GUR affirms."""
    return tables(
        corpus(
            document("a.txt", position("no", "denies", said="2025-02-01"), gur("yes"), published="2025-02-02"),
            document("b.txt", position("now", said="2025-02-04"), published="2025-02-05"),
            document("c.txt", gur("against", "denies", proposition="back"), published="2025-02-08"),
        )
    )


def by(day: str) -> View:
    return view(built(), Filters(known_by=date.fromisoformat(day)))


def listed(seen: View) -> list[list[str]]:
    found: list[list[str]] = seen.comparisons[["left", "right", "verdict"]].to_numpy().tolist()
    return found


def test_the_earlier_position_is_an_update_and_clashes_with_nobody() -> None:
    seen = view(built(), Filters())
    assert listed(seen) == [["no", "now", REVISION], ["now", "yes", AGREE]]
    assert seen.comparisons["reason"].tolist() == [REVERSED, "both affirm"]
    assert seen.compared.verdicts() == {REVISION: 1, AGREE: 1}
    assert seen.compared.between_origins("position") == {AGREE: 1, DIFFER: 0, "may differ": 0, "not comparable": 0}
    assert seen.agreement[["left_origin", "right_origin", "agree", "differ"]].to_numpy().tolist() == [
        ["gur", "nis", 1, 0],
        ["nis", "gur", 1, 0],
    ]
    assert dict(zip(seen.positions["statement_id"], seen.positions["superseded"], strict=True)) == {
        "no": True,
        "yes": False,
        "now": False,
        "against": False,
    }


def test_the_clock_brings_it_back_as_it_was_held_then() -> None:
    assert listed(by("2025-02-02")) == [["no", "yes", DIFFER]]
    assert not by("2025-02-02").positions["superseded"].any()
    assert listed(by("2025-02-05")) == [["no", "now", REVISION], ["now", "yes", AGREE]]


def test_a_step_of_the_clock_brings_the_new_pairs_only() -> None:
    assert change_between(by("2025-02-02"), by("2025-02-05")).verdicts == {AGREE: 1}
    assert change_between(by("2025-02-05"), by("2025-02-08")).verdicts == {}


def test_an_article_that_is_hidden_takes_its_position_with_it() -> None:
    shown = view(built(), Filters(documents=("a.txt",)))
    assert listed(shown) == [["no", "yes", DIFFER]]


@pytest.mark.parametrize(
    ("denied", "affirmed", "is_reversed"),
    [
        ("2025-02-01", "2025-02-02", True),
        ("2025-02-01", "2025-02-01", False),
        ("2025-02", "2025-02-10", False),
        ("2025-02/..", "2025-03-01", False),
        ("../2025-02-01", "2025-02-02", True),
        ("2025-02-01", "2025-02-02/..", True),
        ("2025-02-01", "../2025-03-01", False),
        ("2025-02-01", None, True),
        ("2025-02-14", None, False),
        (None, "2025-02-15", True),
        (None, "2025-02-14", False),
        (None, None, False),
    ],
)
def test_only_what_began_after_the_other_had_ended_is_later(
    denied: str | None, affirmed: str | None, is_reversed: bool
) -> None:
    """Both articles are of 14 February 2025, which counts where no day is given."""
    held = held_positions(tables(one(position("no", "denies", said=denied), position("yes", said=affirmed))).positions)
    assert held["superseded"].tolist() == [is_reversed, False]


def test_a_source_may_reverse_itself_twice() -> None:
    days = {"a": "2025-01-01", "b": "2025-01-02", "c": "2025-01-03"}
    stances = {"a": "denies", "b": "affirms", "c": "denies"}
    told = one(*(position(name, stances[name], said=day) for name, day in days.items()), gur("x", "denies"))
    seen = view(tables(told), Filters())
    assert listed(seen) == [["a", "b", REVISION], ["b", "c", REVISION], ["c", "x", AGREE]]


def test_neither_silence_nor_doubt_nor_another_matter_nor_another_voice_reverses_anything() -> None:
    later = {"said": "2025-02-10"}
    told = one(
        position("no", "denies", said="2025-02-01"),
        position("p", "declined", **later),
        position("q", "uncertain", **later),
        position("r", proposition="back", **later),
        gur("s", **later),
        position("t", attribution=(("gur", "nis"),), **later),
    )
    assert not held_positions(tables(told).positions)["superseded"].any()


def test_an_utterance_that_two_articles_tell_was_made_before_the_first_of_them() -> None:
    told = corpus(
        document("a.txt", position("x", "denies", statement="said"), published="2025-02-02"),
        document("b.txt", position("y", "denies", statement="said"), published="2025-02-20"),
        document("c.txt", position("z"), published="2025-02-10"),
    )
    held = held_positions(tables(told).positions).set_index("statement_id")["superseded"]
    assert held.to_dict() == {"said": True, "z": False}


def test_the_agreement_on_matters_takes_the_later_position() -> None:
    assert reliability(view(built(), Filters()).positions).values == 2


@st.composite
def told(draw: st.DrawFn) -> Tables:
    """Positions of two sources on two matters, in three articles of three days."""
    kinds = st.tuples(
        st.sampled_from(PAPERS),
        st.sampled_from(["nis", "gur", "bbc"]),
        st.sampled_from(["withdrawn", "back"]),
        st.sampled_from(["affirms", "denies", "declined"]),
        st.sampled_from(DAYS),
    )
    drawn = list(enumerate(draw(st.lists(kinds, max_size=9))))
    return tables(
        corpus(
            *(
                document(
                    paper,
                    *(
                        position(f"p{number}", stance, proposition=matter, attribution=(origin,), said=day)
                        for number, (own, origin, matter, stance, day) in drawn
                        if own == paper
                    ),
                    published=f"2025-02-0{2 + PAPERS.index(paper)}",
                )
                for paper in PAPERS
            )
        )
    )


@given(told(), st.sampled_from([None, "2025-02-02", "2025-02-03"]))
def test_what_is_counted_is_listed(built_of: Tables, day: str | None) -> None:
    seen = view(built_of, Filters(known_by=date.fromisoformat(day) if day else None))
    rows = seen.compared.listed()
    assert seen.compared.verdicts() == rows["verdict"].value_counts().to_dict()
    assert seen.compared.of_positions["verdict"].tolist() == rows["verdict"].tolist()
    first = pd.concat([seen.compared.first([each]) for each in seen.compared.verdicts()] or [rows[:0]])
    assert sorted(map(tuple, first.to_numpy()[:, :5])) == sorted(map(tuple, rows.to_numpy()[:, :5]))
    between = rows[rows["left_origin"] != rows["right_origin"]]
    assert seen.agreement[["agree", "differ"]].to_numpy().sum() == 2 * len(between)


@given(told())
def test_what_is_superseded_is_in_no_pair_but_with_what_replaced_it(built_of: Tables) -> None:
    seen = view(built_of, Filters())
    past = set(seen.positions.loc[seen.positions["superseded"], "statement_id"])
    rows = seen.comparisons
    verdicts = rows[rows["verdict"] != REVISION]
    assert past.isdisjoint({*verdicts["left"], *verdicts["right"]})
    updates = rows[rows["verdict"] == REVISION]
    assert past <= {*updates["left"], *updates["right"]}
    assert (updates["left_origin"] == updates["right_origin"]).all()
    held = seen.positions[~seen.positions["superseded"]]
    left = set(zip(held["origin"], held["proposition"], strict=True))
    assert left == set(zip(seen.positions["origin"], seen.positions["proposition"], strict=True)), "one is always held"
