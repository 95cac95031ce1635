"""Words in articles: where they stand, whatever their case and accents, as a plain run of signs.

A reader types the signs of a keyboard: curly quotes and dashes count as straight ones, blanks of any kind and number,
and ends of lines, as one space, and signs that nobody sees as nothing.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, repeat
from typing import NamedTuple
from unicodedata import category, normalize

import pandas as pd

from core.frames.columns import COUNT, TEXT, frame

HITS = {"document": TEXT, "start": COUNT, "end": COUNT}
TYPED = str.maketrans(dict.fromkeys("’‘ʼ‛′`´", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—―−", "-"))
UNSEEN = ("Mn", "Cf")
"""Accents that are signs of their own, and signs that only say how others are set."""


class Folded(NamedTuple):
    """A text as it is searched, and for each of its signs, and its end, the place in the text itself.

    None where the places are the same.
    """

    text: str
    places: list[int] | None


def folded(text: str) -> Folded:
    """The text without case and accents, and with one space for each run of blanks."""
    signs = {sign: _fold(sign) for sign in set(text)}
    made = text.translate({ord(sign): own for sign, own in signs.items()})
    if all(len(own) == 1 for own in signs.values()) and "  " not in made:
        return Folded(made, None)
    places = chain.from_iterable(repeat(place, len(signs[sign])) for place, sign in enumerate(text))
    runs = zip(made, f"x{made}", places, strict=False)
    kept = [(sign, place) for sign, before, place in runs if (sign, before) != (" ", " ")]
    return Folded("".join(sign for sign, _ in kept), [*(place for _, place in kept), len(text)])


def hits(texts: Mapping[str, Folded], words: str) -> pd.DataFrame:
    """Every place where these words stand: `document`, `start` and `end` (code points, end exclusive).

    In the order of the documents and of each text; places never overlap, and never begin or end within a number. None
    where the words are only blanks.
    """
    wanted = folded(words).text.strip()
    found = ((name, *span) for name, text in texts.items() for span in _spans(text, wanted))
    return frame((dict(zip(HITS, each, strict=True)) for each in found), HITS)


def _spans(text: Folded, wanted: str) -> list[tuple[int, int]]:
    if not wanted:
        return []
    spans: list[tuple[int, int]] = []
    for found in re.finditer(_whole_numbers(wanted), text.text):
        start, end = _place(text.places, *found.span())
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans


def _whole_numbers(wanted: str) -> str:
    """A pattern of these words that tears no number: 1,000 stands neither in 11,000 nor in 1,000.5."""
    before = r"(?<!\d)(?<!\d[.,])" if wanted[0].isdecimal() else ""
    after = r"(?!\d|[.,]\d)" if wanted[-1].isdecimal() else ""
    return f"{before}{re.escape(wanted)}{after}"


def _place(places: list[int] | None, first: int, last: int) -> tuple[int, int]:
    """Where signs of the searched text stand in the text itself: whole signs, with the accents that follow them."""
    return (first, last) if places is None else (places[first], max(places[last], places[last - 1] + 1))


@lru_cache(maxsize=10_000)
def _fold(sign: str) -> str:
    """One sign as it is searched; nothing of it where it cannot be seen alone."""
    if sign.isspace():
        return " "
    bare = "".join(part for part in normalize("NFD", sign) if category(part) not in UNSEEN)
    return normalize("NFC", bare).translate(TYPED).casefold()
