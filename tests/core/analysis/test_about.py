"""The clock of the days that numbers are about: ends that are open, tellings without a time, what was said before."""

from datetime import date

import pytest

from core.analysis.about import covering, moments
from core.exports.site.data.choices import clocks
from core.filters import Filters, filter_claims
from core.frames import Tables, tables
from tests.builders import claim, corpus, document, one

FEBRUARY = "2025-02"


def about(held: Tables, day: date) -> list[str]:
    return covering(held.claims, day)["claim_id"].tolist()


@pytest.mark.parametrize(
    ("times", "covered"),
    [
        ({"as_of": "2025-02-07"}, True),
        ({"as_of": FEBRUARY}, True),
        ({"as_of": "2025-02-06"}, False),
        ({"as_of": "2025-02-06", "period": FEBRUARY}, False),
        ({"as_of": None, "period": "2025-01/2025-02"}, True),
        ({"as_of": None, "period": "2025-02-07/.."}, True),
        ({"as_of": None, "period": "2025-02-08/.."}, False),
        ({"as_of": None, "period": "2024-10/2025-01"}, False),
        ({"as_of": "2025-02~"}, True),
        ({"as_of": None}, True),
        ({"as_of": "2025-01/.."}, True),
        ({"as_of": "2025-02-08/.."}, False),
        ({"as_of": None, "counts": "period", "period": FEBRUARY}, True),
        ({"as_of": None, "counts": "rate", "period": "2024-12/.."}, True),
        ({"as_of": None, "counts": "rate", "period": "2024-12/..", "said": "2025-02-06"}, False),
        ({"as_of": "2025-01/..", "said": "2025-02-06", "modality": "forecast"}, True),
        ({"as_of": "2025-02-07~", "said": "2025-02-06"}, True),
        ({"as_of": None, "said": "[..2025-02-06]"}, False),
        ({"as_of": None, "said": "2025-02-06/.."}, True),
    ],
)
def test_what_a_number_covers(times: dict[str, str], covered: bool) -> None:
    assert about(tables(one(claim("a", best=1, **times))), date(2025, 2, 7)) == ["a"] * covered


def test_a_telling_without_a_time_is_about_that_of_the_others() -> None:
    told = {"best": 1, "statement": "told"}
    held = tables(
        corpus(
            document("a.txt", claim("dated", as_of="2025-02-07", **told), claim("alone", best=2, as_of=None)),
            document("b.txt", claim("undated", as_of=None, **told)),
        )
    )
    assert about(held, date(2025, 2, 7)) == ["dated", "alone", "undated"]
    assert about(held, date(2025, 2, 8)) == ["alone"]
    only = Filters(documents=("b.txt",), as_of=date(2025, 2, 8))
    assert filter_claims(held.claims, only).empty, "whichever articles are chosen, as on the site"
    assert clocks(held)["about"]["2025-02-07"] == "yyy"


def test_a_number_is_about_no_day_after_the_first_article_that_has_it() -> None:
    told = {"best": 1, "as_of": None, "counts": "rate", "period": "2024-12/..", "statement": "told"}
    ahead = claim("ahead", best=9, as_of="2025-02-01/2025-03-31", modality="conditional")
    held = tables(
        corpus(
            document("a.txt", claim("first", **told), ahead, published="2025-02-07"),
            document("b.txt", claim("again", **told), claim("later", best=3, as_of=None), published="2025-02-28"),
        )
    )
    assert about(held, date(2025, 2, 7)) == ["first", "ahead", "again", "later"]
    assert about(held, date(2025, 2, 8)) == ["ahead", "later"]
    assert about(held, date(2025, 3, 31)) == ["ahead"]
    assert moments(held) == [date(2024, 12, 1), date(2025, 2, 1), date(2025, 2, 7), date(2025, 3, 31)]
    assert held.claims["covers_latest"].isna().tolist() == [True, False, True, True], "the text says no end"


def test_moments_are_the_ends_of_the_times_that_numbers_are_about() -> None:
    dated = one(claim("a", best=1, as_of=FEBRUARY), claim("b", best=2, as_of="[..2025-02-09]"))
    assert moments(tables(dated)) == [date(2025, 2, day) for day in (1, 9, 14)], "published on the 14th"
    assert moments(tables(corpus())) == []
