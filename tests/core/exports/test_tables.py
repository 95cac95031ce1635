"""Exported tables: the columns that stay, in their order, and the values of a tiny corpus."""

from functools import cache

import pandas as pd
import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal

from core.exports.csvs import from_csv, to_csv
from core.exports.tables import EXPORTED, export_tables
from core.frames import tables
from core.models import Corpus, Problem
from tests.builders import claim, corpus, document, position
from tests.strategies import corpora

STAY = {
    "claims": "claim_id, statement_id, document, measure, subject, stated, low, high, best, hedge, lower, upper, "
    "lower_open, upper_open, modality, origin, attribution, attribution_basis, period, as_of, said, published, place, "
    "quote, start, end",
    "statements": "statement_id, origin, measure, subject, low, high, best, hedge, as_of, said, n_claims, documents",
    "positions": "document, proposition, source, stance, attribution, said, quote, start, end",
    "documents": "document",
    "sources": "source",
    "propositions": "proposition",
    "measures": "measure",
    "comparisons": "left, right, left_origin, right_origin, verdict, reason, ratio",
    "problems": "file, line, column, field, message",
}
SAID = {"statement": "said", "attribution": ("western-officials", "bbc"), "low": 1_000, "said": "2025-01"}
TINY = corpus(
    document("a.txt", claim("c1", **SAID), position("p1", attribution=(("nis", "gur"),))),
    document("b.txt", claim("c2", **SAID), claim("c3", best=300, attribution=("gur",))),
    problems=[Problem("c.yaml", 3, 5, "claims[0].measure", "'killd'", "did you mean killed?")],
)


@cache
def exports() -> dict[str, pd.DataFrame]:
    """The exported tables of the tiny corpus."""
    return export_tables(tables(TINY))


@pytest.mark.parametrize("name", STAY)
def test_the_columns_that_stay_come_first_and_in_order(name: str) -> None:
    stay = STAY[name].split(", ")
    assert list(exports()[name].columns)[: len(stay)] == stay


def test_the_tables_that_stay_come_first_and_in_order() -> None:
    assert list(exports())[: len(STAY)] == list(STAY)


def test_the_text_of_a_tiny_corpus() -> None:
    exported = exports()
    assert to_csv(exported["claims"][STAY["claims"].split(", ")]) == (
        "claim_id,statement_id,document,measure,subject,stated,low,high,best,hedge,lower,upper,lower_open,upper_open,"
        "modality,origin,attribution,attribution_basis,period,as_of,said,published,place,quote,start,end\n"
        'c1,said,a.txt,killed,north-koreans,"at_least 1,000",1000,,,at_least,1000,INF,false,true,asserted,'
        "western-officials,western-officials > bbc,stated,,2025-02-01,2025-01,2025-02-14,,"
        '"[c1] at_least 1,000 men.",0,24\n'
        'c2,said,b.txt,killed,north-koreans,"at_least 1,000",1000,,,at_least,1000,INF,false,true,asserted,'
        "western-officials,western-officials > bbc,stated,,2025-02-01,2025-01,2025-02-14,,"
        '"[c2] at_least 1,000 men.",0,24\n'
        "c3,c3,b.txt,killed,north-koreans,exact 300,,,300,exact,270,330,false,true,asserted,"
        "gur,gur,stated,,2025-02-01,,2025-02-14,,[c3] exact 300 men.,25,44\n"
    )
    assert to_csv(exported["statements"][STAY["statements"].split(", ")]) == (
        "statement_id,origin,measure,subject,low,high,best,hedge,as_of,said,n_claims,documents\n"
        "said,western-officials,killed,north-koreans,1000,,,at_least,2025-02-01,2025-01,2,a.txt; b.txt\n"
        "c3,gur,killed,north-koreans,,,300,exact,2025-02-01,,1,b.txt\n"
    )
    assert to_csv(exported["positions"][STAY["positions"].split(", ")]) == (
        "document,proposition,source,stance,attribution,said,quote,start,end\n"
        "a.txt,withdrawn,nis + gur,affirms,nis + gur,,[p1] it affirms.,25,41\n"
    )
    assert to_csv(exported["comparisons"][STAY["comparisons"].split(", ")]) == (
        "left,right,left_origin,right_origin,verdict,reason,ratio\n"
        'c3,said,gur,western-officials,differ,"the bounds lie apart, and the times overlap",3.0303030303030303\n'
        "said,said,western-officials,western-officials,same statement,one utterance in 2 documents,\n"
    )
    assert to_csv(exported["problems"]) == (
        "file,line,column,field,message,value\nc.yaml,3,5,claims[0].measure,did you mean killed?,'killd'\n"
    )


def test_tolerance_and_bands_are_the_callers() -> None:
    vague = tables(
        corpus(document("a.txt", claim("a", hedge="vague", stated="hundreds"), claim("b", best=9, hedge="about")))
    )
    exported = export_tables(vague, bands={"hundreds": (100, 500)}, tolerance=1)["claims"]
    assert exported[["lower", "upper"]].values.tolist() == [[100, 500], [0, 18]]


def test_how_sure_a_statement_is_is_told_in_the_words_of_its_own_row() -> None:
    said = {"statement": "said", "best": 4_000.0}
    told = [claim("lead", role="lead", **said), claim("body", certainty="reportedly", **said), claim("plain", best=5.0)]
    exported = export_tables(tables(corpus(document("a.txt", *told))))["statements"]
    assert to_csv(exported[["statement_id", "modality", "certainty"]]) == (
        "statement_id,modality,certainty\nsaid,asserted,reportedly\nplain,asserted,\n"
    )


@given(corpora())
def test_every_table_comes_back_from_its_csv_and_none_is_changed(tiny: Corpus) -> None:
    built, untouched = tables(tiny), tables(tiny)
    for name, exported in export_tables(built).items():
        dtypes = exported.dtypes.astype(str).to_dict()
        assert list(exported.columns) == list(EXPORTED[name])
        assert_frame_equal(from_csv(to_csv(exported), dtypes), exported.reset_index(drop=True))
    assert_frame_equal(built.claims, untouched.claims)
    assert_frame_equal(built.problems, untouched.problems)
