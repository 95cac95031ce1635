"""Frames: declared columns and dtypes, for many rows and for none; what is unknown is never zero."""

from dataclasses import fields, replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.frames import Tables, columns, expect, frame, tables, words_in
from core.frames.columns import in_few_blocks, joined_words
from core.frames.rows import article_number, document_label
from core.models import Corpus, Problem
from tests.builders import claim, corpus, dismissal, document, one, position, time
from tests.strategies import corpora

FRAMES = [field.name for field in fields(Tables) if field.type is pd.DataFrame]


def only(data: pd.DataFrame) -> dict[str, object]:
    (row,) = data.to_dict("records")
    return row


def check_declared(built: Tables) -> None:
    for name in FRAMES:
        assert getattr(built, name).dtypes.astype(str).to_dict() == getattr(columns, name.upper()), name


@given(corpora())
def test_every_frame_has_exactly_its_declared_columns_and_dtypes(tiny: Corpus) -> None:
    check_declared(tables(tiny))


def test_without_a_vocabulary_every_frame_is_empty_but_the_problems() -> None:
    problem = Problem("vocabulary.yaml", 1, 1, "", "", "the file is not there; write one")
    built = tables(Corpus(None, (), (problem,)))
    check_declared(built)
    assert built.title == "No corpus"
    assert [len(getattr(built, name)) for name in FRAMES] == [*[0] * 9, 1]
    assert only(built.problems) == problem._asdict()


def test_one_claim_one_row_as_annotated() -> None:
    said = claim(
        "dead",
        low=1_000,
        attribution=(("nis", "gur"), "bbc"),
        said="2025-01",
        part_of=("all", "more"),
        stated="at least 1,000",
        quote="He said at least 1,000 men died.",
    )
    row = only(tables(one(dismissal("Aged 3."), said)).claims)
    assert (row["claim_id"], row["statement_id"], row["document"]) == ("dead", "dead", "a.txt")
    assert (row["origin"], row["origin_label"], row["origin_kind"]) == ("nis + gur", "NIS + GUR", "intelligence")
    assert (row["attribution"], row["part_of"]) == ("nis + gur > bbc", "all more")
    assert (row["measure"], row["counts"], row["chart"], row["unit"]) == ("killed", "cumulative", "losses", "men")
    assert (row["low"], row["hedge"]) == (1_000, "at_least")
    assert (row["start"], row["end"], row["stated_start"], row["stated_end"]) == (8, 40, 16, 30)
    assert (row["said"], str(row["said_latest"].date()), row["said_certain"]) == ("2025-01", "2025-01-31", True)
    assert (row["published_basis"], row["published_evidence"]) == ("inferred", "the test says so")


def test_what_was_not_said_is_unknown_and_no_other_columns_value() -> None:
    row = only(tables(one(claim("dead", low=1, as_of=None, said="2025-01"))).claims)
    unknown = (
        "high",
        "best",
        "as_of",
        "as_of_earliest",
        "covers",
        "covers_latest",
        "period",
        "place",
        "note",
        "revises",
    )
    assert [name for name in unknown if not pd.isna(row[name])] == []
    assert (row["as_of_certain"], row["covers_certain"]) == (False, False)


@pytest.mark.parametrize(
    ("times", "covers", "certain"),
    [
        ({"as_of": "2025-02-01", "period": "2025-01"}, "2025-02-01", True),
        ({"as_of": "2025-02", "period": "2025-01"}, "2025-02", False),
        ({"as_of": "2025-02-01~"}, "2025-02-01~", False),
        ({"as_of": "2025-02/.."}, "2025-02/..", False),
        ({"as_of": "2025-02-01", "period": "2025-01", "counts": "period"}, "2025-01", True),
        ({"as_of": "2025-02-01", "period": "2025-01~", "counts": "rate"}, "2025-01~", False),
        ({"as_of": "2025-02-01", "counts": "snapshot"}, "2025-02-01", True),
    ],
)
def test_a_claim_covers_its_period_or_its_as_of(times: dict[str, str], covers: str, certain: bool) -> None:
    row = only(tables(one(claim("dead", best=1, **times))).claims)
    assert (row["covers"], row["covers_certain"]) == (covers, certain)


def test_a_vague_word_has_its_reading_and_only_a_vague_word() -> None:
    vague = claim("a", hedge="vague", stated="many hundreds")
    firm = claim("b", best=3, stated="hundreds, in fact 3")
    read = tables(one(vague, firm)).claims["reading"]
    assert read.isna().tolist() == [False, True]
    assert read[0] == "hundreds"


