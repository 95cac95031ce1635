"""Files that hold together are all written, or none is."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from core.curation.keeping import store
from core.curation.keeping.store import ChangedError, FileState, ReadOnlyError
from core.curation.keeping.together import HalfDone, finish, half_done, leave, take_back, write_all
from tests.corpora import write

Step = Callable[[Path], None]
needs_kill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


def two(folder: Path) -> tuple[FileState, FileState]:
    for name in ("a.yaml", "b.yaml"):
        write(folder / name, f"# {name}\n")
    found = [store.read(folder, name) for name in ("a.yaml", "b.yaml")]
    return tuple(each for each in found if each)  # type: ignore[return-value]


def texts(folder: Path) -> list[str]:
    return [(folder / name).read_text(encoding="utf-8") for name in ("a.yaml", "b.yaml")]


def test_both_are_written(tmp_path: Path) -> None:
    written = write_all(tmp_path, two(tmp_path), ("# one\n", "# two\n"))
    assert texts(tmp_path) == ["# one\n", "# two\n"] == [state.text for state in written]


@pytest.mark.parametrize("name", ["a.yaml", "b.yaml"])
def test_neither_is_written_where_one_was_changed_meanwhile(tmp_path: Path, name: str) -> None:
    started = two(tmp_path)
    write(tmp_path / name, "# theirs\n")
    before = texts(tmp_path)
    with pytest.raises(ChangedError):
        write_all(tmp_path, started, ("# one\n", "# two\n"))
    assert texts(tmp_path) == before


def test_the_first_is_put_back_where_the_second_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, write_one = two(tmp_path), store.write

    def refused(folder: Path, name: str, text: str, expected: str | None) -> FileState:
        if name == "b.yaml":
            raise ReadOnlyError("nothing was written")
        return write_one(folder, name, text, expected)

    monkeypatch.setattr(store, "write", refused)
    with pytest.raises(ReadOnlyError):
        write_all(tmp_path, started, ("# one\n", "# two\n"))
    assert texts(tmp_path) == ["# a.yaml\n", "# b.yaml\n"]


def killed_between(folder: Path) -> None:
    """A writer of both files that is killed with SIGKILL when the first is written, and the second is not."""
    started, child = two(folder), os.fork()
    if child:
        assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
        return
    write_one = store.write

    def dying(place: Path, name: str, text: str, expected: str | None) -> FileState:
        if name == "b.yaml":
            os.kill(os.getpid(), signal.SIGKILL)
        return write_one(place, name, text, expected)

    store.write = dying  # type: ignore[assignment]  # the child alone has it, and it dies
    write_all(folder, started, ("# one\n", "# two\n"))


@needs_kill
@pytest.mark.parametrize(
    ("step", "after"),
    [
        (finish, ["# one\n", "# two\n"]),
        (take_back, ["# a.yaml\n", "# b.yaml\n"]),
        (leave, ["# one\n", "# b.yaml\n"]),
    ],
)
def test_what_a_killed_writer_left_half_done_is_seen_and_settled(tmp_path: Path, step: Step, after: list[str]) -> None:
    killed_between(tmp_path)
    assert texts(tmp_path) == ["# one\n", "# b.yaml\n"]
    assert half_done(tmp_path) == HalfDone(("a.yaml",), ("b.yaml",))
    step(tmp_path)
    assert texts(tmp_path) == after
    assert half_done(tmp_path) is None


@needs_kill
def test_what_waits_is_not_written_over_what_somebody_wrote_since(tmp_path: Path) -> None:
    killed_between(tmp_path)
    write(tmp_path / "b.yaml", "# theirs\n")
    with pytest.raises(ChangedError):
        finish(tmp_path)
    assert texts(tmp_path) == ["# one\n", "# theirs\n"]
    assert half_done(tmp_path) == HalfDone(("a.yaml",), ("b.yaml",))


@needs_kill
def test_what_is_half_done_is_remembered_whatever_else_is_saved(tmp_path: Path) -> None:
    killed_between(tmp_path)
    write(tmp_path / "c.yaml", "# c\n")
    other = store.read(tmp_path, "c.yaml")
    assert other
    assert [state.text for state in write_all(tmp_path, (other,), ("# three\n",))] == ["# three\n"]
    with pytest.raises(ReadOnlyError, match=r"an earlier save is half done \(a.yaml, b.yaml\); settle that first"):
        write_all(tmp_path, [state for name in "bc" if (state := store.read(tmp_path, f"{name}.yaml"))], ("# 2", "# 3"))
    assert half_done(tmp_path) == HalfDone(("a.yaml",), ("b.yaml",))
    assert texts(tmp_path) == ["# one\n", "# b.yaml\n"]


def test_after_a_save_nothing_is_half_done(tmp_path: Path) -> None:
    assert half_done(tmp_path) is None
    write_all(tmp_path, two(tmp_path), ("# one\n", "# two\n"))
    assert half_done(tmp_path) is None
    (tmp_path / ".history" / "together.json").write_text("[{", encoding="utf-8")
    assert half_done(tmp_path) is None
