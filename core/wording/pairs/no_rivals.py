"""Why a number is set against nothing: it was withdrawn or replaced by its source, or is a part of a larger one."""

from collections.abc import Callable, Mapping

from core.analysis.rules import verdicts as rules
from core.wording.pairs.sides import Pair, with_origin, with_time
from core.wording.parts import say_part


def _withdrawn(pair: Pair) -> str:
    taken_back = [with_origin(row) for row in pair.sides if row["retracted"]]
    if len(taken_back) == 2:
        return f"Nothing to compare: {' and '.join(taken_back)} were both withdrawn"
    (other,) = (row for row in pair.sides if not row["retracted"])
    return f"Nothing to compare: {taken_back[0]} was withdrawn, so that {with_time(other)} is not set against it"


def _superseded(pair: Pair) -> str:
    replaced = [row for row in pair.sides if row["superseded"]]
    if len(replaced) == 2:
        both = " and ".join(map(with_time, replaced))
        return f"Nothing to compare: {both} were both replaced by their source with another number of the same time"
    (other,) = (row for row in pair.sides if not row["superseded"])
    why = f"{with_time(replaced[0])} was replaced by its source with another number of the same time"
    return f"Nothing to compare: {why}, so that {with_time(other)} is not set against it"


def _of_a_whole(pair: Pair) -> str:
    parts = [row for row in pair.sides if row["part"]]
    told = [f"{with_origin(row)} is {say_part(row, pair.tables)}" for row in parts]
    if len(parts) == 2:
        return f"Nothing to compare: {' and '.join(told)}"
    (whole,) = (row for row in pair.sides if not row["part"])
    return f"Nothing to compare: {told[0]}, so that {with_time(whole)} is not set against it"


SENTENCES: Mapping[str, Callable[[Pair], str]] = {
    rules.WITHDRAWN: _withdrawn,
    rules.SUPERSEDED: _superseded,
    rules.OF_A_WHOLE: _of_a_whole,
}
"""The sentence for each of these reasons."""
