"""Copying: long runs of the same words in two texts. A sign that one was taken from the other, and never a proof.

Exact, and nearly linear: the texts are cut into words (small letters, no punctuation), and every run of so many of them
is set against the first text, in the order given, that has the same. Three texts with one paragraph make two rows.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from core.analysis.intervals import Numbers
from core.frames.columns import COUNT, TEXT

LEAST_WORDS = 8
SHARED = {
    **dict.fromkeys(("left_document", "right_document"), TEXT),
    **dict.fromkeys(("left_start", "left_end", "right_start", "right_end", "n_words"), COUNT),
    "words": TEXT,
    "left_words": TEXT,
}
_WORD = re.compile(r"(\w+(?:['\u2019]\w+|(?<=\d)[.,](?=\d)\w+)*)")


class Cut(NamedTuple):
    """Texts cut into words, one entry a word: its text, where it stands in code points, and the run it begins.

    Runs of the same words have one number; -1 where none begins that stands anywhere else, so near the end of a text.
    """

    texts: Mapping[str, str]
    text: Numbers
    start: Numbers
    end: Numbers
    run: Numbers
    size: int


class _Runs(NamedTuple):
    """The words at which runs begin in the texts that are looked at; of each, the first with the same words."""

    word: Numbers
    first: Numbers


def shared_wording(texts: Mapping[str, str], least_words: int = LEAST_WORDS) -> pd.DataFrame:
    """One row a longest run of at least so many words that a text (right) shares with an earlier one (left).

    `texts` by document name. Columns: both documents and spans (code points, end exclusive), `n_words`, `words` as
    printed on the right, and `left_words` as on the left: capitals, marks and breaks may differ. Raises ValueError on
    `least_words` below 1.
    """
    return shared_among(cut(texts, least_words), texts)


def cut(texts: Mapping[str, str], least_words: int = LEAST_WORDS) -> Cut:
    """Texts cut into words, for `shared_among`: most of the work, done once for all that may be asked of them."""
    if least_words < 1:
        raise ValueError(f"a run has at least 1 word; found least_words {least_words}")
    begins = np.cumsum([0, *(len(text) + 1 for text in texts.values())])
    *pieces, _ = _WORD.split("\n".join(texts.values()))
    edges = np.cumsum(np.fromiter(map(len, pieces), dtype=np.int64, count=len(pieces))).reshape(-1, 2)
    own = np.searchsorted(begins, edges[:, 0], side="right") - 1
    start, end = (edges - begins[own, None]).T
    return Cut(texts, own, start, end, _numbered(pieces[1::2], own, least_words), least_words)


def shared_among(cut: Cut, names: Collection[str]) -> pd.DataFrame:
    """What `shared_wording` gives for the texts of these names, in the order in which they were cut."""
    shown = np.array([name in names for name in cut.texts], dtype=bool)
    runs = _runs(cut, shown[cut.text] & (cut.run >= 0))
    shared = np.flatnonzero(cut.text[runs.word[runs.first]] < cut.text[runs.word])
    begins = np.flatnonzero(_breaks(cut, runs, shared))
    n_words = np.diff([*begins, len(shared)]) + cut.size - 1
    right = shared[begins]
    return _rows(cut, runs.word[runs.first[right]], runs.word[right], n_words)


def _numbered(words: list[str], text: Numbers, size: int) -> Numbers:
    """A number for each run of `size` words within a text that stands there again or in another, the same for the same
    words. Runs are joined from shorter ones, of which the last two may overlap."""
    own, printed = pd.factorize(np.array(words, dtype=object))
    folded = np.array([word.casefold().replace("\u2019", "'") for word in printed], dtype=object)
    same, width = pd.factorize(folded)[0][own], 1
    while width < size:
        step = min(width, size - width)
        same = pd.factorize(same[:-step] * (same.max(initial=0) + 1) + same[step:])[0]
        width += step
    found = np.full(len(words), -1)
    again = np.bincount(same)[same] > 1
    found[: len(same)] = np.where(again & (text[: len(same)] == text[size - 1 :]), same, -1)
    return found


def _runs(cut: Cut, wanted: Numbers) -> _Runs:
    word = np.flatnonzero(wanted)
    place = np.arange(len(word))
    first_of = np.zeros(cut.run.max(initial=0) + 1, dtype=np.int64)
    first_of[cut.run[word[::-1]]] = place[::-1]
    return _Runs(word, first_of[cut.run[word]])


def _breaks(cut: Cut, runs: _Runs, shared: Numbers) -> Numbers:
    """True where a longest run begins: neighbours whose earlier places are neighbours too stand together."""
    earlier = runs.first[shared]
    theirs, ours = (cut.text[runs.word[places]] for places in (earlier, shared))
    here, there = runs.word[shared], runs.word[earlier]
    steps = [np.diff(places) != due for places, due in ((here, 1), (there, 1), (ours, 0), (theirs, 0))]
    begins: Numbers = np.concatenate([np.ones(min(len(shared), 1), dtype=bool), np.logical_or.reduce(steps)])
    return begins


def _rows(cut: Cut, left: Numbers, right: Numbers, n_words: Numbers) -> pd.DataFrame:
    """Longest runs, told by their first words and how many there are."""
    names, texts = pd.array(list(cut.texts), dtype="str"), list(cut.texts.values())
    row: dict[str, Any] = {"n_words": n_words}
    for side, word in (("left", left), ("right", right)):
        start, end = cut.start[word], cut.end[word + n_words - 1]
        row |= {f"{side}_document": names.take(cut.text[word]), f"{side}_start": start, f"{side}_end": end}
        printed = [texts[text][a:b] for text, a, b in zip(cut.text[word], start, end, strict=True)]
        row["left_words" if side == "left" else "words"] = printed
    return pd.DataFrame(row)[list(SHARED)].astype(SHARED)
