"""How long a reader waits, in Chromium: from server start to the first chart, and from a change to the repaint.

The yardstick is `minimal_app.py`, about the least that a Streamlit app with one Plotly chart can be, on the same
machine and in the same run.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PAINTED = "() => document.querySelectorAll('.js-plotly-plot .scatterlayer path').length > 0"

REPAINT = """async (label) => {
  const option = [...document.querySelectorAll('button, [role=radio]')].find((each) => each.innerText.trim() === label);
  const charts = () => [...document.querySelectorAll('.js-plotly-plot')].map((each) => each.innerHTML).join('');
  const before = charts();
  const start = performance.now();
  option.click();
  while (charts() === before) {
    if (performance.now() - start > 30000) throw new Error('the chart never changed');
    await new Promise((next) => requestAnimationFrame(next));
  }
  return performance.now() - start;
}"""


@dataclass(frozen=True)
class App:
    """What is measured: a script, the path of the page, and two options that change its chart."""

    name: str
    script: str
    path: str
    options: tuple[str, str]


MINIMAL = App("minimal Streamlit app", "benchmarks/minimal_app.py", "/", ("Two", "One"))
OURS = App("Contested Counts, deployment", "dashboard.py", "/deployment", ("as reported", "by origin"))


def measure(starts: int = 3, changes: int = 40) -> list[dict[str, object]]:
    """One row an app and figure, in milliseconds: median, spread, n, and the ratio to the minimal app."""
    if CHROMIUM is None:
        raise RuntimeError("no Chromium on this machine; install it to measure what a reader waits")
    taken: dict[tuple[str, str], list[float]] = {}
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for _ in range(starts):
            for app in (MINIMAL, OURS):
                for figure, values in _once(app, browser, changes // starts + 1).items():
                    taken.setdefault((app.name, figure), []).extend(values)
        browser.close()
    return [_row(app, figure, values, taken[MINIMAL.name, figure]) for (app, figure), values in taken.items()]


def _once(app: App, browser: Browser, changes: int) -> dict[str, list[float]]:
    """One server's life: cold start, a second reader's first chart, then changes."""
    began = time.perf_counter()
    process, address = _start(app)
    try:
        page = _open(browser, address + app.path)
        cold = time.perf_counter() - began
        page.context.close()
        began = time.perf_counter()
        page = _open(browser, address + app.path)
        warm = time.perf_counter() - began
        repaints = [_change(page, app.options[turn % 2]) for turn in range(changes + 2)][2:]
    finally:
        process.kill()
        process.wait()
    return {
        "server start to first chart": [cold * 1000],
        "warm server to first chart": [warm * 1000],
        "change to repaint": repaints,
    }


def _start(app: App) -> tuple[subprocess.Popen[bytes], str]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        app.script,
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    environment = {name: value for name, value in os.environ.items() if name != "CORPUS"}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet)
    address = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            with urlopen(f"{address}/_stcore/health", timeout=1):
                return process, address
        except OSError:
            time.sleep(0.05)
    process.kill()
    raise RuntimeError(f"{app.script} did not start")


def _open(browser: Browser, address: str) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(address)
    page.wait_for_function(PAINTED, timeout=60_000)
    return page


def _change(page: Page, label: str) -> float:
    taken = float(page.evaluate(REPAINT, label))
    page.wait_for_timeout(400)
    return taken


def _row(app: str, figure: str, values: list[float], yardstick: list[float]) -> dict[str, object]:
    return {
        "app": app,
        "figure": figure,
        "median_ms": median(values),
        "spread_ms": f"{min(values):.0f}–{max(values):.0f}",
        "n": len(values),
        "ratio": median(values) / median(yardstick),
    }
