"""What pairs come to that a later view holds, and an earlier one did not: only what changed is compared."""

from collections import Counter

import numpy as np
import pandas as pd

from core.analysis.intervals import Numbers
from core.analysis.pairs.compared import Compared
from core.analysis.pairs.pairing import alike_with
from core.analysis.pairs.tally import ALIKE, verdicts_in, verdicts_of
from core.analysis.rules.swept import Swept


def new_verdicts(before: Compared, after: Compared) -> dict[str, int]:
    """n of each verdict, of pairs that can be compared, that was not there before: new pairs, and changed verdicts."""
    ids, altered = _altered(before, after)
    counts = [
        _of_new(before, after, altered),
        _of_altered(before, after, ids, altered),
        _of_positions(before, after),
    ]
    sums = {verdict: sum(each.get(verdict, 0) for each in counts) for verdict in ALIKE}
    return {verdict: n for verdict, n in sums.items() if n}


def _altered(before: Compared, after: Compared) -> tuple[pd.Index, pd.Index]:
    """The statements that were there, and those of them that are otherwise now: told by another, or told again."""
    place = before.places.get_indexer(after.places)
    now = after.statements[place >= 0].reset_index(drop=True)
    then = before.statements.take(place[place >= 0]).reset_index(drop=True)
    ids = after.places[place >= 0]
    return ids, ids[np.logical_or.reduce([_differ(now[name], then[name]) for name in now])]


def _differ(now: pd.Series, then: pd.Series) -> Numbers:
    """True where two cells differ; two that are missing do not."""
    differ: Numbers = now.to_numpy() != then.to_numpy()
    there = np.flatnonzero(differ)
    if len(there):
        differ[there] = now.iloc[there].notna().to_numpy() | then.iloc[there].notna().to_numpy()
    return differ


def _of_new(before: Compared, after: Compared, altered: pd.Index) -> dict[str, int]:
    """Pairs of which a statement was not there."""
    stayed = after.among(before.statements["statement_id"])
    if stayed.all():
        return {}
    is_kept_whole = altered.empty and np.count_nonzero(stayed) == len(before.statements)
    kept = verdicts_in(before.of_numbers) if is_kept_whole else verdicts_of(Swept.of(after.rules, stayed))
    return {verdict: n - kept.get(verdict, 0) for verdict, n in verdicts_in(after.of_numbers).items()}


def _of_altered(before: Compared, after: Compared, ids: pd.Index, altered: pd.Index) -> dict[str, int]:
    """Pairs of statements that were there, one of them otherwise."""
    if altered.empty:
        return {}
    found, known = (_decided(each, ids, altered) for each in (after, before))
    verdicts = pd.Series(found[~np.isin(found, known)] % len(ALIKE)).value_counts()
    return {verdict: int(verdicts.get(code, 0)) for code, verdict in enumerate(ALIKE)}


def _decided(compared: Compared, ids: pd.Index, altered: pd.Index) -> Numbers:
    """A number for each pair of these ids with an altered one, and its verdict, where it can be compared."""
    rules, names = compared.rules, compared.statements["statement_id"]
    left, right = alike_with(rules, np.flatnonzero(names.isin(altered)))
    place = ids.get_indexer(compared.places)
    verdicts = np.array([ALIKE.index(each) if each in ALIKE else -1 for each in rules.texts()[0]])
    codes = verdicts[rules.decide(left, right)]
    kept = (codes >= 0) & (place[left] >= 0) & (place[right] >= 0)
    numbers: Numbers = (place[left] * len(ids) + place[right]) * len(ALIKE) + codes
    return numbers[kept]


def _of_positions(before: Compared, after: Compared) -> dict[str, int]:
    """A pair is known where both were there, and both hold what they held, or neither does.

    A position that was superseded then was in no such pair, and counts as one that was not there.
    """
    past = before.stances.past.tolist()
    known_then = {who: stance for (who, stance), gone in zip(_stances(before), past, strict=True) if not gone}
    now = _stances(after)
    then = [known_then.get(who) for who, _ in now]
    stayed = np.array([was == stance for (_, stance), was in zip(now, then, strict=True)], dtype=bool)
    there = np.array([was is not None for was in then], dtype=bool)
    counts = [after.stances.counts(flags) for flags in (stayed, there & ~stayed)]
    known = Counter[str]()
    for each in counts:
        known.update(verdicts_in(each))
    return {verdict: n - known[verdict] for verdict, n in verdicts_in(after.stances.counts()).items()}


def _stances(compared: Compared) -> list[tuple[tuple[str, str, str], str]]:
    """Who takes a side in which statement on what, and which, in the order of `Stances`."""
    rows = compared.stances.rows
    cells = (rows[name].tolist() for name in ("statement_id", "proposition", "origin", "stance"))
    return [((statement, matter, origin), stance) for statement, matter, origin, stance in zip(*cells, strict=True)]
