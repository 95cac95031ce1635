"""On the earthquake of docs/another-topic.md no page says a word of the topic that ships."""

import re
from pathlib import Path

import pytest

from tests.corpora import ROOT, write
from tests.pages.opening import PAGES, opened, words

OF_A_WAR = re.compile(
    r"troops|soldier|kursk|russia|ukrain|korea|wounded|captured|\bwars?\b|militar|enem|\bforces?\b", re.I
)
RESIDENTS, RELIEF = ({"subjects": [name]} for name in ("People of the Vale", "Relief teams"))


@pytest.fixture
def earthquake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = (ROOT / "docs/another-topic.md").read_text(encoding="utf-8")
    for name, text in re.findall(r"```(?:yaml|text)\n# (\S+)\n(.*?)```", told, re.DOTALL)[:3]:
        write(tmp_path / name, text)
    monkeypatch.setenv("CORPUS", str(tmp_path))


@pytest.mark.parametrize("address", [{}, RESIDENTS, RELIEF], ids=["all", "residents", "relief"])
def test_no_page_tells_of_a_war(earthquake: None, address: dict[str, list[str]]) -> None:
    found = {page: OF_A_WAR.findall(words(opened(page, **address))) for page in PAGES}
    assert {page: told for page, told in found.items() if told} == {}


def test_an_empty_page_names_what_is_counted(earthquake: None) -> None:
    assert "The filters leave no numbers of “Rescuers sent”." in words(
        opened("pages/charts/deployment.py", **RESIDENTS)
    )
    assert "The filters leave no numbers of “Dead”." in words(opened("pages/charts/casualties.py", **RELIEF))
