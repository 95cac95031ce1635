"""What articles say of two origins together, or of one against the other, as far as a view shows both."""

from collections.abc import Iterator
from typing import NamedTuple

from core.frames import Tables
from core.view import View
from core.wording.numbers import say_number
from core.wording.pairs.against import asides
from core.wording.pairs.set_against import set_against
from core.wording.safe.caveats import AGAINST_IT

SAID_OF_TWO = "What the articles themselves say of two of these; no verdict rests on it:"
"""What stands above `say_asides`."""

CONTRADICTORY = "What articles themselves call contradictory"
"""What stands above `contradictory`: their words, on which no verdict rests."""

MOST, MORE = 12, "And {n} more."
"""So many of them at most are listed; what is said of the others."""


class OfTwo(NamedTuple):
    """What an article says of two origins, the records of each of them that it speaks of, and whether one echoes, or
    what it tells of one is set against the other, or is said to contradict it. `in_brief`: the article's own words
    where what they are of cannot be read in the time, as on a slide; empty where these alone say nothing."""

    origins: tuple[str, str]
    keys: tuple[tuple[str, ...], tuple[str, ...]]
    said: str
    echoes: bool
    against: bool = False
    contradicts: bool = False
    in_brief: str = ""


def of_two(tables: Tables) -> list[OfTwo]:
    """What articles say of two origins."""
    together = [
        OfTwo(
            (one, other),
            (aside.keys_of(one), aside.keys_of(other)),
            aside.said_of(one, other),
            aside.echoes,
            contradicts=AGAINST_IT.search(aside.words) is not None,
            in_brief=aside.alone,
        )
        for ends, told in asides(tables).items()
        for one, other in [sorted(ends)]
        for aside in told
    ]
    return [*together, *_against(tables)]


def _against(tables: Tables) -> Iterator[OfTwo]:
    for each in set_against(tables):
        records, others = (tuple(own["id"] for own in side) for side in (each.records, each.others))
        ends = each.records[0]["origin"], each.others[0]["origin"]
        yield OfTwo(ends, (records, others), each.said(tables), echoes=False, against=True)


def against_positions(tables: Tables) -> dict[str, list[str]]:
    """By the id of a record, what its article tells of another source and sets against it, or it against that, or says
    to contradict it."""
    told: dict[str, list[str]] = {}
    for each in (each for each in of_two(tables) if each.against or each.contradicts):
        for key in (key for keys in each.keys for key in keys):
            told.setdefault(key, []).append(each.said)
    return told


def _shown_of_two(view: View, *, on_matters: bool = False) -> list[OfTwo]:
    """The same, as far as the view shows what each of the two holds; `on_matters`: only of positions."""
    found = of_two(view.tables)
    if not found:
        return []
    shown = set(" ".join(view.positions["position_ids"].tolist()).split(" "))
    shown |= set() if on_matters else set(view.claims["claim_id"].tolist())
    return [each for each in found if all(not shown.isdisjoint(keys) for keys in each.keys)]


def asides_between(view: View) -> dict[frozenset[str], list[str]]:
    """By two origins, what articles say of them."""
    told: dict[frozenset[str], list[str]] = {}
    for each in _shown_of_two(view):
        told.setdefault(frozenset(each.origins), []).append(each.said)
    return told


def contradictory(view: View) -> list[OfTwo]:
    """What articles themselves call contradictory, where what is said of a pair that clashes does not tell it."""
    told = {each.said: each for each in _shown_of_two(view) if each.contradicts}
    return list(told.values())[:MOST]


def say_asides(view: View, *, on_matters: bool = False, brief: bool = False) -> list[str]:
    """All of these sentences, each once; of very many the first. `on_matters`: only those that are of two positions;
    `brief`: in the article's own words alone."""
    found = _shown_of_two(view, on_matters=on_matters)
    told = list(dict.fromkeys((each.in_brief if brief else "") or each.said for each in found))
    return [*told[:MOST], *([MORE.format(n=say_number(len(told) - MOST))] if len(told) > MOST else [])]
