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


def told_by(documents: int) -> View:
    """One statement that so many articles carry."""
    names = "abcdefgh"[:documents]
    return seen(*(document(f"{name}.txt", claim(name, best=3, statement="said")) for name in names))


def test_few_articles_are_dated_and_more_of_them_counted() -> None:
    dated = [f"{name}.txt (published 14 February 2025)" for name in "abc"]
    start = "1 statement of 1 independent origin, in "
    assert cite_view(told_by(3), STATE) == f"{start}{dated[0]}, {dated[1]} and {dated[2]}; {CORPUS}"
    assert cite_view(told_by(4), STATE) == f"{start}4 articles; {CORPUS}"


def test_six_articles_are_named_and_the_others_counted() -> None:
    shown = told_by(8)
    assert cite_short(shown.statements.iloc[0], shown) == "NIS in a.txt, b.txt, c.txt, d.txt, e.txt, f.txt and 2 more"


def test_a_vague_word_is_cited_once_and_a_lower_case_name_with_a_capital() -> None:
    shown = seen(claim("c", hedge="vague", stated="hundreds", attribution=("unattributed",)))
    row = shown.statements.iloc[0]
    assert cite_full(row, shown, STATE).startswith(
        "A report without a named source (Nobody named): “[c] hundreds men.” (Killed, North Korean troops, by 1 "
    )
