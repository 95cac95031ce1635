"""Comparison: first whether, then how. Every verdict with each of its reasons, on two claims or three."""

from itertools import combinations, combinations_with_replacement
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.bounds import with_bounds
from core.analysis.pairs import comparison
from core.analysis.pairs.comparison import (
    COMPARISONS,
    compare_chunks,
    pair_of,
    pairs_of,
)
from core.analysis.retractions import with_retracted
from core.analysis.rules.verdicts import VERDICTS
from core.analysis.statements import by_origin
from core.frames import tables
from core.models import Corpus
from tests.builders import claim, compared, corpus, document, one, statements, time, two, verdict
from tests.oracles import compare_statements
from tests.strategies import claims, corpora

GUR = {"attribution": ("gur",)}


def against(left: dict[str, Any], right: dict[str, Any]) -> tuple[str, str]:
    """Verdict and reason of what the NIS says against what the GUR says."""
    return verdict(*two(left, right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"best": 11_000}, {"best": 11_000}),
        ({"best": 11_000}, {"low": 10_000, "high": 12_000}),
        ({"low": 1_000}, {"high": 1_000}),
        ({"low": 1_000}, {"low": 4_000}),
        ({"best": 300}, {"hedge": "vague", "stated": "hundreds"}),
        ({"best": 11_500}, {"best": 11_000, "hedge": "about"}),
        ({"best": 300, "place": "Kursk"}, {"best": 300}),
        ({"best": 300, "place": "Kursk"}, {"best": 300, "place": "Kursk"}),
        ({"best": 300, "period": "2024-12-01/2024-12-15"}, {"best": 300, "period": "2024-12-01/2024-12-15"}),
        ({"best": 300, "period": "2024-12-01/2024-12-15"}, {"best": 300, "period": "2024-12/.."}),
        ({"best": 300, "period": "2024-12-01/2024-12-15"}, {"best": 300}),
    ],
)
def test_comparable_and_overlapping_is_agreement(left: dict[str, Any], right: dict[str, Any]) -> None:
    assert against(left, right) == ("agree", "the bounds overlap")


@pytest.mark.parametrize(("left", "right"), [(2, 3), (0, 1), (11_000, 12_000), (5_937, 5_938), (600, 1_000)])
def test_plain_numbers_that_are_not_one_number_do_not_agree(left: float, right: float) -> None:
    assert against({"best": left}, {"best": right})[0] == "differ"


@pytest.mark.parametrize("number", [4_000, 300])
def test_the_dead_of_one_day_are_no_rival_to_those_since_january(number: float) -> None:
    of_a_day, since = {"best": 300, "period": "2026-03-02"}, {"best": number, "period": "2026-01-01/2026-03-03"}
    found = against(of_a_day | {"as_of": "2026-03-03"}, since | {"as_of": "2026-03-03"})
    assert found == ("not comparable", "other period or as-of")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"best": 300, "as_of": None}, {"best": 300}),
        ({"best": 300, "as_of": None}, {"best": 300, "as_of": None}),
        ({"best": 300, "as_of": "2025-01~"}, {"best": 300, "as_of": "2025-01"}),
    ],
)
def test_agreement_says_where_one_time_is_not_sure(left: dict[str, Any], right: dict[str, Any]) -> None:
    assert against(left, right) == ("agree", "the bounds overlap, but a time is open or uncertain")


@pytest.mark.parametrize(
    ("left", "right", "ratio"),
    [
        ({"low": 1_000}, {"best": 300}, 1_000 / 330),
        ({"low": 1_000, "hedge": "more_than"}, {"high": 1_000}, 1),
        ({"low": 10, "high": 20}, {"low": 40, "high": 50}, 2),
        ({"measure": "killed_in_period", "period": "2025-01", "best": 1}, {"period": "2025-01", "best": 9}, 8.5 / 1.1),
        ({"measure": "casualties_per_day", "period": "2025", "low": 92}, {"period": "2025", "high": 46}, 2),
    ],
)
def test_apart_and_surely_of_one_time_is_a_difference(
    left: dict[str, Any], right: dict[str, Any], ratio: float
) -> None:
    right = right | {"measure": left.get("measure", "killed")}
    (row,) = compared(*two(left, right)).itertuples()
    assert (row.verdict, row.reason) == ("differ", "the bounds lie apart, and the times overlap")
    assert row.ratio == pytest.approx(ratio)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (None, "2025-02-01"),
        ("2025-01~", "2025-01-15"),
        ("2025-01/..", "2025-02-01"),
        ("[2025-01-10..2025-01-20]", "2025-01-15"),
        ("2025-01", "2025-01"),
        ("2025-01", "2025-01-15"),
        ("2025-02-01?", "2025-02-01"),
        ("../2025-02-01", "2025-02-01"),
        ("2025-02-01/..", "2025-02-01"),
    ],
)
def test_apart_at_times_that_may_differ_only_may_differ(left: str | None, right: str) -> None:
    (row,) = compared(claim("a", best=300, as_of=left), claim("b", low=1_000, as_of=right, **GUR)).itertuples()
    assert (row.verdict, row.reason) == ("may differ", "the bounds lie apart, but a time is open or uncertain")
    assert row.ratio == pytest.approx(1_000 / 330)


