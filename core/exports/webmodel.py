"""The part of the W3C Web Annotation Data Model that the export writes: what is built of these is valid.

https://www.w3.org/TR/annotation-model/ (Recommendation of 23 February 2017)
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

CONTEXT: Literal["http://www.w3.org/ns/anno.jsonld"] = "http://www.w3.org/ns/anno.jsonld"

Iri = Annotated[str, Field(min_length=1, pattern=r"^[^\s<>\"{}|\\^`]+$")]
"""An IRI, or a reference relative to where the file lies."""

Motivation = Literal["describing", "classifying", "commenting", "questioning"]


class Part(BaseModel):
    """A strict, frozen part of an annotation, whose fields are those of the standard."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", validate_by_name=True)


class TextQuoteSelector(Part):
    """Section 4.2.4: the words themselves, with some of the text before and after them."""

    type: Literal["TextQuoteSelector"] = "TextQuoteSelector"
    exact: str = Field(min_length=1)
    prefix: str | None = None
    suffix: str | None = None


class TextPositionSelector(Part):
    """Section 4.2.5: code points from the beginning of the text; the end is exclusive."""

    type: Literal["TextPositionSelector"] = "TextPositionSelector"
    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _is_a_span(self) -> Self:
        if self.start >= self.end:
            raise ValueError(f"start {self.start} is not before end {self.end}")
        return self


class Target(Part):
    """Section 4: a segment of a document. Several selectors select the same segment, each in its own way."""

    source: Iri
    selector: tuple[TextQuoteSelector, TextPositionSelector]


class Body(Part):
    """Section 3.2.4: text within the annotation; here the record, as JSON."""

    type: Literal["TextualBody"] = "TextualBody"
    format: Literal["application/json"] = "application/json"
    value: str


class WebAnnotation(Part):
    """Section 3.1. Its context is that of the collection."""

    id: Iri
    type: Literal["Annotation"] = "Annotation"
    motivation: Motivation
    body: Body
    target: Target | Iri


class Page(Part):
    """Section 5.2, embedded in its collection."""

    id: Iri
    type: Literal["AnnotationPage"] = "AnnotationPage"
    startIndex: int = Field(0, ge=0)  # noqa: N815 (the standard's name)
    items: tuple[WebAnnotation, ...]


class Collection(Part):
    """Section 5.1: all annotations, in one page."""

    context: Literal["http://www.w3.org/ns/anno.jsonld"] = Field(CONTEXT, alias="@context")
    id: Iri
    type: Literal["AnnotationCollection"] = "AnnotationCollection"
    label: str
    total: int = Field(ge=0)
    first: Page
