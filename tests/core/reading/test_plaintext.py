"""Bytes to text, and what is refused in a text."""

import pytest

from core.reading.plaintext import Fault, FaultError, decode, faults, place

OVERRIDING = "found the direction override U+{:04X}, by which digits read otherwise than they are stored; take it out"


def test_utf8_is_decoded_and_nothing_in_it_changed() -> None:
    assert decode("“Zelenskyy”\r\n\ufeff \x00".encode()) == "“Zelenskyy”\r\n\ufeff \x00"


@pytest.mark.parametrize(
    ("contents", "fault"),
    [
        (b"\xe9t\xe9", Fault(1, 1, "found byte 0xE9, which is not UTF-8; save the file as UTF-8")),
        ("“é”\n“é".encode() + b"\xff", Fault(2, 3, "found byte 0xFF, which is not UTF-8; save the file as UTF-8")),
        ("cut off: é".encode()[:-1], Fault(1, 10, "found byte 0xC3, which is not UTF-8; save the file as UTF-8")),
        (b"\xed\xa0\x80", Fault(1, 1, "found byte 0xED, which is not UTF-8; save the file as UTF-8")),
        ("a".encode("utf-16"), Fault(1, 1, "found UTF-16, which is not UTF-8; save the file as UTF-8")),
    ],
)
def test_other_bytes_are_refused_where_they_stand(contents: bytes, fault: Fault) -> None:
    with pytest.raises(FaultError) as refused:
        decode(contents)
    assert refused.value.fault == fault


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One.\n\tTwo — “three”.\n", []),
        ("\ufeffOne.", [Fault(1, 1, "found a byte order mark; save the file as UTF-8 without it (without BOM)")]),
        ("One.\nTwo.\r\nThree.\r\n", [Fault(2, 5, "found a Windows line end (CR); save the file with LF line ends")]),
        ("One.\nTw\x00o.\x07", [Fault(2, 3, "found the control character U+0000; take it out")]),
        ("\ud800", [Fault(1, 1, "found the control character U+D800; take it out")]),
        ("One \u200f\u2067(\u05d0) 300\u2069\u200e.", []),
        *(
            (f"One.\n{mark}021\u202c men.", [Fault(2, 1, OVERRIDING.format(ord(mark)))])
            for mark in "\u202a\u202b\u202d\u202e"
        ),
        ("021\u202c men.\u202e", [Fault(1, 4, OVERRIDING.format(0x202C))]),
        ("", [Fault(1, 1, "the file is empty; fill it, or take it out of the corpus")]),
        (" \n\t\n", [Fault(1, 1, "the file is empty; fill it, or take it out of the corpus")]),
    ],
)
def test_each_kind_of_fault_is_found_once(text: str, found: list[Fault]) -> None:
    assert list(faults(text)) == found


def test_several_faults_are_found_at_once() -> None:
    assert [fault.message.split(";")[0] for fault in faults("\ufeff\r\n")] == [
        "found a byte order mark",
        "found a Windows line end (CR)",
        "the file is empty",
    ]


@pytest.mark.parametrize(("offset", "expected"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1)), (6, (3, 2))])
def test_a_place_counts_lines_and_columns_from_one(offset: int, expected: tuple[int, int]) -> None:
    assert place("é”\n \n\u2028b", offset) == expected
