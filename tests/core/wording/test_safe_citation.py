"""Citations: who said it, where, and from which state of the corpus."""

from datetime import date

from core.view import View
from core.wording.safe_citation import State, cite_full, cite_short, cite_view
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen

STATE = State("sha256:" + "ab12" * 16, date(2026, 11, 22))
CORPUS = "Contested Counts: A tiny corpus, state ab12ab12ab12, read on 22 November 2026."
KILLED = claim("c", low=1_000, stated="at least 1,000", quote="They said at least 1,000.", attribution=("gur", "bbc"))


def shown() -> View:
    return seen(document("a.txt", KILLED, title="A “fine” title"), document("b.txt", position("p", said="2025-02-05")))


def test_a_number_is_cited_with_its_words_its_way_and_its_article() -> None:
    row = shown().statements.iloc[0]
    assert cite_short(row, shown()) == "GUR, via BBC, in “A ‘fine’ title” (a.txt)"
    assert cite_full(row, shown(), STATE) == (
        "GUR, via BBC: “They said at least 1,000.” (Killed, North Korean troops, stated: “at least 1,000”, by 1 "
        f"February 2025), in “A ‘fine’ title” (a.txt) (published 14 February 2025); {CORPUS}"
    )


def test_a_position_is_cited_with_its_matter_in_our_wording() -> None:
    assert cite_full(shown().positions.iloc[0], shown(), STATE) == (
        "NIS: “[p] it affirms.” (on the matter, in our wording: They were withdrawn in January), in b.txt (published "
        f"14 February 2025); {CORPUS}"
    )


def test_a_view_is_cited_with_its_n_and_its_origins() -> None:
    assert cite_view(shown(), STATE) == (
        f"1 statement of 1 independent origin, in “A ‘fine’ title” (a.txt) (published 14 February 2025); {CORPUS}"
    )
    assert cite_view(seen(KILLED, by_origin=False), STATE).startswith("1 claim of 1 independent origin, in a.txt (")
    assert cite_view(seen(), STATE) == f"No statement; {CORPUS}"
