"""What the phrase of a measure must leave open, so that a sentence can be made of it."""

import pytest

from core.checks import check_vocabulary
from tests.corpora import VOCABULARY, as_yaml


def messages(phrase: str) -> list[str]:
    measures = VOCABULARY["measures"] | {"killed": VOCABULARY["measures"]["killed"] | {"phrase": phrase}}
    return [problem.message for problem in check_vocabulary(as_yaml(VOCABULARY | {"measures": measures})).problems]


@pytest.mark.parametrize(
    "phrase",
    ["{number} {subject} {had} been killed", "{subject} {had} lost {number} men", "{number} {members} {had} died"],
)
def test_a_phrase_leaves_the_number_whose_it_is_and_the_tense_open(phrase: str) -> None:
    assert messages(phrase) == []


@pytest.mark.parametrize(
    "phrase",
    [
        "{number} {subject} were killed",
        "{number} {number} {subject} {had} died",
        "{number} {subject} {had} {x} died",
        "{number} {subject} {had} died}",
        "{number} {subject} {Had} died",
        "{number} {members} of {subject} {had} died",
    ],
)
def test_any_other_opening_is_refused(phrase: str) -> None:
    needs = "'phrase' needs {had}, {number}, and {members} or {subject} once each, and no other braces"
    assert messages(phrase) == [f"measure 'killed': {needs}; found '{phrase}'"]


@pytest.mark.parametrize(
    "phrase", ["{number} {subject} {had} died.", " {number} {subject} {had} died", "{number} {subject}\n{had} died"]
)
def test_a_phrase_is_a_clause_within_a_sentence(phrase: str) -> None:
    (message,) = messages(phrase)
    assert message.startswith(
        "measure 'killed': 'phrase' is one line within a sentence, without a stop at its end; found"
    )
