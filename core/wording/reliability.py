"""What Krippendorff's alpha can and cannot say about the positions here, always with its n."""

from core.analysis.reliability import LEAST_VALUES, NO_VARIATION, NOTHING_TO_PAIR, TOO_FEW, Reliability
from core.frames import Tables
from core.wording.names import quoted, say_list, short_of, some
from core.wording.numbers import say_count

NO_ALPHA = {
    NOTHING_TO_PAIR: "no two named, separate sources take a side on one matter, so there is nothing to measure",
    TOO_FEW: f"with fewer than {LEAST_VALUES} positions it would turn on one or two of them",
    NO_VARIATION: "all of them take the same side, and then agreement cannot be told from everyone always saying so",
}
CANNOT_SAY = "It says how far these sources agree beyond chance, never who is right"


def say_reliability(found: Reliability, tables: Tables) -> str:
    """Alpha in two or three sentences: what was measured, what it can say, and what it cannot at this n.

    `tables` name the matters that it turns on.
    """
    measured = f"{_positions(found)}." if found.values else ""
    if found.reason:
        return f"{measured} No Krippendorff's alpha: {NO_ALPHA[found.reason]}.".strip()
    value = f"Krippendorff's alpha is {say_alpha(found.alpha)} (1: perfect agreement; 0: chance)"
    return f"{measured} {value}; {_steadiness(found, tables)}. {CANNOT_SAY}{_prevalence(found)}."


def _positions(found: Reliability) -> str:
    taken = f"{say_count(found.observers, 'source')} take {say_count(found.values, 'position')}"
    return f"{taken} on {say_count(found.units, 'matter')} that at least two address; on {found.unanimous} all agree"


def _steadiness(found: Reliability, tables: Tables) -> str:
    """How far one matter moves it; without some of them all take the same side, and there is none at all."""
    named = [quoted(short_of(name, tables)) for name in found.without]
    none = f"without {say_list(some(named), 'or')} all take the same side, and there is no alpha" if named else ""
    if len(named) == found.units:
        return none
    low, high = say_alpha(found.lowest), say_alpha(found.highest)
    between = f"leaves it at {low}" if low == high else f"puts it between {low} and {high}"
    return f"{none}{'; ' if none else ''}leaving out any {'other ' if none else ''}one matter {between}"


def _prevalence(found: Reliability) -> str:
    """Where nearly all say the same, chance alone would make them agree, and alpha stays low."""
    if found.commonest <= 0.8 * found.values:
        return ""
    return (
        f"; {found.commonest} of the {found.values} positions take the same side, and then it stays low however often "
        "they agree"
    )


def say_alpha(value: float) -> str:
    """Two digits, with a true minus, and no minus zero."""
    return f"{value + 0.0:.2f}".replace("-0.00", "0.00").replace("-", "−")
