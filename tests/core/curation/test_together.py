"""Files that hold together are all written, or none is."""

from pathlib import Path

import pytest

from core.curation import store
from core.curation.store import ChangedError, ReadOnlyError, State
from core.curation.together import write_all
from tests.corpora import write


def two(folder: Path) -> tuple[State, State]:
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

    def refused(folder: Path, name: str, text: str, expected: str | None) -> State:
        if name == "b.yaml":
            raise ReadOnlyError("nothing was written")
        return write_one(folder, name, text, expected)

    monkeypatch.setattr(store, "write", refused)
    with pytest.raises(ReadOnlyError):
        write_all(tmp_path, started, ("# one\n", "# two\n"))
    assert texts(tmp_path) == ["# a.yaml\n", "# b.yaml\n"]
