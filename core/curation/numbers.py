"""Every number word of an English text, as a candidate for a claim.

The rule that decides doubtful cases: never lose a number, since a false extra costs one dismissal. Where two
readings are possible the shorter one is taken, because two short candidates can both lie within one stated
quantity, while one long candidate cannot be shared by two. So after "from" the two ends are two numbers ("from 300
to 500" may be a rise), and no candidate crosses a line end or takes in a hedge, a unit or a sign of currency.

Number words are digits of any script, numbers in words, and vague quantities that state a magnitude or a small
plurality ("hundreds", "scores", "several", "a few", "half"). "One" is reported unless an idiom uses it as a pronoun
("one another", "no one", "one's", "at one point", "one-sided", "one of the most").

No number words: ranks in words ("the first", "a second"), "once", plurality without a number ("both", "many", "most",
"some", "no"), and times without a number ("in January", "on Saturday", "for weeks", "a month-long lull", "92 a day"
beyond its 92).
"""

from dataclasses import dataclass
from typing import Literal

from core.curation.patterns import NUMBER_WORD

Kind = Literal["number", "range", "vague", "ratio", "duration", "date", "label"]
"""What a number word looks like; the unit decides before the form ("two to three weeks" is a duration).

- number: a count in digits or words: 1,000; 2.5 million; twenty-five; a hundred; a dozen
- range: two numbers that bound one quantity: 20,000 to 25,000
- vague: a quantity without a number: hundreds, several, a few thousand
- ratio: a share or a multiple: 40 %, half, two-thirds, twice, tenfold, doubled
- duration: a quantity of time: 21 days, several weeks, 12-year
- date: a point in time with a number in it: September 2022, 2024-12-14, 10:30
- label: digits that rank or name: 155th, T-72
"""

KIND_OF: dict[str, Kind] = {
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


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A candidate: `words` stand verbatim at `start` to `end` (code points, end exclusive)."""

    start: int
    end: int
    words: str
    kind: Kind


def number_words(text: str) -> tuple[NumberWord, ...]:
    """All number words of `text`, in order; they never overlap, and every decimal digit lies in one of them."""
    return tuple(
        NumberWord(match.start(), match.end(), match.group(), KIND_OF[match.lastgroup or ""])
        for match in NUMBER_WORD.finditer(text)
    )
