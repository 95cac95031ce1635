"""`publish`: what is written where, what is refused, and an earlier site as a state to compare with."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from core.__main__ import main
from core.exports import folders
from core.exports.folders import MANIFEST
from tests.commands import FIRST, SECOND, run
from tests.corpora import write_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus", {"a": FIRST})


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


OPEN = "1 of 3 number words waits for a decision, in 1 article"


def test_a_site_is_published_again_and_tells_what_changed(corpus: Path, tmp_path: Path) -> None:
    earlier, out = tmp_path / "earlier", tmp_path / "out"
    first = run("publish", corpus, earlier)
    assert (first.exit_code, "index.html" in first.output) == (0, True)
    assert "number word" not in first.output
    assert "The one number word is recorded or dismissed, with the reason." in read(earlier / "method.html")
    text, annotation = SECOND
    newer = write_corpus(tmp_path / "newer", {"a": FIRST, "b": (f"{text} They had 7 tanks.", annotation)})
    assert run("diff", earlier, newer).output.startswith("New: 1 article and 1 statement.\n")
    second = run("publish", newer, out, "--since", earlier, "--date", "2025-03-01")
    assert (second.exit_code, f"{OPEN}: see python -m core check" in second.output) == (0, True)
    assert f"{OPEN}." in read(out / "method.html")
    page = read(out / "index.html")
    assert "New: 1 article and 1 statement." in page
    assert "2025-03-01" in page


def test_what_fails_half_way_leaves_the_site_that_was_there(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    monkeypatch.setattr("core.commands.publish._site", lambda read, publication: {"index.html": b"whole"})
    assert run("publish", corpus, out).exit_code == 0

    def failing(read: object, publication: object) -> dict[str, bytes]:
        return {"index.html": b"half", "deep/../../escape.html": b""}

    monkeypatch.setattr("core.commands.publish._site", failing)
    refused = CliRunner().invoke(main, ["publish", str(corpus), str(out)])
    assert refused.exit_code != 0
    monkeypatch.setattr("core.commands.publish._site", lambda read, publication: {"index.html": b"half"})
    monkeypatch.setattr(folders, "_put", _full)
    failed = run("publish", corpus, out)
    assert (failed.exit_code, "the disk is full" in failed.output) == (2, True)
    assert (out / "index.html").read_bytes() == b"whole"
    assert sorted(path.name for path in out.parent.iterdir()) == ["corpus", "out"]


def _full(stage: Path, target: Path) -> None:
    raise OSError("the disk is full")


def test_a_folder_that_is_no_site_is_refused_and_left_alone(corpus: Path) -> None:
    before = sorted(path.name for path in corpus.iterdir())
    refused = run("publish", corpus, corpus)
    assert (refused.exit_code, "was not published into it" in refused.output) == (2, True)
    assert "name a new or empty folder" in " ".join(refused.output.split())
    assert sorted(path.name for path in corpus.iterdir()) == before
    assert not (corpus / MANIFEST).exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "name the folder for the site"),
        (("a", "b", "c"), "name the folder for the site"),
        (("nowhere", "out"), "does not exist"),
        (("{corpus}", "out", "--since", "nowhere"), "nowhere holds no export"),
        (("{corpus}", "{corpus}/out", "--briefing", "none"), "there is no briefing 'none'"),
    ],
)
def test_what_cannot_be_done_is_told(corpus: Path, arguments: tuple[str, ...], told: str) -> None:
    result = run("publish", *(each.format(corpus=corpus) for each in arguments))
    assert (result.exit_code, told in " ".join(result.output.split())) == (2, True), result.output
