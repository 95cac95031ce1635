"""The steps of the clock, in a browser: in place, by key and by link."""

from tests.browser.charts import at_rest, click_mark, open_page, rows_on_screen

DIALOG = "[role=dialog]"
MATTERS = "compare=yes%2Fno+matters"
BACK = "nk-back"
MAIN = "document.querySelector('[data-testid=stMain]')"
CHART = "document.querySelector('.js-plotly-plot')"
PLACE = f"[{MAIN}.scrollTop, {CHART}._fullLayout.xaxis.range.join(), {CHART}._fullLayout.xaxis2.range.join()]"
"""How far the page is scrolled, and what the axes span."""


def affirm(page, matter: str) -> set[str]:
    """Who has a cell on this matter."""
    return {row.split("|")[0] for row in rows_on_screen(page) if row.endswith(f"|{matter}")}


def step(page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()
    at_rest(page)


def test_a_step_by_mouse_or_key_changes_the_chart_where_it_stands_and_a_link_restores_it(page, address) -> None:
    open_page(page, f"{address}/deployment?known-by=18+December+2024")
    assert rows_on_screen(page) == {"004-deployed-10000-12000"}
    page.evaluate(f"{MAIN}.scrollTop = 80")
    before = page.evaluate(PLACE)
    step(page, "Later")
    assert "known-by=1+February+2025" in page.url
    page.get_by_role("button", name="Later").first.focus()
    page.keyboard.press("Enter")
    at_rest(page)
    shown = rows_on_screen(page)
    assert {"003-deployed-12000", "000-deployed-11000"} <= shown
    assert page.evaluate(PLACE) == before
    assert "known-by=7+February+2025" in page.url
    fresh = page.context.new_page()
    open_page(fresh, page.url)
    assert rows_on_screen(fresh) == shown


def test_who_goes_back_sees_the_drawing_before_as_wide_as_there_is_room_now(page, address) -> None:
    open_page(page, f"{address}/deployment")
    rows = rows_on_screen(page)
    page.evaluate(f"{CHART}.isFirst = true; {MAIN}.scrollTop = 300")
    page.get_by_role("radio", name="as reported").dispatch_event("click")
    at_rest(page)
    assert rows_on_screen(page) != rows
    assert page.evaluate(f"[Boolean({CHART}.isFirst), {MAIN}.scrollTop >= 300]") == [False, True]
    page.set_viewport_size({"width": 1180, "height": 800})
    page.get_by_role("radio", name="by origin").dispatch_event("click")
    at_rest(page)
    assert rows_on_screen(page) == rows
    assert page.evaluate(f"[{CHART}.isFirst, {CHART}.layout.width - {CHART}.clientWidth]") == [True, 0]
    click_mark(page, "004-deployed-10000-12000")
    page.wait_for_selector(DIALOG)


def test_only_zelenskyy_reports_the_return_until_nis_does_too(page, address) -> None:
    open_page(page, f"{address}/agreement?{MATTERS}&known-by=7+February+2025")
    assert affirm(page, BACK) == {"zelenskyy"}
    assert "Our reading: “Back at the front” does not clash with" in page.inner_text("[data-testid=stMain]")
    for _ in range(3):
        step(page, "Later")
    assert "known-by=28+February+2025" in page.url
    assert affirm(page, BACK) == {"zelenskyy", "nis"}


def test_a_cell_after_the_clock_moved_lists_what_was_known(page, address) -> None:
    open_page(page, f"{address}/agreement?known-by=9+February+2025")
    step(page, "Later")
    cell = next(row for row in rows_on_screen(page) if set(row.split("|")) == {"zelenskyy", "nis"})
    click_mark(page, *cell.split("|"))
    page.wait_for_selector(DIALOG)
    assert "back" in page.inner_text(DIALOG).lower()


def test_a_day_that_was_typed_stays_though_the_reader_turns_to_another_page_at_once(page, address) -> None:
    open_page(page, f"{address}/deployment")
    page.locator("[data-testid=stDateInput] [role=spinbutton]").first.click()
    page.keyboard.type("20250101", delay=40)
    for _ in range(2):
        page.get_by_role("link", name="Casualty claims").click()
    page.get_by_text("known by 1 January 2025").first.wait_for()
    at_rest(page)
    assert "known-by=1+January+2025" in page.url


def test_enter_takes_a_typed_day(page, address) -> None:
    open_page(page, f"{address}/deployment")
    page.locator("[data-testid=stDateInput] [role=spinbutton]").first.click()
    page.keyboard.type("20250110", delay=40)
    page.keyboard.press("Enter")
    page.wait_for_url("**known-by=10+January+2025*")
    at_rest(page)
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('role')") == "spinbutton"
