"""What is remembered is made once, makes room by weight, and is asked for by many at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.remembered import remembering


def _counted(made: list[object], value: object) -> object:
    made.append(value)
    return value


def test_what_a_key_names_is_made_once_even_if_it_is_nothing() -> None:
    once, made = remembering(2), []
    assert [once("a", lambda: _counted(made, None)) for _ in range(3)] == [None] * 3
    assert made == [None]


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    once, made = remembering(2, at_least=1), []
    for key in ("a", "b", "a", "c", "a", "b"):
        once(key, lambda key=key: _counted(made, key))
    assert made == ["a", "b", "c", "b"]


def test_heavy_things_make_room_and_the_last_few_stay() -> None:
    once, made = remembering(8, weight=len, at_least=2), []
    for key in ("light", "x" * 100, "y" * 100, "x" * 100, "light"):
        once(key, lambda key=key: _counted(made, key))
    assert [len(each) for each in made] == [5, 100, 100, 5]


@example([1, 4, 4, 4])
@given(st.lists(st.integers(1, 40), min_size=1, max_size=30))
def test_the_last_few_are_never_made_again(weights: list[int]) -> None:
    once = remembering(10, weight=lambda made: made[1], at_least=3)
    for place, weight in enumerate(weights):
        once(place, lambda place=place, weight=weight: (place, weight))
    last = range(len(weights))[-3:]
    assert [once(place, lambda: pytest.fail("it was forgotten"))[0] for place in last] == [*last]


def test_what_is_being_made_is_waited_for() -> None:
    once, made, begun, go_on = remembering(2), [], Event(), Event()

    def slowly() -> str:
        begun.set()
        go_on.wait(5)
        return str(_counted(made, "slow"))

    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(once, "a", slowly)
        begun.wait(5)
        second = threads.submit(once, "a", slowly)
        assert once("b", lambda: "another is not held up") == "another is not held up"
        go_on.set()
        assert (first.result(5), second.result(5), made) == ("slow", "slow", ["slow"])


def test_what_is_made_may_ask_for_more_and_may_fail() -> None:
    once = remembering(4)
    assert once("outer", lambda: once("inner", lambda: 1) + 1) == 2
    with pytest.raises(ZeroDivisionError):
        once("broken", lambda: 1 // 0)
    assert once("broken", lambda: "mended") == "mended"
