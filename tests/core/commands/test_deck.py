"""`python -m core deck`: whole files or none, none written over unasked, and clear words for what cannot be done."""

import os
import random
import signal
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from pptx import Presentation

from core.__main__ import main
from core.commands.deck import write
from tests.commands import run
from tests.corpora import article, claim, write_corpus

BRIEFING = """\
title: A briefing
steps:
  - page: casualties
    headline: How many
    so_what: So what
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = write_corpus(
        tmp_path / "corpus", {"a": article("At least 300 died.", claim("c1", "At least 300", low=300))}
    )
    (folder / "briefings").mkdir()
    (folder / "briefings" / "first.yaml").write_text(BRIEFING, encoding="utf-8")
    return folder


def test_slides_and_handout_are_written(corpus: Path, tmp_path: Path) -> None:
    out, paper = tmp_path / "a.pptx", tmp_path / "a.pdf"
    result = run("deck", corpus, "--briefing", "first", "--out", out, "--handout", paper)
    assert (result.exit_code, result.output) == (0, f"wrote {out} and {paper}\n")
    assert [slide.shapes.title.text for slide in Presentation(str(out)).slides][:2] == ["A briefing", "How many"]
    assert paper.read_bytes().startswith(b"%PDF-")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "a.pptx", "corpus"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--briefing", "other", "--out", "a.pptx"), "found 'other'; the briefings of this corpus are: first"),
        (("--briefing", "../first", "--out", "a.pptx"), "found '../first'; the briefings of this corpus are: first"),
        (("--briefing", "first", "--out", "a.odp"), "found 'a.odp'; name a file that ends in .pptx"),
        (("--briefing", "first", "--out", "a.pptx", "--handout", "a.doc"), "name a file that ends in .pdf"),
        (
            ("--briefing", "first", "--out", "nowhere/a.pptx"),
            ": nowhere/a.pptx: No such file or directory; name another file",
        ),
        (("--briefing", "first", "--out", "a.pptx", "--address", "javascript:alert(1)"), "http:// or https://"),
    ],
)
def test_what_cannot_be_done(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(corpus.parent)
    result = run("deck", corpus, *arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
    assert [path.name for path in corpus.parent.iterdir()] == ["corpus"]


def test_a_file_is_only_written_over_when_asked(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pptx"
    out.write_bytes(b"mine")
    refused = run("deck", corpus, "--briefing", "first", "--out", out)
    assert (refused.exit_code, out.read_bytes()) == (2, b"mine")
    assert "is there already, and is not written over; name another file, or add --force" in refused.stderr
    assert run("deck", corpus, "--briefing", "first", "--out", out, "--force").exit_code == 0
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("broken", ["core.exports.handout.handout", "os.replace", "os.fsync"])
def test_what_fails_in_the_middle_leaves_every_file_as_it_was(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    out, paper = tmp_path / "a.pptx", tmp_path / "a.pdf"
    for path in (out, paper):
        path.write_bytes(b"whole")
    monkeypatch.setattr(broken, fail)
    result = CliRunner().invoke(
        main, ["deck", str(corpus), "--briefing", "first", "--out", str(out), "--handout", str(paper), "--force"]
    )
    assert result.exit_code != 0
    assert [path.read_bytes() for path in (out, paper)] == [b"whole", b"whole"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "a.pptx", "corpus"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork a writer to kill")
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    target, texts = tmp_path / "a.pptx", [bytes([sign]) * 2_000_000 for sign in b"abc"]
    write("--out", target, texts[0])
    seen = set()
    for _ in range(8):
        child = os.fork()
        if not child:
            while True:
                for text in texts:
                    write("--out", target, text)
        time.sleep(random.uniform(0, 0.04))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert target.read_bytes() in texts
        seen.add(target.read_bytes()[:1])
    assert seen
