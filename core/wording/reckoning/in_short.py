"""A check in a few words, with its numbers and who gave them: what a list of checks, or a headline, has room for."""

from collections.abc import Mapping, Sequence

from core.analysis.crosschecks.arithmetic import DEPLETION, FALL, RATE, SHARE, SUM, inputs
from core.frames import Tables
from core.wording.inferred import say_origin_with_basis
from core.wording.names import in_brackets, measure_label, say_list, subject_label
from core.wording.numbers import say_quantity
from core.wording.reckoning.reckoned import say_result
from core.wording.record import Record
from core.wording.titles.agreement import small

OURS = "our arithmetic"


def say_in_short(check: Record, held: Mapping[str, Record], tables: Tables) -> str:
    """ "North Korean troops: about 4,000 casualties of 12,000 troops deployed (nobody named): 27 % to 41 % (our
    arithmetic)". `check` is a row of `with_check_sentences`; `held` has the statements that it is made from, by id.
    """
    rows = [held[name] for name in inputs(check)]
    *parts, whole = _named(rows, tables)
    said = _BY_RULE.get(check["rule"], "{parts}, against {whole}: {outcome}")
    outcome = ", ".join(filter(None, (check["outcome"], check["proviso"])))
    words = said.format(parts=say_list(parts), whole=whole, result=say_result(check), outcome=outcome)
    return f"{subject_label(check['subject'], tables)}: {words}"


_ADDED = f"{{parts}}: {{result}} ({OURS}), against {{whole}}: {{outcome}}"
_BY_RULE = {
    SHARE: f"{{parts}} of {{whole}}: {{result}} ({OURS})",
    FALL: "first {parts}, later {whole}: {outcome}",
    SUM: _ADDED,
    RATE: _ADDED,
    DEPLETION: _ADDED,
}


def _named(rows: Sequence[Record], tables: Tables) -> list[str]:
    """Each number with what it counts; who gave it, behind the last of those that one gave."""
    who = [in_brackets(say_origin_with_basis(row)) for row in rows]
    told = [f"{say_quantity(row)} {small(measure_label(row['measure'], tables))}" for row in rows]
    one = len(set(who)) == 1
    return [f"{words} {name}" if not one or words is told[-1] else words for words, name in zip(told, who, strict=True)]
