"""Withdrawn figures: off the charts, said to be, shown when asked for, and always to be found in their article."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.corpora import article, claim, time, write_corpus
from tests.pages.opening import (
    CASUALTIES,
    COMPARISONS,
    DEPLOYMENT,
    DOCUMENTS,
    OVERVIEW,
    buttons,
    charts,
    drawn,
    opened,
    title,
    words,
)

HIDDEN = "1 claim is hidden because its source withdrew it."
MARKED = "1 claim is marked as withdrawn: it is set against nothing."


@pytest.fixture
def corrected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """GUR counts 300 and NIS 900 of one day; then NIS takes its 900 back."""
    day = {"as_of": time("2025-01-31")}
    first = article(
        "300 died. NIS counts 900.",
        claim("few", "300", quote="300 died.", best=300, attribution=["gur"], **day),
        claim("many", "900", quote="NIS counts 900.", best=900, **day),
        published="2025-02-01",
    )
    back = claim("back", "its figure", hedge="none", retracts=["many"], said=time("2025-02-08"))
    folder = write_corpus(
        tmp_path / "corrected", {"a": first, "b": article("NIS took its figure back.", back, published="2025-02-09")}
    )
    monkeypatch.setenv("CORPUS", str(folder))
    return folder


def shown(page: str | None, **address: str) -> AppTest:
    return opened(page, withdrawn="true", **address)


def test_a_corpus_without_any_has_no_switch(tiny: Path) -> None:
    app = opened(CASUALTIES)
    assert not [toggle for toggle in app.toggle if toggle.key == "withdrawn"]
    assert "withdr" not in words(app)


def test_what_is_hidden_is_said_and_can_be_shown(corrected: Path) -> None:
    app = opened(CASUALTIES)
    assert drawn(app) == [["few"]]
    assert words(app).count(HIDDEN) == 2, "below the title, and among the notes"
    buttons(app, "Show withdrawn figures")[0].click().run()
    assert sorted(drawn(app)) == [["few"], ["many"]]
    assert app.toggle(key="withdrawn").value
    assert MARKED in words(app)
    assert "1 mark withdrawn by the source, struck out." in charts(app)[0].alt
    one = "1 statement of 300 soldiers (GUR, as of 31 January 2025, inferred), and 1 more in words"
    assert one in title(app)[0]
    assert title(app)[1].startswith("1 withdrawn figure kept")
    buttons(app, "Hide withdrawn figures")[0].click().run()
    assert drawn(app) == [["few"]]


def test_a_link_shows_it_and_reset_hides_it(corrected: Path) -> None:
    app = shown(CASUALTIES, **{"casualties-as": "table"})
    assert app.dataframe[0].value["Remark"].tolist() == ["", "withdrawn", ""]
    buttons(app, "Reset")[0].click().run()
    assert "Remark" not in app.dataframe[0].value


def test_it_never_clashes_with_anything(corrected: Path) -> None:
    app = shown(COMPARISONS, verdict="• cannot be compared")
    assert words(app).startswith("No two statements can be compared here")
    of_gur = "300 (GUR, as of 31 January 2025, inferred)"
    assert f"900 (NIS) was withdrawn, so that {of_gur} is not set against it." in words(app)


def test_every_page_but_that_of_the_articles_says_what_is_hidden(corrected: Path) -> None:
    assert HIDDEN in words(opened(OVERVIEW))
    assert HIDDEN in words(opened(DEPLOYMENT))


def test_its_article_and_its_record_say_who_withdrew_it_and_when(corrected: Path) -> None:
    app = opened(DOCUMENTS, claim="many")
    assert "Withdrawn by NIS on 8 February 2025, inferred." in words(app)
    assert "Marked: 2 claims and no positions, all that are on record; the rest of the text is not." in words(app)
    assert "1 claim among these is withdrawn, and named so." in words(app)


def test_a_withdrawal_that_was_not_yet_published_hides_nothing_and_says_so(corrected: Path) -> None:
    app = opened(CASUALTIES, **{"known-by": "1 February 2025", "claim": "many"})
    assert sorted(drawn(app)) == [["few"], ["many"]]
    assert "on 8 February 2025, inferred, which was not yet published by 1 February 2025." in words(app)
