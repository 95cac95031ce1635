"""What all cross-checks come to, and the words beside each: outcome by word and sign, and what it checks."""

from collections.abc import Callable, Mapping, Sequence
from math import isclose, isinf

import pandas as pd

from core.analysis.clock import PERHAPS
from core.analysis.crosschecks.arithmetic import inputs
from core.analysis.crosschecks.check_rows import DEPLETION, FALL, PART, RATE, SHARE, SUM
from core.analysis.crosschecks.checking import BROKEN, HOLDS, MOST, UNDECIDED
from core.analysis.crosschecks.sides import INPUTS
from core.frames import Tables, expect
from core.frames.columns import TEXT
from core.wording.inferred import say_origin_with_basis
from core.wording.names import in_brackets, say_list, say_origin
from core.wording.numbers import say_number
from core.wording.reckoning.checks import say_check
from core.wording.reckoning.made import is_of_one_time
from core.wording.reckoning.reckoned import say_rounded, written
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.titles.spread import NOT_YET, SAME_TIME, say_doubt

SIGNS = {BROKEN: "✗", UNDECIDED: "?", HOLDS: "✓"}
"""A sign for each outcome, the gravest first."""

RULES = {
    DEPLETION: "A part, and a rate times the time stated, against the whole",
    SHARE: "A share of the whole it is told with",
    RATE: "A rate times its days, against the total",
    FALL: "A running total, early and late",
    SUM: "Parts added up, against the whole",
    PART: "A part, against the whole",
}
"""What each rule sets against what; those with most of our arithmetic first."""

AGAINST, TOGETHER = ", against ", " and "
"""What parts the two sides of a rule."""

UNIT = 1
"""What is told to the unit is read as half of one to either side, or less: then it is told as that number."""

OURS = (
    "Every check is our arithmetic, not a source's. It is broken, or holds, only where that is so for every number "
    "within the bounds; else it is undecided. A share is told as a part of its whole, so that it is no more than that: "
    "it is broken only where the bounds leave nothing else. How many remain is never reckoned."
)
AT_MOST = (
    f"Of what one rule finds of one measure and subject, at most {MOST} checks are made: those that come nearest to "
    "being broken. Across origins the nearest two numbers of each two origins are set against each other."
)


def check_title(check: Record, held: Mapping[str, Record]) -> str:
    """What is checked, and what comes of it: "A rate times its days (Union), against the total (Ferrox): broken".

    Who is on which side is said where they are not one; `held` has the statements that the check is made from, by id.
    """
    rule = RULES[check["rule"]]
    if not check["across_origins"]:
        return f"{rule}: {_with_proviso(check['outcome'], check)}"
    *parts, whole = (held[name] for name in inputs(check))
    told = {say_origin(row): say_origin_with_basis(row) for row in parts}
    whose = in_brackets(say_list(list(told.values()))), in_brackets(say_origin_with_basis(whole))
    left, joiner, right = rule.partition(TOGETHER if check["rule"] == FALL else AGAINST)
    return f"{left} {whose[0]}{joiner}{right} {whose[1]}: {_with_proviso(check['outcome'], check)}"


