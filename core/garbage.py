"""Python's garbage collector, held back while very many records are made, and from walking over them ever after."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

MANY = 100_000
"""Objects: some thousand claims."""

SELDOM = 1000
"""Collections of what is young to one walk over all: Python's own choice is ten.

A view that is kept for the next reader is thousands of objects, few of which ever are in a circle. With many kept, a
walk takes up to a second, in which all readers wait, and the walks took a seventh of the processor.
"""

_OURS = Event()
"""Set once something lies aside that was laid there by us."""


@contextmanager
def not_collected() -> Iterator[None]:
    """Also a decorator: nothing is searched for garbage meanwhile.

    The collector runs whenever so many objects were made, and walks over all that are alive: while a corpus is read,
    nearly all are, so it finds nothing and takes a third of the time. What is in no circle is freed at once as ever.
    Afterwards it is as it was; of several threads, the first that is done starts it again, which only costs time. Where
    `MANY` were made, all that is then alive is set aside. Not where few were, as after an edit.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] >= MANY:
                set_aside()
            gc.enable()


def set_aside() -> None:
    """Have the collector no longer walk over what is alive now: a program and its records are there for long.

    A walk over the records of 100,000 claims takes a second, and would fall into some reader's change. What lies aside
    is freed as ever once nobody uses it, unless it is in a circle: a state of a corpus is not, nor are its views. What
    else is must not heap up: what lies aside is walked over before more is laid there. What somebody else has laid
    there stays as it is.
    """
    if gc.get_freeze_count() and not _OURS.is_set():
        return
    if _OURS.is_set():
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], SELDOM)
    _OURS.set()
