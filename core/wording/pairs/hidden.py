"""How many clashes the filters hide: a reader who chose one source must know that others contradict it."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from core.analysis.clock import unsure_statements
from core.analysis.pairs.hidden import hidden_pairs
from core.analysis.pairs.tally import about, verdicts_in
from core.analysis.rules.verdicts import DIFFER, MAY_DIFFER
from core.analysis.sources import pairs_of_source
from core.filters import Filters
from core.view import View
from core.wording.names import say_list
from core.wording.numbers import say_count
from core.wording.sources.said import SaidBy, keys_of
from core.wording.titles.matters import of_any_too
from core.wording.titles.spread import say_doubt

BOTH, KINDS = (DIFFER, MAY_DIFFER), ("quantity", "position")
PAIRS = {DIFFER: ("clash", "clashes"), MAY_DIFFER: ("pair that may clash", "pairs that may clash")}


def without_lists(filters: Filters) -> Filters:
    """The same clocks and readings, and none of the lists that leave articles, origins or subjects out."""
    return replace(filters, documents=(), kinds=(), sides=(), origins=(), subjects=())


def say_hidden(
    view: View,
    whole: View,
    verdicts: Collection[str] = BOTH,
    kinds: Collection[str] = KINDS,
    topic: str | None = None,
) -> str:
    """ "The filters hide 2 clashes and 1 pair that may clash with what is shown here."; empty where they hide none.

    `whole` is the view without the lists of filters. Counted are pairs of which one side is shown: of all kinds or of
    quantities or positions; of all matters, or of those about one measure or proposition.
    """
    if whole.filters == view.filters:
        return ""
    counts, surely = _counted(view, whole, kinds, topic, None), _sure(whole)
    sure = counts if surely is None else _counted(view, whole, kinds, topic, surely)
    said = _say({each: n for each, n in counts.items() if each in verdicts}, sure, "what is shown here")
    return f"{said} {of_any_too(view.filters)}".strip() if said and "position" in kinds else said


def say_hidden_of(found: SaidBy, view: View, whole: View) -> str:
    """ "The filters hide 1 clash with what it said." of one source, of which what it said is shown; empty for none."""
    if whole.filters == view.filters:
        return ""
    pairs = pairs_of_source(whole.compared, found.source)
    hides = [mine and not others for mine, others in _shown(pairs, view)]
    pairs = pairs[np.array(hides, dtype=bool)]
    unsure = unsure_statements(whole.statements, whole.positions)
    surely = pairs[~pairs["left"].isin(unsure) & ~pairs["right"].isin(unsure)]
    counts, sure = (Counter(each["verdict"].tolist()) for each in (pairs, surely))
    return _say(counts, sure, "what it said")


def _say(counts: Mapping[str, int], sure: Mapping[str, int], what: str) -> str:
    """How many clash with it, and may; `sure` are those of which both sides were surely published by the day."""
    named = [
        f"{say_count(counts[each], *PAIRS[each])}{say_doubt(counts[each], 0, counts[each] - sure.get(each, 0))}"
        for each in BOTH
        if counts.get(each)
    ]
    return f"The filters hide {say_list(named)} with {what}." if named else ""


def _shown(pairs: pd.DataFrame, view: View) -> Iterator[tuple[bool, bool]]:
    """Of each pair of a source, whether its own side is shown, and whether the other is."""
    held = {*keys_of(view.statements[["statement_id"]]), *keys_of(view.compared.positions)}
    cells = (pairs[name].tolist() for name in ("own", "left", "right", "kind", "topic"))
    for own, left, right, kind, topic in zip(*cells, strict=True):
        matter = topic if kind == "position" else ""
        yield (own, matter) in held, (right if own == left else left, matter) in held


def _sure(whole: View) -> set[str] | None:
    """The statements that were surely published by the chosen day; None where all were."""
    if not (unsure := unsure_statements(whole.statements, whole.positions)):
        return None
    return {*whole.statements["statement_id"].tolist(), *whole.positions["statement_id"].tolist()} - unsure


def _counted(
    view: View, whole: View, kinds: Collection[str], topic: str | None, among: set[str] | None
) -> dict[str, int]:
    what = ("hidden", repr(whole.filters), among is None)
    found = about(view.once(what, lambda: hidden_pairs(view.compared, whole.compared, among)), topic)
    return verdicts_in(found[found["kind"].isin(list(kinds))])