def test_an_uncertain_period_may_be_the_other_one() -> None:
    left = {"measure": "killed_in_period", "best": 30, "period": "2024-12-14/2024-12-15"}
    assert against(left, left | {"best": 300, "period": "2024-12~"})[0] == "may differ"


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ({"best": 300}, {"best": 300, "measure": "casualties"}, "other measure"),
        ({"best": 300}, {"best": 300, "subject": "both"}, "other population"),
        ({"best": 300}, {"best": 300, "modality": "forecast"}, "forecast"),
        ({"best": 300, "modality": "conditional"}, {"low": 1_000}, "forecast"),
        ({"best": 300}, {"hedge": "none"}, "no number"),
        ({"best": 300}, {"hedge": "vague", "stated": "a great many"}, "no number"),
        ({"best": 300, "place": "Kursk"}, {"best": 900, "place": "Toretsk"}, "other place"),
        ({"best": 5_937, "as_of": "2022-09-21"}, {"high": 350_000}, "other period or as-of"),
        ({"best": 300, "as_of": "2025-01-31"}, {"best": 900, "as_of": "2025-02-01"}, "other period or as-of"),
        (
            {"best": 300, "counts": "period"},
            {"best": 900},
            "other period: one counts period, the other cumulative",
        ),
        (
            {"best": 300, "as_of": None, "period": "2024-12"},
            {"best": 900, "period": "2025-01"},
            "other period or as-of",
        ),
    ],
)
def test_what_cannot_be_compared_says_why(left: dict[str, Any], right: dict[str, Any], reason: str) -> None:
    assert against(left, right) == ("not comparable", reason)


@pytest.mark.parametrize(
    "month",
    ["2024-12", "2024-12-15/2024-12-16", "2024-12-14/2024-12-31", "2024-12-01/2024-12-15", "2025-01"],
)
def test_a_weekend_is_no_rival_to_its_month(month: str) -> None:
    left = {"measure": "killed_in_period", "best": 30, "period": "2024-12-14/2024-12-15"}
    assert against(left, left | {"best": 300, "period": month}) == ("not comparable", "other period or as-of")


def test_the_reason_names_what_each_of_two_counts_and_a_place_is_told_from_every_other() -> None:
    fields = [{"counts": "period", "place": "Kursk"}, {"place": "Toretsk"}, {"counts": "rate"}, {"place": "Kursk"}]
    sources = ("nis", "gur", "zelenskyy", "bbc")
    records = zip("abcd", sources, fields, strict=True)
    found = compared(*(claim(name, best=3, attribution=(source,), **given) for name, source, given in records))
    assert dict(zip(found["left"] + found["right"], found["reason"], strict=True)) == {
        "ab": "other period: one counts period, the other cumulative",
        "ac": "other period: one counts period, the other rate",
        "ad": "other period: one counts period, the other cumulative",
        "bc": "other period: one counts cumulative, the other rate",
        "bd": "other place",
        "cd": "other period: one counts rate, the other cumulative",
    }


def test_a_part_and_its_whole_are_not_compared() -> None:
    killed = claim("a", low=600, part_of=("b",))
    assert verdict(killed, claim("b", best=4_700, **GUR)) == ("not comparable", "one is part of the other")
    assert verdict(claim("a", low=1), claim("b", best=9, share_of=("a",), **GUR))[1] == "one is part of the other"


def test_what_was_worked_out_of_a_figure_does_not_confirm_it() -> None:
    derived = claim("a", best=4_000, derived_from=("b",))
    assert verdict(derived, claim("b", best=4_000, **GUR)) == ("not comparable", "one is derived from the other")


@pytest.mark.parametrize(
    "disputed",
    [
        {"best": 45_100},
        {"best": 45_100, "as_of": "2022-09-21"},
        {"hedge": "none"},
        {"best": 45_100, "measure": "territory", "subject": "russians"},
    ],
)
def test_a_dispute_in_so_many_words_needs_no_number(disputed: dict[str, Any]) -> None:
    doubt = claim("a", hedge="none", disputes=("b",))
    (row,) = compared(doubt, claim("b", **(disputed | GUR))).itertuples()
    assert (row.verdict, row.reason) == ("differ", "one disputes the other in so many words")
    assert row.ratio != row.ratio


