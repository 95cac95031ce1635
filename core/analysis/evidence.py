"""The evidence behind a mark: its quote in the text, its four times, its other tellings, what it is related to.

A record is one row of the claims or of the positions, found by its id; ids are unique within a corpus.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from core.frames import Tables, expect
from core.frames.columns import RELATIONS

TIMES = ("period", "as_of", "said", "published", "target")
"""What a time tells: what a number covers, up to when it counts, when it was said and printed, what it foresees."""

CLAIM, STATED, POSITION, DISMISSED, OPEN = "claim", "stated", "position", "dismissed", "open"
"""The layers of a text: quotes of claims, the printed words of their numbers, positions, and what is no claim."""

SPANS = ["id", "layer", "start", "end"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same records cover from end to end, as (layer, id), widest span first."""

    text: str
    covers: tuple[tuple[str, str], ...]


def record_of(tables: Tables, record_id: str) -> pd.Series | None:
    """The claim or position with this id, or None."""
    for records, key in ((tables.claims, "claim_id"), (tables.positions, "position_id")):
        found = records[records[key] == record_id]
        if len(found):
            return found.iloc[0].rename(record_id)
    return None


def positions_on(positions: pd.DataFrame, origin: str, proposition: str) -> list[str]:
    """The ids of the positions of an origin on a yes/no matter; none where it holds none."""
    held = positions[(positions["origin"] == origin) & (positions["proposition"] == proposition)]
    return [str(position) for position in held["position_id"]]


def is_claim(record: pd.Series) -> bool:
    """True for a claim, False for a position."""
    return "claim_id" in record.index


def tellings(tables: Tables, record: pd.Series) -> pd.DataFrame:
    """Every record of the same statement, this one included, in the order of documents and of their text."""
    records = tables.claims if is_claim(record) else tables.positions
    same: pd.DataFrame = records[records["statement_id"] == record["statement_id"]]
    return same.sort_values(["document", "start"], kind="stable")


def times_of(record: pd.Series) -> pd.DataFrame:
    """The times that the record has or lacks: `time`, `edtf`, `text`, `basis`, `evidence`; NaN where it has none."""
    parts = {"edtf": "", "text": "_text", "basis": "_basis", "evidence": "_evidence"}
    rows = [
        {"time": name, **{part: record[name + ending] for part, ending in parts.items()}}
        for name in TIMES
        if name in record.index
    ]
    return pd.DataFrame(rows, columns=["time", *parts])


def relations_of(claims: pd.DataFrame, record: pd.Series) -> pd.DataFrame:
    """What this claim names and what names it: `relation`, `named_by` (True where the other claim does), `claim_id`.

    A relation may name a statement; then the first claim of that statement stands for it.
    """
    expect(claims, "claim_id", "statement_id", *RELATIONS)
    own = {record["claim_id"], record["statement_id"]}
    rows = [
        {"relation": relation, "named_by": False, "claim_id": _claim_named(claims, name)}
        for relation in RELATIONS
        for name in _names(record[relation])
    ]
    rows += [
        {"relation": relation, "named_by": True, "claim_id": claim_id}
        for relation in RELATIONS
        for claim_id, names in zip(claims["claim_id"].tolist(), claims[relation].tolist(), strict=True)
        if own & set(_names(names)) and claim_id not in own
    ]
    return pd.DataFrame(rows, columns=["relation", "named_by", "claim_id"]).drop_duplicates(ignore_index=True)


