"""Pictures drawn on the server: whole files of plain names, or a clear sentence."""

import shutil

import pytest
from click.testing import CliRunner

from core.__main__ import main
from core.exhibits.all import exhibits
from core.exports import pictures
from core.exports.pictures import NoBrowserError, file_name
from core.figures.theme import theme
from core.frames import tables
from core.models import Shown
from tests.builders import claim, one
from tests.corpora import article, position, write_corpus
from tests.corpora import claim as dead
from tests.hostile import HOSTILE

CHROME = any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))


def killed():
    return exhibits(tables(one(claim("dead", low=300.0))), "casualties", Shown(), theme("light"))


@pytest.mark.parametrize("key", [*HOSTILE, "../../etc/passwd", "/abs", "C:\\x", "..", "", "CON", "a" * 300, "x\0y"])
def test_no_name_of_a_chart_leads_out_of_the_folder(key) -> None:
    name = file_name(f"casualties-{key}", "0123abcd", "svg")
    assert name.endswith("-0123abcd.svg")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name.count(".") == 1
    assert len(name) < 100


def test_charts_that_differ_have_names_that_differ() -> None:
    keys = ["check-part: a; b", "check-part: a, b", "check-part-a-b", f"check-{'x' * 90}1", f"check-{'x' * 90}2"]
    assert len({file_name(key, "0", "png") for key in keys}) == len(keys)
    assert file_name("casualties-killed cumulative", "89638f00", "svg") == "casualties-killed-cumulative-89638f00.svg"


def test_without_a_browser_the_error_says_what_to_do(monkeypatch) -> None:
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chrome")
    with pytest.raises(NoBrowserError, match="install one, or name it in the environment variable BROWSER_PATH"):
        pictures.pictures(killed(), theme("light"), "svg")


def test_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="'gif' is no form of a picture; use one of svg, png"):
        pictures.pictures(killed(), theme("light"), "gif")


@pytest.mark.browser
@pytest.mark.skipif(not CHROME, reason="no Chromium on this machine")
def test_the_picture_of_the_server_says_its_source_and_asks_nobody() -> None:
    drawn = pictures.pictures(killed()[:1], theme("dark"), "svg")[0].decode()
    assert "Source:" in drawn
    assert "A tiny corpus" in drawn
    assert "<script" not in drawn
    assert "href=" not in drawn.replace('href="#', "")


def test_the_command_writes_every_chart_and_leaves_earlier_ones_whole_when_it_fails(monkeypatch, tmp_path) -> None:
    articles = {
        "a": article("At least 300 were killed. They left.", dead("dead", "At least 300", low=300), position("left"))
    }
    corpus, out = write_corpus(tmp_path / "corpus", articles), tmp_path / "out"
    monkeypatch.setattr(pictures, "pictures", lambda shown, *_: [each.key.encode() for each in shown])
    asked = ["pictures", str(corpus), "--out", str(out), "--page", "casualties", "--page", "agreement"]
    assert CliRunner().invoke(main, asked).exit_code == 0
    names = sorted(path.name for path in out.iterdir())
    assert any(name.startswith("agreement-") for name in names)
    assert any(name.startswith("matters-") for name in names)
    assert all(name.endswith(".svg") for name in names)
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    def fails(*_: object) -> list[bytes]:
        raise NoBrowserError("no browser")

    monkeypatch.setattr(pictures, "pictures", fails)
    failed = CliRunner().invoke(main, asked)
    assert (failed.exit_code, failed.output) == (1, "Error: no browser\n")
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
