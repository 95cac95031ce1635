"""What breaks under an open page shows as a calm state, and what was mended is back at the next run."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit import net_util
from streamlit.web.server.server_util import is_url_from_allowed_origins

from core.loader import load
from core.models import Corpus
from pages._ui import quiet
from tests.corpora import write
from tests.pages.opening import CASUALTIES, DEPLOYMENT, OVERVIEW, PAGES, drawn, opened, words
from tests.pages.test_filters import NAMES, OF_ONE_PAGE


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (lambda path: None, "the corpus folder does not exist; name a folder that holds vocabulary.yaml"),
        (lambda path: path.write_text("x"), "the corpus folder is a file; name a folder that holds vocabulary.yaml"),
        (lambda path: path.symlink_to(path.name), "the corpus folder cannot be read; name a folder"),
    ],
    ids=["deleted", "a file", "a link to itself"],
)
def test_a_corpus_that_goes_away_is_said_to_and_comes_back(tiny: Path, put: Callable[[Path], None], said: str) -> None:
    app = opened(DEPLOYMENT)
    before, aside = drawn(app), tiny.with_name("aside")
    tiny.rename(aside)
    put(tiny)
    app.run()
    assert not app.exception
    assert said in words(app)
    assert drawn(app) == []
    tiny.unlink(missing_ok=True)
    aside.rename(tiny)
    app.run()
    assert drawn(app) == before
    assert not app.expander


def test_of_very_many_problems_the_page_lists_the_first(tiny: Path) -> None:
    write(tiny / "a.yaml", "document:\n" + "".join(f"  key-{number}: 1\n" for number in range(300)))
    app = opened(OVERVIEW)
    assert words(app).count("a.yaml:") == 200
    assert "The first 200 of 301; `python -m core check` lists them all." in words(app)


@pytest.mark.parametrize(
    ("at", "page"),
    [pytest.param(at, page, marks=[pytest.mark.thorough] * (at % 3 > 0)) for at, page in enumerate(PAGES)],
)
def test_half_a_megabyte_in_parameters_breaks_no_page(
    tiny: Path, at: int, page: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """All that Streamlit reads of an address, on each page in a third of the parameters; the rest hold a script."""
    script, names = "<script>alert(1)</script>", [*NAMES, *OF_ONE_PAGE, "known-by", "as-of"]
    long = dict.fromkeys(names[at // 3 :: 3], script * 1_200)
    app = opened(page, **dict.fromkeys(names, script) | long)
    assert "Ignoring query string" not in caplog.text
    assert not app.exception
    assert "<script>" not in "".join(line.value for line in [*app.markdown, *app.caption]).replace("\\<script", "")


def test_the_values_of_other_widgets_are_passed_over(tiny: Path) -> None:
    swapped = {
        "show": "a.txt",
        "origins": "as reported",
        "about": "7 February 2025",
        "known-by": "20",
        "documents": "GUR",
    }
    app = opened(CASUALTIES, **swapped)
    assert not app.exception
    assert drawn(app) == drawn(opened(CASUALTIES))


def test_a_foreign_site_is_refused_without_asking_any_host(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object, **__: object) -> None:
        raise AssertionError("the server asked another host")

    quiet.ask_nobody()
    monkeypatch.setattr(net_util, "_make_blocking_http_get", asked)
    monkeypatch.setattr("socket.socket.connect", asked)
    assert not is_url_from_allowed_origins("https://example.org")
    assert is_url_from_allowed_origins("http://localhost:8501")


def test_a_page_is_drawn_from_one_state_of_the_corpus(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Edited right after it was read, while the page is being drawn: what follows is of the state that was read."""

    def edited_after(folder: Path) -> Corpus:
        corpus = load(folder)
        write(tiny / "a.yaml", "broken: true\n")
        return corpus

    monkeypatch.setattr("pages._ui.corpus.load", edited_after)
    app = opened(CASUALTIES)
    assert drawn(app) == [["first-300"], ["hundreds"]]
    assert not app.expander
    app.run()
    assert drawn(app) == [["second-300"], ["hundreds"]]
    assert app.expander
