"""What the positions here show of agreement, in plain words; and what Krippendorff's alpha can and cannot say of it."""

from core.analysis.pairs.reliability import LEAST_VALUES, NO_VARIATION, NOTHING_TO_PAIR, TOO_FEW, Reliability
from core.frames import Tables
from core.wording.names import quoted, say_list, short_of, some
from core.wording.numbers import say_count, say_number

NO_ALPHA = {
    NOTHING_TO_PAIR: "no two sources that the texts name or describe take a side on one matter, so there is nothing to"
    " measure",
    TOO_FEW: f"with fewer than {LEAST_VALUES} positions it would turn on one or two of them",
    NO_VARIATION: "all of them take the same side, and then agreement cannot be told from everyone always saying so",
}
CANNOT_SAY = "It says how far these sources agree beyond chance, never who is right"


LEFT_OUT = "What is told of nobody in particular may be of one of these, and is left out"
"""Of positions without any origin; a group without names is one, and is told apart."""


MANY = 0.8
"""Where more than this share of the positions take one side, that they agree shows little."""


def say_firmness(found: Reliability, *, of_any: str = "") -> str:
    """What the positions show, in plain words: how many agree on how much, and whether they could have differed.

    `of_any`: of which time or subject they are, where only some numbers are shown (`core.wording.titles.matters`).
    """
    if not found.values:
        return f"{NO_ALPHA[NOTHING_TO_PAIR][0].upper()}{NO_ALPHA[NOTHING_TO_PAIR][1:]}."
    differ = found.units - found.unanimous
    rest = f", on {say_number(differ)} they do not" if differ else ""
    return f"{_positions(found, of_any)}{rest}. {_shows(found)} {LEFT_OUT}."


def say_reliability(found: Reliability, tables: Tables) -> str:
    """Alpha in a few sentences: what it is, what it can say, and what it cannot at this n; or why there is none.

    `tables` name the matters that it turns on.
    """
    if found.reason:
        return f"No Krippendorff's alpha: {NO_ALPHA[found.reason]}."
    value = f"Krippendorff's alpha is {say_alpha(found.alpha)} (1: perfect agreement; 0: chance)"
    return f"{value}, of {say_count(found.values, 'position')}; {_steadiness(found, tables)}. {_cannot(found)}."


def _shows(found: Reliability) -> str:
    """Whether sources that agree so could have differed."""
    most, other = found.commonest, found.values - found.commonest
    if not other:
        return "All of them take the same side: that cannot be told from everyone always saying so."
    if most > MANY * found.values:
        take = "takes" if other == 1 else "take"
        sides = f"{say_number(most)} of the {say_number(found.values)} take one side, and {say_number(other)} {take}"
        return f"{sides} the other: where nearly all say the same, that they agree shows little."
    return f"{say_number(most)} take one side and {say_number(other)} the other, so to agree is no matter of course."


def _positions(found: Reliability, of_any: str) -> str:
    any_one = f", {of_any}," if of_any else ""
    taken = f"{_sources(found)} take {say_count(found.values, 'position')}"
    matters = say_count(found.units, "matter")
    return f"{taken}{any_one} on {matters} that at least two of them address; on {found.unanimous} all agree"


def _sources(found: Reliability) -> str:
    """How many take them, and how many of these have no names: that such a group is separate is not known."""
    if not found.unnamed:
        return say_count(found.observers, "named, separate source")
    groups = "an unnamed group" if found.unnamed == 1 else f"{say_number(found.unnamed)} unnamed groups"
    named = say_count(found.observers - found.unnamed, "named source") if found.observers > found.unnamed else ""
    return f"{f'{named} and ' if named else ''}{groups}, perhaps not separate,"


def _steadiness(found: Reliability, tables: Tables) -> str:
    """How far one matter moves it; without some of them all take the same side, and there is none at all."""
    named = [quoted(short_of(name, tables)) for name in found.without]
    none = f"without {say_list(some(named), 'or')} all take the same side, and there is no alpha" if named else ""
    if len(named) == found.units:
        return none
    low, high = say_alpha(found.lowest), say_alpha(found.highest)
    between = f"leaves it at {low}" if low == high else f"puts it between {low} and {high}"
    return f"{none}{'; ' if none else ''}leaving out any {'other ' if none else ''}one matter {between}"


def _cannot(found: Reliability) -> str:
    """What it does not say; and where nearly all say the same, chance alone would make them agree: it stays low."""
    if found.commonest <= MANY * found.values:
        return CANNOT_SAY
    low = (
        f"a low value here does not mean that they disagree: {found.commonest} of the {found.values} positions take the"
    )
    return f"{CANNOT_SAY}; {low} same side, and then it stays low however often they agree"


def say_alpha(value: float) -> str:
    """Two digits, with a true minus, and no minus zero."""
    return f"{value + 0.0:.2f}".replace("-0.00", "0.00").replace("-", "−")
