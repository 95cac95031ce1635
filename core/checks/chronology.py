"""Times that cannot be: said after it was published, or about a time after it was said."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from core.checks.findings import Finding
from core.checks.records import HEADER, Records
from core.models import Claim, Header, Time
from core.models.annotation import LOOKS_AHEAD, Attributed
from core.reading.places import Path
from core.times import parse

_VAGUE_BOUNDS = re.compile("[~?%]")


def impossible_times(records: Records) -> Iterator[Finding]:
    """Only what is surely impossible: approximate (~) and uncertain (?) dates are given the benefit of the doubt."""
    header = records.get(HEADER)
    published = header.published if isinstance(header, Header) else None
    for path, record in records.items():
        if isinstance(record, Attributed):
            yield from _after(path, "said", record.said, "published", published)
        if isinstance(record, Claim) and record.modality not in LOOKS_AHEAD:
            yield from _not_yet(path, record, published)


def _not_yet(path: Path, claim: Claim, published: Time | None) -> Iterator[Finding]:
    """An as-of or period that begins after the claim was said, or else after it was published."""
    for name, time in (("as_of", claim.as_of), ("period", claim.period)):
        after_said = list(_after(path, name, time, "said", claim.said))
        yield from after_said or _after(path, name, time, "published", published)


def _after(path: Path, name: str, time: Time | None, limit_name: str, limit: Time | None) -> Iterator[Finding]:
    if time is None or limit is None:
        return
    begins, ends = surely(time.edtf)[0], surely(limit.edtf)[1]
    if begins and ends and begins > ends:
        found = f"{name} {time.edtf} begins after it was {limit_name} ({limit.edtf})"
        advice = "correct one of them" if name == "said" else "correct one of them, or mark the claim a forecast"
        yield Finding((*path, name, "edtf"), f"{found}; {advice}", time.edtf)


@lru_cache(maxsize=65_536)
def surely(edtf: str) -> tuple[date | None, date | None]:
    """The first and the last day of an EDTF value, None where that end is open, approximate or uncertain."""
    if _VAGUE_BOUNDS.search(edtf):
        return None, None
    span = parse(edtf)
    return span.earliest, span.latest
