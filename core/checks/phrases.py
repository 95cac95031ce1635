"""Small phrases that every message shares: what was found, what is near it, which names there are."""

from collections.abc import Collection

from rapidfuzz import fuzz, process

LONGEST = 80
NEAR = 60
"""The least similarity, of 100, at which a known name is offered in place of a wrong one."""
MOST_NAMES = 12
MOST_COMPARED = 1000
"""Among more names than these none is sought, so that very many wrong names take no very long time."""


def shown(value: object) -> str:
    """A value as its author wrote it, on one line and in at most 80 characters; empty for no value."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case str():
            return _cut(repr(value[: LONGEST + 1]))
        case list() | tuple():
            return f"a list of {len(value)}" if value else "an empty list"
        case dict():
            return f"a mapping of {len(value)}" if value else "an empty mapping"
        case _:
            return _cut(repr(value))


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known name that is most like the word, or None when none is near."""
    if len(word) > LONGEST or len(known) > MOST_COMPARED:
        return None
    found = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=NEAR)
    return str(found[0]) if found else None


def suggestion(word: str, known: Collection[str]) -> str:
    """The words "; did you mean 'killed'?", or nothing when no known name is near."""
    found = nearest(word, known)
    return f"; did you mean '{found}'?" if found else ""


def listed(names: Collection[str]) -> str:
    """The names, or the first dozen of them and how many there are."""
    first = ", ".join(list(names)[:MOST_NAMES])
    return first if len(names) <= MOST_NAMES else f"{first}, … ({len(names)} in all)"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
