"""The first look at each page: it runs, its title is the finding, and it draws what the articles say."""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.turns import Turns
from pages._ui import frame
from tests.pages.opening import (
    AGREEMENT,
    CASUALTIES,
    DEPLOYMENT,
    DOCUMENTS,
    OVERVIEW,
    PAGES,
    ROOT,
    buttons,
    charts,
    drawn,
    opened,
    title,
    words,
)

SAYS = {AGREEMENT: "This declaration contradicts the findings of South Korea’s National Intelligence Service"}
"""What a page says of these articles, whatever it draws of them."""


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_over_the_corpus_that_ships(page: str | None, own_seeds: Path) -> None:
    app = opened(page)
    assert not app.exception
    assert len(app.title) == 1
    assert SAYS.get(page, "") in words(app)


def test_pages_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run has one turn, and leaves it before the next."""

    class Noted(Turns):
        @contextmanager
        def turn(self) -> Iterator[None]:
            noted.append("has")
            with super().turn():
                yield
            noted.append("had")

    noted: list[str] = []
    monkeypatch.setattr(frame, "_TURNS", Noted())
    opened(DEPLOYMENT)
    assert noted
    assert noted == ["has", "had"] * (len(noted) // 2)


@pytest.mark.parametrize("page", [*PAGES, *sorted(path.name for path in (ROOT / "pages").glob("*.py"))])
def test_a_page_only_arranges(page: str | None) -> None:
    path = ROOT / "dashboard.py" if page is None else ROOT / "pages" / page.removeprefix("pages/")
    assert len(path.read_text(encoding="utf-8").splitlines()) < 50


def test_the_widgets_of_all_pages_are_small_files() -> None:
    lines = {
        path.name: len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "pages/_ui").glob("*")
        if path.is_file()
    }
    assert {name: count for name, count in lines.items() if count >= 200} == {}


def test_the_overview_counts_and_lists_the_clashes(tiny: Path) -> None:
    app = opened(OVERVIEW)
    assert [(metric.label, metric.value) for metric in app.metric] == [
        ("Articles", "2"),
        ("Claims", "7"),
        ("Statements", "6"),
        ("Origins of claims", "3"),
    ]
    assert "Clashes (1)" in words(app)
    assert "“The troops were withdrawn in January 2025” is affirmed by NIS and denied by GUR" in words(app)


def test_the_overview_tells_how_many_and_opens_the_words(tiny: Path) -> None:
    app = opened(OVERVIEW)
    assert "How many, as stated" in words(app)
    app.selectbox(key="overview-mark-0").select("sent").run()
    assert not app.exception
    assert app.query_params["claim"] == "sent"


def test_deployments_are_drawn_with_the_forecast_last(tiny: Path) -> None:
    app = opened(DEPLOYMENT)
    assert drawn(app) == [["sent"], ["forecast"]]
    assert "1 forecast kept apart" in words(app)


def test_losses_are_drawn_by_measure_and_told_in_words_where_there_is_no_number(tiny: Path) -> None:
    app = opened(CASUALTIES)
    assert drawn(app) == [["first-300"], ["hundreds"]]
    names = [chart.alt.split(".")[0] for chart in charts(app)]
    assert names[:2] == ["Killed: a running total", "Killed or wounded: a running total"]
    assert names[2].startswith("Key to the 2 charts above")
    assert len(buttons(app, "“heavy” – NIS")) == 1


def test_agreement_has_a_cell_for_each_pair_of_origins_with_a_verdict_and_names_the_others(tiny: Path) -> None:
    app = opened(AGREEMENT)
    assert drawn(app) == [["gur", "nis"]]
    assert "1 origin cannot be compared with any other: Western officials." in words(app)


def test_yes_no_matters_have_a_cell_for_each_position(tiny: Path) -> None:
    app = opened(AGREEMENT, compare="yes/no matters")
    assert sorted(drawn(app)) == [["gur", "withdrawn"], ["nis", "withdrawn"]]
    assert "neither silence nor denial" in words(app)


def test_yes_no_matters_are_told_in_words_on_demand_each_with_its_sentence(tiny: Path) -> None:
    app = opened(AGREEMENT, compare="yes/no matters")
    assert not buttons(app, "Open the evidence")
    app.session_state["matters-in-words"] = True
    app.run()
    found = words(app)
    assert "**The troops were withdrawn in January 2025" in found
    assert found.index("NIS: affirms") < found.index("GUR: denies")
    buttons(app, "Open the evidence")[0].click().run()
    assert app.query_params["claim"]


def test_a_document_says_what_it_holds(tiny: Path) -> None:
    app = opened(DOCUMENTS)
    assert title(app)[0].endswith(": 3 claims, 1 position")
    assert title(app)[1].startswith("Published on 14 February 2025")
    assert "Marked: 3 claims and 1 position, all that are on record; the rest of the text is not." in words(app)


@pytest.mark.parametrize("page", [DEPLOYMENT, CASUALTIES, AGREEMENT])
def test_every_chart_has_a_text_alternative(page: str, tiny: Path) -> None:
    assert all(len(chart.alt) > 20 for chart in charts(opened(page)))


def test_the_notes_say_what_is_counted_and_how_hedges_are_read(tiny: Path) -> None:
    found = words(opened(DEPLOYMENT))
    assert "Counted by origin: 2 statements of 2 origins" in found
    assert "a plain number reaches half a unit of its last digit" in found
    assert "hundreds" not in found, "no number here needs that reading"


def test_as_reported_the_matrix_counts_no_pair_twice_and_says_so(tiny: Path) -> None:
    assert words(opened(AGREEMENT, show="as reported")) == words(opened(AGREEMENT))


def test_a_list_offers_what_holds_the_words_that_are_typed() -> None:
    """Streamlit's own way takes letters in between: whoever types NIS and Enter gets "unnamed officials"."""
    lists = [
        call
        for path in sorted((ROOT / "pages").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if call.func.attr in ("selectbox", "multiselect")
    ]
    modes = [{word.arg: ast.unparse(word.value) for word in call.keywords}.get("filter_mode") for call in lists]
    assert len(modes) > 20
    assert set(modes) == {"'contains'"}
