"""Agreement of two origins, with its n; never compared is neither zero nor neutral."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal

from core.analysis.pairs.agreement import AGREEMENT
from core.analysis.pairs.comparison import COMPARISONS
from core.frames import frame
from core.models import Corpus
from tests.builders import statements
from tests.oracles import agreement, compare_statements
from tests.strategies import corpora

NAN = float("nan")


def pair(left_origin: str, right_origin: str, verdict: str) -> dict[str, Any]:
    names = dict.fromkeys(COMPARISONS, "x")
    return names | {"left_origin": left_origin, "right_origin": right_origin, "verdict": verdict, "ratio": NAN}


def rated(*pairs: tuple[str, str, str]) -> dict[tuple[str, str], tuple[float, ...]]:
    found = agreement(frame((pair(*each) for each in pairs), COMPARISONS)).fillna(-1)
    return {(row[0], row[1]): tuple(row[2:]) for row in found.itertuples(index=False)}


def test_the_share_of_those_that_agree_among_those_with_a_verdict() -> None:
    found = rated(("gur", "nis", "agree"), ("nis", "gur", "agree"), ("gur", "nis", "agree"), ("gur", "nis", "differ"))
    assert found == {("gur", "nis"): (3, 1, 0, 0, 4, 0.75), ("nis", "gur"): (3, 1, 0, 0, 4, 0.75)}


def test_without_a_verdict_there_is_no_agreement() -> None:
    found = rated(("gur", "nis", "may differ"), ("gur", "nis", "not comparable"), ("gur", "nis", "revision"))
    assert found[("gur", "nis")] == (0, 0, 1, 1, 0, -1)


def test_an_origin_is_not_set_beside_itself() -> None:
    assert rated(("nis", "nis", "same statement"), ("nis", "nis", "not comparable")) == {}


def test_all_differ_is_zero_and_not_blank() -> None:
    assert rated(("gur", "nis", "differ"))[("nis", "gur")] == (0, 1, 0, 0, 1, 0)


def test_no_comparisons_give_an_empty_frame_with_its_columns() -> None:
    found = agreement(frame([], COMPARISONS))
    assert found.dtypes.astype(str).to_dict() == AGREEMENT
    assert found.empty


@given(corpora())
def test_agreement_is_symmetric_and_blind_to_the_order_of_rows(tiny: Corpus) -> None:
    compared = compare_statements(statements(tiny))
    before = compared.copy(deep=True)
    found = agreement(compared)
    turned = found.rename(columns={"left_origin": "right_origin", "right_origin": "left_origin"})
    by_pair = ["left_origin", "right_origin"]
    assert_frame_equal(turned.sort_values(by_pair).reset_index(drop=True)[list(AGREEMENT)], found)
    assert_frame_equal(agreement(compared[::-1]), found)
    assert_frame_equal(compared, before)


@given(corpora())
def test_every_pair_with_a_verdict_is_counted_once(tiny: Corpus) -> None:
    compared = compare_statements(statements(tiny))
    between = compared[compared["left_origin"] != compared["right_origin"]]
    found = agreement(compared)
    counted = found["agree"] + found["differ"]
    assert (found["n"] == counted).all()
    assert counted.sum() == 2 * between["verdict"].isin(["agree", "differ"]).sum()
    assert (found["agreement"].isna() == (counted == 0)).all()
    assert pd.Series(found["agreement"].dropna()).between(0, 1).all()


def test_the_columns_stay_and_a_missing_one_is_an_error_that_names_it() -> None:
    pairs = frame([pair("gur", "nis", "agree")], COMPARISONS)
    counted = ["agree", "differ", "may_differ", "not_comparable", "n", "agreement"]
    assert list(agreement(pairs).columns) == ["left_origin", "right_origin", *counted]
    with pytest.raises(KeyError, match="the frame lacks verdict"):
        agreement(pairs.drop(columns="verdict"))
