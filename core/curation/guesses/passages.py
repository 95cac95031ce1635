"""A text read for guesses: each sentence that is asked for is looked through once, and remembered."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from core.curation.candidates.sentences import Sentences, sentences
from core.curation.guesses.cues import Cue, Cues, cues_of
from core.curation.guesses.mentions import Mention, mentions_in
from core.curation.guesses.months import without_months
from core.curation.guesses.naming import Names, names_of, subjects_in
from core.curation.guesses.tokens import BOUNDARIES, Token, phrases_in, stem, tokens
from core.models import Vocabulary

LONGEST_PASSAGE = 1_500
"""How many code points of a sentence are read on either side: a whole table may stand without a full stop."""

LONGEST_NEAR = 300
"""How many code points more, on either side, where a sentence is too long to be read whole."""

KEPT = 64
"""So many passages of a text are remembered at a time."""


class Speaker(NamedTuple):
    """A source that speaks at a token of a passage; or one that only passes on, where `carries`."""

    at: int
    source: str
    carries: bool = False


@dataclass(frozen=True)
class Passage:
    """One sentence in tokens, with what is named in it.

    What was once made out of it is kept with it, by the number of its sentence: who speaks in it, and who spoke and
    what was counted in the sentence before.
    """

    words: tuple[Token, ...]
    names: Names
    cues: Cues
    heard: dict[int, list[Speaker]] = field(default_factory=dict)
    said_before: dict[int, tuple[str, ...]] = field(default_factory=dict)
    named_before: dict[tuple[int, str | None], str | None] = field(default_factory=dict)

    @cached_property
    def plain(self) -> list[str]:
        """The tokens as words in small letters."""
        return [token.word for token in self.words]

    @cached_property
    def without_months(self) -> list[str]:
        """The same, where the name of a month is no verb, and no march."""
        return without_months(self.words)

    @cached_property
    def every_word(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.plain)

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.words]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The sources named, in order."""
        return mentions_in(self.words, self.names)

    @cached_property
    def subjects(self) -> list[tuple[int, str]]:
        """The subjects named, but not within the name of a source, unless no others are."""
        named = subjects_in(self.words, self.names)
        within = {at for mention in self.mentions for at in range(mention.first, mention.last)}
        return [each for each in named if each[0] not in within] or named

    @cached_property
    def hits(self) -> dict[int, tuple[Cue, ...]]:
        """What speaks for a measure, by the first token of each phrase.

        The "more" of "more than" only hedges, and a source that begins a clause is only named: "the union wants …" does
        not speak for "Union members".
        """
        found = phrases_in([stem(word) for word in self.without_months], self.cues.lookup)
        silent = {at for at, pair in enumerate(pairwise(self.plain)) if pair == ("more", "than")}
        subjects = (each for each in self.mentions if _begins_clause(self.plain, each.first))
        silent |= {at for each in subjects for at in range(each.first, each.last)}
        return {at.first: self.cues.by_phrase[at.phrase] for at in found if at.first not in silent}

    @cached_property
    def _hits_at(self) -> list[int]:
        return sorted(self.hits)

    @cached_property
    def marks(self) -> list[int]:
        """The dividing marks among its tokens."""
        return [at for at, word in enumerate(self.plain) if word in BOUNDARIES]

    @cached_property
    def numerals(self) -> list[int]:
        """The tokens that begin with a digit."""
        return [at for at, word in enumerate(self.plain) if word[0].isdigit()]

    def clause(self, first: int, last: int) -> range:
        """The tokens around these, from one dividing mark to the next."""
        before, after = bisect_left(self.marks, first), bisect_left(self.marks, last)
        end = self.marks[after] if after < len(self.marks) else len(self.words)
        return range(self.marks[before - 1] + 1 if before else 0, end)

    def is_told_in(self, clause: range) -> bool:
        """Whether anything there speaks for a measure."""
        following = bisect_left(self._hits_at, clause.start)
        return following < len(self._hits_at) and self._hits_at[following] < clause.stop

    @cached_property
    def asides(self) -> tuple[range, ...]:
        """The tokens of each clause ", of whom many were killed,", its commas included."""
        relative = [at for at, word in enumerate(self.plain) if word in ("whom", "which")]
        starts = [at - 1 for at in relative if at and self.plain[at - 1] == "of"]
        if not starts:
            return ()
        ends = [next((mark for mark in self.marks if mark > start), len(self.plain) - 1) for start in starts]
        return tuple(range(start - (start - 1 in self.marks), end + 1) for start, end in zip(starts, ends, strict=True))

    def token_at(self, offset: int) -> int:
        """The first token that ends behind this offset."""
        return bisect_right(self._ends, offset)


def _begins_clause(words: list[str], at: int) -> bool:
    """Whether this token begins a clause, but for an article."""
    before = at - 1 if at and words[at - 1] in ("the", "a", "an") else at
    return before == 0 or words[before - 1] in BOUNDARIES


class Reader:
    """The passages of one text, by the number of their sentence, under one vocabulary."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text, self.vocabulary = text, vocabulary
        self.names, self.cues = names_of(vocabulary), cues_of(vocabulary)
        self.sentences: Sentences = sentences(text)
        self._passages: dict[int, Passage] = {}
        self._tiles: dict[int, Passage] = {}

    def passage(self, number: int) -> Passage:
        """The sentence of this number; where it is very long, its beginning."""
        if number not in self._passages:
            start, end = self.sentences.span(number)
            self._keep(self._passages, number, self._read(start, min(end, start + LONGEST_PASSAGE)))
        return self._passages[number]

    def around(self, start: int, end: int) -> tuple[int, Passage]:
        """The number of the sentence in which these words begin, and the passage around them."""
        number = self.sentences.number_of(start)
        left, right = self.sentences.span(number)
        if right - left <= LONGEST_PASSAGE and end <= right:
            return number, self.passage(number)
        tile = start - start % LONGEST_PASSAGE
        if tile not in self._tiles:
            last = max(end, min(right, tile + LONGEST_PASSAGE + LONGEST_NEAR))
            self._keep(self._tiles, tile, self._read(max(left, tile - LONGEST_NEAR), last))
        return number, self._tiles[tile]

    def same_paragraph(self, number: int) -> bool:
        """Whether the sentence before this one stands in the same paragraph."""
        if number == 0:
            return False
        start, end = self.sentences.span(number - 1)
        return self.text.find("\n", start, end) < 0

    def _keep(self, passages: dict[int, Passage], place: int, passage: Passage) -> None:
        """A text is read from its beginning to its end: what lies far back is not asked for again."""
        passages[place] = passage
        if len(passages) > KEPT:
            del passages[next(iter(passages))]

    def _read(self, start: int, end: int) -> Passage:
        return Passage(tokens(self.text, start, end), self.names, self.cues)
