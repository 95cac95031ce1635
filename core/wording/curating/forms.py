"""What the check finds, as the forms tell it: fields by the names of their controls, and what a person is to do.

Files, lines and the names of fields stay with `python -m core check`, and with files that no form can mend.
"""

import re
from collections.abc import Iterable

from core.curation.forms.times import When, edtf_of, without_month
from core.models import Problem
from core.models.annotation import AMOUNTS
from core.wording.curating.pages import LABELS
from core.wording.labels import HEDGES
from core.wording.names import quoted
from core.wording.times import say_time

PARTS = {"text": "The words it was read from", "evidence": "How it was inferred", "basis": "These words"}
"""What the controls of a time are called that say on what it rests."""

TO_DO = {
    "edtf": "give at least a year; a day needs its month",
    "basis": "say whether these words state it, or need inference",
    "evidence": "say how it was inferred",
    "text": "give the words it was read from, verbatim",
}
"""By part of a time, what is to be done where it is missing."""

IS_MISSING = " is missing"
LACKS_YEAR = "Give at least a year."
LACKS_MONTH = "A day counts for nothing without its month: choose the month, or empty the day."

_NAMED = re.compile(r"(?:(?:claim|position) '[^']*'|(?:claims|positions|dismissed|undecided)\[\d+\]|document): ")
_MISSING = re.compile(
    r"'(\w+)(?:\.(\w+))?' is missing; write .*|(\w+) is an empty list; .*|(\w+)\.(edtf)(?:: '' is no | is empty; ).*"
)
_OTHER_NUMBER = re.compile(r"stated says (.+), (?:low|high|best) is (.+?); ")
_NO_NUMBER = re.compile(r"hedge '.*' fills .*")
_BEGINS = re.compile(r"(\w+)(?:\.(\w+))?(?::? (?=')|: | (?=is ))")
_INDEX = re.compile(r"\[\d+\]")


def say_in_form(problem: Problem) -> str:
    """What is wrong with a record, without its name: “Whose” is missing."""
    message = _NAMED.sub("", problem.message)
    if missing := _MISSING.fullmatch(message):
        name, part = (missing[1] or missing[3] or missing[4]), (missing[2] or missing[5])
        return f"{_label(name)}{IS_MISSING}" if part not in TO_DO else f"{_label(name)}: {TO_DO[part]}"
    if _NO_NUMBER.fullmatch(message):
        return f"{_label('hedge')}: give the number that is worded so, and no other"
    name, part = _field_of(problem.field)
    name = "amount" if name in AMOUNTS else name
    return f"{_label(name)}: {_plain(message, name, part)}" if name in LABELS else message


def say_all_in_form(problems: Iterable[Problem]) -> tuple[str, list[str]]:
    """What is wrong with a record: in one line the fields that are missing, “Whose”, “Meant as”; then all else."""
    said = list(map(say_in_form, problems))
    missing = [words.removesuffix(IS_MISSING) for words in said if words.endswith(IS_MISSING)]
    return ", ".join(missing), [words for words in said if not words.endswith(IS_MISSING)]


def say_read_as(when: When) -> str:
    """How the controls of a time are read: "7 February 2025". Raises ValueError, with what they lack, where they are
    no date.
    """
    if without_month(when):
        raise ValueError(LACKS_MONTH)
    if not (edtf := edtf_of(when)):
        raise ValueError(LACKS_YEAR)
    return say_time(edtf)


def _field_of(path: str) -> tuple[str, str]:
    """The field of a record, and the part of it, that a path names: "as_of" and "text" of "claims[0].as_of.text"."""
    steps = _INDEX.sub("", path).split(".")
    return (steps[1] if len(steps) > 1 else "", steps[2] if len(steps) > 2 else "")


def _plain(message: str, name: str, part: str) -> str:
    """The message without the field's own name in front; the part of it by its label."""
    message = _OTHER_NUMBER.sub(r"the words print \1, the number is \2; ", message)
    message = message.replace("write hedge none", f"choose {quoted(HEDGES['none'])} under {_label('hedge')}")
    begins = _BEGINS.match(message)
    named = begins and begins[1] == name
    rest = message[begins.end() :] if begins and named else message
    return f"{quoted(PARTS[part])}: {rest}" if part in PARTS else rest


def _label(name: str) -> str:
    return quoted(LABELS.get(name, name))
