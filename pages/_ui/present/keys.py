"""The keys of a presentation, and the same as buttons: see `keys.js`, which listens and fits the screen to the window.

The browser tells all its moves since it last got a screen, so that a key pressed twice in a hurry counts twice.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import streamlit as st

from core.screens.screen import Screen
from core.wording.names import say_list

HERE = Path(__file__).parent
KEY = "stage-keys"
HEARD = "_stage-heard"
"""How many times the browser had asked for a screen when the server last heard of it."""

_component = st.components.v2.component(
    "contested-counts.keys",
    html="<div class='keys'></div>",
    css=(HERE / "keys.css").read_text(encoding="utf-8"),
    js="\n".join((HERE / name).read_text(encoding="utf-8") for name in ("panels.js", "keys.js")),
)


def show(
    screen: Screen,
    steps: int,
    *,
    on_go: Callable[[str, str, list[str]], None],
    on_open: Callable[[int], None],
    on_leave: Callable[[], None],
) -> None:
    """Listen while a screen is shown, of so many steps.

    `on_go` gets step and part of the screen from which the reader moved, and the moves; `on_open` the number of a mark.
    """
    part = f", screen {screen.part} of {screen.parts}" if screen.parts > 1 else ""
    _component(
        data={
            "at": [screen.step, screen.part],
            "heard": st.session_state.get(HEARD, 0),
            "first": (screen.step, screen.part) == (1, 1),
            "last": (screen.step, screen.part) == (steps, screen.parts),
            "said": f"Step {screen.step} of {steps}{part}: {screen.headline}",
            "marks": [{"number": mark.number, "name": mark.name} for mark in screen.marks],
            "there": there([mark.number for mark in screen.marks], screen.elsewhere),
            "about": [list(told) for told in screen.about],
        },
        key=KEY,
        on_go_change=_going(on_go),
        on_open_change=_opening(on_open),
        on_leave_change=on_leave,
    )


def there(numbers: Sequence[int], elsewhere: Sequence[tuple[int, int]] = ()) -> str:
    """What one is told who presses another number than these, which rise: "this screen has 1 to 4 and 7".

    `elsewhere` has the numbers that are on other screens of the step, with those: "screen 2 of this step has 5 and 6".
    """
    parts = sorted({part for _, part in elsewhere})
    others = [
        f"screen {part} of this step has {_all([number for number, at in elsewhere if at == part])}" for part in parts
    ]
    only = "only " if len(numbers) == 1 else ""
    here = f"this screen has {only}{_all(numbers)}" if numbers else "nothing on this screen has a number"
    return "; ".join([here, *others])


def _all(numbers: Sequence[int]) -> str:
    return say_list(list(_runs(numbers)))


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    """Numbers that follow one another, as one."""
    for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
        first, *others = [number for _, number in run]
        yield f"{first} to {others[-1]}" if others else f"{first}"


def _going(tell: Callable[[str, str, list[str]], None]) -> Callable[[], None]:
    def callback() -> None:
        match st.session_state[KEY].go:
            case {"from": [int(step), int(part)], "moves": [*moves], "asking": int(asking)}:
                st.session_state[HEARD] = asking
                tell(str(step), str(part), list(map(str, moves)))

    return callback


def _opening(tell: Callable[[int], None]) -> Callable[[], None]:
    def callback() -> None:
        match st.session_state[KEY].open:
            case int(number):
                tell(number)

    return callback
