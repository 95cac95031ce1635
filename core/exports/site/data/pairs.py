"""Every pair of statements, and of positions, in every form that their sides can take: its verdict and its sentence.

A pair is decided by its two sides alone. So all forms are compared at once, as if each were a statement of its own, and
a statement that names another names all forms of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.pairs.compared import Compared
from core.analysis.pairs.comparison import compare_chunks
from core.analysis.pairs.positions import positions_heard_twice
from core.analysis.pairs.stances import Stances
from core.analysis.pairs.tally import verdicts_in
from core.analysis.parts import with_parts
from core.analysis.rules.verdicts import REVISION
from core.analysis.statements import by_origin
from core.exports.site.data.variants import BETWEEN
from core.filters import Filters
from core.frames import Tables
from core.frames.columns import RELATIONS
from core.view import View
from core.wording.pairs.comparisons import with_sentences

Ends = tuple[int, int]
Said = tuple[str, str, list[int]]
"""A verdict, its sentence, and of two positions of one origin the number of the one that is superseded."""


@dataclass(frozen=True, slots=True)
class PairForm:
    """One form of a statement or position: the places of its tellings, and whether it was withdrawn, or superseded."""

    places: tuple[int, ...]
    withdrawn: bool = False
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A statement (`matter` is empty) or what it holds on a matter, with the forms in which it is compared.

    Forms that are compared alike have one `number`, which no other unit's has.
    """

    name: str
    matter: str
    forms: tuple[PairForm, ...]
    numbers: tuple[int, ...]


def pairs(tables: Tables, units: Sequence[Unit]) -> dict[str, Any]:
    """`sentences`, and `rows`: the numbers of both forms, the verdict, and the place of its sentence.

    A row of two positions of which the one supersedes the other ends with the number of the superseded form: where both
    are there, it is in no other pair. Numbers come first, then matters, each in the order of their statements.
    """
    found = _at_once(tables, units)
    unit = {number: (unit.matter, unit.name) for unit in units for number in unit.numbers}
    order = sorted(found, key=lambda ends: (unit[ends[0]][0] != "", *(unit[end][::-1] for end in ends), ends))
    places = {words: place for place, words in enumerate(dict.fromkeys(found[ends][1] for ends in order))}
    rows = [[*ends, found[ends][0], places[found[ends][1]], *found[ends][2]] for ends in order]
    return {"sentences": list(places), "rows": rows}


def _at_once(tables: Tables, units: Sequence[Unit]) -> dict[Ends, Said]:
    """All forms beside each other; no statement beside another form of itself."""
    named = [(unit, unit.forms[place], BETWEEN + str(unit.numbers[place])) for unit in units for place in _each(unit)]
    numbers = [(form, unit.name + end) for unit, form, end in named if not unit.matter]
    of_matters = [(form, unit.name + end) for unit, form, end in named if unit.matter]
    claims = _related(_claims(tables, numbers), _named(tables, numbers))
    return dict(_said(tables, by_origin(claims), _renamed(tables.positions, of_matters)))


def _named(tables: Tables, numbers: Sequence[tuple[PairForm, str]]) -> dict[str, str]:
    """For each id that a relation may name, of a statement or claim, all forms that it means, joined."""
    found: dict[str, dict[str, None]] = {}
    ids = tables.claims["claim_id"].tolist()
    for form, name in numbers:
        for each in (_name(name), *(ids[place] for place in form.places)):
            found.setdefault(each, {})[name] = None
    return {each: " ".join(names) for each, names in found.items()}


def _related(claims: pd.DataFrame, named: Mapping[str, str]) -> pd.DataFrame:
    """The claims, with relations that name forms."""

    def renamed(targets: str) -> str:
        return " ".join(named.get(target, target) for target in targets.split(" "))

    columns = {name: claims[name].map(renamed, na_action="ignore").astype(claims[name].dtype) for name in RELATIONS}
    return claims.assign(**columns)


def _said(tables: Tables, statements: pd.DataFrame, positions: pd.DataFrame) -> Iterator[tuple[Ends, Said]]:
    """Of each comparison the numbers of both forms, its verdict and its sentence."""
    compared = Compared(statements, positions)
    seen = View(tables, Filters(), statements, statements, compared.positions, compared)
    listed = pd.concat([*compare_chunks(compared.statements), *_of_positions(compared.positions)], ignore_index=True)
    apart = [_name(left) != _name(right) for left, right in zip(listed["left"], listed["right"], strict=True)]
    told = with_sentences(listed[pd.Series(apart, dtype=bool) | (listed["left"] == listed["right"])], seen)
    begins = dict(zip(*(compared.positions[name] for name in ("statement_id", "taken_from")), strict=True))
    cells = (told[name] for name in ("left", "right", "verdict", "sentence", "kind"))
    for left, right, verdict, sentence, kind in zip(*cells, strict=True):
        reversal = verdict == REVISION and kind == "position"
        past = [_number(min(left, right, key=begins.__getitem__))] if reversal else []
        yield (_number(left), _number(right)), (verdict, sentence, past)


def _of_positions(held: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """All pairs of these positions as if none of them was superseded: what is there decides that."""
    stances = Stances.of(held.assign(superseded=False))
    yield from stances.parts(verdicts_in(stances.counts()))
    yield positions_heard_twice(held)


def _name(named: str) -> str:
    return named.partition(BETWEEN)[0]


def _number(named: str) -> int:
    return int(named.partition(BETWEEN)[2])


def _each(unit: Unit) -> list[int]:
    """The first form of each number, by its place among the forms."""
    return [unit.numbers.index(number) for number in dict.fromkeys(unit.numbers)]


def _claims(tables: Tables, named: Sequence[tuple[PairForm, str]]) -> pd.DataFrame:
    """The claims of these forms, with bounds, under these names of their statements."""
    bounded = with_bounds(with_parts(tables.claims), bands_of(tables.readings))
    marked = {
        "retracted": [form.withdrawn for form, _ in named for _ in form.places],
        "superseded": [form.superseded for form, _ in named for _ in form.places],
    }
    return _renamed(bounded, named).assign(**marked)


def _renamed(records: pd.DataFrame, named: Sequence[tuple[PairForm, str]]) -> pd.DataFrame:
    chosen = records.iloc[[place for form, _ in named for place in form.places]]
    return chosen.assign(statement_id=[name for form, name in named for _ in form.places]).reset_index(drop=True)


def compared_alike(rows: pd.DataFrame, named: set[str]) -> list[tuple[Any, ...]]:
    """For each statement what decides its comparisons: the claim that speaks, how widely it is told, what it names."""
    told = [" ".join(name for name in ids.split(" ") if name in named) for ids in rows["claim_ids"]]
    related = rows[list(RELATIONS)].fillna("").itertuples(index=False, name=None)
    each = zip(rows["claim_id"], rows["n_documents"], told, related, strict=True)
    return list(each)


def named_claims(claims: pd.DataFrame) -> set[str]:
    """The ids that any claim names in a relation."""
    given = claims[list(RELATIONS)].stack().dropna()
    return {name for names in given for name in str(names).split(" ")}
