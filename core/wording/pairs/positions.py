"""Why two positions on one matter agree or clash, or the one replaces the other: a sentence each, without its stop.

Where a source took one side of a matter in several utterances, each of them is a position, and a sentence about it says
which: the day and the article.
"""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from core.analysis.pairs.positions import BOTH_AFFIRM, BOTH_DENY, OPPOSED
from core.analysis.pairs.reversals import REVERSED
from core.frames import Tables
from core.wording.articles import article_named
from core.wording.inferred import ATTRIBUTION, is_inferred, say_when_taken
from core.wording.names import in_brackets, named_origin, quoted
from core.wording.pairs.sides import Pair, matter
from core.wording.record import Record, known
from core.wording.stances import PAST

_SEVERAL: WeakKeyDictionary[Tables, set[tuple[str, str, str]]] = WeakKeyDictionary()
"""What `_several` found in the tables that were asked about."""


def _affirm(pair: Pair) -> str:
    return f"Agree: {_both(pair)} both affirm {matter(pair)}"


def _deny(pair: Pair) -> str:
    return f"Agree: {_both(pair)} both deny {matter(pair)}"


def _opposed(pair: Pair) -> str:
    affirming, denying = sorted(pair.sides, key=lambda row: str(row["stance"]))
    by = f"affirmed by {_holder(affirming, pair.tables)} and denied by {_holder(denying, pair.tables)}"
    return f"A clash: {matter(pair)} is {by}"


def _reversed(pair: Pair) -> str:
    earlier, later = sorted(pair.sides, key=lambda row: row["taken_from"])
    first = f"first {PAST[earlier['stance']]} by {_dated(named_origin(earlier, pair.tables), earlier)}"
    then = f"later {PAST[later['stance']]} by {_dated('the same source', later)}"
    return f"An update, not a clash: {matter(pair)} was {first}, and {then}"


def _both(pair: Pair) -> str:
    return " and ".join(_holder(row, pair.tables) for row in pair.sides)


def _holder(row: Record, tables: Tables) -> str:
    """Who holds it, how sure, and whether by inference; of several such positions of its own, which of them."""
    name, notes = named_origin(row, tables), _notes(row)
    if (row["origin"], row["proposition"], row["stance"]) in _several(tables):
        notes += [say_when_taken(row), f"in {article_named(row['document'], tables)}"]
    return f"{name} {in_brackets(*notes)}" if any(notes) else name


def _dated(name: str, row: Record) -> str:
    return f"{name} {in_brackets(*_notes(row), say_when_taken(row))}"


def _notes(row: Record) -> list[str]:
    return [quoted(row["certainty"]) if known(row["certainty"]) else "", ATTRIBUTION if is_inferred(row) else ""]


def _several(tables: Tables) -> set[tuple[str, str, str]]:
    """Who took which side of what matter in more than one utterance: origin, matter and stance."""
    if tables not in _SEVERAL:
        counts = tables.positions.groupby(["origin", "proposition", "stance"])["statement_id"].nunique()
        _SEVERAL[tables] = set(counts.index[counts > 1])
    return _SEVERAL[tables]


SENTENCES: dict[str, Callable[[Pair], str]] = {
    BOTH_AFFIRM: _affirm,
    BOTH_DENY: _deny,
    OPPOSED: _opposed,
    REVERSED: _reversed,
}
"""The sentence for each reason that `core.analysis.pairs.positions` gives."""
