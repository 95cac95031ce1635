"""The printed word for what is counted: its words stand in the article, in any case, singular or inflected."""

import re
from collections.abc import Iterator
from functools import lru_cache

from core.checks.findings import Finding
from core.checks.phrases import shown, suggestion
from core.models import Claim
from core.models.base import Model
from core.reading.places import Path

TERM = "term"
_WORD = re.compile(r"\w+")
_ENDINGS = ("", "s", "es", "d", "ed", "ing")
_ONE_AND_MORE = (("ies", "y"), ("es", ""), ("s", ""), ("y", "ies"))


def unprinted_term(path: Path, record: Model, text: str) -> Iterator[Finding]:
    """A claim's term of which a word stands nowhere in the text."""
    if isinstance(record, Claim) and record.term is not None:
        printed = _words(text)
        lost = next((word for word in _WORD.findall(record.term.casefold()) if not _stands(word, printed)), None)
        if lost is not None:
            near = suggestion(lost, frozenset(_WORD.findall(record.quote.casefold())))
            advice = near or "; copy the printed word for what is counted"
            missing = "which" if lost == record.term.casefold() else f"but {shown(lost)}"
            message = f"{TERM} is {shown(record.term)}, {missing} stands nowhere in the article{advice}"
            yield Finding((*path, TERM), message, record.term)


@lru_cache(maxsize=4)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _stands(word: str, printed: frozenset[str]) -> bool:
    """Whether the word is printed, or one of its forms: "arrest" where "arrested" is, "deaths" where "death" is."""
    forms = [word + ending for ending in _ENDINGS]
    forms += [word.removesuffix(end) + other for end, other in _ONE_AND_MORE if word.endswith(end)]
    return not printed.isdisjoint(forms)
