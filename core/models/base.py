"""What every record shares: strict types, no unknown fields, never changed after it was read."""

from collections.abc import Hashable
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Item = TypeVar("Item", bound=Hashable)

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=80)]
"""A stable id: lower-case words joined by hyphens or underscores."""

Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
"""Text with at least one character that is not white space."""

LARGEST = 2**53 - 1
"""The largest whole number of which a float, and JavaScript, hold every digit, and those of all below."""

Amount = Annotated[float, Field(ge=0, le=LARGEST, allow_inf_nan=False)]
"""A stated quantity, in the measure's unit: zero or more, and no larger than can be told to the last digit."""

Sequence = Annotated[tuple[Item, ...], Field(strict=False)]
"""A list in YAML, a tuple in the record; its items stay strict."""


def in_digits(number: float) -> str:
    """1234567890123.0 -> "1,234,567,890,123"; 2.5 -> "2.5": whole numbers with all their digits, others with twelve."""
    return f"{int(number):,}" if abs(number) <= LARGEST and number == int(number) else f"{number:,.12g}"


class Model(BaseModel):
    """A strict, frozen record that refuses fields it does not know."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", str_strip_whitespace=False)
