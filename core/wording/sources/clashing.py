"""Whom a source clashes with, and on what: what the title of its page begins with."""

from collections import defaultdict

from core.analysis.rules.verdicts import DIFFER
from core.frames import JOINT, Tables
from core.wording.names import in_brackets, quoted, say_list, say_measure, short_of, some, source_label
from core.wording.rows import rows_of
from core.wording.sources.said import SaidBy
from core.wording.titles.matters import POSITION

MOST = 3
"""So many others, and so many matters of each, are named."""


def say_clashes_with(found: SaidBy, tables: Tables) -> str:
    """ "clashes with NIS (Killed, Russian forces) and BBC (“Drones from Iran”)"; empty where nothing clashes."""
    pairs = found.pairs[found.pairs["verdict"] == DIFFER]
    if pairs.empty:
        return ""
    counted = {row["statement_id"]: say_measure(row, tables) for row in rows_of(found.marks)}
    others = pairs["right_origin"].where(pairs["own"] == pairs["left"], pairs["left_origin"])
    on = defaultdict[str, dict[str, None]](dict)
    for other, kind, topic, own in zip(others, pairs["kind"], pairs["topic"], pairs["own"], strict=True):
        on[other][quoted(short_of(topic, tables)) if kind == POSITION else counted[own]] = None
    told = [f"{_called(other, tables)} {in_brackets('; '.join(some(list(own), MOST)))}" for other, own in on.items()]
    return f"{'clash' if sum(map(len, on.values())) == 1 else 'clashes'} with {say_list(some(told, MOST))}"


def _called(origin: str, tables: Tables) -> str:
    return say_list([source_label(source, tables) for source in origin.split(JOINT)])
