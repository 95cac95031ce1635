"""The clock of the days that numbers are about: it goes by the time that each speaks of, as far as that is known.

An end that is open or unknown may be any day; but only what looks ahead is about a day after it was said. A running
total without a day of its own lies within its period, if it has one.
"""

from datetime import date

import numpy as np
import pandas as pd

from core.frames import Tables, expect
from core.models.annotation import LOOKS_AHEAD

DECIDING = ["statement_id", "modality", "said_latest", "published_latest"]
DECIDING += ["covers_earliest", "covers_latest", "period_earliest", "period_latest"]
"""The columns of a claim that say which days its number may be about."""


def moments(tables: Tables) -> list[date]:
    """The days on which the time of a number perhaps begins or perhaps ends, earliest first."""
    claims = _placed(tables.claims)
    days = pd.concat([claims["covers_earliest"], _last_days(claims)[~_without_time(claims)]])
    return [day.date() for day in sorted(days.dropna().unique())]


def covering(claims: pd.DataFrame, day: date) -> pd.DataFrame:
    """The claims whose number is, or may be, about that day.

    A running total is about its as-of only, or where none is recorded about some day of its period; a count or rate is
    about every day of its period (see `covers`). A telling that gives no time is about that of the other tellings of
    its statement, where they give one: all have to be there.
    """
    expect(claims, *DECIDING)
    moment, placed = pd.Timestamp(day), _placed(claims)
    elsewhere = (placed["covers_earliest"] > moment) | (_last_days(placed) < moment)
    return claims[~(elsewhere | _told_without_time(placed, elsewhere))]


def _placed(claims: pd.DataFrame) -> pd.DataFrame:
    """What decides, with the ends of its period for a number that covers an unknown time."""
    unknown = _without_time(claims)
    ends = {
        f"covers_{end}": claims[f"covers_{end}"].mask(unknown, claims[f"period_{end}"])
        for end in ("earliest", "latest")
    }
    return claims[DECIDING].assign(**ends)


def _last_days(claims: pd.DataFrame) -> pd.Series:
    """The last day that each number may be about: what does not look ahead, no day after it was said at the latest.

    It was said by the time that any telling of it was published. This is ours and no word of the text: it is neither
    printed nor compared. A time that begins later than that, as an uncertain one may, keeps its first day.
    """
    first, last, said, published = (
        claims[name].to_numpy() for name in ("covers_earliest", "covers_latest", "said_latest", "published_latest")
    )
    uttered = pd.Series(np.fmin(said, published), claims.index).groupby(claims["statement_id"]).transform("min")
    last = np.fmin(last, uttered.mask(claims["modality"].isin(LOOKS_AHEAD)).to_numpy())
    return pd.Series(np.where(first > last, first, last), claims.index)


def _without_time(claims: pd.DataFrame) -> pd.Series:
    return claims["covers_earliest"].isna() & claims["covers_latest"].isna()


def _told_without_time(claims: pd.DataFrame, elsewhere: pd.Series) -> pd.Series:
    """Which tellings give no time, of statements whose other tellings are all about other days."""
    silent = _without_time(claims)
    dated = claims["statement_id"][~silent]
    about_others = set(dated[elsewhere[~silent]]) - set(dated[~elsewhere[~silent]])
    return silent & claims["statement_id"].isin(about_others)
