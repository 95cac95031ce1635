"""The files of a corpus by their names: what belongs there, and what is wrong with the rest."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from core.checks.vocabulary import VOCABULARY_FILE
from core.models import Problem

SECOND = ".second.yaml"
"""How the name of a second annotation ends: STEM.second.yaml, beside STEM.yaml."""

BRIEFINGS = "briefings/"
"""How the names of the files begin that lie in the folder of briefings: briefings/NAME.yaml."""

BETWEEN = "; "
"""What parts the names of several articles in one cell of a table; so no article can have it in its name."""

_SECOND_TEXT = ".second.txt"
_NO_PARTNER, _BESIDE = "there is no ", " beside this file"


class Sorted(NamedTuple):
    """The files of a corpus by what they are for; `stems` are the names of the articles, without ending."""

    stems: list[str]
    seconds: list[str]
    briefings: list[str]
    extra: list[str]


def by_use(names: Iterable[str]) -> Sorted:
    """The names of files, each in its order."""
    stems: set[str] = set()
    sorted_out = Sorted([], [], [], [])
    for name in names:
        if not _belongs(name):
            sorted_out.extra.append(name)
        elif name.startswith(BRIEFINGS):
            sorted_out.briefings.append(name)
        elif name.endswith(SECOND):
            sorted_out.seconds.append(name)
        elif name != VOCABULARY_FILE:
            stems.add(name.rpartition(".")[0])
    return sorted_out._replace(stems=sorted(stems))


def _belongs(name: str) -> bool:
    """Whether a corpus may hold a file of this name."""
    if name.startswith(BRIEFINGS):
        return name.isprintable() and name.endswith(".yaml")
    return name.isprintable() and name.endswith((".txt", ".yaml")) and not _is_no_article(name)


def extra_file(name: str) -> Problem:
    """What to do with a file that does not belong."""
    stem, _, ending = name.rpartition(".")
    right = {"yml": "yaml", "yaml": "yaml", "txt": "txt"}.get(ending.lower())
    if not name.isprintable():
        return file_problem(_printable(name), "this file's name holds characters that cannot be shown; rename it")
    if right and ending != right:
        return file_problem(name, f"this file would not be read; rename it to {stem}.{right}")
    if BETWEEN in name and not name.startswith(BRIEFINGS):
        reserved = f"'{BETWEEN}' parts the names of several articles in a table"
        return file_problem(name, f"{reserved}, and cannot stand within one; rename this file")
    if name.endswith(_SECOND_TEXT):
        reserved = f"its annotation would be taken for a second one of {name.removesuffix(_SECOND_TEXT)}.txt"
        return file_problem(name, f"a text's name cannot end in {_SECOND_TEXT}: {reserved}; rename it")
    expected = f"a corpus holds {VOCABULARY_FILE} and pairs of NAME.txt and NAME.yaml"
    if name.startswith(BRIEFINGS):
        expected = f"{BRIEFINGS} holds NAME.yaml, one a briefing"
    return file_problem(name, f"this file is extra: {expected}; rename it, or take it out")


def missing_vocabulary() -> Problem:
    """A corpus without words."""
    advice = "write it: it defines the measures, subjects, sides and sources that annotations name"
    return file_problem(VOCABULARY_FILE, f"{VOCABULARY_FILE} is missing; {advice}")


def alone(name: str, partner: str) -> Problem:
    """A file whose partner is missing."""
    return file_problem(name, f"{_NO_PARTNER}{partner}{_BESIDE}; add it, or take this file out")


def missing_partner(problem: Problem) -> str | None:
    """The file that a problem says is missing beside its own, as `alone` gives it; None of any other problem."""
    found, beside, _ = problem.message.partition(_BESIDE)
    return found.removeprefix(_NO_PARTNER) if beside and found.startswith(_NO_PARTNER) else None


def no_folder(folder: Path, error: OSError | ValueError) -> Problem:
    """A folder that cannot be read."""
    reasons = {"FileNotFoundError": "does not exist", "NotADirectoryError": "is a file"}
    found = reasons.get(type(error).__name__, "cannot be read")
    message = f"the corpus folder {found}; name a folder that holds {VOCABULARY_FILE}"
    return file_problem(_printable(str(folder)), message)


def _printable(name: str) -> str:
    """The name, its characters as escapes where any cannot be shown."""
    return name if name.isprintable() else ascii(name)[1:-1]


def file_problem(file: str, message: str, line: int = 1, column: int = 1) -> Problem:
    """A problem of a whole file: it concerns no field."""
    return Problem(file, line, column, "", "", message)


def _is_no_article(name: str) -> bool:
    return name == "vocabulary.txt" or name.endswith(_SECOND_TEXT) or BETWEEN in name
