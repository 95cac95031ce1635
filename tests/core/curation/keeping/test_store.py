"""Writing to a corpus: whole or not at all, never over another's work, and every earlier text can be had back."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from core.curation.keeping import disk, history, store
from core.curation.keeping.store import ChangedError, NoVersionError, ReadOnlyError, UnsafeNameError
from core.loader import fingerprint, load
from tests.corpora import ROOT, article, as_yaml, claim, write_corpus

NAME = "a.yaml"


def saved(folder: Path, *texts: str) -> store.FileState:
    """The texts saved one after the other."""
    state = store.read(folder, NAME)
    for text in texts:
        state = store.write(folder, NAME, text, state.digest if state else None)
    assert state
    return state


def kept(folder: Path, name: str = NAME) -> list[str]:
    return [store.version_text(folder, name, version.number) for version in store.versions(folder, name)]


def refused(number: int) -> Callable[..., Any]:
    """A system call that fails with this error."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise OSError(number, os.strerror(number))

    return refuse


def test_what_is_written_is_read_back_and_named_by_its_digest(tmp_path: Path) -> None:
    state = store.write(tmp_path, NAME, "é: 1\n", None)
    assert store.read(tmp_path, NAME) == state == store.FileState(NAME, "é: 1\n", history.digest_of("é: 1\n".encode()))
    assert (tmp_path / NAME).read_bytes() == "é: 1\n".encode()
    assert store.read(tmp_path, "b.yaml") is None


