"""A state of a corpus is the same whether recalled or made; records come when they are asked for; edits are seen."""

import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Timer

import pytest

from core import frames, loader
from core.checks import assembling
from core.checks.once import Loads
from core.frames import rows, tables
from core.kept import key, made, state
from core.kept.state import Made, Recalled, State, finish_later, opened
from core.loader import load
from core.models import Corpus
from tests.core.test_reloading import annotations, check_equal, counted
from tests.corpora import write, write_corpus

TEXT = "At least 300 men were killed, and 40 wounded."
Restart = Callable[[], None]
Change = Callable[[Path, pytest.MonkeyPatch], None]


@pytest.fixture(autouse=True)
def _even_tiny_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "LEAST", 0)
    monkeypatch.setenv("KEPT", str(tmp_path / "kept"))


@pytest.fixture
def restart(monkeypatch: pytest.MonkeyPatch) -> Iterator[Restart]:
    """Forgets what a new process does not know."""

    def forget() -> None:
        monkeypatch.setattr(loader, "_KEPT", Loads(folders=2))
        frames._LATEST.clear()
        state._LATEST.clear()
        key.code.cache_clear()

    yield forget
    key.code.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, restart: Restart) -> Path:
    """Four articles, one with problems; their frames were kept by a process that has ended."""
    found = {stem: (TEXT, annotations(stem)[0]) for stem in "abcd"}
    corpus = write_corpus(tmp_path / "corpus", found)  # type: ignore[arg-type]
    write(corpus / "d.yaml", annotations("d")[6])
    kept = opened(corpus)
    assert isinstance(kept, Made)
    kept.finish(is_latest=True)
    restart()
    return corpus


def fresh(folder: Path) -> Corpus:
    """What a first load gives: a copy is a folder that was never loaded."""
    return load(shutil.copytree(folder, folder.with_name("fresh"), dirs_exist_ok=True))


def test_frames_are_recalled_without_checking_anything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = counted(monkeypatch, assembling, "check_document")
    found = opened(folder)
    assert isinstance(found, Recalled)
    assert (checked, found.is_whole) == ([], False)
    monkeypatch.undo()
    whole = fresh(folder)
    check_equal(found.tables, tables(whole))
    assert [tuple(row) for row in found.tables.problems.to_numpy()] == [*whole.problems]
    assert found.tables.problems[["file", "line"]].to_numpy().tolist()[0] == ["d.yaml", 9]


def test_records_are_loaded_when_somebody_asks_for_them(folder: Path) -> None:
    found = opened(folder)
    assert found is not None
    assert found.records() == fresh(folder)
    assert found.is_whole
    assert found.records() is found.records()


def test_records_are_of_the_very_files_that_the_frames_were_made_of(folder: Path) -> None:
    found, before = opened(folder), fresh(folder)
    write(folder / "a.yaml", annotations("a")[1])
    (folder / "b.txt").unlink()
    assert found is not None
    assert found.records() == before


def test_threads_ask_for_records_and_they_are_loaded_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = opened(folder)
    checked = counted(monkeypatch, assembling, "check_document")
    assert found is not None
    with ThreadPoolExecutor(4) as threads:
        loaded = [*threads.map(lambda _: found.records(), range(8))]
    assert len(checked) == 4
    assert {id(each) for each in loaded} == {id(found.records())}


