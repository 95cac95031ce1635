"""What one annotation file records of one document: claims, positions, and dismissed numbers."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, StringConstraints, Tag, model_validator
from pydantic_core import PydanticCustomError

from core.models.base import Amount, Identifier, Model, Sequence, Words, in_digits
from core.models.time import Basis, Time
from core.models.vocabulary import Counts

Hedge = Literal["exact", "about", "at_least", "more_than", "up_to", "less_than", "nearly", "range", "vague", "none"]
Modality = Literal["asserted", "estimated", "forecast", "conditional"]
Role = Literal["headline", "lead", "quote", "body", "background"]
Stance = Literal["affirms", "denies", "uncertain", "declined", "silent"]
Joint = Annotated[tuple[Identifier, ...], Field(strict=False, min_length=2)]
WayStep = Annotated[
    Annotated[Identifier, Tag("source")] | Annotated[Joint, Tag("joint")],
    Discriminator(lambda step: "joint" if isinstance(step, list | tuple) else "source"),
]
"""One step of an attribution: a source, or several that speak jointly."""

AMOUNTS = ("low", "high", "best")
"""The fields of a claim that hold what its words state, in the order of the exported tables."""

SHA256 = "^[0-9a-f]{64}$"
"""The form of a digest of a text."""

LOOKS_AHEAD = ("forecast", "conditional")
"""What is said of a time to come: never drawn, or counted, as a fact."""

FILLED_BY: Mapping[str, tuple[str, ...]] = {
    "exact": ("best",),
    "about": ("best",),
    "at_least": ("low",),
    "more_than": ("low",),
    "up_to": ("high",),
    "less_than": ("high",),
    "nearly": ("high",),
    "range": ("low", "high"),
    "vague": (),
    "none": (),
}
"""Which of AMOUNTS each hedge states. Nothing else may be filled: no midpoint, ever."""

BELOW = ("less_than", "nearly")
"""Hedges of a number that is itself not reached, so that it is never zero."""

RELATIONS = ("revises", "retracts", "part_of", "share_of", "derived_from", "disputes")
"""The fields of a claim that name other claims or statements by what they are to it."""


def members(step: WayStep) -> tuple[str, ...]:
    """The sources of one step of an attribution."""
    return (step,) if isinstance(step, str) else step


def broken_amount_rule(hedge: str, low: float | None, high: float | None, best: float | None) -> tuple[str, str] | None:
    """The field at fault and what is wrong with it, or None where the amounts are those that the hedge states."""
    amounts = {"low": low, "high": high, "best": best}
    filled = tuple(name for name, amount in amounts.items() if amount is not None)
    due = FILLED_BY[hedge]
    if filled != due:
        due_words, found = " and ".join(due) or "none of low, high, best", " and ".join(filled) or "none of them"
        return "hedge", f"hedge '{hedge}' fills {due_words}; found {found}"
    if low is not None and high is not None and low > high:
        return "low", f"low {in_digits(low)} is above high {in_digits(high)}; swap them, or correct one"
    if hedge in BELOW and high == 0:
        return "high", f"high is 0, and hedge '{hedge}' needs a number below it; write exact for none at all"
    return None


class Anchor(Model):
    """A verbatim quote, selected as in the W3C Web Annotation TextQuoteSelector."""

    quote: Words = Field(description="the words of the article, verbatim; with prefix and suffix they stand there once")
    prefix: Words | None = Field(None, description="the text right before the quote, where the quote stands twice")
    suffix: Words | None = Field(None, description="the text right after the quote, where the quote stands twice")


class Attributed(Anchor):
    """An utterance: who began it, who passed it on, when it was said."""

    id: Identifier = Field(description="its own id, which no other record of the corpus has")
    attribution: Annotated[tuple[WayStep, ...], Field(strict=False, min_length=1)] = Field(
        description="origin first, then who passed it on; sources that spoke jointly are a list of their own"
    )
    attribution_basis: Basis = Field(description="whether the text says who it is from, or that is inferred")
    certainty: Words | None = Field(
        None, description="the printed words for how sure it is (probably, reportedly), or that a stance was read from"
    )
    said: Time | None = Field(None, description="when it was said; leave it out where the text does not say")
    statement: Identifier | None = Field(None, description="shared by every record of the same utterance")
    lost: Sequence[Words] = Field((), description="words of the statement's fullest telling that this one lost")
    added: Sequence[Words] = Field((), description="words of this telling that the fullest one does not have")
    not_same_as: Sequence[Identifier] = Field((), description="records that look like this utterance and are another")
    against: Sequence[Words] = Field(
        (), description="words of the article that it sets against this, or leaves it open with, verbatim"
    )
    note: Words | None = Field(None, description="the annotator's reasoning on a hard call")


class Claim(Attributed):
    """One number, or vague quantity, in one document. Bounds are derived, never typed."""

    measure: Identifier = Field(description="what is counted: an id of the vocabulary's measures")
    subject: Identifier = Field(description="whose numbers: an id of the vocabulary's subjects")
    counts: Counts | None = Field(None, description="only where the claim counts otherwise than its measure does")
    stated: Words = Field(description="the words as printed, hedge included; they stand once in the quote")
    low: Amount | None = Field(None, description="the least number stated: at least, more than, and ranges")
    high: Amount | None = Field(None, description="the highest number stated: up to, less than, nearly, and ranges")
    best: Amount | None = Field(None, description="the one number stated, plain or with about; never a midpoint")
    hedge: Hedge = Field(description="how the number is hedged; decides which of low, high and best are filled")
    modality: Modality = Field(description="stated as fact, as an estimate, as a forecast, or under a condition")
    period: Time | None = Field(None, description="the period in which the number counts")
    as_of: Time | None = Field(None, description="the moment up to which, or at which, the number counts")
    place: Words | None = Field(None, description="where: one fixed name a place, spelt alike in the whole corpus")
    term: Words | None = Field(None, description="the printed word for what is counted: casualties, eliminated")
    term_means: Words | None = Field(None, description="what the speaker says the term counts")
    condition: Words | None = Field(None, description="on what a forecast depends")
    target: Time | None = Field(None, description="the date a forecast speaks of")
    role: Role = Field(description="where in the article it stands")
    revises: Sequence[Identifier] = Field((), description="claims or statements that this one updates")
    retracts: Sequence[Identifier] = Field((), description="claims or statements that this one takes back")
    part_of: Sequence[Identifier] = Field((), description="claims or statements of whose number this one is a part")
    share_of: Sequence[Identifier] = Field((), description="claims or statements of which this one is a share")
    derived_from: Sequence[Identifier] = Field((), description="claims or statements this one was worked out from")
    disputes: Sequence[Identifier] = Field((), description="claims or statements that it disputes in so many words")

    @model_validator(mode="after")
    def _fills_what_its_hedge_states(self) -> Self:
        if broken := broken_amount_rule(self.hedge, self.low, self.high, self.best):
            field, message = broken
            raise PydanticCustomError("rule", "{message}", {"field": field, "message": message})
        return self


class Position(Attributed):
    """What a source holds on a proposition. No position is no mention, and never a denial."""

    proposition: Identifier = Field(description="on what: an id of the vocabulary's propositions")
    stance: Stance = Field(description="what the source holds; declined to comment and said to be silent are two")


class Dismissal(Anchor):
    """Number words that are no claim, and why."""

    reason: Words = Field(description="why it is no claim")


class Guess(Model):
    """What a program read into a number word: never more than a start for whoever decides."""

    measure: Identifier | None = Field(None, description="what it may count: an id of the vocabulary's measures")
    subject: Identifier | None = Field(None, description="whose number it may be: an id of the vocabulary's subjects")
    stated: Words | None = Field(None, description="the words that seem to state it, verbatim")
    low: Amount | None = Field(None, description="the least number read")
    high: Amount | None = Field(None, description="the highest number read")
    best: Amount | None = Field(None, description="the one number read")
    hedge: Hedge | None = Field(None, description="the hedge read")
    modality: Modality | None = Field(None, description="how it seems to be said")
    attribution: Sequence[WayStep] = Field((), description="who may have said it: the nearest source by name")
    term: Words | None = Field(None, description="the printed word for what it may count")
    place: Words | None = Field(None, description="where it may be")


class Candidate(Anchor):
    """A number word that nobody has decided on yet: it becomes a claim, or is dismissed. A draft is made of them."""

    number: Words = Field(description="the number word, verbatim; it stands once in the quote")
    kind: Words = Field(description="what it looks like: number, range, vague, ratio, duration, date, label, …")
    guess: Guess | None = Field(None, description="what a program read into it, to be judged")


class Header(Model):
    """What is known of the article itself, and of its annotation."""

    title: Words | None = Field(None, description="the headline, as printed")
    publisher: Identifier | None = Field(None, description="the outlet it appeared in; null when the text does not say")
    original: Identifier | None = Field(None, description="the outlet the text names as its own source")
    published: Time = Field(description="when the article was published")
    note: Words | None = Field(None, description="what else is to be known of the article or its annotation")
    sha256: Annotated[str, StringConstraints(pattern=SHA256)] | None = Field(
        None, description="SHA-256 of the text's bytes when it was annotated; tells whether the text has changed since"
    )
    annotator: Words | None = Field(None, description="who annotated: a name or initials")


class Annotation(Model):
    """The whole annotation of one document."""

    document: Header = Field(description="the article itself: title, outlet, date")
    claims: Sequence[Claim] = Field((), description="its numbers and vague quantities, one record each")
    positions: Sequence[Position] = Field((), description="what sources hold on the vocabulary's propositions")
    dismissed: Sequence[Dismissal] = Field((), description="number words that are no claim, with the reason")
    undecided: Sequence[Candidate] = Field((), description="number words of a draft that still wait for a decision")
    nothing_on: Sequence[Identifier] = Field(
        (), description="propositions that the annotator looked for in this text, and on which it holds nothing"
    )
