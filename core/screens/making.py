"""The screens of a briefing, made when they are first asked for, and the others meanwhile."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock, Timer
from time import sleep

from core.exhibits.focus import in_focus
from core.exhibits.shown import to_filters
from core.exhibits.state import State, state_of
from core.figures.theme import Theme
from core.frames import Tables
from core.models import NamedBriefing, Problem
from core.models.briefing import Shown
from core.screens.screen import Screen, screens_of

LONGEST = 6
"""No number in an address has as many digits."""

SOON, PAUSE = 3.0, 0.1
"""Seconds until the other screens are begun, and between two of them: the first has to be drawn before, and the server
has that to send, and readers to answer, meanwhile."""


class Screens:
    """All screens of one briefing in one state of the corpus. Many readers may ask at a time: each is made once."""

    def __init__(self, named: NamedBriefing, problems: Sequence[Problem], tables: Tables, look: Theme) -> None:
        self._named, self._problems, self._tables, self._look = named, problems, tables, look
        self._locks = [Lock() for _ in named.briefing.steps]
        self._made: dict[int, tuple[Screen, ...]] = {}
        self._states: dict[str, State] = {}
        self._begun = False

    @property
    def steps(self) -> int:
        """How many steps there are."""
        return len(self._locks)

    @property
    def is_new(self) -> bool:
        """Whether no screen was asked for yet."""
        return not self._made

    def of(self, step: int) -> tuple[Screen, ...]:
        """The screens of a step, counted from 1."""
        with self._locks[step - 1]:
            if step not in self._made:
                self._made[step] = screens_of(step, self._named, self._problems, self._state(step))
            return self._made[step]

    def at(self, step: str, part: str) -> Screen:
        """The screen with this step and part, as an address has them: the nearest before it, or the first."""
        number = _number(step)
        found = self.of(min(number, self.steps))
        return found[min(_number(part) if number <= self.steps else len(found), len(found)) - 1]

    def moved(self, screen: Screen, moves: Sequence[str]) -> Screen:
        """Where these moves lead: next, previous, first, last; at either end nothing comes of more."""
        for move in moves:
            screen = self._moved(screen, move)
        return screen

    def _moved(self, screen: Screen, move: str) -> Screen:
        step, part = screen.step, screen.part
        own = self.of(step)
        match move:
            case "next":
                found = (own[part:] or (self.of(step + 1) if step < self.steps else own[-1:]))[0]
            case "previous":
                found = (own[: part - 1] or (self.of(step - 1) if step > 1 else own[:1]))[-1]
            case "next step":
                found = self.of(step + 1)[0] if step < self.steps else own[-1]
            case "previous step":
                found = self.of(max(1, step - 1))[0]
            case "first":
                found = self.of(1)[0]
            case "last":
                found = self.of(self.steps)[-1]
            case _:
                found = screen
        return found

    def make_the_rest(self, after: int) -> None:
        """Begin to make all other screens, beside everything else: first those after a step, then those before it."""
        if self._begun:
            return
        self._begun = True
        later = Timer(SOON, self._make, ([*range(after + 1, self.steps + 1), *range(1, after)],))
        later.daemon = True
        later.start()

    def _make(self, order: Sequence[int]) -> None:
        for step in order:
            self.of(step)
            sleep(PAUSE)

    def _state(self, step: int) -> State:
        """What a step is made from; steps with the same filters share it."""
        shown: Shown = in_focus(self._named.briefing.steps[step - 1].shown, self._tables)
        filters = repr(to_filters(shown))
        if filters not in self._states:
            self._states[filters] = state_of(self._tables, shown, self._look)
        return replace(self._states[filters], shown=shown)


def _number(text: str) -> int:
    """A number from 1; 1 where it is none."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < LONGEST else 1
