"""What stands on the shelf is shown only if it is what was put there; else it is made anew, and a warning says so."""

import errno
import logging
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.frames import Tables, tables
from core.kept import shelf as module
from core.kept.shelf import MOST, Shelf
from tests.builders import claim, one
from tests.core.test_reloading import check_equal

BUILT = tables(one(claim("dead", low=1_000)))
FILES = {name: text.encode() for name, text in BUILT.texts.items()}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path, tmp_path / "corpus", FILES)


def test_what_was_kept_is_recalled_and_nothing_else_is_left(shelf: Shelf) -> None:
    assert shelf.recall() is None
    shelf.keep(BUILT)
    found = shelf.recall()
    assert isinstance(found, Tables)
    check_equal(found, BUILT)
    assert sorted(os.listdir(shelf.place)) == [".lock", shelf.path.name]
    assert stat.S_IMODE(shelf.path.stat().st_mode) == 0o600


def test_what_was_made_of_something_else_is_not_read(shelf: Shelf, caplog: pytest.LogCaptureFixture) -> None:
    shelf.keep(BUILT)
    assert Shelf(shelf.place, shelf.corpus, FILES | {"b.txt": b""}).recall() is None
    assert Shelf(shelf.place, shelf.corpus / "other", FILES).recall() is None
    assert caplog.messages == []


def test_a_corpus_has_one_file_whatever_its_state_and_by_whatever_way_it_is_named(shelf: Shelf) -> None:
    (shelf.place / "link").symlink_to("corpus")
    for corpus in (shelf.corpus, shelf.place / "link", shelf.place / "x" / ".." / "corpus"):
        Shelf(shelf.place, corpus, FILES).keep(BUILT)
    assert len([*shelf.place.glob("*.frames")]) == 1


def test_a_truncated_file_is_passed_over(shelf: Shelf, caplog: pytest.LogCaptureFixture) -> None:
    shelf.keep(BUILT)
    whole = shelf.path.read_bytes()
    for length in (0, 1, 32, 95, 96, 1_000, len(whole) - 1):
        shelf.path.write_bytes(whole[:length])
        assert shelf.recall() is None
    assert len(caplog.messages) == 3
    assert {"its digest is another one" in message for message in caplog.messages} == {True}
    shelf.keep(BUILT)
    assert shelf.recall() is not None


def test_a_garbled_file_is_passed_over_wherever_it_is_garbled(shelf: Shelf) -> None:
    shelf.keep(BUILT)
    whole = shelf.path.read_bytes()
    for place in range(0, len(whole), 1_003):
        shelf.path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert shelf.recall() is None


def test_a_file_of_another_hand_is_passed_over(shelf: Shelf, caplog: pytest.LogCaptureFixture) -> None:
    """Even one that knows the key and has its digest right."""
    body = module.key_of(FILES) + b"no frames"
    shelf.path.write_bytes(module.sha256(body).digest() + body)
    assert shelf.recall() is None
    assert "these are no frames" in caplog.text


def test_a_file_that_others_could_have_written_is_passed_over(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.keep(BUILT)
    shelf.path.chmod(0o620)
    assert shelf.recall() is None
    shelf.path.chmod(0o600)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert shelf.recall() is None
    assert ["others may write" in caplog.messages[0], "somebody else" in caplog.messages[1]] == [True, True]


@pytest.mark.parametrize("target", ["../secret", "nowhere", "."])
def test_a_link_is_not_followed_wherever_it_leads(
    target: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "place").mkdir()
    shelf = Shelf(tmp_path / "place", tmp_path / "corpus", FILES)
    shelf.keep(BUILT)
    shelf.path.rename(tmp_path / "secret")
    shelf.path.symlink_to(target)
    assert shelf.recall() is None
    assert "it is a link" in caplog.text
    shelf.keep(BUILT)
    assert not shelf.path.is_symlink()
    assert shelf.recall() is not None


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_is_full_or_read_only_is_told_and_leaves_what_was_there(
    code: int, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.keep(BUILT)
    before = shelf.path.read_bytes()

    def write(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched, caplog.at_level(logging.WARNING):
        patched.setattr(os, "write", write)
        shelf.keep(BUILT)
    assert os.strerror(code) in caplog.text
    assert "the next start takes longer" in caplog.text
    assert shelf.path.read_bytes() == before
    assert sorted(os.listdir(shelf.place)) == [".lock", shelf.path.name]


def test_only_those_written_last_are_kept_and_what_is_not_ours_stays(shelf: Shelf) -> None:
    (shelf.place / "letter.txt").write_text("mine", encoding="utf-8")
    (shelf.place / "old.frames").mkdir()
    written = [Shelf(shelf.place, shelf.place / str(number), FILES) for number in range(MOST + 2)]
    for age, each in enumerate(reversed(written)):
        each.keep(BUILT)
        os.utime(each.path, (1e9 + age, 1e9 + age))
    assert [each.path.exists() for each in written] == [True] * MOST + [False] * 2
    assert {"letter.txt", "old.frames"} < {*os.listdir(shelf.place)}


def test_several_may_keep_and_recall_at_once(shelf: Shelf, caplog: pytest.LogCaptureFixture) -> None:
    shelves = [Shelf(shelf.place, shelf.corpus, FILES | {"b.txt": bytes([number])}) for number in range(8)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda each: (each.keep(BUILT), each.recall()), shelves))
    assert sum(each.recall() is not None for each in shelves) == 1
    assert caplog.messages == []
