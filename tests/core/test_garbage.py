"""What is made while the collector rests: old at once where it is much, and else found like everything else."""

import gc

import pytest

from core import garbage
from core.garbage import not_collected


def _is_old(thing: object) -> bool:
    return any(each is thing for each in gc.get_objects(generation=2))


@pytest.mark.parametrize(("many", "is_old"), [(0, True), (10**9, False)])
def test_only_much_is_taken_for_old(monkeypatch: pytest.MonkeyPatch, many: int, is_old: bool) -> None:
    monkeypatch.setattr(garbage, "MANY", many)
    with not_collected():
        assert not gc.isenabled()
        made = [[]]
    assert gc.isenabled()
    assert _is_old(made) == is_old


def test_whoever_switched_the_collector_off_finds_it_off() -> None:
    gc.disable()
    try:
        with not_collected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
