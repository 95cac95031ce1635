"""Times said aloud: of a day that is not known, the month is enough."""

import re

WITHIN_A_MONTH = re.compile(r"\[(\d{4}-\d\d)-\d\d\.\.\1-\d\d\]")
"""One day of a month, which is not known."""

WITHIN_MONTHS = re.compile(r"\[\d{4}-\d\d-\d\d\.\.(\d{4}-\d\d-\d\d)\]")
"""One day of several months: of what counts up to it, the last one is enough."""


def in_months(edtf: str) -> str:
    """The same time where it is one of the days of a month, or of several."""
    if found := WITHIN_A_MONTH.fullmatch(edtf):
        return found[1]
    found = WITHIN_MONTHS.fullmatch(edtf)
    return f"[..{found[1]}]" if found else edtf
