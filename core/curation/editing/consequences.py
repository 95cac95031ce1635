"""What an edit of one file would do to the rest of the corpus: problems that it brings, and articles that it loses."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from core.models import Corpus, Problem


class Consequences(NamedTuple):
    """Problems that only the corpus with the edit has, and names of the texts that charts would lose or gain."""

    problems: tuple[Problem, ...]
    lost: tuple[str, ...]
    gained: tuple[str, ...]


def consequences(before: Corpus, after: Corpus) -> Consequences:
    """What is new in `after`. Problems are told apart by file, field and message: lines move with every edit."""
    known = Counter(map(_told, before.problems))
    old, new = ({document.name for document in corpus.documents} for corpus in (before, after))
    return Consequences(tuple(_beyond(after.problems, known)), tuple(sorted(old - new)), tuple(sorted(new - old)))


def _beyond(problems: Iterable[Problem], known: Counter[tuple[str, str, str]]) -> Iterable[Problem]:
    seen: Counter[tuple[str, str, str]] = Counter()
    for problem in problems:
        seen[_told(problem)] += 1
        if seen[_told(problem)] > known[_told(problem)]:
            yield problem


def _told(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.field, problem.message
