"""An article as nested marks: every word of it, once; every quote one element, unless another crosses it."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.exports.site.articles import MarkedSpan, tree

TEXT = "At least 300 died, he said."


def spans(*rows: tuple[str, str, int, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["id", "layer", "start", "end"])


def words(nodes: tuple[str | MarkedSpan, ...]) -> str:
    """The text of a tree."""
    return "".join(node if isinstance(node, str) else words(node.inside) for node in nodes)


def shape(nodes: tuple[str | MarkedSpan, ...]) -> list[object]:
    """A tree as lists: text, or ids, ends and what is inside."""
    return [node if isinstance(node, str) else (node.ids, node.ends, shape(node.inside)) for node in nodes]


def test_a_number_stands_within_its_quote() -> None:
    found = tree(TEXT, spans(("dead", "stated", 0, 12), ("dead", "claim", 0, 17), ("gone", "dismissed", 18, 20)))
    inside = [((), ("dead",), ["At least 300"]), " died"]
    assert shape(found) == [(("dead",), (), inside), ", he said."]


def test_two_records_of_one_quote_share_an_element() -> None:
    found = tree(TEXT, spans(("a", "claim", 0, 17), ("b", "position", 0, 17)))
    assert shape(found) == [(("a", "b"), ("b",), ["At least 300 died"]), ", he said."]


def test_a_span_that_crosses_another_is_cut_and_begins_once() -> None:
    found = tree(TEXT, spans(("a", "claim", 0, 12), ("b", "position", 9, 17)))
    assert shape(found) == [
        (("a",), (), ["At least ", (("b",), (), ["300"])]),
        ((), ("b",), [" died"]),
        ", he said.",
    ]


@given(st.lists(st.tuples(st.sampled_from(["claim", "stated", "position"]), st.integers(0, 26), st.integers(1, 9))))
def test_whatever_is_marked_the_text_stays_and_every_record_begins_and_ends_once(
    drawn: list[tuple[str, int, int]],
) -> None:
    rows = [(f"r{place}", layer, start, min(start + n, len(TEXT))) for place, (layer, start, n) in enumerate(drawn)]
    found = tree(TEXT, spans(*rows))
    assert words(found) == TEXT
    begun, ended = zip(*_ids(found), strict=True) if rows else ((), ())
    assert sorted(name for ids in begun for name in ids) == sorted(
        name for name, layer, *_ in rows if layer != "stated"
    )
    assert sorted(name for ids in ended for name in ids) == sorted(name for name, layer, *_ in rows if layer != "claim")


def _ids(nodes: tuple[str | MarkedSpan, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    marks = [node for node in nodes if isinstance(node, MarkedSpan)]
    return [pair for mark in marks for pair in ((mark.ids, mark.ends), *_ids(mark.inside))]
