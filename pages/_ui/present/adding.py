"""“Add to a briefing”, beside every chart: a dialog for the words that go with the view; then it is saved at once.

Whether it is open is kept by the session: an edit of the corpus runs the page again, and must not close a form that is
half filled in.
"""

from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from core.briefings import writing
from core.briefings.in_words import say_place
from core.briefings.proposing import Proposal, proposed
from core.exhibits.all import exhibits
from core.exhibits.exhibit import Exhibit
from core.exhibits.naming import in_short
from core.exhibits.state import state_of
from core.loader import default_folder
from core.models import Shown, Step
from core.models.briefing import PageName
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.titles.disputes import CONTESTED
from pages._ui import corpus, emphasis, evidence, reader
from pages._ui.present import captured, saving, words
from pages._ui.reader import Seen
from pages._ui.take import taking

ASKED, ADDED = "_briefing-asked", "_briefing-added"
PAGE = "pages/present/briefings.py"
ANOTHER = "Not added yet: you chose another chart. These are its words; add it if they are right."
NEW = ""
"""In place of a name: a briefing that is not there yet."""


@dataclass(frozen=True, slots=True)
class Added:
    """By which button which view was added, and to which briefing."""

    key: str
    name: str
    shown: Shown


def _ask(key: str) -> None:
    st.session_state[ASKED] = key
    for stale in (ADDED, taking.ASKED):
        st.session_state.pop(stale, None)


def _close() -> None:
    st.session_state.pop(ASKED, None)


def button(seen: Seen, page: PageName, key: str, *, panel: str | None = None) -> None:
    """The button, its dialog while that is open, and then, beside the button, the way to where this very view went.

    `panel`: the one chart that is meant.
    """
    st.button("Add to a briefing", key=f"{key}-add", icon=":material/playlist_add:", on_click=_ask, args=(key,))
    _where_it_went(Added(key, NEW, captured.shown(seen, page, panel)))
    saving.told_in_passing()
    if st.session_state.get(ASKED) == key and not _another_opens(page, key):
        _dialog(seen, page, panel, key)


def _another_opens(page: PageName, key: str) -> bool:
    """Whether another dialog is asked for: only one can be open. An article has its evidence beside it."""
    has_evidence = not {evidence.CLAIM, evidence.PAIRS}.isdisjoint(st.query_params)
    return st.session_state.get(taking.ASKED) == key or (has_evidence and page != "documents")


@st.dialog("Add this view to a briefing", width="large", on_dismiss=_close)
def _dialog(seen: Seen, page: PageName, panel: str | None, key: str) -> None:
    if st.session_state.get(ASKED) != key:
        st.rerun()
    view = captured.shown(seen, page, panel)
    shown = _narrowed(seen, page, view, key)
    charts = _charts(seen, page, shown)
    if len(charts) > 1:
        titles = dict(zip(charts, in_short(list(charts.values())), strict=True))
        shown = shown.model_copy(update={"panel": _chosen(titles, key)})
    st.caption(escape(say_place(page, shown, seen.tables)))
    named = words.titles(corpus.loaded().corpus.briefings) | {NEW: "A new briefing"}
    name = st.selectbox(
        "Briefing", list(named), format_func=named.__getitem__, key=_briefing(key), filter_mode="contains"
    )
    if name == NEW:
        words.title_field(key)
    fields = f"{key}-{shown.panel}"
    words.fields(fields, *_proposed(seen, shown, charts.get(shown.panel) or next(iter(charts.values()))))
    saving.told()
    st.button("Add it", type=emphasis.main(), on_click=_add, args=(Added(key, NEW, view), fields, page, shown))


def _narrowed(seen: Seen, page: PageName, shown: Shown, key: str) -> Shown:
    """Of pairs, those that clash or may alone, where there are any and the reader wants no others."""
    clashing = tuple(verdict for verdict in CONTESTED if seen.view.compared.verdicts(shown.topic).get(verdict))
    if page != "comparisons" or not clashing or shown.verdicts:
        return shown
    if not st.checkbox("Only what clashes, or may: what agrees takes many screens", value=True, key=f"{key}-clashing"):
        return shown
    return shown.model_copy(update={"verdicts": clashing})


def _proposed(seen: Seen, shown: Shown, chart: Exhibit) -> Proposal:
    """The words for a chart, until somebody writes others."""

    def make() -> Proposal:
        return proposed(chart, state_of(seen.tables, shown, reader.look()))

    return reader.once(seen, ("proposed", repr(shown), chart.key), make)


def _charts(seen: Seen, page: PageName, shown: Shown) -> dict[str | None, Exhibit]:
    """Every chart of the page in this state, by its key as a step names it."""
    make = partial(exhibits, seen.tables, page, shown, reader.look())
    found = reader.once(seen, ("exhibits", page, repr(shown), reader.look().mode), make)
    return {each.key.partition("-")[2] or each.key: each for each in found}


def _chosen(titles: dict[str | None, str], key: str) -> str | None:
    """The one chart that is meant, or all."""
    named = {None: f"All {len(titles)} charts of this page"} | titles
    return st.selectbox(
        "Chart", list(named), format_func=named.__getitem__, key=_panel(key), index=1, filter_mode="contains"
    )


def _briefing(key: str) -> str:
    return f"{key}-briefing"


def _panel(key: str) -> str:
    return f"{key}-panel"


def _add(by: Added, fields: str, page: PageName, shown: Shown) -> None:
    """Save the step, which closes the dialog; where it cannot be saved, the dialog stays and says why.

    Into the briefing that is chosen now: a choice right before the press may not have been drawn yet. Words are those
    of one chart, so another chart chosen then is shown first.
    """
    to = replace(by, name=st.session_state[_briefing(by.key)])
    if st.session_state.get(_panel(by.key), shown.panel) != shown.panel and saving.lacks(ANOTHER):
        return
    typed, title = words.typed(fields), words.typed_title(to.key) if to.name == NEW else _title(to.name)
    if saving.lacks(words.lacking(typed, title)):
        return
    step = words.step(page, shown, typed)
    if saving.save(None, partial(_write, to, title, step), f"Added to {quoted(title)}"):
        _close()


def _title(name: str) -> str:
    return words.titles(corpus.loaded().corpus.briefings).get(name, name)


def _write(to: Added, title: str, step: Step) -> None:
    folder, name = default_folder(), to.name
    if name == NEW:
        name = writing.new(folder, title, step)
    elif (state := writing.opened(folder, name)) is not None:
        writing.add_step(folder, name, step, state.digest)
    else:
        raise writing.NoVersionError("this briefing was deleted meanwhile; choose another")
    st.session_state[ADDED] = replace(to, name=name)


def _where_it_went(asked: Added) -> None:
    """The way to the briefing, where it was this view that was added last, by this button."""
    added: Added | None = st.session_state.get(ADDED)
    if added is None or replace(added, name=NEW) != asked:
        return
    title = words.titles(corpus.loaded().corpus.briefings).get(added.name)
    if title is not None:
        label, told = "Added: open it", escape(f"The briefing {quoted(title)}")
        st.page_link(PAGE, label=label, help=told, icon=":material/check:", query_params={words.CHOSEN: title})
