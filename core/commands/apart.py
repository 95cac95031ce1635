"""Warnings of `check`: places that may be one under two names, and numbers that dispute one of another measure."""

from collections.abc import Iterator
from pathlib import Path

from core.checks.phrases import listed, shown
from core.checks.places import nearly_alike
from core.commands.suspected import Annotations
from core.models import Claim, Corpus, Problem
from core.wording.numbers import say_count


def two_spellings(folder: Path, corpus: Corpus) -> list[Problem]:
    """One warning a pair of places that are nearly alike, at the first claim with the rarer one."""
    placed = [(document, claim, claim.place) for document, claim in _claims(corpus) if claim.place]
    places, files = [place for *_, place in placed], Annotations(folder)
    warnings = []
    for rare, other in nearly_alike(places):
        document, claim = next((document, claim) for document, claim, place in placed if place == rare)
        found = f"place is {shown(rare)}, nearly {shown(other)} ({say_count(places.count(other), 'claim')})"
        advice = "numbers of two places are never compared: where it is one place, write one name"
        warnings.append(files.warning(document, claim.id, f"{found}; {advice}", ("place",), rare))
    return sorted(warnings)


def crossing_disputes(folder: Path, corpus: Corpus) -> list[Problem]:
    """One warning for each number of another measure that a claim disputes."""
    measures: dict[str, list[str]] = {}
    for _, claim in _claims(corpus):
        for name in {claim.id, claim.statement or claim.id}:
            measures.setdefault(name, []).append(claim.measure)
    files = Annotations(folder)
    return sorted(
        files.warning(document, claim.id, _crossing(claim, target, measures[target]), ("disputes", at), target)
        for document, claim in _claims(corpus)
        for at, target in enumerate(claim.disputes)
        if target in measures and claim.measure not in measures[target]
    )


def _crossing(claim: Claim, target: str, others: list[str]) -> str:
    found = f"disputes names {shown(target)}, which counts {listed(dict.fromkeys(others))}; this counts {claim.measure}"
    return f"{found}: the clash will be drawn between two measures; dispute a number of one measure, or correct one"


def _claims(corpus: Corpus) -> Iterator[tuple[str, Claim]]:
    return ((document.name, claim) for document in corpus.documents for claim in document.annotation.claims)
