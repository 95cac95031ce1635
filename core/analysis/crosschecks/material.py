"""What cross-checks are made from: statements as sides, and what the vocabulary says of their measures."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.crosschecks.sides import Sides, sides
from core.analysis.groups import in_order, places_of
from core.analysis.intervals import Numbers
from core.analysis.parts import is_part
from core.analysis.relations import Link, directed
from core.analysis.retractions import retracted
from core.analysis.revisions import superseded
from core.analysis.rules.coding import NEEDED, coded, read_columns
from core.frames import Tables, expect
from core.models.annotation import AMOUNTS, LOOKS_AHEAD

READ = (*AMOUNTS, "term", "term_means", "period")
"""Columns of statements that cross-checks read, besides those that a comparison does."""


Counting = tuple[str, str, str]
"""A subject, a measure and a way of counting."""

_NOWHERE = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Material:
    """`sides` has every statement, in the order of `statements`; `place` gives the position of each id in both.

    `numbered` is True for a statement that has a number and was not withdrawn or superseded, `facts` for one that is
    no forecast, too; `counting` has the positions of the facts of each subject, measure and way of counting, but
    for parts of a larger number of the same thing. `named`
    has, by relation, who names whom. `measures` has the entry of each measure in the vocabulary.
    """

    statements: pd.DataFrame
    sides: Sides
    origins: list[str]
    numbered: Numbers
    facts: Numbers
    counting: Mapping[Counting, Numbers]
    named: Mapping[str, list[Link]]
    measures: Mapping[str, Mapping[Any, Any]]
    subjects: list[str]

    def of(self, subject: str, measure: str, counts: str) -> Sides:
        """The facts that count this, in this way."""
        return self.sides.take(self.counting.get((subject, measure, counts), _NOWHERE))

    def measuring(self, measure: str) -> Numbers:
        """True for the statements that give this measure."""
        held: Numbers = (self.statements["measure"] == measure).to_numpy()
        return held

    def shares(self) -> list[Link]:
        """Each statement that its speaker calls a part or a share of another, with that other; both are there."""
        named = sorted({*self.named["part_of"], *self.named["share_of"]})
        return [(part, whole) for part, whole in named if self.holds(whole)]

    def place(self, statement: str) -> int:
        """The position of a statement that is there."""
        return bisect_left(self.sides.ids, statement)

    def holds(self, statement: str) -> bool:
        """Whether the statement is there."""
        return self.place(statement) < len(self.sides) and self.sides.ids[self.place(statement)] == statement

    def subjects_of(self, chosen: Sides) -> list[str]:
        """Whose numbers these statements are."""
        subjects = self.statements["subject"].tolist()
        return [subjects[self.place(statement)] for statement in chosen.ids]

    def unit_of(self, measure: str) -> str:
        return str(self.measures[measure]["unit"])

    def parts_of(self, measure: str) -> list[str]:
        """The measures that are parts of this one as they stand in the vocabulary."""
        parts = self.measures[measure]["parts"]
        return parts.split(" ") if isinstance(parts, str) else []

    def all_parts_of(self, measure: str) -> list[str]:
        """Its parts and their parts, each once."""
        found: dict[str, None] = {}
        waiting = self.parts_of(measure)
        while waiting:
            part = waiting.pop(0)
            if part not in found and part != measure:
                found[part] = None
                waiting += self.parts_of(part)
        return list(found)

    def named_by(self, field: str) -> dict[str, str]:
        """The measures that have this field of the vocabulary, each with the measure that it names."""
        return {measure: entry[field] for measure, entry in self.measures.items() if isinstance(entry[field], str)}


def material(statements: pd.DataFrame, tables: Tables) -> Material:
    """The statements in the order of their ids, with bounds, ready to be checked."""
    expect(statements, *NEEDED)
    expect(tables.measures, "measure", "parts", "rate_of", "depletes", "unit")
    read = [*read_columns(statements), *READ]
    ordered = statements[read].take(in_order(statements["statement_id"])).reset_index(drop=True)
    gone = retracted(ordered) | superseded(ordered)
    data, numbered = coded(ordered), (ordered["lower"].notna() & ~gone).to_numpy()
    facts = numbered & ~ordered["modality"].isin(LOOKS_AHEAD).to_numpy()
    return Material(
        statements=ordered,
        sides=sides(data, ordered),
        origins=data.origin.names,
        numbered=numbered,
        facts=facts,
        counting=_counting(ordered, np.flatnonzero(facts & ~is_part(ordered).to_numpy())),
        named=directed(ordered),
        measures={entry["measure"]: entry for entry in tables.measures.to_dict("records")},
        subjects=list(tables.subjects["subject"]),
    )


def _counting(statements: pd.DataFrame, facts: Numbers) -> dict[Any, Numbers]:
    """The positions of these facts, in their order, by what they count and how."""
    counted = (statements[name].take(facts) for name in ("subject", "measure", "counts"))
    return {name: facts[places] for name, places in places_of(*counted).items()}
