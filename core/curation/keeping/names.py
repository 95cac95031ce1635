"""Names that are safe and not taken; file names never leave the corpus folder, and the loader reads them."""

import unicodedata
from collections.abc import Container
from itertools import chain, count

from core.checks.files import BETWEEN

ENDINGS = (".yaml", ".txt")
LONGEST_NAME = 255
"""The most bytes that a file's name may have on the usual file systems."""

LONGEST_STEM = 120
NAMELESS = "article"
_TAKEN = {"vocabulary", "readme", "con", "prn", "aux", "nul"}
_PORTS = ("com", "lpt")


class UnsafeNameError(ValueError):
    """A name that no file of a corpus may have: what was found, and what would be right."""


def checked_name(name: str) -> str:
    """The name itself, if it is one of a file directly in a corpus folder. Raises UnsafeNameError."""
    shown = ascii(name)[:80]
    if any(character in name for character in "/\\\0"):
        raise UnsafeNameError(f"found the file name {shown}, which leads elsewhere; give a name without slashes")
    if not name.isprintable():
        raise UnsafeNameError(f"found the file name {shown}; give one without characters that cannot be shown")
    if name.startswith(".") or not name.endswith(ENDINGS) or name in ENDINGS:
        raise UnsafeNameError(f"found the file name {shown}; give one that ends with .yaml or .txt and is not hidden")
    if len(name.encode()) > LONGEST_NAME:
        raise UnsafeNameError(f"found a file name of {len(name.encode())} bytes; give one of at most {LONGEST_NAME}")
    return name


def checked_stem(stem: str) -> str:
    """The stem itself, if STEM.txt and STEM.yaml are read as a document. Raises UnsafeNameError."""
    if BETWEEN in stem:
        raise UnsafeNameError(f"found the file name {ascii(stem)[:80]}; give one without a semicolon and a blank")
    if stem == "vocabulary" or stem.endswith(".second"):
        raise UnsafeNameError(f"found the file name {ascii(stem)[:80]}, which means something else; give another")
    return stem


def stem_of(words: str) -> str:
    """A file name without its ending, made of what a reader typed: letters and digits of any script, and hyphens."""
    letters = unicodedata.normalize("NFKC", words).casefold()
    kept = "".join(letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in letters)
    stem = _shortened(unicodedata.normalize("NFC", "-".join(kept.split())))
    if not any(letter.isalnum() for letter in stem):
        return NAMELESS
    return f"{NAMELESS}-{stem}" if _is_taken(stem) else stem


def untaken(name: str, taken: Container[str]) -> str:
    """The name, else the first of name-2, name-3, … that nothing bears yet."""
    return next(each for each in chain([name], (f"{name}-{number}" for number in count(2))) if each not in taken)


def _shortened(stem: str) -> str:
    """At most LONGEST_STEM bytes: whole characters, and no hyphen at the end."""
    return stem.encode()[:LONGEST_STEM].decode(errors="ignore").strip("-")


def _is_taken(stem: str) -> bool:
    """Whether files of this name mean something else, here or to an operating system."""
    return stem in _TAKEN or (stem[:3] in _PORTS and stem[3:].isdigit() and len(stem) == 4)
