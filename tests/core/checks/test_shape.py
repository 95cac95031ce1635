"""Pydantic's complaints, in words: what was found, what would be right, one line a mistake."""

from typing import Any

import pytest

from core.checks.findings import dotted
from core.checks.phrases import listed
from core.checks.shape import validated
from core.models import Claim, Dismissal, Header, Position, Proposition, Reading, Source, Subject
from core.models.base import Words
from tests.corpora import Raw, article, as_yaml, claim, messages, position, time

HEDGES = "one of exact, about, at_least, more_than, up_to, less_than, nearly, range, vague, none"


def found(kind: Any, value: Any) -> list[tuple[str, str]]:
    """Path below the record, and message."""
    record, findings = validated(kind, value, ("claims", 0))
    assert (record is None) == bool(findings)
    return [(dotted(finding.path[2:]), finding.message) for finding in findings]


def raw_claim(**fields: Any) -> Raw:
    return claim("dead", "at least 300", low=300, quote="at least 300 dead") | fields


def test_a_sound_record_is_given_as_it_is() -> None:
    record, findings = validated(Claim, raw_claim(said=time("2025-02")), ("claims", 0))
    assert (record.id, record.low, record.said.edtf, findings) == ("dead", 300.0, "2025-02", [])


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"hedge": "atleast"}, f"hedge is 'atleast'; write {HEDGES}; did you mean 'at_least'?"),
        ({"hedge": "AT LEAST"}, f"hedge is 'AT LEAST'; write {HEDGES}; did you mean 'at_least'?"),
        ({"hedge": "zzz"}, f"hedge is 'zzz'; write {HEDGES}"),
        ({"hedge": None}, f"hedge is empty; write {HEDGES}"),
        ({"hedge": ["exact"]}, f"hedge is a list of 1; write {HEDGES}"),
        ({"low": "1,000"}, "low is '1,000'; write a plain number: 1000"),
        ({"low": "1 000.5"}, "low is '1 000.5'; write a plain number: 1000.5"),
        ({"low": "many"}, "low is 'many'; write a number"),
        ({"low": True}, "low is true; write a number"),
        ({"low": -1}, "low is the number -1; write zero or more"),
        ({"low": float("inf")}, "low is infinite, or too large a number to be read; write a number of at most"
                                " 9,007,199,254,740,991"),
        ({"low": float("nan")}, "low is no number (.nan); write a number of at most 9,007,199,254,740,991"),
        ({"low": 2**53}, "low is the number 9007199254740992; write 9,007,199,254,740,991 or less"),
        ({"low": 2**53 + 1}, "low is the number 9007199254740993; write 9,007,199,254,740,991 or less"),
        ({"low": [1, 2]}, "low is a list of 2; write a number"),
        ({"id": 2025}, "id is the number 2025; write text: put it in quotation marks, '2025'"),
        ({"id": False}, "id is false; write text: put it in quotation marks, 'false'"),
        ({"id": "At least 1,000!"}, "id is 'At least 1,000!'; an id is lower-case words joined by hyphens or"
                                    " underscores: at-least-1-000"),
        ({"id": ""}, "id is ''; an id is lower-case words joined by hyphens or underscores"),
        ({"id": "x" * 81}, f"id is '{'x' * 78}…; write at most 80 characters"),
        ({"quote": None}, "quote is empty; write text"),
        ({"quote": " "}, "quote is ' '; write text that can be seen"),
        ({"quote": "\u200b\u2060"}, r"quote is '\u200b\u2060'; write text that can be seen"),
        ({"quote": {"a": 1}}, "quote is a mapping of 1; write text"),
        ({"attribution": "nis"}, "attribution is 'nis'; write a list: [nis]"),
        ({"attribution": None}, "attribution is empty; write a list"),
        ({"attribution": []}, "attribution is an empty list; write at least 1 item"),
        ({"said": "2025-02"}, "said is '2025-02'; write a mapping with edtf, text, basis, evidence"),
    ],
)  # fmt: skip
def test_a_bad_value_is_told_with_what_would_be_right(fields: Raw, message: str) -> None:
    (name,) = fields
    assert found(Claim, raw_claim(**fields)) == [(name, message)]


@pytest.mark.parametrize(
    ("attribution", "path", "message"),
    [
        ([["nis"]], "attribution[0]", "attribution[0] is a list of 1; write at least 2 items"),
        ([["nis", 7]], "attribution[0][1]",
         "attribution[0][1] is the number 7; write text: put it in quotation marks, '7'"),
        (["nis", {"a": 1}], "attribution[1]", "attribution[1] is a mapping of 1; write an id"),
        (["nis", None], "attribution[1]", "attribution[1] is empty; write an id"),
        (["nis", ["bbc", "B C"]], "attribution[1][1]",
         "attribution[1][1] is 'B C'; an id is lower-case words joined by hyphens or underscores: b-c"),
    ],
)  # fmt: skip
def test_a_bad_step_of_an_attribution_is_one_mistake(attribution: list[Any], path: str, message: str) -> None:
    assert found(Claim, raw_claim(attribution=attribution)) == [(path, message)]


