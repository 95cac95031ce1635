"""Warnings of `check`: records of two documents that may tell one utterance. An annotator decides; nothing merges."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path as Folder
from typing import Any

import pandas as pd

from core.analysis.ways.copying import shared_wording
from core.analysis.ways.one_side import one_side
from core.analysis.ways.suspects import copied, unmerged
from core.checks.findings import Finding, YamlFile
from core.frames import Tables, tables
from core.loader import read_file
from core.models import Corpus, Problem
from core.reading.places import Path
from core.reading.yamltext import read
from core.wording.ways.suspects import say_copied, say_one_side, say_unmerged

SECTIONS = ("claims", "positions")


def suspected(folder: Folder, corpus: Corpus) -> list[Problem]:
    """One warning a pair that nobody accepted or rejected, at the second record; in the order of the files.

    Claims that share origin, measure, subject and number but no statement, positions of one source on one side of a
    matter, and records under the same words.
    """
    known = tables(corpus)
    files = Annotations(folder)
    return sorted(files.warning(row["right_document"], row["right"], words) for row, words in _pairs(known))


def _pairs(known: Tables) -> Iterator[tuple[pd.Series, str]]:
    """Each pair once, with what is said of it: a number or a side that is shared says more than shared words."""
    same_number, same_side = unmerged(known.claims), one_side(known.positions)
    told = {(row["left"], row["right"]) for rows in (same_number, same_side) for _, row in rows.iterrows()}
    yield from ((row, say_unmerged(row, known)) for _, row in same_number.iterrows())
    yield from ((row, say_one_side(row, known)) for _, row in same_side.iterrows())
    same_words = copied(shared_wording(known.texts), known.claims, known.positions)
    yield from ((row, say_copied(row)) for _, row in same_words.iterrows() if (row["left"], row["right"]) not in told)


class Annotations:
    """The annotations of a folder, each read once and only when something in it is warned of."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._annotation = cache(self._read)

    def warning(self, document: str, record: str, words: str, below: Path = (), value: str = "") -> Problem:
        """The warning at the record of this id in the annotation of a document, or at what stands below it."""
        file, content = self._annotation(document)
        return file.problem(Finding((*_path(content, record), *below), words, value or record))

    def _read(self, document: str) -> tuple[YamlFile, Any]:
        name = f"{document.removesuffix('.txt')}.yaml"
        text = read_file(self._folder, name) or ""
        return YamlFile(name, text), read(text)[0]


def _path(value: Any, record_id: str) -> tuple[str, int]:
    """Where in an annotation a record stands."""
    places = ((section, index) for section in SECTIONS for index in _with_id(value.get(section) or (), record_id))
    return next(places)


def _with_id(records: Iterable[Any], record_id: str) -> Iterator[int]:
    return (index for index, record in enumerate(records) if record.get("id") == record_id)
