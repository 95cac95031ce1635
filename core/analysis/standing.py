"""Standing: is a number by a side about its opponent, about itself, or by a third party? One rule for all sides.

| standing | when                                                                                                 |
|----------|------------------------------------------------------------------------------------------------------|
| itself   | the origin's side is one of the subject's sides                                                      |
| enemy    | the origin's side is an opponent of one of the subject's sides                                       |
| both     | it is both, as the subject is a mixed group of the two                                               |
| third    | it is neither, which is not to say that it is neutral                                                |
| several  | the members of a joint origin stand differently                                                      |
| unknown  | the side of the origin is not recorded, or the text names nobody                                     |
| nowhere  | the subject has no side, so that nobody stands to it in any way                                      |

Against interest: a side states a number of its own losses, and no mere ceiling. That holds where `standing` is
"itself", the subject is no mixed group (whose losses they were is not said), the measure is one of the vocabulary's
losses, and the number is above 0, not a forecast, and says how many there were at the least:
"up to", "less than" and "nearly" concede nothing, and words without a number no number. It says who speaks of whom, and
neither why nor that the number is complete: a side may count its own losses low.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from core.analysis.alike import once_each
from core.analysis.amounts import with_amounts
from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import JOINT, Tables, expect
from core.models.annotation import LOOKS_AHEAD

ENEMY, ITSELF, BOTH, THIRD, SEVERAL, UNKNOWN = ("enemy", "itself", "both", "third", "several", "unknown")
NOWHERE = "nowhere"
UNKNOWN_SIDE = "unknown"
"""The id of a side, where a vocabulary has it, of which nothing is concluded."""

LOSSES = "losses"
NO_FLOOR = ("up_to", "less_than", "nearly", "none")
"""Hedges that leave open whether there were any at all."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """By source: its side, none where it is unknown, and that side's opponents. By subject: its sides."""

    of_source: Mapping[str, frozenset[str]]
    against_source: Mapping[str, frozenset[str]]
    of_subject: Mapping[str, frozenset[str]]


def with_standing(statements: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Claims or statements with `standing`, one of the seven above, and `against_interest`, by the rules above."""
    expect(statements, "origin", "subject", "chart", "modality", "hedge")
    sides, pairs = _sides(tables), (statements["origin"], statements["subject"])
    stood = statements.assign(
        standing=once_each(lambda origin, subject: _standing(origin.split(JOINT), subject, sides), *pairs)
    )
    return stood.assign(against_interest=_against_interest(stood, tables))


def _sides(tables: Tables) -> _Sides:
    sources, subjects = tables.sources, tables.subjects
    unknown = (sources["side"] == UNKNOWN_SIDE) | (sources["kind"] == NOBODY_NAMED)
    return _Sides(
        of_source=_ids(sources["source"], sources["side"].mask(unknown)),
        against_source=_ids(sources["source"], sources["opponents"].mask(unknown)),
        of_subject=_ids(subjects["subject"], subjects["sides"]),
    )


def _ids(names: pd.Series, joined: pd.Series) -> dict[str, frozenset[str]]:
    return {name: frozenset(ids.split()) for name, ids in zip(names, joined.fillna(""), strict=True)}


def _standing(members: list[str], subject: str, sides: _Sides) -> str:
    found = {_standing_of(member, sides.of_subject[subject], sides) for member in members}
    return found.pop() if len(found) == 1 else SEVERAL


def _standing_of(source: str, whose: frozenset[str], sides: _Sides) -> str:
    own = sides.of_source[source]
    if not own or not whose:
        return UNKNOWN if whose else NOWHERE
    itself, enemy = not own.isdisjoint(whose), not sides.against_source[source].isdisjoint(whose)
    return {(True, True): BOTH, (True, False): ITSELF, (False, True): ENEMY, (False, False): THIRD}[itself, enemy]


def _against_interest(stood: pd.DataFrame, tables: Tables) -> pd.Series:
    mixed = tables.subjects.loc[tables.subjects["mixed"], "subject"]
    floor = ~stood["hedge"].isin(NO_FLOOR) & (with_amounts(stood)["lowest"] != 0)
    fact = (stood["chart"] == LOSSES) & ~stood["modality"].isin(LOOKS_AHEAD) & ~stood["subject"].isin(mixed)
    return (stood["standing"] == ITSELF) & floor & fact
