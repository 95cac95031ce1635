"""The published site in a real browser: from disk and from a sub-folder of a server, with scripts and without."""

import csv
import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from core.exports.folders import replace_folder
from tests.browser.charts import POINT, click_row
from tests.published import seeds_site

LARGEST = 2_000_000
KILLED = "001-killed-nk-1000"
CHARTS = {"deployment": "deployment", "casualties": "losses"}
BRIEFING = "briefings/who-is-there"
LOOKED_AT = (
    *("index", BRIEFING, "deployment", "agreement", "documents/001-bf4717e58af00855", "sources/zelenskyy"),
    *("find", "method"),
)
"""The pages, one of each kind, that axe looks at."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the corpus that ships."""
    out = tmp_path_factory.mktemp("any server") / "sub" / "site"
    replace_folder(out, seeds_site())
    return out


@contextmanager
def reading(browser: Any, **options: Any) -> Iterator[tuple[Any, list[str], list[str]]]:
    """A page of a browser without network; what it asks for, and what its console complains of."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
    page, asked, faults = context.new_page(), [], []
    page.on("request", lambda sent: asked.append(sent.url))
    page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page, asked, faults
    context.close()


def test_every_page_opens_from_disk_and_asks_nobody(browser: Any, published: Path) -> None:
    found = sorted(published.rglob("*.html"))
    assert len(found) > 12
    with reading(browser, offline=True) as (page, asked, faults):
        for path in found:
            page.set_viewport_size({"width": 320, "height": 225})  # 1280 × 900 at 400 %
            page.goto(path.as_uri(), wait_until="load")
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            page.keyboard.press("Tab")
            first = page.evaluate("document.activeElement.textContent")
            assert (path.name, wide, first) == (path.name, 0, "Skip to the content")
        assert faults == []
        assert {url.split("?")[0].startswith(published.as_uri()) for url in asked} == {True}


def test_it_opens_from_a_sub_folder_of_any_server(browser: Any, published: Path) -> None:
    quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    handler = partial(quiet, directory=str(published.parents[1]))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, reading(browser) as (page, asked, faults):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        here = f"http://127.0.0.1:{server.server_port}/sub/site/"
        for name in ("index", "casualties", "briefings/who-is-there"):
            page.goto(f"{here}{name}.html", wait_until="load")
        server.shutdown()
    assert faults == []
    assert [url for url in asked if not url.startswith(here)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Any, published: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    with reading(browser, color_scheme=scheme, bypass_csp=True) as (page, _, _):
        for name in LOOKED_AT if scheme == "light" else LOOKED_AT[:2]:
            page.goto((published / f"{name}.html").as_uri(), wait_until="load")
            found = axe.Axe().run(page).response["violations"]
            serious = [rule for rule in found if rule["impact"] in {"serious", "critical"}]
            assert [(name, rule["id"], rule["nodes"][0]["html"][:200]) for rule in serious] == []


def test_without_scripts_the_tables_hold_the_exported_cells(browser: Any, published: Path) -> None:
    claims = {row["claim_id"]: row for row in rows(published, "claims")}
    statements = {row["claim_ids"].split(" ")[0]: row for row in rows(published, "statements")}
    with reading(browser, java_script_enabled=False) as (page, _, faults):
        for name, chart in CHARTS.items():
            page.goto((published / f"{name}.html").as_uri(), wait_until="load")
            told = shown(page)
            assert faults == []
            assert set(told) == {claim for claim in statements if claims[claim]["chart"] == chart}
            for claim, cells in told.items():
                assert cells == {column: statements[claim][column] for column in cells}, claim
            page.locator("tr[id] a[href^='documents/']").first.click()
            assert page.locator("mark:target, mark:has(> span:target)").inner_text()


def test_a_briefing_draws_the_charts_of_its_steps_and_their_marks_lead_on(browser: Any, published: Path) -> None:
    with reading(browser, offline=True, color_scheme="dark") as (page, _, faults):
        page.goto((published / f"{BRIEFING}.html").as_uri())
        page.wait_for_function("() => document.querySelectorAll('.js-plotly-plot').length === 9")
        assert not page.locator("section.chart table").first.is_visible()
        assert page.get_by_role("link", name="Without a number: “noticeable losses” – Zelenskyy.").is_visible()
        page.locator("button.copy").first.press("Enter")
        page.get_by_text("Copied.").wait_for()
        click_row(page, KILLED, 0.9)
        page.wait_for_url(f"**/documents/001-*#{KILLED}")
        page.go_back()
        page.wait_for_selector(".js-plotly-plot .scatterlayer")
        cell = page.evaluate(POINT, [["gur", "nk-in-combat"]])
        page.mouse.move(*cell)
        page.wait_for_selector(".cc-opens")
        page.mouse.click(*cell)
        page.wait_for_url("**/agreement.html#known-by=2024-12-18&compare=matters&*&pairs=gur~nk-in-combat")
        assert page.locator("dialog h2").inner_text() == "GUR (Ukraine) and In combat early on"
        assert faults == []


def test_on_paper_every_chart_is_whole_and_light_and_the_screen_gets_its_own_back(
    browser: Any, published: Path
) -> None:
    drawings = """() => [...document.querySelectorAll('.js-plotly-plot')].map((chart) => {
      const words = chart.querySelector('.annotation text') ?? chart.querySelector('text');
      const ground = getComputedStyle(document.body).backgroundColor;
      return [ground, chart.querySelector('.main-svg').getAttribute('viewBox'), getComputedStyle(words).fill];
    })"""
    with reading(browser, offline=True, color_scheme="dark") as (page, _, faults):
        page.goto((published / "deployment.html").as_uri())
        page.wait_for_selector(".js-plotly-plot .scatterlayer")
        before = page.evaluate(drawings)
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        page.wait_for_function("() => document.querySelector('.js-plotly-plot .main-svg').hasAttribute('viewBox')")
        printed = page.evaluate(drawings)
        assert len(printed) == len(before) > 1
        assert all(box.startswith("0 0 920 ") for _, box, _ in printed)
        assert not {tuple(each) for each in printed} & {tuple(each) for each in before}
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        page.wait_for_function("() => !document.querySelector('.js-plotly-plot .main-svg').hasAttribute('viewBox')")
        assert page.evaluate(drawings) == before
        assert page.evaluate("document.documentElement.dataset.theme") is None
        assert faults == []


def test_words_are_found_in_the_browser_alone(browser: Any, published: Path) -> None:
    with reading(browser, offline=True) as (page, asked, faults):
        page.goto((published / "find.html").as_uri())
        before, n = len(asked), page.locator("[data-group] li").count()
        page.get_by_label("Words to find").press_sequentially("ZÉLENSKYY killed")
        assert page.get_by_role("status").inner_text() == f"1 of {n} entries have all of these words."
        assert page.locator("[data-group] li:visible").all_inner_texts()[0].startswith("Killed, Russian forces: up to")
        assert len(asked) == before
        page.reload()
        page.locator("[data-group] li:visible a").click()
        page.wait_for_url("**/documents/001-*")
        assert faults == []


def test_without_scripts_nothing_offers_what_only_they_do(browser: Any, published: Path) -> None:
    with reading(browser, java_script_enabled=False) as (page, _, faults):
        page.goto((published / f"{BRIEFING}.html").as_uri())
        assert page.locator("section.chart table").first.is_visible()
        assert page.locator("[data-beside]:visible, button").count() == 0
        page.goto((published / "find.html").as_uri())
        assert not page.get_by_label("Words to find").is_visible()
        assert page.locator("[data-group] li:visible").count() == page.locator("[data-group] li").count() > 100
        assert faults == []


def test_it_weighs_little(published: Path) -> None:
    sizes = [len(gzip.compress(path.read_bytes())) for path in published.rglob("*") if path.is_file()]
    assert sum(sizes) < LARGEST


def rows(published: Path, name: str) -> list[dict[str, str]]:
    with (published / "downloads" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def shown(page: Any) -> dict[str, dict[str, str]]:
    """The numbers of every row that a reader sees, by claim and column; thousands without their commas."""
    found: dict[str, dict[str, str]] = {}
    for table in page.locator("section.chart table").all():
        heads = [head.get_attribute("data-column") for head in table.locator("thead th").all()]
        for row in table.locator("tbody tr").all():
            texts = row.locator("th, td").all_inner_texts()
            numbers = {name: text for name, text in zip(heads, texts, strict=True) if name}
            claim = (row.get_attribute("id") or "").removeprefix("mark=")
            found[claim] = {name: text.replace(",", "").replace("–", "") for name, text in numbers.items()}
    return found
