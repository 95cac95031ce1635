"""Positions on a yes/no matter in one sentence: who affirmed, who denied, who had not commented."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from core.analysis.clock import YES
from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import JOINT, Tables
from core.view import View
from core.wording.articles import article_named, say_articles
from core.wording.inferred import INFERRED as BY_INFERENCE
from core.wording.inferred import is_inferred
from core.wording.names import proposition_text, say_list
from core.wording.pairs.against import asides, say_against
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe.matters import number_contested, numbers_of
from core.wording.safe.origins import say_behind, say_perhaps
from core.wording.safe.otherwise import as_told, documents_alike, fullest, say_otherwise
from core.wording.safe.reversal import of_reversal
from core.wording.safe.standing import NO_CONFIRMATION
from core.wording.safe.verbs import AFFIRMS, STANCES, held_verb
from core.wording.safe.words import (
    DATE_INFERRED,
    INFERRED,
    documents_of,
    flat,
    named_with_basis,
    origins,
    printed,
    who,
)
from core.wording.stances import is_past
from core.wording.steps.clock import UNPUBLISHED
from core.wording.times import say_within

CONTRARY = {"affirms": "denies", "denies": "affirms"}
NO_SIDE = {
    "uncertain": "left open by {}",
    "declined": "{} declined to comment on it",
    "silent": "{} had not commented on it, it was reported",
}
"""What is said of others who took no side on the same matter."""


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
    yield from dict.fromkeys(words for row in positions if (words := unpublished(row)))
    yield from say_otherwise(positions, view.tables)
    yield from of_reversal(positions, view)
    yield from of_later(positions, view)
    yield from _others(positions, view)
    yield from number_contested(positions, view)
    yield from say_against([*positions, *numbers_of(positions, view)], view.tables)


def unpublished(row: Record) -> str:
    """That it is perhaps not yet published by the chosen day; empty where it surely is."""
    return UNPUBLISHED[row.get("known", YES)]


def denied_by(positions: Sequence[Record], view: View) -> str:
    """Who holds the contrary of what all of these do: "denied by the Russian military"; empty where nobody does."""
    if (stance := positions[0]["stance"]) not in CONTRARY:
        return ""
    contrary = CONTRARY[stance]
    others = _held_by_others(positions, view, contrary)
    if not others:
        return ""
    return f"{STANCES[contrary]} by {_holders(others, positions, view.tables)}{say_perhaps(others)}"


def also_held(positions: Sequence[Record], view: View) -> str:
    """Who else takes the side that all of these take: "also affirmed by the NIS"; empty where nobody does."""
    stance = positions[0]["stance"]
    if stance not in CONTRARY or not (same := _held_by_others(positions, view, stance)):
        return ""
    return f"also {STANCES[stance]} by {_holders(same, positions, view.tables)}{say_perhaps(same)}"


def of_later(positions: Sequence[Record], view: View) -> Iterator[str]:
    """What the same source affirmed on a matter that follows the one it affirmed here: that troops are back again.

    Of a later time, as the vocabulary has it; whether it was said later is not asked.
    """
    matters = view.tables.propositions.dropna(subset=["follows"])
    following = [
        name
        for name, follows in zip(matters["proposition"], matters["follows"], strict=True)
        if positions[0]["proposition"] in follows.split(" ")
    ]
    own = {row["origin"] for row in positions if row["stance"] == AFFIRMS}
    held = view.positions
    chosen = held[(held["stance"] == AFFIRMS) & held["proposition"].isin(following) & held["origin"].isin(own)]
    for matter, rows in chosen.groupby("proposition", sort=False):
        yield _of_later(str(matter), rows_of(rows), view.tables, alone=len(positions) == 1)


def _of_later(matter: str, rows: Sequence[Record], tables: Tables, *, alone: bool) -> str:
    source = "the same source" if alone else origins(rows, tables)
    where = say_articles([article_named(name, tables) for name in documents_of(rows)])
    doubt = f"{words}," if (words := say_perhaps(rows)) else ""
    text = flat(proposition_text(matter, tables))
    return f"of a later time, by our reading, {source} affirmed{doubt} in {where}: {text}"


def _held(positions: Sequence[Record], view: View) -> Iterator[str]:
    """Who holds what: by stance, and by the words that say how sure they are."""
    rows = sorted(positions, key=lambda row: list(STANCES).index(row["stance"]))
    names: dict[str, dict[str, None]] = {}
    for row in rows:
        own = as_told(row, view.tables)
        names.setdefault(held_verb(own, view.tables), {})[who(own, view.tables)] = None
    return (f"{say_list(list(held))} {verb}" for verb, held in names.items())


def _holders(others: Sequence[Record], positions: Sequence[Record], tables: Tables) -> str:
    """Others who took a side, with their articles where these positions are told in none of them."""
    beside = [name for row in positions for name in documents_alike(row, tables)]
    return origins(others, tables, _holder, beside=beside)


def _holder(row: Record, tables: Tables) -> str:
    return named_with_basis(row, tables, printed(row["certainty"]) if known(row["certainty"]) else "")


def _said(positions: Sequence[Record]) -> Iterator[str]:
    """When it was said, where that is known and the same of all."""
    times = {(row["said"], row["said_basis"]) for row in positions if known(row["said"])}
    if len(times) == 1 and all(known(row["said"]) for row in positions):
        said, basis = times.pop()
        yield f"said {say_within(said)}" + (f" ({DATE_INFERRED})" if basis == BY_INFERENCE else "")


def _inferred(positions: Sequence[Record], view: View) -> Iterator[str]:
    """Whose words they are by inference only."""
    if found := [row for row in positions if is_inferred(row)]:
        yield INFERRED if len(positions) == 1 else f"the attribution to {origins(found, view.tables)} is inferred"


def _others(positions: Sequence[Record], view: View) -> Iterator[str]:
    """Who else took a side, where all that are selected took one and the same."""
    stances = {row["stance"] for row in positions}
    if len(stances) > 1 or stances.isdisjoint(CONTRARY):
        taken = [row for row in positions if row["stance"] in CONTRARY]
        yield from [say_behind(taken, view.tables, alike=False)] if taken else []
        return
    (stance,) = stances
    same = _held_by_others(positions, view, stance)
    if not all(map(is_past, positions)):
        yield _confirmed([*positions, *same], view.tables)
    if same:
        yield also_held(positions, view)
        yield from _said_of_others(same, positions, view.tables)
    yield from filter(None, [denied_by(positions, view)])
    for held, words in NO_SIDE.items():
        if others := _held_by_others(positions, view, held):
            yield f"{words.format(_holders(others, positions, view.tables))}{say_perhaps(others)}"


def _said_of_others(others: Sequence[Record], own: Sequence[Record], tables: Tables) -> Iterator[str]:
    """What an article says of several others, who are counted as several origins: that one echoes another, as it may
    be. What it says of `own` too is told in its place."""
    pairs = combinations(dict.fromkeys(row["origin"] for row in others), 2)
    for aside in dict.fromkeys(aside for pair in pairs for aside in asides(tables).get(frozenset(pair), ())):
        meant = [row for row in others if aside.concerns(row)]
        if len({row["origin"] for row in meant}) > 1 and not any(map(aside.concerns, own)):
            words = printed(aside.words.removesuffix("."))
            yield f"{aside.article} says of {origins(meant, tables)} {words}"


def _held_by_others(positions: Sequence[Record], view: View, stance: str) -> list[Record]:
    """The positions of this stance that others hold on the same matter, and have not reversed since."""
    held, own = view.positions, {name for row in positions for name in row["origin"].split(JOINT)}
    chosen = held[(held["stance"] == stance) & (held["proposition"] == positions[0]["proposition"])]
    still = chosen[~chosen["superseded"]]
    others = (row for row in rows_of(still) if own.isdisjoint(row["origin"].split(JOINT)))
    return [fullest(row, view.tables) for row in others]


def _confirmed(everyone: Sequence[Record], tables: Tables) -> str:
    """How many origins hold it; of one alone that nobody confirms it."""
    behind = say_behind(everyone, tables, alike=True)
    if len({row["origin"] for row in everyone}) > 1 and not behind.endswith(" origin"):
        return behind
    nobody = all(row["origin_kind"] == NOBODY_NAMED for row in everyone)
    return f"{'no named origin' if nobody else 'one origin'} and {NO_CONFIRMATION}"
