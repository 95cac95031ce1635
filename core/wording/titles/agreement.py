"""What all pairs, and those of the agreement of sources, come to, in a title: of numbers, and of positions, apart."""

from collections.abc import Iterable

from core.analysis.rules.verdicts import DIFFER, NOT_COMPARABLE
from core.view import View
from core.wording.names import in_brackets, some
from core.wording.numbers import say_count
from core.wording.pairs.agreeing import say_between, say_echoes, say_nameless
from core.wording.titles.disputes import say_clashing
from core.wording.titles.matters import POSITION, QUANTITY, UNPUBLISHED, and_of_any, matters, of_any

NAMED = {QUANTITY: "numbers", POSITION: "positions"}
"""What the records of each kind are called."""


def pairs_finding(view: View) -> str:
    """How often origins agree or clash, and about what they clash: the title names a topic, which may be another.

    Of numbers, and of positions apart, each with its own clashes and doubts: that sources affirm one thing says nothing
    about numbers. Where only some numbers are told, positions, which that choice does not touch, come second.
    """
    if not say_between(view):
        return small(agreement_title(view))
    return "; ".join(words for kind, name in _told(view).items() for words in _of_kind(view, kind, name))


def _told(view: View) -> dict[str, str]:
    """The kinds of which the title tells, in order, each by its name; the name is empty where there is no other."""
    paired = _paired(view)
    if of_any(view.filters) and POSITION in paired:
        return _named(view)
    return {kind: NAMED[kind] for kind in _compared_first(view)} if len(paired) > 1 else dict.fromkeys(paired, "")


def _named(view: View) -> dict[str, str]:
    """Both kinds, by their names: positions are of any time, or subject, where only some numbers are shown."""
    return NAMED | {POSITION: f"{NAMED[POSITION]} {of_any(view.filters)}".strip()}


def say_pairs_by_kind(view: View) -> str:
    """What the pairs of numbers show, and what those of positions do; empty where none can be compared.

    "of 7 pairs of numbers that can be compared, 5 agree and 2 clash; the one pair of positions …"
    """
    return "; ".join(filter(None, (say_between(view, kind, of=name) for kind, name in _named(view).items())))


def _of_kind(view: View, kind: str, name: str) -> list[str]:
    """What the pairs of a kind show, what those that clash are about, and whether a side names nobody."""
    if not (found := say_between(view, kind, of=name)):
        return [f"no two {NAMED[kind]} can be compared"]
    any_one = f" {in_brackets(of_any(view.filters))}"
    clashing = _said_once([words.replace(any_one, "") for words in matters(view, DIFFER, kind)])
    about = f"clashing: {'; '.join(some(clashing, 2))}" if clashing else ""
    return list(filter(None, [found, about, say_nameless(view, kind)]))


def _paired(view: View) -> list[str]:
    """The kinds of which two origins have a pair, be it one that cannot be compared."""
    return [kind for kind in NAMED if any(view.compared.between_origins(kind).values())]


def _compared_first(view: View) -> list[str]:
    """The kinds, numbers first; but last those of which no two can be compared."""
    return sorted(NAMED, key=lambda kind: not say_between(view, kind))


def _said_once(named: list[str]) -> list[str]:
    """Without the doubt that is said of all of these: the count of the clashes says it already."""
    every = all(words.endswith(UNPUBLISHED) for words in named)
    return [words.removesuffix(UNPUBLISHED) for words in named] if every else named


def agreement_title(view: View) -> str:
    """What clashes, how often different origins agree or clash, of the pairs that can be compared, and how much of what
    agrees may be one voice. `of_kinds` tells the rest.

    Of numbers and of positions apart, where there are both: that sources affirm one thing says nothing about numbers.
    First are those of which any can be compared. Where only some numbers are shown, it says of which positions are.
    """
    return "; ".join(filter(None, [say_clashing(view), _counted(view), say_echoes(view)]))


def _counted(view: View) -> str:
    paired = _paired(view)
    if len(paired) > 1 or (paired and of_any(view.filters)):
        return _of_each_kind(view)
    apart, words = view.compared.between_origins().get(NOT_COMPARABLE, 0), say_between(view)
    if not words:
        pairs = f"; {say_count(apart, 'pair')} without a verdict" if apart else ""
        return f"No two origins can be compared here{pairs}"
    return words[0].upper() + words[1:]


def _of_each_kind(view: View) -> str:
    told = [words.removesuffix(".") for words in of_kinds(view, _compared_first(view), in_short=True)]
    return "; ".join([*told[:1], *map(small, told[1:])])


def small(words: str) -> str:
    """The words as they stand within a sentence: without the capital that they begin with."""
    return f"{words[0].lower()}{words[1:]}"


def of_kinds(view: View, kinds: Iterable[str] = NAMED, *, in_short: bool = False) -> list[str]:
    """What the pairs of numbers show, and what those of positions do: a sentence each. `in_short`: without how many may
    repeat each other, or cannot be compared."""
    named = {QUANTITY: "Numbers", POSITION: f"Positions{and_of_any(view.filters)}"}
    return [words for kind in kinds if (words := _say_kind(view, kind, named[kind], in_short))]


def _say_kind(view: View, kind: str, name: str, in_short: bool) -> str:
    words, other = say_between(view, kind), view.compared.between_origins(kind).get(NOT_COMPARABLE, 0)
    if other and not words:
        none = "the one pair cannot" if other == 1 else f"none of {say_count(other, 'pair')} can"
        return f"{name}: {none} be compared."
    left_out = f"{say_count(other, 'pair')} of two origins cannot be compared" if other else ""
    told = "; ".join(filter(None, [words, *([] if in_short else [say_nameless(view, kind), left_out])]))
    return f"{name}: {told}." if words else ""
