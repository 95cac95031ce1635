"""How far each article has come, drafts and broken ones too; and the way to the first number that waits."""

from pathlib import Path

from core.curation.drafting.drafts import draft
from core.curation.progress import progress
from core.loader import load
from core.wording.curating.coverage import coverage_title
from tests.corpora import write
from tests.pages.curate.forms import SIXTH, said
from tests.pages.opening import charts, opened

COVERAGE = "pages/curate/coverage.py"


def with_draft(tiny: Path) -> None:
    write(tiny / "sixth.txt", SIXTH)
    write(tiny / "sixth.yaml", draft(SIXTH, load(tiny).vocabulary))


def test_all_articles_are_counted(tiny: Path) -> None:
    with_draft(tiny)
    app = opened(COVERAGE)
    assert not app.exception
    assert "3 of 10 number words wait for a decision, in 1 article" in said(app)
    shown = app.dataframe[0].value.set_index("File")
    assert list(shown["Waiting"]) == [0, 0, 3]
    assert list(shown["Dismissed"]) == [1, 0, 0]
    assert shown.loc["sixth.txt", "State"].startswith("a draft, not on the charts")
    assert list(shown["Never looked at"]) == [1, 1, 2]
    assert set(shown["Second annotator"]) == {"nobody yet"}


def test_everything_decided_is_said(tiny: Path) -> None:
    assert "All 7 number words are recorded or dismissed, with the reason" in said(opened(COVERAGE))


def test_without_number_words_there_is_nothing_to_decide(tiny: Path) -> None:
    rows = progress(tiny, load(tiny)).assign(number_words=0, open=0)
    assert coverage_title(rows[:1]) == "No number words in this article"
    assert coverage_title(rows) == "No number words in these articles"


def test_the_chart_has_its_counts_in_words(tiny: Path) -> None:
    with_draft(tiny)
    (chart,) = charts(opened(COVERAGE))
    named = "sixth · The NIS said on 10 February that at least 300 were killed. …"
    assert f"{named}: 0 recorded, 0 dismissed, 3 waiting." in chart.alt


def test_an_article_opens_at_its_first_open_number(tiny: Path) -> None:
    with_draft(tiny)
    app = opened(COVERAGE)
    box = next(each for each in app.selectbox if each.label.startswith("Open an article"))
    app = box.set_value("sixth.txt").run()
    assert not app.exception
    assert "“10 February”" in said(app)
    assert "0 of 3 numbers decided" in said(app)


def test_files_that_cannot_be_read_or_are_alone(tiny: Path) -> None:
    write(tiny / "bare.txt", "He is 77.")
    write(tiny / "broken.txt", "He is 77.")
    write(tiny / "broken.yaml", "document: [\n")
    text = (tiny / "b.yaml").read_text(encoding="utf-8")
    write(tiny / "b.yaml", text.replace("hedge: vague", "hedge: vaguely", 1))
    found = progress(tiny, load(tiny)).set_index("document")
    assert dict(found["state"]) == {
        "a.txt": "charted",
        "b.txt": "problems",
        "bare.txt": "no annotation",
        "broken.txt": "unreadable",
    }
    assert (found.loc["bare.txt", "open"], found.loc["broken.txt", "open"]) == (1, 0)
    assert found.loc["bare.txt", "next_open"] == 6
    assert not opened(COVERAGE).exception


def test_an_empty_folder(tiny: Path) -> None:
    for path in tiny.glob("?.*"):
        path.unlink()
    app = opened(COVERAGE)
    assert not app.exception
    assert "There is no article yet" in said(app)
