"""A draft annotation of a text: every number word with its sentence, waiting for a person's decision."""

from collections.abc import Iterator
from hashlib import sha256

from core.curation.guesses import guess, quantity
from core.curation.numbers import number_words
from core.curation.passages import Reader
from core.curation.plain_values import folded, scalar, sequence
from core.curation.selecting import selectors
from core.curation.sentences import quoted, sentences
from core.models import Candidate, Guess, Vocabulary

OPENING = """\
# A draft: the program found {count} in this text. Nothing here is decided yet.
#
# 1. Say below when the article was published, and how you know.
# 2. Move each item of `undecided` to `claims`, with its fields completed, or to `dismissed`, with a reason.
#    Words under `guess` are a program's and often wrong: hold each against the quote before you keep it.
# 3. Add what holds no number word: claims such as "heavy losses", and `positions` on propositions.
#
# `python -m core check` lists whatever is still open or wrong; the seeds' README.md shows a worked article.

document:
  sha256: {sha256}
  published:
    edtf:                 # 2025-02-07, or 2025-02, or "[2025-02-07..2025-02-09]" for one day of these
    basis: inferred       # stated where words of the article alone say it; then give them as `text`
    evidence:             # how it was inferred
"""


def candidates(text: str, vocabulary: Vocabulary | None) -> tuple[Candidate, ...]:
    """Every number word of the text, in order, with its sentence as quote and a guess where one can be made.

    Without a vocabulary only what the number word states is guessed. Where a passage is repeated so often that no
    words select a place in it, the quote stands as it is, and the check of the draft says so.
    """
    words = number_words(text)
    whole = sentences(text)
    spans = [quoted(text, whole.around(word.start, word.end), (word.start, word.end)) for word in words]
    reader = Reader(text, vocabulary) if vocabulary else None
    return tuple(
        Candidate(
            number=word.words,
            kind=word.kind,
            guess=guess(reader, word) if reader else quantity(text, word),
            **(chosen or {"quote": text[slice(*span)]}),
        )
        for word, span, chosen in zip(words, spans, selectors(text, spans), strict=True)
    )


def draft(text: str, vocabulary: Vocabulary | None) -> str:
    """The YAML text of a draft annotation, which no check passes before a person has decided every candidate."""
    found = candidates(text, vocabulary)
    count = f"{len(found):,} number word{'' if len(found) == 1 else 's'}"
    opening = OPENING.format(count=count, sha256=sha256(text.encode()).hexdigest())
    listed = "".join(f"\n{''.join(_lines(candidate))}" for candidate in found)
    return opening + (f"\nundecided:{listed}" if found else "")


def _lines(candidate: Candidate) -> Iterator[str]:
    yield f"  - number: {scalar(candidate.number)}\n"
    yield f"    kind: {candidate.kind}\n"
    yield f"    quote: {folded(candidate.quote, indent=6)}\n"
    for name in ("prefix", "suffix"):
        if words := getattr(candidate, name):
            yield f"    {name}: {scalar(words)}\n"
    if candidate.guess:
        yield "    guess:\n"
        yield from (f"      {name}: {value}\n" for name, value in _guessed(candidate.guess))


def _guessed(guess: Guess) -> Iterator[tuple[str, str]]:
    for name in Guess.model_fields:
        value = getattr(guess, name)
        if name == "attribution":
            if value:
                yield name, sequence(value)
        elif value is not None:
            yield name, scalar(value)
