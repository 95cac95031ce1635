"""Citations of a whole chart: what it shows, from what, and which state of the corpus it is from."""

from datetime import date

from core.exhibits.exhibit import Exhibit
from core.wording.headlines import headline
from core.wording.safe.words import flat
from core.wording.times import say_within


def cite_short(exhibit: Exhibit, read: date) -> str:
    """The finding in one clause, how many articles it is from, the corpus and its state: to stand below a picture."""
    articles = exhibit.caveats.source.partition(", ")[0]
    said = [headline(exhibit.title)[0], f"From {articles}"]
    return f"{'. '.join(flat(words).rstrip('.') for words in said if words)}. {_from(exhibit, read)}."


def cite_full(exhibit: Exhibit, read: date) -> str:
    """Also what is counted and how, by which clocks, how many, what is left out and what is inferred, the articles."""
    told = exhibit.caveats
    left_out = f"Filters: {told.left_out}" if told.left_out else ""
    counted = f"Counted {told.counting}"
    inferred = f"Inferred: {told.inferred}" if told.inferred else ""
    said = [exhibit.title, told.measure, counted, told.count, told.times, left_out, inferred]
    said.append(f"From {told.source}")
    return f"{'. '.join(flat(words).rstrip('.') for words in said if words)}. {_from(exhibit, read)}."


def _from(exhibit: Exhibit, read: date) -> str:
    return f"Contested Counts: {flat(exhibit.caveats.corpus)}, read {say_within(read.isoformat())}"
