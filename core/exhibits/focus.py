"""What a step of a briefing is about, the same on the screen, on slides, on paper and on the site."""

from core.frames import Tables
from core.models.briefing import Shown


def in_focus(shown: Shown, tables: Tables) -> Shown:
    """Where the way of one statement is lit, only what its origin said: no step has room for everybody's.

    What is left out by it is told in the caveats, as with any other choice.
    """
    told = (rows.loc[rows["statement_id"] == shown.lit, "origin"] for rows in (tables.claims, tables.positions))
    origins = tuple(origin for found in told for origin in found.unique())
    return shown.model_copy(update={"origins": origins}) if origins and not shown.origins else shown
