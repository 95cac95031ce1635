"""Which articles print the words that stand in quotation marks beside a mark."""

from core.figures.beside import articles_named
from core.wording.claims import with_labels
from tests.builders import claim, document
from tests.core.wording.tiny import seen

ONE = {"statement": "one", "low": 1_000, "hedge": "at_least", "stated": "at least 1,000"}


def test_an_article_that_has_not_all_of_them_is_told_apart() -> None:
    full = claim("a", quote="They believed that at least 1,000 died.", certainty="They believed", **ONE)
    bare = claim("b", quote="At least 1,000 died.", lost=("they believed",), **ONE | {"stated": "At least 1,000"})
    view = seen(document("001.txt", full), document("002.txt", bare), document("003.txt", claim("c", best=3)))
    marks = with_labels(view.statements, view.tables)
    assert marks["worded_in"].tolist() == ["001.txt", "003.txt"]
    assert articles_named(marks) == ["article 001; 002 in other words", "article 003"]


def test_the_printed_term_counts_where_it_is_the_articles_own_and_capitals_do_not() -> None:
    first = claim("a", quote="Casualties: at least 1,000.", term="casualties", **ONE)
    other = claim("b", quote="At least 1,000.", term="casualties", **ONE | {"stated": "At least 1,000"})
    view = seen(document("001.txt", first), document("002.txt", other))
    assert articles_named(with_labels(view.statements, view.tables)) == ["articles 001, 002"]
