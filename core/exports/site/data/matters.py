"""Positions on yes/no matters: what each says, which of two is the later, and how they are held once."""

from typing import Any

import pandas as pd

from core.analysis.pairs.positions import contested_first
from core.exports.site.data.pairs import PairForm, Unit
from core.exports.site.data.variants import subsets
from core.figures.taken import marked
from core.frames import Tables
from core.wording.inferred import ATTRIBUTION, is_inferred, say_dates, say_held, say_origin_with_basis, say_when_taken
from core.wording.names import called, proposition_text, quoted, short_of
from core.wording.quoting import paired
from core.wording.record import known
from core.wording.rows import rows_of
from core.wording.stances import PAST, say_held_stance, say_stance
from core.wording.times import say_time


def matters(tables: Tables) -> list[dict[str, str]]:
    """The propositions by id, name and whole sentence, in the order of a list of all."""
    texts = called(tables, "proposition", "text")
    return [
        {
            "id": name,
            "short": short_of(name, tables),
            "quoted": quoted(short_of(name, tables)),
            "text": texts[name],
        }
        for name in contested_first(tables.positions, list(texts))
    ]


def holdings(tables: Tables) -> list[dict[str, Any]]:
    """One entry a position, in their order.

    `rank`: of one utterance, the telling with the least speaks for it. `later`: the greater was said later, or, said on
    one day, published later; equal where neither is known.
    """
    positions = tables.positions
    rank = positions[["document", "position_id"]].apply(tuple, axis="columns").rank(method="first")
    days = positions[["said_latest", "published_latest"]].fillna(pd.Timestamp.min.as_unit("s"))
    later = days.apply(tuple, axis="columns").rank(method="dense")
    entries = zip(rows_of(positions), rank, later, strict=True)
    return [_holding(row, tables) | {"rank": int(first), "later": int(last)} for row, first, last in entries]


def _holding(row: Any, tables: Tables) -> dict[str, Any]:
    stance = say_stance(row["stance"], row["certainty"])
    certainty, by = row["certainty"] if known(row["certainty"]) else "", ATTRIBUTION if is_inferred(row) else ""
    return {
        "stance": row["stance"],
        "sign": marked(row["stance"], certainty, by),
        "holds": stance,
        "earlier": _earlier(row, tables) if row["stance"] in PAST else {},
        "said": say_time(row["said"]),
        "told": say_held(row),
        "side": {
            "says": f"{say_origin_with_basis(row)}: {stance}: {proposition_text(row['proposition'], tables)}",
            "dates": say_dates(row),
            "quote": paired(row["quote"]),
        },
    }


def _earlier(row: Any, tables: Tables) -> dict[str, str]:
    """What is told of it where its origin took the other side later."""
    past = {**row, "superseded": True}
    stance = say_held_stance(past)
    said = f"{say_origin_with_basis(row)}: {stance}: {proposition_text(row['proposition'], tables)}"
    return {"holds": f"{stance} ({say_when_taken(row)})", "told": say_held(past), "says": said}


def held(tables: Tables, first: int) -> list[Unit]:
    """What each statement holds on a matter, in every form; forms are numbered from `first`."""
    found: list[Unit] = []
    ranks = [entry["rank"] for entry in holdings(tables)]
    for (name, matter), rows in tables.positions.reset_index(drop=True).groupby(["statement_id", "proposition"]):
        forms = tuple(PairForm(places) for places in subsets([int(place) for place in rows.index]))
        alike = [(min(form.places, key=ranks.__getitem__), _articles(rows, form)) for form in forms]
        numbers = {key: first + number for number, key in enumerate(dict.fromkeys(alike))}
        found.append(Unit(str(name), str(matter), forms, tuple(numbers[key] for key in alike)))
        first += len(numbers)
    return found


def _articles(rows: pd.DataFrame, form: PairForm) -> int:
    return int(rows.loc[list(form.places), "document"].nunique())
