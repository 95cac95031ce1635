"""A server that is killed under an open page, and started again on its port; in Chromium, where there is one."""

from playwright.sync_api import Page

from benchmarks.chromium import CHROMIUM
from benchmarks.faults_shared import Row, copied, row
from benchmarks.servers import FailedError, Server, free_port, server
from benchmarks.waiting import chromium, fresh, painted

NAME = "server killed and started again"
CHOSEN = "deployment?about=25&show=as+reported"
PATIENCE = 60_000
"""Milliseconds after which the page is given up."""

MARKS = "() => document.querySelectorAll('.js-plotly-plot .scatterlayer path').length"


def restarted() -> Row:
    """What the page says while there is no server, and whether it comes back by itself, with its choices, and lives."""
    if CHROMIUM is None:
        return row(NAME, "not tried: no Chromium on this machine", "–")
    port = free_port()
    with copied() as corpus, chromium() as browser:
        page = fresh(browser)
        with server(corpus, port) as running:
            before = _seen(painted(page, f"{running.address}/{CHOSEN}"))
        said = page.get_by_role("dialog")
        said.wait_for(timeout=PATIENCE)
        told = " ".join(said.inner_text().split())
        with server(corpus, port) as running:
            said.wait_for(state="detached", timeout=PATIENCE)
            back = _seen(page) == before and CHOSEN in page.url
            return row(NAME, told, _lives(page, running) if back else "another view")


def _seen(page: Page) -> tuple[str, object]:
    """The words of the page at rest, and how many marks are drawn on it."""
    page.get_by_text("reach 25 % to either side").wait_for(timeout=PATIENCE)
    page.wait_for_timeout(2_000)
    return page.get_by_test_id("stMain").inner_text(), page.evaluate(MARKS)


def _lives(page: Page, running: Server) -> str:
    """What stands there is no picture of before: another choice draws other marks."""
    marks = page.evaluate(MARKS)
    page.get_by_text("by origin", exact=True).first.click()
    page.wait_for_function(f"(before) => ({MARKS})() !== before", arg=marks, timeout=PATIENCE)
    if running.process.poll() is not None:
        raise FailedError("the server has stopped again")
    return "the same view, by itself; the next choice is answered"
