"""What a form begins with: a number word with a program's guess, words that were chosen, and nothing else.

A guess is marked as one, and it never fills a time or says on what an attribution rests.
"""

import re
from typing import Any, NamedTuple

from core.anchors import AnchorError
from core.checks.amounts import amounts_printed
from core.curation.candidates.numbers import number_words
from core.curation.candidates.selecting import selector, sentence_at
from core.curation.candidates.sentences import quoted
from core.curation.candidates.spans import Span
from core.models.annotation import FILLED_BY
from core.wording.numbers import say_number

Record = dict[str, Any]

_OPENED, _CLOSED = "“«", "”»"
_NEIGHBOURS = re.compile(r"(?:[^\W\d_][\w'’-]*[ \u00a0]){0,1}\Z"), re.compile(r"(?:[ \u00a0][^\W\d_][\w'’-]*){0,3}")


class Beginning(NamedTuple):
    """The start of a record, and which of its fields are guesses."""

    record: Record
    guessed: frozenset[str] = frozenset()


def claim_beginning(text: str, span: Span, candidate: Record | None = None) -> Beginning:
    """A claim of the words at `span`: their sentence as quote, what was guessed of them, and the role they may have."""
    candidate = candidate or {}
    guess = candidate.get("guess")
    guessed = dict(guess) if isinstance(guess, dict) else {}
    guessed |= {"role": _role(text, span)}
    stated = guessed.get("stated") or text[slice(*span)]
    quote = _given(candidate) or sentence_selector(text, span)
    return Beginning({"stated": stated, **guessed, **quote}, frozenset(guessed))


def position_beginning(text: str, span: Span) -> Beginning:
    """A position that is quoted from the sentence (or sentences) at `span`."""
    return Beginning(sentence_selector(text, span))


def dismissal_beginning(text: str, span: Span, reason: str | None = None) -> Beginning:
    """The number with a few words around it, and no other number; `reason`, where there is one, as a guess."""
    start, end = span
    before = _NEIGHBOURS[0].search(text, max(0, start - 40), start)
    after = _NEIGHBOURS[1].match(text, end, end + 80)
    wide = before.start() if before else start, after.end() if after else end
    alone = len(number_words(text[slice(*wide)])) <= 1
    chosen = selected(text, wide if alone else span)
    return Beginning({"reason": reason, **chosen}, frozenset({"reason"})) if reason else Beginning(chosen)


def is_date(candidate: Record | None) -> bool:
    """Whether what waits for a decision looks like a date, which is hardly ever a claim."""
    return candidate is not None and candidate.get("kind") == "date"


def sentence_selector(text: str, span: Span) -> Record:
    """The sentence around these words, so that they stand once in it, selected."""
    return selected(text, quoted(text, sentence_at(text, *span), span))


def extended(text: str, quote: Span, span: Span, before: int, after: int) -> Span:
    """The quote with so many sentences more (or, where negative, fewer) before and after; never less than `span`."""
    start, end = quote
    if before > 0:
        start = sentence_at(text, *_neighbour(text, start, -1))[0]
    if after > 0:
        end = sentence_at(text, *_neighbour(text, end, 1))[1]
    if before < 0:
        start = min(_skipped(text, sentence_at(text, start, start + 1)[1]), sentence_at(text, *span)[0])
    if after < 0:
        end = max(sentence_at(text, end - 1, end)[0], 0)
        end = max(len(text[:end].rstrip()), sentence_at(text, *span)[1])
    return start, end


def amounts_in(stated: str, hedge: str | None, unit: str) -> dict[str, str]:
    """The control values of the amounts that the words print, in this unit, where it is plain which; else none."""
    printed = sorted(amounts_printed(stated, hedge, unit))
    filled = FILLED_BY.get(hedge or "", ())
    if len(filled) == len(printed) == len(amounts_printed(stated, hedge, "")) == 2:
        return {"least": say_number(printed[0]), "most": say_number(printed[1])}
    return {"amount": say_number(printed[0])} if len(filled) == len(printed) == 1 else {}


def _given(candidate: Record) -> Record:
    return {name: candidate[name] for name in ("quote", "prefix", "suffix") if candidate.get(name)}


def selected(text: str, span: Span) -> Record:
    """The selector, or the bare words where none finds them: then the check says why."""
    try:
        return dict(selector(text, *span))
    except AnchorError:
        return {"quote": text[slice(*span)]}


def _role(text: str, span: Span) -> str:
    """Headline: the first of several lines, without a full stop. Quote: between curly quotation marks. Else body."""
    line, more, _ = text.lstrip().partition("\n")
    if more and span[1] <= text.index(line) + len(line) and not line.rstrip().endswith((".", "”", '"')):
        return "headline"
    start, end = sentence_at(text, *span)
    before, after = text[start : span[0]], text[span[1] : end]
    inside = any(before.count(o) > before.count(c) and c in after for o, c in zip(_OPENED, _CLOSED, strict=True))
    return "quote" if inside or (before.count('"') % 2 == 1 and '"' in after) else "body"


def _neighbour(text: str, edge: int, step: int) -> Span:
    """One character of the sentence beside the edge, blanks skipped; the edge itself at an end of the text."""
    if step < 0:
        found = len(text[:edge].rstrip())
        return (found - 1, found) if found else (edge, edge + 1)
    found = _skipped(text, edge)
    return (found, found + 1) if found < len(text) else (edge - 1, edge)


def _skipped(text: str, edge: int) -> int:
    return edge + len(text[edge:]) - len(text[edge:].lstrip())
