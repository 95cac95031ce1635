"""The steps of a briefing in their order: what each shows, its words, and the ways to change it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from core.briefings import writing
from core.briefings.empties import doubt
from core.briefings.in_words import say_view
from core.briefings.unsaid import unsaid
from core.briefings.writing import FileState
from core.exhibits.address import link
from core.exhibits.shown import to_filters
from core.frames import Tables
from core.loader import default_folder
from core.models import NamedBriefing, Step
from core.wording.markdown import escape
from pages._ui import corpus, emphasis, focus, reader
from pages._ui.present import editing, rewording, saving, words


@dataclass(frozen=True, slots=True)
class Place:
    """A step of a briefing, and the file that the reader starts from."""

    named: NamedBriefing
    state: FileState
    index: int

    @property
    def step(self) -> Step:
        return self.named.briefing.steps[self.index]

    @property
    def key(self) -> str:
        return f"{self.named.name}-{self.index}"

    @property
    def form(self) -> str:
        """By which the form of its words is known: the same wherever the step is moved to."""
        return rewording.name(self.named, self.index)


def show(named: NamedBriefing, state: FileState) -> None:
    """Every step; as a form where it is being reworded, wherever it stands by now."""
    reworded = rewording.open_in(named.name)
    for index in range(len(named.briefing.steps)):
        place = Place(named, state, index)
        with st.container(border=True):
            if place.form in reworded:
                _form(place)
            else:
                _step(place)
    here = {Place(named, state, index).form for index in range(len(named.briefing.steps))}
    rewording.left_over(form for form in reworded if form not in here)


def _step(place: Place) -> None:
    step, tables = place.step, corpus.loaded().tables
    wrong = _problems(place) or _doubts(place)
    st.markdown(f"**{place.index + 1}. {escape(step.headline)}**  \n{escape(step.so_what)}")
    st.caption(escape(say_view(step, tables)))
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        if not wrong:
            _open(step, tables)
        _ways(place)
    for sentence in wrong or _unsaid(place):
        st.warning(escape(sentence))


def _open(step: Step, tables: Tables) -> None:
    """The way to the view itself, as to one who follows a link: what else the reader chose has no part in it."""
    address = link(step.page, step.shown, tables)
    st.link_button("Open this view", address, icon=":material/open_in_new:", type="tertiary")


def _ways(place: Place) -> None:
    """Up, down, to any place, reword, remove."""
    last = len(place.named.briefing.steps) - 1
    for name, icon, to in (("Up", "arrow_upward", place.index - 1), ("Down", "arrow_downward", place.index + 1)):
        _button(name, icon, place, partial(_move, place, to), can=0 <= to <= last)
    if last:
        _any_place(place)
    _button("Reword", "edit", place, partial(_reword, place))
    _button("Remove", "delete", place, partial(_remove, place), can=last > 0)


def _any_place(place: Place) -> None:
    """A step is moved as soon as its place is chosen; it is asked anew after every change of the file."""
    places = list(range(1, len(place.named.briefing.steps) + 1))
    key = f"{_key(place, 'Place')}-{place.state.digest[:12]}"
    st.selectbox(
        f"Move step {place.index + 1} to",
        places,
        index=place.index,
        format_func=lambda at: f"Step {at}" if at == place.index + 1 else f"Move to {at}",
        key=key,
        on_change=_to_place,
        args=(place, key),
        label_visibility="collapsed",
        width=150,
        filter_mode="contains",
    )


def _to_place(place: Place, key: str) -> None:
    _move(place, st.session_state[key] - 1)


def _button(name: str, icon: str, place: Place, act: Callable[[], None], *, can: bool = True) -> None:
    key = _key(place, name)
    st.button(name, key=key, icon=f":material/{icon}:", type="tertiary", on_click=act, disabled=not can)


def _key(place: Place, name: str, index: int | None = None) -> str:
    """The key of a button of this step, or of the one at another index."""
    return f"step-{place.named.name}-{place.index if index is None else index}-{name}"


def _problems(place: Place) -> list[str]:
    """What the corpus does not have any more that this step names, with what would mend it."""
    here = f"steps[{place.index}]."
    found = corpus.loaded().corpus.problems
    return [each.message for each in found if each.file == place.named.file and each.field.startswith(here)]


def _doubts(place: Place) -> list[str]:
    """That the step shows nothing, where it does."""
    step = place.step
    seen = reader.with_filters(to_filters(step.shown))
    sentence = reader.once(seen, ("doubt", repr(step)), lambda: doubt(step, seen.view))
    return [f"{sentence[0].upper()}{sentence[1:]}."] if sentence else []


def _unsaid(place: Place) -> list[str]:
    """What its words say that no mark of it does."""
    step = place.step
    seen = reader.with_filters(to_filters(step.shown))
    found = reader.once(seen, ("unsaid", repr(step)), lambda: list(unsaid(step, seen.view)))
    return [f"{sentence[0].upper()}{sentence[1:]}." for sentence in found]


def _form(place: Place) -> None:
    """The words of a step, to be changed; what it shows stays."""
    step = place.step
    st.caption(escape(f"{place.index + 1}. {say_view(step, corpus.loaded().tables)}"))
    words.fields(place.form, step.headline, step.so_what, step.notes or "", stays=True)
    with st.container(horizontal=True):
        key = f"{place.form}-save"
        st.button("Save", key=key, type=emphasis.main(), on_click=_save_words, args=(place,))
        st.button("Cancel", key=f"{place.form}-cancel", on_click=_leave, args=(place,))


def _save_words(place: Place) -> None:
    typed = words.typed(place.form)
    if saving.lacks(words.lacking(typed)):
        return
    step, state = words.step(place.step.page, place.step.shown, typed), place.state
    write = partial(writing.reword_step, default_folder(), place.named.name, place.index, step, state.digest)
    if saving.save(state, write, f"Step {place.index + 1} reworded", mine="\n".join(typed)):
        _leave(place)


def _leave(place: Place) -> None:
    """Close the form of its words, and drop what was typed there."""
    rewording.close(place.form)
    focus.ask(_key(place, "Reword"))


def _reword(place: Place) -> None:
    rewording.begin(place.form, place.named.name)
    focus.ask(words.headline_key(place.form))


def _move(place: Place, to: int) -> None:
    write = partial(writing.move_step, default_folder(), place.named.name, place.index, to, place.state.digest)
    if saving.save(place.state, write, f"Step {place.index + 1} is now step {to + 1}"):
        focus.ask(*(_key(place, name, to) for name in (("Up", "Down") if to < place.index else ("Down", "Up"))))


def _remove(place: Place) -> None:
    write = partial(writing.remove_step, default_folder(), place.named.name, place.index, place.state.digest)
    if saving.save(place.state, write, f"Step {place.index + 1} removed; “Undo” has it back"):
        nearest = (place.index, place.index - 1)
        focus.ask(*(_key(place, name, index) for name in ("Remove", "Reword") for index in nearest), editing.UNDO)
