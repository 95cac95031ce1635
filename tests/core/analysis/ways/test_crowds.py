"""Crowds: few links stay as they are; of many, those who tell least stand together, and nobody is lost."""

import pandas as pd
from pandas.testing import assert_frame_equal

from core.analysis.ways.chains import CHAINS
from core.analysis.ways.crowds import MOST, OTHERS, gathered
from core.frames.links import APART, CARRIER, DOCUMENT, ORIGIN


def links(origins: int, each: int, documents: int) -> pd.DataFrame:
    """Origins that tell `each` statement of theirs straight to one of the documents."""
    rows = [
        (f"o{origin:03}", ORIGIN, f"d{(origin + n) % documents:03}", DOCUMENT, f"s{origin}-{n}", 0, 1, f"r{origin}-{n}")
        for origin in range(origins)
        for n in range(each if origin else each + 1)
    ]
    return pd.DataFrame(rows, columns=list(CHAINS)).astype(CHAINS)


def test_few_links_stay_as_they_are() -> None:
    few = links(10, 3, 5)
    crowd = gathered(few)
    assert_frame_equal(crowd.links, few)
    assert crowd.others == {}


def test_of_many_those_who_tell_least_stand_together() -> None:
    many = links(APART, 2, MOST[DOCUMENT])
    crowd = gathered(many)
    assert crowd.others == {ORIGIN: APART - MOST[ORIGIN]}
    assert set(crowd.links["told_by"]) == {*(f"o{n:03}" for n in range(MOST[ORIGIN])), OTHERS[ORIGIN]}
    assert set(crowd.links["statement_id"]) == set(many["statement_id"])
    widths = crowd.links.groupby(["told_by", "told_to"])["n_statements"].agg(["first", "size"])
    assert (widths["first"] == widths["size"]).all()


def test_whoever_told_what_is_lit_keeps_a_place() -> None:
    crowd = gathered(links(APART, 2, 50), lit="s399-1")
    own = crowd.links[crowd.links["statement_id"] == "s399-1"]
    assert own["told_by"].tolist() == ["o399"]
    assert own["told_to"].tolist() == ["d000"]
    assert crowd.others == {ORIGIN: APART - MOST[ORIGIN] - 1, DOCUMENT: 50 - MOST[DOCUMENT]}


def test_carriers_that_stand_together_tell_themselves_nothing() -> None:
    chain = [
        row
        for n in range(APART)
        for row in (
            ("o", ORIGIN, f"a{n}", CARRIER, f"s{n}", 0, 1, f"r{n}"),
            (f"a{n}", CARRIER, f"b{n}", CARRIER, f"s{n}", 1, 1, f"r{n}"),
            (f"b{n}", CARRIER, "d", DOCUMENT, f"s{n}", 2, 1, f"r{n}"),
        )
    ]
    crowd = gathered(pd.DataFrame(chain, columns=list(CHAINS)).astype(CHAINS))
    assert not (crowd.links["told_by"] == crowd.links["told_to"]).any()
    assert crowd.others == {CARRIER: 2 * APART - MOST[CARRIER]}
