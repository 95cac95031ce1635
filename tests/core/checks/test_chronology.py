"""Times that cannot be."""

import pytest

from tests.corpora import Raw, article, claim, messages, position, time

TEXT = "300 were killed."


def of(published: str = "2025-02-14", modality: str = "asserted", **times: str) -> list[str]:
    fields: Raw = {name: time(edtf) for name, edtf in times.items()}
    found = messages(article(TEXT, claim("dead", "300", best=300, modality=modality, **fields), published=published))
    return [message.split(": ", 2)[2] for message in found]


@pytest.mark.parametrize(
    "times",
    [
        {"said": "2025-02-14"},
        {"said": "2025-02"},
        {"said": "2025-02-07/2025-02-20"},
        {"said": "2025-03~"},
        {"said": "2025-03?"},
        {"said": "[2025-02-14..2025-02-20]"},
        {"said": "2025-03", "published": "2025-02/.."},
        {"said": "2025-03", "published": "2025-02~"},
        {"as_of": "2025-02", "said": "2025-02-07"},
        {"period": "2024-10/2025-02-08", "said": "2025-02-07"},
        {"period": "2025-03", "modality": "forecast"},
        {"as_of": "2025-03", "modality": "conditional"},
        {"target": "2025-03"},
    ],
)
def test_what_may_be_is_no_problem(times: dict[str, str]) -> None:
    assert of(**times) == []


@pytest.mark.parametrize(
    ("times", "message"),
    [
        (
            {"said": "2025-02-15"},
            "said 2025-02-15 begins after it was published (2025-02-14); correct one of them",
        ),
        (
            {"said": "[2025-02-15..2025-02-20]", "published": "2025-02-10/2025-02-14"},
            "said [2025-02-15..2025-02-20] begins after it was published (2025-02-10/2025-02-14); correct one of them",
        ),
        (
            {"as_of": "2025-02-08", "said": "2025-02-07"},
            "as_of 2025-02-08 begins after it was said (2025-02-07); correct one of them, or mark the claim a forecast",
        ),
        (
            {"as_of": "2025-02-15", "said": "2025-02?"},
            "as_of 2025-02-15 begins after it was published (2025-02-14); correct one of them, or mark the claim a"
            " forecast",
        ),
        (
            {"as_of": "2025-02-15", "said": "2025-02-14"},
            "as_of 2025-02-15 begins after it was said (2025-02-14); correct one of them, or mark the claim a forecast",
        ),
        (
            {"period": "2025-03/..", "modality": "estimated"},
            "period 2025-03/.. begins after it was published (2025-02-14); correct one of them, or mark the claim a"
            " forecast",
        ),
    ],
)
def test_what_cannot_be_is_told(times: dict[str, str], message: str) -> None:
    assert of(**times) == [message]


def test_a_position_is_said_before_it_is_published() -> None:
    assert messages(article(TEXT, position("gone", said=time("2025-03")))) == [
        "a.yaml:16:11: position 'gone': said 2025-03 begins after it was published (2025-02-14); correct one of them"
    ]


def of_many(published: str, *as_of: str) -> list[str]:
    claims = [claim(f"c{at}", "300", best=300, as_of=time(edtf)) for at, edtf in enumerate(as_of)]
    return messages(article(TEXT, *claims, published=published))


def test_where_most_records_begin_after_the_publication_its_date_is_wrong() -> None:
    assert of_many("2025-03-18", "2025-01", "2026-03-14", "2026-03-15") == [
        "a.yaml:3:11: document: published is 2025-03-18, but 2 of the 3 records with a time begin after that: the first"
        " is 'c1', as_of 2026-03-14; correct published, or else those times"
    ]
    assert of_many("2026-03-18", "2025-01", "2026-03-14", "2026-03-15") == []


def test_where_few_records_do_each_of_them_is_told() -> None:
    found = of_many("2025-03-18", "2025-01", "2025-02", "2025-03-19", "2026-03-14")
    assert [message.split(": ", 2)[2] for message in found] == [
        "as_of 2025-03-19 begins after it was published (2025-03-18); correct one of them, or mark the claim a"
        " forecast",
        "as_of 2026-03-14 begins after it was published (2025-03-18); correct one of them",
    ]


def test_forecasts_say_nothing_of_the_publication() -> None:
    ahead = [claim(f"c{at}", "300", best=300, as_of=time("2026"), modality="forecast") for at in range(3)]
    assert messages(article(TEXT, *ahead, published="2025-03-18")) == []
