"""The words a corpus may use: measures, subjects, sources, propositions and readings of vague words."""

import re
from collections.abc import Iterable
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from core.models.base import Amount, Identifier, Line, Model, Sequence, Words, broken
from core.models.pages import Pages
from core.times import parse
from core.units import DURATION, RATE, days_of_duration, days_of_rate

Counts = Literal["cumulative", "period", "rate", "snapshot"]
Chart = Literal["deployment", "losses", "other"]
SourceKind = Literal[
    "official",
    "government",
    "military",
    "intelligence",
    "organisation",
    "outlet",
    "think-tank",
    "unnamed-officials",
    "experts",
    "unattributed",
]
NOBODY: SourceKind = "unattributed"
"""The kind of sources of whom a text names nobody; as it says of no side either, their side, too."""


PHRASES = (("{had}", "{number}", "{subject}"), ("{had}", "{members}", "{number}"))
"""What a measure's phrase leaves open, each once. {had} is "had"; in a forecast "having", and {had} been "being".

{subject} is how a sentence names the subject, {members} what those of it are called who are counted; right after the
number, both are the members.
"""

_GREATER = r"(?:ten|dozen|score|hundred|thousand|million|billion|trillion)s?"


def says(word: str, stated: str) -> bool:
    """Whether a vague word stands in these words, and no magnitude beside it makes it another."""
    before = rf"(?<!\w)(?P<greater>{_GREATER}\s+of\s+|(?:several|few|couple\s+of)\s+)?"
    found = re.search(rf"{before}{re.escape(word)}(?!\w)(?!\s+(?:of\s+)?{_GREATER}(?!\w))", stated)
    return found is not None and found["greater"] is None


