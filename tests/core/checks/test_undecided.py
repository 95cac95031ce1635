"""What still waits for a decision, and what was looked for and not found."""

import pytest

from core.checks import check_document, check_vocabulary
from tests.corpora import VOCABULARY, article, as_yaml, position

TEXT = "The GUR counted 300 men."
CANDIDATE = {"number": "300", "kind": "number", "quote": TEXT}


def messages(**sections: object) -> list[str]:
    """What is wrong in an article that says TEXT."""
    _, annotation = article(TEXT)
    words = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
    checked = check_document("a.txt", TEXT, as_yaml(annotation | sections), words)
    assert (checked.document is None) == bool(checked.problems)
    return [problem.message for problem in checked.problems]


def test_a_number_that_nobody_has_decided_on_is_a_problem() -> None:
    advice = "move it to claims, with its fields completed, or to dismissed, with a reason"
    assert messages(undecided=[CANDIDATE]) == [f"undecided[0]: '300' is not decided yet; {advice}"]
    assert messages(undecided=[]) == []


def test_a_guess_is_held_to_the_fields_it_may_have_and_its_number_to_the_quote() -> None:
    (_, unknown) = messages(undecided=[CANDIDATE | {"guess": {"mesure": "killed"}}])
    assert "unknown field 'guess.mesure'; did you mean 'measure'?" in unknown
    found = messages(undecided=[CANDIDATE | {"number": "3,000"}])
    assert any("'3,000' does not stand in the quote" in message for message in found)


@pytest.mark.parametrize(
    ("matters", "expected"),
    [
        (["withdrawn"], []),
        (["withdrawal"], ["unknown proposition 'withdrawal'; did you mean 'withdrawn'?"]),
        ("withdrawn", ["nothing_on is 'withdrawn'; write a list"]),
    ],
)
def test_what_was_looked_for_and_not_found_must_be_a_matter(matters: object, expected: list[str]) -> None:
    found = messages(nothing_on=matters)
    assert len(found) == len(expected)
    assert all(wanted in message for wanted, message in zip(expected, found, strict=True))


def test_a_matter_with_a_position_was_found() -> None:
    (message,) = messages(positions=[position("gone", quote=TEXT)], nothing_on=["withdrawn"])
    assert message.startswith(
        "nothing_on[0]: the position 'gone' is on 'withdrawn'; take the proposition out of this list"
    )
