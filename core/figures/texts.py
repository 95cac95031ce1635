"""Words on charts. Whatever comes from a corpus is foreign text: shown as it is printed, never as markup."""

from functools import lru_cache
from math import isfinite
from re import compile as pattern
from textwrap import wrap

import pandas as pd

from core.models.base import in_digits
from core.wording import labels

HEDGES = {
    "exact": "a plain figure",
    "about": "about this figure",
    "at_least": "at least: no upper end was stated",
    "more_than": "more than: no upper end was stated",
    "up_to": "up to: no lower end was stated",
    "less_than": "less than: no lower end was stated",
    "nearly": "nearly: no lower end was stated",
    "range": "a range: both ends were stated",
    "vague": "a vague word, read as a band",
    "none": "no number",
}
"""What each hedge means, in words."""

ASSERTED = "asserted"
"""The modality of a number that is simply stated."""

FORECASTS = {"forecast": "forecast", "conditional": "conditional forecast"}
"""The modalities that speak of what has not happened, as printed beside a mark."""

UNPUBLISHED = {"yes": "", "perhaps": "perhaps not yet published"}
"""What is said of a mark that is `known` so by the day that a reader chose."""


def remarks(marks: pd.DataFrame) -> list[str]:
    """For each mark what keeps it apart: that it was withdrawn, replaced, or is a part (`part_label`); else nothing."""
    marked = (marks[name].tolist() if name in marks else [False] * len(marks) for name in ("retracted", "superseded"))
    return [
        labels.WITHDRAWN if withdrawn else labels.REPLACED if replaced else part
        for withdrawn, replaced, part in zip(*marked, either(marks, "part_label"), strict=True)
    ]


_CLAUSE_END = pattern(r"[,;:.!?](?=\W|$)|\s[–—]\s")


def escaped(text: str) -> str:
    """Foreign text made safe for Plotly, which reads <b>, &lt; and $x$ as markup. White space is made single."""
    plain = " ".join(text.split())
    for sign, code in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("$", "&#36;")):
        plain = plain.replace(sign, code)
    return plain


@lru_cache(maxsize=4096)
def folded(text: str, width: int, lines: int = 99) -> str:
    """Escaped foreign text, broken at `width` characters; what exceeds `lines` is cut and ends in an ellipsis."""
    return "<br>".join(escaped(line) for line in wrap(text, width, max_lines=lines, placeholder=" …"))


def trimmed(text: str, length: int) -> str:
    """The first words of `text`, at most `length` characters, with an ellipsis where something is left out."""
    plain = " ".join(text.split())
    return plain if len(plain) <= length else plain[: length - 1].rsplit(" ", 1)[0] + " …"


def trimmed_around(words: str, text: str, length: int) -> str:
    """These words in `text`, at most `length` characters, and what follows them: what stands before them is cut first.

    Where they cannot stand with all that follows, they stand with what follows to the end of their clause.
    """
    plain, room = " ".join(text.split()), length - len("… ") - len(" …")
    if len(plain) <= length:
        return plain
    at = max(plain.find(" ".join(words.split())), 0)
    clause = _CLAUSE_END.search(plain, at + len(words))
    ends = (len(plain), clause.start() if clause else len(plain))
    end = next((each for each in ends if each - at <= room), at + room)
    start = min(plain.find(" ", end - room - 1) + 1 or at, at) if end > room else 0
    kept = plain[start:end] if end in ends else plain[start:end].rsplit(" ", 1)[0]
    return "… " * (start > 0) + kept + " …" * (end < len(plain))


def quoted(text: str) -> str:
    return f"“{text}”"


def counted(number: int, one: str) -> str:
    """1 article, 2 articles."""
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


def number_text(number: float) -> str:
    """Thousands separated, no decimals that are not there: 11,000 or 2.5."""
    return in_digits(number) if isfinite(number) else ""


def either(frame: pd.DataFrame, *columns: str, default: str = "") -> list[str]:
    """For each row the first of these columns that has words, else `default`; absent columns are passed over."""
    present = [frame[column].tolist() for column in columns if column in frame]
    rows = zip(*present, strict=True) if present else ((),) * len(frame)
    return [next((cell for cell in cells if isinstance(cell, str) and cell), default) for cells in rows]
