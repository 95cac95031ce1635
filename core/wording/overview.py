"""The overview: what is counted here and by whom, what agrees, what clashes, how fresh it is."""

import pandas as pd

from core.analysis.clock import PERHAPS
from core.analysis.verdicts import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE
from core.filters import filter_documents
from core.view import View
from core.wording.agreeing import say_between, say_nameless
from core.wording.left_out import say_clocks
from core.wording.matters import ANY_TIME, POSITION, QUANTITY, UNPUBLISHED, matters
from core.wording.names import measure_label, say_list, some
from core.wording.notes import withdrawn_note
from core.wording.numbers import say_count, say_share
from core.wording.spread import NOT_YET, say_origins
from core.wording.times import say_time, say_within


def overview_title(view: View) -> str:
    """What the corpus is about, by which day that is known where a clock is set, and how far its sources agree."""
    about = ", ".join(filter(None, (view.tables.title, say_clocks(view.filters))))
    return f"{about}: {overview_finding(view)}"


def overview_finding(view: View) -> str:
    """How often origins agree or clash, and about what they clash: the title names a topic, which may be another.

    Of numbers that may be about one day only: positions, which that clock does not touch, are left out then.
    """
    kinds = (QUANTITY,) if view.filters.as_of else ()
    words = say_between(view, *kinds)
    if not words:
        return _small(agreement_title(view, *kinds))
    clashing = _said_once(matters(view, DIFFER, *kinds))
    rest = [f"clashing: {'; '.join(some(clashing, 2))}"] if clashing else []
    return "; ".join([words, *rest, *filter(None, [] if kinds else [say_nameless(view)])])


def _said_once(named: list[str]) -> list[str]:
    """Without the doubt that is said of all of these: the count of the clashes says it already."""
    every = all(words.endswith(UNPUBLISHED) for words in named)
    return [words.removesuffix(UNPUBLISHED) for words in named] if every else named


def agreement_title(view: View, *kinds: str) -> str:
    """How often different origins agree or clash, of the pairs that can be compared: of all kinds, or of these.

    Where only numbers about one day are shown, of numbers and of positions, which that clock does not touch, apart.
    """
    if view.filters.as_of and not kinds and (told := [words.removesuffix(".") for words in _kinds(view)]):
        return "; ".join([*told[:1], *map(_small, told[1:])])
    apart, words = view.compared.between_origins(*kinds).get(NOT_COMPARABLE, 0), say_between(view, *kinds)
    if not words:
        pairs = f"; {say_count(apart, 'pair')} without a verdict" if apart else ""
        return f"No two origins can be compared here{pairs}"
    rest = [] if kinds else [say_nameless(view)]
    rest += [f"{say_count(apart, 'other pair')} of two origins cannot be compared"] if apart else []
    return "; ".join([words[0].upper() + words[1:], *filter(None, rest)])


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
        *_compared(view),
        _published(documents),
    ]


def _documents(view: View) -> pd.DataFrame:
    return filter_documents(view.tables.documents, view.filters)


def _counted(view: View, documents: pd.DataFrame) -> list[str]:
    articles, claims, statements = say_count(len(documents), "article"), view.claims, view.statements
    if claims.empty:
        return [f"{_by_then(view, f'Of {articles}')}, no claim is left here.", *_held(view)]
    made = f"{articles} {'makes' if len(documents) == 1 else 'make'} {say_count(len(claims), 'claim')}"
    once = f"told once each, they are {say_count(len(statements), 'statement')} of {say_origins(statements)}"
    return [f"{_by_then(view, made)}, each a number or words in place of one; {once}.", *_held(view)]


def _by_then(view: View, words: str) -> str:
    """The beginning of the first sentence, which says by which day it is so where a clock is set."""
    clocks = say_clocks(view.filters)
    return f"{clocks[0].upper()}{clocks[1:]}: {_small(words)}" if clocks else words


def _small(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"


def _held(view: View) -> list[str]:
    held = view.positions
    if held.empty:
        return []
    on = say_count(held["proposition"].nunique(), "yes/no matter")
    there = f"There {'is' if len(held) == 1 else 'are'} {say_count(len(held), 'position')}"
    return [f"{there} of {say_origins(held)} on {on}{_of_any_time(view)}."]


def _of_any_time(view: View) -> str:
    return f", {ANY_TIME}" if view.filters.as_of else ""


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
    return [f"{things}: {say_list(some(named))}; different measures are never compared or added up."]


def _without_number(view: View) -> list[str]:
    hedges = view.statements["hedge"].value_counts()
    none, vague = int(hedges.get("none", 0)), int(hedges.get("vague", 0))
    silent = f"{say_count(none, 'statement')} {'gives' if none == 1 else 'give'} no number at all"
    loose = f"{say_count(vague, 'statement')} {'gives' if vague == 1 else 'give'} a vague word in place of one"
    said = [words for words, n in ((silent, none), (loose, vague)) if n]
    return [f"{say_list(said)}."] if said else []


def _compared(view: View) -> list[str]:
    found = _kinds(view)
    headings = {
        AGREE: "Agreed, so far as two can be compared and are of one time",
        DIFFER: "Clashing",
        MAY_DIFFER: "May clash",
    }
    found += [_say_matters(view, verdict, heading) for verdict, heading in headings.items()]
    return [words for words in found if words]


def _kinds(view: View) -> list[str]:
    """What the pairs of numbers show, and what those of positions do: a sentence each."""
    named = {QUANTITY: "Numbers", POSITION: f"Positions{_of_any_time(view)}"}
    return [words for kind, name in named.items() if (words := _say_kind(view, kind, name))]


def _say_kind(view: View, kind: str, name: str) -> str:
    words, other = say_between(view, kind), view.compared.between_origins(kind).get(NOT_COMPARABLE, 0)
    if other and not words:
        return f"{name}: none of {say_count(other, 'pair')} can be compared."
    left_out = f"; {say_count(other, 'pair')} of two origins cannot be compared" if other else ""
    return f"{name}: {words}{left_out}." if words else ""


def _say_matters(view: View, verdict: str, heading: str) -> str:
    about = matters(view, verdict)
    return f"{heading}: {'; '.join(some(about))}." if about else ""


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
    return f"{f'all {n}' if inferred == n else f'{inferred} of {n}'} dates are inferred"
