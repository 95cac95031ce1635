"""Records to tidy frames: one row a claim, a position, a dismissal, …, with declared columns and dtypes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from threading import Lock
from typing import NamedTuple
from weakref import WeakKeyDictionary

import pandas as pd

from core.frames import columns, rows
from core.frames.columns import JOINT, STEP, Row, expect, frame, words_in
from core.frames.splicing import Frames, spliced
from core.garbage import not_collected
from core.models import Corpus, Document, Vocabulary

__all__ = ["JOINT", "STEP", "Tables", "adopt", "expect", "frame", "tables", "words_in"]


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Tables:
    """Every frame of one corpus, as declared in `core.frames.columns`. Bounds and verdicts: see `core.analysis`."""

    title: str
    description: str | None
    """What the corpus holds, where its vocabulary says so."""
    documents: pd.DataFrame
    claims: pd.DataFrame
    positions: pd.DataFrame
    dismissals: pd.DataFrame
    sources: pd.DataFrame
    measures: pd.DataFrame
    subjects: pd.DataFrame
    propositions: pd.DataFrame
    readings: pd.DataFrame
    problems: pd.DataFrame
    texts: dict[str, str]
    pages: dict[str, str] = field(default_factory=dict)
    """Titles of pages that the vocabulary gives, by the `chart` that they draw."""


class _Made(NamedTuple):
    """Frames, of what they were made, and how often they have been spliced since."""

    words: Vocabulary
    documents: tuple[Document, ...]
    of_words: Frames
    of_documents: Frames
    splicings: int = 0


_OF_WORDS = ("sources", "measures", "subjects", "propositions", "readings")
_OF_DOCUMENTS = ("documents", "claims", "positions", "dismissals")
_MOST_SPLICINGS = 200
"""Then all rows are made anew: each splicing may cut the columns into more pieces."""
_LATEST: WeakKeyDictionary[Tables, _Made] = WeakKeyDictionary()
"""What was made last, as long as somebody uses it."""
_LOCK = Lock()


@not_collected()
def tables(corpus: Corpus) -> Tables:
    """All frames of a corpus, rows in the order of document names and then of their annotations.

    Rows are taken from the frames made last where the document is the very object that they were made of.
    """
    if corpus.vocabulary is None:
        return _tables_without_vocabulary(corpus)
    made = _made(corpus.vocabulary, corpus.documents)
    built = Tables(
        title=corpus.vocabulary.title,
        description=corpus.vocabulary.description,
        **_copied(made.of_documents),
        **_copied(made.of_words),
        problems=_problems(corpus),
        texts={document.name: document.text for document in corpus.documents},
        pages=corpus.vocabulary.pages.titles() if corpus.vocabulary.pages else {},
    )
    _remember(built, made)
    return built


def adopt(built: Tables, corpus: Corpus) -> None:
    """Take `built` for what `tables(corpus)` gives, which it must be: after an edit, rows are then taken from it."""
    if corpus.vocabulary is None:
        return
    of_words = {name: getattr(built, name) for name in _OF_WORDS}
    of_documents = {name: getattr(built, name) for name in _OF_DOCUMENTS}
    _remember(built, _Made(corpus.vocabulary, corpus.documents, _copied(of_words), _copied(of_documents)))


def _remember(built: Tables, made: _Made) -> None:
    with _LOCK:
        _LATEST.clear()
        _LATEST[built] = made


def _made(words: Vocabulary, documents: tuple[Document, ...]) -> _Made:
    with _LOCK:
        last = next(iter(_LATEST.values()), None)
    make = partial(_of_documents, words)
    if last is None or last.words is not words or last.splicings == _MOST_SPLICINGS:
        return _Made(words, documents, _of_words(words), make(documents))
    frames = spliced(last.of_documents, last.documents, documents, make)
    return _Made(words, documents, last.of_words, frames, last.splicings + 1)


def _copied(frames: Frames) -> Frames:
    """Each frame as one of its own, which may be changed; the data are only copied then."""
    return {name: data.copy(deep=False) for name, data in frames.items()}


def _of_words(words: Vocabulary) -> Frames:
    sources = (rows.source_row(key, source, words) for key, source in words.sources.items())
    propositions = (rows.proposition_row(key, item) for key, item in words.propositions.items())
    return {
        "sources": frame(sources, columns.SOURCES),
        "measures": frame(rows.named_rows(words.measures, "measure"), columns.MEASURES),
        "subjects": frame(rows.named_rows(words.subjects, "subject"), columns.SUBJECTS),
        "propositions": frame(propositions, columns.PROPOSITIONS),
        "readings": frame(rows.named_rows(words.readings, "reading"), columns.READINGS),
    }


def _of_documents(words: Vocabulary, documents: Sequence[Document]) -> Frames:
    claims = frame(_each(documents, words, rows.claim_rows), columns.CLAIMS_AS_ANNOTATED)
    return {
        "documents": frame(map(rows.document_row, documents), columns.DOCUMENTS),
        "claims": _with_covered_time(claims),
        "positions": frame(_each(documents, words, rows.position_rows), columns.POSITIONS),
        "dismissals": frame(chain.from_iterable(map(rows.dismissal_rows, documents)), columns.DISMISSALS),
    }


def _tables_without_vocabulary(corpus: Corpus) -> Tables:
    """Without a vocabulary nothing can be read: the problems say why, and every other frame is empty."""
    names = {*_OF_WORDS, *_OF_DOCUMENTS} - {"claims"}
    empty = {name: frame([], getattr(columns, name.upper())) for name in names}
    claims = _with_covered_time(frame([], columns.CLAIMS_AS_ANNOTATED))
    return Tables("No corpus", None, claims=claims, problems=_problems(corpus), texts={}, pages={}, **empty)


def _problems(corpus: Corpus) -> pd.DataFrame:
    return frame((problem._asdict() for problem in corpus.problems), columns.PROBLEMS)


def _each(
    documents: Sequence[Document], words: Vocabulary, to_rows: Callable[[Document, Vocabulary], Iterator[Row]]
) -> Iterator[Row]:
    return chain.from_iterable(to_rows(document, words) for document in documents)


def _with_covered_time(claims: pd.DataFrame) -> pd.DataFrame:
    """Adds `covers`, the time that a claim is about: its as-of for a running total or a snapshot, else its period.

    Neither stands in for the other: a running total without an as-of covers an unknown time. An as-of is a moment:
    a whole month says where it lies, so that it is certain only when it is one day.
    """
    by_period = claims["counts"].isin(["period", "rate"])
    one_day = claims["as_of_earliest"] == claims["as_of_latest"]
    ends = ("", "_earliest", "_latest", "_certain")
    covered = {f"covers{end}": claims[f"period{end}"].where(by_period, claims[f"as_of{end}"]) for end in ends}
    covered["covers_certain"] &= by_period | one_day
    return claims.assign(**covered)[list(columns.CLAIMS)]
