"""What is wrong in the corpus is listed, and the rest is shown; what is edited shows at the next run."""

from pathlib import Path

import pytest
import streamlit as st

from core import kept
from core.checks.changed import digest
from core.kept import state
from pages._ui import corpus
from tests.core.test_reloading import counted
from tests.corpora import as_yaml, write
from tests.pages.curate.test_coverage import with_draft
from tests.pages.opening import CASUALTIES, DEPLOYMENT, DOCUMENTS, OVERVIEW, PAGES, drawn, opened, turned_to, words


def test_a_sound_corpus_shows_no_list_of_problems(tiny: Path) -> None:
    """What the overview folds away are its own sentences."""
    folded = [each.label for each in opened(OVERVIEW).expander]
    assert folded == ["The same in sentences, with what agrees and how fresh it is"]


def test_a_broken_file_is_listed_and_the_rest_is_charted(tiny: Path) -> None:
    write(tiny / "a.yaml", "document:\n\tpublished: soon\n")
    app = opened(DEPLOYMENT)
    assert app.expander[0].label == "1 problem in the corpus; everything else is shown"
    assert "a.yaml:2:1: " in words(app)
    assert drawn(app) == [["sent"]]


def test_an_article_that_a_slip_leaves_out_whole_is_named_in_an_open_warning(tiny: Path) -> None:
    slip = (tiny / "a.yaml").read_text(encoding="utf-8")
    line = next(at for at, each in enumerate(slip.splitlines(), 1) if each.strip().endswith("measure: killed"))
    write(tiny / "a.yaml", slip.replace("measure: killed", "measure: kiled", 1))
    app = opened(DEPLOYMENT)
    (said,) = [each.value for each in app.warning]
    assert said.startswith("Article a\\, “")
    assert said.endswith(f"” is left out whole until line {line} is mended.")
    assert app.expander[0].proto.expanded
    write(tiny / "a.yaml", slip)
    assert not app.run().warning


def test_a_draft_is_told_where_it_matters_and_in_few_words_elsewhere(tiny: Path) -> None:
    with_draft(tiny)
    assert "is a draft" in opened(OVERVIEW).expander[0].label
    assert "is a draft" in opened("pages/curate/vocabulary.py").expander[0].label
    app = opened(DEPLOYMENT)
    assert app.caption[0].value.endswith(" · 1 draft left out")
    assert not [each for each in app.expander if "draft" in each.label]
    assert "left out" not in opened(OVERVIEW).caption[0].value
    write(tiny / "a.yaml", "document:\n\tpublished: soon\n")
    app.run()
    assert app.expander[0].label.startswith("1 problem in the corpus; “sixth")
    assert "left out" not in app.caption[0].value


def test_a_draft_that_lacks_nothing_but_its_date_is_left_out_whole(tiny: Path) -> None:
    write(tiny / "c.txt", "Nobody said a number.")
    write(tiny / "c.yaml", "document:\n  title: Nobody said\n")
    app = opened(DEPLOYMENT)
    assert [each.value for each in app.warning] == ["“Nobody said” is left out whole until line 2 is mended."]


def test_what_is_set_aside_leaves_no_article_out(tiny: Path) -> None:
    """Of a text that changed, the records stay whose quotes still stand there."""
    text = (tiny / "a.txt").read_text(encoding="utf-8")
    note = (tiny / "a.yaml").read_text(encoding="utf-8")
    write(tiny / "a.yaml", note.replace("document:\n", f"document:\n  sha256: {digest(text)}\n", 1))
    write(tiny / "a.txt", f"{text} More.")
    app = opened(DEPLOYMENT)
    assert not app.warning
    assert app.expander[0].label == "1 problem in the corpus; everything else is shown"
    assert not app.expander[0].proto.expanded


def test_without_a_vocabulary_no_article_is_shown(tiny: Path) -> None:
    (tiny / "vocabulary.yaml").unlink()
    assert opened(DEPLOYMENT).expander[0].label == "1 problem in the corpus; no article is shown"


def test_a_problem_is_shown_as_text_and_never_as_markup(tiny: Path) -> None:
    write(tiny / "a.yaml", '"<img src=x onerror=alert(1)>": "**bold** [link](https://example.org)"\n')
    app = opened(OVERVIEW)
    shown = "\n".join(line.value for line in app.markdown)
    assert "\\<img src\\=x onerror\\=alert\\(1\\)\\>" in shown
    assert "<img" not in shown.replace("\\<img", "")


