"""A chart leaves the dashboard as the picture that is shown: nothing of it is lost on the way."""

import json
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from PIL import Image

from tests.browser.charts import at_rest, open_page, rows_on_screen

SVG = "{http://www.w3.org/2000/svg}"
STATE = "?show=as+reported&known-by=9+February+2025"


def saved(page, name: str, begins: str = "deployment-deployed-cumulative-") -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    assert waiting.value.suggested_filename.startswith(begins)
    return Path(waiting.value.path())


def words(svg: ElementTree.Element) -> str:
    return " ".join("".join(text.itertext()) for text in svg.iter(f"{SVG}text"))


def tab_to(page, name: str) -> None:
    """Go to a button of the dialog by keyboard alone, from its beginning on."""
    page.get_by_role("button", name="Close").focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent") == name:
            return
    raise AssertionError(f"Tab does not lead to {name}")


class Tags(HTMLParser):
    """The tags of a page, and what they point to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.addresses |= {value or "" for name, value in attrs if name in ("src", "href", "xlink:href", "action")}


def test_the_picture_its_page_its_link_and_its_citation_say_all(page, address) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_page(page, f"{address}/deployment{STATE}")
    before = rows_on_screen(page)
    page.get_by_role("button", name="Take this chart").click()
    page.get_by_text("This is the picture as it is saved.").wait_for()

    svg = ElementTree.parse(saved(page, "SVG")).getroot()
    said = words(svg)
    for told in (
        "Source:",
        "Counted:",
        "as reported",
        "Known by: 9 February 2025",
        "n:",
        "Corpus:",
        "reach 10 % to either side",
    ):
        assert told in said
    assert not {element.tag for element in svg.iter()} & {f"{SVG}script", f"{SVG}foreignObject", f"{SVG}image"}
    assert svg.find(f"{SVG}title").text.startswith("Troops deployed")

    picture = Image.open(saved(page, "Download picture (PNG)")).convert("RGB")
    assert picture.size == (2 * int(svg.get("width")), 2 * int(svg.get("height")))
    assert len(picture.getcolors(picture.width * picture.height)) > 50

    whole = saved(page, "Page that stays as it is").read_text(encoding="utf-8")
    tags = Tags(whole)
    assert {"svg", "table", "figcaption"} <= tags.found
    assert not {"script", "iframe", "img", "link"} & tags.found
    assert all(each.startswith("#") for each in tags.addresses)
    assert "Source: " in whole
    assert whole.count("<details>") == 3  # the chart in words, what the picture says, the table: folded, and not twice
    assert f"<figcaption>{svg.find(f'{SVG}title').text}" not in whole

    with ZipFile(BytesIO(saved(page, "CSV with its caveats (zip)").read_bytes())) as files:
        assert "Known by: 9 February 2025" in files.read("notes.txt").decode()
        rows = files.read("shown.csv").decode()
    of_others = ("additional", "forecast", "reinforcement")  # these measures have charts of their own
    assert all(claim in rows for claim in before if not any(name in claim for name in of_others))

    page.get_by_role("button", name="Copy citation, full").click()
    page.get_by_text("The full citation is copied.").wait_for()
    assert "Known by: 9 February 2025" in page.evaluate("navigator.clipboard.readText()")
    assert "127.0.0.1" not in page.evaluate("navigator.clipboard.readText()")
    page.get_by_text("The link opens on this machine only, while the dashboard runs here.").wait_for()
    page.get_by_role("button", name="Copy citation, short").click()
    page.get_by_text("The short citation is copied.").wait_for()
    assert ". From 4 articles. " in page.evaluate("navigator.clipboard.readText()")
    page.get_by_role("button", name="Copy image").click()
    page.get_by_text("The picture is copied.").wait_for()
    assert json.loads(page.evaluate("navigator.clipboard.read().then((it) => JSON.stringify(it[0].types))")) == [
        "image/png"
    ]
    tab_to(page, "Copy link")
    page.keyboard.press("Enter")
    page.get_by_text("The link to this view is copied.").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    open_page(page, link)
    assert rows_on_screen(page) == before


def test_the_picture_of_the_overview_holds_what_is_on_the_screen(page, address) -> None:
    open_page(page, f"{address}/{STATE}")
    rows_on_screen(page)
    shown = page.evaluate(TOLD)
    assert len(shown) > 20
    page.get_by_role("button", name="Take this chart").click()
    page.get_by_text("This is the picture as it is saved.").wait_for()
    svg = ElementTree.parse(saved(page, "SVG", "overview-chart-")).getroot()
    said = {"".join(text.itertext()) for text in svg.iter(f"{SVG}text")}
    assert {each for each in shown if each not in said} == set()
    for told in ("How it was worded", "Source:", "Known by: 9 February 2025", "as reported", "Corpus:"):
        assert told in words(svg)
    page.get_by_role("dialog").get_by_text("16:9").click()
    page.get_by_text("This is the picture as it is saved.").wait_for()
    wide = ElementTree.parse(saved(page, "SVG", "overview-chart-")).getroot()
    assert int(wide.get("height")) == round(int(wide.get("width")) * 9 / 16)


TOLD = """() => [...document.querySelectorAll('.js-plotly-plot text')].map((each) => each.textContent)
  .filter((each) => each.trim() && !/^[0-9,]+$/.test(each))"""
"""All words of the charts on the page; the numbers above a scale are as many as its width has room for."""


@pytest.mark.parametrize(
    ("path", "size", "said"),
    [
        pytest.param(
            *("deployment", (3840, 2160), "As asked, 1,920 by 1,080 pixels (PNG: 3,840 by 2,160)."),
            marks=pytest.mark.thorough,
        ),
        ("attribution?strands=all", None, "1,280 pixels have no room in this shape for all words of the chart"),
    ],
    ids=["as asked", "no room"],
)
def test_a_picture_is_as_wide_as_was_asked_or_it_is_said_how_wide(page, address, path, size, said) -> None:
    wide = 1920 if size else 1280
    open_page(page, f"{address}/{path}")
    page.get_by_role("button", name="Take this chart").click()
    for choice in (f"{wide} pixels wide", "16:9"):
        page.get_by_role("dialog").get_by_text(choice).click()
        at_rest(page)
    page.get_by_text(said).wait_for()
    page.get_by_text("This is the picture as it is saved.").wait_for()
    found = Image.open(saved(page, "Download picture (PNG)", f"{path.partition('?')[0]}-")).size
    assert found == size if size else found[0] > 2 * wide
    assert f"{found[0]:,} by {found[1]:,}" in page.get_by_role("dialog").inner_text()


def test_a_page_that_stays_is_no_wider_than_a_window(page, address, tmp_path: Path) -> None:
    open_page(page, f"{address}/deployment")
    page.get_by_role("button", name="Take this chart").click()
    page.get_by_text("This is the picture as it is saved.").wait_for()
    kept = tmp_path / "kept.html"
    kept.write_bytes(saved(page, "Page that stays as it is").read_bytes())
    page.goto(kept.as_uri())
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert page.get_by_role("table").is_visible()


def test_of_several_charts_the_one_that_is_named_is_saved(page, address) -> None:
    open_page(page, f"{address}/casualties")
    page.get_by_role("button", name="Take this chart").click()
    page.get_by_text("This is the picture as it is saved.").wait_for()
    page.get_by_role("dialog").get_by_role("combobox", name="Which chart").click()
    page.get_by_role("option").nth(1).click()
    page.get_by_role("dialog").get_by_role("img", name="Wounded", exact=False).wait_for()
    page.get_by_text("This is the picture as it is saved.").wait_for()
    svg = ElementTree.parse(saved(page, "SVG", "casualties-wounded-cumulative-")).getroot()
    assert svg.find(f"{SVG}title").text.startswith("Wounded")
    assert "Wounded, a running total" in words(svg)
    assert "Killed" not in words(svg)
