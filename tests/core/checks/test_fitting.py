"""Fields of one record that do not fit together."""

import pytest

from tests.corpora import article, claim, messages, position

TEXT = "300 were killed."


@pytest.mark.parametrize(
    ("attribution", "place", "again"),
    [
        (["nis", "nis"], "a.yaml:14:5", "nis"),
        ([["nis", "nis"]], "a.yaml:14:7", "nis"),
        ([["nis", "gur"], "bbc", "gur"], "a.yaml:16:5", "gur"),
    ],
)
def test_a_source_that_an_attribution_names_again_is_told(
    attribution: list[str | list[str]], place: str, again: str
) -> None:
    found = messages(article(TEXT, position("gone", attribution=attribution)))
    assert found == [
        f"{place}: position 'gone': attribution names '{again}' again; name each source once, where it first comes in"
    ]


def test_sources_that_are_each_named_once_are_sound() -> None:
    assert messages(article(TEXT, claim("dead", "300", best=300, attribution=[["nis", "gur"], "bbc"]))) == []


@pytest.mark.parametrize("modality", ["asserted", "estimated"])
def test_a_condition_of_what_is_said_to_be_so_is_told(modality: str) -> None:
    record = claim("dead", "300", best=300, modality=modality, condition="if it rains")
    assert messages(article(TEXT, record)) == [
        f"a.yaml:19:14: claim 'dead': condition is 'if it rains', but modality is {modality}; write forecast or"
        " conditional there, or take the condition out"
    ]


@pytest.mark.parametrize("modality", ["forecast", "conditional"])
def test_a_condition_of_what_may_be_is_sound(modality: str) -> None:
    record = claim("dead", "300", best=300, modality=modality, condition="if it rains")
    assert messages(article(TEXT, record)) == []
