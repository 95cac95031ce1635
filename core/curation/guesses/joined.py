"""Two words of counting that "or" joins for one number: "killed or wounded" is neither the killed nor the wounded."""

from collections.abc import Mapping
from typing import NamedTuple

from core.curation.guesses.cues import own_concepts
from core.curation.guesses.passages import Passage, Reader
from core.curation.guesses.tokens import word_set

JOINTS = word_set("or and and/or")
_OR = JOINTS - {"and"}


class Named(NamedTuple):
    """A guess of a measure, and the printed words that spoke for it most; without a measure where two are as good."""

    measure: str | None
    term: str


def of_two(reader: Reader, passage: Passage, best: str, near: Mapping[str, int]) -> Named | None:
    """Of two measures that stand side by side, the one of which both are parts; none where "or" joins two others.

    `near`: by measure, the token that speaks for it most; `best` is one of them.
    """
    parts = {name: set(measure.parts) for name, measure in reader.vocabulary.measures.items()}
    for other, at in near.items():
        left, right = sorted((near[best], at))
        joint = JOINTS & set(passage.plain[left + 1 : right]) if 0 < right - left <= 3 else set()
        if whole := next((name for name in parts if joint and {best, other} <= parts[name]), None):
            return Named(whole, _printed(reader, passage, left, right))
        if joint & _OR and _is_other(reader, passage, best, other, at):
            return Named(None, "")
    return None


def term_of(reader: Reader, passage: Passage, measure: str, at: int) -> str:
    """The word that spoke for the measure; with the one beside it that does too, where "or" joins them."""
    for left in (at, at - 2):
        joined = left >= 0 and left + 2 < len(passage.words) and passage.plain[left + 1] in _OR
        if joined and all(_speaks(passage, measure, each) for each in (left, left + 2)):
            return _printed(reader, passage, left, left + 2)
    return passage.words[at].word


def _speaks(passage: Passage, measure: str, at: int) -> bool:
    return any(cue.measure == measure for cue in passage.hits.get(at, ()))


def _is_other(reader: Reader, passage: Passage, best: str, other: str, at: int) -> bool:
    """Whether the word here is the other measure's own, and says nothing of the best."""
    own = own_concepts(other, reader.vocabulary.measures[other])
    cues = passage.hits.get(at, ())
    return any(cue.measure == other and cue.concept in own for cue in cues) and not _speaks(passage, best, at)


def _printed(reader: Reader, passage: Passage, left: int, right: int) -> str:
    return reader.text[passage.words[left].start : passage.words[right].end]
