"""A chart leaves the dashboard as the picture that is shown: nothing of it is lost on the way."""

import json
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from PIL import Image

from tests.browser.charts import open_page, rows_on_screen

SVG = "{http://www.w3.org/2000/svg}"
STATE = "?show=as+reported&known-by=9+February+2025"


def saved(page, name: str, begins: str = "deployment-deployment-") -> Path:
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
    for told in ("Source:", "Counted:", "as reported", "Known by: 9 February 2025", "n:", "Corpus:", "no upper end"):
        assert told in said
    assert not {element.tag for element in svg.iter()} & {f"{SVG}script", f"{SVG}foreignObject", f"{SVG}image"}
    assert svg.find(f"{SVG}title").text.startswith("Troops deployed")

    picture = Image.open(saved(page, "PNG (2×)")).convert("RGB")
    assert picture.size == (2 * int(svg.get("width")), 2 * int(svg.get("height")))
    assert len(picture.getcolors(picture.width * picture.height)) > 50

    whole = saved(page, "Page that stays as it is").read_text(encoding="utf-8")
    tags = Tags(whole)
    assert {"svg", "table", "figcaption"} <= tags.found
    assert not {"script", "iframe", "img", "link"} & tags.found
    assert all(each.startswith("#") for each in tags.addresses)
    assert "Source: " in whole
    assert f"<figcaption>{svg.find(f'{SVG}title').text}" not in whole

    with ZipFile(BytesIO(saved(page, "CSV with its caveats (zip)").read_bytes())) as files:
        assert "Known by: 9 February 2025" in files.read("notes.txt").decode()
        rows = files.read("shown.csv").decode()
    assert all(claim in rows for claim in before)

    page.get_by_role("button", name="Copy citation, full").click()
    page.get_by_text("The full citation is copied.").wait_for()
    assert "Known by: 9 February 2025" in page.evaluate("navigator.clipboard.readText()")
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
