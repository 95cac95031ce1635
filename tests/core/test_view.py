"""One reader's view: everything the pages show, derived from tables and filters."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.clock import known_by
from core.analysis.pairs.agreement import AGREEMENT
from core.analysis.pairs.comparison import COMPARISONS
from core.filters import Filters
from core.frames import tables
from core.models import Corpus
from core.view import View, view
from tests.builders import claim, corpus, document, position
from tests.strategies import corpora

SAID = {"statement": "said", "low": 1_000}
TINY = corpus(
    document("a.txt", claim("c1", **SAID), claim("c2", best=300, attribution=("gur",)), position("p1")),
    document("b.txt", claim("c3", **SAID), position("p2", "denies", attribution=("gur",))),
)


def test_marks_are_statements_by_origin_or_claims_as_reported() -> None:
    by_origin, reported = (view(tables(TINY), Filters(by_origin=choice)) for choice in (True, False))
    assert by_origin.marks["statement_id"].tolist() == ["said", "c2"]
    assert reported.marks["claim_id"].tolist() == ["c1", "c2", "c3"]
    assert_frame_equal(by_origin.comparisons, reported.comparisons)


def test_quantities_and_positions_are_compared_together() -> None:
    seen = view(tables(TINY), Filters())
    assert seen.comparisons[["left", "right", "verdict", "kind"]].values.tolist() == [
        ["c2", "said", "differ", "quantity"],
        ["said", "said", "same statement", "quantity"],
        ["p1", "p2", "differ", "position"],
    ]
    assert seen.agreement[["left_origin", "right_origin", "differ", "n", "agreement"]].values.tolist() == [
        ["gur", "nis", 2, 2, 0],
        ["nis", "gur", 2, 2, 0],
    ]


def test_a_document_left_out_takes_its_claims_along() -> None:
    seen = view(tables(TINY), Filters(documents=("b.txt",)))
    assert seen.statements["documents"].tolist() == ["b.txt"]
    assert seen.comparisons.empty
    assert seen.agreement.empty


def test_by_origin_a_statement_is_meant_as_it_was_said_and_its_words_are_those_of_the_articles_left() -> None:
    told = {"statement": "said", "best": 1_200, "hedge": "exact"}
    full, bare = (
        document("a.txt", claim("c1", modality="estimated", certainty="they believed", **told), published="2025-02-07"),
        document("b.txt", claim("c3", lost=("they believed",), **told), published="2025-02-14"),
    )
    built = tables(corpus(full, bare))
    seen, reported = (view(built, Filters(documents=("b.txt",), by_origin=own)) for own in (True, False))
    assert seen.marks[["claim_id", "modality", "meant_in", "upper"]].values.tolist() == [
        ["c3", "estimated", "a.txt", 1_320]
    ]
    assert seen.marks["certainty"].isna().all()
    assert "meant_in" not in view(built, Filters()).marks
    assert reported.marks[["modality", "upper"]].values.tolist() == [["asserted", 1_250]]


def test_the_reader_may_change_the_tolerance_and_the_readings() -> None:
    vague = corpus(
        document("a.txt", claim("a", hedge="vague", stated="hundreds"), claim("b", best=100, hedge="about")),
    )
    seen = view(tables(vague), Filters(tolerance=0.5, bands={"hundreds": (100, 500)}))
    assert seen.statements[["lower", "upper"]].values.tolist() == [[100, 500], [50, 150]]


def test_nothing_chosen_to_see_gives_empty_frames_with_their_columns() -> None:
    full, empty = view(tables(TINY), Filters()), view(tables(TINY), Filters(documents=("nowhere.txt",)))
    for name in ("claims", "statements", "positions"):
        assert getattr(empty, name).empty
        assert getattr(empty, name).dtypes.to_dict() == getattr(full, name).dtypes.to_dict()
    assert empty.comparisons.dtypes.astype(str).to_dict() == COMPARISONS
    assert empty.agreement.dtypes.astype(str).to_dict() == AGREEMENT


@given(corpora())
def test_a_view_changes_none_of_its_tables(tiny: Corpus) -> None:
    built, untouched = tables(tiny), tables(tiny)
    view(built, Filters(by_origin=False, tolerance=0.2, subjects=("both",)))
    assert_frame_equal(built.claims, untouched.claims)
    assert_frame_equal(built.positions, untouched.positions)
    assert_frame_equal(built.readings, untouched.readings)


DATED = corpus(
    document("a.txt", claim("c1", **SAID), position("p1"), published="2025-02-01"),
    document("b.txt", claim("c2", **SAID), claim("c3", best=300), published="2025-02-07/2025-02-09"),
    document("c.txt", claim("c4", best=2, retracts=("c1",)), published="2025-02-13"),
)


def on(day: int, **filters: bool) -> View:
    return view(tables(DATED), Filters(known_by=date(2025, 2, day), **filters))


def test_what_is_known_by_a_day_says_whether_it_surely_is() -> None:
    by_origin, reported = on(8), on(8, by_origin=False)
    assert by_origin.marks[["statement_id", "known"]].values.tolist() == [["said", "yes"], ["c3", "perhaps"]]
    assert reported.marks[["claim_id", "known"]].values.tolist() == [
        ["c1", "yes"],
        ["c2", "perhaps"],
        ["c3", "perhaps"],
    ]
    assert on(8).positions[["position_id", "known"]].values.tolist() == [["p1", "yes"]]
    assert on(6).marks["claim_id"].tolist() == ["c1"]


def test_a_statement_is_taken_back_only_once_that_was_published() -> None:
    assert on(9).statements["statement_id"].tolist() == ["said", "c3"]
    assert on(13).statements["statement_id"].tolist() == ["c3", "c4"]


def test_the_clock_of_the_filters_is_that_of_the_tables() -> None:
    built, day = tables(DATED), date(2025, 2, 8)
    dated = replace(built, claims=known_by(built.claims, day), positions=known_by(built.positions, day))
    known = view(dated, Filters())
    assert_frame_equal(on(8).statements, known.statements)
    assert_frame_equal(on(8).comparisons, known.comparisons)


def test_numbers_about_a_day() -> None:
    dated = corpus(
        document("a.txt", claim("a", best=1, as_of="2025-02-07"), claim("b", best=2, as_of="2025-02-08"), position("p"))
    )
    seen = view(tables(dated), Filters(as_of=date(2025, 2, 7)))
    assert seen.marks["claim_id"].tolist() == ["a"]
    assert seen.positions["position_id"].tolist() == ["p"]


@given(corpora(), st.dates(date(2025, 1, 1), date(2025, 3, 1)), st.integers(1, 60))
def test_a_later_day_never_shows_fewer_statements(tiny: Corpus, day: date, more: int) -> None:
    built, later = tables(tiny), day + timedelta(days=more)
    first, last = (view(built, Filters(known_by=each, retracted=True)).statements for each in (day, later))
    assert set(first["statement_id"]) <= set(last["statement_id"])


def test_statements_are_compared_in_the_order_of_their_ids_whatever_is_left_out() -> None:
    mixed = corpus(
        document("a.txt", claim("c-2", attribution=("gur",)), claim("c-10"), claim("b")),
        document("b.txt", claim("a", statement="d"), claim("c-1", attribution=("gur",)), claim("z", statement="d")),
    )
    every, few = (view(tables(mixed), Filters(origins=origins)) for origins in ((), ("nis",)))
    assert every.statements["statement_id"].tolist() == ["c-2", "c-10", "b", "d", "c-1"]
    assert every.compared.statements["statement_id"].tolist() == ["b", "c-1", "c-10", "c-2", "d"]
    assert few.compared.statements["statement_id"].tolist() == ["b", "c-10", "d"]
