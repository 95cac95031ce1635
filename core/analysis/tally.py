"""How many pairs have which verdict, by what they are about: counted without holding one of them."""

import numpy as np
import pandas as pd

from core.analysis.counting import LAYERS, layers, named_among, on_one_matter, products
from core.analysis.intervals import Numbers
from core.analysis.rules import Rules
from core.analysis.sweep import ELSEWHERE, OUTCOMES, Line, sweep
from core.analysis.verdicts import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, REVISION, Rule
from core.frames import JOINT
from core.frames.columns import COUNT, TEXT

ALIKE = (AGREE, DIFFER, MAY_DIFFER)
"""The verdicts of pairs that can be compared."""

BY = ["kind", "topic", "measure", "subject", "verdict"]
TALLY = {**dict.fromkeys(BY, TEXT), "n": COUNT}


def tally(rules: Rules, among: Numbers | None = None) -> pd.DataFrame:
    """One row a topic and verdict that any pair of statements has, with `n`.

    `topic` is as in a comparison, but where two measures are set side by side their order says nothing. `measure` and
    `subject` are what the left of the two counts, given for pairs that can be compared. With `among`, only the pairs
    of statements that are True there.
    """
    decided = _decided(rules, among)
    rest = _listed(rules, among).sub(decided.groupby("topic")["n"].sum(), fill_value=0)
    undecided = pd.DataFrame({"topic": rest.index, "verdict": NOT_COMPARABLE, "n": rest.to_numpy()})
    found = pd.concat([decided, undecided, _named(rules, among)]).astype({"topic": TEXT, "measure": TEXT})
    counts = found.groupby(BY[1:], dropna=False)["n"].sum().reset_index()
    return counts[counts["n"] > 0].assign(kind="quantity")[list(TALLY)].astype(TALLY).reset_index(drop=True)


def tally_listed(comparisons: pd.DataFrame) -> pd.DataFrame:
    """The same of comparisons that are listed: those of positions, and of statements that were heard twice."""
    counts = comparisons.groupby(["kind", "topic", "verdict"]).size().reset_index(name="n")
    return counts.assign(measure=None, subject=None)[list(TALLY)].astype(TALLY)


def verdicts_in(counted: pd.DataFrame) -> dict[str, int]:
    """n of each verdict that is there."""
    return {str(verdict): int(n) for verdict, n in counted.groupby("verdict")["n"].sum().items()}


def _decided(rules: Rules, among: Numbers | None) -> pd.DataFrame:
    """Pairs of one kind that agree, differ, may differ or are revisions, as if no statement named another."""
    kinds, line = rules.coded.kinds, Line.through(rules, among)
    swept, met = _swept(rules, line)
    later = np.where(_up_to_a_moment(rules), _of_one_origin(rules, line) - met, 0)
    measure = np.array(rules.coded.measure.names, dtype=object)[kinds.measure]
    subject = np.array(rules.coded.subject.names, dtype=object)[kinds.subject]
    parts = [
        pd.DataFrame({"topic": measure, "measure": measure, "subject": subject, "verdict": verdict, "n": n})
        for verdict, n in zip(ALIKE, swept.T, strict=False)
    ]
    updates = pd.DataFrame({"topic": measure, "measure": None, "subject": None, "verdict": REVISION, "n": later})
    return pd.concat([*parts, updates], ignore_index=True).astype({**dict.fromkeys(BY[1:], TEXT), "n": COUNT})


def _swept(rules: Rules, line: Line) -> tuple[Numbers, Numbers]:
    """By kind: pairs of two origins by outcome; and pairs of one origin that may be of one time and place."""
    size, origins = len(rules.coded.kinds.measure), len(rules.coded.origin.names)
    cells, met = np.zeros(size * OUTCOMES, dtype=np.int64), np.zeros(size, dtype=np.int64)
    two_voices, row = ~rules.shared.ravel(), line.origin * origins
    for block in sweep(line):
        pair, kind = block.left(row) + line.origin[block.right], block.left(line.kind)
        cells += np.bincount((kind * OUTCOMES + block.outcome)[two_voices[pair]], minlength=len(cells))
        own = (pair % (origins + 1) == 0) & (block.outcome != ELSEWHERE)
        met += np.bincount(kind[own], minlength=size)
    return cells.reshape(size, OUTCOMES), met


def _of_one_origin(rules: Rules, line: Line) -> Numbers:
    """By kind: pairs of one origin, without those that name two places."""
    own = line.kind * len(rules.coded.origin.names) + line.origin
    pairs = _twos(own, line.kind, rules)
    if line.place is None:
        return pairs
    placed = line.place >= 0
    both, kind = own[placed], line.kind[placed]
    at_one = both * (int(line.place.max()) + 1) + line.place[placed]
    return pairs - _twos(both, kind, rules) + _twos(at_one, kind, rules)


def _twos(groups: Numbers, kind: Numbers, rules: Rules) -> Numbers:
    """By kind: pairs within one group; each group is of one kind."""
    _, first, held = np.unique(groups, return_index=True, return_counts=True)
    pairs = np.bincount(kind[first], weights=held * (held - 1) // 2, minlength=len(rules.coded.kinds.measure))
    return pairs.astype(np.int64)


def _up_to_a_moment(rules: Rules) -> Numbers:
    """True for each kind that counts up to a moment: of two such numbers of one origin the later is an update."""
    flags: Numbers = np.zeros(len(rules.coded.kinds.measure), dtype=bool)
    flags[rules.coded.kinds.of] = rules.coded.up_to_a_moment
    return flags


def _listed(rules: Rules, among: Numbers | None) -> pd.Series:
    """How many pairs there are by topic: on one measure, or on two about one subject of a chart."""
    chosen = slice(None) if among is None else among
    names, measure, matter = rules.coded.measure.names, rules.coded.measure.codes[chosen], rules.coded.matter[chosen]
    charted = matter >= 0
    counts = products(pd.factorize(matter[charted])[0], measure[charted], len(names))
    held = np.bincount(measure, minlength=len(names))
    same = {name: int(n * (n - 1) // 2) for name, n in zip(names, held, strict=True)}
    two = {_topic(names[a], names[b]): int(counts[a, b]) for a in range(len(names)) for b in range(a)}
    return pd.Series(same | two, dtype="int64")


def _named(rules: Rules, among: Numbers | None) -> pd.DataFrame:
    """Pairs of which one names the other: taken from the verdict they had, and given to the one that this gives."""
    left, right, rule = named_among(rules, among)
    layer, before = layers(rules), rules.unnamed(left, right)
    after = np.where(rule == Rule.COMPARABLE, before, rule)
    listed = on_one_matter(rules.coded, left, right).astype(np.int64)
    parts = [(layer[before], -listed), (layer[after], np.ones_like(listed))]
    rows = [
        _row(rules, int(a), int(b), LAYERS[verdict], int(n))
        for verdicts, counts in parts
        for a, b, verdict, n in zip(left, right, verdicts, counts, strict=True)
    ]
    return pd.DataFrame(rows, columns=[*BY[1:], "n"]).astype({**dict.fromkeys(BY[1:], TEXT), "n": COUNT})


def _row(rules: Rules, left: int, right: int, verdict: str, n: int) -> tuple[str, str | None, str | None, str, int]:
    data = rules.coded
    here, there = (data.measure.names[data.measure.codes[side]] for side in (left, right))
    subject = data.subject.names[data.subject.codes[left]]
    return (_topic(here, there), *((here, subject) if verdict in ALIKE else (None, None)), verdict, n)


def _topic(one: str, other: str) -> str:
    return one if one == other else JOINT.join(sorted((one, other)))
