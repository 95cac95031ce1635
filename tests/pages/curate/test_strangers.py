"""Curate pages under addresses that name nothing, and over a corpus whose words look like markup."""

from pathlib import Path

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from core.curation.drafting.drafts import draft
from core.loader import load
from tests.corpora import write
from tests.hostile import HOSTILE
from tests.pages.curate.forms import said
from tests.pages.opening import opened

ADDRESS = ("article", "at", "table", "entry", "difference", "changed_file", "documents", "known_by")
SCRIPT = "<script>alert(1)</script>"
GARBAGE = (SCRIPT, "number:99999999999999999999", "../../etc/passwd", "\u202e$x$ **b**", "a" * 5_000, SCRIPT)
PAGES = ("add", "edit", "coverage", "second", "changed-texts", "vocabulary")
MARKUP = " ".join(HOSTILE[:2])


def page(name: str, **address: str) -> AppTest:
    app = opened(f"pages/curate/{name}.py", **address)
    assert not app.exception
    return app


@pytest.mark.parametrize(("name", "garbage"), list(zip(PAGES, GARBAGE, strict=True)))
def test_an_address_that_names_nothing_shows_the_page(tiny: Path, name: str, garbage: str) -> None:
    app = page(name, **dict.fromkeys(ADDRESS, garbage))
    assert len(app.title) == 1
    assert "<script>" not in _drawn(app)


@pytest.mark.parametrize("name", ["coverage", "second", "vocabulary"])
def test_words_that_look_like_markup_are_shown_as_written(tiny: Path, name: str) -> None:
    path = tiny / "vocabulary.yaml"
    vocabulary = yaml.safe_load(path.read_text(encoding="utf-8"))
    vocabulary["sources"]["gur"] |= {"short": MARKUP, "note": MARKUP}
    write(path, yaml.safe_dump(vocabulary, allow_unicode=True))
    text = (tiny / "a.yaml").read_text(encoding="utf-8")
    write(tiny / "a.yaml", text.replace("reason: an age", f"reason: {yaml.safe_dump(MARKUP, width=9_999).strip()}"))
    write(tiny / "a.second.yaml", draft((tiny / "a.txt").read_text(encoding="utf-8"), load(tiny).vocabulary))
    assert [document.name for document in load(tiny).documents] == ["a.txt", "b.txt"]
    app = page(name, article="a", entry="gur", table="sources")
    drawn = _drawn(app)
    assert "<script>" not in drawn
    assert ":red[" not in drawn
    shown = [said(app), *(field.value for field in app.text_input), *(str(table.value) for table in app.dataframe)]
    assert name != "vocabulary" or MARKUP in shown


def _drawn(app: AppTest) -> str:
    """Everything that is drawn as Markdown."""
    kinds = (app.title, app.subheader, app.markdown, app.caption, app.info, app.error, app.warning, app.success)
    return "\n".join(line.value for kind in kinds for line in kind)
