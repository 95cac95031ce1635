"""Who says a claim or a position, and what is said, each in a line of its own: what stands above its evidence."""

import pandas as pd

from core.analysis.evidence import is_claim
from core.frames import Tables
from core.wording.claims import meant_as
from core.wording.inferred import ATTRIBUTION, is_inferred, say_covers_with_basis
from core.wording.names import proposition_text, say_measure, say_place
from core.wording.numbers import say_amount_with_unit
from core.wording.safe.words import who
from core.wording.stances import say_stance

PARTED = " · "


def say_who(record: pd.Series, tables: Tables) -> str:
    """Who says it, and through whom: "Western officials, via the BBC", "Article 004, naming no source".

    Where its sentence does not name its origin, this ends in "attribution inferred".
    """
    row = {str(name): cell for name, cell in record.items()} | {"documents": record["document"]}
    own = who(row, tables).removesuffix(",")
    return _begun(f"{own}, {ATTRIBUTION}" if is_inferred(record) else own)


def say_what(record: pd.Series, tables: Tables) -> str:
    """The number and its hedge, what is counted, and of when: "At least 1,000 people · Killed, … · as of January 2025".

    Of a position its stance, and the matter.
    """
    if not is_claim(record):
        stance = say_stance(record["stance"], record["certainty"])
        return _begun(f"{stance}: {proposition_text(record['proposition'], tables)}")
    number = ", ".join([say_amount_with_unit(record), *meant_as(record)])
    told = [number, say_measure(record, tables), say_covers_with_basis(record), say_place(record)]
    return _begun(PARTED.join(filter(None, told)))


def _begun(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
