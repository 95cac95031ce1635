"""A record shown in controls and read from them again is the same record."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.curation.forms.records import FIELDS, amount_of, controls_of, record_of, say_typed
from core.curation.sheets.sheet import read_sheet
from core.loader import default_folder, read_file, stems
from core.models.annotation import FILLED_BY

CLAIM: dict[str, Any] = {
    "id": "a-killed-300",
    "measure": "killed",
    "subject": "north-korean-troops",
    "stated": "at least 300",
    "low": 300,
    "hedge": "at_least",
    "modality": "asserted",
    "said": {"edtf": "[2025-02-07..2025-02-09]", "text": "on Friday", "basis": "inferred", "evidence": "which Friday"},
    "attribution": [["nis", "gur"], "bbc"],
    "attribution_basis": "stated",
    "role": "body",
    "disputes": ["b-45100"],
    "quote": "at least 300 were killed",
    "lost": ["they believed"],
    "note": "A hard call.",
}
amounts = st.integers(0, 10**15) | st.floats(0, 1e9, allow_nan=False).filter(lambda value: value != int(value))
words = st.text(min_size=1, max_size=20).filter(lambda text: text.strip() != "")
ids = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?", fullmatch=True)


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Any]:
    hedge = draw(st.sampled_from(sorted(FILLED_BY)))
    record = {**CLAIM, "stated": draw(words), "note": draw(words), "hedge": hedge, "place": draw(words)}
    record["attribution"] = draw(st.lists(ids | st.lists(ids, min_size=2, max_size=3), min_size=1, max_size=4))
    record["part_of"] = draw(st.lists(ids, min_size=1, max_size=3))
    del record["low"]
    return record | {name: draw(amounts) for name in FILLED_BY[hedge]}  # type: ignore[index]


@given(claims())
def test_a_claim_comes_back_from_its_controls(record: dict[str, Any]) -> None:
    assert record_of("claims", controls_of("claims", record)) == record


@pytest.mark.parametrize("stem", stems(default_folder()))
def test_every_record_that_ships_comes_back(stem: str) -> None:
    text, annotation = (read_file(default_folder(), f"{stem}.{ending}") for ending in ("txt", "yaml"))
    sheet = read_sheet(text or "", annotation or "")
    assert sheet is not None
    assert sheet.items
    for item in sheet.items:
        assert record_of(item.section, controls_of(item.section, item.record)) == item.record


def test_fields_are_written_in_the_order_of_the_guide() -> None:
    record = record_of("claims", controls_of("claims", dict(reversed(CLAIM.items()))))
    assert list(record) == [name for name in FIELDS["claims"] if name in CLAIM]


def test_an_unknown_field_is_carried_over() -> None:
    odd = CLAIM | {"colour": "blue"}
    assert record_of("claims", controls_of("claims", odd), odd) == odd


def test_another_hedge_keeps_the_number_and_fills_only_what_it_states() -> None:
    controls = controls_of("claims", CLAIM) | {"hedge": "up_to"}
    found = record_of("claims", controls)
    assert found["high"] == 300
    assert "low" not in found
    assert "best" not in found


def test_a_vague_word_fills_no_amount() -> None:
    found = record_of("claims", controls_of("claims", CLAIM) | {"hedge": "vague"})
    assert not {"low", "high", "best"} & found.keys()


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("11,000", 11000), (" 2.5 ", 2.5), ("0", 0), ("", None), ("many", "many"), ("NaN", "NaN"), ("1e3", 1000)],
)
def test_what_is_typed_as_a_number(typed: str, amount: object) -> None:
    assert amount_of(typed) == amount


@given(amounts)
def test_a_number_is_shown_as_it_is_read(amount: float) -> None:
    assert amount_of(say_typed(amount)) == amount


def test_a_record_of_wrong_kinds_can_still_be_shown() -> None:
    odd = {"id": 5, "hedge": ["about"], "best": "many", "attribution": "nis", "part_of": "a", "said": "soon"}
    found = record_of("claims", controls_of("claims", odd))
    assert found["attribution"] == ["nis"]
    assert found["part_of"] == ["a"]
