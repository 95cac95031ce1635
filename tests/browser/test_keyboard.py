"""One reader without a mouse, from a page's top to a sentence, and a table in the order in which it is read."""

from tests.browser.charts import at_rest, open_page, rows_on_screen

FAR = 80
"""So many times is Tab pressed at most on the way from one thing to the next."""

NAME = """() => {
  const at = document.activeElement;
  const described = at.getAttribute('aria-labelledby');
  const named = described && document.getElementById(described.split(' ')[0])?.innerText;
  return at.getAttribute('aria-label') || named || at.innerText || '';
}"""

CELLS = """() => [...document.querySelectorAll('[data-testid=stDataFrame] tr')].map((row) =>
  [...row.children].slice(0, 3).map((cell) => cell.textContent))"""


def tab_to(page, name: str) -> None:
    """Press Tab until what has this name is reached."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if page.evaluate(NAME).strip().split("\n")[-1].startswith(name):
            return
    raise AssertionError(f"Tab never reaches {name}; it is at {page.evaluate(NAME)!r}")


def press(page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
    at_rest(page)


def test_one_reader_goes_by_keyboard_from_a_page_to_a_sentence_and_to_the_table(page, address) -> None:
    open_page(page, f"{address}/documents")
    tab_to(page, "Deployment estimates")
    press(page, "Enter")
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    at_rest(page)
    by_origin = rows_on_screen(page)
    tab_to(page, "by origin")
    press(page, "ArrowRight", "Enter")
    assert "show=as+reported" in page.url
    assert len(rows_on_screen(page)) > len(by_origin)
    tab_to(page, "Open the evidence")
    page.keyboard.type("between 10,000")
    press(page, "Enter")
    page.get_by_role("dialog").get_by_text("Safe to use").wait_for()
    press(page, "Escape")
    page.wait_for_selector("[role=dialog]", state="detached")
    assert "claim=" not in page.url


def test_a_page_in_a_menu_of_the_bar_is_reached_by_keyboard(page, address) -> None:
    open_page(page, f"{address}/deployment")
    tab_to(page, "Why they differ")
    page.keyboard.press("Enter")
    page.get_by_test_id("stTopNavDropdownLink").first.wait_for()
    page.keyboard.press("ArrowDown")
    press(page, "Enter")
    page.wait_for_url("**/comparisons*")


def test_a_table_is_read_in_the_order_of_its_marks(page, address) -> None:
    open_page(page, f"{address}/deployment?deployment-as=table")
    page.wait_for_selector("[data-testid=stDataFrame] tr", state="attached")
    head, *rows = page.evaluate(CELLS)
    assert head == ["Mark", "Origin", "As printed"]
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5", "6", ""]
    eleven = "the 11,000 soldiers sent from North Korea in the past three months"
    assert rows[3][1:] == ["Western officials, inferred", eleven]
    assert rows[5][1:] == ["Zelenskyy", "could potentially send an additional 20,000 to 25,000 troops"]
