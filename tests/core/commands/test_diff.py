"""`diff`: what is printed of two states, whichever of them is an export."""

import json
from pathlib import Path

import pytest

from tests.commands import FIRST, SECOND, run
from tests.corpora import write, write_corpus


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """An earlier export of the first article alone."""
    source, folder = write_corpus(tmp_path / "source", {"a": FIRST}), tmp_path / "export"
    assert run("export", source, "--out", folder).exit_code == 0
    return folder


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus", {"a": FIRST, "b": SECOND})


def test_what_is_new_since_an_export(old: Path, new: Path) -> None:
    moved = "Killed, North Korean troops: at least 300 by NIS before, from at least 300 by NIS to 900 by GUR now"
    result = run("diff", old, new)
    assert (result.exit_code, result.output.splitlines()) == (
        0,
        [
            *("New: 1 article and 1 statement.", "No figure was revised or withdrawn.", f"{moved}.", ""),
            *(
                "New",
                "  b.txt",
                "  Killed, North Korean troops: 900 soldiers, as of 1 February 2025, inferred (GUR)",
                "",
            ),
            *("Ranges that moved", f"  {moved}"),
        ],
    )


def test_json_has_the_sentences_and_the_frames(old: Path, new: Path) -> None:
    found = json.loads(run("diff", new, old, "--format", "json").output)
    assert found["sentences"][0] == "New: nothing; removed: 1 article and 1 statement."
    assert [(row["change"], row["id"]) for row in found["changes"]] == [("removed", "b.txt"), ("removed", "more")]
    assert [(row["old_high"], row["new_high"], row["new_high_origins"]) for row in found["ranges"]] == [
        (900, 300, "NIS")
    ]


def test_without_new_the_corpus_of_the_environment_is_read(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CORPUS", str(new))
    assert run("diff", new).output == "Nothing has changed.\n"
    assert run("diff", old).output == run("diff", old, new).output


def test_a_folder_that_cannot_be_read_is_named(old: Path, new: Path) -> None:
    (old / "claims.csv").unlink()
    result = run("diff", old, new)
    assert (result.exit_code, "claims.csv" in result.output, "'OLD'" in result.output) == (2, True, True)
    assert run("diff", old / "nowhere", new).exit_code == 2


def test_an_article_that_is_half_annotated_is_named_though_nothing_has_changed(new: Path, tmp_path: Path) -> None:
    before = write_corpus(tmp_path / "before", {"a": FIRST, "b": SECOND})
    write(new / "c.txt", "The GUR said that about 300 men were killed in 2025.")
    assert run("new", new / "c.txt", "--out", new / "c.yaml").exit_code == 0
    told = "Not compared: in NEW, 1 article is there that is not yet sound (c.txt)."
    assert run("diff", before, new).stdout == f"Nothing has changed.\n\n{told}\n"
    assert json.loads(run("diff", before, new, "--format", "json").stdout)["not_yet_sound"] == {
        **{"old": [], "new": ["c.txt"]}
    }
