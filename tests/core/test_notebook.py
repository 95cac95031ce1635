"""The lines for a notebook run as they are printed."""

import re
from typing import Any, cast

import plotly.graph_objects as go
import pytest

import core
from core.exhibits.all import exhibits
from core.models.briefing import PageName
from tests.corpora import ROOT

LINES = re.findall(r"^    (.*)$", core.__doc__ or "", re.MULTILINE)


def test_the_lines_for_a_notebook_run_as_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    made: dict[str, Any] = {}
    exec("\n".join(LINES), made)
    assert capsys.readouterr().out == f"{made['chart'].title}\n"
    assert isinstance(made["chart"].figure, go.Figure)
    assert made["seen"].comparisons["verdict"].value_counts()["agree"] > 0
    assert made["corpus"].problems == ()


def test_a_page_without_exhibits_is_named_with_those_that_have_some() -> None:
    page, other = cast(PageName, "sources"), cast(Any, None)
    with pytest.raises(ValueError, match="no exhibits are on 'sources'; name one of overview, deployment, casualties"):
        exhibits(other, page, other, other)


def test_they_are_ten() -> None:
    assert len([line for line in LINES if line]) == 10
