"""Citations of a whole chart: what it shows, from what, and which state of the corpus it is from."""

from datetime import date

from core.exhibits.exhibit import Caveats, Exhibit
from core.wording.safe.words import flat
from core.wording.times import say_within
from core.wording.titles.left_out import ALL_KNOWN


def cite_short(exhibit: Exhibit, read: date | None = None) -> str:
    """The finding, which clocks and filters are set, how many articles it is from, the corpus and its state.

    Without `read`, as on a page that anybody may read on any day, no day of reading is named.
    """
    told = exhibit.caveats
    clocks = "" if told.times == ALL_KNOWN else told.times
    said = [exhibit.title, clocks, _filters(told), f"From {told.source.partition(', ')[0]}"]
    return f"{'. '.join(flat(words).rstrip('.') for words in said if words)}. {_from(exhibit, read)}."


def cite_full(exhibit: Exhibit, read: date) -> str:
    """Also what is counted and how, by which clocks, how many, what is left out and what is inferred, the articles."""
    told = exhibit.caveats
    counted = f"Counted {told.counting}"
    inferred = f"Inferred: {told.inferred}" if told.inferred else ""
    said = [exhibit.title, told.measure, counted, told.count, told.times, _filters(told), inferred]
    said.append(f"From {told.source}")
    return f"{'. '.join(flat(words).rstrip('.') for words in said if words)}. {_from(exhibit, read)}."


def _filters(told: Caveats) -> str:
    return f"Filters: {told.left_out}" if told.left_out else ""


def _from(exhibit: Exhibit, read: date | None) -> str:
    on = f", read {say_within(read.isoformat())}" if read else ""
    return f"Contested Counts: {flat(exhibit.caveats.corpus)}{on}"
