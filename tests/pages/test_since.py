"""What changed since an earlier state that was named at the start: three sentences, with their evidence."""

from pathlib import Path

import pytest

from core.commands.export import export
from tests.exported import put
from tests.pages.opening import buttons, opened, words

HEADING = "Since the last briefing"


@pytest.fixture
def earlier(tiny: Path) -> Path:
    """An export of the corpus before its second article came."""
    for name in ("b.txt", "b.yaml"):
        (tiny / name).rename(tiny / f".{name}")
    export.main([str(tiny), "--out", str(tiny.parent / "export")], standalone_mode=False)
    for name in ("b.txt", "b.yaml"):
        (tiny / f".{name}").rename(tiny / name)
    return tiny.parent / "export"


def test_three_sentences_each_with_what_shows_it(earlier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert HEADING not in words(opened())
    monkeypatch.setenv("SINCE", str(earlier))
    app = opened()
    told = words(app)
    assert HEADING in told
    assert "New: 1 article, 3 statements and 1 position." in told
    assert "No figure was revised or withdrawn." in told
    assert "no number before, 900 by NIS now" in told
    assert not app.exception
    (first, *_) = buttons(app, "Open the evidence")
    first.click().run()
    assert app.query_params["claim"] == "russian-900"


@pytest.mark.parametrize("content", [None, "no data package"])
def test_a_state_that_cannot_be_read_is_told(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    named = tmp_path / "<b>earlier"
    if content:
        named.mkdir()
        (named / "datapackage.json").write_text(content, encoding="utf-8")
    monkeypatch.setenv("SINCE", str(named))
    app = opened()
    assert not app.exception
    (warning,) = [line.value for line in app.warning]
    assert "What changed cannot be told" in warning
    assert "<b>" not in warning.replace("\\<", "")


def test_a_state_that_does_not_hold_together_is_told(earlier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(earlier, "measures.csv", (earlier / "measures.csv").read_bytes().replace(b"killed", b"slain"))
    monkeypatch.setenv("SINCE", str(earlier))
    app = opened()
    assert not app.exception
    assert "the measure 'killed', which measures.csv has not" in app.warning[0].value.replace("\\", "")
