"""A briefing: an ordered list of views, each with the words that go with it. Kept as `briefings/NAME.yaml`."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from core.models.base import Amount, Identifier, Model, Sequence, Words

PageName = Literal[
    "overview",
    "deployment",
    "casualties",
    "agreement",
    "attribution",
    "comparisons",
    "cross-checks",
    "documents",
]
"""The pages that a step can show, by their addresses."""

Verdict = Literal["agree", "differ", "may differ", "not comparable", "same statement", "revision"]
Percent = Annotated[int, Field(ge=0, le=30)]
Day = Annotated[date, Field(strict=False)]


def _two_ends(value: object) -> object:
    if isinstance(value, list | tuple) and len(value) == 2:
        return value
    raise ValueError("write both ends of the band as a list: [200, 999]")


Band = Annotated[
    tuple[Amount, Amount],
    Field(strict=False),
    BeforeValidator(_two_ends),
    WithJsonSchema({"type": "array", "items": {"type": "number", "minimum": 0}, "minItems": 2, "maxItems": 2}),
]


class Shown(Model):
    """The state of a page: what its reader chose, by ids. What is left out is as it is on a page opened anew."""

    documents: Sequence[Words] = Field((), description="file names of the texts that are shown; none: all")
    kinds: Sequence[Words] = Field((), description="kinds of origin that are shown; none: all")
    sides: Sequence[Words] = Field(
        (), description='sides of origin that are shown; several that spoke jointly: "a + b"; none: all'
    )
    origins: Sequence[Words] = Field((), description="origins that are shown; none: all")
    subjects: Sequence[Identifier] = Field((), description="whose numbers are shown; none: everybody's")
    by_origin: bool = Field(True, description="each statement once; false: once for every article that prints it")
    withdrawn: bool = Field(False, description="whether figures that their source took back are shown")
    known_by: Day | None = Field(None, description="only what was published by this day")
    as_of: Day | None = Field(None, description="only numbers that are, or may be, about this day")
    about: Percent = Field(10, description="how far either side “about” reaches, in per cent")
    readings: dict[Words, Band] = Field(default_factory=dict, description="bands for vague words, in place of ours")
    subject: Identifier | None = Field(None, description="whose deployments or losses the page charts")
    panel: Words | None = Field(None, description="the one chart of the page that is shown; none: all of them")
    matters: bool = Field(False, description="on agreement: origins by yes/no matters, not by origins")
    lit: Words | None = Field(None, description="on attribution: the statement whose way is lit")
    alike: bool = Field(False, description="on attribution: no way is lit; else, where none is chosen, the title's")
    all_strands: bool = Field(False, description="on attribution: what did not travel is drawn too")
    verdicts: Sequence[Verdict] = Field(
        (), description="on comparisons: the verdicts that are listed; none: those at first"
    )
    topic: Words | None = Field(None, description="on comparisons: the measure or matter they are about")
    document: Words | None = Field(None, description="on documents: the file name of the text that is open")

    @model_validator(mode="after")
    def _reads_upwards(self) -> Self:
        for word, (low, high) in self.readings.items():
            if low > high:
                message = f"'readings' gives '{word}' from {low:g} to {high:g}; the lower end comes first"
                raise PydanticCustomError("rule", "{message}", {"field": "readings", "message": message})
        return self


class Step(Model):
    """One screen of a briefing."""

    page: PageName = Field(description="the page it shows")
    shown: Shown = Field(default_factory=Shown, description="the state of that page")
    headline: Words = Field(description="what the audience should take from it, in one line")
    so_what: Words = Field(description="why it matters, in one line")
    notes: Words | None = Field(None, description="what the speaker says; never on the screen")


class Briefing(Model):
    """A title and its steps, in the order in which they are shown."""

    title: Words = Field(description="what the briefing is about")
    steps: Annotated[tuple[Step, ...], Field(strict=False, min_length=1)] = Field(
        description="the screens, first to last"
    )
