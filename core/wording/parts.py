"""What is told as a part of a larger number of the same thing: of which number."""

from core.analysis.parts import SHARES
from core.frames import Tables
from core.wording.numbers import say_amount_with_unit
from core.wording.record import Record, known


def say_part(row: Record, tables: Tables) -> str:
    """ "a part of 31 people"; empty where it is no part of the same thing."""
    if not row.get("part"):
        return ""
    named = {name for relation in SHARES if known(row[relation]) for name in row[relation].split(" ")}
    claims = tables.claims
    wholes = claims[claims["claim_id"].isin(named) | claims["statement_id"].isin(named)]
    own = wholes[(wholes["measure"] == row["measure"]) & (wholes["subject"] == row["subject"])]
    return f"a part of {say_amount_with_unit(own.iloc[0]) if len(own) else 'a larger number'}"
