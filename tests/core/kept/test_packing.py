"""Frames that were packed and unpacked are the very frames: dtypes, order, what is unknown; or they are refused."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.frames import Tables, columns, frame, tables
from core.frames.columns import PROBLEMS
from core.kept.packing import FRAMES, packed, unpacked
from core.models import Corpus, Problem
from tests.builders import claim, corpus, dismissal, document, one, position
from tests.core.test_frames import FRAMES as ALL
from tests.core.test_reloading import check_equal
from tests.strategies import corpora

TINY = one(position("gone"), claim("dead", low=1_000, as_of="../2025-01"), dismissal("Aged 3."))


def again(built: Tables) -> Tables:
    files = {name: text.encode() for name, text in built.texts.items()}
    return unpacked(memoryview(packed(built)), files)


def test_every_frame_is_packed() -> None:
    assert sorted(FRAMES) == sorted(ALL)


@given(corpora())
def test_what_is_unpacked_equals_what_was_packed(tiny: Corpus) -> None:
    built = tables(tiny)
    check_equal(again(built), built)


TEXTS = st.none() | st.text(st.characters(exclude_categories=["Cs"]))
PLACES = st.integers(-(2**63), 2**63 - 1)


@given(st.lists(st.builds(dict, file=TEXTS, line=PLACES, column=PLACES, field=TEXTS, value=TEXTS, message=TEXTS)))
def test_any_texts_and_numbers_come_back(rows: list[dict[str, object]]) -> None:
    """Empty and unknown ones told apart, control characters and all planes of Unicode."""
    built = replace(tables(TINY), problems=frame(rows, PROBLEMS), title="Zero \0 and 𝟘", description="What it holds")
    check_equal(again(built), built)


def test_problems_keep_their_line_and_column() -> None:
    built = tables(Corpus(None, (), (Problem("a.yaml", 7, 12, "low", "x", "write a number"),)))
    assert again(built).problems.to_dict("records") == [
        {"file": "a.yaml", "line": 7, "column": 12, "field": "low", "value": "x", "message": "write a number"}
    ]
    check_equal(again(built), built)


def test_frames_that_an_edit_put_together_come_back_as_one() -> None:
    """Each splicing cuts columns into pieces, and in other places."""
    articles = [document(f"{stem}.txt", claim(stem, best=1)) for stem in "abcdef"]
    first = tables(corpus(*articles))
    edited = tables(corpus(*articles[:3], document("x.txt", claim("x", best=2)), *articles[4:]))
    assert len(first.claims) == len(edited.claims)
    check_equal(again(edited), edited)


def test_what_is_unpacked_may_be_changed_as_any_frame() -> None:
    found = again(tables(TINY))
    found.claims.loc[:, "low"] = 7.0
    found.claims.loc[:, "stated"] = "changed"
    assert (found.claims["low"].tolist(), found.claims["stated"].tolist()) == ([7.0], ["changed"])


@pytest.mark.parametrize(
    "data", [b"", b"no frames", packed(tables(TINY))[:-2_000], packed(tables(TINY))[3_000:]], ids=len
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        unpacked(memoryview(data), {})


def test_frames_with_other_columns_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = memoryview(packed(tables(TINY)))
    monkeypatch.setattr(columns, "PROBLEMS", {"file": "str", "line": "int64"})
    with pytest.raises(ValueError, match=r"the columns are file, line, column, .*; declared are file, line"):
        unpacked(data, {"a.txt": b""})


def test_an_unknown_count_is_refused() -> None:
    built = tables(TINY)
    with pytest.raises(ValueError, match="a cell is unknown where none may be, in one of document, title"):
        again(replace(built, documents=built.documents.assign(length=pd.NA)))


def test_texts_come_from_the_files_at_hand() -> None:
    with pytest.raises(ValueError, match=r"a\.txt"):
        unpacked(memoryview(packed(tables(TINY))), {})
