"""Numbers and hedges in words: what a source said, and how we read it."""

from decimal import Decimal
from math import isclose, isfinite, isinf

from core.checks.margins import printed_margin
from core.models.annotation import FILLED_BY
from core.models.base import LARGEST
from core.wording.names import quoted
from core.wording.record import Record, known

GIVE_OR_TAKE = ", give or take "

RECORDS = ("number or position", "numbers and positions")
"""What statements are called where they are counted: one utterance may hold several."""


def say_number(number: float) -> str:
    """1000.0 -> "1,000"; 2.5 -> "2.5"; whole with all digits, as far as an amount and its bounds reach.

    Raises ValueError on infinity and on what is no number.
    """
    if not isfinite(number):
        raise ValueError(f"only a finite number can be written out; found {number}")
    if 0 < number <= 2 * LARGEST and number == int(number):
        return f"{int(number):,}"
    return f"{Decimal(f'{number:.12g}'):,f}"


def say_share(n: int, of: int, one: str) -> str:
    """Some of so many things: "2 of 4 articles", "all 4 articles", "both articles", "the one article"."""
    if n < of:
        return f"{say_number(n)} of {say_count(of, one)}"
    if of == 2:
        return f"both {one}s"
    return f"the one {one}" if of == 1 else f"all {say_count(of, one)}"


def say_out_of(n: int, of: int) -> str:
    """Some of so many, without what they are: "2 of 5"; "5" where they are all."""
    return say_number(of) if n == of else f"{say_number(n)} of {say_number(of)}"


def say_count(n: int, one: str, many: str | None = None) -> str:
    """A whole number of things: "no claims", "1 claim", "1,200 claims"; `many` where the plural is irregular."""
    return f"{say_number(n) if n else 'no'} {one if n == 1 else many or one + 's'}"


def say_amount(hedge: str, amount: float, stated: str = "") -> str:
    """One stated amount with its hedge: "at least 1,000"; "fewer than" only where that is what is `stated`."""
    words = "fewer than" if hedge == "less_than" and "fewer" in stated.casefold() else hedge.replace("_", " ")
    return f"{'' if hedge in ('exact', 'range') else words + ' '}{say_number(amount)}"


def say_quantity(row: Record) -> str:
    """The stated quantity with its hedge, from `hedge`, `low`, `high`, `best` and `stated`."""
    hedge = row["hedge"]
    if hedge == "vague":
        return quoted(row["stated"])
    if hedge == "none":
        return f"no number: {quoted(row['stated'])}"
    if hedge == "range":
        return _say_margin(row) or _say_range(row["low"], row["high"])
    return say_amount(hedge, row[FILLED_BY[hedge][0]], row["stated"])


def _say_margin(row: Record) -> str:
    """ "19,400, give or take 1,500", where that is printed and the ends are not; else nothing."""
    found = printed_margin(row["stated"], row["low"], row["high"])
    return f"{say_number(found[0])}{GIVE_OR_TAKE}{say_number(found[1])}" if found else ""


def say_amount_with_unit(row: Record) -> str:
    """The stated quantity and what it is counted in: "at least 1,000 people".

    Words as printed have their unit already, and beside a 1 the plural that the vocabulary gives would be wrong.
    """
    quantity = say_quantity(row)
    if row["hedge"] in ("vague", "none") or quantity.split(" ")[-1] == "1":
        return quantity
    return with_unit(quantity, row["unit"])


def with_unit(quantity: str, unit: str) -> str:
    """The unit stands behind the number, before its margin: "19,400 people, give or take 1,500"."""
    number, comma, margin = quantity.partition(GIVE_OR_TAKE)
    return f"{number} {unit}{comma}{margin}"


def say_bounds(row: Record) -> str:
    """How the quantity is read, to stand under a heading that says so: from the columns of `bounds.with_bounds`."""
    if not known(row["lower"]):
        return "no number" if row["hedge"] == "none" else "not read as a number"
    if row["bounds_basis"] == "stated":
        return _say_stated(row)
    if row["bounds_basis"] == "tolerance":
        return f"{_say_range(row['lower'], row['upper'])}{_say_tolerance(row)}"
    if _is_counted_singly(row):
        return f"exactly {say_number(row['best'])}"
    return _say_range(row["lower"], row["upper"])


def say_reading(row: Record) -> str:
    """Our reading, where the bounds are ours and not the source's: "read as 9,900 to 12,100"; else empty."""
    ours = row["bounds_basis"] in ("rounding", "tolerance", "reading")
    if not ours or (row["bounds_basis"] == "rounding" and _is_counted_singly(row)):
        return ""
    return f"read as {_say_range(row['lower'], row['upper'])}"


def _say_range(low: float, high: float) -> str:
    return say_number(low) if low == high else f"{say_number(low)} to {say_number(high)}"


def _say_stated(row: Record) -> str:
    if isinf(row["upper"]):
        low = say_number(row["lower"])
        return f"more than {low}" if row["lower_open"] else f"{low} or more"
    if FILLED_BY[row["hedge"]] == ("high",):
        return f"{'less than' if row['upper_open'] else 'up to'} {say_number(row['upper'])}"
    return _say_range(row["lower"], row["upper"])


def _say_tolerance(row: Record) -> str:
    if row["best"] == 0:
        return ""
    percent = (row["upper"] - row["best"]) / row["best"] * 100
    return f" (± {say_number(round(percent, 6))} %)"


def _is_counted_singly(row: Record) -> bool:
    """Whole numbers read to the nearest one, or closer: half a unit to either side, or less, is no range of its own."""
    width = row["upper"] - row["lower"]
    return bool(width < 1 or isclose(width, 1)) and known(row["best"]) and row["best"] % 1 == 0
