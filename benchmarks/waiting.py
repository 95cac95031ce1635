"""What a reader waits, in Chromium: for the first chart of a page, and for its change; and what comes over the wire."""

from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.chromium import CHROMIUM, QUIET

PAINTED = "() => document.querySelectorAll('.js-plotly-plot .scatterlayer path').length > 0"

_UNTIL_REPAINTED = """
  const charts = () => [...document.querySelectorAll('.js-plotly-plot')].map((each) => each.innerHTML).join('');
  const isPainted = () => document.querySelectorAll('.js-plotly-plot .scatterlayer path').length > 0;
  const before = charts();
  const start = performance.now();
  change();
  while (charts() === before || !isPainted()) {
    if (performance.now() - start > 30000) throw new Error('the chart never changed');
    await new Promise((next) => requestAnimationFrame(next));
  }
  return performance.now() - start;
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that asks nobody for updates. Raises RuntimeError where the machine has none."""
    if CHROMIUM is None:
        raise RuntimeError("no Chromium on this machine; install it to measure what a reader waits")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


def fresh(browser: Browser) -> Page:
    """A page of a reader with an empty cache."""
    return browser.new_context(viewport={"width": 1280, "height": 800}).new_page()


def painted(page: Page, address: str) -> Page:
    """The page, once its first chart stands."""
    page.goto(address)
    page.wait_for_function(PAINTED, timeout=60_000)
    return page


def repaint(page: Page, change: str, chosen: object, rest: int) -> float:
    """Milliseconds until the charts are others; then `rest` milliseconds of peace.

    `change`: JavaScript that makes, of what is `chosen`, the function that changes a control.
    """
    script = f"async (chosen) => {{ const change = ({change})(chosen); {_UNTIL_REPAINTED} }}"
    taken = float(page.evaluate(script, chosen))
    page.wait_for_timeout(rest)
    return taken


class Wire:
    """Counts the bytes that a page gets, as they come: compressed files, and the messages of websockets."""

    def __init__(self, page: Page) -> None:
        self.received = 0.0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._file)
        session.on("Network.webSocketFrameReceived", self._message)

    def _file(self, event: dict[str, Any]) -> None:
        self.received += event["encodedDataLength"]

    def _message(self, event: dict[str, Any]) -> None:
        told = event["response"]
        self.received += len(b64decode(told["payloadData"]) if told["opcode"] == 2 else told["payloadData"])
