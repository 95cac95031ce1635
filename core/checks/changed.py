"""What becomes of an annotation whose text has changed since: quotes that still stand once stay, the rest are orphans.

An orphan's quote, the words that one of its times was read from, or those that the article sets against it, stand in
the text no more or more than once. It is set aside, and with it what relations join to it (see `core.checks.joined`).
The words that the date of publication was read from are no orphan: every record rests on that date, so without them the
whole document is left out.
"""

from collections.abc import Collection, Iterator, Sequence
from hashlib import sha256

from core.anchors import occurrences
from core.checks.findings import Finding
from core.checks.joined import joined, names_in, said_of_others
from core.checks.nearest import MOST_SEARCHED, near, nearest_words
from core.checks.phrases import shown
from core.checks.quotes import AGAINST
from core.checks.records import HEADER, Records
from core.checks.terms import TERM
from core.models import Header, Orphan
from core.models.annotation import Anchor


def digest(text: str) -> str:
    """The SHA-256 of a text as UTF-8, in hexadecimal digits: what `document: sha256` holds."""
    return sha256(text.encode()).hexdigest()


def has_changed(records: Records, text: str) -> bool:
    """Whether the annotation names a SHA-256, and the text has another."""
    return (known := _known(records)) is not None and known != digest(text)


def of_the_text(finding: Finding) -> bool:
    """Whether a finding of `misplaced_quotes` is about the text: quotes, terms, words of times, or against it."""
    return finding.path[2:] in (("quote",), (TERM,)) or finding.path[3:] == ("text",) or finding.path[2:3] == (AGAINST,)


def set_aside(records: Records, lost: Sequence[Finding], text: str, document: str, file: str) -> tuple[Orphan, ...]:
    """The orphans and all that is joined to them, in the order of the file. `lost`: findings as in `of_the_text`."""
    gone = {finding.path[:2]: finding for finding in reversed(lost)}
    enough = len(text) * len(gone) <= MOST_SEARCHED
    orphaned = {path: f"orphaned: {_since(records)} and {_lost_words(gone[path], records, text)}" for path in gone}
    reasons = orphaned | joined(records, gone)
    return tuple(
        Orphan(
            document,
            file,
            section=str(path[0]),
            index=int(path[1]),
            id=getattr(record, "id", None),
            statement=getattr(record, "statement", None) or getattr(record, "id", None),
            quote=record.quote,
            why=reasons[path],
            lost=path in gone,
            suggestion=nearest_words(record.quote, text) if path in gone and enough else None,
        )
        for path, record in records.items()
        if path in reasons and isinstance(record, Anchor)
    )


def told(records: Records, orphans: Collection[Orphan], text: str) -> Iterator[Finding]:
    """A finding that the text has changed, and one for every record that is set aside."""
    yield Finding((*HEADER, "sha256"), f"{_since(records)}; {_remaining(records, orphans)} sha256: {digest(text)}")
    names = names_in(records)
    for orphan in orphans:
        said = said_of_others(records[(orphan.section, orphan.index)], names)
        with_it = "".join(f", and that it {relation} {shown(target)}" for relation, target in said)
        advice = "select its quote again, or take this record out" if orphan.lost else "settle that record first"
        message = f"{orphan.why}{near(orphan.quote, orphan.suggestion)}; it is set aside{with_it}: {advice}"
        yield Finding((orphan.section, orphan.index, "quote"), message, orphan.quote)


def _known(records: Records) -> str | None:
    header = records.get(HEADER)
    return header.sha256 if isinstance(header, Header) else None


def _since(records: Records) -> str:
    return f"the text has changed since it was annotated (SHA-256 {(_known(records) or '')[:12]}…)"


def _lost_words(finding: Finding, records: Records, text: str) -> str:
    """What became of the quote, or of the words of a time."""
    record, name = records[finding.path[:2]], finding.path[2]
    around = (getattr(record, "prefix", None) or "", getattr(record, "suffix", None) or "")
    stands = next(occurrences(str(finding.value), text, *(around if name == "quote" else ())), None) is not None
    often = "more than once" if stands else "no more"
    if name == "quote":
        return f"this quote stands there {often}"
    if name == TERM:
        return f"its term {shown(finding.value)} stands there no more"
    if name == AGAINST:
        return f"the words that it sets against this, {shown(finding.value)}, stand there {often}"
    return f"the words that {name} was read from, {shown(finding.value)}, stand there {often}"


def _remaining(records: Records, orphans: Collection[Orphan]) -> str:
    count, lost = sum(isinstance(each, Anchor) for each in records.values()), sum(orphan.lost for orphan in orphans)
    if lost:
        return f"of {count} quotes {count - lost} still stand; settle the others, then write"
    stands = "its one quote still stands" if count == 1 else f"all {count} quotes still stand"
    return f"{stands}; read them beside the new text, then write"
