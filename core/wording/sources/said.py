"""One source: all that it said and passed on under the filters, and with how many others each of it agrees or clashes.

What stands here is what a list of it needs; the title over it is in `core.wording.sources.title`.
"""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from core.analysis.sources import began_with, carried_by, heard, pairs_of_source, with_carriers
from core.analysis.ways.chains import NOBODY_NAMED
from core.filters import filter_positions
from core.frames import JOINT, STEP, Tables
from core.view import View
from core.wording.choices import Namer, namer
from core.wording.names import called
from core.wording.numbers import say_count, say_number
from core.wording.record import Record
from core.wording.titles.spread import numbered

NOTHING = "nothing that the filters leave"

Key = tuple[str, str]
"""A statement, and of a position its matter: one utterance may take a side on several."""

Held = dict[Key, Counter[str]]
"""By record, how many pairs of each verdict it has with others."""


@dataclass(frozen=True, slots=True)
class SaidBy:
    """What one source said: statements, or claims as reported, and positions; what it passed on of others; its pairs.

    `numbers` state one, `in_words` do not. `pairs` are those of `core.analysis.sources.pairs_of_source`.
    """

    source: str
    numbers: pd.DataFrame
    in_words: pd.DataFrame
    positions: pd.DataFrame
    passed_on: pd.DataFrame
    positions_passed_on: pd.DataFrame
    pairs: pd.DataFrame

    @property
    def marks(self) -> pd.DataFrame:
        """Its numbers, then what it told in words."""
        return pd.concat([self.numbers, self.in_words])

    @property
    def own(self) -> pd.DataFrame:
        """All that it said itself: the columns that marks and positions share."""
        return pd.concat([self.marks, self.positions], join="inner", ignore_index=True)

    @property
    def reaching(self) -> pd.DataFrame:
        """What its page is about: what it said itself, or else what it passed on."""
        carried = pd.concat([self.passed_on, self.positions_passed_on], join="inner", ignore_index=True)
        return carried if self.own.empty else self.own


def said_by(view: View, source: str) -> SaidBy:
    """All that a source said and passed on, as far as the filters leave it."""
    positions, marks = positions_told(view), began_with(view.marks, source)
    stated = numbered(marks)
    return SaidBy(
        source=source,
        numbers=stated,
        in_words=marks.drop(stated.index),
        positions=began_with(positions, source),
        passed_on=carried_by(view.marks, source),
        positions_passed_on=carried_by(positions, source),
        pairs=pairs_of_source(view.compared, source),
    )


def positions_told(view: View) -> pd.DataFrame:
    """The positions of a view, with all the ways by which each was told."""
    return with_carriers(view.positions, filter_positions(view.tables.positions, view.filters))


def source_names(tables: Tables) -> Namer:
    """What each source is called, by its id; no two are called the same."""
    return namer(called(tables, "source"))


def more_of(record: Record, tables: Tables) -> dict[str, str]:
    """By source, what the way to all that it said is called: the origin of a record, or each of several who said it
    jointly. None where nobody is named."""
    if record["origin_kind"] == NOBODY_NAMED:
        return {}
    named = source_names(tables)
    return {source: f"More of {named(source)}" for source in record["origin"].split(JOINT)}


def offered(view: View) -> dict[str, str]:
    """Every source that the corpus has heard, by id, with its number of records; most first, then by name.

    "Zelenskyy · 15 records", "BBC · 8 passed on"; those of whom the filters leave nothing come last.
    """
    there, named = heard(view.marks, positions_told(view)), source_names(view.tables)
    counts = {source: (own, passed) for source, own, passed in there.itertuples(index=False, name=None)}
    everybody = {source: counts.get(source, (0, 0)) for source in ever_heard(view.tables)}
    ordered = sorted(everybody, key=lambda each: (*(-n for n in everybody[each]), named(each).casefold()))
    return {source: f"{named(source)} · {_say_heard(*everybody[source])}" for source in ordered}


def ever_heard(tables: Tables) -> list[str]:
    """Every source on the way of any claim or position of the corpus, in the order of their ids."""
    ways = pd.concat([tables.claims["attribution"], tables.positions["attribution"]]).unique().tolist()
    return sorted({source for way in ways for step in way.split(STEP) for source in step.split(JOINT)})


def _say_heard(own: int, passed_on: int) -> str:
    more = f"{say_number(passed_on)} passed on" if passed_on else ""
    return ", ".join(filter(None, [say_count(own, "record") if own else "", more])) or NOTHING


def verdicts_held(pairs: pd.DataFrame) -> Held:
    """By record of a source, how many of its pairs have which verdict."""
    held: Held = {}
    cells = (pairs[name].tolist() for name in ("own", "kind", "topic", "verdict"))
    for own, kind, topic, verdict in zip(*cells, strict=True):
        held.setdefault((own, topic if kind == "position" else ""), Counter())[verdict] += 1
    return held


def keys_of(records: pd.DataFrame) -> list[Key]:
    """What `verdicts_held` calls each of these claims, statements or positions, row by row."""
    matters = records["proposition"].tolist() if "proposition" in records else [""] * len(records)
    return list(zip(records["statement_id"].tolist(), matters, strict=True))
