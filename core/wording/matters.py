"""What the pairs with one verdict are about, each thing once: measures with their subjects, and yes/no matters."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from core.analysis.clock import unsure_counts
from core.view import View
from core.wording.names import in_brackets, quoted, say_measure, short_of
from core.wording.spread import NOT_YET

ANY_TIME = "of any time"
"""What is said of yes/no matters where only numbers about one day are shown: that clock leaves positions alone."""

UNPUBLISHED = f" {in_brackets(NOT_YET)}"
"""What is added where every pair about a matter rests on what was perhaps not yet published by the chosen day."""

QUANTITY, POSITION = "quantity", "position"

Matter = tuple[str, str]
"""A measure and a subject; or a proposition, and nothing."""


def matters(view: View, verdict: str, *kinds: str) -> list[str]:
    """What the pairs of all kinds, or of these, with this verdict are about: first numbers, then yes/no matters."""
    counts = view.compared.counts, unsure_counts(view)
    held, unsure = (_by_matter(each[each["verdict"] == verdict]) for each in counts)
    named = [each for kind in kinds or (QUANTITY, POSITION) for each in _NAMED[kind](view, held)]
    return [f"{words}{UNPUBLISHED if unsure[matter] == held[matter] else ''}" for matter, words in named]


def unpublished_propositions(view: View, verdict: str) -> set[str]:
    """The propositions on which every pair with this verdict rests on what was perhaps not yet published."""
    counts = view.compared.counts, unsure_counts(view)
    held, unsure = (_by_matter(each[each["verdict"] == verdict]) for each in counts)
    return {proposition for (proposition, nothing), n in unsure.items() if not nothing and n == held[proposition, ""]}


def _by_matter(counts: pd.DataFrame) -> Counter[Matter]:
    """How many of these pairs are about each matter."""
    pairs = Counter[Matter]()
    cells = counts[["kind", "topic", "measure", "subject", "n"]].itertuples(index=False, name=None)
    for kind, topic, measure, subject, n in cells:
        pairs[(topic, "") if kind == POSITION else (measure, subject)] += n
    return pairs


def _numbers(view: View, held: Counter[Matter]) -> Iterator[tuple[Matter, str]]:
    """In the order of first mention."""
    told = view.statements[["measure", "subject"]].drop_duplicates()
    for measure, subject in told.itertuples(index=False, name=None):
        if (measure, subject) in held:
            yield (measure, subject), say_measure({"measure": measure, "subject": subject}, view.tables)


def _positions(view: View, held: Counter[Matter]) -> Iterator[tuple[Matter, str]]:
    for proposition, nothing in held:
        if not nothing:
            words = quoted(short_of(proposition, view.tables))
            yield (proposition, nothing), f"{words} {in_brackets(ANY_TIME)}" if view.filters.as_of else words


_NAMED = {QUANTITY: _numbers, POSITION: _positions}
