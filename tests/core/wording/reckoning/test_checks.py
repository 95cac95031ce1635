"""Our arithmetic in words: exact sentences, on tiny corpora and on the five articles."""

from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.crosschecks.arithmetic import DEPLETION, RATE, SHARE, SUM, cross_checks, inputs
from core.analysis.crosschecks.check_axis import check_axis
from core.exhibits.arithmetic import gravest_first, of_checks, our_result
from core.filters import Filters
from core.frames import tables
from core.loader import load
from core.models import Claim
from core.view import view
from core.wording.numbers import say_number
from core.wording.reckoning.checks import say_check
from core.wording.reckoning.crosschecks import with_check_sentences
from core.wording.reckoning.reckoned import rounded, say_percent, say_result, say_rounded, say_span
from tests.builders import claim
from tests.sums import GUR, casualties, deployed, killed, linked, rate

SEEDS = Path(__file__).parents[4] / "seeds"
INF = float("inf")
WHEN = "as of a day between 1 December 2024 and 7 February 2025, inferred"
SAME = f"nobody named (article 003), {WHEN}"
DAY = "as of 1 February 2025"
DEAD = "300 people (Killed, NIS, read as 270 to 330)"
ROUNDED = "4,000 people (Casualties, GUR, read as 3,600 to 4,400)"


def sentence(*claims: Claim) -> str:
    """What is said of the one check that these claims make."""
    found = linked(*claims)
    (check,) = [check for _, check in cross_checks(found.statements, found.tables).iterrows()]
    return say_check(check, by_id(found.statements), found.tables)


def by_id(statements: pd.DataFrame) -> dict[str, pd.Series]:
    return {row["statement_id"]: row for _, row in statements.iterrows()}


@cache
def said_of_seeds() -> dict[str, str]:
    """The sentence of every check of the five articles, by its inputs."""
    found = tables(load(SEEDS))
    statements = view(found, Filters()).statements
    checks = cross_checks(statements, found)
    held = by_id(statements)
    return {f"{check['rule']}: {check['inputs']}": say_check(check, held, found) for _, check in checks.iterrows()}


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (
            "share of whole: western-officials-killed-1000; western-officials-deployed-11000",
            "Our arithmetic, on a whole that is the speaker's by inference: at least 1,000 people (Killed, Western"
            " officials, “they believed”) of 11,000 troops (Troops deployed, Western officials, attribution inferred,"
            " read as 10,500 to 11,500) is at least 9.1 % (read as at least 8.7 %); that it is no more than the whole"
            " follows from its being told as a part of it; both: as of January 2025, inferred.",
        ),
        (
            "share of whole: 003-casualties-4000; 003-deployed-12000",
            "Our arithmetic, on the article's own whole: about 4,000 people (Casualties, “reportedly”, read as 3,600 to"
            " 4,400) of 12,000 troops (Troops deployed, an estimate, place: Kursk region, read as 10,800 to 13,200) is"
            " about 33 % (read as"
            f" 27 % to 41 %); both: {SAME}.",
        ),
        (
            "rate within total: 003-rate-92; 003-casualties-4000",
            "Our arithmetic: what a rate adds up to is never more than the total; whether that holds here is "
            "undecided, since the days that both cover are not known exactly: about 92 people per day (Casualties per "
            "day, ISW, “likely”, from early December 2024 on, read as 82.8 to 101.2) over up to 69 days make "
            "up to 6,350 (read as up to 6,980); at that rate it takes about 43 days (read as 36 to 53) to reach "
            "about 4,000 people (Casualties, nobody named [article 003], “reportedly”, as of a day between 1 "
            "December 2024 and 7 February 2025, inferred, read as 3,600 to 4,400).",
        ),
        (
            "time to depletion: 003-casualties-4000; 003-rate-92; 003-depletion-three-months; 003-deployed-12000",
            "Our arithmetic: about 4,000 people (Casualties, “reportedly”, read as 3,600 to 4,400),"
            " and about 92 people per day (Casualties per day, ISW, “likely”, from early December 2024 on, read as"
            " 82.8 to 101.2) over"
            " up to 3 months if current casualty rates persist (ISW), taken as up to 91 days, make 4,000 to 12,400"
            " (read as 3,600 to 13,600), against 12,000 troops (Troops deployed, an estimate, place: Kursk region,"
            f" read as 10,800 to 13,200); part and whole: {SAME}."
            " As stated the two fit each other; as we read the numbers, it is undecided;"
            " nobody says that they are one calculation.",
        ),
        (
            "total does not fall: russian-military-killed-5937; 001-killed-russian-350000",
            "Our arithmetic: a running total never falls; whether that holds here is undecided, since the second has "
            "no lower end: first 5,937 people (Russian military, as of September 2022), later, by another source, "
            "up to 350,000 people (Zelenskyy, as of a day between 3 and 7 February 2025, inferred); both: Killed.",
        ),
    ],
)
def test_what_the_five_articles_support(check: str, expected: str) -> None:
    assert said_of_seeds()[check] == expected


