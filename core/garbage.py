"""Python's garbage collector, held back while very many records are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 100_000
"""Objects: some thousand claims."""


@contextmanager
def not_collected() -> Iterator[None]:
    """Also a decorator: nothing is searched for garbage meanwhile.

    The collector runs whenever so many objects were made, and walks over all that are alive: while a corpus is read,
    nearly all are, so it finds nothing and takes a third of the time. What is in no circle is freed at once as ever.
    Afterwards it is as it was; of several threads, the first that is done starts it again, which only costs time. Where
    `MANY` were made, all that is then alive is put among what has long been, without a walk: to freeze it and unfreeze
    it does just that. Not where few were, as after an edit: the collector looks at what has long been only after a
    share of new objects has come there by its own walks, and what is no longer used would never be found.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] >= MANY:
                _take_for_old()
            gc.enable()


def _take_for_old() -> None:
    """Else the next three collections would walk over it. What somebody else has frozen stays as it is."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
