"""What is made while the collector rests: set aside at once where it is much, and else found like everything else."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from core import garbage
from core.filters import Filters
from core.garbage import not_collected, set_aside
from core.kept import made
from core.loader import default_folder, load
from core.view import view


class Circle:
    """What only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def nothing_aside() -> Iterator[None]:
    _take_back()
    yield
    _take_back()


def _take_back() -> None:
    gc.unfreeze()
    garbage._OURS.clear()


def _is_walked_over(thing: object) -> bool:
    return any(each is thing for each in gc.get_objects())


@pytest.mark.parametrize(("many", "is_walked_over"), [(0, False), (10**9, True)])
def test_only_much_is_set_aside(monkeypatch: pytest.MonkeyPatch, many: int, is_walked_over: bool) -> None:
    monkeypatch.setattr(garbage, "MANY", many)
    with not_collected():
        assert not gc.isenabled()
        made_now = [[]]
    assert gc.isenabled()
    assert _is_walked_over(made_now) == is_walked_over


def test_whoever_switched_the_collector_off_finds_it_off() -> None:
    gc.disable()
    try:
        with not_collected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_circles_that_lie_aside_are_freed_before_more_is_laid_there() -> None:
    circle = Circle()
    seen = ref(circle)
    set_aside()
    del circle
    gc.collect()
    assert seen() is not None
    set_aside()
    assert seen() is None


def test_what_somebody_else_has_set_aside_stays_so() -> None:
    gc.freeze()
    before = gc.get_freeze_count()
    added = [[]]
    set_aside()
    assert before - 100 < gc.get_freeze_count() <= before, "less only by the few that were freed meanwhile"
    assert _is_walked_over(added)


def test_a_state_of_a_corpus_and_its_views_are_freed_without_the_collector() -> None:
    state = made(load(default_folder()))
    seen = view(state.tables, Filters())
    seen.compared.verdicts()
    held = [ref(state), ref(state.tables), ref(seen.statements), ref(seen.compared)]
    set_aside()
    gc.disable()
    try:
        del state, seen
        assert [each() for each in held] == [None] * 4
    finally:
        gc.enable()
