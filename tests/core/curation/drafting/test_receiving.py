"""Whatever is brought: a text to keep, or one sentence why it is none."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.curation.drafting.receiving import received
from core.loader import LARGEST
from core.reading.plaintext import faults


def packed(size: int) -> bytes:
    """A packed file that would unpack to so many zeros."""
    contents = io.BytesIO()
    with zipfile.ZipFile(contents, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", bytes(size))
    return contents.getvalue()


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "This is a PDF, and no text; save its words as plain text (.txt, UTF-8), or paste"),
        (b"\x89PNG\r\n\x1a\n\0\0", "This is a picture (PNG), and no text"),
        (b"\xff\xd8\xff\xe0\0", "This is a picture (JPEG), and no text"),
        (packed(50_000_000), "which is not unpacked, and no text"),
        (b"\x1f\x8b\x08\0", "a packed file (gzip), which is not unpacked"),
        ("one".encode("utf-16"), "This text is UTF-16; save it as UTF-8, or paste it."),
        ("naïve".encode("latin-1"), "This is no plain text in UTF-8 (line 1): found byte 0xEF"),
        (b"one\0two", "This holds zero bytes"),
        (b"", "There is nothing in it; give a text of at least one word."),
        (b"\xef\xbb\xbf \r\n", "The file is empty"),
        (b"one\ntwo \x07", "Line 2: found the control character U+0007; take it out."),
        (b"x" * (LARGEST + 1), "This has 10,000,001 bytes; at most 10,000,000 are taken: split it, or shorten it."),
    ],
)
def test_what_is_no_text_is_told_in_a_sentence(contents: bytes, sentence: str) -> None:
    found = received(contents)
    assert found.refused is not None
    assert sentence in found.refused


@pytest.mark.parametrize("text", ["one", "BMW sold 3.", "MZ is a rank.", "BZh", "word " * 200_000])
def test_texts_of_one_word_and_of_many_are_kept_byte_for_byte(text: str) -> None:
    found = received(text.encode())
    assert (found.refused, found.changes, found.kept) == (None, (), text)


def test_what_would_be_changed_is_counted() -> None:
    found = received(b"\xef\xbb\xbfone\r\ntwo\r\n")
    assert found.refused is None
    assert found.changes == (
        "the byte order mark at its beginning is taken off",
        "2 Windows line ends (CR) become LF",
    )
    assert found.kept == "one\ntwo\n"


@given(st.binary(max_size=200))
def test_what_is_kept_is_never_refused_by_the_loader(contents: bytes) -> None:
    found = received(contents)
    if found.refused is None:
        assert not list(faults(found.kept))