def with_check_sentences(checks: pd.DataFrame, statements: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """The same checks, the gravest outcome first, with two more columns.

    `sentence` is what each supports; `proviso`, that what holds does so if its numbers are of the same time, or empty.
    """
    expect(checks, "rule", "outcome", "inputs")
    named = {name for each in checks["inputs"] for name in each.split(INPUTS)}
    used = statements[statements["statement_id"].isin(named)]
    held = {str(row["statement_id"]): row for row in rows_of(used)}
    said = [say_check(check, held, tables) for check in rows_of(checks)]
    words = {"sentence": said, "proviso": _provisos(checks, used)}
    return by_gravity(
        checks.assign(**{name: pd.Series(each, checks.index, dtype=TEXT) for name, each in words.items()})
    )


def _provisos(checks: pd.DataFrame, statements: pd.DataFrame) -> list[str]:
    """Of each check, what it holds by only, or nothing; `statements` hold their inputs."""
    sure = statements.set_index("statement_id")["covers_certain"]
    held = (check["outcome"] == HOLDS and not is_of_one_time(check, sure[inputs(check)]) for check in rows_of(checks))
    return [SAME_TIME if doubted else "" for doubted in held]


def by_gravity(checks: pd.DataFrame) -> pd.DataFrame:
    """The same checks in the order of `SIGNS`, and those of one outcome in the order of `RULES`."""
    order = {"outcome": list(SIGNS), "rule": list(RULES)}
    return checks.sort_values(list(order), key=lambda each: each.map(order[str(each.name)].index), ignore_index=True)


def say_outcome(outcome: str) -> str:
    """ "✗ broken", "? undecided", "✓ holds"."""
    return f"{SIGNS[outcome]} {outcome}"


def say_outcome_of(check: Record) -> str:
    """The same of one row of `with_check_sentences`: "✓ holds, if of the same time"."""
    return _with_proviso(say_outcome(check["outcome"]), check)


def _with_proviso(outcome: str, check: Record) -> str:
    return f"{outcome}, {check['proviso']}" if check["proviso"] else outcome


def say_sides(check: Record) -> str:
    """What is set against what, as it is read: "1,000 or more, against 9,900 to 12,100 troops"."""
    reckoned = {"left"} if check["rule"] in (RATE, DEPLETION) else set()
    left, right = (
        _say_side(
            *(check[f"{side}_{end}"] for end in ("lower", "upper")),
            opens=(check[f"{side}_lower_open"], check[f"{side}_upper_open"]),
            write=written(check["rule"]) if side in reckoned else _say_end,
        )
        for side in ("left", "right")
    )
    return f"{left}, against {right} {check['unit']}"


def _say_side(lower: float, upper: float, *, opens: tuple[bool, bool], write: Callable[[float], str]) -> str:
    """`opens`: whether either end is itself left out."""
    middle, (above, below) = (lower + upper) / 2, opens
    if lower > 0 and below and upper - lower <= UNIT and isclose(middle, round(middle)):
        return say_number(round(middle))
    low, high = write(lower), "" if isinf(upper) else write(upper)
    if not high:
        return f"more than {low}" if above else f"{low} or more"
    if lower == upper:
        return low
    return f"{'less than' if below else 'up to'} {high}" if lower == 0 else f"{low} to {high}"


def _say_end(end: float) -> str:
    """As it is where it is whole; else rounded, since what is counted comes whole or is not known any better."""
    return say_number(end) if float(end).is_integer() else say_rounded(end)


def crosschecks_title(checks: pd.DataFrame, statements: pd.DataFrame) -> str:
    """How many checks are broken, hold, or are left undecided: "None of 23 cross-checks is broken: 15 hold, …".

    While a day is chosen by which things were known, also how many rest on what was perhaps not yet published by then;
    `statements` hold their inputs.
    """
    if checks.empty:
        return "No two numbers here can be checked against each other"
    unsure = _on_unsure(checks, statements)
    doubt = f"; {say_number(unsure)} {'rests' if unsure == 1 else 'rest'} on what was {NOT_YET}" if unsure else ""
    return f"{_say_outcomes(checks, _provisos(checks, statements))}{doubt}"


def _on_unsure(checks: pd.DataFrame, statements: pd.DataFrame) -> int:
    """How many checks have an input that was perhaps not yet published."""
    if "statement_known" not in statements:
        return 0
    unsure = set(statements.loc[statements["statement_known"] == PERHAPS, "statement_id"])
    return sum(not unsure.isdisjoint(names.split(INPUTS)) for names in checks["inputs"].tolist())


def _say_outcomes(checks: pd.DataFrame, provisos: Sequence[str]) -> str:
    expect(checks, "outcome", "inputs")
    counts = checks["outcome"].value_counts()
    broken, hold, open_ = (int(counts.get(outcome, 0)) for outcome in (BROKEN, HOLDS, UNDECIDED))
    provided = say_doubt(hold, sum(map(bool, provisos)), 0)
    if len(checks) == 1:
        return f"The one cross-check {'is ' if not hold else ''}{checks['outcome'].iloc[0]}{provided}"
    found = f"{say_number(broken) if broken else 'None'} of {say_number(len(checks))} cross-checks"
    rest = [
        f"{say_number(hold)} {'holds' if hold == 1 else 'hold'}{provided}" if hold else "",
        f"{say_number(open_)} {'is' if open_ == 1 else 'are'} undecided" if open_ else "",
    ]
    ended = f"{found} {'are' if broken > 1 else 'is'} broken"
    return f"{ended}: {', '.join(words for words in rest if words)}" if hold or open_ else ended
