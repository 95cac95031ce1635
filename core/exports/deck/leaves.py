"""A briefing as leaves: one a chart, numbered as the steps are, with what is drawn of it and who says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from string import ascii_lowercase
from urllib.parse import urljoin

import pandas as pd

from core.analysis.crosschecks.check_axis import check_axis
from core.analysis.crosschecks.checking import BROKEN
from core.analysis.panels import Panel
from core.exhibits.address import link
from core.exhibits.all import of_step
from core.exhibits.arithmetic import gravest_first, our_result
from core.exhibits.exhibit import Exhibit, Mark
from core.exhibits.flows import drawn_of, one_way
from core.exhibits.focus import in_focus
from core.exhibits.forests import PANELS, subject_of
from core.exhibits.overview import things_of
from core.exhibits.state import State, state_of
from core.exports.deck.evidence import Evidence
from core.exports.deck.forests import Forest, Forests, check_of, forest_of
from core.exports.deck.grids import SlideGrid, agreement_grid, links_grid, matters_grid
from core.exports.deck.things import forests_of, with_findings
from core.exports.deck.ways import Way, way_of
from core.figures.legends import BESIDE, SET_AGAINST_IT
from core.figures.theme import theme
from core.frames import Tables
from core.models.briefing import Briefing, PageName, Step
from core.wording.claims import with_labels
from core.wording.pairs.of_two import say_asides
from core.wording.sides import shorts
from core.wording.times import say_time

Drawing = Forest | Forests | SlideGrid | Way | None
"""What is drawn; None where the exhibit is sentences only."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One chart of one step. `number` is the step's, with a letter where it has several ("3b").

    `state`: what it is made from, for what is told of some of its marks; `book`: where their quotes are looked up.
    """

    number: str
    step: Step
    exhibit: Exhibit
    drawing: Drawing
    evidence: tuple[str, ...]
    state: State
    book: Evidence

    def told(self, marks: Sequence[Mark]) -> list[str]:
        """The evidence of some of its marks."""
        return self.book.told(replace(self.exhibit, marks=tuple(marks)))


def leaves(tables: Tables, briefing: Briefing) -> Iterator[Leaf]:
    """Every chart of every step, in order, in the light colours of paper."""
    look = theme("light")
    for number, whole in enumerate(briefing.steps, 1):
        step = whole.model_copy(update={"shown": in_focus(whole.shown, tables)})
        state = state_of(tables, step.shown, look)
        found, book, drawings = of_step(state, step.page), Evidence(state), Drawings(state, step.page)
        for index, exhibit in enumerate(found):
            name = f"{number}{_letter(index)}" if len(found) > 1 else f"{number}"
            drawn = drawings.of(exhibit)
            shown = _shown(exhibit, drawn, state)
            told = with_findings(shown, things_of(state)) if isinstance(drawn, Forests) else shown
            yield Leaf(name, step, told, drawn, tuple(book.told(shown)), state, book)


def _shown(exhibit: Exhibit, drawn: Drawing, state: State) -> Exhibit:
    """Of one way, only its own statement is told, which is the first of the marks."""
    if isinstance(drawn, Way):
        return one_way(exhibit, state, str(state.shown.lit))
    return _in_cells(exhibit, drawn, state) if exhibit.key == "matters" and isinstance(drawn, SlideGrid) else exhibit


def _in_cells(exhibit: Exhibit, drawn: SlideGrid, state: State) -> Exhibit:
    """Of yes/no matters all have room here, and their printed words: more marks, no list of words, and no signs that
    stand for it."""
    known, named = {mark.opens for mark in exhibit.marks}, shorts(state.tables)
    rest = [opens for own in drawn.opens.values() for opens in own if opens not in known]
    more = (Mark(n, f"{state.origins[by]}: {named[on]}", (by, on)) for n, (by, on) in enumerate(rest, 1 + len(known)))
    legend = tuple(words for words in exhibit.caveats.legend if words not in (*BESIDE.values(), SET_AGAINST_IT))
    caveats = replace(exhibit.caveats, legend=legend)
    asides = tuple(say_asides(state.view, on_matters=True, brief=True))
    return replace(exhibit, lines=asides, marks=(*exhibit.marks, *more), caveats=caveats)


def view_link(leaf: Leaf, tables: Tables, address: str) -> str:
    """The address of the view that a leaf shows, on the dashboard at `address`; empty without one."""
    return urljoin(f"{address.rstrip('/')}/", link(leaf.step.page, leaf.step.shown, tables)) if address else ""


def _letter(index: int) -> str:
    """Letters from a; after z come aa, ab and so on."""
    before, last = divmod(index, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]


class Drawings:
    """What is drawn of the exhibits of one state of a page."""

    def __init__(self, state: State, page: PageName) -> None:
        self._state, self._page = state, page

    def of(self, exhibit: Exhibit) -> Drawing:
        """What is drawn of an exhibit; its figure says whether anything is."""
        if exhibit.figure is None:
            return None
        if self._page in PANELS:
            return self._forest(exhibit)
        if self._page == "agreement":
            return self._positions() if self._state.shown.matters else agreement_grid(self._state)
        if self._page == "overview":
            return forests_of(self._state)
        return self._told(exhibit) if self._page == "attribution" else self._check(exhibit)

    @cached_property
    def _panels(self) -> dict[str, Panel]:
        return self._panels_of(self._state)

    @cached_property
    def _whole(self) -> dict[str, Panel]:
        """The panels of a later day, too, so that no axis moves when a clock is turned."""
        return self._panels if self._state.whole is self._state else self._panels_of(self._state.whole)

    def _panels_of(self, state: State) -> dict[str, Panel]:
        subject = subject_of(self._state, self._page)
        made = PANELS[self._page](state.marks, state.tables, subject)
        return {f"{self._page}-{panel.key}": panel for panel in made}

    def _forest(self, exhibit: Exhibit) -> Forest:
        """The marks that the exhibit names, by its numbers, on an axis that spans all of their panel."""
        panel, numbers = self._panels[exhibit.key], {mark.opens[0]: mark.number for mark in exhibit.marks}
        whole = [self._whole[exhibit.key].marks] if exhibit.key in self._whole else []
        extent = pd.concat([panel.marks, *whole]).drop_duplicates("claim_id")
        drawn = panel.marks[panel.marks["claim_id"].isin(numbers)]
        numbered = drawn.assign(number=drawn["claim_id"].map(numbers))
        return forest_of(replace(panel, marks=numbered), extent, self._state.look)

    def _positions(self) -> SlideGrid:
        held = self._state.view.positions
        return matters_grid(self._state, held.assign(said_label=held["said"].map(say_time, na_action=None)))

    def _told(self, exhibit: Exhibit) -> SlideGrid | Way:
        """The way of the statement that is lit; without one, every link as a table."""
        ways, lit = drawn_of(self._state), self._state.shown.lit
        if lit and lit in ways.words:
            return way_of(ways.links, lit, self._state.tables)
        return links_grid(exhibit.table, exhibit.rows["statement_id"])

    @cached_property
    def _checks(self) -> pd.DataFrame:
        return gravest_first(self._state.view)

    def _check(self, exhibit: Exhibit) -> Forest:
        state = self._state
        check = self._checks[self._checks["check_id"].map("check-{}".format) == exhibit.key].iloc[0]
        axis = check_axis(check, state.view.statements)
        result = our_result(check, axis)
        inputs = with_labels(axis.drawn, state.tables)
        return check_of(inputs, result, axis.unit, state.look, broken=bool(check["outcome"] == BROKEN))
