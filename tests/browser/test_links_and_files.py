"""A copied link restores the view on a fresh server; a download holds what is on screen; an edit shows by itself."""

import csv
import io
from pathlib import Path

from tests.browser.charts import at_rest, open_page, rows_on_screen
from tests.browser.conftest import Desk


def test_a_link_restores_the_view_on_a_fresh_server(page, address, served, own_seeds: Path) -> None:
    open_page(page, f"{address}/casualties")
    page.get_by_text("as reported", exact=True).click()
    at_rest(page)
    page.get_by_role("combobox", name="Kinds of origin").click()
    page.keyboard.type("unnamed officials")
    page.keyboard.press("Enter")
    page.wait_for_url("**kinds=**")
    page.keyboard.press("Escape")
    page.get_by_role("combobox", name="Sides of origin").click()
    page.keyboard.type("Western")
    page.keyboard.press("Enter")
    page.wait_for_url("**sides=Western**")
    page.keyboard.press("Escape")
    at_rest(page)
    before, link = rows_on_screen(page), page.url
    assert before == {"001-killed-nk-1000", "002-killed-nk-1000"}
    fresh = page.context.browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    open_page(fresh, link.replace(address, served(own_seeds)))
    assert rows_on_screen(fresh) == before
    fresh.context.close()


def test_filters_survive_a_change_of_page(page, address) -> None:
    open_page(page, f"{address}/deployment")
    page.get_by_text("as reported", exact=True).click()
    at_rest(page)
    for name, way in (("Source agreement", "agreement"), ("Casualty claims", "casualties")):
        page.get_by_role("link", name=name).click()
        page.wait_for_url(f"**/{way}**")
        at_rest(page)
    assert {"001-killed-nk-1000", "002-killed-nk-1000"} <= rows_on_screen(page)


def test_on_a_phone_the_list_of_pages_closes_when_one_is_chosen(page, address) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, f"{address}/deployment")
    page.get_by_role("button", name="Expand sidebar").click()
    page.get_by_role("link", name="Casualty claims").click()
    page.wait_for_url("**/casualties**")
    page.locator("[aria-controls=stSidebar][aria-expanded=false]").wait_for()
    page.get_by_role("button", name="Expand sidebar").click()
    at_rest(page)
    assert page.get_by_role("link", name="Overview").is_visible(), "it stays open until a page is chosen"


def test_a_download_holds_what_is_on_screen(page, address) -> None:
    open_page(page, f"{address}/deployment?show=as+reported")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV", exact=True).click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    drawn = {row["claim_id"] for row in rows if row["lower"]}
    assert drawn == rows_on_screen(page)
    assert {row["stated"] for row in rows if not row["lower"]} == {
        "More Troops",
        "Additional North Korean Soldiers",
        "more troops",
    }


def test_an_edited_annotation_shows_within_two_seconds(page, desk: Desk) -> None:
    own_seeds, address = desk
    open_page(page, f"{address}/deployment")
    assert "004-deployed-10000-12000" in rows_on_screen(page)
    annotation = own_seeds / "004_3a45abb186c395a5.yaml"
    annotation.write_text(annotation.read_text(encoding="utf-8").replace("best: 30", "best: 31"), encoding="utf-8")
    page.get_by_text("004_3a45abb186c395a5.yaml").first.wait_for(state="attached", timeout=4000)
    at_rest(page)
    shown = rows_on_screen(page)
    assert "004-deployed-10000-12000" not in shown
    assert "003-deployed-12000" in shown


def test_a_broken_file_is_listed_and_the_rest_is_charted(page, desk: Desk) -> None:
    own_seeds, address = desk
    (own_seeds / "003_0035def770f58622.yaml").write_text("document:\n\tpublished: soon\n", encoding="utf-8")
    open_page(page, f"{address}/deployment")
    assert "003_0035def770f58622.yaml:2:1" in page.locator("[data-testid=stMain]").text_content()
    assert rows_on_screen(page) == {
        "004-deployed-10000-12000",
        "000-deployed-11000",
        "001-deployed-11000",
        "002-additional-1000",
    }
