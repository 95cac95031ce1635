"""What other statements are held against one claim or position, and which agree with it."""

import pandas as pd

from core.analysis.evidence import is_claim
from core.analysis.pairs.compared import Compared
from core.analysis.pairs.tally import ALIKE
from core.analysis.sources import alike_of


def rivals(compared: Compared, record: pd.Series) -> pd.DataFrame:
    """The pairs of this record's statement that agree, clash, or may: rows of COMPARISONS, the matter its own.

    `record` is a row of claims or positions. No row where nothing can be compared with it: it states no number, say, or
    those statements have it not.
    """
    return _of_claim(compared, record["statement_id"]) if is_claim(record) else _of_position(compared, record)


def _of_claim(compared: Compared, own: str) -> pd.DataFrame:
    return alike_of(compared, compared.among([own]))


def _of_position(compared: Compared, record: pd.Series) -> pd.DataFrame:
    """Its pairs with the positions of others on the same matter."""
    rows: pd.DataFrame = compared.stances.between(record["origin"], record["proposition"])
    named = (rows["left"] == record["statement_id"]) | (rows["right"] == record["statement_id"])
    found: pd.DataFrame = rows[named & (rows["topic"] == record["proposition"]) & rows["verdict"].isin(ALIKE)]
    return found
