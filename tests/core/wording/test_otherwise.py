"""Which articles tell a statement otherwise than its fullest telling."""

from typing import Any

from core.models import Document
from core.wording.otherwise import documents_alike, say_otherwise
from core.wording.rows import rows_of
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
    body = claim("c", best=21, stated="the 21 days", certainty="it is believed", **ONE)
    assert told(TOLD, document("002.txt", headline, body)) == ([], ["001.txt", "002.txt"])


def test_words_in_place_of_a_number_are_compared_as_words() -> None:
    first = document("001.txt", claim("a", stated="heavy losses", hedge="none", **ONE))
    other = document("002.txt", claim("b", stated="great losses", hedge="none", **ONE))
    assert told(first, other)[1] == ["001.txt"]
    assert told(first, document("002.txt", claim("b", stated="heavy losses", hedge="none", **ONE)))[0] == []


def test_of_one_article_there_is_nothing_to_say() -> None:
    assert told(TOLD) == ([], ["001.txt"])
