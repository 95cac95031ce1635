"""Statements: what an origin said once, however many articles carry it.

The two views that every chart offers come from here: `as_reported` (one row a claim) and `by_origin` (one row a
statement). Both have the same columns, so that everything after them need not know which it was given.
"""

import pandas as pd

from core.analysis.groups import distinct_in, groups_of, joined, named, whole_numbers
from core.frames import STEP, expect
from core.frames.columns import RELATIONS

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


def by_origin(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a statement, in the order of first mention; the claim nearest to the utterance speaks for it.

    Nearest: by role (quote, body, background, lead, headline), then by fewer carriers, then by claim id. The
    relations are those of all its claims.
    """
    expect(claims, "statement_id", "claim_id", "document", "role", "attribution", *RELATIONS)
    reported = as_reported(claims).assign(
        _role=claims["role"].map(ROLE_RANK), _steps=claims["attribution"].str.count(STEP), _order=range(len(claims))
    )
    ranked = reported.sort_values(["_role", "_steps", "claim_id"], kind="stable")
    spokesman = ranked.drop_duplicates("statement_id").set_index("statement_id", drop=False)
    gathered = _gather(reported)
    joined = spokesman.assign(**{name: gathered[name] for name in gathered.columns})
    return joined.sort_values("_order").drop(columns=["_role", "_steps", "_order"]).reset_index(drop=True)


def _gather(reported: pd.DataFrame) -> pd.DataFrame:
    """What all claims of a statement hold together, indexed by statement; blind to the order of the rows."""
    ordered = reported.sort_values(["document", "claim_id"])
    groups, orders = groups_of(ordered["statement_id"]), ordered["_order"].tolist()
    return pd.DataFrame(
        {
            "claim_ids": joined(ordered["claim_id"], groups, " "),
            "n_claims": whole_numbers(map(len, groups.values())),
            "documents": joined(ordered["document"], groups, "; "),
            "n_documents": distinct_in(ordered["document"], groups),
            "carriers": joined(ordered["carriers"], groups, "; "),
            "_order": whole_numbers(min(orders[row] for row in rows) for rows in groups.values()),
            **{name: named(ordered[name], groups) for name in RELATIONS},
        },
        index=pd.Index(list(groups), dtype="str"),
    )


def _carriers(attribution: pd.Series) -> pd.Series:
    """Everyone after the origin; empty when the document heard it from the origin itself."""
    return attribution.str.split(STEP, n=1, regex=False).str[1:].str.join("").astype("str")