def test_positions_dismissals_and_documents() -> None:
    built = tables(one(position("gone", "denies", attribution=("gur", "bbc")), dismissal("Aged 12.", "an age")))
    row = only(built.positions)
    assert (row["position_id"], row["source"], row["stance"], row["start"]) == ("gone", "gur", "denies", 0)
    assert only(built.dismissals.drop(columns=["prefix", "suffix"])) == {
        "document": "a.txt",
        "reason": "an age",
        "quote": "Aged 12.",
        "start": 18,
        "end": 26,
    }
    article = only(built.documents)
    assert (article["n_claims"], article["n_positions"], article["n_dismissed"], article["length"]) == (0, 1, 1, 26)
    assert article["label"] == "a · [gone] it denies."


def test_what_an_annotation_says_of_itself_and_of_its_quotes() -> None:
    twice = claim("c", best=3, quote="3 men", stated="3", prefix="of ", suffix=" died")
    told = document("a.txt", twice, sha256="0" * 64, annotator="me")
    looked_for = told.annotation.model_copy(update={"nothing_on": ("back", "withdrawn")})
    built = tables(corpus(replace(told, text="3 men, of 3 men died", annotation=looked_for)))
    article, row = only(built.documents), only(built.claims)
    assert (article["sha256"], article["annotator"], article["nothing_on"]) == ("0" * 64, "me", "back withdrawn")
    assert article["text_sha256"] != article["sha256"]
    assert (row["prefix"], row["suffix"], row["start"]) == ("of ", " died", 10)


def test_a_documents_label_is_its_title_or_its_number_and_first_words_cut_between_words() -> None:
    words = dismissal("word, " * 20)
    titled = document("a.txt", words, title="A title"), document("001_6c07.txt", words, title="A title")
    labels = tables(corpus(*titled, document("b.txt", words), document("000_6c07.txt", words))).documents["label"]
    cut = f"{'word, ' * 9}word …"
    assert labels.tolist() == ["A title", "001 · A title", f"b · {cut}", f"000 · {cut}"]
    lines = replace(document("c.txt", words), text="\nA headline  of 2\nVARNAU, 24 May - Of 3")
    assert document_label(lines) == "c · A headline of 2"


@pytest.mark.parametrize(
    ("name", "number"),
    [("004_3a45.txt", "004"), ("12.txt", "12"), ("2025-02-07-bbc.txt", "2025-02-07-bbc"), ("report.txt", "report")],
)
def test_an_article_is_called_by_its_number_or_by_the_name_of_its_file(name: str, number: str) -> None:
    assert article_number(name) == number


def test_vocabulary_tables_keep_the_order_of_the_vocabulary() -> None:
    built = tables(corpus())
    assert built.subjects["subject"].tolist() == ["north-koreans", "russians", "both"]
    assert built.subjects["mixed"].tolist() == [False, False, True]
    assert only(built.propositions[:1])["period_latest"] == pd.Timestamp("2025-01-31")
    assert only(built.sources[:1])["side_label"] == "Ukraine"


def test_rows_that_lack_a_column_or_have_another_are_an_error() -> None:
    declared = {"a": "str", "b": "float64"}
    with pytest.raises(KeyError, match="row and declared columns differ: b"):
        frame([{"a": "x", "b": 1.0}, {"a": "x"}], declared)
    with pytest.raises(KeyError, match="row and declared columns differ: c"):
        frame([{"a": "x", "b": 1.0, "c": 2}], declared)


@given(corpora())
def test_rows_in_few_blocks_have_the_same_cells(some: Corpus) -> None:
    claims = tables(some).claims
    pd.testing.assert_frame_equal(in_few_blocks(claims), claims, check_dtype=False)
    assert not (in_few_blocks(claims).dtypes == "str").any()


def test_a_missing_column_is_an_error_that_names_it() -> None:
    with pytest.raises(KeyError, match="the frame lacks b, c; it has a"):
        expect(pd.DataFrame({"a": [1]}), "a", "b", "c")


def test_times_are_days_whose_open_ends_are_unknown() -> None:
    row = only(tables(one(claim("a", best=1, as_of="../2025-01"))).claims)
    assert pd.isna(row["as_of_earliest"])
    assert row["as_of_latest"] == pd.Timestamp("2025-01-31")
    assert time("../2025-01").edtf == row["as_of"]


WITH_MARKS = st.lists(st.sampled_from(["a", " ", "|", " | ", "\\", "; ", "’"]), min_size=1, max_size=6).map("".join)


@given(st.lists(WITH_MARKS | st.text(min_size=1, max_size=8), min_size=1, max_size=4))
def test_words_in_one_cell_come_back_as_they_were(several: list[str]) -> None:
    assert words_in(joined_words(several) or "") == several


def test_words_in_one_cell_are_written_as_they_are_wherever_they_can_be() -> None:
    assert joined_words(["he said", "; she"]) == "he said | ; she"
    assert joined_words(["not verified | says the BBC", "a\\b"]) == r"not verified \| says the BBC | a\\b"
    assert joined_words([]) is None
