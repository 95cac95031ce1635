"""What the check finds wrong: with an article as it stands, and with a record that is not saved yet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from core.curation.forms.previewing import LONG, alone
from core.curation.sheets.deciding import Edit, HeaderEdit, applied
from core.curation.sheets.sheet import Sheet, read_sheet
from core.loader import load
from core.models import Problem
from core.wording.curating.forms import say_in_form
from core.wording.names import quoted
from pages._ui import corpus
from pages._ui.curate.work import Work

HEADER = "document"
"""Where the article's own record stands in its file."""

ITSELF = "The article itself"
ONE = {"claims": "Claim", "positions": "Position", "dismissed": "No claim"}

RECORD = re.compile(r"(claims|positions|dismissed)\[(\d+)\]")
"""Where a record stands, as fields of problems begin."""


@dataclass(frozen=True)
class Preview:
    """The file as it would be, and its problems: those of the record itself, and all others but waiting numbers.

    Of a long article `text` holds the record alone, and `others` is empty.
    """

    before: str
    text: str
    own: tuple[Problem, ...]
    others: tuple[Problem, ...]


def made(article: Work, edit: Edit, section: str, name: str) -> Preview:
    """What the file would be with this edit. Raises EditError, or ValueError, where it cannot be made."""
    text = alone(edit, article.sheet) if is_long(article) else applied(edit, article.state.text, article.text)
    found = problems(article, text)
    own = _own(found, _path(read_sheet(article.text, text), edit, section, name))
    if is_long(article):
        return Preview("", text, own, ())
    return Preview(article.state.text, text, own, tuple(each for each in found if each not in own))


def brought(article: Work, preview: Preview, path: str | None) -> list[str]:
    """What would be wrong with a record and is not wrong with it now, in words.

    `path`: where it stands in the file, as in "claims[0]"; None for one that is not there yet.
    """
    known = {say_in_form(each) for each in _own(problems(article), path)} if path else set()
    return [words for each in preview.own if (words := say_in_form(each)) not in known]


def is_long(article: Work) -> bool:
    """Whether the whole file is written and checked only when it is saved."""
    return len(article.state.text) > LONG


def problems(article: Work, text: str | None = None) -> tuple[Problem, ...]:
    """The problems of this article's files, as they are or as they would be; numbers that wait are not among them."""
    loaded = corpus.loaded()
    instead = ((article.state.name, text),) if text is not None else ()
    found = _problems(loaded.fingerprint, str(article.folder), instead) if instead else loaded.corpus.problems
    files = (article.state.name, f"{article.stem}.txt")
    return tuple(each for each in found if each.file in files and not each.field.startswith("undecided"))


@st.cache_resource(max_entries=64, show_spinner=False)
def _problems(seen: str, folder: str, instead: tuple[tuple[str, str], ...]) -> tuple[Problem, ...]:
    return load(folder, dict(instead)).problems


def told(article: Work, problem: Problem) -> str:
    """What is wrong, with the words of the record it is of; with the place in the file where it is of none."""
    found = RECORD.match(problem.field)
    if found is None:
        own = problem.field.partition(".")[0] == HEADER
        return f"{ITSELF}: {say_in_form(problem)}" if own else f"{problem.file}:{problem.line}: {problem.message}"
    item = next((item for item in article.sheet.of(found[1]) if item.at == int(found[2])), None)
    words = str(item.record.get("stated") or item.record.get("quote") or item.name) if item else ""
    return f"{ONE[found[1]]} {quoted(words[:60])}: {say_in_form(problem)}"


def _path(sheet: Sheet | None, edit: Edit, section: str, name: str) -> str:
    """Where the record stands that an edit writes."""
    if sheet is None or isinstance(edit, HeaderEdit):
        return HEADER
    same = [item for item in sheet.of(section) if item.record == edit.record]
    item = same[-1] if same else sheet.named(section, name)
    return f"{section}[{item.at}]" if item else "-"


def _own(found: Iterable[Problem], path: str) -> tuple[Problem, ...]:
    return tuple(each for each in found if each.field == path or each.field.startswith(f"{path}."))
