"""A whole folder or none: swapped in one step, whatever happens on the way, and never another's."""

import json
import os
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from core.exports import folders
from core.exports.folders import MANIFEST, NotOursError, exchange, replace_folder
from tests.corpora import ROOT

OLD = {"index.html": b"old", "data/claims.csv": b"1"}
NEW = {"index.html": b"new", "since.html": b"more"}

WRITER = """
import sys
from pathlib import Path
from core.exports.folders import replace_folder
for turn in range(10_000):
    replace_folder(Path(sys.argv[1]), {f"page-{page}.html": b"%d" % turn for page in range(40)})
    print(turn, flush=True)
"""


def held(folder: Path) -> dict[str, bytes]:
    """What a folder holds, by path; its manifest must name exactly that."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    named = json.loads(files.pop(MANIFEST))["files"]
    assert named == {name: f"sha256:{sha256(content).hexdigest()}" for name, content in files.items()}
    return files


def test_a_folder_is_made_and_replaced_as_a_whole(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "site"
    replace_folder(out, OLD)
    assert held(out) == OLD
    replace_folder(out, NEW)
    assert held(out) == NEW
    assert [path.name for path in out.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("failing", ["_write", "_put"])
def test_what_fails_half_way_leaves_the_old_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, can_exchange: bool
) -> None:
    out = tmp_path / "site"
    replace_folder(out, OLD)
    if not can_exchange:
        monkeypatch.setattr(folders, "exchange", lambda one, other: False)
    if failing == "_write":
        monkeypatch.setattr(os, "fsync", _failing_at(2))
    else:
        monkeypatch.setattr(folders, "exchange", _refused)
    with pytest.raises(OSError, match="no space"):
        replace_folder(out, NEW)
    assert held(out) == OLD
    assert list(tmp_path.iterdir()) == [out]


def _failing_at(turn: int):
    calls = iter(range(turn))

    def fsync(descriptor: int) -> None:
        if next(calls, None) is None:
            raise OSError("no space")

    return fsync


def _refused(one: Path, other: Path) -> bool:
    raise OSError("no space")


def test_without_an_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "site"
    replace_folder(out, OLD)
    monkeypatch.setattr(folders, "exchange", lambda one, other: False)
    replace_folder(out, NEW)
    assert held(out) == NEW


def test_a_process_killed_between_two_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    out, stage = tmp_path / "site", tmp_path / ".publishing-site"
    replace_folder(out, OLD)
    stage.mkdir()
    out.rename(stage / "old")
    with pytest.raises(ValueError, match="file name"):
        replace_folder(out, {"../b": b""})
    assert not out.exists()
    replace_folder(out, NEW)
    assert held(out) == NEW


def test_two_names_are_exchanged_where_the_system_can(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.write_text("file", encoding="utf-8")
    done = exchange(one, other)
    assert (one.is_file(), other.is_dir()) == (done, done)
    assert not exchange(one, tmp_path / "nowhere")


@pytest.mark.parametrize(
    "name", ["../out", "/etc/x", "a/../b", ".hidden", "a//b", "", "a\\b", "a\0b", "é", "a b", "a/"]
)
def test_no_file_leads_out(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="file name"):
        replace_folder(tmp_path / "site", {"index.html": b"", name: b""})
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_ours_is_never_replaced(tmp_path: Path) -> None:
    out = tmp_path / "site"
    out.mkdir()
    replace_folder(out, OLD)
    (out / "CNAME").write_text("example.org", encoding="utf-8")
    with pytest.raises(NotOursError, match="CNAME"):
        replace_folder(out, NEW)
    (out / "CNAME").unlink()
    (out / MANIFEST).write_text("{}", encoding="utf-8")
    with pytest.raises(NotOursError, match="no manifest"):
        replace_folder(out, NEW)
    (out / MANIFEST).unlink()
    with pytest.raises(NotOursError, match="holds"):
        replace_folder(out, NEW)
    with pytest.raises(NotOursError, match="is a file"):
        replace_folder(out / "index.html", NEW)
    assert (out / "index.html").read_bytes() == b"old"


def test_a_link_keeps_leading_to_the_folder(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.mkdir()
    link.symlink_to(real)
    replace_folder(link, OLD)
    replace_folder(link, NEW)
    assert link.is_symlink()
    assert held(real) == NEW


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """A folder whose writer was killed a few times, each time somewhere else in its work."""
    out = tmp_path / "site"
    for after in (1, 2, 4):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(out)], cwd=ROOT, stdout=subprocess.PIPE)
        assert writer.stdout is not None
        for _ in range(after):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
    return out


def test_a_killed_writer_leaves_a_whole_folder(killed: Path) -> None:
    assert len(set(held(killed).values())) == 1
    replace_folder(killed, NEW)
    assert held(killed) == NEW
    assert [path.name for path in killed.parent.iterdir()] == ["site"]
