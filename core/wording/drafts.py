"""What keeps articles off the charts, in sentences: nothing of a draft is charted until all of it is decided."""

from collections.abc import Mapping, Sequence

from core.curation.sheets.sheet import Sheet
from core.wording.names import quoted
from core.wording.numbers import say_count, say_number

CHARTED, ONCE_DECIDED, ONCE_MENDED = (
    "On the charts",
    "On the charts, once all are decided",
    "On the charts, once the problems are mended",
)
"""What the preview of a mark is called: as it will be once it is saved, or what has to come first."""


def say_kept_off(wrong: int, drafts: Mapping[str, int], second: int = 0) -> str:
    """What is not shown, and that all else is: `wrong` problems, and by title how many numbers wait in each draft.

    `second`: how many wait in second opinions, which no chart shows in any case.
    """
    told = [f"{say_count(wrong, 'problem')} in the corpus"] * bool(wrong) + [_say_drafts(drafts)] * bool(drafts)
    numbers = say_count(second, "number of a second opinion waits", "numbers of second opinions wait")
    return "; ".join([*told, *[f"{numbers} for a decision"] * bool(second), "everything else is shown"])


def _say_drafts(drafts: Mapping[str, int]) -> str:
    waiting = sum(drafts.values())
    until = "until the one that waits is" if waiting == 1 else f"until the {say_number(waiting)} that wait are"
    if len(drafts) == 1:
        return f"{quoted(next(iter(drafts)))} is a draft: none of its numbers is on the charts {until} decided"
    return f"{say_number(len(drafts))} articles are drafts: none of their numbers is on the charts {until} decided"


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
