"""What was taken back: by whom, and when."""

from datetime import date

import pandas as pd

from core.analysis.clock import published_by
from core.analysis.evidence import record_of
from core.analysis.retractions import retractions
from core.frames import Tables
from core.wording.inferred import with_basis
from core.wording.names import named_origin, say_list
from core.wording.record import Record, known
from core.wording.steps.clock import say_unpublished
from core.wording.times import say_within


def say_withdrawn(claim: Record, tables: Tables, day: date | None = None) -> str:
    """ "Withdrawn by NIS on 5 February 2025" of a claim whose statement was taken back; empty where it stands.

    With a day, it also says where the withdrawal itself was not, or perhaps not, published by then.
    """
    found = retractions(tables.claims)
    names = found.loc[found["statement_id"] == claim["statement_id"], "retracted_by"]
    takers = [taker for name in names if (taker := record_of(tables, name)) is not None]
    said = list(dict.fromkeys(_say_taken_back(taker, tables, day) for taker in takers))
    return f"Withdrawn {say_list(said)}" if said else ""


def _say_taken_back(taker: pd.Series, tables: Tables, day: date | None) -> str:
    """By whom and when it was said; where that is not known, when it was published; and whether that is inferred."""
    said, told = ("said", "") if known(taker["said"]) else ("published", "as published ")
    when = with_basis(f"{told}{say_within(taker[said])}", taker[f"{said}_basis"])
    known_by = day and say_unpublished(published_by(taker.to_frame().T, day).iloc[0], day)
    unknown = f", which was {known_by[0].lower()}{known_by[1:]}" if known_by else ""
    return f"by {named_origin(taker, tables)} {when}{unknown}"