def test_an_edited_annotation_shows_at_the_next_run(tiny: Path) -> None:
    app = opened(CASUALTIES)
    assert "about 300" in words(app)
    annotation = (tiny / "a.yaml").read_text(encoding="utf-8")
    text = (tiny / "a.txt").read_text(encoding="utf-8")
    write(tiny / "a.txt", text.replace("About 300", "About 450"))
    write(tiny / "a.yaml", annotation.replace("About 300", "About 450").replace("best: 300", "best: 450"))
    app.run()
    assert not app.exception
    assert "about 450" in words(app)


def test_frames_that_were_kept_are_drawn_and_records_come_when_a_page_asks(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "LEAST", 0)
    monkeypatch.setenv("KEPT", str(tiny.with_name("kept")))
    made = kept.opened(tiny)
    assert isinstance(made, state.Made)
    made.finish(is_latest=True)
    state._LATEST.clear()
    st.cache_resource.clear()
    loaded = counted(monkeypatch, state, "load_contents")
    app = opened(CASUALTIES)
    assert "1 statement of about 300 soldiers (" in words(app)
    assert loaded == []
    app = turned_to(app, "pages/curate/coverage.py")
    assert not app.exception
    assert loaded == [tiny]
    annotation = (tiny / "a.yaml").read_text(encoding="utf-8")
    write(tiny / "a.yaml", annotation.replace("hedge: about", "hedge: exact"))
    assert "1 statement of 300 soldiers (" in words(turned_to(app, CASUALTIES))
    assert loaded == [tiny, tiny]


def test_a_choice_that_an_edit_took_away_no_longer_counts(tiny: Path) -> None:
    app = opened(DEPLOYMENT)
    app.multiselect(key="documents").select("a.txt").run()
    assert drawn(app) == [["forecast"]]
    (tiny / "a.yaml").unlink()
    (tiny / "a.txt").unlink()
    app.run()
    assert not app.exception
    assert drawn(app) == [["sent"]]


def test_every_page_runs_without_any_document(tiny: Path) -> None:
    for path in [*tiny.glob("*.txt"), *tiny.glob("?.yaml")]:
        path.unlink()
    for page in PAGES:
        assert not opened(page).exception
    assert "There is no article in this corpus." in words(opened(DOCUMENTS))


def test_every_page_runs_without_a_vocabulary(tiny: Path) -> None:
    (tiny / "vocabulary.yaml").unlink()
    for page in PAGES:
        app = opened(page)
        assert not app.exception
        assert app.expander


def test_what_an_article_contains_is_never_markup(tiny: Path) -> None:
    evil = "At least 300 <script>alert(1)</script> **died** $x$ :red[now]."
    claim = {
        "id": "evil",
        "measure": "killed",
        "subject": "north-korean-troops",
        "attribution": ["nis"],
        "attribution_basis": "stated",
        "stated": "At least 300 <script>alert(1)</script> **died** $x$ :red[now]",
        "low": 300,
        "hedge": "at_least",
        "modality": "asserted",
        "role": "body",
        "quote": evil,
        "note": "<b>note</b> ![image](https://example.org/x.png)",
    }
    published = {"edtf": "2025-02-14", "basis": "inferred", "evidence": "the test says so"}
    write(tiny / "c.txt", evil)
    write(tiny / "c.yaml", as_yaml({"document": {"published": published}, "claims": [claim]}))
    app = opened(CASUALTIES, claim="evil")
    assert not app.exception
    shown = "\n".join(line.value for line in [*app.markdown, *app.caption, *app.title])
    assert "<script" not in shown.replace("\\<script", "")
    assert "<b>" not in shown.replace("\\<b\\>", "")
    assert "![image]" not in shown


@pytest.mark.parametrize(("is_whole", "times"), [(True, 1), (False, 0)])
def test_what_the_server_read_as_it_started_is_set_aside_once_the_records_are_there(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, is_whole: bool, times: int
) -> None:
    laid_aside: list[bool] = []
    monkeypatch.setattr(corpus, "set_aside", lambda: laid_aside.append(True))
    monkeypatch.setattr(state.Made, "is_whole", is_whole)
    corpus.get_ready()
    assert len(laid_aside) == times
