"""The day that an article begins with: where a line near its top has a whole date, and nothing else but a place.

"3 March 2025"; "Published: March 3, 2025, 10:30"; "KYIV, March 3, 2025 (Reuters) – …". A date within a sentence is
none, nor is one without its year. What is found is offered to a person, who says whether it is the day of publication.
"""

import re
from datetime import date
from typing import NamedTuple

from core.curation.candidates.numbers import number_words
from core.curation.candidates.patterns import MONTHS
from core.curation.candidates.spans import Span

NEAR = 5
"""So many lines with words, from the top, may hold it."""

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_BEFORE = re.compile(r"[^.!?;\d]{0,40}")
"""A place, a weekday, "Published on": no more words than stand before a date that begins a line."""

_AFTER = re.compile(
    r"[ \u00a0]*(?:[,|]?[ \u00a0]*(?:at )?\d\d?[:.]\d\d\b[^.!?\n]{0,20}|\([^)\n]{1,30}\))?[ \u00a0.]*(?:[-–—:].*)?"
)
_SAID = re.compile(r"\b(?:on|in|since|until|by|from|before|after|of)[ \u00a0]*\Z", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|posted|updated|issued|dated)\b", re.IGNORECASE)


class Dateline(NamedTuple):
    """A date, where it stands, the words that are to be recorded of it, which stand once in the text, and the day."""

    span: Span
    words: str
    day: date


def dateline(text: str) -> Dateline | None:
    """The first such date, or None."""
    top = _top(text)
    for word in number_words(text[:top]):
        day = day_named(word.words) if word.kind == "date" else None
        if day and _stands_apart(text, word.start, word.end) and (words := _once(text, word.start, word.end)):
            return Dateline((word.start, word.end), words, day)
    return None


def _once(text: str, start: int, end: int) -> str:
    """The words of the date, or its whole line, whichever stands once in the text; empty where neither does."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)].strip()
    return next((words for words in (text[start:end], line) if text.count(words) == 1), "")


def day_named(words: str) -> date | None:
    """The one day that the words of a date name with day, month and year; None where they name none, or several."""
    if found := _ISO.fullmatch(words):
        return _day(*map(int, found.groups()))
    digits = [int(each) for each in _DIGITS.findall(words)]
    months = [month for name in _LETTERS.findall(words) if (month := _month(name))]
    years = [each for each in digits if each > 31]
    days = [each for each in digits if each <= 31]
    if len(digits) == 2 and len(months) == len(years) == len(days) == 1:
        return _day(years[0], months[0], days[0])
    return None


def _top(text: str) -> int:
    """Where the lines near the top end."""
    seen, end = 0, 0
    for line in text.splitlines(keepends=True):
        seen += bool(line.strip())
        if seen > NEAR:
            break
        end += len(line)
    return end


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether the date is what its line is about, or begins it as a dateline does."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before, after = text[first:start], text[end : last if last >= 0 else len(text)]
    within_a_sentence = _SAID.search(before) and not _PUBLISHED.search(before)
    return bool(_BEFORE.fullmatch(before) and _AFTER.fullmatch(after) and not within_a_sentence)


def _month(name: str) -> int | None:
    """The month of that name, in full or in its first three letters; "Sept", too."""
    lower = name.lower()
    named = (at for at, month in enumerate(MONTHS.lower().split(), 1) if lower in (month, month[:3]))
    return 9 if lower == "sept" else next(named, None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
