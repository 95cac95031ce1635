"""The notes below a chart: what is counted, with n, and how hedges are read."""

from datetime import date

import pandas as pd
import pytest

from core.wording.titles.findings import counting_note, hedge_note
from core.wording.titles.notes import say_problems, say_withdrawn_claims, withdrawn_note
from tests.builders import claim, document
from tests.core.wording.tiny import seen

TOLD = {"low": 1_000, "statement": "told"}
ARTICLES = (
    document("a.txt", claim("a", **TOLD, attribution=("western-officials", "bbc")), claim("b", best=3)),
    document("b.txt", claim("c", **TOLD, attribution=("western-officials",))),
    document("c.txt", claim("d", best=5, attribution=("unattributed",))),
)


def test_by_origin_an_utterance_counts_once() -> None:
    assert counting_note(seen(*ARTICLES)) == (
        "Counted by origin: 3 statements of 2 origins and 1 that names nobody,"
        " from 4 claims in 3 articles; an utterance that several articles carry counts once."
        " Where the text names nobody, the number may repeat another one here: that the two agree confirms nothing."
    )


def test_known_by_a_day_it_says_how_much_of_it_was_perhaps_not_yet_published() -> None:
    doubted = document("d.txt", claim("e", best=7, attribution=("gur",)), published="2025-02-14/2025-02-20")
    day = {"known_by": date(2025, 2, 15)}
    assert "counts once. Perhaps not yet published: 1 of 4 statements. Where" in counting_note(
        seen(*ARTICLES, doubted, **day)
    )
    alone = counting_note(seen(doubted, by_origin=False, **day))
    assert alone.endswith("as often as it is reported. Perhaps not yet published: the one claim.")
    assert "published" not in counting_note(seen(*ARTICLES, **day))


def test_as_reported_it_counts_as_often_as_it_is_reported() -> None:
    assert counting_note(seen(*ARTICLES, by_origin=False)) == (
        "Counted as reported: 4 claims in 3 articles, which are 3 statements of 2 origins"
        " and 1 that names nobody; an utterance counts as often as it is reported."
        " Where the text names nobody, the number may repeat another one here: that the two agree confirms nothing."
    )


def test_one_claim_is_one_statement() -> None:
    alone = seen(claim("a", best=3, attribution=("unattributed",)), by_origin=False)
    assert counting_note(alone).startswith(
        "Counted as reported: 1 claim in 1 article, which is 1 statement of 1 origin that names nobody; "
    )


def test_a_chart_counts_its_own_marks() -> None:
    found = seen(*ARTICLES)
    assert counting_note(found, found.marks.head(1)) == (
        "Counted by origin: 1 statement of 1 origin, from 2 claims in 2 articles;"
        " an utterance that several articles carry counts once."
    )
    assert counting_note(found, found.marks.head(0)) == "Counted here: nothing."


TAKEN_BACK = (
    claim("n", best=900),
    claim("m", best=800, subject="russians"),
    claim("back", hedge="none", retracts=("n", "m")),
    claim("g", best=300, attribution=("gur",)),
)


def test_what_is_hidden_as_withdrawn_is_counted_too() -> None:
    hidden, shown = seen(*TAKEN_BACK), seen(*TAKEN_BACK, retracted=True)
    assert counting_note(hidden).endswith(" 2 claims are hidden because their source withdrew them.")
    assert counting_note(shown).endswith(" 2 claims are marked as withdrawn: they are set against nothing.")
    assert withdrawn_note(hidden, hidden.marks) == "1 claim is hidden because its source withdrew it."
    assert withdrawn_note(seen(*ARTICLES)) == ""


@pytest.mark.parametrize(
    ("n", "hidden", "words"),
    [
        (0, True, ""),
        (1, True, "1 claim is hidden because its source withdrew it."),
        (1, False, "1 claim is marked as withdrawn: it is set against nothing."),
        (1_200, True, "1,200 claims are hidden because their source withdrew them."),
    ],
)
def test_withdrawn_claims_in_words(n: int, hidden: bool, words: str) -> None:
    assert say_withdrawn_claims(n, hidden=hidden) == words


def test_hedges_are_read_as_the_page_says() -> None:
    assert hedge_note(seen(claim("a", best=3))) == (
        "How hedges are read (our reading, not the sources'): a plain number reaches half a unit of its last digit that"
        " is not 0 to either side (11,000: 10,500 to 11,500), and no further than 10 % of it; “about” N, and an"
        " estimate of N, reach 10 % to either side; “at least” and “more than” have no upper end; “up to”,"
        " “less than” and “nearly” have no lower end."
        " No midpoint is ever made."
    )


def test_of_some_rows_only_the_readings_that_they_need_are_told() -> None:
    view = seen(
        claim("plain", best=3),
        claim("about", hedge="about", best=300),
        claim("guess", best=40, modality="estimated"),
        claim("least", hedge="at_least", low=7),
        claim("under", hedge="less_than", high=9),
        claim("range", low=4, high=5),
        claim("many", hedge="vague", stated="hundreds"),
    )

    def told(*ids: str) -> list[str]:
        words = hedge_note(view, view.claims[view.claims["claim_id"].isin(ids)])
        return words.partition(": ")[2].removesuffix(". No midpoint is ever made.").split("; ")

    about = "“about” N, and an estimate of N, reach 10 % to either side"
    assert [words.split(" (")[0] for words in told("plain")] == [
        "a plain number reaches half a unit of its last digit that is not 0 to either side"
    ]
    assert told("about") == told("guess") == [about]
    assert told("least") == ["“at least” and “more than” have no upper end"]
    assert told("under") == ["“up to”, “less than” and “nearly” have no lower end"]
    assert told("under", "least") == [*told("least"), *told("under")]
    assert told("many", "guess") == [about, "“hundreds” is read as 200 to 999"]
    assert hedge_note(view, view.claims[view.claims["claim_id"] == "range"]) == ""


def test_vague_words_that_are_used_are_named_with_their_bands() -> None:
    vague = [claim(name, hedge="vague", stated=word) for name, word in (("a", "hundreds"), ("b", "several"))]
    changed = hedge_note(seen(*vague, bands={"several": (4.0, 7.0)}, tolerance=0.125))
    assert "reach 12.5 % to either side" in changed
    assert "; “hundreds” is read as 200 to 999; “several” is read as 4 to 7 (changed by the reader). No" in changed


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (["claims[0].measure"], "1 problem in the corpus"),
        (["undecided[0].number", "undecided[1].number"], "2 numbers of drafts wait for a decision"),
        (["undecided[0].number", "", "x"], "2 problems in the corpus; 1 number of a draft waits for a decision"),
    ],
)
def test_what_only_waits_is_told_apart_from_what_is_wrong(fields: list[str], words: str) -> None:
    assert say_problems(pd.DataFrame({"field": pd.Series(fields, dtype="str")})) == words