def test_a_dispute_reaches_the_statement_of_the_claim_it_names() -> None:
    doubt = claim("a", hedge="none", disputes=("b-lead",), statement="doubt", role="lead")
    found = compared(
        doubt,
        claim("a-quote", hedge="none", statement="doubt", role="quote"),
        claim("b-lead", best=45_100, role="lead", statement="figure", **GUR),
        claim("b-quote", best=45_100, role="quote", statement="figure", **GUR),
    )
    (row,) = found.itertuples()
    assert (row.left, row.right, row.verdict) == ("doubt", "figure", "differ")


def test_an_origin_does_not_dispute_itself() -> None:
    assert verdict(claim("a", hedge="none", disputes=("b",)), claim("b", best=9)) == ("not comparable", "no number")


@pytest.mark.parametrize(
    ("relations", "reason"),
    [
        (("derived_from", "share_of"), "one is part of the other"),
        (("derived_from", "part_of"), "one is part of the other"),
        (("part_of", "disputes"), "one disputes the other in so many words"),
        (("disputes", "revises"), "one revises the other"),
        (("revises", "retracts"), "one retracts the other"),
    ],
)
def test_of_several_relations_the_strongest_decides(relations: tuple[str, ...], reason: str) -> None:
    names_it = claim("b", best=9, **GUR, **dict.fromkeys(relations, ("a",)))
    assert verdict(claim("a", best=300), names_it)[1] == reason


def test_where_a_dispute_is_none_a_weaker_relation_decides() -> None:
    own = claim("a", best=3, disputes=("b",), part_of=("b",))
    assert verdict(own, claim("b", best=9)) == ("not comparable", "one is part of the other")


def test_what_was_withdrawn_is_neither_compared_nor_disputed() -> None:
    records = (
        claim("a", best=300),
        claim("b", best=900, disputes=("a",), **GUR),
        claim("c", best=900, attribution=("zelenskyy",)),
        claim("d", hedge="none", retracts=("a",)),
    )
    frames = tables(one(*records))
    found = compare_statements(by_origin(with_bounds(with_retracted(frames.claims), {})))
    assert dict(zip(found["left"] + found["right"], found["reason"], strict=True)) == {
        "ab": "one was withdrawn by its source",
        "ac": "one was withdrawn by its source",
        "ad": "one retracts the other",
        "bc": "the bounds overlap",
        "bd": "no number",
        "cd": "no number",
    }


def test_one_origin_and_a_later_as_of_is_a_revision() -> None:
    earlier, later = claim("a", best=300, as_of="2025-01-13"), claim("b", best=900, as_of="2025-02-13")
    assert verdict(earlier, later) == ("revision", "one origin, later time")
    at_once = "[a] 300.0 in January, [b] 900.0 in February"
    earlier, later = (each.model_copy(update={"quote": at_once, "stated": f"{each.best}"}) for each in (earlier, later))
    assert verdict(earlier, later) == ("not comparable", "other period or as-of")
    said = time("2025-02-14")
    assert verdict(earlier, later.model_copy(update={"said": said})) == ("revision", "one origin, later time")


@pytest.mark.parametrize(
    ("relation", "reason"), [("revises", "one revises the other"), ("retracts", "one retracts the other")]
)
def test_a_revision_in_so_many_words_is_one_whoever_makes_it(relation: str, reason: str) -> None:
    changed = claim("b", hedge="none", **(GUR | {relation: ("a",)}))
    assert verdict(claim("a", best=300), changed) == ("revision", reason)


def test_two_periods_of_one_origin_are_no_revision() -> None:
    weekend = {"measure": "killed_in_period", "best": 30}
    found = verdict(claim("a", period="2024-12-14", **weekend), claim("b", period="2024-12-21", **weekend))
    assert found == ("not comparable", "other period or as-of")


def test_one_origin_does_not_confirm_itself_and_two_numbers_of_one_time_are_told() -> None:
    later, apart = (
        "one origin; which figure is the later is not known",
        "one origin, one time, and two figures that lie apart",
    )
    assert verdict(claim("a", best=300), claim("b", best=300)) == ("not comparable", later)
    assert verdict(claim("a", best=300), claim("b", best=4_000)) == ("not comparable", apart)
    assert verdict(claim("a", best=300, as_of="2025-01"), claim("b", best=4_000, as_of="2025-01")) == (
        "not comparable",
        later,
    )


