"""A second opinion: the same text annotated by somebody else, and what was decided where the two differ."""

from typing import Literal

from pydantic import Field

from core.models.annotation import Annotation
from core.models.base import Identifier, Model, Sequence, Words

Kept = Literal["first", "second", "both", "neither"]
ComparedField = Literal[
    "measure",
    "subject",
    "counts",
    "stated",
    "hedge",
    "low",
    "high",
    "best",
    "modality",
    "period",
    "as_of",
    "said",
    "target",
    "place",
    "term",
    "role",
    "stance",
    "origin",
    "carriers",
    "attribution_basis",
    "statement",
    "revises",
    "retracts",
    "part_of",
    "share_of",
    "derived_from",
    "disputes",
]
"""The fields in which two annotations of one utterance are compared. `origin` and `carriers` are what `attribution`
begins with and what follows; free wording (notes, evidence, conditions, words lost, added or set against it) is not
compared."""


class Decision(Model):
    """What was decided on one difference, and why. The second annotation keeps what its author wrote."""

    first: Identifier | None = Field(None, description="the record of the first annotation; null where it has none")
    second: Identifier | None = Field(None, description="the record of the second annotation; null where it has none")
    field: ComparedField | None = Field(None, description="the field that differs; null for the record as a whole")
    kept: Kept = Field(description="whose reading stands: first, second, both or neither")
    reason: Words = Field(description="why, for whoever asks later")
    by: Words | None = Field(None, description="who decided: a name or initials")
    quote: Words | None = Field(None, description="the words decided on, where their record was taken out of the first")
    prefix: Words | None = Field(None, description="the text right before the quote, where the quote stands twice")
    suffix: Words | None = Field(None, description="the text right after the quote, where the quote stands twice")


class SecondAnnotation(Annotation):
    """A whole annotation by a second annotator, STEM.second.yaml, with the decisions on where the two differ."""

    decisions: Sequence[Decision] = Field((), description="what was decided where the two annotations differ")
