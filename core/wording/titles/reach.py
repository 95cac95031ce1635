"""How far something reaches: in how many articles it stands, and on how many origins it rests."""

import pandas as pd

from core.analysis.ways.chains import NOBODY_NAMED, Reach, independent_origins, reach, spoken
from core.frames import expect
from core.view import View
from core.wording.numbers import say_count, say_number

SEPARATE = (
    "Of the origins that are counted, no source is in two, but a group without names may hold another of them. Whether "
    "one has it from another is not known, unless a text says so."
)
"""What is known, and what is not, of origins that are counted."""

UNNAMED = "origin that names nobody", "origins that name nobody"
OF_CLAIMS = "origin of claims", "origins of claims"
"""One origin, and several: where the text names nobody, and of numbers only."""


def say_reach(reach: Reach) -> str:
    """ "5 articles, 2 origins"; "5 articles, 2 origins and 1 that names nobody"; "1 article, nobody named"."""
    articles = say_count(reach.documents, "article")
    if not reach.origins:
        return f"{articles}, nobody named" if reach.nobody_named else articles
    return f"{articles}, {say_count(reach.origins, 'origin')}{say_nobody(reach.nobody_named)}"


def reaches(view: View) -> tuple[Reach, Reach]:
    """How far the claims of a view reach, and how far its claims and positions on yes/no matters do together."""
    return view.once("reaches", lambda: (reach(view.statements), reach(view.statements, view.positions)))


def say_view_reach(view: View) -> str:
    """ "5 articles, 11 origins of claims (21 with yes/no matters) and 7 that name nobody"; what is not there is left
    out, so that two counts of origins never stand for one thing. A claim is a number, or words in place of one."""
    claims, together = reaches(view)
    if view.positions.empty or not together.origins:
        return say_reach(together)
    articles, nobody = say_count(together.documents, "article"), say_nobody(together.nobody_named)
    if not claims.origins:
        return f"{articles}, {say_count(together.origins, 'origin')} on yes/no matters{nobody}"
    of_claims = say_count(claims.origins, *OF_CLAIMS)
    return f"{articles}, {of_claims} ({say_number(together.origins)} with yes/no matters){nobody}"


def say_origins(rows: pd.DataFrame) -> str:
    """How many origins: "14 origins and 3 that name nobody". How far they are separate: see SEPARATE.

    Who is only said to be silent is counted apart: as no origin, but a source of which others speak.
    """
    expect(rows, "origin", "origin_kind")
    spoke = spoken(rows)
    others = rows["origin"].nunique() - spoke["origin"].nunique()
    if others and spoke.empty:
        return f"{say_count(others, 'source')} that {'is' if others == 1 else 'are'} only said to be silent"
    nobody = spoke["origin_kind"] == NOBODY_NAMED
    named = independent_origins(spoke.loc[~nobody, "origin"].unique())
    unnamed, silent = spoke.loc[nobody, "origin"].nunique(), say_silent(others)
    if not named:
        return f"{say_count(unnamed, *UNNAMED)}{silent}"
    return f"{say_count(named, 'origin')}{say_nobody(unnamed)}{silent}"


def say_nobody(count: int) -> str:
    """ " and 2 that name nobody", to follow a count of origins; empty for none."""
    return f" and {say_number(count)} that {'names' if count == 1 else 'name'} nobody" if count else ""


def say_silent(count: int) -> str:
    """ " (2 more are only said to be silent)", to follow a count of origins; empty for none."""
    return f" ({say_number(count)} more {'is' if count == 1 else 'are'} only said to be silent)" if count else ""
