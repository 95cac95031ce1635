"""How many origins stand behind a sentence to paste: neither groups without names nor nobody are separate ones."""

import pytest

from core.wording.safe.origins import say_behind, say_perhaps
from tests.builders import position
from tests.core.wording.tiny import seen

UNSAID = "(whether one has it from the other is not said)"

KINDS = {
    "nis": "intelligence",
    "gur": "intelligence",
    "zelenskyy": "official",
    "west": "unnamed-officials",
    "us": "unnamed-officials",
}


SIDES = {"nis": "south-korea", "gur": "ukraine", "zelenskyy": "ukraine", "west": "west", "us": "none"}
NO_WORDS = seen().tables


def rows(*origins: str) -> list[dict[str, str]]:
    kinds = [(name, KINDS.get(name, "unattributed"), SIDES.get(name, "none")) for name in origins]
    return [dict(zip(("origin", "origin_kind", "origin_side"), each, strict=True)) for each in kinds]


@pytest.mark.parametrize(
    ("origins", "words"),
    [
        (("nis",), "one origin"),
        (("nis", "gur", "nis"), f"2 origins {UNSAID}"),
        (("zelenskyy", "gur"), "2 origins, perhaps not separate"),
        (("nis", "gur", "zelenskyy"), "3 origins, perhaps not all separate"),
        (("gur", "zelenskyy", "west"), "3 origins, one of them unnamed, perhaps not all separate"),
        (("nis", "gur", "a"), f"2 origins {UNSAID} and 1 that names nobody, perhaps not separate"),
        (("nis", "west"), "2 origins, one of them unnamed and perhaps not separate"),
        (("west", "us"), "2 origins, both unnamed and perhaps not separate"),
        (
            ("west", "us", "a", "b"),
            "2 origins, both unnamed and perhaps not separate, and 2 that name nobody, perhaps not separate either",
        ),
        (("nis", "a"), "one origin and 1 that names nobody, perhaps not separate"),
        (("west", "a"), "one unnamed origin and 1 that names nobody, perhaps not separate"),
        (("a",), "1 origin that names nobody"),
        (("a", "b"), "2 origins that name nobody, perhaps of one"),
    ],
)
def test_how_many_origins_there_are(origins: tuple[str, ...], words: str) -> None:
    assert say_behind(rows(*origins), NO_WORDS, alike=True) == words


@pytest.mark.parametrize(
    ("said", "words"), [("NIS echoed GUR", "2 origins, perhaps not separate"), ("No", f"2 origins {UNSAID}")]
)
def test_of_whom_one_echoes_another_as_an_article_says_are_perhaps_one(said: str, words: str) -> None:
    held = seen(
        *(position(name, against=[said], attribution=(name,), quote=f"{name}: {said}") for name in ("nis", "gur"))
    )
    assert say_behind(held.positions.to_dict("records"), held.tables, alike=True) == words


def test_who_contradict_each_other_are_two() -> None:
    assert say_behind(rows("nis", "west"), NO_WORDS, alike=False) == "2 origins, one of them unnamed"
    assert say_behind(rows("nis", "a"), NO_WORDS, alike=False) == "one origin and 1 that names nobody"
    assert say_behind(rows("nis", "gur", "a"), NO_WORDS, alike=False) == "2 origins and 1 that names nobody"
    assert (
        say_behind(rows("nis", "west", "a"), NO_WORDS, alike=False)
        == "2 origins, one of them unnamed, and 1 that names nobody"
    )


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ("", ""),
        ("yes", ""),
        ("perhaps", ", perhaps not yet published"),
        ("perhaps yes perhaps", ", 2 of them perhaps not yet published"),
        ("perhaps perhaps", ", both perhaps not yet published"),
        ("perhaps perhaps perhaps", ", all perhaps not yet published"),
    ],
)
def test_what_was_perhaps_not_yet_published_is_told_to_be_so(known: str, words: str) -> None:
    assert say_perhaps([{"statement_known": each} for each in known.split()]) == words


def test_without_a_chosen_day_all_is_published() -> None:
    assert say_perhaps(rows("nis")) == ""
