"""What filters hide is counted as it would be if every pair were listed: one side shown, the other not."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.pairs.hidden import HIDDEN, hidden_pairs
from core.filters import Filters
from core.frames import tables
from core.view import View, view
from tests.builders import claim, document, position
from tests.core.wording.shipped import shipped
from tests.core.wording.tiny import seen
from tests.strategies import corpora

GUR, WEST = {"attribution": ("gur",)}, {"attribution": ("western-officials",)}

Counts = dict[tuple[str, str, str], int]


def counted(shown: View, whole: View) -> Counts:
    found = hidden_pairs(shown.compared, whole.compared)
    assert found.dtypes.astype(str).to_dict() == HIDDEN
    return {(kind, topic, verdict): n for kind, topic, verdict, n in found.itertuples(index=False, name=None)}


def listed(shown: View, whole: View) -> Counts:
    """The same, pair by pair."""
    numbers = {(name, "") for name in shown.statements["statement_id"]}
    rows = shown.compared.positions
    held = numbers | set(zip(rows["statement_id"], rows["proposition"], strict=True))
    pairs: Counts = Counter()
    for pair in whole.compared.listed().to_dict("records"):
        matter = pair["topic"] if pair["kind"] == "position" else ""
        one_side = ((pair["left"], matter) in held) != ((pair["right"], matter) in held)
        if one_side and pair["verdict"] in ("differ", "may differ"):
            pairs[pair["kind"], " + ".join(sorted(pair["topic"].split(" + "))), pair["verdict"]] += 1
    return dict(pairs)


RECORDS = (
    claim("a", best=300),
    claim("b", best=900, **GUR),
    claim("c", best=900, **WEST, as_of="2025-02"),
    claim("d", best=300, **WEST),
    position("p"),
    position("q", "denies", **GUR),
)


def test_pairs_with_one_side_shown_are_hidden_and_no_others() -> None:
    whole = seen(*RECORDS)
    assert counted(seen(*RECORDS, origins=("nis",)), whole) == {
        ("position", "withdrawn", "differ"): 1,
        ("quantity", "killed", "differ"): 1,
        ("quantity", "killed", "may differ"): 1,
    }
    assert counted(seen(*RECORDS, origins=("gur", "nis")), whole) == {
        ("quantity", "killed", "differ"): 1,
        ("quantity", "killed", "may differ"): 1,
    }
    assert counted(whole, whole) == {}
    assert counted(seen(*RECORDS, origins=("bbc",)), whole) == {}


def test_one_utterance_that_holds_two_positions_is_shown_in_part() -> None:
    told = {"statement": "s"}
    articles = (
        document("a.txt", position("here", **told)),
        document("b.txt", position("there", proposition="back", **told)),
        document("c.txt", position("q", "denies", **GUR), position("r", "denies", proposition="back", **GUR)),
    )
    assert counted(seen(*articles, documents=("a.txt",)), seen(*articles)) == {("position", "withdrawn", "differ"): 1}


@pytest.mark.parametrize(
    "chosen",
    [
        {"origins": ("zelenskyy",)},
        {"kinds": ("official", "experts")},
        {"sides": ("ukraine", "south-korea")},
        {"documents": ("001_bf4717e58af00855.txt",)},
        {"subjects": ("north-korean-troops",)},
        {"origins": ("us-officials", "isw"), "documents": ("003_0035def770f58622.txt",)},
    ],
)
def test_of_the_articles_that_ship_it_is_what_a_list_of_all_pairs_has(chosen: dict[str, Any]) -> None:
    shown = view(shipped().tables, Filters(**chosen))
    assert counted(shown, shipped()) == listed(shown, shipped())


@given(corpora(), st.sampled_from([{"origins": ("nis",)}, {"kinds": ("official",)}, {"subjects": ("north-koreans",)}]))
def test_of_any_corpus_it_is_what_a_list_of_all_pairs_has(made: Any, chosen: dict[str, Any]) -> None:
    held = tables(made)
    shown, whole = view(held, Filters(**chosen)), view(held, Filters())
    assert counted(shown, whole) == listed(shown, whole)


def test_among_some_statements_only_their_pairs_count() -> None:
    shown, whole = seen(*RECORDS, origins=("nis",)), seen(*RECORDS)
    found = hidden_pairs(shown.compared, whole.compared, {"a", "c", "p"})
    assert found.to_numpy().tolist() == [["quantity", "killed", "may differ", 1]]
