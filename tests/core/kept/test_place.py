"""Frames are kept in a folder that is ours alone to write to, and nowhere else."""

import logging
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from core.kept.place import place


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache, which is not there yet."""
    monkeypatch.delenv("KEPT", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_the_folder_is_made_in_the_users_cache_for_nobody_else(corpus: Path, cache: Path) -> None:
    assert place(corpus) == cache / "contested-counts"
    assert stat.S_IMODE((cache / "contested-counts").stat().st_mode) == 0o700
    assert place(corpus) == cache / "contested-counts"


@pytest.mark.parametrize("named", [None, "", "not/from/the/root"])
def test_without_a_cache_that_is_named_from_the_root_it_lies_in_the_home_folder(
    named: str | None, corpus: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(cache))
    monkeypatch.delenv("XDG_CACHE_HOME")
    if named is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", named)
    assert place(corpus) == cache / ".cache" / "contested-counts"


def test_another_folder_may_be_named_and_none(corpus: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEPT", str(cache / "own"))
    assert place(corpus) == cache / "own"
    monkeypatch.setenv("KEPT", "")
    assert place(corpus) is None
    assert os.listdir(cache) == ["own"]


def others_write(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    folder.chmod(0o720)


def somebody_elses(folder: Path, patched: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    patched.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)


def a_link(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.with_name("elsewhere").mkdir()
    folder.symlink_to("elsewhere")


def a_dangling_link(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.symlink_to("nowhere")


def a_file(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.write_text("", encoding="utf-8")


def refused(folder: Path, patched: pytest.MonkeyPatch) -> None:
    def mkdir(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    patched.setattr(Path, "mkdir", mkdir)


@pytest.mark.parametrize(
    "told",
    [
        (others_write, "others may write to it"),
        (somebody_elses, "it belongs to somebody else"),
        (a_link, "it is a link"),
        (a_dangling_link, "File exists"),
        (a_file, "File exists"),
        (refused, "Read-only file system"),
    ],
)
def test_a_folder_that_is_not_ours_alone_is_not_used(
    told: tuple[Callable[[Path, pytest.MonkeyPatch], None], str],
    corpus: Path,
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    cache.mkdir()
    spoil, why = told
    spoil(cache / "contested-counts", monkeypatch)
    with caplog.at_level(logging.WARNING):
        assert place(corpus) is None
    (warning,) = caplog.messages
    assert why in warning
    assert warning.startswith(f"No frames are kept in {cache / 'contested-counts'}: ")


@pytest.mark.parametrize("within", [".", ".cache", "briefings/kept"])
def test_nothing_is_ever_kept_in_the_corpus(within: str, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEPT", str(corpus / within))
    assert place(corpus) is None
    assert os.listdir(corpus) == []
