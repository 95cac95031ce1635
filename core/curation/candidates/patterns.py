"""The grammar of number words, built bottom-up into one compiled pattern; `numbers` states its rules.

Each name holds a piece of a pattern, without capturing groups; the groups of the whole say what was found. A number
is matched atomically and a run of digits up to a non-digit, so that no candidate ever ends inside one.
"""

import re
from itertools import groupby

from core.checks.margins import MARGIN

ONES = "one two three four five six seven eight nine"
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
MAGNITUDES = "hundred thousand million billion trillion dozen"
PLURALS = "tens dozens scores hundreds thousands millions billions trillions"
AGES = "twenties thirties forties fifties sixties seventies eighties nineties"
MULTIPLES = "twice thrice doubl(?:e|ed|es|ing) tripl(?:e|ed|es|ing) quadrupl(?:e|ed|es|ing) halv(?:e|ed|es|ing)"
PARTS = "half halves thirds? quarters? fourths? fifths? sixths? sevenths? eighths? ninths? tenths? hundredths?"
UNITS = "seconds? minutes? hours? days? nights? weeks? weekends? fortnights? months? years? decades? century centuries"
MONTHS = "January February March April May June July August September October November December"
SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
PRONOUNS = r"(?<=no[-\s])one one\sanother one['\u2019]s one\sof\sthe\s(?:most|least|best|worst)"
IDIOMS = r"(?<=at\s)one\s(?:point|stage|time) one-(?:sided|off|way|time|on)"


def _any(words: str) -> str:
    """One of the blank-separated words, each itself a pattern."""
    return f"(?:{'|'.join(words.split())})"


def _by_initial(words: str) -> str:
    """The same, sorted by first letter, which is faster to refuse: Python skips a branch whose first set differs."""
    groups = groupby(sorted(set(words.split())), key=lambda word: word[0])
    return "|".join(
        f"[{initial}{initial.upper()}](?i:{'|'.join(word[1:] for word in group)})" for initial, group in groups
    )


BLANK = r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
HYPHEN = r"[-\u2010\u2011]"
DASH = r"[-\u2010-\u2013\u2212]"
LINK = r"[- \t\u00a0\u2000-\u200a\u202f\u205f\u3000\u2010\u2011]"
START, END = r"(?<![^\W_])", r"(?![^\W_])"

# Digits: \d is every script's decimal digit. Thousands may be parted by thin, no-break or plain spaces.
SPACED = rf"\d{{1,3}}(?:{BLANK}\d{{3}}(?!\d))++(?:[.,]\d++)?"
RUN = r"(?:(?<![\w.])\.)?\d++(?:[.,'\u2019\u066b\u066c]\d++)*+"
SIGN = r"[\u00bc-\u00be\u2150-\u215e\u2189]"  # ¼ to ¾, ⅐ to ⅞, ↉
DIGITS = rf"(?:{SPACED}|{RUN}){SIGN}?"

# One number: "2.5 million", "two hundred and five", "a hundred", "half a million", "two and a half".
MAGNITUDE = _any(MAGNITUDES) + END
NOT_COUNTING = _any(f"{PRONOUNS} {IDIOMS}") + END
SMALL = rf"(?!{NOT_COUNTING})(?:{_any(TENS)}(?:{LINK}{_any(ONES)}{END})?+|{_any(TEENS)}|{_any(ONES)}|zero){END}"
GREAT = rf"(?:(?:{DIGITS}|{SMALL}|an?|(?:an?{BLANK})?half(?:{BLANK}an?)?){LINK})?{MAGNITUDE}(?:{LINK}{MAGNITUDE})*"
REST = rf"(?:{BLANK}{SMALL}{LINK}{MAGNITUDE})*(?:{BLANK}(?:and{BLANK})?{SMALL}(?!{LINK}{MAGNITUDE}))?"
SHORT = rf"{BLANK}?(?:k|mn|mln|bn|bln|tn){END}"
AND_A_HALF = rf"{BLANK}and{BLANK}a{BLANK}half{END}(?:{LINK}{MAGNITUDE})?"
NUMBER = rf"(?>(?:{START}(?:{GREAT}{REST}|{SMALL}|a{BLANK}(?:single|pair){END})|{DIGITS}(?:{SHORT})?)(?:{AND_A_HALF})?)"

# Two numbers that bound one quantity, its two ends or its middle and a margin.
HEDGES = ("", "about ", "around ", "roughly ", "nearly ", "some ", "over ")
NOT_FROM = "".join(f"(?<!from {hedge})" for hedge in HEDGES)
JOINT = rf"(?:{LINK}(?:to|or){LINK}|{DASH})"
RANGE = rf"(?:{NOT_FROM}{NUMBER}(?:{JOINT}|{MARGIN}){NUMBER}|(?<=between ){NUMBER}{BLANK}and{BLANK}{NUMBER})"

# Quantities without a number.
PLURAL = _any(PLURALS) + END
FEW = rf"(?:several|(?:a{BLANK})?(?:few|handful)|a{BLANK}couple|couple(?={BLANK}of)){END}"
OF_PLURAL = rf"{PLURAL}(?:{BLANK}of{BLANK}{PLURAL})*"
FEW_HUNDRED = rf"{FEW}(?:(?:{BLANK}of)?(?:(?:{LINK}{MAGNITUDE})+(?:{LINK}{OF_PLURAL})?|{LINK}{OF_PLURAL}))?"
VAGUE = rf"{START}(?:{OF_PLURAL}|{FEW_HUNDRED}|{_any(AGES)}{END})"

