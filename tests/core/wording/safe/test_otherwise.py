"""Which articles tell a statement otherwise than its fullest telling."""

from typing import Any

import pytest

from core.models import Document
from core.wording.record import known
from core.wording.rows import rows_of
from core.wording.safe.otherwise import (
    FEW,
    as_told,
    documents_alike,
    documents_cited,
    fullest,
    say_otherwise,
    say_told_in,
)
from core.wording.safe.sentence import SafeSentence, safe_sentence
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen

ONE: dict[str, Any] = {"statement": "one"}
TOLD = document("001.txt", claim("a", best=21, stated="21 days", certainty="they believed", **ONE))


def told(*articles: Document) -> tuple[list[str], list[str]]:
    """What is said of the one statement that these articles tell, and which of them tell it alike."""
    view = seen(*articles)
    (row,) = rows_of(view.statements if len(view.statements) else view.positions)
    return list(say_otherwise([row], view.tables)), documents_alike(row, view.tables)


def test_other_words_in_place_of_the_number_are_told() -> None:
    weeks = claim("b", stated="several weeks", hedge="none", certainty="they believed", **ONE)
    said = "article 002 has “several weeks” in place of “21 days”"
    assert told(TOLD, document("002.txt", weeks)) == ([said], ["001.txt"])


def test_words_for_how_sure_it_is_that_an_article_leaves_out_are_told() -> None:
    bare = document("002.txt", claim("b", best=21, stated="21 days", **ONE))
    assert told(TOLD, bare) == (["article 002 leaves out “they believed”"], ["001.txt"])
    sure = document("002.txt", position("q", **ONE))
    held = document("001.txt", position("p", certainty="probably", **ONE))
    assert told(held, sure) == (["article 002 leaves out “probably”"], ["001.txt"])


def test_an_article_that_has_the_number_anywhere_tells_it() -> None:
    headline = claim("b", stated="weeks", hedge="none", role="headline", **ONE)
    body = claim("c", best=21, stated="the 21 days", certainty="they believed", **ONE)
    assert told(TOLD, document("002.txt", headline, body)) == ([], ["001.txt", "002.txt"])


def test_other_words_for_how_sure_it_is_are_told() -> None:
    body = claim("b", best=21, stated="the 21 days", certainty="it is believed", **ONE)
    said = "article 002 has “it is believed” in place of “they believed”"
    assert told(TOLD, document("002.txt", body)) == ([said], ["001.txt"])


def test_words_in_place_of_a_number_are_compared_as_words() -> None:
    first = document("001.txt", claim("a", stated="heavy losses", hedge="none", **ONE))
    other = document("002.txt", claim("b", stated="great losses", hedge="none", **ONE))
    assert told(first, other)[1] == ["001.txt"]
    assert told(first, document("002.txt", claim("b", stated="heavy losses", hedge="none", **ONE)))[0] == []


def test_where_it_is_told_and_where_otherwise_is_said_in_short() -> None:
    weeks = claim("b", stated="several weeks", hedge="none", certainty="they believed", **ONE)
    bare = claim("c", best=21, stated="21 days", **ONE)
    view = seen(TOLD, document("002.txt", weeks), document("003.txt", bare))
    (row,) = rows_of(view.statements)
    said = "in article 001; in article 002 as “several weeks”; in article 003 in other words"
    assert say_told_in(row, view.tables) == said
    (alone,) = rows_of(seen(TOLD).statements)
    assert say_told_in(alone, view.tables) == "in article 001"


def test_of_one_article_there_is_nothing_to_say() -> None:
    assert told(TOLD) == ([], ["001.txt"])


def test_what_the_annotator_recorded_as_lost_and_added_is_told() -> None:
    bare = {"best": 21, "stated": "21 days", "certainty": "they believed", **ONE}
    other = document("002.txt", claim("b", **bare, lost=("in the area", "then"), added=("for weeks",)))
    said = "article 002 leaves out “in the area” and “then” and adds “for weeks”"
    assert told(TOLD, other) == ([said], ["001.txt"])


def test_an_article_has_what_any_of_its_tellings_has() -> None:
    lead = claim("b", best=21, stated="21 days", certainty="they believed", lost=("then",), added=("now",), **ONE)
    body = claim("c", best=21, stated="21 days", certainty="they believed", **ONE)
    assert told(TOLD, document("002.txt", lead, body)) == ([], ["001.txt", "002.txt"])
    other = lead.model_copy(update={"id": "d", "quote": "[d] 21 days men.", "lost": ("then", "there"), "added": ()})
    assert told(TOLD, document("002.txt", lead, other))[0] == ["article 002 leaves out “then” and adds “now”"]


