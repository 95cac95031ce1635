"""The overview: what is counted here and by whom, what agrees, what clashes, how fresh it is."""

import pandas as pd

from core.analysis.clock import PERHAPS
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.filters import filter_documents
from core.view import View
from core.wording.names import measure_label, say_list, some
from core.wording.numbers import say_count, say_share
from core.wording.times import say_time, say_within
from core.wording.titles.agreement import small
from core.wording.titles.left_out import say_clocks
from core.wording.titles.matters import UNPUBLISHED, and_of_any, contradicted, matters
from core.wording.titles.notes import withdrawn_note
from core.wording.titles.reach import say_origins
from core.wording.titles.spread import NOT_YET

APART = "different measures are no rival answers, and only our own arithmetic puts them together"
AGREED = "Agreed, and disputed by nobody here, so far as two can be compared and are of the same time"


def overview(view: View) -> list[str]:
    """The sentences of the overview, in the order in which they are read; always at least one, and a true one."""
    documents = _documents(view)
    if documents.empty:
        return ["No article is shown here."]
    return [
        *_counted(view, documents),
        *_unpublished(view, documents),
        *_withdrawn(view),
        *_measured(view),
        *_without_number(view),
        *_agreed(view),
        _published(documents),
    ]


def _documents(view: View) -> pd.DataFrame:
    return filter_documents(view.tables.documents, view.filters)


def _counted(view: View, documents: pd.DataFrame) -> list[str]:
    articles, claims, statements = say_count(len(documents), "article"), view.claims, view.statements
    if claims.empty:
        return [f"{_by_then(view, f'Of {articles}')}, no claim is left here.", *_held(view)]
    making = claims["document"].nunique()
    which = articles if making == len(documents) else say_share(making, len(documents), "article")
    made = f"{which} {'makes' if making == 1 else 'make'} {say_count(len(claims), 'claim')}"
    return [f"{_by_then(view, made)}, {_once_each(claims, statements)}.", *_held(view)]


def _once_each(claims: pd.DataFrame, statements: pd.DataFrame) -> str:
    """What the claims are, and how many statements: of one, that it is one."""
    given, of = "a number or words in place of one", say_origins(statements)
    if len(claims) == 1:
        return f"{given}, by {of}"
    if len(statements) == 1:
        return f"each {given}; told once, they are 1 statement of {of}"
    return f"each {given}; told once each, they are {say_count(len(statements), 'statement')} of {of}"


def _by_then(view: View, words: str) -> str:
    """The beginning of the first sentence, which says by which day it is so where a clock is set."""
    clocks = say_clocks(view.filters)
    return f"{clocks[0].upper()}{clocks[1:]}: {small(words)}" if clocks else words


def _held(view: View) -> list[str]:
    held = view.positions
    if held.empty:
        return []
    on = say_count(held["proposition"].nunique(), "yes/no matter")
    there = f"There {'is' if len(held) == 1 else 'are'} {say_count(len(held), 'position')}"
    return [f"{there} of {say_origins(held)} on {on}{and_of_any(view.filters)}."]


def _unpublished(view: View, documents: pd.DataFrame) -> list[str]:
    """How much of what is counted was perhaps not yet published by the chosen day; no sentence without a clock."""
    if not view.filters.known_by:
        return []
    counted = {
        "article": documents,
        "claim": view.claims,
        "statement": view.statements,
        "position": view.positions,
    }
    perhaps = {one: int((rows["known"] == PERHAPS).sum()) for one, rows in counted.items()}
    shares = [say_share(n, len(counted[one]), one) for one, n in perhaps.items() if n]
    by = say_time(view.filters.known_by.isoformat())
    return [f"{NOT_YET.capitalize()} by {by}: {say_list(shares)}."] if shares else []


def _withdrawn(view: View) -> list[str]:
    note = withdrawn_note(view)
    return [note] if note else []


def _measured(view: View) -> list[str]:
    if view.statements.empty:
        return []
    counts = (
        view.statements["measure"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable")
    )
    named = [
        f"{measure_label(str(measure), view.tables)} ({say_count(n, 'statement')})" for measure, n in counts.items()
    ]
    things = f"{say_count(len(counts), 'measure')} {'is' if len(counts) == 1 else 'are'} used"
    return [f"{things}: {say_list(some(named))}; {APART}."]


def _without_number(view: View) -> list[str]:
    hedges = view.statements["hedge"].value_counts()
    none, vague = int(hedges.get("none", 0)), int(hedges.get("vague", 0))
    silent = f"{say_count(none, 'statement')} {'gives' if none == 1 else 'give'} no number at all"
    loose = f"{say_count(vague, 'statement')} {'gives' if vague == 1 else 'give'} a vague word in place of one"
    said = [words for words, n in ((silent, none), (loose, vague)) if n]
    return [f"{say_list(said)}."] if said else []


def _agreed(view: View) -> list[str]:
    """What sources agree about, where none clash and no article says what contradicts one of them.

    What they clash about, and how many pairs do, stands elsewhere.
    """
    clashing = {_bare(words) for verdict in (DIFFER, MAY_DIFFER) for words in matters(view, verdict)}
    clashing |= contradicted(view)
    about = [words for words in matters(view, AGREE) if _bare(words) not in clashing]
    return [f"{AGREED}: {'; '.join(some(about))}."] if about else []


def _bare(matter: str) -> str:
    return matter.removesuffix(UNPUBLISHED)


def _published(documents: pd.DataFrame) -> str:
    """When the articles appeared, from the earliest day that any may be of to the latest."""
    first, last = documents["published_earliest"], documents["published_latest"]
    start = ".." if first.isna().any() else f"{first.min():%Y-%m-%d}"
    end = ".." if last.isna().any() else f"{last.max():%Y-%m-%d}"
    return f"Published {say_within(f'{start}/{end}')}; {_say_basis(documents)}."


def _say_basis(documents: pd.DataFrame) -> str:
    inferred, n = int((documents["published_basis"] == "inferred").sum()), len(documents)
    if not inferred:
        return "stated by the articles themselves" if n > 1 else "stated by the article itself"
    if n == 1:
        return "the date is inferred, as the article states none"
    which = f"{inferred} of {n}" if inferred < n else "both" if n == 2 else f"all {n}"
    return f"{which} dates {'is' if inferred == 1 else 'are'} inferred"
