"""A briefing on the whole screen. Which screen it is stands in the address (`?briefing=NAME&step=3`), and nowhere else.

Everything of Streamlit's own is hidden by `stage.css`, a constant file of ours, set with `st.html`, which takes a style
sheet as it takes any file: no markup of ours or of anybody's is let through for it. The screen is a container of
1,280 by 720 pixels that `keys.js` fits to the window, so that it looks the same on every projector.
"""

from pathlib import Path
from typing import Any

import streamlit as st

from core.models import NamedBriefing
from core.screens.layout import FEW, ScreenLine, foot
from core.screens.making import Screens
from core.screens.screen import Screen
from core.wording.markdown import escape
from pages._ui import chart, corpus, reader
from pages._ui.corpus import Loaded
from pages._ui.present import keys, leaving, notes, stage_evidence

STYLE = Path(__file__).parent / "stage.css"
BRIEFING, STEP, PART = "briefing", "step", "part"

HOW = (
    "This corpus has no briefing yet. Beside every chart there is “Add to a briefing”; a briefing is a file of the "
    "corpus, briefings/NAME.yaml."
)


def show() -> None:
    """The screen that the address names, or the notes to it; where it names none, the only one, or which there are."""
    loaded = corpus.loaded()
    found = {named.name: named for named in loaded.corpus.briefings}
    asked = st.query_params.get(BRIEFING, "") or _resumed()
    if len(found) == 1 and not asked:
        (asked,) = found
        _begin(asked)
    if asked not in found:
        _choose(found, asked)
        return
    if notes.ASKED in st.query_params:
        notes.show(found[asked])
        return
    st.html(STYLE)
    _prepare(_made(loaded, found[asked]))
    _stage(asked)


def _resumed() -> str:
    """The briefing that was left last, once, at its step."""
    name, step = leaving.resumed()
    if name:
        _begin(name, step)
    return name


def _prepare(made: Screens) -> None:
    """Make the screen that is asked for. Where it is the first, the browser gets what draws charts meanwhile."""
    ahead = st.empty()
    with st.spinner("Preparing the screen …"):
        if made.is_new:
            with ahead:
                chart.ahead()
        _asked(made)
    ahead.empty()


def _choose(found: dict[str, NamedBriefing], asked: str) -> None:
    """Every briefing by its title, with its steps to begin at; or how to make the first."""
    st.title("Present", anchor=False)
    if asked:
        st.info(escape(f"There is no briefing “{asked[:80]}” in this corpus."))
    if not found:
        st.markdown(HOW)
    for named in found.values():
        title = escape(named.briefing.title)
        st.button(title, icon=":material/slideshow:", key=f"present-{named.name}", on_click=_begin, args=(named.name,))
        with st.expander("Begin at a step"):
            for number, step in enumerate(named.briefing.steps, 1):
                name, key = f"{number}. {escape(step.headline)}", f"present-{named.name}-{number}"
                st.button(name, key=key, on_click=_begin, args=(named.name, number), type="tertiary")


def _begin(name: str, step: int = 1) -> None:
    """Name a briefing in the address; for callbacks. A link of a page to itself would leave the address as it was."""
    st.query_params[BRIEFING] = name
    if step > 1:
        st.query_params[STEP] = str(step)


def _made(loaded: Loaded, named: NamedBriefing) -> Screens:
    """All screens of a briefing, once for each state of the corpus: to turn a page is then only to draw it."""
    look = reader.look()
    key = ("screens", named.name, look.mode)
    return loaded.made(key, lambda: Screens(named, loaded.corpus.problems, loaded.tables, look))


def _asked(made: Screens) -> Screen:
    """The screen that the address names."""
    return made.at(st.query_params.get(STEP, ""), st.query_params.get(PART, ""))


@st.fragment
def _stage(name: str) -> None:
    """One screen. To turn to another runs only this."""
    leaving.leave_if_asked(name, st.query_params.get(STEP, ""))
    loaded = corpus.loaded()
    named = next((each for each in loaded.corpus.briefings if each.name == name), None)
    if named is None or st.query_params.get(BRIEFING) != name:
        st.rerun()
        return
    made = _made(loaded, named)
    screen = _asked(made)
    keys.show(
        screen,
        made.steps,
        on_go=lambda step, part, moves: _turn(made.moved(made.at(step, part), moves)),
        on_open=lambda number: stage_evidence.ask(screen, number),
        on_leave=_leave,
    )
    with st.container(key="stage", gap=None):
        _draw(screen, made.steps, named.briefing.title)
    stage_evidence.show(screen)
    made.make_the_rest(screen.step)


def _turn(screen: Screen) -> None:
    """Turn to a screen; for callbacks."""
    stage_evidence.forget()
    st.query_params[STEP] = str(screen.step)
    if screen.part > 1:
        st.query_params[PART] = str(screen.part)
    else:
        st.query_params.pop(PART, None)


def _leave() -> None:
    """To the page on which this briefing is put in order; for callbacks."""
    stage_evidence.forget()
    leaving.ask()


def _draw(screen: Screen, steps: int, title: str) -> None:
    """Headline, so-what, the chart or the sentences, and at the foot what must not be lost of them."""
    with st.container(key="stage-head", gap=None):
        st.title(escape(screen.headline), anchor=False)
        st.markdown(escape(screen.so_what))
        st.caption(escape(screen.title))
    with st.container(key="stage-body", gap=None):
        _body(screen)
    with st.container(key="stage-foot", gap=None):
        lost = f"**{escape(screen.missing)}.** " if screen.missing else ""
        st.caption(lost + escape(foot(screen.caveats) if screen.caveats else title))
    with st.container(key="stage-count", gap=None):
        part = f", screen {screen.part} of {screen.parts}" if screen.parts > 1 else ""
        st.markdown(f"**Step {screen.step} of {steps}**{part}")


def _body(screen: Screen) -> None:
    """The chart, its key and the sentences, each in its place; an empty one covers what stood there before.

    Streamlit would tell the browser to take it away. But where the corpus is looked at right after a turn, it tells
    that the turn was cut short, and what is not covered stays on the screen.
    """
    key = screen.chart and screen.chart.key
    for shown, draw in ((screen.chart, _chart), (key, _key), (screen.lines, _list)):
        if shown:
            draw(screen)
        else:
            st.empty()


def _list(screen: Screen) -> None:
    """Sentences: large where they stand alone, in two columns where they are many below a chart."""
    way = f"alone-{screen.size}" if screen.chart is None else "few" if len(screen.lines) <= FEW else "many"
    with st.container(key=f"stage-{way}", gap=None):
        st.markdown("\n".join(f"- {''.join(map(_numbered, (line, *line.others)))}" for line in screen.lines))


def _numbered(line: ScreenLine) -> str:
    """A sentence, or a part of one that is a mark of its own, after its number."""
    return escape(line.words) if line.number is None else f"**{line.number}** · {escape(line.words)}"


def _chart(screen: Screen) -> None:
    drawn: Any = screen.chart
    chart.show(drawn.figure, key="stage-chart", alt=screen.alt, on_click=stage_evidence.open_chosen)


def _key(screen: Screen) -> None:
    drawn: Any = screen.chart
    words = f"Key: {'; '.join(screen.caveats.legend)}." if screen.caveats else "Key."
    chart.show(drawn.key, key="stage-key", alt=words, still=True)
