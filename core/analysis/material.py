"""What cross-checks are made from: statements as sides, and what the vocabulary says of their measures."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.analysis.coding import LOOKS_AHEAD, NEEDED, coded, read_columns
from core.analysis.intervals import Numbers
from core.analysis.relations import Link, directed
from core.analysis.retractions import retracted
from core.analysis.sides import Sides, sides
from core.frames import Tables, expect

READ = ("low", "high", "best", "term", "term_means", "period", "period_certain")
"""Columns of statements that cross-checks read, besides those that a comparison does."""


@dataclass(frozen=True, slots=True)
class Material:
    """`sides` has every statement, in the order of `statements`; `place` gives the position of each id in both.

    `numbered` is True for a statement that has a number and was not withdrawn, `facts` for one that is no forecast,
    too. `named` has, by relation, who names whom. `measures` is indexed by measure.
    """

    statements: pd.DataFrame
    sides: Sides
    origins: list[str]
    numbered: Numbers
    facts: Numbers
    named: Mapping[str, list[Link]]
    place: Mapping[str, int]
    measures: pd.DataFrame
    subjects: list[str]

    def of(self, subject: str, measure: str, counts: str) -> Sides:
        """The facts that count this, in this way."""
        return self.sides.take(np.flatnonzero(self.facts & self.where(subject=subject, measure=measure, counts=counts)))

    def where(self, **cells: str) -> Numbers:
        """True for the statements with these cells."""
        held = np.ones(len(self.statements), dtype=bool)
        for column, cell in cells.items():
            held &= (self.statements[column] == cell).to_numpy()
        return held

    def shares(self) -> list[Link]:
        """Each statement that its speaker calls a part or a share of another, with that other; both are there."""
        named = sorted({*self.named["part_of"], *self.named["share_of"]})
        return [(part, whole) for part, whole in named if whole in self.place]

    def subjects_of(self, chosen: Sides) -> list[str]:
        """Whose numbers these statements are."""
        subjects = self.statements["subject"].tolist()
        return [subjects[self.place[statement]] for statement in chosen.ids]

    def unit_of(self, measure: str) -> str:
        return str(self.measures.at[measure, "unit"])

    def parts_of(self, measure: str) -> list[str]:
        """The measures that are parts of this one as they stand in the vocabulary."""
        parts = self.measures.at[measure, "parts"]
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
        return {str(measure): named for measure, named in self.measures[field].dropna().items()}


def material(statements: pd.DataFrame, tables: Tables) -> Material:
    """The statements in the order of their ids, with bounds, ready to be checked."""
    expect(statements, *NEEDED)
    expect(tables.measures, "measure", "parts", "rate_of", "depletes", "unit")
    read = [*read_columns(statements), *READ]
    ordered = statements[read].sort_values("statement_id", ignore_index=True)
    data, numbered = coded(ordered), (ordered["lower"].notna() & ~retracted(ordered)).to_numpy()
    return Material(
        statements=ordered,
        sides=sides(data, ordered),
        origins=data.origin.names,
        numbered=numbered,
        facts=numbered & ~ordered["modality"].isin(LOOKS_AHEAD).to_numpy(),
        named=directed(ordered),
        place={name: place for place, name in enumerate(ordered["statement_id"])},
        measures=tables.measures.set_index("measure"),
        subjects=list(tables.subjects["subject"]),
    )
