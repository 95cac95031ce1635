"""What keeps articles off the charts, in sentences: nothing of a draft is charted until all of it is decided."""

from collections.abc import Collection, Mapping, Sequence

from core.checks.files import missing_partner
from core.checks.references import BAD_ENTRY
from core.checks.vocabulary import VOCABULARY_FILE
from core.curation.sheets.sheet import Sheet
from core.models import Problem
from core.wording.names import quoted, say_list
from core.wording.numbers import say_count, say_number

CHARTED, ONCE_DECIDED, ONCE_MENDED = (
    "On the charts",
    "On the charts, once all are decided",
    "On the charts, once the problems are mended",
)
"""What the preview of a mark is called: as it will be once it is saved, or what has to come first."""


MOST_LINES = 3
"""So many lines to mend are named; of more the first is."""


def say_kept_off(
    wrong: int, drafts: Mapping[str, int], second: int = 0, *, unsound: int = 0, is_any_shown: bool = True
) -> str:
    """What is not shown, and that all else is: `wrong` problems, and by title how many numbers wait in each draft.

    `second`: how many wait in second opinions, which no chart shows in any case; `unsound`: how many other problems
    the drafts have; `is_any_shown`: whether there is any article on the charts.
    """
    told = [f"{say_count(wrong, 'problem')} in the corpus"] * bool(wrong)
    told += [_say_drafts(drafts, unsound)] * bool(drafts)
    numbers = say_count(second, "number of a second opinion waits", "numbers of second opinions wait")
    told += [f"{numbers} for a decision"] * bool(second)
    return "; ".join([*told, "everything else is shown" if is_any_shown else "no article is shown"])


def _say_drafts(drafts: Mapping[str, int], unsound: int) -> str:
    waiting = sum(drafts.values())
    until = "until the one that waits is" if waiting == 1 else f"until the {say_number(waiting)} that wait are"
    mended = f" and {say_count(unsound, 'problem')} mended" if unsound else ""
    if len(drafts) == 1:
        return f"{quoted(next(iter(drafts)))} is a draft: none of its numbers is on the charts {until} decided{mended}"
    are = f"{say_number(len(drafts))} articles are drafts: none of their numbers is on the charts"
    return f"{are} {until} decided{mended}"


def say_left_out(named: str, problems: Collection[Problem]) -> str:
    """That an article is shown nowhere, and until when: "article 003 is left out whole until line 60 is mended".

    `problems` are those of its own files; where it has none, it is the vocabulary that keeps it off.
    """
    missing = sorted({name for each in problems if (name := missing_partner(each))})
    until = f"{VOCABULARY_FILE} is mended" if _is_of_words(problems) else _say_lines(problems)
    if missing:
        until = f"{say_list(missing)} {_are(len(missing))} added"
    return f"{named} is left out whole until {until}"


def _is_of_words(problems: Collection[Problem]) -> bool:
    return all(each.message.endswith(BAD_ENTRY) for each in problems)


def _say_lines(problems: Collection[Problem]) -> str:
    """What is to be mended; a problem of a whole file is in none of its lines."""
    if any(not each.field and (each.line, each.column) == (1, 1) for each in problems):
        return (
            f"{say_list(sorted({each.file for each in problems}))} {_are(len({each.file for each in problems}))} mended"
        )
    lines = sorted({(each.file, each.line) for each in problems})
    if len(lines) > MOST_LINES:
        return f"{say_number(len(lines))} lines are mended, line {say_number(lines[0][1])} first"
    named = say_list([say_number(line) for _, line in lines])
    return f"line{'s' * (len(lines) > 1)} {named} {_are(len(lines))} mended"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def say_draft(sheet: Sheet, problems: int) -> str | None:
    """Of a draft, that none of its numbers is on the charts, and until when; None of what is no draft."""
    if not sheet.of("undecided"):
        return None
    mended = f" and {say_count(problems, 'problem')} mended" if problems else ""
    total = len(sheet.numbers)
    until = "it is decided" if total == 1 else f"all {say_number(total)} are decided"
    return f"This article is a draft: none of its numbers is on the charts until {until}{mended}."


def preview_title(sheet: Sheet | None, problems: Sequence[object]) -> str:
    """What to call a mark that a record would add: `sheet` and the other `problems` are as they would be then."""
    if sheet is None or sheet.of("undecided"):
        return ONCE_DECIDED
    return ONCE_MENDED if problems else CHARTED
