"""What was made lately stays within a measure of memory, and what was asked for longest ago goes first."""

from collections.abc import Callable, Hashable
from threading import Condition
from typing import Any, Protocol, TypeVar

from cachetools import LRUCache, cached

Made = TypeVar("Made")

ROUNDED = 1e-9
"""By so much of the room a sum of shares may come out too large: a third is no number of a computer."""


class Once(Protocol):
    """Makes what a key names, or gives what was made of it before. Who asks while it is being made waits for it."""

    def __call__(self, key: Hashable, make: Callable[[], Made]) -> Made: ...


def remembering(room: float, weight: Callable[[Any], float] = lambda _: 1, at_least: int = 4) -> Once:
    """A memory of so much room, in whatever unit `weight` has; without a weight, each thing made counts one.

    However heavy, `at_least` the last few stay: nothing counts for more than its share of the room. What is made may
    itself ask for what other keys name.
    """
    share, whole = room / at_least, room * (1 + ROUNDED)
    kept: LRUCache[Hashable, Any] = LRUCache(whole, getsizeof=lambda made: min(weight(made), share))

    @cached(kept, key=lambda key, make: key, condition=Condition())
    def once(key: Hashable, make: Callable[[], Any]) -> Any:
        return make()

    return once
