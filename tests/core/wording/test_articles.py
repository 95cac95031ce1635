"""What an article is called, by its number, its title or its first words."""

from typing import Any

import pytest

from core.wording.articles import article_label, article_named, article_row, say_article
from tests.builders import claim, document
from tests.core.wording.tiny import seen


@pytest.mark.parametrize(
    ("title", "label", "words"),
    [
        ("A title", "A title", "“A title”"),
        (None, "004 · North  Korean …", "article 004, “North Korean …”"),
        (None, "004", "article 004"),
        ("A title", "004 · A title", "article 004, “A title”"),
        ("One · two", "One · two", "“One · two”"),
    ],
)
def test_an_article_is_named_by_its_number_and_its_title_or_first_words(title: Any, label: str, words: str) -> None:
    assert say_article({"title": title, "label": label}) == words


def test_an_article_is_found_by_its_file() -> None:
    tables = seen(document("001_first.txt", claim("a")), document("b.txt", claim("b"))).tables
    assert article_row("b.txt", tables)["n_claims"] == 1
    assert article_label("001_first.txt", tables) == tables.documents["label"].iloc[0]
    assert [article_named(name, tables) for name in tables.documents["document"]] == ["article 001", "article b"]
    with pytest.raises(KeyError):
        article_row("c.txt", tables)
