"""Work of many threads, done one after the other: whoever came first goes first.

Python runs one thread at a time anyway. Fifty that compute at once take as long together, all end last, and spend half
of the processor on asking each other for their turn (`python -m benchmarks.readers`).
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock
from time import monotonic

LONG = 1.0
"""Seconds after which nobody waits any longer for somebody else's work: then both go on side by side."""


class Turns:
    """Who works, and who waits. One thread has one turn at a time; a turn within a turn would wait for itself."""

    def __init__(self, long: float = LONG) -> None:
        self._long = long
        self._lock = Lock()
        self._waiting: deque[Event] = deque()
        self._working: dict[Event, float] = {}
        """Since when each of those works, who have their turn."""

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for one's turn, and keep it to the end of the block."""
        mine = Event()
        with self._lock:
            self._waiting.append(mine)
        try:
            while not self._is_called(mine):
                mine.wait(self._long)
            yield
        finally:
            self._leave(mine)

    def _is_called(self, mine: Event) -> bool:
        """Whether this one may begin; each that waits also looks whether the next in line may."""
        with self._lock:
            self._call()
        return mine.is_set()

    def _call(self) -> None:
        now = monotonic()
        if self._waiting and all(now - since >= self._long for since in self._working.values()):
            called = self._waiting.popleft()
            self._working[called] = now
            called.set()

    def _leave(self, mine: Event) -> None:
        with self._lock:
            self._working.pop(mine, None)
            if mine in self._waiting:
                self._waiting.remove(mine)
            self._call()
