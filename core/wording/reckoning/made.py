"""What a check is made from, and how its sentence names that: what several have in common is told once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from core.analysis.clock import YES
from core.analysis.crosschecks.arithmetic import DEPLETION, PART, SUM
from core.frames import Tables
from core.wording.inferred import say_covers_with_basis, say_origin_with_basis
from core.wording.names import in_brackets, measure_label, say_place
from core.wording.numbers import say_amount_with_unit, say_reading
from core.wording.pairs.agreeing import ONE_TIME
from core.wording.pairs.sides import how_sure
from core.wording.record import Record
from core.wording.steps.clock import UNPUBLISHED

ONE_TIME_RULES = (PART, SUM, DEPLETION)
"""The rules that take numbers as of one time, and do not themselves ask for their days."""


def is_of_one_time(check: Record, sure: Iterable[bool]) -> bool:
    """Whether what a check is made from is of one time, where its rule takes it so; `sure`: of each, if it has one.

    What is lost at a rate is not: there only the losses so far and the whole are.
    """
    first, *others = sure
    return check["rule"] not in ONE_TIME_RULES or all(
        [first, *others[-1:]] if check["rule"] == DEPLETION else [first, *others]
    )


@dataclass(frozen=True, slots=True)
class CheckMade:
    """A check, the statements it is made from, in their order, and the tables that they come from."""

    check: Record
    rows: Sequence[Record]
    tables: Tables

    def of(self, *rows: Record) -> Self:
        """The same of these statements alone."""
        return replace(self, rows=rows)

    @property
    def names(self) -> list[str]:
        """Each quantity with all that matters of it, but for what all of them have in common."""
        common = self._common()
        told = ([words for words in self._told(row) if words not in common] for row in self.rows)
        return [f"{say_amount_with_unit(row)} {in_brackets(*own)}" for row, own in zip(self.rows, told, strict=True)]

    def shared(self, of: str = "both") -> str:
        """What they have in common: "; both: nobody named (article 003), place: Kursk region"; empty for nothing."""
        common = self._common()
        return f"; {of}: {', '.join(common)}" if common else ""

    @property
    def provided(self) -> str:
        """That they be of one time, where that is not sure."""
        return "" if is_of_one_time(self.check, (row["covers_certain"] for row in self.rows)) else ONE_TIME

    def _common(self) -> list[str]:
        first, *others = (self._told(row) for row in self.rows)
        return [words for words in first if others and all(words in other for other in others)]

    def _told(self, row: Record) -> list[str]:
        """Measure, origin, how sure that is, time, place, our reading, and whether it was published by then."""
        what, doubt = measure_label(row["measure"], self.tables), UNPUBLISHED[row.get("statement_known", YES)]
        who, when = say_origin_with_basis(row), say_covers_with_basis(row)
        told = what, who, how_sure(row), when, say_place(row), say_reading(row), doubt
        return [words for words in told if words]
