"""Relations between statements, as their claims record them: who revises, retracts, disputes or is part of whom."""

from collections.abc import Iterable, Iterator

import pandas as pd

from core.analysis.revisions import in_chains
from core.frames import expect
from core.frames.columns import RELATIONS

Link = tuple[str, str]
Links = dict[str, set[Link]]
"""By relation, the pairs of statement ids of which one names the other; the lesser id first."""


def links(statements: pd.DataFrame) -> Links:
    """Which statements name which. A claim may be named by its own id or by its statement's.

    What revises a number that is itself a revision revises what that one did, where both are of one source.
    """
    named: dict[str, Iterable[Link]] = dict(directed(statements))
    if len(revised := list(named["revises"])) > 1:
        expect(statements, "origin")
        origin = dict(zip(statements["statement_id"].tolist(), statements["origin"].tolist(), strict=True))
        named["revises"] = in_chains(revised, origin)
    return {relation: {_in_order(*ends) for ends in pairs} for relation, pairs in named.items()}


def directed(statements: pd.DataFrame) -> dict[str, list[Link]]:
    """By relation, the ids of each statement that names another and of the one it names: each pair once, in order."""
    expect(statements, "statement_id", "claim_ids", *RELATIONS)
    given = {relation: _given(statements, relation) for relation in RELATIONS}
    owner = _owners(statements) if any(given.values()) else {}
    return {relation: sorted(set(_named(pairs, owner))) for relation, pairs in given.items()}


def _in_order(a: str, b: str) -> Link:
    return min(a, b), max(a, b)


def _owners(statements: pd.DataFrame) -> dict[str, str]:
    """The statement of each claim that has another id than its statement."""
    renamed = statements[statements["claim_ids"] != statements["statement_id"]]
    claims = zip(renamed["claim_ids"].str.split(" "), renamed["statement_id"], strict=True)
    return {claim: statement for names, statement in claims for claim in names}


def _given(statements: pd.DataFrame, relation: str) -> list[Link]:
    """The statements that name anything, with all that they name, joined."""
    there = statements[relation].notna().to_numpy()
    if not there.any():
        return []
    return list(zip(statements["statement_id"][there], statements[relation][there], strict=True))


def _named(given: list[Link], owner: dict[str, str]) -> Iterator[Link]:
    for source, targets in given:
        for target in targets.split(" "):
            named = owner.get(target, target)
            if named != source:
                yield source, named
