"""Records to tidy frames: one row a claim, a position, a dismissal, …, with declared columns and dtypes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

import pandas as pd

from core.frames import columns, rows
from core.frames.columns import JOINT, STEP, WORDS, Row, expect, frame
from core.models import Corpus, Document, Vocabulary

__all__ = ["JOINT", "STEP", "WORDS", "Tables", "expect", "frame", "tables"]


@dataclass(frozen=True, slots=True)
class Tables:
    """Every frame of one corpus, as declared in `core.frames.columns`. Bounds and verdicts: see `core.analysis`."""

    title: str
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


def tables(corpus: Corpus) -> Tables:
    """All frames of a corpus, rows in the order of document names and then of their annotations."""
    if corpus.vocabulary is None:
        return _tables_without_vocabulary(corpus)
    words, documents = corpus.vocabulary, corpus.documents
    return Tables(
        title=words.title,
        documents=frame(map(rows.document_row, documents), columns.DOCUMENTS),
        claims=_with_covered_time(frame(_each(documents, words, rows.claim_rows), columns.CLAIMS_AS_ANNOTATED)),
        positions=frame(_each(documents, words, rows.position_rows), columns.POSITIONS),
        dismissals=frame(chain.from_iterable(map(rows.dismissal_rows, documents)), columns.DISMISSALS),
        sources=frame((rows.source_row(key, source, words) for key, source in words.sources.items()), columns.SOURCES),
        measures=frame(rows.named_rows(words.measures, "measure"), columns.MEASURES),
        subjects=frame(rows.named_rows(words.subjects, "subject"), columns.SUBJECTS),
        propositions=frame(
            (rows.proposition_row(key, item) for key, item in words.propositions.items()), columns.PROPOSITIONS
        ),
        readings=frame(rows.named_rows(words.readings, "reading"), columns.READINGS),
        problems=_problems(corpus),
        texts={document.name: document.text for document in documents},
    )


def _tables_without_vocabulary(corpus: Corpus) -> Tables:
    """Without a vocabulary nothing can be read: the problems say why, and every other frame is empty."""
    names = ("documents", "positions", "dismissals", "sources", "measures", "subjects", "propositions", "readings")
    empty = {name: frame([], getattr(columns, name.upper())) for name in names}
    claims = _with_covered_time(frame([], columns.CLAIMS_AS_ANNOTATED))
    return Tables(title="No corpus", claims=claims, problems=_problems(corpus), texts={}, **empty)


def _problems(corpus: Corpus) -> pd.DataFrame:
    return frame((problem._asdict() for problem in corpus.problems), columns.PROBLEMS)


def _each(
    documents: tuple[Document, ...], words: Vocabulary, to_rows: Callable[[Document, Vocabulary], Iterator[Row]]
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