@pytest.mark.parametrize("number", [300, 4_000])
def test_a_joint_origin_is_no_second_opinion_on_one_of_its_own(number: float) -> None:
    joint = {"attribution": (("nis", "gur"), "bbc")}
    assert against({"best": number}, {"best": 300} | joint) == ("not comparable", "one source stands behind both")
    earlier = against({"best": number, "as_of": "2025-01-13"}, {"best": 300} | joint)
    assert earlier == ("not comparable", "other period or as-of")


def test_a_joint_origin_differs_from_a_third() -> None:
    joint = claim("a", best=300, attribution=(("nis", "gur"),))
    (row,) = compared(joint, claim("b", best=4_000, attribution=("zelenskyy",))).itertuples()
    assert (row.left_origin, row.right_origin, row.verdict) == ("nis + gur", "zelenskyy", "differ")


def test_a_name_that_begins_like_another_is_another_origin() -> None:
    assert against({"best": 300, "attribution": ("western-officials",)}, {"best": 300})[0] == "agree"


def test_an_utterance_in_two_documents_confirms_nothing() -> None:
    said = {"statement": "said", "best": 300}
    told = corpus(document("a.txt", claim("x", **said)), document("b.txt", claim("y", **said)))
    (row,) = compare_statements(statements(told)).itertuples()
    assert (row.left, row.right, row.left_origin, row.right_origin) == ("said", "said", "nis", "nis")
    assert (row.verdict, row.reason, row.kind) == ("same statement", "one utterance in 2 documents", "quantity")
    assert row.topic == "killed"
    assert row.ratio != row.ratio


def test_one_pair_is_the_row_of_the_whole_list_with_the_claims_of_others_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = {"best": 900, "statement": "said", **GUR}
    doubt = claim("doubt", hedge="none", attribution=("zelenskyy",), disputes=("lead",))
    first = document("a.txt", claim("a", best=300), doubt, claim("lead", **said))
    rows = statements(corpus(first, document("b.txt", claim("quote", **said))))
    whole = compare_statements(rows[::-1])
    monkeypatch.setattr(comparison, "AT_ONCE", 1)
    assert_frame_equal(pd.concat(compare_chunks(rows), ignore_index=True), whole)
    verdicts = dict(zip(whole["left"] + " " + whole["right"], whole["verdict"], strict=True))
    assert verdicts == {
        "a doubt": "not comparable",
        "a said": "differ",
        "doubt said": "differ",
        "said said": "same statement",
    }
    for left, right in combinations_with_replacement(["a", "doubt", "said", "nobody"], 2):
        row = whole[(whole["left"] == left) & (whole["right"] == right)].reset_index(drop=True)
        assert_frame_equal(pair_of(rows[::-1], left, right), row)
        assert_frame_equal(pair_of(rows, right, left), row)


def test_an_utterance_twice_in_one_document_makes_no_row() -> None:
    assert compared(claim("x", best=3, statement="said"), claim("y", best=3, statement="said")).empty


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"measure": "killed"}, {"measure": "deployed"}),
        ({"measure": "territory", "subject": "both"}, {"measure": "killed", "subject": "both"}),
        ({"measure": "killed"}, {"measure": "casualties", "subject": "russians"}),
    ],
)
def test_what_answers_another_question_is_not_listed(left: dict[str, Any], right: dict[str, Any]) -> None:
    assert compared(claim("a", best=1, **left), claim("b", best=1, **(GUR | right))).empty


def test_a_pair_is_listed_once_with_the_lesser_id_on_the_left() -> None:
    found = compared(*(claim(name, best=300, attribution=(origin,)) for name, origin in [("c", "nis"), ("a", "gur")]))
    assert found[["left", "right", "left_origin", "right_origin", "kind", "topic"]].values.tolist() == [
        ["a", "c", "gur", "nis", "quantity", "killed"]
    ]
    found = compared(claim("a", best=1), claim("b", best=1, measure="casualties"))
    assert found["topic"].tolist() == ["killed + casualties"]


def test_bounds_that_touch_overlap_where_both_include_the_number() -> None:
    touching = {"at_least 5": {"low": 5}, "more_than 5": {"low": 5, "hedge": "more_than"}, "up_to 5": {"high": 5}}
    touching["less_than 5"] = {"high": 5, "hedge": "less_than"}
    found = {pair: against(touching[pair[0]], touching[pair[1]])[0] for pair in combinations(touching, 2)}
    assert found == {
        ("at_least 5", "more_than 5"): "agree",
        ("at_least 5", "up_to 5"): "agree",
        ("more_than 5", "up_to 5"): "differ",
        ("at_least 5", "less_than 5"): "differ",
        ("more_than 5", "less_than 5"): "differ",
        ("up_to 5", "less_than 5"): "agree",
    }


