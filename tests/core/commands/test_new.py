"""`python -m core new`: a draft beside a text, and a clear sentence for whatever is no text."""

from pathlib import Path

import pytest

from core.loader import LARGEST, load
from tests.commands import run
from tests.corpora import write, write_corpus


@pytest.fixture
def text(tmp_path: Path) -> Path:
    folder = write_corpus(tmp_path / "corpus", {})
    write(folder / "a.txt", "The GUR said that about 300 men were killed in 2025.")
    return folder / "a.txt"


def test_a_draft_is_written_and_the_check_reports_all_of_it(text: Path) -> None:
    out = text.with_suffix(".yaml")
    result = run("new", text, "--out", out)
    guesses = f"guessed at by the words of {text.parent / 'vocabulary.yaml'}"
    assert (result.exit_code, result.output) == (
        0,
        f"wrote {out}: 2 number words, {guesses}; nothing is decided yet\n",
    )
    fields = [problem.field for problem in load(text.parent).problems]
    assert fields == ["document.published.edtf", "undecided[0].number", "undecided[1].number"]
    assert "attribution: [gur]" in out.read_text(encoding="utf-8")


def test_without_out_the_draft_stands_beside_the_text(text: Path) -> None:
    assert run("new", text).exit_code == 0
    assert text.with_suffix(".yaml").is_file()


def test_a_file_that_is_there_is_never_written_over(text: Path) -> None:
    write(text.with_suffix(".yaml"), "mine")
    result = run("new", text)
    assert result.exit_code == 2
    assert "This is there already, and is never written over" in result.stderr
    assert text.with_suffix(".yaml").read_text(encoding="utf-8") == "mine"


def test_the_vocabulary_of_another_corpus(text: Path, tmp_path: Path) -> None:
    lone = tmp_path / "lone.txt"
    lone.write_bytes(text.read_bytes())
    result = run("new", lone, "--out", tmp_path / "b.yaml", "--corpus", text.parent)
    assert result.exit_code == 0
    assert "measure: killed" in (tmp_path / "b.yaml").read_text(encoding="utf-8")


def test_the_usual_corpus_is_the_default(text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lone = tmp_path / "lone.txt"
    lone.write_bytes(text.read_bytes())
    monkeypatch.setenv("CORPUS", str(text.parent))
    assert str(text.parent / "vocabulary.yaml") in run("new", lone).output


def test_without_a_readable_vocabulary_it_says_so_and_goes_on(text: Path) -> None:
    write(text.parent / "vocabulary.yaml", "title: [")
    result = run("new", text)
    assert result.exit_code == 0
    assert "without a vocabulary" in result.stdout
    assert "measures, subjects and sources are not guessed at; see: python -m core check" in result.stderr
    assert "hedge: about" in text.with_suffix(".yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "This is a PDF"),
        (b"\x89PNG\r\n\x1a\n\0", "This is a picture (PNG)"),
        (b"PK\x03\x04\0\0", "This is a packed file"),
        (b"caf\xe9 300", "not UTF-8"),
        (b"", "There is nothing in it"),
        (b" \n", "There is nothing in it"),
        (b"a\r\n300", "Windows line ends"),
        (b"\xef\xbb\xbf300", "byte order mark"),
        (b"a \x07 300", "control character U+0007"),
    ],
)
def test_what_is_no_text(contents: bytes, sentence: str, text: Path) -> None:
    text.write_bytes(contents)
    result = run("new", text)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not text.with_suffix(".yaml").exists()


def test_a_folder_a_missing_file_and_one_too_large(text: Path) -> None:
    assert "This is a folder" in run("new", text.parent).stderr
    assert "No such file" in run("new", text.parent / "none.txt").stderr
    with text.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "This has 10,000,001 bytes" in run("new", text).stderr


def test_a_folder_for_the_draft_that_is_not_there(text: Path) -> None:
    result = run("new", text, "--out", text.parent / "none" / "a.yaml")
    assert result.exit_code == 2
    assert "This cannot be written (No such file or directory)" in result.stderr
