"""The texts of a folder: all that can be read, and what is wrong with the others."""

from pathlib import Path

from core.curation.keeping.texts import texts_in
from tests.corpora import write


def test_what_cannot_be_read_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "He is 77.")
    write(tmp_path / "a.yaml", "document: {}")
    (tmp_path / "b.txt").write_bytes(b"one\n\xff")
    found = texts_in(tmp_path)
    assert found.read == {"a.txt": "He is 77."}
    assert [(name, fault.line) for name, fault in found.unread.items()] == [("b.txt", 2)]
    assert texts_in(tmp_path / "none") == ({}, {})
