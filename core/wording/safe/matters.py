"""The number that a yes/no matter is about: who says that at least 1,000 were killed gives a number, too.

Whatever clashes with that number, or is set against it, holds for the matter as well.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from core.frames import Tables
from core.models.annotation import AMOUNTS
from core.view import View
from core.wording.names import proposition_text
from core.wording.numbers import say_number
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe.standing import contested


def numbers_of(positions: Sequence[Record], view: View) -> list[dict[str, Any]]:
    """The statements that these positions have in their very sentences, where the matter has the same number."""
    claims = [name for row in positions for name in _told_with(row, view.tables)]
    if not claims:
        return []
    owners = set(view.claims.loc[view.claims["claim_id"].isin(claims), "statement_id"])
    return rows_of(view.statements[view.statements["statement_id"].isin(owners)])


def number_contested(positions: Sequence[Record], view: View) -> Iterator[str]:
    """Whose figures clash with the number of the matter, or may, and who disputes it."""
    for row in numbers_of(positions, view):
        yield from (re.sub(r"\bwith it\b", "with this number", words) for words in contested(row, view))


def _told_with(row: Record, tables: Tables) -> Iterator[str]:
    """The claims of the same origin in the quotes of a position, of which the matter has every number."""
    own = tables.positions[tables.positions["position_id"].isin(str(row["position_ids"]).split(" "))]
    numbers = set(re.findall(r"\d[\d,.]*\d|\d", proposition_text(row["proposition"], tables)))
    for telling in rows_of(own) if numbers else ():
        claims = tables.claims
        beside = (claims["document"] == telling["document"]) & (claims["origin"] == telling["origin"])
        within = (claims["start"] < telling["end"]) & (claims["end"] > telling["start"])
        found = rows_of(claims.loc[beside & within, ["claim_id", *AMOUNTS]])
        yield from (claim["claim_id"] for claim in found if (stated := _stated(claim)) and stated <= numbers)


def _stated(claim: Record) -> set[str]:
    return {say_number(claim[name]) for name in AMOUNTS if known(claim[name])}