def test_a_corpus_does_not_see_the_history(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"a": article("At least 300 were killed.", claim("a", "At least 300", low=300))})
    before, mark = load(folder), fingerprint(folder)
    state = store.read(folder, NAME)
    assert state
    changed = store.write(folder, NAME, state.text + "# c\n", state.digest)
    assert fingerprint(folder) != mark
    store.undo(folder, NAME, changed.digest)
    (folder / f"{disk.UNFINISHED}x").write_text("half")
    assert load(folder) == before
    assert (folder / history.FOLDER / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(("expected", "found"), [("0" * 64, "one\n"), (None, "one\n")])
def test_a_file_that_changed_meanwhile_is_never_overwritten(tmp_path: Path, expected: str, found: str) -> None:
    theirs = saved(tmp_path, found)
    for attempt in (store.undo, store.redo, lambda *where: store.write(where[0], where[1], "mine\n", where[2])):
        with pytest.raises(ChangedError, match="was changed on disk meanwhile") as raised:
            attempt(tmp_path, NAME, expected)
        assert raised.value.theirs == theirs
    assert (tmp_path / NAME).read_text() == found


def test_a_file_that_was_taken_out_meanwhile_is_not_brought_back(tmp_path: Path) -> None:
    mine = saved(tmp_path, "one\n")
    (tmp_path / NAME).unlink()
    with pytest.raises(ChangedError, match="was taken out meanwhile") as raised:
        store.write(tmp_path, NAME, "two\n", mine.digest)
    assert raised.value.theirs is None
    assert not (tmp_path / NAME).exists()
    assert kept(tmp_path) == ["one\n"]
    with pytest.raises(NoVersionError, match="save one of its versions"):
        store.undo(tmp_path, NAME, None)


def test_undo_and_redo_walk_along_what_was_saved(tmp_path: Path) -> None:
    state = saved(tmp_path, "one\n", "two\n", "three\n")
    state = store.undo(tmp_path, NAME, state.digest)
    assert state.text == "two\n"
    state = store.undo(tmp_path, NAME, state.digest)
    assert state.text == "one\n"
    with pytest.raises(NoVersionError, match="no earlier version"):
        store.undo(tmp_path, NAME, state.digest)
    state = store.redo(tmp_path, NAME, state.digest)
    assert state.text == "two\n"
    state = store.write(tmp_path, NAME, "four\n", state.digest)
    with pytest.raises(NoVersionError, match="no later version"):
        store.redo(tmp_path, NAME, state.digest)
    assert store.undo(tmp_path, NAME, state.digest).text == "two\n"
    assert kept(tmp_path) == ["one\n", "two\n", "three\n", "two\n", "one\n", "two\n", "four\n", "two\n"]


def test_what_another_program_wrote_is_a_version_too(tmp_path: Path) -> None:
    saved(tmp_path, "one\n")
    (tmp_path / NAME).write_text("from outside\n")
    state = saved(tmp_path, "two\n")
    assert [version.way for version in store.versions(tmp_path, NAME)] == ["written", "found", "written"]
    state = store.undo(tmp_path, NAME, state.digest)
    assert state.text == "from outside\n"
    assert store.undo(tmp_path, NAME, state.digest).text == "one\n"


def test_the_text_that_was_there_first_is_kept(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("by hand\n")
    state = saved(tmp_path, "two\n")
    assert store.undo(tmp_path, NAME, state.digest).text == "by hand\n"


def test_saving_the_same_text_again_is_no_version(tmp_path: Path) -> None:
    state = saved(tmp_path, "one\n", "two\n", "two\n")
    assert kept(tmp_path) == ["one\n", "two\n"]
    assert store.undo(tmp_path, NAME, state.digest).text == "one\n"


def test_the_oldest_versions_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MOST_VERSIONS", 4)
    state = saved(tmp_path, *(f"{number}\n" for number in range(8)))
    assert kept(tmp_path) == ["4\n", "5\n", "6\n", "7\n"]
    for text in ("6\n", "5\n"):
        state = store.undo(tmp_path, NAME, state.digest)
        assert state.text == text
    for _ in range(3):
        state = store.redo(tmp_path, NAME, state.digest)
        state = store.undo(tmp_path, NAME, state.digest)
    assert len(store.versions(tmp_path, NAME)) == 4
    assert store.redo(tmp_path, NAME, state.digest).text == "6\n"


def test_a_version_that_is_not_whole_is_not_brought_back(tmp_path: Path) -> None:
    state = saved(tmp_path, "one\n", "two\n")
    first = min((tmp_path / history.FOLDER / NAME).iterdir())
    first.write_text("on")
    with pytest.raises(NoVersionError, match="is not whole any more"):
        store.undo(tmp_path, NAME, state.digest)
    with pytest.raises(NoVersionError, match="has no version 1, or not the whole of it"):
        store.version_text(tmp_path, NAME, 1)
    assert (tmp_path / NAME).read_text() == "two\n"


def test_the_mode_of_the_file_is_kept_and_its_history_is_as_private(tmp_path: Path) -> None:
    state = saved(tmp_path, "one\n")
    (tmp_path / NAME).chmod(0o600)
    store.write(tmp_path, NAME, "two\n", state.digest)
    newest = max((tmp_path / history.FOLDER / NAME).iterdir())
    assert [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / NAME, newest)] == [0o600, 0o600]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.EROFS, "cannot be written to (Read-only file system); get the right to write there, or set CORPUS"),
        (errno.EACCES, "cannot be written to (Permission denied)"),
        (errno.ENOSPC, "the disk is full; free some space, then save again"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EIO, "the system refused (Input/output error)"),
    ],
)
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_what_the_system_refuses_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str, call: str
) -> None:
    state = saved(tmp_path, "one\n")
    before = sorted(path.name for path in tmp_path.rglob("*"))
    with monkeypatch.context() as patched:
        patched.setattr(os, call, refused(number))
        with pytest.raises(ReadOnlyError, match="nothing was written") as raised:
            store.write(tmp_path, NAME, "two\n", state.digest)
    assert message in str(raised.value)
    assert (tmp_path / NAME).read_text() == "one\n"
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
    assert store.write(tmp_path, NAME, "two\n", state.digest).text == "two\n"