def pairs_between(comparisons: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    """The comparisons that two names pick out, in either order.

    Two origins: all their pairs. Two statements: their pair. An origin and a proposition: its pairs on that matter.
    """
    expect(comparisons, "left", "right", "left_origin", "right_origin", "topic", "kind")
    names = {one, other}
    ends = [("left", "right"), ("left_origin", "right_origin")]
    same = [[{a, b} == names for a, b in zip(comparisons[x], comparisons[y], strict=True)] for x, y in ends]
    sides = comparisons[["left_origin", "right_origin"]].isin([one]).any(axis=1)
    matter = (comparisons["kind"] == "position") & (comparisons["topic"] == other) & sides
    return comparisons[pd.Series(same[0], comparisons.index) | pd.Series(same[1], comparisons.index) | matter]


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph (or paragraphs) around a span begins and ends: code points, end exclusive."""
    before, after = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return before, len(text) if after < 0 else after


def paragraph_number(text: str, start: int) -> int:
    """Which paragraph of the text a place stands in, from 1; lines without words are none."""
    return 1 + sum(bool(line.strip()) for line in text[:start].split("\n")[:-1])


def spans(tables: Tables, document: str) -> pd.DataFrame:
    """Every span of one document: `id`, `layer`, `start`, `end`. Dismissed numbers have their reason for an id."""
    claims = of_document(tables.claims, document).rename(columns={"claim_id": "id"})
    positions = of_document(tables.positions, document).rename(columns={"position_id": "id"})
    dismissed = of_document(tables.dismissals, document).rename(columns={"reason": "id"})
    stated = claims.drop(columns=["start", "end"]).rename(columns={"stated_start": "start", "stated_end": "end"})
    layers = {CLAIM: claims, STATED: stated, POSITION: positions, DISMISSED: dismissed}
    return pd.concat([rows.assign(layer=layer)[SPANS] for layer, rows in layers.items()], ignore_index=True)


def open_spans(words: pd.DataFrame) -> pd.DataFrame:
    """The number words that nothing covers, as spans; `words` is the coverage of one document."""
    expect(words, "words", "status", "start", "end")
    return words[words["status"] == OPEN].rename(columns={"words": "id"}).assign(layer=OPEN)[SPANS]


def pieces(text: str, marked: pd.DataFrame, start: int = 0, end: int | None = None) -> list[Piece]:
    """The text from `start` to `end`, cut wherever a span begins or ends; joined, the pieces are that text again."""
    expect(marked, *SPANS)
    end = len(text) if end is None else end
    inside = marked[(marked["start"] < end) & (marked["end"] > start)]
    edges = {start, end, *inside["start"].clip(lower=start), *inside["end"].clip(upper=end)}
    widest = inside.assign(width=inside["end"] - inside["start"]).sort_values("width", ascending=False, kind="stable")
    cuts = sorted(edges)
    return [_piece(text, widest, left, right) for left, right in pairwise(cuts)]


def _piece(text: str, widest: pd.DataFrame, left: int, right: int) -> Piece:
    over = widest[(widest["start"] <= left) & (widest["end"] >= right)]
    return Piece(text[left:right], tuple(zip(over["layer"], over["id"], strict=True)))


def ended(cut: Sequence[Piece]) -> list[tuple[str, ...]]:
    """For each piece the claims and positions whose own words end with it, the narrowest first.

    The own words of a claim are those of its number, where these are cut; else its quote. Each id is given once.
    """
    numbers = {name for piece in cut for layer, name in piece.covers if layer == STATED}
    last = {
        name: place
        for place, piece in enumerate(cut)
        for layer, name in piece.covers
        if layer in (STATED, POSITION) or (layer == CLAIM and name not in numbers)
    }
    return [
        tuple(dict.fromkeys(name for _, name in reversed(piece.covers) if last.get(name) == place))
        for place, piece in enumerate(cut)
    ]


def of_document(records: pd.DataFrame, document: str) -> pd.DataFrame:
    """The records (claims, positions, dismissals) of one article."""
    return records[records["document"] == document]


def _names(joined: object) -> list[str]:
    return joined.split(" ") if isinstance(joined, str) else []


def _claim_named(claims: pd.DataFrame, name: str) -> str:
    """The claim of that id, or the first of that statement; the name itself where the filters left neither."""
    found = claims[(claims["claim_id"] == name) | (claims["statement_id"] == name)]
    return str(found["claim_id"].iloc[0]) if len(found) else name
