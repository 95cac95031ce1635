"""What is kept from one load to the next: by content, of the last load only, of the last folders only."""

import gc

from core.checks.once import Loads, OneLoad
from core.garbage import not_collected


def test_a_function_is_called_once_for_the_same_arguments_and_the_round_before_counts() -> None:
    calls: list[str] = []

    def shout(text: str) -> str:
        calls.append(text)
        return text.upper()

    first = OneLoad({})
    assert [first(shout, "a"), first(shout, "a"), first(shout, "b")] == ["A", "A", "B"]
    second = OneLoad(first.found)
    assert [second(shout, "b"), second(shout, "c")] == ["B", "C"]
    assert calls == ["a", "b", "c"]


def test_what_a_round_did_not_ask_for_is_forgotten() -> None:
    first = OneLoad({})
    first(str.upper, "a")
    second = OneLoad(first.found)
    second(str.upper, "b")
    assert list(second.found.values()) == ["B"]
    assert list(first.found.values()) == ["A"]


def test_two_functions_of_the_same_text_are_told_apart() -> None:
    once = OneLoad({})
    assert [once(str.upper, "a"), once(str.title, "a b"), once(str.upper, "a b")] == ["A", "A B", "A B"]
    assert len(once.found) == 3


def test_only_the_folders_loaded_last_are_kept() -> None:
    kept = Loads(folders=2)
    for folder in ("a", "b", "a", "c"):
        kept.keep(folder, {folder: folder})
    assert [kept.of(folder) for folder in "abc"] == [{"a": "a"}, {}, {"c": "c"}]


def test_the_collector_rests_meanwhile_and_is_then_as_it_was() -> None:
    aside = gc.get_freeze_count()
    assert gc.isenabled()
    with not_collected():
        assert not gc.isenabled()
        with not_collected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, aside)
