"""What of a check stands on one axis: inputs of one unit, what is reckoned from them, and what stays beside."""

from copy import deepcopy

import pandas as pd
import pytest

from core.analysis.crosschecks.arithmetic import DEPLETION, PART, RATE, SHARE, SUM, cross_checks
from core.analysis.crosschecks.check_axis import CheckAxis, check_axis
from core.filters import Filters
from core.frames import tables
from core.models import Claim, Corpus, Vocabulary
from core.view import view
from tests.builders import VOCABULARY, claim, document

DAY = {"as_of": "2025-02-01"}
KILLED, HURT = claim("killed", best=300), claim("hurt", measure="wounded", best=500)
ALL = claim("all", measure="casualties", best=4_000)
SENT = claim("sent", measure="deployed", best=12_000)


def axis_of(rule: str, *claims: Claim) -> CheckAxis:
    """The axis of the only check by that rule that these claims make."""
    raw = deepcopy(VOCABULARY.model_dump(mode="json", exclude_defaults=True))
    measures = raw["measures"]
    measures["wounded"] = measures["killed"] | {"label": "Wounded"}
    measures["casualties"] |= {"parts": ["killed", "wounded"]}
    measures["deployed"] |= {"parts": ["casualties"]}
    measures["casualties_per_day"] |= {"unit": "men per day", "rate_of": "casualties"}
    measures["months_left"] = measures["territory"] | {"unit": "months", "depletes": "deployed"}
    corpus = Corpus(Vocabulary.model_validate(raw), (document("a.txt", *claims),), ())
    seen = view(tables(corpus), Filters())
    checks = cross_checks(seen.statements, seen.tables)
    (check,) = [row for _, row in checks.iterrows() if row["rule"] == rule]
    return check_axis(check, seen.statements)


def ids(rows: pd.DataFrame) -> list[str]:
    return list(rows["statement_id"])


def test_two_statements_stand_as_they_are_and_nothing_is_reckoned() -> None:
    axis = axis_of(PART, KILLED, ALL)
    assert (ids(axis.drawn), ids(axis.beside), axis.made_of) == (["killed", "all"], [], "")


def test_a_sum_is_ours_and_stands_beside_its_parts_and_the_whole() -> None:
    axis = axis_of(SUM, KILLED, HURT, ALL)
    assert sorted(ids(axis.drawn)) == ["all", "hurt", "killed"]
    assert (axis.made_of, axis.lower, axis.upper) == ("the parts added up", 720, 880)


def test_a_rate_has_another_unit_and_stays_beside_the_axis() -> None:
    rate = claim("rate", measure="casualties_per_day", best=92, as_of=None, period="2025-01-01/2025-01-31")
    axis = axis_of(RATE, rate, ALL)
    assert (ids(axis.drawn), ids(axis.beside), axis.made_of) == (["all"], ["rate"], "the rate × the days")
    assert (axis.lower, axis.upper) == (pytest.approx(91.5 * 31), pytest.approx(92.5 * 31))


def test_a_share_draws_its_part_and_its_whole_in_their_own_unit() -> None:
    axis = axis_of(SHARE, claim("all", measure="casualties", best=4_000, share_of=("sent",)), SENT)
    assert (ids(axis.drawn), axis.unit, axis.made_of) == (["all", "sent"], "men", "")


def test_a_stated_time_and_a_rate_stay_beside_part_and_whole() -> None:
    rate = claim("rate", measure="casualties_per_day", best=92, as_of=None, period="2025-01")
    left = claim("left", measure="months_left", high=3, modality="forecast")
    axis = axis_of(DEPLETION, claim("all", measure="casualties", best=4_000, share_of=("sent",)), SENT, rate, left)
    assert (ids(axis.drawn), ids(axis.beside)) == (["all", "sent"], ["rate", "left"])
    assert (axis.made_of, axis.unit) == ("part + rate × time stated", "men")
    assert (axis.lower, axis.upper) == (3_600, pytest.approx(4_400 + 92.5 * 91.3125))
