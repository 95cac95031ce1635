"""Every number word of an English text, as a candidate for a claim.

The rule that decides doubtful cases: never lose a number, since a false extra costs one dismissal. Where two
readings are possible the shorter one is taken, because two short candidates can both lie within one stated
quantity, while one long candidate cannot be shared by two. So after "from" the two ends are two numbers ("from 300
to 500" may be a rise), and no candidate crosses a line end or takes in a hedge, a unit or a sign of currency.

Number words are digits and other numerals of any script, numbers in words, and vague quantities that state a
magnitude or a small plurality ("hundreds", "scores", "several", "a few", "half"). "One" is reported unless an idiom
uses it as a pronoun ("one another", "no one", "one's", "at one point", "one-sided", "one of the most").

No number words: ranks in words ("the first", "a second"), "once", plurality without a number ("both", "many", "most",
"some", "no"), and times without a number ("in January", "on Saturday", "for weeks", "a month-long lull", "92 a day"
beyond its 92), and the 2 or 3 of a unit ("km²").

What no quote could part is one number word: `core.anchors` never cuts a number, and takes "2022\u00a0300" for one.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import Literal, NamedTuple

from core.curation.candidates.patterns import NUMBER_WORD, ROMAN, SIGN, UNIT_POWER

Kind = Literal["number", "range", "vague", "ratio", "duration", "date", "label", "other"]
"""What a number word looks like; the unit decides before the form ("two to three weeks" is a duration).

- number: a count in digits or words: 1,000; 2.5 million; twenty-five; a hundred; a dozen
- range: two numbers that bound one quantity: 20,000 to 25,000
- vague: a quantity without a number: hundreds, several, a few thousand
- ratio: a share or a multiple: 40 %, half, two-thirds, twice, tenfold, doubled
- duration: a quantity of time: 21 days, several weeks, 12-year
- date: a point in time with a number in it: September 2022, 2024-12-14, 10:30
- label: digits that rank or name: 155th, T-72
- other: numerals that are no decimal digits, which are reported and not read: III, Ⅳ, ①, 三千
"""

KIND_OF: dict[str, Kind] = {
    "alone": "number",
    "number": "number",
    "range": "range",
    "vague": "vague",
    "part": "ratio",
    "percent": "ratio",
    "duration": "duration",
    "date": "date",
    "label": "label",
}
"""The kind of what the pattern's last group found."""


class NumberWord(NamedTuple):
    """A candidate: `words` stand verbatim at `start` to `end` (code points, end exclusive)."""

    start: int
    end: int
    words: str
    kind: Kind


_SEPARATORS = ("", ".", ",", "'", "\u2019", "\u00a0", "\u2009", "\u202f")


def number_words(text: str) -> tuple[NumberWord, ...]:
    """All number words of `text`, in order; they never overlap, and every numeral of any script lies in one of them."""
    words, others = list(_read(text)), list(_others(text))
    return tuple(_joined(text, _apart(sorted(words + others, key=attrgetter("start"))) if others else words))


def _read(text: str) -> Iterator[NumberWord]:
    """What the grammar reads."""
    for match in NUMBER_WORD.finditer(text):
        yield NumberWord(*match.span(), match[0], KIND_OF[match.lastgroup or ""])


def _others(text: str) -> Iterator[NumberWord]:
    """Roman numerals, and runs of numerals that are no decimal digits."""
    numerals = frozenset(letter for letter in set(text) if letter.isnumeric() and not letter.isdecimal())
    for match in _other_numerals(numerals).finditer(text):
        if match["numeral"]:
            yield NumberWord(match.start(), match.end(), match.group(), "other")


@lru_cache(maxsize=16)
def _other_numerals(numerals: frozenset[str]) -> re.Pattern[str]:
    """A pattern of these characters: a text holds few of the thousand that there are."""
    single = sorted(letter for letter in numerals if not re.match(SIGN, letter))
    run = f"|[{re.escape(''.join(single))}]+" if single else ""
    return re.compile(rf"{f'{UNIT_POWER}|' if run else ''}(?P<numeral>{ROMAN}{run})")


def _apart(words: Iterable[NumberWord]) -> Iterator[NumberWord]:
    """Without numerals that lie in a number word which was read: such a word takes in all of them, or none."""
    end = 0
    for word in words:
        if word.start >= end:
            yield word
            end = word.end


def _joined(text: str, words: Iterable[NumberWord]) -> Iterator[NumberWord]:
    """Neighbours that end and begin with a digit, and have at most the mark of a longer number between them, as one."""
    last: NumberWord | None = None
    for word in words:
        if last and word.start - last.end < 2 and text[last.end : word.start] in _SEPARATORS and _meet(last, word):
            kind: Kind = "other" if "other" in (last.kind, word.kind) else "number"
            last = NumberWord(last.start, word.end, text[last.start : word.end], kind)
            continue
        if last:
            yield last
        last = word
    if last:
        yield last


def _meet(left: NumberWord, right: NumberWord) -> bool:
    return left.words[-1].isdigit() and right.words[0].isdigit()
