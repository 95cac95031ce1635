"""The chart of the first page: drawn from the same marks as the dashboard's, readable as a table where nothing runs."""

import json
from dataclasses import replace

import pytest

from core.exhibits.exhibit import Exhibit
from core.exhibits.state import State
from core.exports.site.building import site
from core.exports.site.data import drawn_scripts
from core.exports.site.links import links
from core.exports.site.overview import chart_of, overview_page
from core.exports.site.publication import Publication
from core.exports.site.source import SiteSource, source_of
from core.models import Corpus
from core.models.briefing import Shown
from core.view import View
from tests.builders import claim, one
from tests.core.exports.site.reading import Read, read, target
from tests.published import seeds


@pytest.fixture(scope="module")
def source() -> SiteSource:
    return source_of(seeds(), Publication())


@pytest.fixture(scope="module")
def state(source: SiteSource) -> State:
    return source.state


@pytest.fixture(scope="module")
def chart(state) -> Exhibit:
    found = chart_of(state)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def view(state) -> View:
    return state.view


def rows_of(figure: dict) -> list[str]:
    (rows,) = (trace for trace in figure["data"] if trace["name"] == "rows")
    return [ids[0] for ids in rows["customdata"]]


def test_both_looks_draw_the_marks_of_the_overview(source: SiteSource, chart: Exhibit) -> None:
    made = overview_page(source).drawn["overview-chart"]
    assert list(made["looks"]) == ["light", "dark"]
    for figure in made["looks"].values():
        assert rows_of(figure) == list(chart.rows["claim_id"])
        assert "width" not in figure["layout"], "as wide as the page"
    colours = [figure["layout"]["paper_bgcolor"] for figure in made["looks"].values()]
    assert colours == ["#ffffff", "#0e1117"]
    assert made["alt"] == chart.alt
    assert made["leads"] == {name: source.links.passages[name] for name in chart.rows["claim_id"]}


def test_its_data_are_text_that_nothing_runs(files: dict[str, bytes]) -> None:
    script = files["data/index.js"].decode()
    assert script.startswith("'use strict';\nconst CONTESTED_DRAWN = JSON.parse(")
    told = json.loads(json.loads(script[script.index("JSON.parse(") + 11 : script.rindex(");")]))
    assert {key: set(drawn) for key, drawn in told.items()} == {"overview-chart": {"looks", "alt", "leads"}}


def test_the_page_loads_the_chart_and_no_data_of_others(files: dict[str, bytes]) -> None:
    page = read(files["index.html"])
    loaded = [value for tag, name, value in page.attributes if (tag, name) == ("script", "src")]
    assert tuple(loaded) == drawn_scripts("index.html")
    assets = ("policy.js", "plotly.min.js", "whole.js", "printing.js")
    assert loaded == ["data/index.js", *(f"assets/{name}" for name in assets)]
    assert set(loaded) <= set(files)


def test_without_scripts_its_table_has_every_mark_and_leads_to_its_sentence(
    files: dict[str, bytes], view: View, chart: Exhibit
) -> None:
    page = read(files["index.html"])
    ids = [name.removeprefix("mark=") for name in page.rows]
    assert ids == list(chart.rows["claim_id"])
    passages = links(view).passages
    addresses = [address for address in page.addresses() if address.startswith("documents/")]
    for name, row in zip(ids, page.rows.values(), strict=True):
        assert passages[name] in addresses
        path, place = target("index.html", passages[name])
        assert place in read(files[path]).texts
        told = {column: value for column, value, _ in row if column}
        assert set(told) == {"low", "high", "best"}
    caption = page.texts["caption-overview-chart"]
    assert caption == chart.subtitle


def test_the_first_heading_below_the_title_is_that_of_the_chart(files: dict[str, bytes], chart: Exhibit) -> None:
    page: Read = read(files["index.html"])
    assert page.texts["counted"] == chart.title
    headings = [name for name in page.texts if name in ("counted", "asked", "ranges", "clashes-1", "told")]
    assert headings == ["counted", "asked", "ranges", "clashes-1", "told"]


def test_where_no_number_is_stated_the_first_page_has_no_chart_and_runs_nothing() -> None:
    silent = one(claim("silent", hedge="none", stated="heavy losses"))
    found = site(silent)
    assert "data/index.js" not in found
    page = read(found["index.html"])
    assert "counted" not in page.texts
    assert not [tag for tag, *_ in page.elements if tag == "script"]


def test_foreign_words_reach_the_first_page_as_words() -> None:
    bad = "</script><img src=x onerror=alert(1)>"
    found = site(one(claim("c", best=3, stated=f"3 {bad}")))
    assert b"<img" not in found["index.html"]
    charts = json.loads(json.loads(found["data/index.js"].decode().split("JSON.parse(", 1)[1].rsplit(");", 1)[0]))
    drawn = charts["overview-chart"]["looks"]["light"]
    words = "".join(text for trace in drawn["data"] for text in trace.get("text", ()))
    assert "&lt;img" in words
    assert "<img" not in words


def test_a_site_of_one_state_is_drawn_as_that_state_has_it(state) -> None:
    reported = replace(state, shown=Shown(panel="list"))
    assert chart_of(reported) is not None, "whatever a step would show"


def test_a_corpus_without_claims_has_a_first_page_too() -> None:
    assert "index.html" in site(Corpus(seeds().vocabulary, (), ()))
