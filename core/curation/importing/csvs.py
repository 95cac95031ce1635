"""Exported tables back to records: claims.csv, with positions.csv, dismissals.csv and documents.csv where they are.

Only what an annotator wrote is read, and nothing that is derived: a table made by hand needs no more. What a table
does not hold is left out, or said to be unknown, and never made up.
"""

from collections.abc import Callable, Mapping
from io import StringIO
from typing import Any, NamedTuple

import pandas as pd

from core.curation.editing.whole import filled
from core.curation.importing.gathered import NOT_TOLD, Found, Gathered, Quoted, Raw
from core.exports.csvs import INFERRED, NO_BASIS, unguarded
from core.frames.columns import JOINT, RELATIONS, STEP, words_in
from core.models import Vocabulary
from core.models.annotation import AMOUNTS
from core.reading.events import plain_value
from core.reading.yamltext import MAX_DIGITS

_UTTERED_NEEDS = ("document", "attribution", "attribution_basis", "quote")
NEEDED: Mapping[str, tuple[str, ...]] = {
    "claims": ("claim_id", "measure", "subject", "stated", "hedge", "modality", "role", *_UTTERED_NEEDS),
    "positions": ("position_id", "proposition", "stance", *_UTTERED_NEEDS),
    "dismissals": ("document", "reason", "quote"),
    "documents": ("document",),
}
"""The columns without which a table cannot be imported. `claims` must be there."""

_AS_THEY_ARE = {
    "claims": (
        *("measure", "subject", "counts", "stated", "hedge", "modality", "certainty", "attribution_basis"),
        *("place", "term", "term_means", "condition", "role", "note"),
    ),
    "positions": ("proposition", "stance", "certainty", "attribution_basis", "note"),
    "dismissals": ("reason",),
    "documents": ("title", "publisher", "original", "note", "sha256", "annotator"),
}
_TIMES = {"claims": ("period", "as_of", "said", "target"), "positions": ("said",), "documents": ("published",)}
_SECTIONS = {"claims": "claims", "positions": "positions", "dismissals": "dismissed"}
_IDS = {"claims": "claim_id", "positions": "position_id"}
_LISTS: Mapping[str, Callable[[str], list[str]]] = {
    **dict.fromkeys(("lost", "added", "against"), words_in),
    **dict.fromkeys(("not_same_as", *RELATIONS), lambda ids: ids.split(" ")),
}
_NO_BASIS = "The table that it was imported from does not say how it is known."


class Row(NamedTuple):
    """The filled cells of one row; the header is row 1, as in a spreadsheet."""

    where: str
    cells: Mapping[str, str]


def gather(tables: Mapping[str, str], vocabulary: Vocabulary, claims_file: str = "claims.csv") -> Gathered:
    """Everything that the tables hold. `tables`: the text of each CSV by the name of its table.

    `claims_file` is what the file of claims is called, for messages.
    """
    gathered = Gathered()
    files = {name: f"{name}.csv" for name in tables} | {"claims": claims_file}
    rows = {name: _rows(files[name], name, text, gathered.complaints) for name, text in tables.items()}
    for name, section in _SECTIONS.items():
        for row in rows.get(name, []):
            gathered.records.append(_found(name, section, row, gathered.complaints, vocabulary))
    for row in rows.get("documents", []):
        gathered.whole[row.cells.get("document", "")] = _whole(row.cells)
    for row in (*rows.get("claims", []), *rows.get("positions", [])):
        gathered.whole.setdefault(row.cells.get("document", ""), _whole(row.cells, header=False))
    return gathered


def _rows(file: str, name: str, text: str, complaints: list[str]) -> list[Row]:
    try:
        frame = _frame(text)
    except (ValueError, pd.errors.ParserError) as error:
        complaints.append(f"{file}: this is no table that can be read ({str(error).strip()}); save it as UTF-8 CSV")
        return []
    if missing := [column for column in NEEDED[name] if column not in frame.columns]:
        found = ", ".join(map(str, frame.columns))[:200]
        complaints.append(f"{file}: the columns {', '.join(missing)} are missing; add them; it has {found}")
        return []
    rows = enumerate(frame.to_dict("records"), start=2)
    return [Row(f"{file}, row {number}", _filled_cells(cells)) for number, cells in rows]


