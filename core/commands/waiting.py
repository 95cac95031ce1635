"""Warnings of `check`: number words on which nobody has decided, and tellings that differ where nothing says how."""

from collections import defaultdict
from pathlib import Path

from core.checks.phrases import listed, shown
from core.commands.suspected import Annotations
from core.curation.candidates.coverage import coverage
from core.models import Claim, Corpus, Document, Problem
from core.models.annotation import AMOUNTS
from core.wording.numbers import say_count, say_number

NAMED = 3
"""So many open number words of an article are named."""


def still_open(folder: Path, corpus: Corpus) -> list[Problem]:
    """One warning an article that charts show, at the first of its number words that no record states or dismisses."""
    return [warning for document in corpus.documents for warning in _of_article(document)]


def _of_article(document: Document) -> list[Problem]:
    words = coverage(document)
    waiting = words[words["status"] == "open"]
    if waiting.empty:
        return []
    start = int(waiting["start"].iloc[0])
    line, column = document.text.count("\n", 0, start) + 1, start - document.text.rfind("\n", 0, start)
    named = ", ".join([*map(shown, waiting["words"].head(NAMED)), *(["…"] if len(waiting) > NAMED else [])])
    verb = "is" if len(waiting) == 1 else "are"
    found = f"{say_number(len(waiting))} of {say_count(len(words), 'number word')} {verb} open: {named}"
    advice = "record each in a claim, or dismiss it with a reason"
    return [Problem(document.name, line, column, "", str(waiting["words"].iloc[0]), f"{found}; {advice}")]


def untold_losses(folder: Path, corpus: Corpus) -> list[Problem]:
    """One warning a statement whose tellings give it other numbers or hedges, and say nothing of what was lost.

    It stands at the first telling that differs from the one before it.
    """
    tellings: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for document in corpus.documents:
        for claim in document.annotation.claims:
            tellings[claim.statement or claim.id].append((document.name, claim))
    files = Annotations(folder)
    found = ((name, told, _other(told)) for name, told in tellings.items())
    return sorted(files.warning(*at, _untold(name, told), ("hedge",)) for name, told, at in found if at)


def _other(told: list[tuple[str, Claim]]) -> tuple[str, str] | None:
    """The article and the id of the first telling of another quantity than the first; None where that is explained."""
    if any(claim.lost or claim.added for _, claim in told):
        return None
    first, *others = told
    return next(((name, claim.id) for name, claim in others if _quantity(claim) != _quantity(first[1])), None)


def _quantity(claim: Claim) -> tuple[object, ...]:
    return (claim.measure, claim.hedge, *(getattr(claim, name) for name in AMOUNTS))


def _untold(statement: str, told: list[tuple[str, Claim]]) -> str:
    words = listed([f"{shown(claim.stated)} ({claim.id})" for _, claim in told])
    advice = "list under `lost`, or `added`, what a telling dropped or put in: the fullest speaks first"
    return f"statement {shown(statement)} is told as {words}, and nothing says which lost words; {advice}"
