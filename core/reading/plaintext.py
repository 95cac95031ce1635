"""Bytes to text: UTF-8 without a byte order mark, lines that end with LF, no control characters.

Quotes are found, and numbers counted, by characters: whatever editors show and files hide is refused here.
"""

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

BYTE_ORDER_MARK = "\ufeff"
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control characters, lone surrogates and noncharacters: what YAML 1.2 (5.1) refuses in a stream."""

OVERRIDES = re.compile("[\u202a-\u202e]")
"""Overrides and embeddings of the direction: between them a reader sees 120 where 021 is stored.

Marks and isolates (U+200E, U+200F, U+061C, U+2066 to U+2069) leave the digits of a number in their order.
"""


class Fault(NamedTuple):
    """Something wrong in a file's contents. Line and column count from 1, columns in code points."""

    line: int
    column: int
    message: str


class FaultError(ValueError):
    """Reading cannot go on after this fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def decode(contents: bytes) -> str:
    """The text of a file. Raises FaultError at its first byte that is not UTF-8.

    A file that has not changed gives the same object: to compare two long texts takes longer than to look words up.
    """
    try:
        return sys.intern(contents.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = contents[: error.start].decode("utf-8")
        kind = "UTF-16" if contents[:2] in (b"\xff\xfe", b"\xfe\xff") else f"byte 0x{contents[error.start]:02X}"
        message = f"found {kind}, which is not UTF-8; save the file as UTF-8"
        raise FaultError(_fault(before, len(before), message)) from error


def faults(text: str) -> Iterator[Fault]:
    """At most one fault of each kind: byte order mark, Windows line ends, control character, override, no content."""
    if text.startswith(BYTE_ORDER_MARK):
        yield Fault(1, 1, "found a byte order mark; save the file as UTF-8 without it (without BOM)")
    if (start := text.find("\r")) >= 0:
        yield _fault(text, start, "found a Windows line end (CR); save the file with LF line ends")
    if found := UNPRINTABLE.search(text):
        character = f"U+{ord(found[0]):04X}"
        yield _fault(text, found.start(), f"found the control character {character}; take it out")
    if found := OVERRIDES.search(text):
        yield _fault(text, found.start(), f"found {overriding(found[0])}; take it out")
    if not text.strip(BYTE_ORDER_MARK + " \t\r\n"):
        yield Fault(1, 1, "the file is empty; fill it, or take it out of the corpus")


def overriding(character: str) -> str:
    """What to call one of the OVERRIDES."""
    return f"the direction override U+{ord(character):04X}, by which digits read otherwise than they are stored"


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column (from 1) of an offset in code points. Only LF ends a line."""
    line_start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - line_start + 1


def _fault(text: str, offset: int, message: str) -> Fault:
    return Fault(*place(text, offset), message)