def test_every_sentence_of_the_five_articles_says_whose_arithmetic_it_is() -> None:
    assert all(said.startswith("Our arithmetic") and said.endswith(".") for said in said_of_seeds().values())
    assert not any("remain" in said or "nan" in said.split() for said in said_of_seeds().values())


def test_a_part_that_fits() -> None:
    expected = (
        f"Our arithmetic: a part is never more than its whole; that holds here: {DEAD}, against {ROUNDED}; both: {DAY}."
    )
    assert sentence(killed("a", best=300), casualties("b", best=4_000, **GUR)) == expected


def test_a_part_that_does_not_fit() -> None:
    few, law = "up to 200 people (Casualties, GUR)", "a part is never more than its whole"
    expected = f"Our arithmetic: {law}; that does not hold here: {DEAD}, against {few}; both: {DAY}."
    assert sentence(killed("a", best=300), casualties("b", high=200, **GUR)) == expected


@pytest.mark.parametrize(
    ("part", "whole", "reason"),
    [
        ({"low": 300}, {"best": 4_000}, "the first has no upper end"),
        ({"best": 300}, {"high": 4_000}, "the second has no lower end"),
        ({"best": 300}, {"best": 300}, "the two overlap as we read them"),
        ({"best": 300, "as_of": None}, {"high": 200}, "the first may be of a later day"),
        (
            {"best": 300, "as_of": None},
            {"high": 200, "place": "Kursk", "term": "losses", "period": "2024-12/.."},
            "the first may be of a later day, the second may be of one place only, the second may count from a later"
            " day on and what the second counts is not said",
        ),
    ],
)
def test_why_a_check_is_undecided(part: dict[str, object], whole: dict[str, object], reason: str) -> None:
    said = sentence(killed("a", **part), casualties("b", **whole))
    assert f"whether that holds here is undecided, since {reason}: " in said


def test_a_sum_of_what_is_counted_singly_is_told_as_it_is() -> None:
    found = linked(killed("a", best=1), claim("b", measure="wounded", best=2), casualties("c", best=4_000, **GUR))
    (check,) = [row for _, row in cross_checks(found.statements, found.tables).iterrows() if "a; b" in row["inputs"]]
    said = say_check(check, by_id(found.statements), found.tables)
    assert f"1 (Killed) and 2 people (Wounded); both: NIS, {DAY}; together they make 3, against " in said


def test_a_sum_names_its_parts_and_keeps_their_hedge() -> None:
    found = linked(
        killed("a", best=300, hedge="about"),
        claim("b", measure="wounded", best=2_700),
        casualties("c", best=4_000, **GUR),
    )
    (check,) = [row for _, row in cross_checks(found.statements, found.tables).iterrows() if "a; b" in row["inputs"]]
    assert say_check(check, by_id(found.statements), found.tables) == (
        "Our arithmetic: parts together are never more than their whole; that holds here:"
        " about 300 people (Killed, read as 270 to 330) and 2,700 people (Wounded, read as 2,650 to 2,750);"
        f" both: NIS, {DAY}; together they make about 3,000 (read as 2,920 to 3,080), against 4,000 people"
        f" (Casualties, GUR, {DAY}, read as 3,600 to 4,400)."
    )


def test_a_total_of_one_source_that_falls() -> None:
    said = sentence(killed("a", best=900, as_of="2025-01-15"), killed("b", best=300))
    assert said == (
        "Our arithmetic: a running total never falls; that does not hold here: first 900 people (as of"
        f" 15 January 2025, read as 850 to 950), later 300 people ({DAY}, read as 270 to 330); both: Killed, NIS."
    )


@pytest.mark.parametrize(
    ("who", "other"), [("gur", "by another source"), ("unattributed", "perhaps by another source")]
)
def test_a_total_whose_source_nobody_names_is_only_perhaps_by_another(who: str, other: str) -> None:
    said = sentence(killed("a", best=900, as_of="2025-01-15", attribution=(who,)), killed("b", best=300))
    later = f"300 people (NIS, {DAY}, read as 270 to 330); both: Killed."
    assert f"read as 850 to 950), later, {other}, {later}" in said


def test_a_rate_over_sure_days() -> None:
    said = sentence(rate(best=92, hedge="exact", period="2024-12-01/2024-12-20"), casualties("b", high=500, **GUR))
    assert said == (
        "Our arithmetic: what a rate adds up to is never more than the total; that does not hold here:"
        " 92 people per day (Casualties per day, NIS, from 1 to 20 December 2024, read as exactly 92) over 20 days make"
        f" 1,840 (read as 1,830 to 1,850); at that rate it takes up to 5.4 days (read as up to 5.5) to reach up to"
        f" 500 people (Casualties, GUR, {DAY})."
    ).replace(", read as exactly 92", "")


