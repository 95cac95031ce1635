"""Frames to bytes and back: Arrow's streams, one after the other, each with the declared columns and no others.

They are not compressed: to read and hash four times the bytes takes a quarter of the time.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]  # it has no types
from pyarrow import ipc

from core.frames import Tables, columns
from core.reading.plaintext import decode

FRAMES = (
    *("documents", "claims", "positions", "dismissals", "sources", "measures", "subjects", "propositions"),
    *("readings", "problems"),
)
_PAGES = ("deployment", "losses")
_TITLES = dict.fromkeys(("title", "description", *_PAGES), columns.TEXT)
"""Of the corpus, and those of its pages that are given, and what the corpus is said to hold."""

_ARROW = {
    columns.TEXT: pa.large_string(),
    columns.NUMBER: pa.float64(),
    columns.COUNT: pa.int64(),
    columns.FLAG: pa.bool_(),
    columns.DAY: pa.timestamp("s"),
}

_AS_IT_IS = {_ARROW[columns.TEXT]: pd.StringDtype("pyarrow", na_value=np.nan)}
"""Text stays in Arrow's memory: to make strings of it would take longer than all the rest."""


def packed(tables: Tables) -> bytes:
    """All frames and the titles. The texts are left out: they stand in the corpus."""
    sink = pa.BufferOutputStream()
    titles = {"title": tables.title, "description": tables.description} | tables.pages
    _write(sink, pd.DataFrame([titles], columns=list(_TITLES), dtype=columns.TEXT), _TITLES)
    for name in FRAMES:
        _write(sink, getattr(tables, name), _declared(name))
    written: bytes = sink.getvalue().to_pybytes()
    return written


def unpacked(data: memoryview, files: Mapping[str, bytes]) -> Tables:
    """The tables that were packed, with their texts from the files. Raises ValueError for what are no such bytes."""
    source = pa.BufferReader(data)
    try:
        titles = _read(source, _TITLES).iloc[0].dropna()
        frames = {name: _read(source, _declared(name)) for name in FRAMES}
        texts = {name: decode(files[name]) for name in frames["documents"]["document"]}
        pages = {chart: titles[chart] for chart in _PAGES if chart in titles}
        return Tables(titles["title"], titles.get("description"), **frames, texts=texts, pages=pages)
    except (pa.ArrowException, KeyError, IndexError, OSError) as error:
        raise ValueError(f"these are no frames: {error}") from error


def _declared(name: str) -> dict[str, str]:
    found: dict[str, str] = getattr(columns, name.upper())
    return found


def _schema(declared: Mapping[str, str]) -> pa.Schema:
    return pa.schema([(name, _ARROW[dtype]) for name, dtype in declared.items()])


def _write(sink: pa.NativeFile, data: pd.DataFrame, declared: Mapping[str, str]) -> None:
    schema = _schema(declared)
    table = pa.Table.from_pandas(data, schema, preserve_index=False).replace_schema_metadata(None).combine_chunks()
    with ipc.new_stream(sink, schema) as stream:
        stream.write_table(table)


def _read(source: pa.NativeFile, declared: Mapping[str, str]) -> pd.DataFrame:
    """One frame, whose numbers have memory of their own, as in frames that were never packed. Raises ValueError."""
    table = ipc.open_stream(source).read_all()
    if table.schema != _schema(declared):
        raise ValueError(f"the columns are {', '.join(table.column_names)}; declared are {', '.join(declared)}")
    data: pd.DataFrame = table.to_pandas(use_threads=False, types_mapper=_AS_IT_IS.get).copy()
    if [str(dtype) for dtype in data.dtypes] != [*declared.values()]:
        raise ValueError(f"a cell is unknown where none may be, in one of {', '.join(declared)}")
    return data