def test_a_number_has_its_own_words_whatever_its_article_lost() -> None:
    assert told(document("001.txt", claim("a", best=21, lost=("then",), **ONE))) == ([], ["001.txt"])


def test_what_takes_many_words_is_not_told_and_not_cited() -> None:
    long = " ".join(f"word{n}" for n in range(FEW))
    telling = {"best": 21, "stated": "21 days", "lost": (long,), **ONE}
    others = [
        document(f"{name}.txt", claim(f"b{name}", **telling, certainty="they believed")) for name in ("002", "003")
    ]
    view = seen(TOLD, *others)
    rows = rows_of(view.statements)
    assert list(say_otherwise(rows, view.tables)) == ["it is also told in articles 002 and 003, in other words"]
    assert documents_cited(rows, view.tables) == ["001.txt"]
    assert told(TOLD, others[0])[0] == ["it is also told in article 002, in other words"]


@pytest.mark.parametrize(("words", "is_told"), [(40, True), (41, False)])
def test_so_many_words_are_told_and_not_one_more(words: int, is_told: bool) -> None:
    """With the two of "leaves out" forty-two, over all articles."""
    lost = tuple(f"word{n}" for n in range(words))
    other = claim("b", best=21, stated="21 days", certainty="they believed", lost=(" ".join(lost),), **ONE)
    said, alike = told(TOLD, document("002.txt", other))
    assert said[0].startswith("article 002 leaves out “word0") is is_told
    assert alike == ["001.txt"]


def test_only_those_that_tell_it_so_have_its_words_and_the_first_where_none_does() -> None:
    same, bare = (claim(name, best=21, stated="21 days", **ONE) for name in "bc")
    sure = same.model_copy(update={"certainty": "they believed"})
    view = seen(TOLD, document("002.txt", sure), document("003.txt", bare))
    (row,) = rows_of(view.statements)
    assert as_told(row, view.tables) == {**row, "documents": "001.txt; 002.txt"}
    lesser = [document(f"{name}.txt", position(name, lost=("then",), **ONE)) for name in ("001", "002")]
    view = seen(*lesser)
    (row,) = rows_of(view.positions)
    assert as_told(row, view.tables) == {**row, "documents": "001.txt"}


def test_what_must_be_said_is_told_at_any_length() -> None:
    long = " ".join(f"word{n}" for n in range(FEW))
    view = seen(TOLD, document("002.txt", claim("b", best=21, stated="21 days", lost=(long,), **ONE)))
    rows = rows_of(view.statements)
    assert list(say_otherwise(rows, view.tables)) == ["article 002 leaves out “they believed”"]
    assert documents_cited(rows, view.tables) == ["001.txt", "002.txt"]


def test_our_wording_of_a_matter_is_not_put_into_a_lesser_telling_that_is_here_alone() -> None:
    """The words that it lost are those of an article that is perhaps not yet published: its own are told."""
    lesser = document(
        "001.txt", position("p", lost=("since mid-January",), quote="None was seen since January.", **ONE)
    )
    alone = ["article 001 has it so: “None was seen since January”"]
    assert told(lesser) == (alone, [])
    other = document("002.txt", position("q", lost=("since mid-January",), quote="None is left there.", **ONE))
    assert told(lesser, other) == ([*alone, "article 002 has it so: “None is left there”"], [])
    full = document("002.txt", position("q", **ONE))
    assert told(lesser, full) == (["article 001 leaves out “since mid-January”"], ["002.txt"])


def test_a_position_is_told_in_the_words_of_its_fullest_telling() -> None:
    lesser = document("001.txt", position("p", lost=("they believed",), **ONE))
    full = document("002.txt", position("q", certainty="they believed", quote="They believed it.", **ONE))
    view = seen(lesser, full)
    (row,) = rows_of(view.positions)
    told_so = fullest(row, view.tables)
    assert (known(row["certainty"]), told_so["certainty"]) == (False, "they believed")
    assert (told_so["position_ids"], told_so["documents"]) == ("p q", "001.txt; 002.txt")
    (alone,) = rows_of(seen(lesser).positions)
    assert fullest(alone, view.tables) is alone
    found = safe_sentence(view, ["p"])
    assert isinstance(found, SafeSentence)
    assert found.text.startswith("NIS said they believed the following")