def test_a_share_that_is_more_than_its_whole() -> None:
    said = sentence(killed("a", low=600, share_of=("b",)), casualties("b", best=300, hedge="about"))
    assert said == (
        "Our arithmetic, on the speaker's own whole: at least 600 people (Killed) of about 300 people (Casualties,"
        " read as 270 to 330) is at least 200 % (read as at least 182 %), which is more than the whole;"
        f" both: NIS, {DAY}."
    )


def test_a_vague_word_gives_a_reading_and_no_stated_result() -> None:
    said = sentence(killed("a", hedge="vague", stated="hundreds", share_of=("b",)), casualties("b", low=10_000))
    assert f" of at least 10,000 people (Casualties) is a number read as up to 10 %; both: NIS, {DAY}." in said


@pytest.mark.parametrize(
    ("rule", "lower", "upper", "words", "told"),
    [
        (SUM, 3_900, 4_100.4, "3,900 to 4,100", (3_900, 4_100)),
        (SUM, 3_900, INF, "at least 3,900", (3_900, INF)),
        (SUM, 0, 41.234, "up to 41", (0, 41)),
        (SUM, 0.5, 4.26, "0.5 to 4.3", (0.5, 4.3)),
        (SUM, 7, 7, "7", (7, 7)),
        (SUM, 0, INF, "no end", (0, INF)),
        (DEPLETION, 3_600, 13_640.825, "3,600 to 13,600", (3_600, 13_600)),
        (RATE, 0, 6_982.8, "up to 6,980", (0, 6_980)),
        (SHARE, 1_000 / 11_500, INF, "at least 8.7 %", (0.087, INF)),
        (SHARE, 3_600 / 13_200, 4_400 / 10_800, "27 % to 41 %", (0.27, 0.41)),
    ],
)
def test_what_a_result_comes_to_is_rounded_in_one_way(
    rule: str, lower: float, upper: float, words: str, told: tuple[float, float]
) -> None:
    assert say_result({"rule": rule, "left_lower": lower, "left_upper": upper}) == words
    assert (rounded(lower, rule), rounded(upper, rule)) == told


def test_chart_sentence_and_table_of_the_five_articles_give_one_result() -> None:
    found = view(tables(load(SEEDS)), Filters())
    checks = with_check_sentences(gravest_first(found), found.statements, found.tables)
    table = of_checks(checks, found, {each: each for each in checks["subject"]})
    reckoned = checks["rule"].isin([SUM, RATE, DEPLETION]).to_numpy().nonzero()[0]
    assert len(reckoned) == 3
    for place in reckoned:
        check = checks.iloc[place]
        result = our_result(check, check_axis(check, found.statements))
        assert result is not None
        assert f"(read as {result.words})" in check["sentence"]
        assert say_number(table["Left, to"].iloc[place]) in result.words


@pytest.mark.parametrize(
    ("high", "fit"),
    [
        (6, "The two fit each other; nobody says"),
        (2, "The two do not fit each other; nobody says"),
        (3, "As stated the two fit each other; as we read the numbers, it is undecided; nobody says"),
        (2.6, "Whether the two fit each other is undecided; nobody says"),
    ],
)
def test_whether_a_stated_time_fits(high: float, fit: str) -> None:
    found = linked(
        casualties("lost", best=4_000, share_of=("sent",)),
        deployed("sent", best=12_000),
        rate(period=None),
        claim("months", measure="months_left", high=high, modality="conditional", as_of=None),
    )
    checks = cross_checks(found.statements, found.tables)
    (check,) = [check for _, check in checks[checks["rule"] == DEPLETION].iterrows()]
    assert fit in say_check(check, by_id(found.statements), found.tables)


def test_a_missing_input_is_an_error() -> None:
    found = linked(killed("a", best=300), casualties("b", best=4_000))
    (check,) = [check for _, check in cross_checks(found.statements, found.tables).iterrows()]
    assert inputs(check) == ["a", "b"]
    with pytest.raises(KeyError, match="needs the statements a, b; not given: b"):
        say_check(check, by_id(found.statements[:1]), found.tables)


@pytest.mark.parametrize(
    ("lower", "upper", "said"),
    [
        (3_000, 3_000, "3,000"),
        (27, 40.5, "27 to 40.5"),
        (0, 69, "up to 69"),
        (1_000, INF, "at least 1,000"),
        (0, INF, "an unknown number of"),
    ],
)
def test_an_interval_in_words(lower: float, upper: float, said: str) -> None:
    assert say_span(lower, upper) == said


@given(st.floats(0, 1e6))
def test_rounding_never_moves_a_result_by_more_than_half_a_unit(number: float) -> None:
    said = float(say_rounded(number).replace(",", ""))
    assert abs(said - number) <= (0.5 if number >= 10 else 0.05) + 1e-9
    percent = number / 1e4
    assert (
        abs(float(say_percent(percent / 100).removesuffix(" %")) - percent) <= (0.5 if percent >= 10 else 0.05) + 1e-9
    )
