"""Positions on a yes/no matter in one sentence: who affirmed, who denied, who had not commented."""

from collections.abc import Iterator, Sequence

import pandas as pd

from core.analysis.chains import reach
from core.frames import JOINT, Tables
from core.view import View
from core.wording.inferred import is_inferred
from core.wording.names import proposition_text, say_list
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe_standing import NO_CONFIRMATION
from core.wording.safe_words import INFERRED, flat, named, origins, printed, who
from core.wording.spread import say_origins
from core.wording.times import say_within

STANCES = {
    "affirms": "affirmed",
    "denies": "denied",
    "uncertain": "left open",
    "declined": "declined to comment on",
    "silent": "had not commented, it was reported, on",
}
NOT_CERTAIN = "uncertain"
"""The stance of which the printed words say more than any of ours."""
CONTRARY = {"affirms": "denies", "denies": "affirms"}


def held_refusal(positions: Sequence[Record]) -> str:
    """Why these positions make no safe sentence; empty where they do."""
    matters = sorted({row["proposition"] for row in positions})
    return f"positions on several matters ({say_list(matters)}): select those on one" if len(matters) > 1 else ""


def held_clause(positions: Sequence[Record], view: View) -> Iterator[str]:
    """The clauses of the sentence: who holds what on which matter, and who else holds it, or the contrary.

    The matter comes last and is said to be in our wording: a quote from a source would be another thing.
    """
    text = flat(proposition_text(positions[0]["proposition"], view.tables))
    yield f"{say_list(list(_held(positions, view)))} the following, in our wording: {text}"
    yield from _said(positions)
    yield from _inferred(positions, view)
    yield from _others(positions, view)


def _held(positions: Sequence[Record], view: View) -> Iterator[str]:
    """Who holds what: by stance, and by the words that say how sure they are."""
    rows = sorted(positions, key=lambda row: list(STANCES).index(row["stance"]))
    names: dict[str, dict[str, None]] = {}
    for row in rows:
        names.setdefault(_verb(row), {})[who(row, view.tables)] = None
    return (f"{say_list(list(held))} {verb}" for verb, held in names.items())


def _verb(row: Record) -> str:
    """What it did, with the printed words for how sure it is: of who is not certain, they alone say it."""
    if not known(row["certainty"]):
        return STANCES[row["stance"]]
    own = printed(row["certainty"])
    return f"said {own} of" if row["stance"] == NOT_CERTAIN else f"{STANCES[row['stance']]} (printed: {own})"


def _holder(row: Record, tables: Tables) -> str:
    own = f" ({printed(row['certainty'])})" if known(row["certainty"]) else ""
    return f"{named(row, tables)}{own}"


def _said(positions: Sequence[Record]) -> Iterator[str]:
    """When it was said, where that is known and the same of all."""
    times = {row["said"] for row in positions}
    if len(times) == 1 and known(said := times.pop()):
        yield f"said {say_within(said)}"


def _inferred(positions: Sequence[Record], view: View) -> Iterator[str]:
    """Whose words they are by inference only."""
    if found := [row for row in positions if is_inferred(row)]:
        yield INFERRED if len(positions) == 1 else f"the attribution to {origins(found, view.tables)} is inferred"


def _others(positions: Sequence[Record], view: View) -> Iterator[str]:
    """Who else took a side, where all that are selected took one and the same."""
    stances = {row["stance"] for row in positions}
    if len(stances) > 1 or stances.isdisjoint(CONTRARY):
        taken = [row for row in positions if row["stance"] in CONTRARY]
        yield from [say_origins(pd.DataFrame(taken))] if taken else []
        return
    (stance,) = stances
    same, contrary = _taken(positions, view, stance, same=True), _taken(positions, view, stance, same=False)
    yield _confirmed(pd.DataFrame([*positions, *same]))
    if same:
        yield f"also {STANCES[stance]} by {origins(same, view.tables, _holder)}"
    if contrary:
        yield f"{STANCES[CONTRARY[stance]]} by {origins(contrary, view.tables, _holder)}"


def _taken(positions: Sequence[Record], view: View, stance: str, *, same: bool) -> list[Record]:
    """The positions that others took on the same matter, on the same side or on the other one."""
    held, own = view.positions, {name for row in positions for name in row["origin"].split(JOINT)}
    side = held["stance"] == (stance if same else CONTRARY[stance])
    chosen = held[side & (held["proposition"] == positions[0]["proposition"])]
    return [row for row in rows_of(chosen) if own.isdisjoint(row["origin"].split(JOINT))]


def _confirmed(everyone: pd.DataFrame) -> str:
    reached = reach(everyone)
    if reached.origins > 1:
        return say_origins(everyone)
    own = "one origin" if reached.origins else "no named origin"
    return f"{own} and {NO_CONFIRMATION}"
