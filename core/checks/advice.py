"""What would be right in place of a value that does not fit its field."""

from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from core.checks.expectations import choices, expected
from core.checks.phrases import shown, suggestion


def advice(detail: ErrorDetails, annotation: Any) -> str:
    """How to mend one complaint of pydantic's, given the declared type of the field."""
    advise = _ADVICE.get(detail["type"])
    special = advise(detail["input"], detail.get("ctx", {}), annotation) if advise else ""
    return special or f"write {expected(annotation)}"


def _choice(found: object, context: dict[str, Any], annotation: Any) -> str:
    near = suggestion(found.lower(), choices(annotation)) if isinstance(found, str) else ""
    return f"write {expected(annotation)}{near}"


def _yes_or_no(found: object, context: dict[str, Any], annotation: Any) -> str:
    """YAML 1.2 reads yes and no as text."""
    meant = _MEANT_FLAGS.get(str(found).lower())
    return f"write {expected(annotation)}; did you mean {meant}?" if meant else ""


def _quoted(found: object, context: dict[str, Any], annotation: Any) -> str:
    """YAML reads 2025 and true as no text."""
    is_plain = isinstance(found, bool | int | float)
    return f"write text: put it in quotation marks, '{shown(found)}'" if is_plain else ""


def _id_form(found: str, context: dict[str, Any], annotation: Any) -> str:
    if context["pattern"] == r"\S":
        return ""
    words = "".join(letter if letter.isalnum() and letter.isascii() else " " for letter in found[:80].lower()).split()
    proposal = f": {'-'.join(words)}" if words else ""
    return f"an id is lower-case words joined by hyphens or underscores{proposal}"


def _list_of_one(found: object, context: dict[str, Any], annotation: Any) -> str:
    return f"write a list: [{found[:60]}]" if isinstance(found, str) and found else ""


def _without_separators(found: object, context: dict[str, Any], annotation: Any) -> str:
    digits = found.replace(",", "").replace(" ", "") if isinstance(found, str) else ""
    is_number = digits.isascii() and digits.replace(".", "", 1).isdigit()
    return f"write a plain number: {digits[:30]}" if is_number else ""


def _fewest(found: object, context: dict[str, Any], annotation: Any) -> str:
    least = context["min_length"]
    return f"write at least {least} {'items' if least > 1 else 'item'}"


def _longest(found: object, context: dict[str, Any], annotation: Any) -> str:
    return f"write at most {context['max_length']} characters"


def _finite(found: object, context: dict[str, Any], annotation: Any) -> str:
    return "write a finite number"


def _not_negative(found: object, context: dict[str, Any], annotation: Any) -> str:
    return "write zero or more"


def _no_more(found: object, context: dict[str, Any], annotation: Any) -> str:
    return f"write {context['le']:g} or less"


_MEANT_FLAGS = {
    **dict.fromkeys(("true", "yes", "y", "on", "1"), "true"),
    **dict.fromkeys(("false", "no", "n", "off", "0"), "false"),
}
_ADVICE: dict[str, Callable[[Any, dict[str, Any], Any], str]] = {
    "literal_error": _choice,
    "bool_type": _yes_or_no,
    "string_type": _quoted,
    "string_pattern_mismatch": _id_form,
    "string_too_long": _longest,
    "too_short": _fewest,
    "tuple_type": _list_of_one,
    "float_type": _without_separators,
    "finite_number": _finite,
    "greater_than_equal": _not_negative,
    "less_than_equal": _no_more,
}
