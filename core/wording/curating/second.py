"""Two annotations of one text in sentences: how far they agree, always with n, and where they differ."""

from core.curation.opinions.differences import RECORD
from core.curation.opinions.rates import LEAST_FOR_PERCENT
from core.wording.names import quoted
from core.wording.numbers import say_count
from core.wording.reckoning.reliability import say_alpha
from core.wording.record import Record, known

PLURAL = {"claim": "claims", "position": "positions"}
OF_TEXT = {"number words": "Number words", "propositions": "Propositions"}
FIELDS = {
    "as_of": "as-of time",
    "said": "when it was said",
    "target": "target date",
    "stated": "stated words",
    "low": "low bound",
    "high": "high bound",
    "best": "plain number",
    "attribution_basis": "basis of the attribution",
    "statement": "shared statement",
    "share_of": "share of",
    "part_of": "part of",
    "derived_from": "derived from",
    RECORD: "the record as a whole",
}
"""What a field is called where its own name is no plain word."""

NEVER_COMPARED = "never compared"


def say_field(field: str) -> str:
    """A field of the records in plain words."""
    return FIELDS.get(field, field)


def say_what(row: Record) -> str:
    """What a row of the agreement is about: "Number words", "Claims: hedge", "Claims found by both"."""
    if row["field"] in OF_TEXT:
        return OF_TEXT[row["field"]]
    of = PLURAL[row["of"]].capitalize()
    return f"{of} recorded by both" if row["field"] == RECORD else f"{of}: {say_field(row['field'])}"


def say_agreement(row: Record) -> str:
    """One row of `Opinions.agreement` in a sentence: how many comparisons agree, and what could not be compared."""
    parts = [_say_rate(int(row["n"]), int(row["agree"])), _say_blank(row), _say_missing(row), _say_alpha(row)]
    return f"{say_what(row)}: {'; '.join(filter(None, parts))}."


def say_difference(row: Record) -> str:
    """One row of `Opinions.differences`: what each says, and what was decided."""
    ids = " and ".join(f"{side} {quoted(row[side])}" for side in ("first", "second") if known(row[side]))
    values = "; ".join(f"{side}: {say_value(row[f'{side}_value'])}" for side in ("first", "second"))
    values = values if known(row["first_value"]) or known(row["second_value"]) else "no longer recorded"
    kind = f"{row['kind']} " if known(row["kind"]) else ""
    return f"{kind}({ids}), {say_field(row['field'])}: {values}{_say_decision(row)}"


def _say_rate(n: int, agree: int) -> str:
    if n == 0:
        return NEVER_COMPARED
    if n == 1:
        return f"a single comparison, which {'agrees' if agree else 'differs'}: no rate can be given"
    rate = f"{agree} of {n} agree"
    if n < LEAST_FOR_PERCENT:
        return f"{rate} (few: one more or less is worth {100 / n:.0f} points)"
    return f"{rate} ({_percent(agree, n)} %)"


def _percent(agree: int, n: int) -> str:
    """Rounded, but to none or all of them only where it is none or all."""
    share = 100 * agree / n
    return f"{share:.0f}" if agree in (0, n) else f"{min(max(share, 1), 99):.0f}"


def _say_blank(row: Record) -> str:
    blank = int(row["blank"])
    return f"in {blank} more both leave it out" if blank else ""


def _say_missing(row: Record) -> str:
    missing = int(row["missing"])
    if not missing:
        return ""
    if row["of"] == "text" or row["field"] == RECORD:
        return f"{missing} not compared, since one of the two never looked at {'it' if missing == 1 else 'them'}"
    kinds = say_count(missing, row["of"])
    return f"{kinds} not compared, since only one of the two {'has it' if missing == 1 else 'has them'}"


def _say_alpha(row: Record) -> str:
    return f"Krippendorff's alpha {say_alpha(row['alpha'])}" if known(row["alpha"]) else ""


def say_value(value: object) -> str:
    """What one of the two recorded; a field that is left out says so."""
    return str(value) if known(value) else "left out"


def _say_decision(row: Record) -> str:
    if not known(row["kept"]):
        return " (open)"
    by = f" by {row['by']}" if known(row["by"]) else ""
    return f" (kept{by}: {row['kept']}; {row['reason']})"
