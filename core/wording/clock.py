"""What a step of the clock changed, in sentences, and why it was no clash."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

import numpy as np
import pandas as pd

from core.analysis.clock import NO, PERHAPS, YES, Change, Seen
from core.frames import Tables
from core.wording.agreeing import ONE_TIME, unsure
from core.wording.names import in_brackets, quoted, say_list, short_of
from core.wording.numbers import say_count, say_number
from core.wording.rows import rows_of
from core.wording.spread import say_verdicts
from core.wording.stances import say_holder
from core.wording.times import say_between, say_time

TAKEN = {"affirms": "affirmed", "denies": "denied"}
UNPUBLISHED = {YES: "", PERHAPS: "perhaps not yet published", NO: "not yet published"}
"""What is said of a record that was published by the chosen day, perhaps was, or was not."""

SAID_AT_ONCE = ["proposition", "stance", "statement_known"]
SIDE = ["statement_id", "origin", "certainty", *SAID_AT_ONCE]


def say_change(change: Change, before: Seen, after: Seen, days: tuple[date | None, date], tables: Tables) -> list[str]:
    """What became known after the first of two days (None: ever) and by the second: at least one sentence.

    First how much; then who takes a side on which matter; then which matters of an earlier time these never clashed
    with; then what the new pairs show. `change` is between `before` and `after`, the views of those days.
    """
    sides = _sides(change, after)
    return [
        f"{_say_days(*days)}: {_say_amount(change)}.",
        *(_say_side(rows, before, tables) for _, rows in sides.groupby(SAID_AT_ONCE, sort=False)),
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
    """How many statements were only perhaps published by the chosen day; no sentence for none."""
    count = say_count(len(statements), "statement")
    return [f"{count} among these may have been published by the chosen day, or later: dotted."] if statements else []


def with_doubt(said: Mapping[str, str], unsure: Collection[str]) -> dict[str, str]:
    """What each statement says, by id, and of those that are `unsure` that they were perhaps not yet published."""
    return {name: f"{words}; {UNPUBLISHED[PERHAPS]}" if name in unsure else words for name, words in said.items()}


def say_no_clashes(change: Change, after: Seen, tables: Tables) -> list[str]:
    """Of matters that follow others in time, where both are affirmed and one of them only now: they never clashed."""
    return list(_no_clashes(set(_sides(change, after)["proposition"]), after, tables))


def _sides(change: Change, after: Seen) -> pd.DataFrame:
    """The positions that came and take a side, with the columns of SIDE."""
    came = set(zip(*(change.came[name].tolist() for name in ("kind", "statement_id", "matter")), strict=True))
    told = after.positions[SIDE]
    cells = zip(*(told[name].tolist() for name in ("statement_id", "proposition", "stance")), strict=True)
    kept = [stance in TAKEN and ("position", name, matter) in came for name, matter, stance in cells]
    return told[np.array(kept, dtype=bool)]


def _say_days(since: date | None, until: date) -> str:
    if since is None:
        return f"By {say_time(until.isoformat())}"
    return say_between(since, until).replace("between", "Between", 1)


def _say_amount(change: Change) -> str:
    kinds = change.came["kind"].value_counts()
    counts = [(int(kinds.get("quantity", 0)), "statement"), (int(kinds.get("position", 0)), "position")]
    came = say_list([say_count(n, one) for n, one in counts if n] or ["nothing"])
    unsure, sure = int((change.came["known"] == PERHAPS).sum()), len(change.became_sure)
    perhaps = f" ({say_number(unsure)} of them only perhaps)" if unsure else ""
    return f"{came} came{perhaps}" + (f"; {say_number(sure)} of those that were uncertain became sure" if sure else "")


def _say_side(rows: pd.DataFrame, before: Seen, tables: Tables) -> str:
    """Who newly takes one side on a matter, and who had taken it before."""
    matter, stance = rows[["proposition", "stance"]].iloc[0]
    earlier, held = _origins(_holders(before, matter, stance), tables), _origins(rows, tables)
    new = [name for origin, name in held.items() if origin not in earlier]
    taken, perhaps = TAKEN[stance], "" if rows["statement_known"].iloc[0] == YES else "perhaps "
    if not new:
        return f"{_say_matter(matter, tables)} is {perhaps}{taken} again by {say_list(list(held.values()))}."
    as_before = f", as before by {say_list(list(earlier.values()))}" if earlier else ""
    return f"{_say_matter(matter, tables)} is {perhaps}now {taken} by {say_list(new)}{as_before}."


def _no_clashes(came: set[str], after: Seen, tables: Tables) -> Iterator[str]:
    following = tables.propositions.dropna(subset=["follows"])
    for later, follows in zip(following["proposition"], following["follows"], strict=True):
        earlier = [name for name in follows.split(" ") if len(_holders(after, name, "affirms"))]
        if earlier and len(_holders(after, later, "affirms")) and came & {later, *earlier}:
            named = say_list([_say_dated(name, tables) for name in earlier], "or")
            yield f"{_say_dated(later, tables)} never clashed with {named}: it is about a later time."


def _say_new_pairs(change: Change, before: Seen, after: Seen) -> Iterator[str]:
    if words := say_verdicts(change.verdicts):
        yield f"New: {words}{ONE_TIME if unsure(after) > unsure(before) else ''}."


def _holders(seen: Seen, matter: str, stance: str) -> pd.DataFrame:
    held = seen.positions[["origin", "certainty", "proposition", "stance"]]
    return held[((held["proposition"] == matter) & (held["stance"] == stance)).to_numpy()]


def _origins(rows: pd.DataFrame, tables: Tables) -> dict[str, str]:
    """Who holds a position, each origin once: by id, as a sentence names it."""
    return {row["origin"]: say_holder(row, tables) for row in rows_of(rows[["origin", "certainty"]])}


def _say_matter(matter: str, tables: Tables) -> str:
    return quoted(short_of(matter, tables))


def _say_dated(matter: str, tables: Tables) -> str:
    """A matter and the time it is about: "“Back in February” (February 2025)"."""
    period = tables.propositions.set_index("proposition").loc[matter, "period"]
    return f"{_say_matter(matter, tables)} {in_brackets(say_time(period))}"
