"""CSV: every value comes back as it was, no cell runs as a formula, and the text is exact."""

import csv
from datetime import date
from io import StringIO
from math import inf, nan
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.exports.csvs import from_csv, guarded, to_csv, unguarded
from core.frames import frame

DTYPES = {"words": "str", "number": "float64", "count": "int64", "flag": "bool", "day": "datetime64[s]"}
TROUBLE = st.text(st.sampled_from("=+-@'\t\r\n\",; aé😀\u2028\uff1d0"), max_size=6)
WORDS = st.one_of(st.none(), TROUBLE, st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
ROWS = st.fixed_dictionaries(
    {
        "words": WORDS,
        "number": st.floats(),
        "count": st.integers(-(2**63), 2**63 - 1),
        "flag": st.booleans(),
        "day": st.one_of(st.none(), st.dates()),
    }
)


def one(**cells: Any) -> pd.DataFrame:
    return frame([{"words": "x", "number": 1.0, "count": 1, "flag": True, "day": None} | cells], DTYPES)


def cells(**given: Any) -> str:
    return to_csv(one(**given)).removeprefix("words,number,count,flag,day\n").removesuffix("\n")


@given(st.lists(ROWS, max_size=5))
def test_what_was_written_comes_back(rows: list[dict[str, Any]]) -> None:
    written = frame(rows, DTYPES)
    expected = written.assign(words=written["words"].replace("", None).astype("str"))
    before = written.copy(deep=True)
    assert_frame_equal(from_csv(to_csv(written), DTYPES), expected)
    assert_frame_equal(written, before)


@given(st.lists(ROWS, max_size=5))
def test_another_reader_finds_the_same_cells(rows: list[dict[str, Any]]) -> None:
    written = frame(rows, DTYPES)
    header, *lines = csv.reader(StringIO(to_csv(written), newline=""), strict=True)
    assert header == list(DTYPES)
    assert [unguarded(line[0]) for line in lines] == ["" if row["words"] is None else row["words"] for row in rows]


@given(TROUBLE)
def test_a_guarded_text_is_no_formula_and_comes_back(text: str) -> None:
    assert guarded(text)[:1] not in set("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", '"\'\rx"'),
        ("'=x", "''=x"),
        ("'tis", "'tis"),
        ("a=b", "a=b"),
        ("“at least 1,000”", "“at least 1,000”".join('""')),
        ('he said "no"', '"he said ""no"""'),
        ("two\nlines", '"two\nlines"'),
        (None, ""),
        ("", ""),
    ],
)
def test_text_cells(text: str | None, written: str) -> None:
    assert cells(words=text) == f"{written},1,1,true,"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        *((11_000, "11000"), (2.5, "2.5"), (-5, "-5"), (0, "0"), (inf, "INF"), (-inf, "-INF"), (nan, "")),
        *((1e21, "1e+21"), (2.0**53 - 1, "9007199254740991")),
    ],
)
def test_number_cells(number: float, written: str) -> None:
    assert cells(number=number) == f"x,{written},1,true,"


def test_days_flags_and_counts() -> None:
    assert cells(day=date(987, 6, 5), flag=False, count=-7) == "x,1,-7,false,0987-06-05"


def test_no_rows_are_a_header() -> None:
    assert to_csv(frame([], DTYPES)) == "words,number,count,flag,day\n"
    assert_frame_equal(from_csv(to_csv(frame([], DTYPES)), DTYPES), frame([], DTYPES))


def test_reading_back_says_what_is_wrong() -> None:
    with pytest.raises(KeyError, match="the CSV lacks day; it has words, number, count, flag"):
        from_csv("words,number,count,flag\nx,1,1,true\n", DTYPES)
    with pytest.raises(ValueError, match="flag holds 'yes'; write true or false"):
        from_csv("flag\nyes\n", {"flag": "bool"})
    with pytest.raises(ValueError, match="many"):
        from_csv("number\nmany\n", {"number": "float64"})
