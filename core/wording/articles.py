"""What an article is called: in a cell by its label, in a sentence by its number or its first words."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

import pandas as pd

from core.frames import Tables
from core.frames.rows import NUMBERED
from core.wording.names import called, quoted, say_list
from core.wording.record import Record, known
from core.wording.rows import rows_of

OTHER_WORDS = "in other words"
"""Said of an article that tells the same, but does not print the words that are quoted."""

_PLACES: WeakKeyDictionary[Tables, dict[str, int]] = WeakKeyDictionary()
"""Where each article stands among the documents: asked for with every sentence that names one."""

_NUMBERED: WeakKeyDictionary[Tables, dict[str, str]] = WeakKeyDictionary()
"""The articles that are called by a number, by it."""


def article_label(document: str, tables: Tables) -> str:
    """The label of an article, by its file: "004 · North Korean troops …". Raises KeyError on an unknown one."""
    return called(tables, "document")[document]


def article_row(document: str, tables: Tables) -> pd.Series:
    """The row of an article among the documents, by its file. Raises KeyError on an unknown one."""
    if tables not in _PLACES:
        _PLACES[tables] = {name: place for place, name in enumerate(tables.documents["document"].tolist())}
    return tables.documents.iloc[_PLACES[tables][document]]


def number_of(article: Record) -> str:
    """What the file of an article is called by; empty where the article has a title, and its file no number."""
    name = str(article["label"]).partition(NUMBERED)[0]
    return "" if known(article["title"]) and not name.isdigit() else name


def uncut(article: Record) -> str:
    """The label of an article with the whole of its title, where it has one."""
    title = article["title"] if known(article["title"]) else ""
    return NUMBERED.join(filter(None, (number_of(article), title))) if title else str(article["label"])


def article_named(document: str, tables: Tables) -> str:
    """What a sentence calls it, without its first words: "article 000"."""
    row = article_row(document, tables)
    return f"article {number}" if (number := number_of(row)) else say_article(row)


def numbered(tables: Tables) -> dict[str, str]:
    """The file of each article that is called by a number, by this number."""
    if tables not in _NUMBERED:
        rows = rows_of(tables.documents[["document", "title", "label"]])
        _NUMBERED[tables] = {number: row["document"] for row in rows if (number := number_of(row)).isdigit()}
    return _NUMBERED[tables]


def say_articles(articles: Sequence[str]) -> str:
    """ "articles 001 and 002": the word once where all have a number."""
    numbers = [name.removeprefix("article ") for name in articles]
    alike = len(articles) > 1 and all(name.startswith("article ") and name.count(" ") == 1 for name in articles)
    return say_list([f"articles {numbers[0]}", *numbers[1:]] if alike else list(articles))


def say_article(row: Record) -> str:
    """An article in a sentence, by its `title` and `label`: "article 004, “North Korean troops …”".

    A title stands alone where the file has no number; no words follow a number where there are none.
    """
    label = " ".join(row["label"].split())
    number, _, words = label.partition(NUMBERED)
    if known(row["title"]) and not (words and number.isdigit()):
        return quoted(label)
    return f"article {number}, {quoted(words)}" if words else f"article {number}"