def test_nested_fields_are_named_from_the_record() -> None:
    said = {"edtf": 2025, "basis": "infered", "txet": "on Friday"}
    assert found(Claim, raw_claim(said=said)) == [
        ("said.edtf", "said.edtf is the number 2025; write a date as text, in quotation marks: '2025'"),
        ("said.basis", "said.basis is 'infered'; write one of stated, inferred; did you mean 'inferred'?"),
        ("said.txet", "unknown field 'said.txet'; did you mean 'text'?"),
    ]


def test_text_with_a_comma_in_braces_is_to_be_quoted() -> None:
    text, annotation = article("300 were killed.")
    dated = "{edtf: 2026-03-14, basis: inferred, evidence: Over the march, by the article.}"
    annotation |= {"document": {"published": "DATE"}}
    written = as_yaml(annotation)
    advice = "in {…} a comma ends a value: put text with a comma in quotation marks"
    assert messages((text, written.replace("DATE", dated))) == [
        f"a.yaml:2:76: document: unknown field 'published.by the article.'; {advice}"
    ]
    quoted = dated.replace("Over the march, by the article.", "'Over the march, by the article.'")
    assert messages((text, written.replace("DATE", quoted))) == []


@pytest.mark.parametrize(
    ("said", "path", "message"),
    [
        (
            time("7 February"),
            "said.edtf",
            "said.edtf: '7 February' is no EDTF date; write for example 2025-02-07, 2025-02, 2024-12-14/2024-12-15,"
            " 2025-01~, 2025-01/.., [2025-02-10..2025-02-14]",
        ),
        ({"edtf": "2025", "basis": "inferred"}, "said", "said: an inferred time needs 'evidence': how it was inferred"),
        (
            {"edtf": "2025", "basis": "stated"},
            "said",
            "said: a stated time needs 'text': the words of the article that state it",
        ),
    ],
)
def test_the_rules_of_a_time_are_told(said: Raw, path: str, message: str) -> None:
    assert found(Claim, raw_claim(said=said)) == [(path, message)]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("yes", "mixed is 'yes'; write true or false; did you mean true?"),
        ("No", "mixed is 'No'; write true or false; did you mean false?"),
        (1, "mixed is the number 1; write true or false; did you mean true?"),
        ("maybe", "mixed is 'maybe'; write true or false"),
        (None, "mixed is empty; write true or false"),
    ],
)
def test_a_flag_that_is_none(value: Any, message: str) -> None:
    assert found(Subject, {"label": "Both", "mixed": value}) == [("mixed", message)]


@pytest.mark.parametrize(
    ("kind", "value", "field", "near"),
    [
        (Claim, raw_claim(modality="estimate"), "modality", "estimated"),
        (Claim, raw_claim(role="Lead"), "role", "lead"),
        (Claim, raw_claim(counts="snapshots"), "counts", "snapshot"),
        (Claim, raw_claim(attribution_basis="infered"), "attribution_basis", "inferred"),
        (Position, position("p", "silence", quote="q"), "stance", "silent"),
        (Source, {"name": "A", "kind": "think tank", "side": "west"}, "kind", "think-tank"),
    ],
)
def test_every_closed_list_gives_its_values_and_the_nearest(kind: Any, value: Any, field: str, near: str) -> None:
    ((path, message),) = found(kind, value)
    assert path == field
    assert message.startswith(f"{field} is ")
    assert "; write one of " in message
    assert message.endswith(f"; did you mean '{near}'?")


def test_a_misspelled_field_is_not_missing_too() -> None:
    misspelled = raw_claim(hegde="at_least", rolle="body")
    del misspelled["hedge"], misspelled["role"]
    assert found(Claim, misspelled) == [
        ("hegde", "unknown field 'hegde'; did you mean 'hedge'?"),
        ("rolle", "unknown field 'rolle'; did you mean 'role'?"),
    ]


def test_a_misspelled_amount_is_one_mistake() -> None:
    misspelled = raw_claim(lowe=300)
    del misspelled["low"]
    assert found(Claim, misspelled) == [("lowe", "unknown field 'lowe'; did you mean 'low'?")]


def test_missing_fields_are_told_with_what_they_hold() -> None:
    assert found(Position, {"id": "back", "quote": "q", "note": "n"}) == [
        ("", "'attribution' is missing; write a list"),
        ("", "'attribution_basis' is missing; write one of stated, inferred"),
        ("", "'proposition' is missing; write an id"),
        ("", "'stance' is missing; write one of affirms, denies, uncertain, declined, silent"),
    ]


def test_a_field_that_is_like_none_gives_the_fields_there_are() -> None:
    assert found(Position, position("back", quote="q", zzz=1)) == [
        (
            "zzz",
            f"unknown field 'zzz'; known here: {listed(Position.model_fields)}",
        )
    ]


