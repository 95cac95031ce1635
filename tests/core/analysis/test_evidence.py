"""The evidence behind a mark, on tiny corpora."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.evidence import (
    Piece,
    ended,
    is_claim,
    open_spans,
    pairs_between,
    paragraph,
    pieces,
    positions_on,
    record_of,
    relations_of,
    spans,
    tellings,
    times_of,
)
from core.curation.candidates.coverage import coverage
from core.frames import Tables, tables
from core.models import Document
from tests.builders import by_inference, claim, compared, corpus, dismissal, document, one, position

MARKED = pd.DataFrame(
    [("wide", "claim", 0, 10), ("narrow", "stated", 4, 7), ("late", "position", 8, 12)],
    columns=["id", "layer", "start", "end"],
)


def tables_of(*documents: Document) -> Tables:
    return tables(corpus(*documents))


def test_a_record_is_found_among_claims_and_positions() -> None:
    frames = tables_of(document("a.txt", claim("dead", low=300), position("gone")))
    assert record_of(frames, "dead")["claim_id"] == "dead"
    assert record_of(frames, "gone")["position_id"] == "gone"
    assert record_of(frames, "nobody") is None
    assert [is_claim(record_of(frames, name)) for name in ("dead", "gone")] == [True, False]


def test_the_positions_of_an_origin_on_a_matter() -> None:
    held = tables_of(document("a.txt", position("gone"), position("stayed", "denies"))).positions
    origin, matter = held.loc[0, ["origin", "proposition"]]
    assert positions_on(held, origin, matter) == ["gone", "stayed"]
    assert positions_on(held, origin, "another matter") == []
    assert positions_on(held, "another origin", matter) == []


def test_all_tellings_of_a_statement_are_found_in_the_order_of_the_text() -> None:
    frames = tables_of(
        document("b.txt", claim("later", low=300, statement="once")),
        document("a.txt", claim("other", low=5), claim("first", low=300, statement="once")),
    )
    assert list(tellings(frames, record_of(frames, "later"))["claim_id"]) == ["first", "later"]
    assert list(tellings(frames, record_of(frames, "other"))["claim_id"]) == ["other"]


def test_the_times_of_a_claim_and_of_a_position() -> None:
    frames = tables_of(
        document("a.txt", by_inference(claim("dead", low=300, as_of="2025-02", said=None)), position("gone"))
    )
    times = times_of(record_of(frames, "dead")).set_index("time")
    assert list(times.index) == ["period", "as_of", "said", "published", "target"]
    assert list(times["edtf"].dropna().items()) == [("as_of", "2025-02"), ("published", "2025-02-14")]
    assert times.loc["as_of", ["basis", "evidence"]].tolist() == ["inferred", "the test says so"]
    assert list(times_of(record_of(frames, "gone"))["time"]) == ["said", "published"]


def test_relations_are_seen_from_both_ends() -> None:
    frames = tables_of(document("a.txt", claim("part", low=3, part_of=("whole",)), claim("whole", low=9)))
    related = {name: relations_of(frames.claims, record_of(frames, name)).values.tolist() for name in ("part", "whole")}
    assert related == {"part": [["part_of", False, "whole"]], "whole": [["part_of", True, "part"]]}


def test_a_relation_that_names_a_statement_leads_to_its_first_claim() -> None:
    frames = tables_of(
        document("a.txt", claim("told", low=9, statement="once"), claim("again", low=9, statement="once")),
        document("b.txt", claim("doubt", hedge="none", stated="much higher", disputes=("once",))),
    )
    assert relations_of(frames.claims, record_of(frames, "doubt"))["claim_id"].tolist() == ["told"]
    assert relations_of(frames.claims, record_of(frames, "again")).values.tolist() == [["disputes", True, "doubt"]]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("gur", "nis"), [("a", "b"), ("b", "c")]),
        (("nis", "gur"), [("a", "b"), ("b", "c")]),
        (("c", "b"), [("b", "c")]),
        (("nis", "nobody"), []),
        (("", ""), []),
    ],
)
def test_pairs_are_picked_by_origins_or_by_statements(names: tuple[str, str], found: list[tuple[str, str]]) -> None:
    rows = compared(claim("a", low=300), claim("b", low=900, attribution=("gur",)), claim("c", best=5))
    picked = pairs_between(rows, *names)
    assert sorted(zip(picked["left"], picked["right"], strict=True)) == found


def test_a_paragraph_reaches_from_line_end_to_line_end() -> None:
    text = "One.\nTwo, three.\nFour."
    assert paragraph(text, 10, 15) == (5, 16)
    assert paragraph(text, 0, 4) == (0, 4)
    assert paragraph(text, 17, 22) == (17, 22)
    assert paragraph(text, 2, 12) == (0, 16)


def test_the_spans_of_a_document_by_layer() -> None:
    tiny = one(claim("dead", low=300), position("gone"), dismissal("12 years", "a byline"))
    frames = tables(tiny)
    found = spans(frames, "a.txt")
    words = [(row.layer, row.id, tiny.documents[0].text[row.start : row.end]) for row in found.itertuples()]
    assert words == [
        ("claim", "dead", "[dead] at_least 300 men."),
        ("stated", "dead", "at_least 300"),
        ("position", "gone", "[gone] it affirms."),
        ("dismissed", "a byline", "12 years"),
    ]
    assert spans(frames, "b.txt").empty


def test_open_number_words_are_those_that_nothing_covers() -> None:
    annotated = document("a.txt", claim("dead", low=300, as_of=None))
    longer = replace(annotated, text=f"{annotated.text} And 77 more.")
    assert open_spans(coverage(longer)).values.tolist() == [["77", "open", 29, 31]]


def test_pieces_are_cut_at_every_edge_and_name_what_covers_them() -> None:
    wide, narrow, late = ("claim", "wide"), ("stated", "narrow"), ("position", "late")
    assert pieces("0123456789abcdef", MARKED) == [
        Piece("0123", (wide,)),
        Piece("456", (wide, narrow)),
        Piece("7", (wide,)),
        Piece("89", (wide, late)),
        Piece("ab", (late,)),
        Piece("cdef", ()),
    ]


def test_every_record_ends_with_a_piece_even_where_it_shares_its_words() -> None:
    shared = pd.DataFrame([("twin", "position", 8, 12), ("vague", "claim", 8, 10)], columns=MARKED.columns)
    cut = pieces("0123456789abcde", pd.concat([MARKED, shared], ignore_index=True))
    found = list(zip([piece.text for piece in cut], ended(cut), strict=True))
    assert found == [
        ("0123", ()),
        ("456", ("narrow",)),
        ("7", ()),
        ("89", ("vague", "wide")),
        ("ab", ("twin", "late")),
        ("cde", ()),
    ]


def test_a_claim_whose_number_is_cut_ends_with_its_number() -> None:
    number = pd.DataFrame([("wide", "stated", 4, 7)], columns=MARKED.columns)
    cut = pieces("0123456789abcde", pd.concat([MARKED, number], ignore_index=True))
    assert [ends for ends in ended(cut) if ends] == [("wide", "narrow"), ("late",)]


def test_pieces_of_a_part_of_the_text() -> None:
    assert [piece.text for piece in pieces("0123456789abcdef", MARKED, 5, 9)] == ["56", "7", "8"]


@given(
    text=st.text(min_size=1, max_size=30),
    edges=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6),
)
def test_joined_pieces_are_the_text_again(text: str, edges: list[tuple[int, int]]) -> None:
    kept = [sorted((min(a, len(text)), min(b, len(text)))) for a, b in edges]
    rows = [(f"c{n}", "claim", start, end) for n, (start, end) in enumerate(kept) if start < end]
    marked = pd.DataFrame(rows, columns=["id", "layer", "start", "end"]).astype({"start": int, "end": int})
    cut = pieces(text, marked)
    assert "".join(piece.text for piece in cut) == text
    for row in marked.itertuples():
        assert "".join(piece.text for piece in cut if ("claim", row.id) in piece.covers) == text[row.start : row.end]
