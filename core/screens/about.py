"""What is told of a screen when it is asked for: its finding, its articles, how it was counted and read."""

from collections.abc import Iterator

from core.exhibits.exhibit import Caveats, Exhibit
from core.frames import Tables
from core.wording.articles import article_row
from core.wording.names import source_named
from core.wording.record import known
from core.wording.safe.words import cited, flat, mentioned

Told = tuple[tuple[str, str], ...]
"""What each sentence is about, and the sentence."""


def about(exhibit: Exhibit | None, told: Caveats | None, tables: Tables) -> Told:
    """All that a chart says of itself beyond what always stands at its foot; nothing where there is no exhibit.

    What is "article 003"? Each that its source names by a number is told after it, as one cites it.
    """
    if exhibit is None or told is None:
        return ()
    articles = dict(_articles(told.source, tables))
    said = {
        "Finding": exhibit.title,
        "In words": " ".join(exhibit.lines) if exhibit.figure is not None else "",
        "Source": told.source.partition(": ")[0] if articles else told.source,
        **articles,
        "Counted": told.counting,
        "n": told.count,
        "Clocks": told.times,
        "Filters": told.left_out,
        "Inferred": told.inferred,
        "Hedges": told.hedges,
        "Definitions": ". ".join(told.definitions),
        "Corpus": told.corpus,
    }
    return tuple((name, f"{words[0].upper()}{words[1:].rstrip('.')}.") for name, words in said.items() if words)


def _articles(source: str, tables: Tables) -> Iterator[tuple[str, str]]:
    """ "Article 003", and its title or how it begins, when it was published, and what it names as its own source."""
    for document in mentioned([source], tables):
        name, _, words = cited([document], tables)[0].partition(", ")
        original = article_row(document, tables)["original"]
        credit = f"; it names {flat(source_named(original, tables))} as its original source" if known(original) else ""
        yield f"{name[0].upper()}{name[1:]}", f"{words.removeprefix('which ')}{credit}"
