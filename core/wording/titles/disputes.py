"""What clashes, what may, and what agrees: who against whom, in words that can be read cold, without a count."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

import pandas as pd

from core.analysis.pairs.tally import ALIKE
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.frames import JOINT
from core.view import View
from core.wording.names import in_brackets, say_list, some, source_label
from core.wording.numbers import say_count
from core.wording.pairs.agreeing import say_nameless, unsure
from core.wording.titles.matters import POSITION, QUANTITY, Matter, named_matters, of_any

AGAINST = " against "

MOST = 3
"""So many matters of a kind are named."""

CLASHES = "clash", "clashes"
"""One, and several."""

CONTESTED: Mapping[str, str] = {DIFFER: "Clash", MAY_DIFFER: "May clash"}
"""What stands before the matters on which two clash, or may."""


def disputes(view: View, told: AbstractSet[Matter] = frozenset()) -> list[tuple[str, str]]:
    """What stands before, and the matters with who is against whom: ("Clash", "Killed, Russian forces (A against B)").

    Each matter stands once, under the worst that any pair about it shows; of what agrees, only numbers are told. None
    where no two can be compared. `told` are the matters of numbers that are told before: where some clash and none of
    these does, that is said.
    """
    named = {verdict: named_matters(view, verdict) for verdict in CONTESTED}
    contested = [(_before(verdict, own, told), _listed(view, verdict, own)) for verdict, own in named.items() if own]
    return [*contested, *_agreed(view, {matter for own in named.values() for matter in own})]


def say_disputes(view: View, told: AbstractSet[Matter] = frozenset()) -> str:
    """The same in sentences: "Clash: …. May clash: …. Agree, if of the same time: …"."""
    return ". ".join(f"{verdict}: {matters}" for verdict, matters in disputes(view, told))


def _before(verdict: str, clashing: Mapping[Matter, str], told: AbstractSet[Matter]) -> str:
    other = verdict == DIFFER and told and not told & clashing.keys()
    return f"{CONTESTED[verdict]}, but not of these numbers" if other else CONTESTED[verdict]


def _listed(view: View, verdict: str, named: Mapping[Matter, str]) -> str:
    against = who_against_whom(view, verdict)
    told = [f"{words}{_brackets(against.get(matter))}".replace(") (", "; ") for matter, words in named.items()]
    return "; ".join(some(told, MOST))


def _brackets(words: str | None) -> str:
    return f" {in_brackets(words)}" if words else ""


def say_clashing(view: View) -> str:
    """How many pairs clash, and about what: "2 clashes (Killed, Russian forces; “Back”)". Empty where none does.

    So it is where a clock is set, or some numbers chosen: what the pairs are then in doubt of stands with their counts.
    """
    n = view.compared.between_origins().get(DIFFER, 0)
    if not n or view.filters.known_by or of_any(view.filters):
        return ""
    about = "; ".join(some(sorted(named_matters(view, DIFFER).values()), MOST))
    return f"{say_count(n, *CLASHES)} {in_brackets(about)}"


def who_against_whom(view: View, verdict: str) -> dict[Matter, str]:
    """On each matter with a pair of this verdict, the first two and whether there are others: "A against B"."""
    return view.once(("who against whom", verdict), lambda: _who_against_whom(view, verdict))


def _who_against_whom(view: View, verdict: str) -> dict[Matter, str]:
    sides = defaultdict[Matter, dict[str, None]](dict)
    for matter, *both in _sides(view, verdict):
        sides[matter][_say_sides(view, *both)] = None
    return {matter: f"{next(iter(held))}{', among others' * (len(held) > 1)}" for matter, held in sides.items()}


def against_within(view: View, statements: pd.Series, verdicts: Mapping[str, int]) -> str:
    """Who is against whom where the one pair of these statements that can be compared clashes, or may; else empty.

    `verdicts` is n of each verdict among them.
    """
    verdict = next(filter(verdicts.get, CONTESTED), None)
    if verdict is None or sum(verdicts.get(each, 0) for each in ALIKE) > 1:
        return ""
    found = view.compared.first([verdict])
    own = found[found["left"].isin(statements) & found["right"].isin(statements)]
    return next((_say_sides(view, *both) for both in zip(own["left_origin"], own["right_origin"], strict=True)), "")


def _sides(view: View, verdict: str) -> Iterator[tuple[Matter, str, str]]:
    """The matter and both origins of the pairs that are listed with this verdict."""
    found = view.compared.first([verdict])
    own = view.statements[view.statements["statement_id"].isin(found["left"])]
    counted = dict(zip(own["statement_id"], zip(own["measure"], own["subject"], strict=True), strict=True))
    pairs = found[["kind", "topic", "left", "left_origin", "right_origin"]].itertuples(index=False, name=None)
    for kind, topic, left, one, other in pairs:
        yield (topic, "") if kind == POSITION else counted[left], one, other


def _say_sides(view: View, *origins: str) -> str:
    """By name, so that the order of a pair is of no account."""
    names = [say_list([source_label(source, view.tables) for source in origin.split(JOINT)]) for origin in origins]
    return AGAINST.join(sorted(names))


def _agreed(view: View, contested: set[Matter]) -> list[tuple[str, str]]:
    """The numbers that agree and are not contested, and how far that is one's own word."""
    agree = named_matters(view, AGREE, QUANTITY)
    agreed = [words for matter, words in agree.items() if matter not in contested]
    if not agreed:
        return []
    provided = ", if of the same time" if unsure(view) else ""
    doubt = say_nameless(view, QUANTITY)
    told = f"{'; '.join(some(agreed, MOST))}{_brackets(doubt)}".replace(") (", "; ")
    return [(f"Agree{provided}", told)]
