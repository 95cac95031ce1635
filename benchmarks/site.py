"""How long a reader of the published site waits, against the same page in Dash: `python -m benchmarks.site`.

Both are served on this machine, in turn, and opened with an empty cache. Dash runs in an environment of its own (`pip
install -r benchmarks/requirements.txt`), whose Python DASH_PYTHON names.
"""

import gzip
import importlib.util
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.request import urlopen

import click
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.browser import CHROMIUM, PAINTED, QUIET, ROOT
from benchmarks.tables import show

REPAINT = """async ([selector, value]) => {
  const control = document.querySelector(selector);
  const charts = () => [...document.querySelectorAll('.js-plotly-plot')].map((each) => each.innerHTML).join('');
  const before = charts();
  const start = performance.now();
  if (value === null) control.click();
  else { control.value = value; control.dispatchEvent(new Event('change', { bubbles: true })); }
  while (charts() === before) {
    if (performance.now() - start > 30000) throw new Error('the chart never changed');
    await new Promise((next) => requestAnimationFrame(next));
  }
  return performance.now() - start;
}"""


@dataclass(frozen=True)
class Kind:
    """What is measured: the path of the page, and two changes of its chart as selector and value (None: a click)."""

    name: str
    path: str
    changes: tuple[tuple[str, str | None], tuple[str, str | None]]


HOW = """
The published site was not measured: Dash, its yardstick, is not installed here. `python -m venv dash && dash/bin/pip
install -r benchmarks/requirements.txt`, then `DASH_PYTHON=dash/bin/python python -m benchmarks`."""


DASH = Kind("the same page in Dash", "/", (("#way input[value='as reported']", None), ("#way input", None)))
SITE = Kind("published site, deployment", "/deployment.html", (("#cc-show", "reported"), ("#cc-show", "origin")))


def measure(opened: int = 7, changes: int = 40) -> list[dict[str, object]]:
    """One row a page and figure, in milliseconds, with the ratio to Dash; both take turns."""
    if CHROMIUM is None:
        raise RuntimeError("no Chromium on this machine; install it to measure what a reader waits")
    taken: dict[tuple[str, str], list[float]] = {}
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        publish(Path(folder) / "site")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        with _dash() as dash, _files(Path(folder) / "site") as site:
            for _ in range(opened):
                for kind, address in ((DASH, dash), (SITE, site)):
                    for figure, values in _once(kind, browser, address, changes // opened + 1).items():
                        taken.setdefault((kind.name, figure), []).extend(values)
        browser.close()
    return [_row(name, figure, values, taken[DASH.name, figure]) for (name, figure), values in taken.items()]


def publish(folder: Path) -> None:
    """The site of the corpus that ships."""
    subprocess.run([sys.executable, "-m", "core", "publish", "seeds", str(folder)], cwd=ROOT, check=True)


def weights(folder: Path) -> list[dict[str, object]]:
    """How many bytes the whole site has, and what its pages with charts load, compressed."""
    sizes = {path.relative_to(folder).as_posix(): len(gzip.compress(path.read_bytes())) for path in _within(folder)}
    loaded = [name for name in sizes if name == "deployment.html" or name.startswith(("assets/", "data/"))]
    told = {"whole site": sizes.values(), "deployment, first visit": [sizes[name] for name in loaded]}
    return [{"what": name, "kB_compressed": round(sum(each) / 1000)} for name, each in told.items()]


def _within(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def _once(kind: Kind, browser: Browser, address: str, changes: int) -> dict[str, list[float]]:
    """One reader's visit: the first chart, then changes."""
    began = time.perf_counter()
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(address + kind.path)
    page.wait_for_function(PAINTED, timeout=60_000)
    painted = (time.perf_counter() - began) * 1000
    page.wait_for_timeout(500)
    repaints = [_change(page, kind, turn) for turn in range(changes + 2)][2:]
    page.context.close()
    return {"first chart": [painted], "change to repaint": repaints}


def _change(page: Page, kind: Kind, turn: int) -> float:
    taken = float(page.evaluate(REPAINT, list(kind.changes[turn % 2])))
    page.wait_for_timeout(200)
    return taken


@contextmanager
def _dash() -> Iterator[str]:
    with _serving([os.environ.get("DASH_PYTHON", sys.executable), "-m", "benchmarks.dash_app"]) as address:
        yield address


@contextmanager
def _files(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(folder)]
    with _serving(command) as address:
        yield address


@contextmanager
def _serving(command: list[str]) -> Iterator[str]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([*command, str(port)], cwd=ROOT, stdout=quiet, stderr=quiet)
    try:
        yield _answering(process, f"http://127.0.0.1:{port}")
    finally:
        process.kill()
        process.wait()


def _answering(process: subprocess.Popen[bytes], address: str) -> str:
    for _ in range(1200):
        if process.poll() is not None:
            break
        try:
            with urlopen(address, timeout=5):
                return address
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"{process.args} did not start; for Dash see the head of benchmarks/site.py")


def _row(name: str, figure: str, values: list[float], yardstick: list[float]) -> dict[str, object]:
    return {
        "page": name,
        "figure": figure,
        "median_ms": median(values),
        "spread_ms": f"{min(values):.0f}–{max(values):.0f}",
        "n": len(values),
        "ratio": median(values) / median(yardstick),
    }


def show_against_dash() -> None:
    """What readers wait, or how to get what it takes to measure that."""
    if "DASH_PYTHON" in os.environ or importlib.util.find_spec("dash"):
        show("The published site, against the same page in Dash", measure())
    else:
        click.echo(HOW)


def show_all() -> None:
    """What readers wait and what they load."""
    show_against_dash()
    with TemporaryDirectory() as folder:
        publish(Path(folder) / "site")
        show("What the published site weighs", weights(Path(folder) / "site"))


if __name__ == "__main__":
    show_all()