class Measure(Model):
    """What is counted, in which unit, and how: a running total, within a period, per day, or at a moment."""

    label: Line = Field(description="its name on charts")
    definition: Words = Field(description="what exactly it counts, in a sentence")
    unit: Line = Field(description="what its numbers are numbers of: people, km², people per day")
    counts: Counts = Field(description="a running total, within a period, a rate, or at a moment (snapshot)")
    chart: Chart = Field("other", description="the chart on which it is drawn")
    parts: Sequence[Identifier] = Field((), description="running totals within this one; no two of them count the same")
    rate_of: Identifier | None = Field(None, description="the running total that this rate adds to")
    depletes: Identifier | None = Field(None, description="the running total of which this says how long it would last")
    phrase: Words | None = Field(
        None,
        description="it in a clause with {number}, {had}, and {members} or {subject}: {number} {members} {had} died",
    )

    @model_validator(mode="after")
    def _has_a_unit_of_time(self) -> Self:
        if self.rate_of is not None and (self.counts != "rate" or days_of_rate(self.unit) is None):
            found = f"'counts: {self.counts}' and '{self.unit}'"
            raise broken("rate_of", f"needs 'counts: rate' and a unit like '{RATE}'; found {found}")
        if self.depletes is not None and days_of_duration(self.unit) is None:
            raise broken("depletes", f"needs a unit of time ({DURATION}); found '{self.unit}'")
        return self

    @field_validator("phrase")
    @classmethod
    def _leaves_three_words_open(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if tuple(sorted(re.findall(r"\{\w+\}|[{}]", value))) not in PHRASES:
            due = "{had}, {number}, and {members} or {subject} once each"
            raise broken("phrase", f"needs {due}, and no other braces; found '{value}'")
        if "\n" in value or value.strip() != value or value[-1] in ".,;:!?":
            raise broken("phrase", f"is one line within a sentence, without a stop at its end; found '{value}'")
        return value


class Subject(Model):
    """Whose numbers: one group, or a mixed one that is nobody's alone."""

    label: Line = Field(description="its name on charts")
    named: Line | None = Field(
        None, description="how a sentence names it, with its article, where that is not its name on charts"
    )
    members: Line | None = Field(
        None, description="what those of it are called who are counted (Russian soldiers), where that is not its name"
    )
    mixed: bool = Field(False, description="whether it is a group of several, whose numbers are nobody's alone")
    sides: Sequence[Identifier] = Field((), description="the sides that it belongs to or acts for")


class Source(Model):
    """Whoever says or carries something. A body is a source; a country is not."""

    name: Line = Field(description="its full name, with the office held")
    short: Line | None = Field(None, description="its name on charts, where the full one is long")
    named: Line | None = Field(
        None, description="how a sentence names it, with its article, where that is not its name on charts"
    )
    kind: SourceKind = Field(description="who it is; a body that is none of the others is an organisation")
    side: Identifier = Field(description="whose side it is on: an id under sides")
    aliases: Sequence[Line] = Field((), description="other names by which articles call it")
    note: Words | None = Field(None, description="what readers of its numbers should know")

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if " + " in f" {self.label} ":
            field = "short" if self.short else "name"
            raise broken(field, f"cannot hold ' + ', which joins sources that speak jointly; found '{self.label}'")
        return self

    @property
    def label(self) -> str:
        """Its name on charts."""
        return self.short or self.name


class Proposition(Model):
    """A yes/no matter with its own period, on which sources hold positions."""

    text: Words = Field(description="the matter as one sentence that can be affirmed or denied")
    short: Line = Field(description="the matter in a few words, for charts")
    period: str | None = Field(None, description="the time it speaks of: an EDTF value such as 2025-01")
    follows: Sequence[Identifier] = Field((), description="matters of an earlier time that seem to clash with this one")
    note: Words | None = Field(None, description="how the matter is to be understood")

    @field_validator("period")
    @classmethod
    def _is_edtf(cls, value: str | None) -> str | None:
        if value is not None:
            parse(value)
        return value


class Reading(Model):
    """The band in which a vague word is read. It is ours, not the source's; the reader sees it and can change it."""

    low: Amount = Field(description="the lowest number that the word is read as")
    high: Amount = Field(description="the highest number that the word is read as")
    note: Words | None = Field(None, description="why it is read so")

    @model_validator(mode="after")
    def _is_a_band(self) -> Self:
        if self.low > self.high:
            raise ValueError(f"low {self.low:g} is above high {self.high:g}")
        return self


class Vocabulary(Model):
    """Everything the annotations of one corpus may refer to. The first subject is the one shown first."""

    title: Line = Field(description="the name of the corpus")
    description: Words | None = Field(None, description="what the corpus holds, in a sentence or two")
    pages: Pages | None = Field(None, description="titles of the two pages whose names depend on the topic")
    measures: dict[Identifier, Measure] = Field(min_length=1, description="what is counted, by id")
    subjects: dict[Identifier, Subject] = Field(min_length=1, description="whose numbers, by id")
    sides: dict[Identifier, Line] = Field(min_length=1, description="the names of the sides, by id")
    opponents: dict[Identifier, Sequence[Identifier]] = Field(
        default_factory=dict, description="which sides each side stands against; said once for each pair"
    )
    sources: dict[Identifier, Source] = Field(min_length=1, description="whoever says or carries something, by id")
    propositions: dict[Identifier, Proposition] = Field(
        default_factory=dict, description="yes/no matters on which sources hold positions, by id"
    )
    readings: dict[Line, Reading] = Field(
        default_factory=dict, description="the bands in which vague words are read, by the word in lower case"
    )

    def opponents_of(self, side: str) -> tuple[str, ...]:
        """The sides that this one stands against, in the order of the vocabulary, whichever of the two says so."""
        named = self.opponents.get(side, ())
        return tuple(each for each in self.sides if each in named or side in self.opponents.get(each, ()))

    def sides_of(self, sources: Iterable[str]) -> tuple[str, ...]:
        """The sides of these sources, each once, in the order of their ids; NOBODY where nobody is named."""
        spoke = [self.sources[source] for source in sources]
        return tuple(sorted({NOBODY if each.kind == NOBODY else each.side for each in spoke}))

    def reading_of(self, stated: str) -> str | None:
        """The longest vague word of the vocabulary that stands in `stated`, or None.

        Only whole, and not within a greater one: "hundreds" is not what "hundreds of thousands" says.
        """
        found = [word for word in self.readings if says(word, stated.lower())]
        return max(found, key=len, default=None)
