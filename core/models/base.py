"""What every record shares: strict types, no unknown fields, never changed after it was read."""

from collections.abc import Hashable
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

Item = TypeVar("Item", bound=Hashable)

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=80)]
"""A stable id: lower-case words joined by hyphens or underscores."""

VISIBLE = r"[^\s\p{Cf}\p{Z}\p{Mn}\p{Me}]"
"""A character that can be seen: none of white space, zero width or directions, and no mark on another."""

Words = Annotated[
    str,
    StringConstraints(min_length=1, pattern=VISIBLE),
    WithJsonSchema({"type": "string", "minLength": 1, "pattern": r"\S"}),
]
"""Text with at least one character that can be seen.

The schema asks for one that is not white space: not every editor knows classes of characters.
"""


def _on_one_line(value: str) -> str:
    if value.splitlines() != [value] or value.strip() != value:
        raise PydanticCustomError("one_line", "is more than one line, or has blanks around it")
    return value


ONE_LINE = AfterValidator(_on_one_line)
Line = Annotated[Words, ONE_LINE]
"""Words that stand beside others on a chart, in a table or in a sentence."""

LARGEST = 2**53 - 1
"""The largest whole number of which a float, and JavaScript, hold every digit, and those of all below."""

Amount = Annotated[float, Field(ge=0, le=LARGEST, allow_inf_nan=False)]
"""A stated quantity, in the measure's unit: zero or more, and no larger than can be told to the last digit."""

Sequence = Annotated[tuple[Item, ...], Field(strict=False)]
"""A list in YAML, a tuple in the record; its items stay strict."""


def in_digits(number: float) -> str:
    """1234567890123.0 -> "1,234,567,890,123"; 2.5 -> "2.5": whole numbers with all their digits, others with twelve."""
    return f"{int(number):,}" if abs(number) <= LARGEST and number == int(number) else f"{number:,.12g}"


def broken(field: str, message: str) -> PydanticCustomError:
    """The complaint of a model's own rule, told at this field."""
    return PydanticCustomError("rule", "{message}", {"field": field, "message": f"'{field}' {message}"})


class Model(BaseModel):
    """A strict, frozen record that refuses fields it does not know."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", str_strip_whitespace=False)
