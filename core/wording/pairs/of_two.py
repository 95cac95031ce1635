"""What articles say of two origins together, as far as a view shows both."""

from typing import NamedTuple

from core.frames import Tables
from core.view import View
from core.wording.numbers import say_number
from core.wording.pairs.against import asides

SAID_OF_TWO = "What the articles themselves say of two of these; no verdict rests on it:"
"""What stands above `say_asides`."""

MOST, MORE = 12, "And {n} more."
"""So many of them at most are listed; what is said of the others."""


class OfTwo(NamedTuple):
    """What an article says of two origins, the records of each of them that it speaks of, and whether one echoes."""

    origins: tuple[str, str]
    keys: tuple[tuple[str, ...], tuple[str, ...]]
    said: str
    echoes: bool


def of_two(tables: Tables) -> list[OfTwo]:
    """What articles say of two origins."""
    return [
        OfTwo((one, other), (aside.keys_of(one), aside.keys_of(other)), aside.said_of(one, other), aside.echoes)
        for ends, told in asides(tables).items()
        for one, other in [sorted(ends)]
        for aside in told
    ]


def _shown_of_two(view: View, *, on_matters: bool = False) -> list[OfTwo]:
    """The same, as far as the view shows what each of the two holds; `on_matters`: only of positions."""
    found = of_two(view.tables)
    shown = set(" ".join(view.positions["position_ids"]).split(" ")) if found else set[str]()
    shown |= set() if on_matters else set(view.claims["claim_id"])
    return [each for each in found if all(not shown.isdisjoint(keys) for keys in each.keys)]


def asides_between(view: View) -> dict[frozenset[str], list[str]]:
    """By two origins, what articles say of them."""
    told: dict[frozenset[str], list[str]] = {}
    for each in _shown_of_two(view):
        told.setdefault(frozenset(each.origins), []).append(each.said)
    return told


def say_asides(view: View, *, on_matters: bool = False) -> list[str]:
    """All of these sentences, each once; of very many the first. `on_matters`: only those that are of two positions."""
    told = list(dict.fromkeys(each.said for each in _shown_of_two(view, on_matters=on_matters)))
    return [*told[:MOST], *([MORE.format(n=say_number(len(told) - MOST))] if len(told) > MOST else [])]