# Shares and multiples.
UNIT = _any(UNITS) + END
HALF = rf"half(?!{BLANK}an?{BLANK}{MAGNITUDE}|{LINK}{MAGNITUDE})(?:{BLANK}an?(?={LINK}{UNIT}))?"
FOLD = rf"(?:{DIGITS}|{START}{_any(f'{TENS} {TEENS} {ONES} hundred thousand')}){HYPHEN}?fold{END}"
SHARE = rf"(?:an?|{SMALL}){LINK}{_any(PARTS)}(?!{LINK}{MAGNITUDE})"
PART = rf"(?:{START}(?:{HALF}|{SHARE}|{_any(MULTIPLES)}){END}|{FOLD}|\d++/\d++|{SIGN})"

# What follows a quantity and decides its kind.
TIME = rf"(?:{BLANK}of)?{LINK}{UNIT}"
PERCENT = rf"(?:{BLANK}?[%\u066a\uff05\u2030]|{LINK}(?:percentage{BLANK}points?|percent|per{BLANK}cent|pct){END})"

# Points in time. Month names are case-sensitive ("may", "march"); a month or a weekday alone holds no number.
MONTH = rf"(?-i:{_any(MONTHS)}|{_any(MONTHS.upper())}|{_any(SHORT_MONTHS)}\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,]\d)(?:st|nd|rd|th)?"
DAYS = rf"{DAY}(?:(?:{DASH}|{BLANK}to{BLANK}){DAY})?"
YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d)"
WITH_YEAR = rf"(?:,?{BLANK}{YEAR})?{END}"
DAY_FIRST = rf"{DAYS}{BLANK}(?:of{BLANK})?{MONTH}{WITH_YEAR}"
MONTH_FIRST = rf"{START}{MONTH}{BLANK}(?:{YEAR}{END}|{DAYS}{WITH_YEAR})"
YEARS = rf"{YEAR}(?:{DASH}(?:{YEAR}|\d\d(?!\d))|s)?{END}(?!{LINK}(?:{UNIT}|{MAGNITUDE})|{PERCENT})"
IN_DIGITS = r"(?:\d{4}-\d\d?-\d\d?|\d\d?[./-]\d\d?[./-]\d{2,4})(?!\d)"
HALF_DAY = rf"{BLANK}?[ap]\.?m{END}\.?"
CLOCK = rf"\d\d?(?::\d\d(?::\d\d)?(?!\d)(?:{HALF_DAY})?|{HALF_DAY})"
PART_OF_TIME = rf"(?:{START}(?:early|mid|late){LINK})?"
DATE = rf"(?:{IN_DIGITS}|{CLOCK}|{PART_OF_TIME}(?:{DAY_FIRST}|{MONTH_FIRST}|{YEARS}))"

# Digits that rank or name.
RANK = rf"\d++(?:,\d++)*+(?:st|nd|rd|th){END}"
NAME = rf"{START}(?-i:[A-Z][A-Za-z]{{0,9}}){HYPHEN}?\d++(?![.,]\d)\w*+"

# Numerals that are no decimal digits. Roman ones of two letters or more: of I, V and X, or of four and more.
SMALL_ROMAN = r"X{0,3}(?:IX|IV|V?I{0,3})"
GREAT_ROMAN = r"(?=\w{4})M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})"
ROMAN = rf"\b(?=[IVXLCDM]{{2,}}\b)(?:{SMALL_ROMAN}|{GREAT_ROMAN})\b"
UNIT_POWER = r"\b(?:[kcmd]?m|mi|ft|in|yd)[\u00b2\u00b3]"

# A quick look whether a number word can begin here at all: prose is read many times faster for it.
VAGUE_WORDS = "several few handful couple half early mid late"
WORDS = _by_initial(f"zero {ONES} {TEENS} {TENS} {MAGNITUDES} {PLURALS} {AGES} {MULTIPLES} {VAGUE_WORDS}")
GATE = rf"(?=(?-i:\d|\.\d|{SIGN}|{START}(?:{WORDS}|[aA][nN]?{BLANK}|[A-Z][A-Za-z]{{0,9}}\.?{LINK}?\d)))"

# Digits alone, before another number or a line end: nothing that the rest tells apart. Tables are read faster for it.
ALONE = r"(?:\d{5,}+|\d{1,3}+(?:,\d{3})++(?![\d,]))(?=\n|\Z|\s++\d)"

NUMBER_WORD = re.compile(
    rf"{GATE}(?:(?P<alone>{ALONE})|(?P<date>{DATE})|(?P<label>{RANK}|{NAME})"
    rf"|(?:(?P<part>{PART})|(?P<range>{RANGE})|(?P<vague>{VAGUE})|(?P<number>{NUMBER}))"
    rf"(?:(?P<duration>{TIME})|(?P<percent>{PERCENT}))?)",
    re.IGNORECASE,
)

RANGE_ENDS = re.compile(
    rf"(?P<low>{NUMBER})(?:{JOINT}|{BLANK}and{BLANK}|(?P<margin>{MARGIN}))(?P<high>{NUMBER})", re.IGNORECASE
)
"""The two ends of what the group `range` found; where it has a `margin`, the middle and how far both ends are off."""
