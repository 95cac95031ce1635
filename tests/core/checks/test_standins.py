"""A bad field hides nothing else of its record, and makes nothing else wrong."""

from typing import Any

import pytest

from core.models import Claim, Dismissal, Header, Position
from tests.corpora import Raw, article, claim, dismissal, messages, position, time

TEXT = "At least 1,000 of the troops had been killed."
DEAD = claim("dead", "At least 1,000", low=1000, said=time("2025-02"), as_of=time("2025-02"))
RECORDS: dict[str, tuple[type, Raw]] = {
    "claim": (Claim, DEAD),
    "position": (Position, position("gone", said=time("2025-02"))),
    "dismissal": (Dismissal, dismissal("1,000")),
}
FIELDS = [(name, field) for name, (kind, _) in RECORDS.items() for field in kind.model_fields]
REQUIRED = [
    (name, field)
    for name, (kind, _) in RECORDS.items()
    for field, info in kind.model_fields.items()
    if info.is_required()
]


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_one_bad_value_is_one_problem(name: str, field: str) -> None:
    bad = RECORDS[name][1] | {field: {"x": 1}}
    found = [
        message for message in messages(article(TEXT, DEAD | {"id": "sound"}, bad)) if "unknown field" not in message
    ]
    times = {"said", "period", "as_of", "target"}
    assert len(found) == (2 if field in times else 1)


@pytest.mark.parametrize(("name", "field"), REQUIRED)
def test_one_missing_value_is_one_problem(name: str, field: str) -> None:
    text, annotation = article(TEXT, RECORDS[name][1])
    section = {"claim": "claims", "position": "positions", "dismissal": "dismissed"}[name]
    del annotation[section][0][field]
    (message,) = messages((text, annotation))
    assert f"'{field}' is missing" in message


@pytest.mark.parametrize("field", Header.model_fields)
def test_one_bad_value_of_the_header_is_one_problem(field: str) -> None:
    text, annotation = article(TEXT, DEAD)
    annotation["document"][field] = 5
    (message,) = messages((text, annotation))
    assert f"document: {field} is the number 5" in message


def test_the_rest_of_a_bad_record_is_checked() -> None:
    wrong: dict[str, Any] = {"id": 5, "measure": "kiled", "low": "many", "quote": "dead", "as_of": time("2025-03")}
    assert messages(article(TEXT, DEAD | wrong)) == [
        "a.yaml:7:10: claims[0]: the quote 'dead' does not stand in the text; copy it verbatim, quotation marks and"
        " dashes included",
        "a.yaml:8:7: claims[0]: id is the number 5; write text: put it in quotation marks, '5'",
        "a.yaml:9:12: claims[0]: unknown measure 'kiled'; did you mean 'killed'?",
        "a.yaml:18:8: claims[0]: low is 'many'; write a number",
        "a.yaml:24:11: claims[0]: as_of 2025-03 begins after it was said (2025-02); correct one of them, or mark the"
        " claim a forecast",
    ]