def test_none_and_nearly_some_lie_apart_without_a_ratio() -> None:
    none, some = claim("a", best=0, hedge="about"), claim("b", high=9, hedge="nearly", **GUR)
    (row,) = compared(none, some).itertuples()
    assert row.verdict == "differ"
    assert row.ratio != row.ratio


@pytest.mark.parametrize("some", [{"high": 9}, {"high": 0}, {"high": 9, "hedge": "less_than"}])
def test_up_to_and_less_than_some_may_be_none_at_all(some: dict[str, Any]) -> None:
    assert against({"best": 0}, some)[0] == "agree"
    assert against({"low": 0}, some)[0] == "agree"


def test_times_long_ago_and_open_at_an_end_may_meet() -> None:
    found = against({"best": 300, "as_of": "1500-06-01"}, {"best": 9_000, "as_of": "../1600"})
    assert found[0] == "may differ"


def test_no_statements_give_an_empty_frame_with_its_columns() -> None:
    found = compared()
    assert found.dtypes.astype(str).to_dict() == COMPARISONS
    assert found.empty


def test_a_frame_without_bounds_is_an_error() -> None:
    with pytest.raises(KeyError, match="the frame lacks lower, upper, lower_open, upper_open"):
        compare_statements(by_origin(tables(one(claim("a", best=1))).claims))
    with pytest.raises(KeyError, match="the frame lacks lower, upper, lower_open, upper_open"):
        pairs_of(by_origin(tables(one(claim("a", best=1))).claims), "nis", "gur")


@given(corpora(), st.randoms())
def test_comparisons_are_blind_to_the_order_of_claims_and_documents(tiny: Corpus, random: Any) -> None:
    shuffled = random.sample(tiny.documents, len(tiny.documents))
    straight = compare_statements(statements(tiny))
    assert_frame_equal(compare_statements(statements(corpus(*shuffled))), straight)
    rows = statements(tiny)
    before = rows.copy(deep=True)
    assert_frame_equal(compare_statements(rows[::-1]), straight)
    assert_frame_equal(rows, before)


@given(corpora())
def test_each_pair_stands_once_with_a_verdict_of_the_list(tiny: Corpus) -> None:
    found = compare_statements(statements(tiny))
    assert found.dtypes.astype(str).to_dict() == COMPARISONS
    assert not found.duplicated(["left", "right"]).any()
    assert (found["left"] <= found["right"]).all()
    assert found["verdict"].isin(VERDICTS).all()
    assert (found["ratio"].dropna() >= 1).all()


@given(claims("a"), claims("b"), st.floats(0, 0.5), st.floats(0, 0.5))
def test_a_wider_tolerance_never_turns_agree_into_differ(left: Any, right: Any, share: float, more: float) -> None:
    narrow, wide = (compared(left, right, tolerance=tolerance) for tolerance in (share, share + more))
    agreed = narrow["verdict"].eq("agree")
    assert wide["verdict"][agreed].eq("agree").all()


@given(corpora())
def test_removing_a_document_that_links_to_nothing_makes_no_new_clash(tiny: Corpus) -> None:
    alone = corpus(*(source for source in tiny.documents if source.name != "a.txt"))
    whole, rest = (compare_statements(statements(each)) for each in (tiny, alone))
    shared = {row.statement_id for row in statements(tiny).itertuples() if "a.txt; " in row.documents}
    clashes = rest[rest["verdict"].eq("differ") & ~rest["left"].isin(shared) & ~rest["right"].isin(shared)]
    before = set(zip(whole["left"], whole["right"], whole["verdict"], strict=True))
    assert set(zip(clashes["left"], clashes["right"], clashes["verdict"], strict=True)) <= before


def test_the_claims_of_one_corpus_are_compared_by_their_bounds_at_the_given_tolerance() -> None:
    about = claim("a", best=100, hedge="about")
    firm = claim("b", low=120, high=130, **GUR)
    assert compared(about, firm)["verdict"].tolist() == ["differ"]
    assert compared(about, firm, tolerance=0.2)["verdict"].tolist() == ["agree"]


def test_place_is_unknown_and_not_another_place_where_nobody_names_it() -> None:
    claims = with_bounds(tables(one(claim("a", best=300), claim("b", best=300, **GUR))).claims, {})
    unplaced = claims.assign(place=pd.Series([None, None], dtype="str"))
    assert compare_statements(by_origin(unplaced))["verdict"].tolist() == ["agree"]
