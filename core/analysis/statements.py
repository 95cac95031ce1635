"""Statements: what an origin said once, however many articles carry it.

The two views that every chart offers come from here: `as_reported` (one row a claim) and `by_origin` (one row a
statement). Both have the same columns, so that everything after them need not know which it was given.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.analysis.alike import Places, first_of, once_each
from core.analysis.groups import Groups, distinct_in, groups_of, in_order, joined, named, whole_numbers
from core.frames import STEP, expect
from core.frames.columns import RELATIONS

Flags = npt.NDArray[np.bool_]

_TOLD = ["claim_id", "document", "attribution", "role", "lost", *RELATIONS]
"""What tellings are set beside each other by."""

MEANT, MEANT_IN = "modality", "meant_in"
"""How a number is meant, which an utterance keeps whichever of its tellings are shown; and the article that has it so,
where none that is left does. The words for it are those of one article, and never another's."""

ROLE_RANK = {"quote": 0, "body": 1, "background": 2, "lead": 3, "headline": 4}
"""Which claim speaks for its statement: a lead or headline often drops the hedge that the quote keeps."""


def as_reported(claims: pd.DataFrame) -> pd.DataFrame:
    """Every claim as a row of its own, with `claim_ids`, `n_claims`, `documents`, `n_documents` and `carriers`."""
    expect(claims, "claim_id", "document", "attribution")
    return claims.assign(
        claim_ids=claims["claim_id"],
        n_claims=1,
        documents=claims["document"],
        n_documents=1,
        carriers=_carriers(claims["attribution"]),
    )


def by_origin(claims: pd.DataFrame, statement: Places | None = None) -> pd.DataFrame:
    """One row a statement, in the order of first mention; the claim nearest to the utterance speaks for it.

    Nearest: one from which nothing was lost; of these by role (quote, body, background, lead, headline), then by fewer
    carriers, then by claim id. The relations are those of all its claims. `statement` numbers the statement of each
    claim, in that order, where known.
    """
    expect(claims, "statement_id", "claim_id", "document", "role", "attribution", "lost", *RELATIONS)
    statement = pd.factorize(claims["statement_id"])[0] if statement is None else statement
    spokesmen = first_of(statement)
    told = _worth_gathering(claims, statement)
    groups = groups_of(told["_statement"])
    places = np.fromiter(groups, dtype=np.int64, count=len(groups))
    spokesmen[places] = _nearest(told, groups)
    speaking = as_reported((claims.take(spokesmen) if len(spokesmen) < len(claims) else claims).reset_index(drop=True))
    return speaking.assign(
        **{name: _put(speaking[name], places, cells) for name, cells in _gathered(told, groups).items()}
    )


def as_uttered(statements: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The statements, each meant as its fullest telling has it, whatever articles were left out; their bounds stay.

    `claims` are all there are. What was published only after all tellings that are left is not heeded, so that no clock
    tells more than was known. Where it differs, `meant_in` is the article of that telling. The very same frame where
    nothing differs.
    """
    lost = statements[["statement_id", "claim_ids"]][statements["lost"].notna().to_numpy(dtype=bool)]
    if lost.empty:
        return statements
    told = claims[claims["statement_id"].isin(lost["statement_id"])]
    first = dict(zip(told["claim_id"], told["published_earliest"].fillna(pd.Timestamp.min), strict=True))
    until = [max(first[name] for name in ids.split(" ")) for ids in lost["claim_ids"]]
    asked = pd.DataFrame({"statement_id": lost["statement_id"], "_row": lost.index, "_until": until})
    heard = told[told["lost"].isna()].merge(asked, on="statement_id")
    heard = heard[heard["claim_id"].map(first) <= heard["_until"]]
    full = by_origin(heard.assign(statement_id=heard["_row"].astype(str))) if len(heard) else heard
    return _meant_as(statements, full.set_index("_row")) if len(full) else statements


def _meant_as(statements: pd.DataFrame, full: pd.DataFrame) -> pd.DataFrame:
    """The statements with `modality` and `meant_in` of these tellings, by index, where they mean it otherwise."""
    other = full[full[MEANT] != statements.loc[full.index, MEANT]]
    if other.empty:
        return statements
    empty = pd.Series(None, statements.index, statements["document"].dtype)
    cells = other.assign(**{MEANT_IN: other["document"]})[[MEANT, MEANT_IN]]
    return _put_at(statements.assign(**{MEANT_IN: empty}), cells)


def _put_at(rows: pd.DataFrame, cells: pd.DataFrame) -> pd.DataFrame:
    """The rows with these cells, by index."""
    places = rows.index.get_indexer(cells.index)
    return rows.assign(**{str(name): _put(rows[name], places, cells[name].array) for name in cells})


def _worth_gathering(claims: pd.DataFrame, statement: Places) -> pd.DataFrame:
    """The claims of statements that are told more than once, and those that name another, by document and id.

    Of each claim what tellings are set beside each other by, `_statement` and the `_row` where it stands.
    """
    several: Flags = np.bincount(statement)[statement] > 1
    naming = np.logical_or.reduce([claims[name].notna().to_numpy() for name in RELATIONS])
    rows = np.flatnonzero(several | naming)
    rows = rows[in_order(*(claims[name].take(rows) for name in ("document", "claim_id")))]
    return claims[_TOLD].take(rows).assign(_statement=statement[rows], _row=rows)


def _nearest(told: pd.DataFrame, groups: Groups) -> list[int]:
    """The row of the claim that speaks for each statement."""
    roles = (ROLE_RANK.get(role, len(ROLE_RANK)) for role in told["role"].tolist())
    steps = (way.count(STEP) for way in told["attribution"].tolist())
    lost = told["lost"].notna().tolist()
    ranks = list(zip(lost, roles, steps, told["claim_id"].tolist(), told["_row"].tolist(), strict=True))
    return [min(ranks[place] for place in places)[-1] for places in groups.values()]


def _gathered(told: pd.DataFrame, groups: Groups) -> dict[str, Any]:
    """What all claims of a statement hold together, group after group; no relation that none of them has."""
    return {
        "claim_ids": joined(told["claim_id"], groups, " "),
        "n_claims": whole_numbers(map(len, groups.values())),
        "documents": joined(told["document"], groups, "; "),
        "n_documents": distinct_in(told["document"], groups),
        "carriers": joined(_carriers(told["attribution"]), groups, "; "),
        **{name: named(told[name], groups) for name in RELATIONS if told[name].notna().any()},
    }


def _put(column: pd.Series, places: Places, cells: Any) -> Any:
    """The column with these cells at these places."""
    found = column.array.copy()
    found[places] = cells
    return found


def _carriers(attribution: pd.Series) -> pd.Series:
    """Everyone after the origin; empty when the document heard it from the origin itself."""
    return once_each(lambda way: way.partition(STEP)[2], attribution)
