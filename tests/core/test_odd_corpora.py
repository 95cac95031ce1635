"""Everything that leaves the dashboard can be made of any sound corpus, however odd."""

from pathlib import Path

import pytest

from tests.commands import run
from tests.odd import write_odd

GIVEN_ON = ["no article", "names", *(pytest.param(name, marks=pytest.mark.thorough) for name in ("values", "times"))]
"""The last two take ten seconds each; that every page opens on them is held every time."""


@pytest.mark.parametrize("name", GIVEN_ON)
def test_an_odd_corpus_is_sound_and_can_be_given_on(tmp_path: Path, name: str) -> None:
    folder = write_odd(tmp_path / "odd", name)
    checked = run("check", folder)
    assert (checked.exit_code, checked.output[:11]) == (0, "no problems"), checked.output
    slides, paper = tmp_path / "all.pptx", tmp_path / "all.pdf"
    for arguments in (
        ("publish", folder, tmp_path / "site"),
        ("deck", folder, "--briefing", "all", "--out", slides, "--handout", paper),
        ("export", folder, "--out", tmp_path / "export"),
        ("compare", folder),
        ("coverage", folder),
    ):
        result = run(*arguments)
        assert result.exit_code == 0, (arguments, result.output, result.exception)
