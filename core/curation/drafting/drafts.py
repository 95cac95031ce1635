"""A draft annotation of a text: every number word with its sentence, waiting for a person's decision."""

from hashlib import sha256

from core.curation.candidates.numbers import number_words
from core.curation.candidates.selecting import selectors
from core.curation.candidates.sentences import quoted, sentences
from core.curation.editing.whole import section
from core.curation.guesses.guess import guess, quantity
from core.curation.guesses.passages import Reader
from core.models import Candidate, Vocabulary

OPENING = """\
# A draft: the program found {count} in this text. Nothing here is decided yet.
#
# 1. Say below when the article was published, and how you know.
# 2. Move each item of `undecided` to `claims`, with its fields completed, or to `dismissed`, with a `reason`; delete
#    its `number`, `kind` and `guess` then. A dismissal has no more than
#      - reason: the byline
#        quote: 12 years of reporting
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
    words, whole = number_words(text), sentences(text)
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
    records = (candidate.model_dump(mode="json", exclude_defaults=True) for candidate in found)
    return opening + (f"\n{section('undecided', records)}" if found else "")