@pytest.mark.parametrize(
    ("fields", "path", "message"),
    [
        ({"hedge": "up_to"}, "hedge", "hedge 'up_to' fills high; found low"),
        ({"hedge": "less_than"}, "hedge", "hedge 'less_than' fills high; found low"),
        (
            {"hedge": "less_than", "low": None, "high": 0},
            "high",
            "high is 0, and hedge 'less_than' needs a number below it; write exact for none at all",
        ),
        (
            {"hedge": "nearly", "low": None, "high": 0},
            "high",
            "high is 0, and hedge 'nearly' needs a number below it; write exact for none at all",
        ),
        ({"best": 300}, "hedge", "hedge 'at_least' fills low; found low and best"),
        ({"hedge": "range"}, "hedge", "hedge 'range' fills low and high; found low"),
        ({"hedge": "vague"}, "hedge", "hedge 'vague' fills none of low, high, best; found low"),
        ({"hedge": "exact", "low": None}, "hedge", "hedge 'exact' fills best; found none of them"),
        ({"hedge": "range", "high": 25}, "low", "low 300 is above high 25; swap them, or correct one"),
        (
            {"hedge": "range", "low": 1234567, "high": 12.5},
            "low",
            "low 1,234,567 is above high 12.5; swap them, or correct one",
        ),
    ],
)
def test_amounts_are_those_that_the_hedge_states(fields: Raw, path: str, message: str) -> None:
    assert found(Claim, raw_claim(**fields)) == [(path, message)]


def test_the_rule_of_amounts_is_told_beside_other_mistakes() -> None:
    assert found(Claim, raw_claim(hedge="range", high=25, role="bodi")) == [
        ("role", "role is 'bodi'; write one of headline, lead, quote, body, background; did you mean 'body'?"),
        ("low", "low 300 is above high 25; swap them, or correct one"),
    ]


def test_the_rule_of_amounts_waits_until_the_amounts_are_sound() -> None:
    assert [path for path, _ in found(Claim, raw_claim(hedge="exactly", best=3))] == ["hedge"]
    assert [path for path, _ in found(Claim, raw_claim(low="300", best=3))] == ["low"]


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (Claim, None, f"it is empty; write a mapping with {listed(Claim.model_fields)}"),
        (Source, "NIS", "it is 'NIS'; write a mapping with name, short, named, kind, side, aliases, note"),
        (Words, 5, "it is the number 5; write text: put it in quotation marks, '5'"),
        (Reading, {"low": 5, "high": 3}, "low 5 is above high 3"),
    ],
)  # fmt: skip
def test_a_whole_record_can_be_wrong(kind: Any, value: Any, message: str) -> None:
    assert found(kind, value) == [("", message)]


def test_nothing_of_pydantic_shows() -> None:
    anything: list[Any] = [None, True, 3, 0.5, "x", [], ["x", 1], {}, {"x": 1}]
    for name in Claim.model_fields:
        for value in anything:
            for _, message in found(Claim, raw_claim(**{name: value})):
                assert not any(word in message for word in ("Input", "should", "pydantic", "http", "Value error"))


@pytest.mark.parametrize(
    ("value", "right"),
    [
        (999, ": '0999'"),
        (20250207, ": '2025-02-07'"),
        (202502, ", such as '2025-02-07'"),
        (20251301, ", such as '2025-02-07'"),
        (-500, ", such as '2025-02-07'"),
        (2025.5, ", such as '2025-02-07'"),
        (True, ", such as '2025-02-07'"),
    ],
)
def test_a_date_that_is_read_as_a_number_is_told_as_a_date(value: float, right: str) -> None:
    ((path, message),) = found(Claim, raw_claim(said=time("2025-02") | {"edtf": value}))
    assert (path, message.split("; ")[1]) == ("said.edtf", f"write a date as text, in quotation marks{right}")
    ((path, message),) = found(Proposition, {"text": "It was.", "short": "It", "period": value})
    assert (path, message.split("; ")[1]) == ("period", f"write a date as text, in quotation marks{right}")


@pytest.mark.parametrize("value", ["abc", "A" * 64, "0" * 63, ""])
def test_what_is_no_digest_is_told_as_such(value: str) -> None:
    ((path, message),) = found(Header, {"published": time("2025"), "sha256": value})
    assert path == "sha256"
    assert message.startswith("sha256 is '")
    assert message.endswith("; write the text's SHA-256: 64 hexadecimal digits, 0 to 9 and a to f, in quotation marks")
    assert found(Header, {"published": time("2025"), "sha256": "0" * 64}) == []


def test_what_only_a_draft_has_is_to_be_deleted() -> None:
    moved = {"quote": "q", "reason": "a byline", "number": "12 years", "kind": "duration"}
    _, findings = validated(Dismissal, moved, ("dismissed", 0))
    assert [finding.message for finding in findings] == [
        f"unknown field '{name}'; only an item of undecided has it: delete it here" for name in ("number", "kind")
    ]
