"""Times that cannot be: said after it was published, or about a time after it was said."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from core.checks.findings import Finding
from core.checks.phrases import shown
from core.checks.records import HEADER, Records
from core.models import Claim, Header, Time
from core.models.annotation import LOOKS_AHEAD, Attributed
from core.reading.places import Path
from core.times import parse

HALF_A_YEAR = timedelta(days=183)
"""A time that begins so much later is a slip of the pen rather than a forecast."""

PUBLISHED: Path = (*HEADER, "published", "edtf")
_VAGUE_BOUNDS = re.compile("[~?%]")


def impossible_times(records: Records) -> Iterator[Finding]:
    """Only what is surely impossible: approximate (~) and uncertain (?) dates are given the benefit of the doubt.

    Where most of several records begin after the article was published, its date is wrong: that is told once, there.
    """
    header = records.get(HEADER)
    published = header.published if isinstance(header, Header) else None
    if published and (wrong := _published_too_early(published, records)):
        yield wrong
        published = None
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


def _latest_beginnings(records: Records) -> dict[Path, tuple[str, Time]]:
    """Of every record that looks back and has a time with a sure beginning: the one that begins last, with its name."""
    found: dict[Path, tuple[str, Time]] = {}
    for path, record in records.items():
        names = ("said", "as_of", "period") if getattr(record, "modality", None) not in LOOKS_AHEAD else ("said",)
        times = {name: time for name in names if isinstance(time := getattr(record, name, None), Time)}
        begun = {name: begins for name, time in times.items() if (begins := surely(time.edtf)[0])}
        if begun:
            last = max(begun, key=begun.__getitem__)
            found[path] = (last, times[last])
    return found


def _published_too_early(published: Time, records: Records) -> Finding | None:
    """What is wrong where more than one record, and most of those with a time, begin after it was published."""
    dated = _latest_beginnings(records)
    late = [path for path in dated if _is_after(dated[path][1], published)]
    if len(late) < 2 or 2 * len(late) <= len(dated):
        return None
    name, time = dated[late[0]]
    found = f"published is {published.edtf}, but {len(late)} of the {len(dated)} records with a time begin after that"
    first = f"the first is {shown(getattr(records[late[0]], 'id', None))}, {name} {time.edtf}"
    return Finding(PUBLISHED, f"{found}: {first}; correct published, or else those times", published.edtf)


def _is_after(time: Time, limit: Time) -> bool:
    begins, ends = surely(time.edtf)[0], surely(limit.edtf)[1]
    return begins is not None and ends is not None and begins > ends


def _after(path: Path, name: str, time: Time | None, limit_name: str, limit: Time | None) -> Iterator[Finding]:
    if time is None or limit is None:
        return
    begins, ends = surely(time.edtf)[0], surely(limit.edtf)[1]
    if begins and ends and begins > ends:
        found = f"{name} {time.edtf} begins after it was {limit_name} ({limit.edtf})"
        is_slip = name == "said" or begins - ends > HALF_A_YEAR
        advice = "correct one of them" if is_slip else "correct one of them, or mark the claim a forecast"
        yield Finding((*path, name, "edtf"), f"{found}; {advice}", time.edtf)


@lru_cache(maxsize=65_536)
def surely(edtf: str) -> tuple[date | None, date | None]:
    """The first and the last day of an EDTF value, None where that end is open, approximate or uncertain."""
    if _VAGUE_BOUNDS.search(edtf):
        return None, None
    span = parse(edtf)
    return span.earliest, span.latest