def test_a_disk_that_fills_up_halfway_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = saved(tmp_path, "one\n")
    really = os.write
    room = [3]

    def write(descriptor: int, contents: bytes) -> int:
        if not room:
            raise OSError(errno.ENOSPC, "No space left on device")
        return really(descriptor, contents[: room.pop()])

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(ReadOnlyError, match="the disk is full"):
        store.write(tmp_path, NAME, "two and more\n", state.digest)
    assert (tmp_path / NAME).read_text() == "one\n"
    assert list(tmp_path.rglob(f"{disk.UNFINISHED}*")) == []


def test_a_history_that_cannot_follow_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = saved(tmp_path, "one\n")
    with monkeypatch.context() as patched:
        patched.setattr(history, "note", refused(errno.ENOSPC))
        state = store.write(tmp_path, NAME, "two\n", state.digest)
    state = store.write(tmp_path, NAME, "three\n", state.digest)
    assert kept(tmp_path) == ["one\n", "two\n", "three\n"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_write_permission_says_so(tmp_path: Path) -> None:
    saved(tmp_path, "one\n")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ReadOnlyError, match="cannot be written to"):
            store.write(tmp_path, "b.yaml", "two\n", None)
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    assert store.read(folder, NAME) is None
    assert store.versions(folder, NAME) == []
    with pytest.raises(ReadOnlyError, match="the folder corpus is no longer there; put it back"):
        store.write(folder, NAME, "one\n", None)


def test_a_write_protected_file_is_left_alone(tmp_path: Path) -> None:
    state = saved(tmp_path, "one\n")
    (tmp_path / NAME).chmod(0o444)
    with pytest.raises(ReadOnlyError, match=r"a\.yaml is write-protected; lift that"):
        store.write(tmp_path, NAME, "two\n", state.digest)
    assert store.read(tmp_path, NAME) == state


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.yaml", tmp_path / "corpus"
    folder.mkdir()
    outside.write_text("theirs\n")
    (folder / NAME).symlink_to(outside)
    with pytest.raises(ReadOnlyError, match=r"a\.yaml is a link; put the file itself in its place"):
        store.write(folder, NAME, "mine\n", history.digest_of(b"theirs\n"))
    assert outside.read_text() == "theirs\n"
    (folder / "b.yaml").mkdir()
    with pytest.raises(ReadOnlyError, match=r"b\.yaml is no regular file"):
        store.write(folder, "b.yaml", "mine\n", None)


@pytest.mark.parametrize(
    "name",
    [
        *("../a.yaml", "/etc/a.yaml", "b/a.yaml", "b\\a.yaml", "a\0.yaml", ".a.yaml", ".yaml", "a.yml", "", ".."),
        *(".history", "a\n.yaml", "\u202ea.yaml", "x" * 251 + ".yaml", "é" * 126 + ".yaml"),
    ],
)
def test_names_cannot_lead_out_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for attempt in (
        lambda: store.read(folder, name),
        lambda: store.write(folder, name, "x", None),
        lambda: store.undo(folder, name, None),
        lambda: store.versions(folder, name),
    ):
        with pytest.raises(UnsafeNameError, match="found "):
            attempt()
    assert [path.name for path in tmp_path.rglob("*")] == ["corpus"]


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    store.write(tmp_path, "x" * 250 + ".yaml", "one\n", None)
    assert kept(tmp_path, "x" * 250 + ".yaml") == ["one\n"]


def test_half_a_character_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"half a character \(U\+D800\)"):
        store.write(tmp_path, NAME, "\ud800", None)


def test_a_document_is_two_files_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = store.add_document(tmp_path, "new", b"At least 300.\n", "document: {}\n")
    assert state == store.read(tmp_path, "new.yaml")
    assert (tmp_path / "new.txt").read_bytes() == b"At least 300.\n"
    with pytest.raises(ChangedError) as raised:
        store.add_document(tmp_path, "new", b"other", "other: 1\n")
    assert raised.value.theirs == state
    (tmp_path / "text.txt").write_text("already here")
    with pytest.raises(ChangedError, match=r"text\.txt"):
        store.add_document(tmp_path, "text", b"other", "other: 1\n")
    assert not (tmp_path / "text.yaml").exists()
    monkeypatch.setattr(store, "write", refused(errno.ENOSPC))
    with pytest.raises(OSError, match="No space left"):
        store.add_document(tmp_path, "third", b"text", "a: 1\n")
    assert not list(tmp_path.glob("third*"))


