"""What all checks come to: gravest first, counted in a title, told by sign and word."""

from math import inf

import pandas as pd
import pytest

from core.analysis.crosschecks.arithmetic import FALL, RATE, SUM, cross_checks
from core.analysis.crosschecks.arithmetic import RULES as ALL_RULES
from core.analysis.crosschecks.check_rows import DEPLETION, PART
from core.analysis.crosschecks.checking import BROKEN, HOLDS, UNDECIDED
from core.analysis.intervals import ENDS
from core.filters import Filters
from core.frames import tables
from core.view import view
from core.wording.reckoning.crosschecks import (
    RULES,
    SIGNS,
    check_title,
    crosschecks_title,
    say_outcome,
    say_outcome_of,
    say_sides,
    with_check_sentences,
)
from tests.builders import claim, one

SURE = pd.DataFrame({"statement_id": list("abcde"), "covers_certain": True})
OPEN = [f"{side}_{end}" for side in ("left", "right") for end in ENDS[2:]]


@pytest.mark.parametrize(
    ("outcomes", "title"),
    [
        ([], "No two numbers here can be checked against each other"),
        (["holds"], "The one cross-check holds"),
        (["undecided"], "The one cross-check is undecided"),
        (["broken"], "The one cross-check is broken"),
        (["holds", "holds"], "None of 2 cross-checks is broken: 2 hold"),
        (["undecided", "holds"], "None of 2 cross-checks is broken: 1 holds, 1 is undecided"),
        (["broken", "broken"], "2 of 2 cross-checks are broken"),
        (["broken", "undecided", "undecided"], "1 of 3 cross-checks is broken: 2 are undecided"),
    ],
)
def test_the_title_counts_every_outcome(outcomes: list[str], title: str) -> None:
    checks = pd.DataFrame({"rule": PART, "outcome": outcomes, "inputs": "a; b"})
    assert crosschecks_title(checks, SURE) == title


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ([PART], "The one cross-check holds (if of the same time)"),
        ([RATE], "The one cross-check holds"),
        ([PART, SUM, RATE], "None of 3 cross-checks is broken: 3 hold (2 of them only if of the same time)"),
    ],
)
def test_what_holds_if_of_one_time_is_told_so(rules: list[str], words: str) -> None:
    checks = pd.DataFrame({"rule": rules, "outcome": HOLDS, "inputs": "a; b"})
    assert crosschecks_title(checks, SURE.assign(covers_certain=[True, False, True, True, True])) == words


def test_known_by_a_day_the_title_says_how_many_checks_rest_on_what_was_perhaps_not_yet_published() -> None:
    checks = pd.DataFrame({"rule": PART, "outcome": [HOLDS] * 3, "inputs": ["a; b", "b; c", "d; e"]})
    statements = SURE.assign(statement_known=["yes", "perhaps", *["yes"] * 3])
    title = "None of 3 cross-checks is broken: 3 hold; 2 rest on what was perhaps not yet published"
    assert crosschecks_title(checks, statements) == title


def test_every_outcome_has_a_sign_and_every_rule_a_name() -> None:
    assert set(SIGNS) == {HOLDS, BROKEN, UNDECIDED}
    assert set(RULES) == set(ALL_RULES)
    assert [say_outcome(outcome) for outcome in SIGNS] == ["✗ broken", "? undecided", "✓ holds"]


def test_a_title_says_who_is_on_which_side_where_they_are_not_one() -> None:
    named = zip("abc", ("NIS", "NIS", "GUR"), strict=True)
    held = {
        key: {"origin_label": label, "attribution_basis": "stated", "origin_kind": "official"} for key, label in named
    }
    check = {"rule": RATE, "outcome": BROKEN, "inputs": "a; c", "across_origins": True, "proviso": ""}
    assert check_title(check, held) == "A rate times its days (NIS), against the total (GUR): broken"
    three = check | {"rule": SUM, "inputs": "a; b; c"}
    assert check_title(three, held) == "Parts added up (NIS), against the whole (GUR): broken"
    assert check_title(check | {"rule": FALL}, held) == "A running total, early (NIS) and late (GUR): broken"
    own = check | {"inputs": "a; b", "across_origins": False}
    assert check_title(own, held) == "A rate times its days, against the total: broken"
    provided = own | {"outcome": HOLDS, "proviso": "if of the same time"}
    assert check_title(provided, held) == "A rate times its days, against the total: holds, if of the same time"
    assert say_outcome_of(provided) == "✓ holds, if of the same time"


def test_every_check_gets_its_sentence_and_the_gravest_comes_first() -> None:
    early = {"as_of": "2025-01-01"}
    records = (
        claim("first", best=900, **early),
        claim("second", best=300),
        claim("low", best=100, attribution=("gur",), **early),
    )
    seen = view(tables(one(*records)), Filters())
    checks = cross_checks(seen.statements, seen.tables)
    told = with_check_sentences(checks, seen.statements, seen.tables)
    assert list(told["outcome"]) == ["broken", "holds"]
    assert [sentence.split(":")[0] for sentence in told["sentence"]] == ["Our arithmetic"] * 2
    assert list(told.columns) == [*checks.columns, "sentence", "proviso"]
    assert list(told["proviso"]) == ["", ""]


def test_no_check_gives_no_sentence() -> None:
    seen = view(tables(one(claim("alone", best=3))), Filters())
    checks = cross_checks(seen.statements, seen.tables)
    assert with_check_sentences(checks, seen.statements, seen.tables).empty


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((1_000, inf, False, True, 9_900, 12_100, False, False), "1,000 or more, against 9,900 to 12,100 troops"),
        ((50, inf, True, True, 100, 100, False, False), "more than 50, against 100 troops"),
        ((5_937, 5_937, False, False, 0, 350_000, False, False), "5,937, against up to 350,000 troops"),
        ((5_936.5, 5_937.5, False, True, 0, 350_000, False, True), "5,937, against less than 350,000 troops"),
        ((0.9, 1.1, False, True, 1.8, 2.2, False, True), "1, against 2 troops"),
        ((2.7, 3.3, False, True, 0, 0, False, False), "3, against 0 troops"),
        ((36.5, 13_640.825, False, False, 0, 1, False, False), "36 to 13,641, against up to 1 troops"),
        ((45_050, 45_150, False, True, 0, 1, True, False), "45,050 to 45,150, against up to 1 troops"),
    ],
)
def test_what_is_set_against_what_is_told_as_it_is_read(bounds: tuple[float, ...], words: str) -> None:
    names = [f"{side}_{end}" for side in ("left", "right") for end in ENDS]
    assert say_sides(dict(zip(names, bounds, strict=True)) | {"unit": "troops", "rule": PART}) == words


def test_our_results_are_told_to_three_digits() -> None:
    ends = {"left_lower": 3_600.0, "left_upper": 13_641.0, "right_lower": 10_800.0, "right_upper": 13_200.0}
    check = ends | dict.fromkeys(OPEN, False) | {"unit": "troops", "rule": DEPLETION}
    assert say_sides(check) == "3,600 to 13,600, against 10,800 to 13,200 troops"
