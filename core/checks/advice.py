"""What would be right in place of a value that does not fit its field."""

from collections.abc import Callable
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails

from core.checks.expectations import choices, expected
from core.checks.phrases import shown, suggestion
from core.models.annotation import SHA256
from core.models.base import LARGEST, VISIBLE, in_digits
from core.times import parse


class Misfit(NamedTuple):
    """A value that does not fit: what was found, what pydantic says of it, and the declared type of its field."""

    found: Any
    context: dict[str, Any]
    annotation: Any


def advice(detail: ErrorDetails, annotation: Any) -> str:
    """How to mend one complaint of pydantic's, given the declared type of the field."""
    advise = _ADVICE.get(detail["type"])
    if detail["type"] == "string_type" and detail["loc"][-1:] in (("edtf",), ("period",)):
        advise = _dated
    special = advise(Misfit(detail["input"], detail.get("ctx", {}), annotation)) if advise else ""
    return special or f"write {expected(annotation)}"


def _choice(misfit: Misfit) -> str:
    is_text = isinstance(misfit.found, str)
    near = suggestion(misfit.found.lower(), choices(misfit.annotation)) if is_text else ""
    return f"write {expected(misfit.annotation)}{near}"


def _yes_or_no(misfit: Misfit) -> str:
    """YAML 1.2 reads yes and no as text."""
    meant = _MEANT_FLAGS.get(str(misfit.found).lower())
    return f"write {expected(misfit.annotation)}; did you mean {meant}?" if meant else ""


def _quoted(misfit: Misfit) -> str:
    """YAML reads 2025 and true as no text."""
    is_plain = isinstance(misfit.found, bool | int | float)
    return f"write text: put it in quotation marks, '{shown(misfit.found)}'" if is_plain else ""


def _dated(misfit: Misfit) -> str:
    """YAML reads 0999 as 999, and 20250207 as a number."""
    found = misfit.found
    digits = f"{found:04}" if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else ""
    meant = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 else digits
    try:
        parse(meant)
    except ValueError:
        meant = ""
    right = f": '{meant}'" if meant else ", such as '2025-02-07'"
    return f"write a date as text, in quotation marks{right}"


def _id_form(misfit: Misfit) -> str:
    if misfit.context["pattern"] == VISIBLE:
        return "write text that can be seen" if misfit.found else ""
    if misfit.context["pattern"] == SHA256:
        return "write the text's SHA-256: 64 hexadecimal digits, 0 to 9 and a to f, in quotation marks"
    found = misfit.found[:80].lower()
    words = "".join(letter if letter.isalnum() and letter.isascii() else " " for letter in found).split()
    proposal = f": {'-'.join(words)}" if words else ""
    return f"an id is lower-case words joined by hyphens or underscores{proposal}"


def _list_of_one(misfit: Misfit) -> str:
    return f"write a list: [{misfit.found[:60]}]" if isinstance(misfit.found, str) and misfit.found else ""


def _without_separators(misfit: Misfit) -> str:
    digits = misfit.found.replace(",", "").replace(" ", "") if isinstance(misfit.found, str) else ""
    is_number = digits.isascii() and digits.replace(".", "", 1).isdigit()
    return f"write a plain number: {digits[:30]}" if is_number else ""


def _fewest(misfit: Misfit) -> str:
    least = misfit.context["min_length"]
    return f"write at least {least} {'items' if least > 1 else 'item'}"


def _longest(misfit: Misfit) -> str:
    return f"write at most {misfit.context['max_length']} characters"


def _no_more(misfit: Misfit) -> str:
    return f"write {in_digits(misfit.context['le'])} or less"


_MEANT_FLAGS = {
    **dict.fromkeys(("true", "yes", "y", "on", "1"), "true"),
    **dict.fromkeys(("false", "no", "n", "off", "0"), "false"),
}
_ADVICE: dict[str, Callable[[Misfit], str]] = {
    "literal_error": _choice,
    "bool_type": _yes_or_no,
    "string_type": _quoted,
    "string_pattern_mismatch": _id_form,
    "string_too_long": _longest,
    "one_line": lambda _: "write it on one line, without blanks around it",
    "too_short": _fewest,
    "tuple_type": _list_of_one,
    "float_type": _without_separators,
    "finite_number": lambda _: f"write a number of at most {in_digits(LARGEST)}",
    "greater_than_equal": lambda _: "write zero or more",
    "less_than_equal": _no_more,
}
