"""The live charts of the published site, opened from disk: what they show is what the dashboard's functions say."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from core.exports.site.building import QUICK_TEXTS
from core.exports.site.data import scripts, site_files
from core.exports.site.data.charts import forms
from core.exports.site.data.choices import offered, states_of
from core.exports.site.data.variants import variants
from core.exports.site.sentences import SafeSentences
from core.figures.forest import forest
from core.figures.theme import Mode, theme
from core.filters import Filters
from core.frames import Tables, tables
from core.view import view
from core.wording.headlines import headline
from core.wording.titles.findings import deployment_title
from tests.browser.charts import click_row
from tests.browser.site_expected import PAGES, PARTS, State, expected, panels_of, with_what_is_no_rival
from tests.builders import claim, one
from tests.published import seeds

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
TROOPS = "north-korean-troops"
THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
RANDOM = 200 if THOROUGH else 10
"""So many choices of several values at random."""

PROBE = """states => states.map(asked => {
  const seen = Site.seen({ ...Site.initial(), ...asked });
  const chart = page => {
    const panels = Site.panels(page, seen, asked.whose);
    const rows = panels.flatMap(panel => [...panel.marks, ...panel.wordless]);
    const cell = (mark, head) => mark.cells.find(each => each.head === head).words;
    return {
      panels: panels.map(panel => ({
        key: panel.key,
        marks: panel.marks.map(mark => [
          mark.number, mark.claim, mark.inferred,
          cell(mark, 'Applies to'), cell(mark, 'Passed on by'), Number(cell(mark, 'Articles')),
          ['Low', 'High', 'Best'].map(head => cell(mark, head)).join(','),
          panel.looks.light.lanes[mark.place.lane].heading.text.split(' · ')[0], mark.state, mark.remark,
        ]),
        wordless: panel.wordless.map(mark => mark.claim),
      })),
      title: Site.titles.chart(seen, page === 'deployment' ? 'deployment' : 'losses', asked.whose),
      counting: rows.length ? Site.titles.counting(seen, rows) : '',
      reach: rows.length ? Site.words.reach(rows) : '',
    };
  };
  const cells = [...Site.cells(seen)].map(([key, cell]) => [key, [
    cell.agree, cell.differ, cell.may_differ, cell.not_comparable, cell.n, cell.perhaps,
    Site.cellLines(cell, Site.asidesOf(seen, key).length > 0).join('<br>'),
  ]]);
  const held = [...Site.heldCells(seen)].map(([key, own]) => [
    key, own.map(each => [each.stance, each.position, each.perhaps ? 'p' : '']),
  ]);
  return {
    deployment: chart('deployment'),
    casualties: chart('casualties'),
    hedges: Site.titles.hedges(seen),
    reach: Site.words.reachBoth(seen.statements, seen.held),
    agreement: Site.titles.agreement(seen),
    of_kinds: Site.titles.ofKinds(seen),
    sides: Object.fromEntries(Site.mattersBySide(seen).map(([side, own]) => [side, own.map(({ id }) => id)])),
    opposed: Site.titles.opposed(seen),
    counting: Site.titles.counting(seen, null),
    cells: Object.fromEntries(cells),
    asides: Site.asides(seen),
    held: Object.fromEntries(held),
    told: Site.toldByMatter(seen).map(([matter, own]) => [matter.id, own.map(each => each.line)]),
    pairs: Site.titles.between(seen).map(({ left, right, verdict, sentence }) => [
      left.statement, right.statement, verdict, sentence,
    ]),
  };
})"""

FIGURES = """([name, asked, look]) => {
  const panels = Site.panels(name, Site.seen({ ...Site.initial(), ...asked }), asked.whose);
  return panels.filter(panel => panel.marks.length).map(panel => [panel.key, Site.figure(panel, look)]);
}"""


@pytest.fixture(scope="module")
def corpus() -> Tables:
    with pd.option_context(*QUICK_TEXTS):
        return with_what_is_no_rival(tables(seeds()))


@pytest.fixture(scope="module")
def folder(corpus: Tables, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The charts' own files, and pages that hold no more than the script needs."""
    root = tmp_path_factory.mktemp("site")
    for name, content in site_files(SafeSentences(view(corpus, Filters()))).items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    for page in ("deployment", "casualties", "agreement"):
        (root / f"{page}.html").write_text(_page(page), encoding="utf-8")
    return root


def _page(name: str) -> str:
    loaded = "".join(f'<script defer src="{path}"></script>' for path in scripts(name))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{name}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<link rel="stylesheet" href="assets/charts.css">{loaded}</head><body><main data-page="{name}">'
        "<p data-reach></p><h1 data-title></h1><p data-below></p><p role=status data-status></p>"
        "<div data-controls hidden></div>"
        "<section data-chart=x>without scripts</section></main></body></html>"
    )


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which any complaint of the browser is an error."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()
    assert complaints == []


