"""Warnings of `check`: steps of briefings that would show nothing, or less than their words say."""

from pathlib import Path

from core.briefings.empties import doubts
from core.checks.findings import Finding, YamlFile
from core.frames import Tables, tables
from core.loader import read_file
from core.models import Corpus, NamedBriefing, Problem


def doubtful(folder: Path, corpus: Corpus) -> list[Problem]:
    """One warning a step, at its place; none for a step that names what the corpus does not have: a problem already."""
    known = tables(corpus) if corpus.briefings else None
    told = {(problem.file, problem.field.partition("]")[0]) for problem in corpus.problems}
    return [
        warning
        for named in corpus.briefings
        for warning in _warnings(folder, named, known)
        if (warning.file, warning.field.partition("]")[0]) not in told
    ]


def _warnings(folder: Path, named: NamedBriefing, known: Tables | None) -> list[Problem]:
    if known is None:
        return []
    file = YamlFile(named.file, read_file(folder, named.file) or "")
    found = doubts(named.briefing, known)
    return [file.problem(Finding(("steps", index), words)) for index, words in found]
