"""The strands of who told whom, as chart, as table and in words below them: what is recorded, what is derived."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from core.analysis.clock import unsure_statements
from core.analysis.ways.crowds import OTHERS, gathered
from core.figures.attribution import attribution_alt, attribution_flow, attribution_key
from core.figures.flows import drawn_apart
from core.figures.strands import Link, in_order
from core.figures.theme import Theme
from core.frames import STEP, Tables
from core.frames.links import SILENCE
from core.wording.articles import number_of
from core.wording.choices import EVERYTHING
from core.wording.labels import KINDS
from core.wording.names import say_list, some
from core.wording.numbers import say_count, say_number
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.steps.clock import say_unsure, with_doubt
from core.wording.ways.attribution import say_gathered, say_original, say_others
from core.wording.ways.telling import Told, kinds, names

CHOOSABLE = 500
"""So many statements can be chosen from the list; the table has all."""

NOTES = [
    "Each strand is one number or position, from who said it first to every article that tells it; the number beside a "
    "name counts them: a sentence with two counts twice. What two articles tell has two strands, and counts once.",
    "A strand and a row of the table have the number, or how sure a position is, as it was told that way; what a "
    "position is on is our wording of the matter. Who is only said to be silent told nobody anything: articles tell of "
    "it, so it stands apart, under a head of its own, and counts as no origin.",
    "What is lost or added is recorded by the annotator; what became of the hedge, the number, the word used, the "
    "place, the time and the way is found by comparing each telling with the fullest.",
]


class Drawn(NamedTuple):
    """The chart, its statements from the top down, what it shows in words, its key, the same in a narrow window, the
    rule by which some stand together, if they do, and whether any is perhaps not yet published."""

    figure: Any
    order: list[str]
    alt: str
    key: Any
    narrow_key: Any
    rule: str
    doubted: bool


def drawn(told: Told, tables: Tables, lit: str | None, look: Theme, order: Sequence[str] = ()) -> Drawn:
    """The chart, with all that stands around it; its origins in this order, where one is given."""
    held, crowd = kinds(told), gathered(told.links, lit)
    named = names(tables) | {OTHERS[kind]: words for kind, words in say_others(crowd).items()}
    unsure = unsure_statements(told.claims, told.positions)
    words = _on_links(told, crowd.links, unsure)
    figure = attribution_flow(crowd.links, named, held, words, theme=look, lit=lit, unsure=unsure, order=order)
    return Drawn(
        figure,
        in_order(figure, told.links["statement_id"].tolist()),
        attribution_alt(crowd.links, named, told.claims, told.positions, lit=lit, unsure=unsure),
        attribution_key(_in_key(held), look, doubted=bool(unsure)),
        attribution_key(_in_key(held), look, doubted=bool(unsure), narrow=True),
        say_gathered(crowd),
        bool(unsure),
    )


def _on_links(told: Told, links: pd.DataFrame, unsure: Collection[str]) -> dict[Link, str]:
    """What each link that is drawn apart says, in the words of the telling that went this way."""
    own = links[links["statement_id"].isin(drawn_apart(links))]
    doubt = {name: with_doubt({name: ""}, unsure)[name] for name in own["statement_id"].unique().tolist()}
    rows = zip(*(own[name].tolist() for name in ("statement_id", "told_by", "told_to", "record_id")), strict=True)
    return {(name, by, to): told.tellings[record] + doubt[name] for name, by, to, record in rows}


def kinds_of(told: Told) -> list[str]:
    """The kinds of origins that are shown, in the order of the key."""
    return _in_key(kinds(told))


def _in_key(held: Mapping[str, str]) -> list[str]:
    """The kinds that these origins have, in the order of the key."""
    shown = set(held.values())
    return [kind for kind in KINDS if kind in shown]


def in_words(told: Told, tables: Tables) -> pd.DataFrame:
    """Every link of every way, one row each, in the words of its telling; who is said to be silent told nothing."""
    named, quiet = names(tables), told.links["told_by_kind"] == SILENCE
    by = told.links["told_by"].map(named)
    return pd.DataFrame(
        {
            "Told by": by.mask(quiet),
            "Told whom": told.links["told_to"].map(named),
            **({"Said to be silent": by.where(quiet)} if quiet.any() else {}),
            "Step": told.links["step"] + 1,
            "On this link": told.links["n_statements"],
            "As told there": [told.tellings[name] for name in told.links["record_id"]],
        }
    )


def travelled(told: Told, tables: Tables) -> pd.DataFrame:
    """What travelled, one row each: in how many retellings it changed, its words, who tells it, and who passed it on.

    The first articles are named, and how many more there are.
    """
    rows, named = told.travels, names(tables)
    articles = {row["document"]: number_of(row) or row["label"] for row in rows_of(tables.documents)}
    return pd.DataFrame(
        {
            "Changed": [_changed(row) for row in rows_of(rows)],
            "Statement": rows["statement_id"].map(told.words),
            "Told": rows["n_tellings"],
            "Articles": [_called(cell.split("; "), articles) for cell in rows["documents"]],
            "Passed on by": [_called(cell.split(STEP), named) if cell else None for cell in rows["carriers"]],
        }
    )


def _changed(row: Record) -> str:
    """In how many of its retellings."""
    if row["n_tellings"] == 1:
        return "told once"
    return f"{say_number(row['n_changed']) if row['n_changed'] else 'none'} of {say_number(row['n_tellings'] - 1)}"


def _called(ids: Sequence[str], named: Mapping[str, str]) -> str:
    return say_list(some([named[each] for each in ids]))


def original(told: Told, tables: Tables) -> list[str]:
    """Which articles name an outlet as their source, as a sentence; none where none does."""
    said = say_original(told.links, tables)
    return [f"{said[0].upper()}{said[1:]}, not saying for what."] if said else []


def notes(told: Told, tables: Tables) -> list[str]:
    """What a strand is, what is recorded and what is derived; and what was only perhaps known by the chosen day."""
    first = f"The list has {say_number(CHOOSABLE)} of {say_count(len(told.words), 'statement')}"
    listed = f"{first}; the table of {EVERYTHING} has every one."
    unsure = say_unsure(unsure_statements(told.claims, told.positions))
    return [*NOTES, *original(told, tables), *unsure, *([listed] if len(told.words) > CHOOSABLE else [])]
