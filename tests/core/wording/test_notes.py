"""The notes below a chart: what is counted, with n, and how hedges are read."""

from core.wording.findings import counting_note, hedge_note
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
        "Counted by origin: 3 statements of 2 independent origins and 1 that the text leaves open,"
        " from 4 claims in 3 articles; an utterance that several articles carry counts once."
        " Where the text names nobody, the number may repeat another one here: that the two agree confirms nothing."
    )


def test_as_reported_it_counts_as_often_as_it_is_reported() -> None:
    assert counting_note(seen(*ARTICLES, by_origin=False)) == (
        "Counted as reported: 4 claims in 3 articles, which are 3 statements of 2 independent origins"
        " and 1 that the text leaves open; an utterance counts as often as it is reported."
        " Where the text names nobody, the number may repeat another one here: that the two agree confirms nothing."
    )


def test_a_chart_counts_its_own_marks() -> None:
    found = seen(*ARTICLES)
    assert counting_note(found, found.marks.head(1)) == (
        "Counted by origin: 1 statement of 1 independent origin, from 2 claims in 2 articles;"
        " an utterance that several articles carry counts once."
    )
    assert counting_note(found, found.marks.head(0)) == "Counted here: nothing."


def test_hedges_are_read_as_the_page_says() -> None:
    assert hedge_note(seen(claim("a", best=3))) == (
        "How hedges are read (our reading, not the sources'): a plain number reaches half a unit of its last digit that"
        " is not 0 to either side (11,000: 10,500 to 11,500); “about” N, and an estimate of N, reach 10 % to either"
        " side; “at least” and “more than” have no upper end, “up to” and “nearly” no lower end."
        " No midpoint is ever made."
    )


def test_vague_words_that_are_used_are_named_with_their_bands() -> None:
    vague = [claim(name, hedge="vague", stated=word) for name, word in (("a", "hundreds"), ("b", "several"))]
    changed = hedge_note(seen(*vague, bands={"several": (4.0, 7.0)}, tolerance=0.125))
    assert "reach 12.5 % to either side" in changed
    assert "; “hundreds” is read as 200 to 999 and “several” is read as 4 to 7 (changed by the reader). No" in changed
