"""All pairs in sentences: why each of them agrees, clashes or cannot be compared, and what they come to."""

from collections.abc import Mapping

import pandas as pd

from core.analysis.clock import PERHAPS, YES
from core.analysis.pairs.compared import FIRST
from core.analysis.pairs.tally import ALIKE, about, verdicts_in
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, REVISION, SAME_STATEMENT
from core.frames import Tables, expect
from core.frames.columns import TEXT
from core.view import View
from core.wording.names import say_list, say_origin
from core.wording.numbers import say_count, say_number
from core.wording.pairs.against import Asides, asides, asides_of_pair
from core.wording.pairs.agreeing import say_nameless, unpublished, unsure
from core.wording.pairs.reasons import say_comparison
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.titles.matters import POSITION, QUANTITY, and_of_any
from core.wording.titles.spread import NOT_YET, say_verdicts

CLASHES_FIRST = (DIFFER, MAY_DIFFER, AGREE, REVISION, SAME_STATEMENT, NOT_COMPARABLE)
"""The verdicts in the order in which they are read."""


NO_PAIR = "No two statements are about one matter here"


ONE_KIND: Mapping[str, str] = {QUANTITY: "statement", POSITION: "position"}
"""What is counted of each kind: of numbers, statements, since some have none."""


def clashes_first(comparisons: pd.DataFrame) -> pd.DataFrame:
    """Clashes first, then what may be one, then agreement, then the rest."""
    expect(comparisons, "verdict")
    return comparisons.sort_values("verdict", key=lambda each: each.map(CLASHES_FIRST.index), kind="stable")


def with_sentences(comparisons: pd.DataFrame, view: View) -> pd.DataFrame:
    """The same pairs with one more column, `sentence`: why the two agree, clash or cannot be compared.

    `comparisons` are rows of `view.compared`. Raises KeyError on a reason that has no sentence.
    """
    expect(comparisons, "left", "right", "verdict", "reason", "ratio", "kind", "topic")
    named, found = {*comparisons["left"], *comparisons["right"]}, asides(view.tables)
    sides = _by_id(view.statements, named) | _by_id(view.positions, named)
    said = [
        say_pair(row, sides[row["left"], _matter(row)], sides[row["right"], _matter(row)], view.tables, found)
        for row in rows_of(comparisons)
    ]
    return comparisons.assign(sentence=pd.Series(said, index=comparisons.index, dtype=TEXT))


def say_pair(row: Record, left: Record, right: Record, tables: Tables, found: Asides) -> str:
    """Why the two agree, clash or cannot be compared; then what an article itself says of the two, whatever we find;
    then which of them was perhaps not yet published by the chosen day.

    `found` are `core.wording.pairs.against.asides` of the tables. Raises KeyError on a reason that has no sentence.
    """
    why = say_comparison(row, left, right, tables)
    return " ".join([why, *asides_of_pair(left, right, found), *_doubt(left, right)])


def _doubt(*sides: Record) -> list[str]:
    """Whose words were perhaps not yet published: "Perhaps not yet published: GUR; NIS."."""
    named = [say_origin(side) for side in sides if side.get("statement_known", YES) == PERHAPS]
    return [f"{NOT_YET.capitalize()}: {'; '.join(dict.fromkeys(named))}."] if named else []


def comparisons_title(view: View, topic: str | None = None) -> str:
    """How many pairs agree, clash or may clash, and how many of the others there are, each with its n.

    Of numbers and of positions apart, where there are both: first those of which any can be compared. Where only
    some numbers are shown, it says that positions are those of any time, or of any subject.
    """
    any_one = and_of_any(view.filters)
    found = {kind: _verdicts(view, topic, kind) for kind in (QUANTITY, POSITION)}
    held = sorted((kind for kind in found if found[kind]), key=lambda kind: not found[kind].keys() & {*ALIKE})
    names = {QUANTITY: "numbers: ", POSITION: f"positions{any_one}: "} if any_one or len(held) > 1 else {}
    words = "; ".join(f"{names.get(kind, '')}{_title(view, topic, kind, found[kind])}" for kind in held)
    return f"{words[0].upper()}{words[1:]}" if words else NO_PAIR


def _verdicts(view: View, topic: str | None, kind: str) -> dict[str, int]:
    found = about(view.compared.counts, topic)
    return verdicts_in(found[found["kind"] == kind])


def _title(view: View, topic: str | None, kind: str, counts: Mapping[str, int]) -> str:
    """What the pairs of this kind about a topic come to, of which there are so many with each verdict."""
    in_doubt, in_words = (unsure(view, topic), view.compared.in_words(topic=topic)) if kind == QUANTITY else (0, 0)
    said = say_verdicts(counts, in_doubt, unpublished(view, kind, topic=topic), in_words)
    own = 0 if topic else counts.get(NOT_COMPARABLE, 0) - view.compared.between_origins(kind).get(NOT_COMPARABLE, 0)
    nothing = f"no two {ONE_KIND[kind]}s can be compared here"
    nameless = say_nameless(view, kind, topic=topic)
    return "; ".join(filter(None, [said or nothing, nameless, *_others(counts, own, ONE_KIND[kind])]))


COUNTS_PAIRS = "Numbers in cells count pairs; those that agree or clash are n, and 1 is a single comparison"
"""What the cells of the matrix of origins count."""


def say_listed(listed: int, of: int) -> str:
    """Which of many pairs are listed; empty where all of them are."""
    if listed >= of:
        return ""
    return (
        f"{say_number(listed)} of {say_number(of)} pairs are listed: of each verdict the first {say_number(FIRST)}, in "
        "the order of their ids. Choose a measure, or a filter, for others; “python -m core compare --format csv” "
        "writes all of them."
    )


def _others(counts: Mapping[str, int], own: int, record: str) -> list[str]:
    """How many pairs have no verdict, `own` of them of one origin, which no matrix of origins counts."""
    apart, updates, twice = (counts.get(verdict, 0) for verdict in (NOT_COMPARABLE, REVISION, SAME_STATEMENT))
    said = [
        f"{say_count(apart, 'pair')}{_of_one_origin(own, apart)} cannot be compared" if apart else "",
        f"{say_number(updates)} {'is an update' if updates == 1 else 'are updates'}" if updates else "",
        f"{say_count(twice, record)} {'was' if twice == 1 else 'were'} told in several articles" if twice else "",
    ]
    given = [words for words in said if words]
    return [say_list(given)] if given else []


def _of_one_origin(own: int, of: int) -> str:
    if not own:
        return ""
    which = "" if of == 1 else "each " if own == of else f"{say_number(own)} of them "
    return f" ({which}of one origin)"


def _matter(pair: Record) -> str:
    """The proposition that a pair of positions is on: one utterance may hold several positions."""
    return str(pair["topic"]) if pair["kind"] == POSITION else ""


def _by_id(rows: pd.DataFrame, named: set[str]) -> dict[tuple[str, str], Record]:
    """Statements by id, positions by that and their matter."""
    found = rows_of(rows[rows["statement_id"].isin(named)])
    return {(row["statement_id"], row.get("proposition", "")): row for row in found}
