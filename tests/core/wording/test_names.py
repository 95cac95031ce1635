"""Origins, carriers, measures and subjects by the vocabulary's labels."""

import pytest

from core.wording.names import (
    in_brackets,
    measure_label,
    proposition_text,
    say_carriers,
    say_list,
    say_measure,
    say_origin,
    short_of,
    some,
    subject_label,
)
from tests.builders import claim, document
from tests.core.wording.tiny import seen, statement, words


def test_sources_that_speak_jointly_are_all_named() -> None:
    joint = claim("a", best=3, attribution=(("nis", "gur", "western-officials"), "bbc"))
    assert say_origin(statement(joint)) == "NIS, GUR and Western officials"


@pytest.mark.parametrize(
    ("attribution", "way"),
    [
        (("nis",), ""),
        (("nis", "bbc"), "via BBC"),
        (("nis", "bbc", "reuters"), "via BBC, then Reuters"),
        (("nis", ("bbc", "reuters")), "via BBC and Reuters"),
    ],
)
def test_carriers_in_their_order(attribution: tuple[str, ...], way: str) -> None:
    view = seen(claim("a", best=3, attribution=attribution))
    assert say_carriers(view.statements.iloc[0], view.tables) == way
    assert say_carriers(view.tables.claims.iloc[0], view.tables) == way


def test_a_statement_has_all_the_ways_by_which_it_came() -> None:
    ways = [claim(name, best=3, statement="told", attribution=("nis", name)) for name in ("bbc", "reuters")]
    view = seen(*(document(f"{index}.txt", way) for index, way in enumerate(ways)))
    assert say_carriers(view.statements.iloc[0], view.tables) == "via BBC; via Reuters"


def test_a_measure_goes_by_its_own_label() -> None:
    row = {"measure": "casualties", "subject": "both"}
    assert say_measure(row, words()) == "Casualties, Russian and North Korean forces"


def test_propositions_are_named_whole_or_in_short() -> None:
    assert proposition_text("back", words()) == "They were back in February"
    assert short_of("back", words()) == "Back"


def test_what_the_vocabulary_lacks_is_an_error() -> None:
    with pytest.raises(KeyError, match="no measure 'lost'; it has deployed, killed"):
        measure_label("lost", words())
    with pytest.raises(KeyError, match="no subject 'chinese'"):
        subject_label("chinese", words())


@pytest.mark.parametrize(
    ("given", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_a_list_in_a_sentence(given: list[str], said: str) -> None:
    assert say_list(given) == said


def test_a_long_list_says_how_much_it_leaves_out() -> None:
    assert some(["A", "B", "C"], most=2) == ["A", "B", "1 more"]
    assert some(["A", "B"], most=2) == ["A", "B"]


def test_brackets_within_brackets_are_square() -> None:
    assert in_brackets("NIS (South Korea)", "", "as of 2025") == "(NIS [South Korea], as of 2025)"