def test_whoever_waits_for_records_does_not_wait_for_pauses(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits at first, so that the first pause is an endless one: until somebody asks."""
    monkeypatch.setattr(state, "PAUSE", None)
    found, begun = opened(folder), Event()
    assert isinstance(found, Recalled)
    load_contents = state.load_contents
    monkeypatch.setattr(state, "load_contents", lambda *given: [begun.set(), load_contents(*given)][1])
    with ThreadPoolExecutor(1) as threads:
        later = threads.submit(found.finish, is_latest=True)
        assert begun.wait(60)
        assert not found.is_whole
        assert found.records() == fresh(folder)
        later.result(60)


@pytest.mark.parametrize("finished", [False, True])
def test_an_edit_is_seen_and_only_what_was_edited_is_made_again(
    finished: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where nobody had asked for the records yet: then they are loaded first, as they were before the edit."""
    before = opened(folder)
    assert before is not None
    if finished:
        before.finish(is_latest=True)
    checked = counted(monkeypatch, assembling, "check_document")
    framed = counted(monkeypatch, rows, "document_row")
    write(folder / "a.yaml", annotations("a")[1])
    after = opened(folder)
    assert isinstance(after, Made)
    assert checked == (["a.txt"] if finished else ["a.txt", "b.txt", "c.txt", "d.txt", "a.txt"])
    assert framed == [after.records().documents[0]]
    assert len(before.tables.claims) - len(after.tables.claims) == 1
    monkeypatch.undo()
    assert after.records() == fresh(folder)
    check_equal(after.tables, tables(fresh(folder)))


def edit_of_a_text(folder: Path, _: pytest.MonkeyPatch) -> None:
    write(folder / "a.txt", TEXT + " ")


def a_new_file(folder: Path, _: pytest.MonkeyPatch) -> None:
    write(folder / "briefings.txt", "")


def another_name(folder: Path, _: pytest.MonkeyPatch) -> None:
    for ending in ("txt", "yaml"):
        (folder / f"a.{ending}").rename(folder / f"z.{ending}")


def other_code(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setattr(key, "version", lambda package: f"{package} of tomorrow")


def the_same_size_and_time(folder: Path, _: pytest.MonkeyPatch) -> None:
    status = (folder / "a.txt").stat()
    write(folder / "a.txt", TEXT.replace("40", "41"))
    os.utime(folder / "a.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (folder / "a.txt").stat().st_size == status.st_size


def small(folder: Path, patched: pytest.MonkeyPatch) -> None:
    size = sum(path.stat().st_size for path in folder.iterdir())
    patched.setattr(state, "LEAST", size + 1)


def turned_off(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("KEPT", "")


def unreadable(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / "pipe.yaml").symlink_to("nowhere")


def gone(folder: Path, _: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder)


@pytest.fixture
def opened_after(folder: Path, restart: Restart, monkeypatch: pytest.MonkeyPatch) -> Callable[[Change], State | None]:
    """What a new process opens when something was changed in the folder as it was when its frames were kept."""
    as_kept = shutil.copytree(folder, folder.with_name("as-kept"))

    def found(change: Change) -> State | None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(as_kept, folder)
        restart()
        with monkeypatch.context() as patched:
            change(folder, patched)
            return opened(folder)

    return found


def nothing(_: Path, __: pytest.MonkeyPatch) -> None:
    return


def test_what_was_kept_of_another_state_is_not_shown(opened_after: Callable[[Change], State | None]) -> None:
    """What counts is what stands in the files, and the code; not what the disk says of them."""
    changes = (edit_of_a_text, a_new_file, another_name, other_code, the_same_size_and_time)
    assert {each: type(opened_after(each)) for each in changes} == dict.fromkeys(changes, Made)
    assert isinstance(opened_after(nothing), Recalled)


def test_otherwise_the_corpus_goes_the_ordinary_way(opened_after: Callable[[Change], State | None]) -> None:
    changes = (small, turned_off, unreadable, gone)
    assert {each: opened_after(each) for each in changes} == dict.fromkeys(changes)


def test_a_corpus_of_which_nothing_is_kept_is_whole(folder: Path) -> None:
    ordinary = made(load(folder))
    assert ordinary.is_whole
    assert ordinary.records() == load(folder)
    check_equal(ordinary.tables, tables(load(folder)))


def test_what_is_no_longer_the_latest_is_neither_kept_nor_loaded(
    folder: Path, restart: Restart, monkeypatch: pytest.MonkeyPatch
) -> None:
    recalled = opened(folder)
    assert recalled is not None
    recalled.finish(is_latest=False)
    assert not recalled.is_whole
    restart()
    write(folder / "a.yaml", annotations("a")[1])
    edited = opened(folder)
    assert edited is not None
    edited.finish(is_latest=False)
    edited.finish(is_latest=True)
    restart()
    assert isinstance(opened(folder), Made)


def test_where_the_code_cannot_be_read_nothing_is_recalled_or_kept(
    folder: Path, restart: Restart, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(key, "CODE", folder / "nowhere")
    found = opened(folder)
    assert isinstance(found, Made)
    found.finish(is_latest=True)
    assert [message.split(" ")[0] for message in caplog.messages] == ["What", "The"]
    assert {"No such file" in message for message in caplog.messages} == {True}


def test_the_rest_is_done_later_unless_the_state_is_no_longer_the_latest(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, bool]] = []
    monkeypatch.setattr(Recalled, "finish", lambda _, is_latest: done.append(("loaded", is_latest)))
    monkeypatch.setattr(Made, "finish", lambda _, is_latest: done.append(("kept", is_latest)))
    started: list[Timer] = []

    def start(timer: Timer) -> None:
        started.append(timer)

    monkeypatch.setattr(Timer, "start", start)
    first = opened(folder)
    assert first is not None
    finish_later(first, folder)
    write(folder / "a.yaml", annotations("a")[1])
    second = opened(folder)
    assert second is not None
    finish_later(second, folder)
    finish_later(made(load(folder)), folder)
    for timer in started:
        timer.function()
    assert [(timer.daemon, timer.interval) for timer in started] == [(True, state.QUIET)] * 2
    assert done == [("loaded", False), ("kept", True)]
