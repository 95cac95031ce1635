"""The parts of the overview."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from core.filters import filter_documents
from core.view import View
from core.wording import acts
from core.wording.markdown import escape
from core.wording.names import some
from core.wording.numbers import say_number, say_out_of
from core.wording.pairs import of_two
from core.wording.pairs.comparisons import with_sentences
from core.wording.titles import ranges as wording
from core.wording.titles.findings import overview
from core.wording.titles.how_many import disputed
from core.wording.titles.matters import of_any_too
from core.wording.titles.ranges import THINGS, Range
from core.wording.titles.reach import SEPARATE, reaches
from pages._ui import counted, evidence, hidden, pairs, reader
from pages._ui.reader import Seen
from pages._ui.rows import bullets, with_button
from pages._ui.take import beside

MANY, MOST, FEW = 6, 60, 3
"""So many clashes are listed at once; so many, with those that open on demand; so many things are named."""

Told = TypeVar("Told")


def metrics(seen: Seen) -> None:
    """Articles, claims, statements, origins of claims."""
    view = seen.view
    of_claims, together = reader.once(seen, ("reaches",), lambda: reaches(view))
    articles = say_out_of(together.documents, len(filter_documents(seen.tables.documents, view.filters)))
    numbers = {
        "Articles": (articles, "Articles with a claim or a position that is shown, of those that are chosen."),
        "Claims": (
            say_number(len(view.claims)),
            "Numbers, or words in place of a number: one for every time that one is told.",
        ),
        "Statements": (say_number(len(view.statements)), "What an origin said once, however many articles tell it."),
        "Origins of claims": (
            say_number(of_claims.origins),
            "The sources that a claim began with, a number or words in its place; where the text names nobody, none is "
            f"counted. {SEPARATE} With those of positions on yes/no matters they are {say_number(together.origins)}.",
        ),
    }
    for column, (name, (number, meaning)) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
        column.metric(name, number, border=True, help=meaning)


def disputes(seen: Seen) -> None:
    """Who is against whom, and about what: a line for what clashes, what may, and what agrees."""
    told = reader.once(seen, ("disputed",), lambda: disputed(seen.view))
    lines = (f"**{escape(verdict)}:** {escape(matters)}" if verdict else escape(matters) for verdict, matters in told)
    st.markdown("  \n".join(lines))


def ranges(seen: Seen) -> None:
    """How many of each thing that is counted: the first few drawn, all in words with the way to their sentences."""
    further, n = reader.once(seen, ("ranges",), lambda: _further(seen.view))
    st.subheader("How many, as stated", anchor=False)
    if not n:
        st.markdown(reader.once(seen, ("nothing stated",), lambda: wording.say_nothing_stated(seen.view)))
        beside.buttons(seen, counted.KEY, counted.KEY, listed=True)
        return
    if counted.show(seen):
        counted.key(seen)
    if further:
        with st.expander(_in_words(n - THINGS, further)):
            _ranges(further)
            _more(n, "the charts have all")


def _further(view: View) -> tuple[list[Range], int]:
    """The things that are not drawn, as far as they are listed, and of how many in all a number is stated."""
    return wording.ranges(view, MOST, THINGS), wording.things(view)


def _first_few(found: list[Told], n: int, draw: Callable[[list[Told]], None], elsewhere: str) -> None:
    """The first MANY of a list; the others on demand, and where more than MOST are not listed, where they stand."""
    draw(found[:MANY])
    if n > MANY:
        with st.expander(f"{say_number(n - MANY)} more"):
            draw(found[MANY:])
            _more(n, elsewhere)


def _in_words(n: int, further: list[Range]) -> str:
    """What is folded away below the chart: in words, the things that are not drawn; the first of them by name."""
    names = [escape(told.sentence.partition(": ")[0]) for told in further]
    what = f"{say_number(n)} other things counted" if n > 1 else "other thing counted"
    return f"The {what}, in words: {'; '.join(some(names, FEW))}"


def _more(n: int, elsewhere: str) -> None:
    """Where more than MOST are not listed, and where those stand."""
    if n > MOST:
        st.caption(f"The first {MOST} of {say_number(n)} are listed here; {elsewhere}.")


def _ranges(found: list[Range]) -> None:
    for told in found:
        name = acts.EVIDENCE if len(told.opens) == 1 else acts.PAIR
        with_button(told.sentence, name, f"range-{'-'.join(told.opens)}", _open, *told.opens)


def _open(*ids: str) -> None:
    evidence.open_chosen(ids)


def sentences(seen: Seen) -> None:
    """What the data say: how many of all; on demand one sentence a line."""
    st.subheader("What is counted, and by whom", anchor=False)
    metrics(seen)
    with st.expander("The same in sentences, with what agrees and how fresh it is"):
        bullets(reader.once(seen, ("overview",), lambda: overview(seen.view)))


def clashes(seen: Seen, verdict: str, title: str) -> None:
    """The pairs with this verdict, each with its reason in a sentence and the way to both quotes."""
    n = seen.view.compared.verdicts().get(verdict, 0)
    st.subheader(f"{title} ({say_number(n)})", anchor=False)
    hidden.show(seen, f"hidden-{verdict}", [verdict])
    if not n:
        st.markdown("None here.")
        return
    if too := of_any_too(seen.view.filters):
        st.caption(too)
    found = reader.once(seen, (verdict, "in sentences"), lambda: _in_sentences(seen, verdict))
    _first_few(found, n, _clashes, "the page Comparisons has more")


def contradictory(seen: Seen) -> None:
    """What articles themselves call contradictory, where there is any: no verdict rests on it."""
    found = reader.once(seen, ("contradictory",), lambda: of_two.contradictory(seen.view))
    if not found:
        return
    st.subheader(f"{of_two.CONTRADICTORY} ({say_number(len(found))})", anchor=False)
    for each in found:
        with_button(each.said, acts.PAIR, f"said-{'-'.join(each.origins)}", evidence.open_pairs, *each.origins)


def _in_sentences(seen: Seen, verdict: str) -> list[tuple[str, str, str]]:
    """The sentence of each pair that is listed, and the ids of its two."""
    found = with_sentences(pairs.found(seen.view, [verdict])[:MOST], seen.view)
    return list(zip(found["sentence"], found["left"], found["right"], strict=True))


def _clashes(found: list[tuple[str, str, str]]) -> None:
    for sentence, *ends in found:
        with_button(sentence, acts.PAIR, f"pair-{'-'.join(ends)}", evidence.open_pairs, *ends)
