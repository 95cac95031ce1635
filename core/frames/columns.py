"""The declared columns and dtypes of every frame.

Column grammar: a time `t` gives `t` (EDTF as written), `t_earliest` and `t_latest` (inclusive days, NaT where that
end is open or the time is unknown), `t_certain`, `t_text`, `t_basis`, `t_evidence`. Ids of several sources that
speak jointly are joined by ` + `, the steps of an attribution by ` > `, other ids by a space, several words by ` | `:
within one of them a `|` is written `\\|`, and a backslash twice (`joined_words`, `words_in`).
"""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from core.models import annotation

Row = dict[str, Any]
JOINT, STEP, WORDS = " + ", " > ", " | "
_ESCAPED = re.compile(r"\\([\\|])")
RELATIONS = annotation.RELATIONS

# A view of a few articles is hundreds of small steps over dozens of columns of text: as Python's own strings, they take
# two thirds of the time that Arrow's take. Over very many rows neither is faster.
pd.set_option("mode.string_storage", "python")

TEXT, NUMBER, COUNT, FLAG, DAY = "str", "float64", "int64", "bool", "datetime64[s]"


def _time_columns(name: str) -> dict[str, str]:
    return {
        name: TEXT,
        f"{name}_earliest": DAY,
        f"{name}_latest": DAY,
        f"{name}_certain": FLAG,
        f"{name}_text": TEXT,
        f"{name}_basis": TEXT,
        f"{name}_evidence": TEXT,
    }


def _texts(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, TEXT)


_QUOTED = {**_texts("quote"), "start": COUNT, "end": COUNT}
_SELECTED = _texts("prefix", "suffix")
_UTTERED = _texts(
    *("statement_id", "document", "origin", "origin_label", "origin_kind", "origin_side", "attribution"),
    *("attribution_basis", "certainty", "lost", "added", "not_same_as", "against"),
)

CLAIMS = {
    **_texts("claim_id"),
    **_UTTERED,
    **_texts("measure", "counts", "chart", "unit", "subject", "stated"),
    "low": NUMBER,
    "high": NUMBER,
    "best": NUMBER,
    **_texts("hedge", "reading", "modality"),
    **_time_columns("period"),
    **_time_columns("as_of"),
    **_time_columns("said"),
    **_time_columns("published"),
    **_time_columns("target"),
    "covers": TEXT,
    "covers_earliest": DAY,
    "covers_latest": DAY,
    "covers_certain": FLAG,
    **_texts("place", "term", "term_means", "condition", "role", *RELATIONS, "note"),
    **_QUOTED,
    "stated_start": COUNT,
    "stated_end": COUNT,
    **_SELECTED,
}
CLAIMS_AS_ANNOTATED = {name: dtype for name, dtype in CLAIMS.items() if not name.startswith("covers")}
POSITIONS = {
    **_texts("position_id"),
    **_UTTERED,
    **_texts("proposition", "source", "stance"),
    **_time_columns("said"),
    **_time_columns("published"),
    **_texts("note"),
    **_QUOTED,
    **_SELECTED,
}
DOCUMENTS = {
    **_texts("document", "title", "label", "publisher", "original"),
    **_time_columns("published"),
    "n_claims": COUNT,
    "n_positions": COUNT,
    "n_dismissed": COUNT,
    "length": COUNT,
    **_texts("note", "text_sha256", "sha256", "annotator", "nothing_on"),
}
DISMISSALS = {**_texts("document", "reason"), **_QUOTED, **_SELECTED}
SOURCES = _texts("source", "name", "label", "kind", "side", "side_label", "opponents", "aliases", "note", "named")
MEASURES = _texts("measure", "label", "definition", "unit", "counts", "chart", "parts", "rate_of", "depletes", "phrase")
SUBJECTS = {**_texts("subject", "label"), "mixed": FLAG, **_texts("sides", "named", "members")}
PROPOSITIONS = {
    **_texts("proposition", "text", "short", "period"),
    "period_earliest": DAY,
    "period_latest": DAY,
    "period_certain": FLAG,
    **_texts("follows", "note"),
}
READINGS = {**_texts("reading"), "low": NUMBER, "high": NUMBER, **_texts("note")}
PROBLEMS = {**_texts("file"), "line": COUNT, "column": COUNT, **_texts("field", "value", "message")}


def joined_words(items: Sequence[str]) -> str | None:
    """Several words in one cell; unknown where there are none. What parts them is never found within them."""
    return WORDS.join(each.replace("\\", r"\\").replace("|", r"\|") for each in items) if items else None


def words_in(cell: str) -> list[str]:
    """What `joined_words` joined, as it was."""
    return [_ESCAPED.sub(r"\1", each) for each in cell.split(WORDS)]


def expect(data: pd.DataFrame, *columns: str) -> None:
    """Raise KeyError naming every column that `data` lacks: a missing column is an error, not a blank."""
    missing = [column for column in columns if column not in data.columns]
    if missing:
        raise KeyError(f"the frame lacks {', '.join(missing)}; it has {', '.join(map(str, data.columns))}")


def id_column(records: Container[str]) -> str:
    """The column of ids of claims or positions, whichever they are; of a frame, or of one of its rows."""
    return "claim_id" if "claim_id" in records else "position_id"


def record_id(row: pd.Series | Mapping[str, Any]) -> str:
    """The id of a claim or position; of a statement, that of the one that leads it."""
    return str(row[id_column(row)])


def frame(rows: Iterable[Row], columns: dict[str, str]) -> pd.DataFrame:
    """A frame with exactly these columns and dtypes; rows that lack one, or have another, are a KeyError."""
    rows = list(rows)
    declared = list(columns)
    for row in rows:
        if list(row) != declared and row.keys() != columns.keys():
            raise KeyError(f"row and declared columns differ: {', '.join(sorted(row.keys() ^ columns.keys()))}")
    return pd.DataFrame({name: array([row[name] for row in rows], dtype) for name, dtype in columns.items()})


def in_few_blocks(rows: pd.DataFrame) -> pd.DataFrame:
    """The same cells, with text as Python has it: some of many columns' rows are then picked three times as fast.

    Pandas holds each column of text apart, and whatever else is of one kind together.
    """
    text = [name for name, dtype in rows.dtypes.items() if dtype == TEXT]
    if not text:
        return rows
    cells = np.empty((len(text), len(rows)), dtype=object)
    for place, name in enumerate(text):
        cells[place] = rows[name].array
    plain = pd.DataFrame(cells.T, index=rows.index, columns=text, dtype=object)
    return pd.concat([plain, rows.drop(columns=text)], axis="columns")[list(rows)]


def array(values: list[Any], dtype: Any) -> Any:
    """A column of this dtype; None is a missing cell."""
    return pd.array(values, dtype=_parsed(dtype))


@cache
def _parsed(dtype: str) -> Any:
    """The dtype of that name, looked up once: it is asked for with every column of every frame."""
    return pd.api.types.pandas_dtype(dtype)
