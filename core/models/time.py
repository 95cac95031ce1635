"""A time as an annotator records it: an EDTF value, the words it was read from, and on what basis."""

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from core.models.base import Model, Words
from core.times import parse

Basis = Literal["stated", "inferred"]


class Time(Model):
    """An uncertain date or period (EDTF, Library of Congress 2019) with its evidence."""

    edtf: str = Field(description="EDTF value: 2025-02, 2024-12-14/2024-12-15, [2025-02-10..2025-02-14], 2025-01~")
    text: Words | None = Field(None, description="the words of the article it was read from, verbatim")
    basis: Basis = Field(description="stated in those words, or inferred from them and other evidence")
    evidence: Words | None = Field(None, description="how it was inferred; required when it was")

    @field_validator("edtf")
    @classmethod
    def _is_edtf(cls, value: str) -> str:
        parse(value)
        return value

    @model_validator(mode="after")
    def _has_its_evidence(self) -> Self:
        if self.basis == "inferred" and self.evidence is None:
            raise ValueError("an inferred time needs 'evidence': how it was inferred")
        if self.basis == "stated" and self.text is None:
            raise ValueError("a stated time needs 'text': the words of the article that state it")
        return self
