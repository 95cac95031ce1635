"""Copying: long runs of the same words in two texts. A sign that one was taken from the other, and never a proof.

Exact, and nearly linear: the texts are cut into words (small letters, no punctuation), and every run of so many of them
is set against the first text, in the order given, that has the same. Three texts with one paragraph make two rows.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from core.frames.columns import COUNT, TEXT, frame

LEAST_WORDS = 8
SHARED = {
    **dict.fromkeys(("left_document", "right_document"), TEXT),
    **dict.fromkeys(("left_start", "left_end", "right_start", "right_end", "n_words"), COUNT),
    "words": TEXT,
}
_WORD = re.compile(r"\w+(?:['\u2019]\w+|(?<=\d)[.,](?=\d)\w+)*")


class _Text(NamedTuple):
    """A text cut into words: its name, the text, and where each word stands in code points."""

    name: str
    text: str
    spans: list[tuple[int, int]]

    @property
    def words(self) -> list[str]:
        """Small letters and straight apostrophes, whatever is printed."""
        return [self.text[start:end].casefold().replace("\u2019", "'") for start, end in self.spans]


class _Grams(NamedTuple):
    """Every run of so many words, in order: its text, its first word there, and the first run of the same words."""

    text: np.ndarray
    at: np.ndarray
    first: np.ndarray


def shared_wording(texts: Mapping[str, str], least_words: int = LEAST_WORDS) -> pd.DataFrame:
    """One row a longest run of at least so many words that a text (right) shares with an earlier one (left).

    `texts` by document name. Columns: both documents and spans (code points, end exclusive), `n_words`, and `words` as
    printed on the right. Raises ValueError on `least_words` below 1.
    """
    if least_words < 1:
        raise ValueError(f"a run has at least 1 word; found least_words {least_words}")
    cut = [_Text(name, text, [match.span() for match in _WORD.finditer(text)]) for name, text in texts.items()]
    grams = _grams(cut, least_words)
    return frame((_row(cut, grams, run, least_words) for run in _runs(grams)), SHARED)


def _grams(texts: Sequence[_Text], size: int) -> _Grams:
    """All runs of `size` words; those with the same words get one number, built up word by word."""
    numbers: dict[str, int] = {}
    words = np.array([numbers.setdefault(word, len(numbers)) for text in texts for word in text.words], np.int64)
    lengths = [len(text.spans) for text in texts]
    text = np.repeat(np.arange(len(texts)), lengths)
    at = np.arange(len(words)) - np.repeat(np.cumsum([0, *lengths])[:-1], lengths)
    same = words
    for offset in range(1, size):
        same = pd.factorize(same[:-1] * len(numbers) + words[offset:])[0]
    whole = np.flatnonzero(text[: len(same)] == text[size - 1 :])
    _, first, group = np.unique(same[whole], return_index=True, return_inverse=True)
    return _Grams(text[whole], at[whole], first[group])


def _runs(grams: _Grams) -> list[np.ndarray]:
    """The runs that an earlier text has: neighbours whose earlier places are neighbours too stand together."""
    shared = np.flatnonzero(grams.text[grams.first] < grams.text)
    earlier = grams.first[shared]
    steps = [np.diff(places) != due for places, due in ((shared, 1), (earlier, 1), (grams.text[shared], 0))]
    other_text = np.diff(grams.text[earlier]) != 0
    breaks = np.flatnonzero(np.logical_or.reduce([*steps, other_text])) + 1
    return [run for run in np.split(shared, breaks) if len(run)]


def _row(texts: Sequence[_Text], grams: _Grams, run: np.ndarray, size: int) -> dict[str, str | int]:
    """One run, told by its first window and their number."""
    n_words = len(run) + size - 1
    row: dict[str, str | int] = {"n_words": n_words}
    for side, gram in (("left", grams.first[run[0]]), ("right", run[0])):
        text, at = texts[grams.text[gram]], grams.at[gram]
        start, end = text.spans[at][0], text.spans[at + n_words - 1][1]
        row |= {f"{side}_document": text.name, f"{side}_start": start, f"{side}_end": end}
        row["words"] = text.text[start:end]
    return row