@pytest.mark.parametrize("stem", ["vocabulary", "a.second", "../a", ".a", "a/b", ""])
def test_a_document_needs_a_name_of_its_own(tmp_path: Path, stem: str) -> None:
    with pytest.raises(UnsafeNameError):
        store.add_document(tmp_path, stem, b"text", "a: 1\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("system_locks", [True, False])
def test_two_writers_never_lose_each_others_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system_locks: bool
) -> None:
    if not system_locks:
        monkeypatch.setattr(disk, "fcntl", None)
    monkeypatch.setattr(os, "fsync", lambda _: None)
    store.write(tmp_path, NAME, "", None)

    def work(writer: int) -> list[str]:
        return _lines_added(tmp_path, f"thread {writer}", 12)

    with ThreadPoolExecutor(4) as pool:
        done = [line for lines in pool.map(work, range(4)) for line in lines]
    assert sorted((tmp_path / NAME).read_text().splitlines()) == sorted(done)
    assert len(kept(tmp_path)) == 1 + len(done)


def test_two_processes_never_lose_each_others_work(tmp_path: Path) -> None:
    store.write(tmp_path, NAME, "", None)
    command = [sys.executable, __file__, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    other = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert other.stdout
    assert other.stdout.readline() == "ready\n"
    mine = _lines_added(tmp_path, "this", 15)
    theirs, _ = other.communicate()
    assert sorted((tmp_path / NAME).read_text().splitlines()) == sorted([*mine, *theirs.splitlines()])
    assert len(kept(tmp_path)) == 1 + 30


def _lines_added(folder: Path, who: str, count: int) -> list[str]:
    """Add lines to the file, one save each; after a clash, to what the other wrote."""
    lines = [f"{who} {number}" for number in range(count)]
    for line in lines:
        state = store.read(folder, NAME)
        while state:
            try:
                store.write(folder, NAME, f"{state.text}{line}\n", state.digest)
                break
            except ChangedError as error:
                state = error.theirs
    return lines


def test_a_lock_that_nobody_lets_go_of_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "PATIENCE", 0.02)
    monkeypatch.setattr(disk, "fcntl", None)
    store.write(tmp_path, NAME, "one\n", None)
    (tmp_path / history.FOLDER / ".lock").touch()
    with pytest.raises(ReadOnlyError, match=r"if nobody writes, delete \.lock in \.history"):
        store.write(tmp_path, "b.yaml", "one\n", None)


def test_what_a_killed_process_left_is_cleared(tmp_path: Path) -> None:
    saved(tmp_path, "one\n")
    for folder in (tmp_path, tmp_path / history.FOLDER, tmp_path / history.FOLDER / NAME):
        (folder / f"{disk.UNFINISHED}0123").write_text("ha")
    saved(tmp_path, "two\n")
    assert list(tmp_path.rglob(f"{disk.UNFINISHED}*")) == []


def test_a_whole_annotation_goes_through(tmp_path: Path) -> None:
    text, annotation = article("At least 300 were killed.", claim("a", "At least 300", low=300))
    write_corpus(tmp_path, {})
    store.add_document(tmp_path, store.stem_of("The Sixth Article!"), text.encode(), as_yaml(annotation))
    corpus = load(tmp_path)
    assert [document.name for document in corpus.documents] == ["the-sixth-article.txt"]
    assert corpus.problems == ()


if __name__ == "__main__":
    print("ready", flush=True)
    print("\n".join(_lines_added(Path(sys.argv[1]), "other", 15)))
