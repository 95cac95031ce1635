"""What one annotation file records of one document: claims, positions, and dismissed numbers."""

from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, StringConstraints, Tag, model_validator
from pydantic_core import PydanticCustomError

from core.models.base import Amount, Identifier, Record, Sequence, Words
from core.models.time import Basis, Time
from core.models.vocabulary import Counts

Hedge = Literal["exact", "about", "at_least", "more_than", "up_to", "nearly", "range", "vague", "none"]
Modality = Literal["asserted", "estimated", "forecast", "conditional"]
Role = Literal["headline", "lead", "quote", "body", "background"]
Stance = Literal["affirms", "denies", "uncertain", "declined", "silent"]
Joint = Annotated[tuple[Identifier, ...], Field(strict=False, min_length=2)]
Step = Annotated[
    Annotated[Identifier, Tag("source")] | Annotated[Joint, Tag("joint")],
    Discriminator(lambda step: "joint" if isinstance(step, list | tuple) else "source"),
]
"""One step of an attribution: a source, or several that speak jointly."""

FILLED_BY: dict[Hedge, tuple[str, ...]] = {
    "exact": ("best",),
    "about": ("best",),
    "at_least": ("low",),
    "more_than": ("low",),
    "up_to": ("high",),
    "nearly": ("high",),
    "range": ("low", "high"),
    "vague": (),
    "none": (),
}
"""Which of low, high and best each hedge states. Nothing else may be filled: no midpoint, ever."""


def broken_amount_rule(
    hedge: Hedge, low: float | None, high: float | None, best: float | None
) -> tuple[str, str] | None:
    """The field at fault and what is wrong with it, or None where the amounts are those that the hedge states."""
    amounts = {"low": low, "high": high, "best": best}
    filled = tuple(name for name, amount in amounts.items() if amount is not None)
    due = FILLED_BY[hedge]
    if filled != due:
        due_words, found = " and ".join(due) or "none of low, high, best", " and ".join(filled) or "none of them"
        return "hedge", f"hedge '{hedge}' fills {due_words}; found {found}"
    if low is not None and high is not None and low > high:
        return "low", f"low {low:,.12g} is above high {high:,.12g}; swap them, or correct one"
    return None


class Anchor(Record):
    """A verbatim quote, selected as in the W3C Web Annotation TextQuoteSelector."""

    quote: Words
    prefix: Words | None = Field(None, description="the text right before the quote, where the quote stands twice")
    suffix: Words | None = Field(None, description="the text right after the quote, where the quote stands twice")


class Attributed(Anchor):
    """An utterance: who began it, who passed it on, when it was said."""

    id: Identifier
    attribution: Annotated[tuple[Step, ...], Field(strict=False, min_length=1)]
    attribution_basis: Basis
    said: Time | None = None
    statement: Identifier | None = Field(None, description="shared by every record of the same utterance")
    lost: Sequence[Words] = Field((), description="words of the statement's fullest telling that this one lost")
    added: Sequence[Words] = Field((), description="words of this telling that the fullest one does not have")
    not_same_as: Sequence[Identifier] = Field((), description="records that look like this utterance and are another")
    note: Words | None = None


class Claim(Attributed):
    """One number, or vague quantity, in one document. Bounds are derived, never typed."""

    measure: Identifier
    subject: Identifier
    counts: Counts | None = Field(None, description="only where the claim counts otherwise than its measure does")
    stated: Words = Field(description="the words as printed, hedge included; they stand once in the quote")
    low: Amount | None = None
    high: Amount | None = None
    best: Amount | None = None
    hedge: Hedge
    modality: Modality
    period: Time | None = None
    as_of: Time | None = None
    place: Words | None = None
    term: Words | None = Field(None, description="the printed word for what is counted: casualties, eliminated")
    term_means: Words | None = Field(None, description="what the speaker says the term counts")
    condition: Words | None = Field(None, description="on what a forecast depends")
    target: Time | None = Field(None, description="the date a forecast speaks of")
    role: Role
    revises: Sequence[Identifier] = ()
    retracts: Sequence[Identifier] = ()
    part_of: Sequence[Identifier] = ()
    share_of: Sequence[Identifier] = ()
    derived_from: Sequence[Identifier] = ()
    disputes: Sequence[Identifier] = ()

    @model_validator(mode="after")
    def _fills_what_its_hedge_states(self) -> Self:
        if broken := broken_amount_rule(self.hedge, self.low, self.high, self.best):
            field, message = broken
            raise PydanticCustomError("rule", "{message}", {"field": field, "message": message})
        return self


class Position(Attributed):
    """What a source holds on a proposition. No position is no mention, and never a denial."""

    proposition: Identifier
    stance: Stance


class Dismissal(Anchor):
    """Number words that are no claim, and why."""

    reason: Words


class Guess(Record):
    """What a program read into a number word: never more than a start for whoever decides."""

    measure: Identifier | None = None
    subject: Identifier | None = None
    stated: Words | None = None
    low: Amount | None = None
    high: Amount | None = None
    best: Amount | None = None
    hedge: Hedge | None = None
    modality: Modality | None = None
    attribution: Sequence[Step] = ()
    term: Words | None = None
    place: Words | None = None


class Candidate(Anchor):
    """A number word that nobody has decided on yet: it becomes a claim, or is dismissed. A draft is made of them."""

    number: Words = Field(description="the number word, verbatim; it stands once in the quote")
    kind: Words = Field(description="what it looks like: number, range, vague, ratio, duration, date, label, …")
    guess: Guess | None = None


class Header(Record):
    """What is known of the article itself, and of its annotation."""

    title: Words | None = None
    publisher: Identifier | None = Field(None, description="the outlet it appeared in; null when the text does not say")
    original: Identifier | None = Field(None, description="the outlet the text names as its own source")
    published: Time
    note: Words | None = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        None, description="SHA-256 of the text's bytes when it was annotated; tells whether the text has changed since"
    )
    annotator: Words | None = Field(None, description="who annotated: a name or initials")


class Annotation(Record):
    """The whole annotation of one document."""

    document: Header
    claims: Sequence[Claim] = ()
    positions: Sequence[Position] = ()
    dismissed: Sequence[Dismissal] = ()
    undecided: Sequence[Candidate] = Field((), description="number words of a draft that still wait for a decision")
    nothing_on: Sequence[Identifier] = Field(
        (), description="propositions that the annotator looked for in this text, and on which it holds nothing"
    )
