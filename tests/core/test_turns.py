"""Turns: one at a time, in the order in which they came; nobody waits for who takes long, or for who is gone."""

from threading import Event, Thread

import pytest

from core.turns import Turns

PATIENCE = 10.0
FOREVER = 1_000.0


class Worker:
    """A thread that takes a turn, tells that it has it, and works until it is told to stop."""

    def __init__(self, turns: Turns, name: str, order: list[str]) -> None:
        self.begun, self.stop = Event(), Event()
        self._turns, self._name, self._order = turns, name, order
        self.thread = Thread(target=self._work, daemon=True)
        self.thread.start()

    def _work(self) -> None:
        with self._turns.turn():
            self._order.append(self._name)
            self.begun.set()
            self.stop.wait(PATIENCE)

    def end(self) -> None:
        self.stop.set()
        self.thread.join(PATIENCE)


def waiting(turns: Turns, many: int) -> None:
    """Until so many wait in line."""
    pause = Event()
    while len(turns._waiting) < many:
        pause.wait(0.001)


def test_whoever_came_first_goes_first_and_alone() -> None:
    turns, order = Turns(FOREVER), list[str]()
    workers = []
    for place, name in enumerate("abc"):
        workers.append(Worker(turns, name, order))
        if place == 0:
            assert workers[0].begun.wait(PATIENCE)
        waiting(turns, place)
    for worker, so_far in zip(workers, ("a", "ab", "abc"), strict=True):
        assert worker.begun.wait(PATIENCE)
        assert "".join(order) == so_far
        worker.end()


def test_nobody_waits_for_who_takes_long() -> None:
    turns, order = Turns(long=0.01), list[str]()
    slow = Worker(turns, "slow", order)
    assert slow.begun.wait(PATIENCE)
    quick = Worker(turns, "quick", order)
    assert quick.begun.wait(PATIENCE)
    assert slow.thread.is_alive()
    for worker in (slow, quick):
        worker.end()
    assert order == ["slow", "quick"]


def test_who_fails_makes_room() -> None:
    turns = Turns(FOREVER)
    with pytest.raises(ValueError, match="broken"), turns.turn():
        raise ValueError("broken")
    following = Worker(turns, "next", [])
    assert following.begun.wait(PATIENCE)
    following.end()


def test_who_is_called_away_while_waiting_leaves_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    turns, order = Turns(FOREVER), list[str]()
    first = Worker(turns, "first", order)
    assert first.begun.wait(PATIENCE)

    def called_away(_: Event, __: float) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Event, "wait", called_away)
        with pytest.raises(KeyboardInterrupt), turns.turn():
            pass
    assert not turns._waiting
    last = Worker(turns, "last", order)
    waiting(turns, 1)
    for worker in (first, last):
        worker.end()
    assert order == ["first", "last"]
