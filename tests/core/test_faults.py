"""What a disk can do to a corpus while it is read: each leaves a clear state, and the way back is to mend the disk."""

import errno
import os
import threading
from pathlib import Path

import pytest

from core import loader
from core.commands.shared import reason
from core.loader import fingerprint, load
from tests.corpora import article, claim, write_corpus


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_corpus(
        tmp_path / "corpus", {"a": article("At least 300 died.", claim("dead", "At least 300", low=300))}
    )


def test_a_folder_that_is_a_link_to_itself_is_one_problem_and_comes_back(folder: Path) -> None:
    before, aside = fingerprint(folder), folder.with_name("aside")
    folder.rename(aside)
    folder.symlink_to(folder.name)
    assert [problem.message for problem in load(folder).problems] == [
        "the corpus folder cannot be read; name a folder that holds vocabulary.yaml"
    ]
    assert fingerprint(folder) != before
    folder.unlink()
    aside.rename(folder)
    assert not load(folder).problems


def test_files_from_before_1970_are_read_and_watched(folder: Path) -> None:
    before = fingerprint(folder)
    os.utime(folder / "a.yaml", (-1e9, -1e9))
    assert fingerprint(folder) != before
    assert not load(folder).problems


def test_a_file_that_changes_while_it_is_read_is_read_again_at_the_next_look(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fingerprint is taken before the files are read: whatever came later is another one."""
    seen = fingerprint(folder)
    text = (folder / "a.txt").read_text(encoding="utf-8")

    def edited_meanwhile(folder: Path, name: str) -> bytes:
        contents = open_and_read(folder, name)
        (folder / "a.txt").write_text(text + "More followed.\n", encoding="utf-8")
        return contents

    open_and_read = loader._contents
    with monkeypatch.context() as patched:
        patched.setattr(loader, "_contents", edited_meanwhile)
        load(folder)
    assert fingerprint(folder) != seen
    assert load(folder).documents[0].text == text + "More followed.\n"


def test_an_edit_of_a_file_is_seen_whole_or_not_at_all(folder: Path) -> None:
    """Two labels of one vocabulary always change together, and no reader sees one of them alone."""
    vocabulary, begun, stopped = folder / "vocabulary.yaml", threading.Event(), threading.Event()
    text = vocabulary.read_text(encoding="utf-8")

    def edit() -> None:
        for number in range(100_000):
            beside = folder / ".beside"
            edited = text.replace("North Korean troops", f"First {number}").replace("Russian forces", f"Other {number}")
            beside.write_text(edited, encoding="utf-8")
            os.replace(beside, vocabulary)
            begun.set()
            if stopped.is_set():
                return

    editor = threading.Thread(target=edit)
    editor.start()
    try:
        assert begun.wait(60)
        labels = [[subject.label.split(" ")[1] for subject in _subjects(folder)[:2]] for _ in range(20)]
    finally:
        stopped.set()
        editor.join()
    assert {left == right for left, right in labels if left != "Korean"} == {True}


def _subjects(folder: Path) -> list:  # type: ignore[type-arg]
    vocabulary = load(folder).vocabulary
    assert vocabulary is not None
    return list(vocabulary.subjects.values())


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device; free some space"),
        (OSError(errno.EDQUOT, "Quota exceeded", "/a/b"), "/a/b: Quota exceeded; free some space"),
        (OSError(errno.EACCES, "Permission denied", "/a/b"), "/a/b: Permission denied; name another folder"),
    ],
)
def test_what_a_full_disk_refuses_is_said_with_the_way_out(error: OSError, said: str) -> None:
    assert reason(error) == said


def test_what_failed_is_named_as_it_was_asked_for() -> None:
    error = OSError(errno.ENOENT, "No such file or directory", "/nowhere/.writing-0123")
    assert reason(error, Path("/nowhere/a.pptx"), "file") == (
        "/nowhere/a.pptx: No such file or directory; name another file"
    )
    assert reason(error, Path("/nowhere/site")) == "/nowhere/site: No such file or directory; name another folder"
