"""In which of its articles the words of a statement are printed: what is quoted beside a mark is one article's."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from core.frames import Tables
from core.wording.record import known

WORDS = ("stated", "certainty", "term")
"""The words of a number that stand in quotation marks beside it."""

Quotes = Mapping[str, tuple[str, str]]
"""Of claims, by id, the document, and the quote with the printed term."""


def worded_in(marks: pd.DataFrame, tables: Tables) -> list[str]:
    """Those of the `documents` of each mark that print all its words, joined alike; of one, always that."""
    ids = {name for names in marks.loc[marks["n_documents"] > 1, "claim_ids"] for name in names.split(" ")}
    claims = tables.claims[tables.claims["claim_id"].isin(ids)]
    printed = claims["quote"].str.cat(claims["term"].fillna(""), sep=" ").str.casefold()
    told = zip(claims["document"].tolist(), printed.tolist(), strict=True)
    quotes = dict(zip(claims["claim_id"].tolist(), told, strict=True))
    cells = zip(*(marks[name].tolist() for name in ("documents", "claim_ids", *WORDS)), strict=True)
    return [_worded(documents, names.split(" "), words, quotes) for documents, names, *words in cells]


def _worded(documents: str, claims: Sequence[str], words: Sequence[Any], quotes: Quotes) -> str:
    """The documents in which one of these claims has all the words in its quote."""
    if claims[0] not in quotes:
        return documents
    own = [str(each).casefold() for each in words if known(each)]
    return "; ".join(dict.fromkeys(where for where, quote in map(quotes.__getitem__, claims) if _has(quote, own)))


def _has(quote: str, words: Sequence[str]) -> bool:
    return all(each in quote for each in words)
