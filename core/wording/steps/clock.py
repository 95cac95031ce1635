"""What a step of the clock changed, in sentences, and why it was no clash."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from core.analysis.clock import KEY, NO, PERHAPS, YES, Change, Clocked, newly_unsure, unsure_statements
from core.frames import Tables
from core.wording.claims import say_claim_with_bases
from core.wording.names import say_list
from core.wording.numbers import RECORDS, say_count, say_number
from core.wording.pairs.agreeing import ONE_TIME, unsure
from core.wording.rows import rows_of
from core.wording.steps.following import say_following
from core.wording.steps.taking_sides import say_sideless, say_sides, sides_of
from core.wording.times import say_between, say_time
from core.wording.titles.spread import NOT_YET, say_verdicts

UNPUBLISHED = {YES: "", PERHAPS: NOT_YET, NO: "not yet published"}
"""What is said of a record that was published by the chosen day, perhaps was, or was not."""

Here = Collection[tuple[str, str, str]]
"""What a page shows of all that came: the kind, the statement and the matter of each."""

MOST = 20
"""So many numbers that came are told one by one."""


def say_change(
    change: Change,
    before: Clocked,
    after: Clocked,
    days: tuple[date | None, date],
    tables: Tables,
    *,
    here: Here | None = None,
) -> list[str]:
    """What became known after the first of two days (None: ever) and by the second: at least one sentence.

    First how much came `here`, and how much elsewhere; the numbers that came here, one by one; who takes a side on
    which matter, and who none; which matters of an earlier time we read no clash into; what the new pairs show.
    `change` is between `before` and `after`, the views of those days. Without `here`, all of it came here.
    """
    ours, others = (change, None) if here is None else (part(change, here, inside=each) for each in (True, False))
    return [
        f"{_say_days(*days)}: {_say_amount(ours, still_open=_still_open(change, before))}{_say_elsewhere(others)}.",
        *_say_numbers(ours, after, tables),
        *say_sides(sides_of(change, after), before, tables),
        *say_sideless(sides_of(change, after, taken=False), tables),
        *say_no_clashes(change, after, tables),
        *_say_new_pairs(change, before, after),
    ]


def say_same_as(day: date, steps: Sequence[date]) -> str:
    """By which of the days on which something changes the same was known; empty where the day is one of them."""
    before = max((step for step in steps if step <= day), default=day)
    if before == day:
        return ""
    return f"The same is known as by {say_time(before.isoformat())}: nothing changed in between."


def say_unpublished(known: str, day: date) -> str:
    """ "Not yet published by 7 February 2025" of what was `known` so by that day; empty where it surely was."""
    words = UNPUBLISHED[known]
    return f"{words.capitalize()} by {say_time(day.isoformat())}" if words else ""


def say_unsure(statements: Collection[str]) -> list[str]:
    """How many numbers and positions were only perhaps published by the chosen day; no sentence for none."""
    count = say_count(len(statements), *RECORDS)
    return [f"{count} among these may have been published by the chosen day, or later: dotted."] if statements else []


def with_doubt(said: Mapping[str, str], unsure: Collection[str]) -> dict[str, str]:
    """What each statement says, by id, and of those that are `unsure` that they were perhaps not yet published."""
    return {name: f"{words}; {UNPUBLISHED[PERHAPS]}" if name in unsure else words for name, words in said.items()}


def say_no_clashes(change: Change, after: Clocked, tables: Tables) -> list[str]:
    """Of matters that follow others in time, where both are affirmed and one of them only now: that is no clash."""
    return list(say_following(set(sides_of(change, after)["proposition"]), after, tables))


def _say_days(since: date | None, until: date) -> str:
    if since is None:
        return f"By {say_time(until.isoformat())}"
    return say_between(since, until).replace("between", "Between", 1)


def part(change: Change, here: Here, *, inside: bool = True) -> Change:
    """What of a change is here, or is not."""

    def kept(rows: pd.DataFrame) -> pd.DataFrame:
        found = [(each in here) == inside for each in rows[KEY].itertuples(index=False, name=None)]
        return rows[np.array(found, dtype=bool)]

    return replace(change, came=kept(change.came), became_sure=kept(change.became_sure))


def _still_open(change: Change, before: Clocked) -> bool:
    """Whether anything may have been published by the first day, or between the two."""
    return not unsure_statements(before.statements, before.positions) <= {*change.became_sure["statement_id"]}


def _say_amount(change: Change, *, still_open: bool) -> str:
    """How much came; where nothing did, and something is `still_open`, that too."""
    count, may = _say_count(change), " besides what may already have been published" if still_open else ""
    return f"{count or 'nothing'} came{_say_doubt(change) if count else may}{_say_sure(change, '; ')}"


def _say_elsewhere(change: Change | None) -> str:
    """What came that the page does not show; nothing where it shows all."""
    if change is None:
        return ""
    count = _say_count(change)
    told = f"{count}{_say_doubt(change)}{_say_sure(change, '; ' if count else '')}"
    return f"; elsewhere: {told}" if told else ""


def _say_count(change: Change) -> str:
    kinds = change.came["kind"].value_counts()
    counts = [(int(kinds.get("quantity", 0)), "statement"), (int(kinds.get("position", 0)), "position")]
    found = [say_count(n, one) for n, one in counts if n]
    return say_list(found) if found else ""


def _say_doubt(change: Change) -> str:
    unsure, n = int((change.came["known"] == PERHAPS).sum()), len(change.came)
    of = "" if n == 1 else "all " if unsure == n else f"{say_number(unsure)} of them "
    return f" ({of}only perhaps)" if unsure else ""


def _say_sure(change: Change, joint: str) -> str:
    """What was seen before and surely is published by now, which says nothing of whether it is true."""
    sure = len(change.became_sure)
    are = "is" if sure == 1 else "are"
    return f"{joint}{say_count(sure, 'earlier one')} {are} now surely published (before: perhaps)" if sure else ""


def _say_numbers(change: Change, after: Clocked, tables: Tables) -> list[str]:
    """Each number that came, in a sentence, in the order of the statements."""
    came = change.came[(change.came["kind"] == "quantity").to_numpy()]
    told = after.statements[after.statements["statement_id"].isin(came["statement_id"])]
    known = {name: f"; {words}" if words else "" for name, words in UNPUBLISHED.items()}
    said = [f"{say_claim_with_bases(row, tables)}{known[row['statement_known']]}." for row in rows_of(told[:MOST])]
    more = told["statement_known"][MOST:]
    return [*said, f"And {say_count(len(more), 'number')} more{_say_unsure(more)}."] if len(more) else said


def _say_unsure(known: pd.Series) -> str:
    """That these, or some of them, were only perhaps published."""
    unsure = int((known == PERHAPS).sum())
    return f"; {NOT_YET}" if unsure == len(known) else f" ({say_number(unsure)} of them only perhaps)" if unsure else ""


def _say_new_pairs(change: Change, before: Clocked, after: Clocked) -> Iterator[str]:
    if words := say_verdicts(change.verdicts, unpublished=newly_unsure(before, after)):
        yield f"New: {words}{ONE_TIME if unsure(after) > unsure(before) else ''}."
