import pandas as pd
import pytest

from core.analysis.ways.drift import ladders
from core.analysis.ways.travels import TRAVELS, changed, travels
from core.frames import tables
from core.loader import load
from tests import builders as records
from tests.corpora import article, claim, position, write_corpus

TEXT = "About 300 died. 40 were sent. They have left. At least 9 fell."


@pytest.fixture
def told(tmp_path):
    """One statement that loses its "about", one told by a carrier, one told once, one position told twice alike."""
    first = article(
        TEXT,
        claim("full", "About 300", quote="About 300 died.", best=300, hedge="about", statement="dead"),
        claim("sent", "40", quote="40 were sent.", best=40, measure="deployed", attribution=["gur", "bbc"]),
        claim("fell", "At least 9", quote="At least 9 fell.", low=9),
        position("left", quote="They have left.", statement="gone"),
    )
    second = article(
        "300 died. They have left.",
        claim("bare", "300", quote="300 died.", best=300, statement="dead", lost=["about"]),
        position("left-too", quote="They have left.", statement="gone"),
    )
    return tables(load(write_corpus(tmp_path, {"a": first, "b": second})))


def test_what_changed_most_comes_first_and_what_was_told_once_is_left_out(told):
    found = travels(told.claims, told.positions)
    assert found["unhedged"].isna().all()
    assert found.drop(columns="unhedged").to_dict("list") == {
        "statement_id": ["dead", "gone", "sent"],
        "record_id": ["full", "left", "sent"],
        "n_tellings": [2, 2, 1],
        "documents": ["a.txt; b.txt", "a.txt; b.txt", "a.txt"],
        "carriers": ["", "", "bbc"],
        "n_carriers": [0, 0, 1],
        "n_changed": [1, 0, 0],
        "n_renumbered": [0, 0, 0],
    }


@pytest.mark.parametrize(
    ("fields", "unhedged"),
    [
        ({"lost": ("they believe", "sent")}, "they believe"),
        ({"lost": ("they believe",), "certainty": "may"}, None),
        ({"lost": ("sent",)}, None),
        ({}, None),
    ],
)
def test_words_for_how_sure_are_lost_where_a_telling_without_any_is_recorded_to_lack_them(fields, unhedged):
    full = records.claim("full", best=300, statement="dead", certainty="they believe", role="quote")
    built = tables(records.one(full, records.claim("bare", best=200, statement="dead", **fields)))
    found = travels(built.claims, built.positions)
    assert found["n_renumbered"].tolist() == [1]
    assert found["unhedged"].dropna().tolist() == ([unhedged] if unhedged else [])


def test_a_rung_changed_by_what_is_recorded_or_by_what_is_derived(told):
    assert list(changed(ladders(told.claims))) == [False, True]
    unrecorded = told.claims.assign(lost=pd.Series(None, index=told.claims.index, dtype="str"))
    assert changed(ladders(unrecorded)).sum() == 1


def test_of_nothing_nothing_travelled(told):
    found = travels(told.claims.iloc[:0], told.positions.iloc[:0])
    assert found.empty
    assert found.dtypes.astype(str).to_dict() == TRAVELS


def test_a_lacking_column_is_named(told):
    with pytest.raises(KeyError, match="the frame lacks attribution"):
        travels(told.claims.drop(columns="attribution"))
