"""The title of a page on one source: whom it clashes with, how much it said, and how much of that clashes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from core.analysis.clock import PERHAPS, unsure_statements
from core.analysis.retractions import retracted
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER, PERHAPS_OF_ONE_TIME
from core.analysis.ways.chains import NOBODY_NAMED
from core.filters import Filters
from core.frames import JOINT, Tables
from core.models.annotation import LOOKS_AHEAD
from core.view import View
from core.wording.choices import LISTS
from core.wording.inferred import inferred_origins
from core.wording.names import say_list
from core.wording.numbers import say_count, say_number
from core.wording.pairs.agreeing import NAMELESS
from core.wording.sources.clashing import say_clashes_with
from core.wording.sources.said import NOTHING, Key, SaidBy, keys_of, said_by, source_names, verdicts_held
from core.wording.stances import SILENT
from core.wording.titles.left_out import say_filters
from core.wording.titles.matters import of_any
from core.wording.titles.spread import NOT_YET, say_doubt
from core.wording.titles.worded import as_statements

OTHERS, OTHERS_HERE = "what others say", "what others say here"
"""What a source is held against; and while filters leave some of it out."""


class Standing(NamedTuple):
    """How many records of a source clash with another's, how many more may, and how many agree with at least one.

    And how many of each of these are positions.
    """

    clash: int
    may: int
    agree: int
    held_clash: int = 0
    held_may: int = 0
    held_agree: int = 0


def source_title(view: View, source: str) -> str:
    """Whom a source clashes with and on what; how many numbers and positions it has, and how many clash; then the rest.

    "Zelenskyy: clash with NIS (Killed, Russian forces); 4 numbers, 3 more in words and 8 positions, of which 1 clashes
    with what others say; 1 of these is …".
    """
    found, name = said_by(view, source), source_names(view.tables)(source)
    n = len(found.passed_on) + len(found.positions_passed_on)
    others = f"{say_number(n)} passed on from others" if n else ""
    if found.own.empty:
        return f"{name}: nothing of its own here, only {others}" if others else f"{name}: {NOTHING}"
    held = f"{say_list([*_kinds(found, view)])}, {_say_clashes(found, view)}"
    return f"{name}: {'; '.join(filter(None, [_say_with_whom(found, view), held, *_rest(found, view), others]))}"


def set_aside(filters: Filters, tables: Tables) -> str:
    """That the filter of origins does not count on a page about one source; empty where it is not set."""
    said = say_filters(Filters(origins=filters.origins), tables).get("origins", "")
    return f"{said}. This filter is set aside here, since the page shows one source at a time." if said else ""


def _say_with_whom(found: SaidBy, view: View) -> str:
    """Whom it clashes with, and whether any of that was perhaps not yet published; empty where nothing clashes."""
    doubt = say_doubt(_standing(found, found.pairs).clash, 0, _unpublished(found, view).clash)
    return f"{said}{doubt}" if (said := say_clashes_with(found, view.tables)) else ""


def _kinds(found: SaidBy, view: View) -> Iterator[str]:
    """How many there are of each kind: "4 numbers", "3 more in words", "8 positions", "1 silence …"."""
    if n := len(found.numbers):
        yield f"{say_count(n, 'number')}{as_statements(found.numbers)}"
    if n := len(found.in_words):
        one = "statement" if view.filters.by_origin else "claim"
        many = f"{say_number(n)} more" if len(found.numbers) else say_count(n, one)
        yield f"{many} in words{as_statements(found.in_words)}"
    silent = int((found.positions["stance"] == SILENT).sum())
    if n := len(found.positions) - silent:
        yield f"{say_count(n, 'position')} {of_any(view.filters)}".strip()
    if silent:
        yield f"{say_count(silent, 'silence')} that articles tell of"


def _say_clashes(found: SaidBy, view: View) -> str:
    """ "of which 2 clash with what others say and 1 more may"; else that none does, or that none can be compared."""
    n, doubts = _standing(found, found.pairs), _unpublished(found, view)
    others = OTHERS_HERE if any(getattr(view.filters, name) for name in LISTS) else OTHERS
    clash, may = f"{others}{say_doubt(n.clash, 0, doubts.clash)}", say_doubt(n.may, 0, doubts.may)
    alone = len(found.own) == 1
    if n.clash:
        which = "which" if alone else f"of which {say_number(n.clash)}{_positions(found, n.clash, n.held_clash)}"
        more = f" and {say_number(n.may)} more{_positions(found, n.may, n.held_may)} may{may}" if n.may else ""
        return f"{which} {'clashes' if n.clash == 1 else 'clash'} with {clash}{more}"
    if n.may:
        which = "which" if alone else f"of which {say_number(n.may)}{_positions(found, n.may, n.held_may)}"
        return f"{which} may clash with {others}{may}"
    verb = "clashes" if len(found.pairs) else "can be compared"
    if alone:
        return f"which {verb} with {others.replace('what', 'nothing that')}"
    return f"none of which {verb} with {others}"


def _positions(found: SaidBy, n: int, positions: int) -> str:
    """How many of these n are positions, where the source has numbers, too: what is counted is of two kinds."""
    if not positions or found.marks.empty:
        return ""
    if positions == n:
        return " (a position)" if n == 1 else f" ({'both' if n == 2 else 'all'} positions)"
    return f" ({say_count(positions, 'of them a position', 'of them positions')})"


def _rest(found: SaidBy, view: View) -> Iterator[str]:
    """What must be said with it: what looks ahead or was withdrawn, what agrees, whose it is, and whether by then."""
    withdrawn = retracted(found.marks)
    ahead = int((found.marks["modality"].isin(LOOKS_AHEAD) & ~withdrawn).sum())
    jointly = int(found.own["origin"].str.contains(JOINT, regex=False).sum())
    perhaps = int((found.own["known"] == PERHAPS).sum()) if "known" in found.own else 0
    said = (
        (ahead, "is a forecast", "are forecasts"),
        (int(withdrawn.sum()), "was withdrawn", "were withdrawn"),
        (jointly, "was said jointly with others", "were said jointly with others"),
        (int(inferred_origins(found.own).sum()), "is attributed by inference", "are attributed by inference"),
        (perhaps, f"was {NOT_YET}", f"were {NOT_YET}"),
    )
    yield from (f"{say_number(n)} of these {one if n == 1 else many}" for n, one, many in said if n)
    yield _say_agreeing(found, view)


def _say_agreeing(found: SaidBy, view: View) -> str:
    """How many agree with others, how many of them only if of one time, and that those may repeat each other."""
    pairs, whole = found.pairs, _standing(found, found.pairs)
    if not (n := whole.agree):
        return ""
    of_one_time = _standing(found, pairs[pairs["reason"] != PERHAPS_OF_ONE_TIME]).agree
    doubt = say_doubt(n, n - of_one_time, _unpublished(found, view).agree)
    nameless = f", but {NAMELESS}" if _all_nameless(pairs[pairs["verdict"] == AGREE], view.tables) else ""
    which = f"{say_number(n)} of these{_positions(found, n, whole.held_agree)}"
    return f"{which} {'agrees' if n == 1 else 'agree'} with at least one other{doubt}{nameless}"


def _all_nameless(pairs: pd.DataFrame, tables: Tables) -> bool:
    nobody = tables.sources.loc[tables.sources["kind"] == NOBODY_NAMED, "source"]
    return bool((pairs["left_origin"].isin(nobody) | pairs["right_origin"].isin(nobody)).all())


def _standing(found: SaidBy, pairs: pd.DataFrame) -> Standing:
    """By these of its pairs, how each record stands that is listed."""
    held = verdicts_held(pairs)
    keys: list[Key] = [*keys_of(found.marks), *keys_of(found.positions)]
    each = [held.get(key, Counter[str]()) for key in keys]
    return Standing(*_counts(each), *_counts(each[len(found.marks) :]))


def _counts(records: Sequence[Counter[str]]) -> tuple[int, int, int]:
    """How many of these records clash with another, how many more may, and how many agree with any."""
    may = sum(MAY_DIFFER in own and DIFFER not in own for own in records)
    return sum(DIFFER in own for own in records), may, sum(AGREE in own for own in records)


def _unpublished(found: SaidBy, view: View) -> Standing:
    """Of how many of these it rests on what was perhaps not yet published by the chosen day."""
    unsure, pairs = unsure_statements(view.statements, view.positions), found.pairs
    if not unsure:
        return Standing(0, 0, 0)
    surely = _standing(found, pairs[~pairs["left"].isin(unsure) & ~pairs["right"].isin(unsure)])
    every = _standing(found, pairs)
    return Standing(*(max(n - sure, 0) for n, sure in zip(every, surely, strict=True)))