TITLES = ["One", "One; two; three.", "A (b; c); d", "On “war; peace” 😀; all", "A) stray; rest", "A (open; rest"]
"""Titles that are parted in each way."""


def _open(page: Page, folder: Path, name: str, state: str = "") -> None:
    page.goto(f"{(folder / name).as_uri()}.html{state}")
    page.locator(".cc-live > *").first.wait_for()


def _states(corpus: Tables) -> list[State]:
    """Every single value of every control, and choices of several at random."""
    choices = {name: [each["id"] for each in listed] for name, listed in offered(corpus).items()}
    lists = ("documents", "kinds", "sides", "origins", "subjects")
    single = [{name: [value]} for name in lists for value in choices[name]]
    single += [{name: value} for name in ("known", "about") for value in choices[name]]
    single += [{}, {"show": "reported"}, {"withdrawn": True}]
    single += [{"whose": subject} for subject in choices["subjects"]]
    random = Random(7)
    one_amount: State = {"documents": choices["documents"][:2]}
    several = [one_amount, *(_at_random(random, choices, lists) for _ in range(RANDOM - 1))]
    return [{"whose": TROOPS} | state for state in [*single, *several]]


def _at_random(random: Random, choices: dict[str, list[str]], lists: tuple[str, ...]) -> State:
    state: State = {"show": random.choice(["origin", "reported"]), "withdrawn": random.random() < 0.5}
    state["whose"] = random.choice([TROOPS, TROOPS, *choices["subjects"]])
    for name in ("known", "about"):
        state[name] = random.choice(["", *choices[name]]) if random.random() < 0.6 else ""
    for name in lists:
        most = len(choices[name])
        state[name] = random.sample(choices[name], random.randint(1, most)) if random.random() < 0.35 else []
    return state


def test_every_choice_shows_what_the_dashboard_would(page: Page, folder: Path, corpus: Tables) -> None:
    """Everything for each choice of several values; of every single one a portion in turn, or all but the pairs."""
    _open(page, folder, "deployment")
    states = _states(corpus)
    for place, (state, shown) in enumerate(zip(states, page.evaluate(PROBE, states), strict=True)):
        portions = _portions(place) if place < len(states) - RANDOM else PARTS
        shown["pairs"].sort()
        for name, value in expected(corpus, state, portions).items():
            assert shown[name] == json.loads(json.dumps(value)), f"{name} in {state}"


def _portions(place: int) -> Sequence[Sequence[str]]:
    """What is asked of a single value: each control has values enough for every portion."""
    return PARTS[:-1] if THOROUGH else (PARTS[:-1][place % 4],)


@pytest.mark.parametrize(("name", "look"), [("deployment", "light"), ("casualties", "dark")])
def test_a_stacked_chart_is_the_one_that_the_dashboard_draws(
    page: Page, folder: Path, corpus: Tables, name: str, look: Mode
) -> None:
    """Trace by trace, label by label: all rows, and some of them."""
    _open(page, folder, name)
    found = variants(corpus)
    rows = forms(found, states_of(found, corpus)).rows
    every = rows[: sum(len(states) for states in states_of(found, corpus)[: sum(found.by_origin)])]
    whole = {panel.key: panel.marks for panel in PAGES[name][0](every, corpus, TROOPS)}
    times = pd.concat(whole.values())
    for state in ({}, {"documents": list(corpus.documents["document"][:2]), "withdrawn": True}):
        drawn = page.evaluate(FIGURES, [name, {"whose": TROOPS} | state, look])
        panels = [panel for panel in panels_of(corpus, state, name, TROOPS) if len(panel.marks)]
        assert [key for key, _ in drawn] == [panel.key for panel in panels]
        for panel, (_, figure) in zip(panels, drawn, strict=True):
            axes = {"unit_title": panel.unit_title, "lanes": panel.lanes, "extent": whole[panel.key], "times": times}
            made = forest(panel.marks, theme=theme(look), with_key=False, **axes)
            assert _plain(figure) == _plain(json.loads(made.to_json()))


def _plain(figure: dict[str, Any]) -> dict[str, Any]:
    """A figure whose traces, labels and shapes stand in one order, and whose numbers are of one type."""
    layout = figure["layout"]
    parts = {"data": figure["data"], "annotations": layout["annotations"], "shapes": layout["shapes"]}
    told = {name: sorted(_as_text(each) for each in part) for name, part in parts.items()}
    return told | {"layout": _as_text({name: part for name, part in layout.items() if name not in told})}


