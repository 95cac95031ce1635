"""What the pairs with one verdict are about, each thing once: measures with their subjects, and yes/no matters."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd

from core.analysis.clock import unsure_counts
from core.filters import Filters, filter_positions
from core.view import View
from core.wording.names import in_brackets, quoted, say_list, say_measure, short_of
from core.wording.rows import rows_of
from core.wording.safe.caveats import is_record_contradicted
from core.wording.titles.spread import NOT_YET

UNPUBLISHED = f" {in_brackets(NOT_YET)}"
"""What is added where every pair about a matter rests on what was perhaps not yet published by the chosen day."""

QUANTITY, POSITION = "quantity", "position"

Matter = tuple[str, str]
"""A measure and a subject; or a proposition, and nothing."""


def of_any(filters: Filters) -> str:
    """What is said of positions where only some numbers are shown, those about one day or of one subject: "of any
    time", "of any subject" or both, since those choices leave positions alone; empty where neither is made."""
    left_alone = [name for name, chosen in (("time", filters.as_of), ("subject", filters.subjects)) if chosen]
    return f"of any {say_list(left_alone)}" if left_alone else ""


def and_of_any(filters: Filters) -> str:
    """The same, to follow what is counted: ", of any time"."""
    return f", {of_any(filters)}" if of_any(filters) else ""


def of_any_too(filters: Filters) -> str:
    """The same as a sentence, to stand where positions are counted beside such numbers."""
    return f"Positions on yes/no matters count here, too, {of_any(filters)}." if of_any(filters) else ""


def matters(view: View, verdict: str, *kinds: str) -> list[str]:
    """What the pairs of all kinds, or of these, with this verdict are about: first numbers, then yes/no matters."""
    return list(named_matters(view, verdict, *kinds).values())


def named_matters(view: View, verdict: str, *kinds: str) -> dict[Matter, str]:
    """The same, by matter."""
    counts = view.compared.counts, unsure_counts(view)
    held, unsure = (_by_matter(each[each["verdict"] == verdict]) for each in counts)
    named = [each for kind in kinds or (QUANTITY, POSITION) for each in _NAMED[kind](view, held)]
    return {matter: f"{words}{UNPUBLISHED if unsure[matter] == held[matter] else ''}" for matter, words in named}


def contradicted(view: View) -> set[str]:
    """The matters, as `matters` names them, on which an article sets against what is shown here what contradicts it."""
    positions = filter_positions(view.tables.positions, view.filters)
    told = ((QUANTITY, view.claims, ("measure", "subject")), (POSITION, positions, ("proposition",)))
    return {words for kind, rows, matter in told for words in _contradicted(view, kind, rows, matter)}


def _contradicted(view: View, kind: str, rows: pd.DataFrame, matter: Sequence[str]) -> Iterator[str]:
    marked = rows_of(rows[rows["against"].notna()])
    found = [tuple(row[name] for name in matter) for row in marked if is_record_contradicted(row, view.tables)]
    yield from (words for _, words in _NAMED[kind](view, Counter((*each, "")[:2] for each in found)))


def unpublished_propositions(view: View, verdict: str) -> set[str]:
    """The propositions on which every pair with this verdict rests on what was perhaps not yet published."""
    counts = view.compared.counts, unsure_counts(view)
    held, unsure = (_by_matter(each[each["verdict"] == verdict]) for each in counts)
    return {proposition for (proposition, nothing), n in unsure.items() if not nothing and n == held[proposition, ""]}


def _by_matter(counts: pd.DataFrame) -> Counter[Matter]:
    """How many of these pairs are about each matter."""
    pairs = Counter[Matter]()
    cells = (counts[name].tolist() for name in ("kind", "topic", "measure", "subject", "n"))
    for kind, topic, measure, subject, n in zip(*cells, strict=True):
        pairs[(topic, "") if kind == POSITION else (measure, subject)] += n
    return pairs


def _numbers(view: View, held: Counter[Matter]) -> Iterator[tuple[Matter, str]]:
    """In the order of first mention."""
    for measure, subject in view.once("counted", lambda: _counted(view)):
        if (measure, subject) in held:
            yield (measure, subject), say_measure({"measure": measure, "subject": subject}, view.tables)


def _counted(view: View) -> list[Matter]:
    """The measure and subject of each thing that is counted, in the order of first mention."""
    return list(view.statements[["measure", "subject"]].drop_duplicates().itertuples(index=False, name=None))


def _positions(view: View, held: Counter[Matter]) -> Iterator[tuple[Matter, str]]:
    any_one = of_any(view.filters)
    for proposition, nothing in held:
        if not nothing:
            words = quoted(short_of(proposition, view.tables))
            yield (proposition, nothing), f"{words} {in_brackets(any_one)}" if any_one else words


_NAMED = {QUANTITY: _numbers, POSITION: _positions}
