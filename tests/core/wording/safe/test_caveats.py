"""Which of the words that articles set against a statement weigh most, and which can be understood alone."""

import pytest

from core.wording.rows import rows_of
from core.wording.safe.caveats import (
    CONTRADICTED,
    REMARK,
    UNVERIFIED,
    Caveat,
    caveats_on,
    is_contradicted,
    is_record_contradicted,
    strongest,
)
from tests.builders import claim, document, position
from tests.core.wording.shipped import shipped
from tests.core.wording.tiny import seen


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("This declaration contradicts the findings.", CONTRADICTED),
        ("Seoul denied it; neither was it verified.", CONTRADICTED),
        ("The attacks had been repelled.", CONTRADICTED),
        ("The claims remain unverified.", UNVERIFIED),
        ("Claims have not been independently verified.", UNVERIFIED),
        ("Neither Moscow nor Pyongyang have confirmed these deployments.", UNVERIFIED),
        ("both have remained silent", UNVERIFIED),
        ("Never,\nit seems, acknowledged.", UNVERIFIED),
        ("Zelensky later confirmed their return.", REMARK),
        ("The figures vary.", REMARK),
    ],
)
def test_how_much_words_weigh(words: str, weight: int) -> None:
    view = seen(claim("c", best=300, against=(words,)))
    (row,) = rows_of(view.statements)
    assert [(each.words, each.weight) for each in caveats_on(row, view.tables)] == [(words, weight)]
    assert is_contradicted(row, view.tables) is (weight == CONTRADICTED)


def test_what_another_source_says_of_it_contradicts_it_and_silence_does_not() -> None:
    own = claim("c", best=300, against=("there were\nmore", "no word of it", "to say nothing"))
    other = claim("d", hedge="none", stated="more", attribution=("gur",), quote="GUR says there were more.")
    quiet = position("p", "silent", attribution=("bbc",), quote="BBC had no word of it.")
    mute = position("q", "declined", attribution=("reuters",), quote="Reuters chose to say nothing.")
    view = seen(document("a.txt", own, other, quiet, mute))
    row = rows_of(view.statements)[0]
    assert [each.weight for each in caveats_on(row, view.tables)] == [CONTRADICTED, REMARK, REMARK]
    assert is_contradicted(row, view.tables)
    assert [each.weight for each in caveats_on({**row, "origin": "nis + gur"}, view.tables)] == [REMARK] * 3


def test_a_record_is_contradicted_by_any_words_of_its_own_article() -> None:
    own = claim("c", best=300, against=("It varies.", "There were more."))
    doubted = claim("e", best=3, against=("It is not confirmed.",))
    other = claim("d", hedge="none", stated="more", attribution=("gur",), quote="There were more.")
    tables = seen(document("a.txt", own, doubted, other), document("b.txt", claim("f", best=3))).tables
    first, second = rows_of(tables.claims[tables.claims["against"].notna()])
    assert is_record_contradicted(first, tables)
    assert not is_record_contradicted(second, tables)
    elsewhere = {**first, "document": "b.txt"}
    assert not is_record_contradicted(elsewhere, tables), "another article says nothing of it"


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("This discrepancy highlights the nature of the conflict.", False),
        ("he was only referring to the area", False),
        ("“they have not yet arrived,” he said", False),
        ("but it is not", False),
        ("but a spokesperson said otherwise", True),
        ("“Russia has deployed them.” This contradicts the service", True),
        ("Italy denies", True),
        ("The lack of official statements leaves the claims unverified.", True),
    ],
)
def test_what_can_be_understood_alone(words: str, alone: bool) -> None:
    assert Caveat("a.txt", words, REMARK).alone is alone


def test_the_strongest_is_the_weightiest_that_stands_alone_then_the_shortest() -> None:
    remark, long, short = Caveat("a", "One.", REMARK), Caveat("a", "Two three.", 0), Caveat("a", "Four.", 0)
    assert strongest([remark, long, short]) == short
    assert strongest([Caveat("a", "It is denied.", CONTRADICTED), remark]) == remark
    assert strongest([Caveat("a", "It is denied.", CONTRADICTED)]) is None


def test_the_article_that_ships_calls_it_a_contradiction_and_that_is_told_first() -> None:
    tables = shipped().tables
    (row,) = rows_of(shipped().positions[shipped().positions["statement_id"] == "zelenskyy-troops-back"])
    found = strongest(caveats_on(row, tables))
    assert found is not None
    assert "This declaration contradicts the findings" in found.words