def _filled_cells(cells: Mapping[Any, Any]) -> dict[str, str]:
    return {str(column): unguarded(cell) for column, cell in cells.items() if isinstance(cell, str)}


def _frame(text: str) -> pd.DataFrame:
    return pd.read_csv(
        StringIO(text.removeprefix("\ufeff")),
        dtype="str",
        keep_default_na=False,
        na_values=[""],
        skip_blank_lines=False,
        index_col=False,
    )


def _found(name: str, section: str, row: Row, complaints: list[str], vocabulary: Vocabulary) -> Found:
    cells = row.cells
    record: Raw = {column: cells.get(column) for column in _AS_THEY_ARE[name]}
    if name in _IDS:
        record["attribution_basis"] = (
            INFERRED if record["attribution_basis"] == NO_BASIS else record["attribution_basis"]
        )
        record |= _uttered(cells, _IDS[name]) | {time: _time(cells, time) for time in _TIMES[name]}
    if name == "claims":
        record |= {amount: _number(cells[amount]) for amount in AMOUNTS if amount in cells}
        measure = vocabulary.measures.get(cells.get("measure", ""))
        record["counts"] = None if measure and measure.counts == record["counts"] else record["counts"]
    context = {part: cells[part] for part in ("prefix", "suffix") if cells.get(part, "").strip()}
    quoted = Quoted(cells.get("quote"), span=_span(row, complaints), is_own=bool(context))
    return Found(cells.get("document", ""), section, filled(record | context), quoted, row.where, _column_of(name))


def _uttered(cells: Mapping[str, str], own_id: str) -> Raw:
    """What claims and positions share."""
    name, statement = cells.get(own_id), cells.get("statement_id")
    steps = [step.split(JOINT) for step in cells.get("attribution", "").split(STEP) if step]
    lists = {column: several(cells[column]) for column, several in _LISTS.items() if column in cells}
    return {
        "id": name,
        "statement": None if statement == name else statement,
        "attribution": [step[0] if len(step) == 1 else step for step in steps],
        **lists,
    }


def _time(cells: Mapping[str, str], name: str) -> Raw | None:
    if name not in cells:
        return None
    told = {part: cells.get(f"{name}_{part}") for part in ("text", "basis", "evidence")}
    if told["basis"] is None:
        told |= {"basis": "inferred", "evidence": told["evidence"] or _NO_BASIS}
    return filled({"edtf": cells[name], **told})


def _whole(cells: Mapping[str, str], header: bool = True) -> Raw:
    """A row of documents.csv; or of another table, which knows no more of the document than when it was published."""
    own = {column: cells.get(column) for column in _AS_THEY_ARE["documents"]} if header else {}
    looked_for = {"nothing_on": cells["nothing_on"].split(" ")} if header and "nothing_on" in cells else {}
    published = _time(cells, "published") or dict(NOT_TOLD)
    return {"document": filled({**own, "published": published}), **looked_for}


def _span(row: Row, complaints: list[str]) -> tuple[int, int] | None:
    """Where the quote stands, if the table says so."""
    written = [row.cells.get(name) for name in ("start", "end")]
    if None in written:
        return None
    numbers = [int(cell) for cell in written if cell and cell.isascii() and cell.isdigit() and len(cell) <= MAX_DIGITS]
    if len(numbers) == 2:
        return numbers[0], numbers[1]
    found = " and ".join(repr(cell) for cell in written)
    complaints.append(f"{row.where}, columns start and end: found {found}; write whole numbers, or leave both empty")
    return None


def _number(cell: str) -> int | float | str:
    """The number in the cell; what is none stays text, for the check to complain of."""
    value = plain_value(cell) if len(cell) <= MAX_DIGITS else cell
    return value if isinstance(value, int | float) and not isinstance(value, bool) else cell


def _column_of(table: str) -> Callable[[str], str]:
    """The column of a field, given as `said.edtf` or `attribution[0]`."""

    def named(field: str) -> str:
        head, _, below = field.partition(".")
        head = head.partition("[")[0]
        columns = {"id": _IDS.get(table, ""), "statement": "statement_id"}
        column = f"{head}_{below}" if below in ("text", "basis", "evidence") else columns.get(head, head)
        return f", column {column}" if column else ""

    return named
