"""Words of a text that are most like a quote which does not stand there: shown to a person, and never matched."""

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from core.anchors import occurrences
from core.checks.findings import Finding
from core.checks.phrases import shown
from core.checks.quotes import look_alike

LIKENESS = 60
"""The least likeness, of 100, at which words of the text are shown beside a lost quote. They are never matched."""
EXCERPT = 50
"""About so many characters of them are shown."""
MOST_SEARCHED = 20_000_000
"""No more characters of text than these are searched for such words, which takes about half a second."""


def nearest_words(quote: str, text: str) -> str | None:
    """Whole words of the text that are most like the quote, for a person to look at; None where none are like it."""
    fits = len(quote) <= len(text)
    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=LIKENESS) if fits else None
    if found is None:
        return None
    start, end = found.dest_start, found.dest_end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end].strip() or None


def near(quote: str, words: str | None) -> str:
    """The words "; nearest words: '…'", as many of them as show what is other than in the quote; nothing for None."""
    if words is None:
        return ""
    same = next((at for at, (one, other) in enumerate(zip(quote, words, strict=False)) if one != other), len(quote))
    start = max(same - EXCERPT // 2, 0)
    start = words.rfind(" ", 0, start) + 1
    end = words.find(" ", start + EXCERPT)
    cut = words[start:] if end < 0 else f"{words[start:end]} …"
    return f"; nearest words: {shown(f'… {cut}' if start else cut)}"


def with_nearest(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """Findings as `misplaced_quotes` gives them, with the nearest words where a quote is not there at all."""
    told = list(findings)
    lost = [finding for finding in told if _is_lost(finding, text)]
    enough = len(text) * len(lost) <= MOST_SEARCHED
    for finding in told:
        quote = str(finding.value)
        words = nearest_words(quote, text) if enough and finding in lost else None
        yield finding._replace(message=f"{finding.message}{near(quote, words)}")


def _is_lost(finding: Finding, text: str) -> bool:
    """Whether it is of a quote that stands nowhere, and of which no sign alone is another."""
    quote = str(finding.value)
    there = finding.path[2:] != ("quote",) or next(occurrences(quote, text), None) is not None
    return not there and not look_alike(quote, text)