def _as_text(part: Any) -> str:
    return json.dumps(json.loads(json.dumps(part), parse_int=float), sort_keys=True)


def test_controls_change_the_page_and_the_address_and_back_returns(page: Page, folder: Path, corpus: Tables) -> None:
    _open(page, folder, "casualties")
    first = page.locator("h1").inner_text()
    page.get_by_label("Whose", exact=True).select_option("russian-forces")
    assert page.evaluate("location.hash") == "#whose=russian-forces"
    title = expected(corpus, {"whose": "russian-forces"}, [["casualties"]])["casualties"]["title"]
    assert (page.locator("h1").inner_text(), page.locator("[data-below]").inner_text()) == headline(title)
    assert page.locator("[data-status]").inner_text().endswith(title)
    parted = page.evaluate("(titles) => titles.map(Site.words.headline)", TITLES)
    assert [tuple(each) for each in parted] == [headline(each) for each in TITLES]
    page.go_back()
    assert page.locator("h1").inner_text() == first


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({}, {"deployment": "Deployment estimates", "casualties": "Casualty claims by source"}),
        (
            {"deployment": "Turnout {n} <b>", "losses": "Arrests"},
            {"deployment": "Turnout {n} <b>", "casualties": "Arrests"},
        ),
    ],
)
def test_a_live_page_is_called_as_the_vocabulary_says(
    page: Page, folder: Path, given: dict[str, str], names: dict[str, str]
) -> None:
    few = one(claim("dead", best=300.0), claim("sent", measure="deployed", best=11_000.0))
    said = replace(tables(few), pages=given)
    data = site_files(SafeSentences(view(said, Filters())))["data/site.js"]
    page.route("**/data/site.js", lambda route: route.fulfill(body=data, content_type="text/javascript"))
    for name, called in names.items():
        _open(page, folder, name)
        assert page.locator("[data-reach]").inner_text().startswith(f"{called} · ")
    empty = replace(said, claims=said.claims[:0])
    chart = page.evaluate("() => Site.titles.chart({ marks: [] }, 'deployment', null)")
    assert chart == deployment_title(view(empty, Filters()))


def test_the_keyboard_opens_the_evidence_of_a_mark_and_returns(page: Page, folder: Path, corpus: Tables) -> None:
    _open(page, folder, "deployment")
    page.locator("summary", has_text="List and table").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    claim = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('mark')")
    record = corpus.claims.set_index("claim_id").loc[claim]
    assert record["origin_label"] in name
    assert page.locator("dialog mark").inner_text() == " ".join(record["quote"].split())
    page.keyboard.press("Escape")
    page.wait_for_function("() => location.hash === ''")
    assert not page.locator("dialog").is_visible()
    assert page.evaluate("document.activeElement.textContent") == name


def test_a_click_anywhere_in_a_row_opens_its_evidence(page: Page, folder: Path, corpus: Tables) -> None:
    _open(page, folder, "deployment")
    claim = "004-deployed-10000-12000"
    for share in (0.1, 0.35, 0.9):
        click_row(page, claim, share)
        assert page.evaluate("location.hash") == f"#mark={claim}"
        assert "between 10,000 and 12,000 troops" in page.locator("dialog mark").inner_text()
        page.keyboard.press("Escape")
        page.wait_for_function("() => location.hash === ''")


def test_a_cell_lists_its_pairs_with_their_sentences_and_both_quotes(page: Page, folder: Path) -> None:
    _open(page, folder, "agreement")
    cell = page.locator(".cc-differ").first
    ids = cell.get_attribute("data-cell")
    cell.press("Enter")
    pairs = page.locator("dialog .cc-pair")
    assert pairs.count() == page.evaluate("ids => Site.pairsOf(Site.seen(Site.initial()), ids.split('~')).length", ids)
    assert pairs.first.get_attribute("data-verdict") == "differ"
    assert pairs.first.locator("blockquote").count() == 2


def test_a_link_restores_what_it_shows(page: Page, folder: Path, corpus: Tables) -> None:
    claim = corpus.claims["claim_id"].iloc[0]
    _open(page, folder, "casualties", f"#show=reported&known-by=2025-02-07&mark={claim}")
    assert page.locator("dialog h2").inner_text() != ""
    assert page.locator("#cc-show").input_value() == "reported"
    assert page.locator("#cc-known").input_value() == "2025-02-07"


def test_an_address_that_names_nothing_is_passed_over(page: Page, folder: Path) -> None:
    _open(
        page, folder, "deployment", "#known-by=never&documents=none&mark=%3Cimg%20src%3Dx%3E&pairs=a~b&whose=toString"
    )
    assert page.locator("dialog[open]").count() == 0
    assert page.locator("#cc-known").input_value() == ""
