"""What date may be meant by one that is no EDTF value: for a message, never to be taken as read."""

import re
from calendar import month_name

from core.times import parse

MONTHS = {month_name[number].lower()[:length]: number for number in range(1, 13) for length in (3, None)}
"""Months by their names in lower case, in full and in three letters."""

_NAMED = "|".join(sorted(MONTHS, key=len, reverse=True))
_FORMS = (
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?:(?P<day>\d{1,2})|xx?|\?\?))?",
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
    rf"(?:(?P<day>\d{{1,2}})\s+)?(?P<named>{_NAMED})\.?,?\s+(?P<year>\d{{4}})",
    rf"(?P<named>{_NAMED})\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})",
)
_UNTIL = re.compile(r"\s+(?:to|until|till|-)\s+|\s*[–—]\s*|(?<=\d)\.\.(?=\d)")
_LONGEST = 60


def meant_date(value: object) -> str:
    """The words "; did you mean '2025-02-07'?", or nothing where no single date is near."""
    text = " ".join(value.lower().split()) if isinstance(value, str) and len(value) <= _LONGEST else ""
    ends = [_date(end) for end in _UNTIL.split(text)]
    if not text or len(ends) > 2 or None in ends:
        return ""
    meant = "/".join(end for end in ends if end)
    try:
        parse(meant)
    except ValueError:
        return ""
    return f"; did you mean '{meant}'?"


def _date(text: str) -> str | None:
    """One date in EDTF. Days and months in digits with slashes are left alone: either may come first."""
    for form in _FORMS:
        if found := re.fullmatch(form, text, re.ASCII):
            parts = found.groupdict()
            month = MONTHS[parts["named"]] if parts.get("named") else int(parts["month"])
            day = f"-{int(parts['day']):02}" if parts.get("day") else ""
            return f"{parts['year']}-{month:02}{day}"
    return None
