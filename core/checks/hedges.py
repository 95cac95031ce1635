"""The hedge of a claim against the words printed right before its number, where those can hardly be misread."""

import re
from collections.abc import Iterator, Mapping

from core.checks.findings import Finding
from core.checks.phrases import shown
from core.checks.printed import NUMBER_RUN, is_printed, printed_numbers
from core.checks.records import Records
from core.models import Claim
from core.models.annotation import FILLED_BY, Hedge
from core.models.hedging import CURRENCY, FIRM, LEADS, TRAILS, hedge_of, leading, may_lead

REACH = 80
"""How many code points before a number its hedge is looked for."""

_FIRM = leading(FIRM)
_RUN = re.compile(NUMBER_RUN, re.IGNORECASE)
_TWO_ENDS = re.compile(rf"(?<!\w)between\s+{CURRENCY}{NUMBER_RUN}\s+and\s+{CURRENCY}{NUMBER_RUN}", re.IGNORECASE)
_OF_A_PLACE = re.compile(r"about|around", re.IGNORECASE)
"""Hedges for sure only where the annotator took them for part of what is stated: somebody "spoke about 300 men"."""

_JUST = re.compile(r"just", re.IGNORECASE)
"""What may be annotated as up to, and as less than."""

_OTHERWISE = re.compile(
    r"\b(?:(?:not|never|nothing|anything|hardly|scarcely|barely|rarely|little)(?:\s+(?:much|many|far))?"
    r"|\w+n['’]t(?:\s+\w+)?)\s*\Z",
    re.IGNORECASE,
)
"""What makes another thing of a hedge behind it: "little more than"."""

_COMPARISON = re.compile(r"(?:as|more|less|fewer|lower|greater)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:(?:\d|\d\S*\s+\w+|%)\s*|\b(?:twice|thrice|times|half)(?:\s+(?:much|many|far))?\s*)\Z", re.IGNORECASE
)
_DEFINITE = re.compile(r"\b(?:the|its|their|his|her|our)\b", re.IGNORECASE)
"""What makes two numbers of a comparison: "twice as many as 300", "10 % more than 300", "more than the 300 of May"."""

_UP_TO = re.compile(r"up\s+to\b", re.IGNORECASE)
_TO_A_TOTAL = re.compile(
    r"\b(?:add(?:s|ed|ing)?|sum(?:s|med|ming)?|bring(?:s|ing)?|brought|tak(?:e|es|en|ing)|took|push(?:es|ed|ing)?"
    r"|rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|go|goes|going|gone|went|mov(?:e|es|ed|ing)"
    r"|com(?:e|es|ing)|came|count(?:s|ed|ing)?|ma(?:de|ke|kes|king)|gr[eo]w(?:s|n|ing)?|the\s+way)"
    r"(?:\s+[\w'’-]+){0,6}\s*\Z",
    re.IGNORECASE,
)
"""What makes a sum of "up to": that "brings the total up to 300"."""


def misread_hedges(records: Records, units: Mapping[str, str]) -> Iterator[Finding]:
    """Claims of one number that the quote hedges otherwise, in so many words. What may mean anything else is let pass.

    Ranges and vague words hedge themselves. `units`: those of the measures, by id, as far as they are known.
    """
    for path, claim in records.items():
        if (
            isinstance(claim, Claim)
            and len(FILLED_BY[claim.hedge]) == 1
            and (place := _number_in(claim, units.get(claim.measure, "")))
        ):
            words, hedges = _printed_hedge(claim, *place)
            if hedges and claim.hedge not in hedges:
                advice = f"write {hedges[0]}, which fills {' and '.join(FILLED_BY[hedges[0]])}"
                message = f"hedge is {claim.hedge}, but {shown(words)} is printed; {advice}"
                yield Finding((*path, "hedge"), message, claim.hedge)


def _number_in(claim: Claim, unit: str) -> tuple[int, int] | None:
    """Where in the quote the one number stands that the claim is of; None where that is not sure."""
    amount, printed = getattr(claim, FILLED_BY[claim.hedge][0]), printed_numbers(claim.stated, unit)
    if not is_printed(amount, printed):
        return None
    runs = [run.span() for run in _RUN.finditer(claim.stated)]
    if len(runs) > 1:
        runs = [run for run in runs if is_printed(amount, printed_numbers(claim.stated[slice(*run)], unit))]
    start = claim.quote.find(claim.stated)
    return (start + runs[0][0], start + runs[0][1]) if start >= 0 and len(runs) == 1 else None


def _printed_hedge(claim: Claim, first: int, last: int) -> tuple[str, list[Hedge]]:
    """The number at this place in the quote with the words that hedge it, and what they may be taken for, if any."""
    quote = claim.quote
    before = quote[max(0, first - REACH) : first]
    if "between" in before.lower():
        for ends in _TWO_ENDS.finditer(quote):
            if ends.start() <= first < ends.end():
                return ends[0], ["range"]
    firm = _FIRM.search(before) if may_lead(before) else None
    if firm is None or not _is_sure(firm, is_stated=first - len(firm[0]) >= quote.find(claim.stated)):
        return "", []
    start, hedges = firm.start(), [hedge_of(firm)]
    while further := LEADS.search(before[:start]):
        start, hedges = further.start(), [*hedges, hedge_of(further)]
    trails = TRAILS.match(quote, last)
    hedges += [hedge_of(trails)] if trails else []
    hedges += ["up_to", "less_than"] if _JUST.match(firm[0]) else []
    return f"{before[start:]}{quote[first:last]}", hedges


def _is_sure(firm: re.Match[str], *, is_stated: bool) -> bool:
    """Whether the words before a hedge leave it one. `is_stated`: it is part of what the annotator took as stated."""
    before, behind = firm.string[: firm.start()], firm.string[firm.end(hedge_of(firm)) :]
    if _OTHERWISE.search(before) or _DEFINITE.search(behind) or (_OF_A_PLACE.match(firm[0]) and not is_stated):
        return False
    if _COMPARISON.match(firm[0]):
        return not _COMPARED.search(before)
    return not (_UP_TO.match(firm[0]) and _TO_A_TOTAL.search(before))
