"""A text read for guesses: each sentence that is asked for is looked through once, and remembered."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from core.curation.candidates.sentences import Sentences, sentences
from core.curation.guesses.cues import Cue, Cues, cues_of
from core.curation.guesses.naming import Names, names_of, subjects_in
from core.curation.guesses.tokens import BOUNDARIES, Token, phrases_in, stem, tokens
from core.models import Vocabulary

LONGEST_PASSAGE = 1_500
"""How many code points of a sentence are read on either side: a whole table may stand without a full stop."""

LONGEST_NEAR = 300
"""How many code points more, on either side, where a sentence is too long to be read whole."""


class Mention(NamedTuple):
    """A source named by the tokens from `first` to before `last`."""

    first: int
    last: int
    source: str


class Speaker(NamedTuple):
    """A source that speaks at a token of a passage; or one that only passes on, where `carries`."""

    at: int
    source: str
    carries: bool = False


@dataclass(frozen=True)
class Passage:
    """One sentence in tokens, with what is named in it."""

    words: tuple[Token, ...]
    names: Names
    cues: Cues

    @cached_property
    def plain(self) -> list[str]:
        """The tokens as words in small letters."""
        return [token.word for token in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.words]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The sources named, in order, by the longest of their names."""
        found = phrases_in(self.plain, self.names.source_index)
        return tuple(Mention(at.first, at.last, self.names.sources[at.phrase]) for at in found)

    @cached_property
    def subjects(self) -> list[tuple[int, str]]:
        """The subjects named, but not within the name of a source, unless no others are."""
        named = subjects_in(self.words, self.names)
        within = {at for mention in self.mentions for at in range(mention.first, mention.last)}
        return [each for each in named if each[0] not in within] or named

    @cached_property
    def hits(self) -> dict[int, tuple[Cue, ...]]:
        """What speaks for a measure, by the first token of each phrase; the "more" of "more than" only hedges."""
        found = phrases_in([stem(word) for word in self.plain], self.cues.lookup)
        hedges = {at for at, pair in enumerate(pairwise(self.plain)) if pair == ("more", "than")}
        return {at.first: self.cues.by_phrase[at.phrase] for at in found if at.first not in hedges}

    @cached_property
    def asides(self) -> tuple[range, ...]:
        """The tokens of each clause ", of whom many were killed,", its commas included."""
        relative = [at for at, word in enumerate(self.plain) if word in ("whom", "which")]
        starts = [at - 1 for at in relative if at and self.plain[at - 1] == "of"]
        if not starts:
            return ()
        marks = [at for at, word in enumerate(self.plain) if word in BOUNDARIES]
        ends = [next((mark for mark in marks if mark > start), len(self.plain) - 1) for start in starts]
        return tuple(range(start - (start - 1 in marks), end + 1) for start, end in zip(starts, ends, strict=True))

    def token_at(self, offset: int) -> int:
        """The first token that ends behind this offset."""
        return bisect_right(self._ends, offset)


class Reader:
    """The passages of one text, by the number of their sentence, under one vocabulary."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text, self.vocabulary = text, vocabulary
        self.names, self.cues = names_of(vocabulary), cues_of(vocabulary)
        self.sentences: Sentences = sentences(text)
        self._passages: dict[int, Passage] = {}
        self._tiles: dict[int, Passage] = {}
        self.heard: dict[int, list[Speaker]] = {}

    def passage(self, number: int) -> Passage:
        """The sentence of this number; where it is very long, its beginning."""
        if number not in self._passages:
            start, end = self.sentences.span(number)
            self._passages[number] = self._read(start, min(end, start + LONGEST_PASSAGE))
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
            self._tiles[tile] = self._read(max(left, tile - LONGEST_NEAR), last)
        return number, self._tiles[tile]

    def same_paragraph(self, number: int) -> bool:
        """Whether the sentence before this one stands in the same paragraph."""
        if number == 0:
            return False
        start, end = self.sentences.span(number - 1)
        return "\n" not in self.text[start:end]

    def _read(self, start: int, end: int) -> Passage:
        return Passage(tokens(self.text, start, end), self.names, self.cues)
