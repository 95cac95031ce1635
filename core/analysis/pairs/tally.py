"""How many pairs have which verdict, by what they are about: counted without holding one of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

import numpy as np
import pandas as pd

from core.analysis.alike import first_of
from core.analysis.intervals import Numbers
from core.analysis.pairs.counting import LAYERS, layers, named_among, on_one_matter, products
from core.analysis.rules.rules import Rules
from core.analysis.rules.swept import OfKinds
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, REVISION, Rule
from core.frames import JOINT
from core.frames.columns import COUNT, TEXT, array

ALIKE = (AGREE, DIFFER, MAY_DIFFER)
"""The verdicts of pairs that can be compared."""

BY = ["kind", "topic", "measure", "subject", "verdict"]
TALLY = {**dict.fromkeys(BY, TEXT), "n": COUNT}

Cell = tuple[str, str | None, str | None, str]
"""Topic, measure, subject and verdict, by which pairs of statements are counted."""


def tally(swept: OfKinds) -> pd.DataFrame:
    """One row a topic and verdict that any pair of the statements that were swept has, with `n`.

    `topic` is as in a comparison, but where two measures are set side by side their order says nothing. `measure` and
    `subject` are what the left of the two counts, given for pairs that can be compared.
    """
    counts = _counted(swept)
    return _tallied({("quantity", *cell): counts[cell] for cell in sorted(counts, key=_in_order) if counts[cell] > 0})


def verdicts_of(swept: OfKinds) -> dict[str, int]:
    """n of each verdict that any of these pairs has: what `verdicts_in` gives of their tally, which is not made."""
    sums = Counter[str]()
    for (_, _, _, verdict), n in _counted(swept).items():
        sums[verdict] += max(n, 0)
    return {verdict: n for verdict, n in sorted(sums.items()) if n}


def _counted(swept: OfKinds) -> Counter[Cell]:
    """How many pairs each cell has."""
    rules, among = swept.rules, swept.among
    counts, rest = Counter[Cell](), _listed(rules, among)
    for cell, n in _decided(swept):
        counts[cell] += n
        rest[cell[0]] -= n
    undecided = (((topic, None, None, NOT_COMPARABLE), n) for topic, n in rest.items())
    for cell, n in chain(undecided, _named(rules, among)):
        counts[cell] += n
    return counts


def tally_listed(comparisons: pd.DataFrame) -> pd.DataFrame:
    """The same of comparisons that are listed: those of positions, and of statements that were heard twice."""
    counts = Counter(zip(*(comparisons[name].tolist() for name in ("kind", "topic", "verdict")), strict=True))
    return _tallied({(kind, topic, None, None, verdict): n for (kind, topic, verdict), n in sorted(counts.items())})


def _in_order(cell: Cell) -> tuple[tuple[bool, str], ...]:
    """By topic, measure, subject and verdict; what is not given comes last."""
    return tuple((name is None, name or "") for name in cell)


def _tallied(counts: Mapping[tuple[str | None, ...], int]) -> pd.DataFrame:
    """The counts as a frame with the columns of TALLY."""
    cells = zip(*counts, strict=True) if counts else ([] for _ in BY)
    columns = zip((*BY, "n"), (*cells, counts.values()), strict=True)
    return pd.DataFrame({name: array(list(column), dtype=TALLY[name]) for name, column in columns})


def about(rows: pd.DataFrame, topic: str | None) -> pd.DataFrame:
    """The rows whose topic is, or holds, this one; all for None."""
    if topic is None:
        return rows
    holding = [each for each in rows["topic"].unique() if topic in each.split(JOINT)]
    return rows[rows["topic"].isin(holding)]


def verdicts_in(counted: pd.DataFrame) -> dict[str, int]:
    """n of each verdict that is there."""
    sums = Counter[str]()
    for verdict, n in zip(counted["verdict"].tolist(), counted["n"].tolist(), strict=True):
        sums[verdict] += n
    return dict(sorted(sums.items()))


def _decided(swept: OfKinds) -> Iterator[tuple[Cell, int]]:
    """Pairs of one kind that agree, differ, may differ or are revisions, as if no statement named another."""
    rules, kinds = swept.rules, swept.rules.coded.kinds
    later = np.where(_up_to_a_moment(rules), swept.of_other_times, 0)
    names, subjects = rules.coded.measure.names, rules.coded.subject.names
    each = zip(kinds.measure.tolist(), kinds.subject.tolist(), swept.of_kinds.tolist(), later.tolist(), strict=True)
    for measure, subject, held, updates in each:
        topic = names[measure]
        yield from (((topic, topic, subjects[subject], verdict), n) for verdict, n in zip(ALIKE, held, strict=False))
        yield (topic, None, None, REVISION), updates


def _up_to_a_moment(rules: Rules) -> Numbers:
    """True for each kind that counts up to a moment: of two such numbers of one origin the later is an update."""
    flags: Numbers = np.zeros(len(rules.coded.kinds.measure), dtype=bool)
    flags[rules.coded.kinds.of] = rules.coded.up_to_a_moment
    return flags


def _listed(rules: Rules, among: Numbers | None) -> dict[str, int]:
    """How many pairs there are by topic: on one measure, or on two about one subject of a chart."""
    names, kinds = rules.coded.measure.names, rules.coded.kinds
    held = np.bincount(kinds.of if among is None else kinds.of[among], minlength=len(kinds.measure))
    matter = rules.coded.matter[first_of(kinds.of)]
    charted = matter >= 0
    counts = products(pd.factorize(matter[charted])[0], kinds.measure[charted], len(names), held[charted])
    of_measure = np.bincount(kinds.measure, weights=held, minlength=len(names)).astype(np.int64)
    same = {name: int(n * (n - 1) // 2) for name, n in zip(names, of_measure, strict=True)}
    two = {_topic(names[a], names[b]): int(counts[a, b]) for a in range(len(names)) for b in range(a)}
    return same | two


def _named(rules: Rules, among: Numbers | None) -> Iterator[tuple[Cell, int]]:
    """Pairs of which one names the other: taken from the verdict they had, and given to the one that this gives."""
    left, right, rule = named_among(rules, among)
    layer, before = layers(rules), rules.unnamed(left, right)
    after = np.where(rule == Rule.COMPARABLE, before, rule)
    listed = on_one_matter(rules.coded, left, right).astype(np.int64)
    for verdicts, counts in ((layer[before], -listed), (layer[after], np.ones_like(listed))):
        for a, b, verdict, n in zip(left, right, verdicts.tolist(), counts.tolist(), strict=True):
            yield _cell(rules, a, b, LAYERS[verdict]), n


def _cell(rules: Rules, left: int, right: int, verdict: str) -> Cell:
    data = rules.coded
    here, there = (data.measure.names[data.measure.codes[side]] for side in (left, right))
    subject = data.subject.names[data.subject.codes[left]]
    return (_topic(here, there), *((here, subject) if verdict in ALIKE else (None, None)), verdict)


def _topic(one: str, other: str) -> str:
    return one if one == other else JOINT.join(sorted((one, other)))
