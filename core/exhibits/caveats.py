"""What is always told beside a chart, filled from the data."""

from collections.abc import Sequence

import pandas as pd

from core.exhibits.exhibit import Caveats
from core.exhibits.state import State, each
from core.filters import filter_documents
from core.wording.articles import say_article
from core.wording.inferred import say_dates_basis, say_inferred
from core.wording.names import say_list, some
from core.wording.numbers import say_count
from core.wording.rows import rows_of
from core.wording.times import say_within
from core.wording.titles.left_out import ALL_KNOWN, say_days, say_filters
from core.wording.titles.notes import caution, hedge_note, say_counted, say_way, withdrawn_note

NOTHING = "nothing is left to count"
ONCE = "by origin: pairs are made of statements, each once, however many articles carry it"
MOST = 5
"""So many articles are named; of more, how many."""


def caveats(
    state: State,
    rows: pd.DataFrame,
    measure: str,
    *,
    legend: Sequence[str] = (),
    count: Sequence[str] = (),
    counting: str | None = None,
    definitions: Sequence[str] | None = None,
    hidden: str = "",
) -> Caveats:
    """The caveats of what is made from these rows (marks, statements or positions); `count` adds to n, `hidden` is what
    the filters hide of its clashes."""
    way = counting or say_way(state.view)
    return Caveats(
        measure=measure,
        times="; ".join(say_days(state.view.filters).values()) or ALL_KNOWN,
        counting=_plain(way, *(caution(rows) if "stance" not in rows else [])),
        count=_count(state, rows, count),
        left_out=_plain("; ".join(_left_out(state)), hidden, withdrawn_note(state.view)),
        inferred=say_inferred(rows) if "attribution_basis" in rows else "",
        hedges="" if "stance" in rows else _plain(hedge_note(state.view, rows if "hedge" in rows else None)),
        legend=tuple(legend),
        definitions=tuple(map(_plain, _defined(state, rows) if definitions is None else definitions)),
        source=_source(state, rows),
        corpus=_corpus(state),
        title=state.tables.title,
    )


def _count(state: State, rows: pd.DataFrame, more: Sequence[str]) -> str:
    """What n counts: the claims of the rows, where they have any, then what the exhibit adds."""
    counted = say_counted(state.view, rows) if "n_claims" in rows and len(rows) else ""
    return "; ".join(words for words in (counted, *more) if words) or NOTHING


def _plain(*sentences: str) -> str:
    """Sentences joined, the last without its full stop."""
    return ". ".join(words.rstrip(".") for words in sentences if words)


def _left_out(state: State) -> list[str]:
    """Filters, but not clocks and what is withdrawn: of these more is told."""
    said = say_filters(state.view.filters, state.tables)
    return [words for name, words in said.items() if name not in ("known_by", "as_of", "retracted")]


def _defined(state: State, rows: pd.DataFrame) -> list[str]:
    if "measure" not in rows:
        return []
    used = state.tables.measures[state.tables.measures["measure"].isin(rows["measure"].unique())]
    return [f"{row.label}: {row.definition}" for row in each(used)]


def _source(state: State, rows: pd.DataFrame) -> str:
    """The articles behind the rows, by title or first words."""
    documents, named = state.tables.documents, {name for names in rows["documents"] for name in names.split("; ")}
    used = documents[documents["document"].isin(named)] if named else filter_documents(documents, state.view.filters)
    if used.empty:
        return "no article"
    titles = say_list(some([say_article(row) for row in rows_of(used[["title", "label"]])], MOST))
    return f"{say_count(len(used), 'article')}, published {_published(used)}: {titles}"


def _corpus(state: State) -> str:
    """The title of the corpus, when its articles appeared, and by its fingerprint which version of it this is."""
    documents = state.tables.documents
    when = f"articles published {_published(documents)}; " if len(documents) else ""
    return f"{state.tables.title}; {when}version {state.fingerprint}"


def _published(documents: pd.DataFrame) -> str:
    """When one appeared; of several, from the earliest day that any may be of to the latest; what of it is inferred."""
    basis = say_dates_basis(documents)
    if len(documents) == 1:
        return f"{say_within(documents['published'].iloc[0])}{basis}"
    first, last = documents["published_earliest"], documents["published_latest"]
    start = ".." if first.isna().any() else f"{first.min():%Y-%m-%d}"
    end = ".." if last.isna().any() else f"{last.max():%Y-%m-%d}"
    return say_within(start if start == end != ".." else f"{start}/{end}") + basis
