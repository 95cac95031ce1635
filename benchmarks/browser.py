"""What a reader waits for, and what that costs: `python -m benchmarks.browser`, the same page made in five ways.

The yardsticks are `minimal_app.py`, about the least that a Streamlit app with one Plotly chart can be, and
`dash_app.py`, the page of deployments in Dash. Beside them stand a static file with Plotly's whole script, and the
published site. All take turns on one machine. Dash runs in an environment of its own, whose Python DASH_PYTHON names
(`pip install -r benchmarks/requirements.txt`).
"""

import importlib.util
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click
from playwright.sync_api import Browser, Page

from benchmarks import site, static_page
from benchmarks.servers import Server, server, serving
from benchmarks.tables import show
from benchmarks.waiting import Wire, chromium, fresh, painted, repaint
from core.wording import acts

CLICK = """(label) => {
  const option = [...document.querySelectorAll('button, [role=radio]')].find((each) => each.innerText.trim() === label);
  return () => option.click();
}"""
PRESS = "(selector) => () => document.querySelector(selector).click()"
SET = """([selector, value]) => () => {
  const control = document.querySelector(selector);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}"""
GIVE = "([name, value]) => () => dash_clientside.set_props(name, { value })"
DAYS = "2024-12-16", "2024-12-18"
"""The first days of the clock."""

FIRST_DAY, SETTLED = "16 December 2024", 1500
"""The first of them as the list of days names it; milliseconds until a page that was changed is at rest."""

WARM = 6
"""So many changes go before those that count."""

FURTHER = 5
"""So many further readers are let in, to see what each takes in memory."""

HOW = """
Dash, a yardstick, is not installed here. `python -m venv dash && dash/bin/pip install -r benchmarks/requirements.txt`,
then `DASH_PYTHON=dash/bin/python python -m benchmarks.browser`."""

Step = tuple[str, object]
"""JavaScript that makes, of what is chosen, the function that changes a control; and what is chosen."""

Taken = dict[tuple[str, str], list[float]]
"""Values by app and figure."""


@dataclass(frozen=True)
class App:
    """What is measured: how it starts, the path of its page, and how its chart is changed, to and fro.

    On the `round` the next drawing is never the one before, which an app may keep; without one it goes to and fro.
    `ready` puts the page, before each round, where that begins; it is not timed.
    """

    name: str
    start: Callable[[], AbstractContextManager[Server]]
    path: str
    changed: Sequence[Step]
    round: Sequence[Step] = ()
    ready: Callable[[Page], None] | None = None


def _on_the_first_day(page: Page) -> None:
    """The clock at its first day: while every day counts, *Later* has nothing to go to."""
    page.get_by_role("combobox", name="Known by").click()
    page.keyboard.type(FIRST_DAY)
    page.get_by_role("option", name=FIRST_DAY).first.click()
    page.wait_for_timeout(SETTLED)


MINIMAL = App(
    "minimal Streamlit app", lambda: server(script="benchmarks/minimal_app.py"), "/", ((CLICK, "Two"), (CLICK, "One"))
)
OURS = App(
    "Contested Counts",
    server,
    "/deployment",
    ((CLICK, "as reported"), (CLICK, "by origin")),
    ((CLICK, "Later ▶"), (CLICK, acts.RESET)),
    _on_the_first_day,
)
DASH = App(
    "Dash",
    lambda: serving(_dash()),
    "/",
    ((PRESS, "#way input[value='as reported']"), (PRESS, "#way input")),
    tuple((GIVE, ("known", day)) for day in (*DAYS, None)),
)


def measure(starts: int = 3, changes: int = 42) -> list[dict[str, object]]:
    """One row an app and figure: median, spread, n, and the ratios to both yardsticks. Times are in milliseconds."""
    taken: Taken = {}
    with TemporaryDirectory() as folder, chromium() as browser:
        apps = [MINIMAL, *([DASH] if _has_dash() else []), OURS, *_static(Path(folder))]
        for _ in range(starts):
            for app in apps:
                for figure, values in _once(app, browser, changes // starts).items():
                    taken.setdefault((app.name, figure), []).extend(values)
    return _rows(taken)


def _once(app: App, browser: Browser, changes: int) -> dict[str, list[float]]:
    """One server's life: cold start, a second reader's first chart, changes, and further readers."""
    began = time.perf_counter()
    with app.start() as running:
        painted(fresh(browser), running.address + app.path).context.close()
        cold = time.perf_counter() - began
        page = fresh(browser)
        wire, began = Wire(page), time.perf_counter()
        painted(page, running.address + app.path)
        warm = time.perf_counter() - began
        page.wait_for_timeout(SETTLED)
        first, held = wire.received, running.memory()
        repaints = _repaints(page, app.changed, changes)
        each = (wire.received - first) / (changes + WARM)
        others = _repaints(page, app.round or app.changed, changes, app.ready)
        return {
            "server start to first chart, ms": [cold * 1000],
            "warm server to first chart, ms": [warm * 1000],
            "change back to repaint, ms": repaints,
            "change to another drawing to repaint, ms": others,
            "first visit, kB on the wire": [first / 1000],
            "a change, kB on the wire": [each / 1000],
            "server's memory, MB": [held],
            "memory a further reader, MB": [_for_one_more(app, browser, running)],
        }


def _repaints(
    page: Page, steps: Sequence[Step], changes: int, ready: Callable[[Page], None] | None = None
) -> list[float]:
    """Milliseconds of so many changes, one after the other, `ready` before each round; the first are not counted."""
    taken = []
    for turn in range(changes + WARM):
        if ready and turn % len(steps) == 0:
            ready(page)
        taken.append(repaint(page, *steps[turn % len(steps)], rest=400))
    return taken[WARM:]


def _for_one_more(app: App, browser: Browser, running: Server) -> float:
    """What each of some further readers adds to the server's memory."""
    before = running.memory()
    pages: list[Page] = [painted(fresh(browser), running.address + app.path) for _ in range(FURTHER)]
    taken = (running.memory() - before) / FURTHER
    for page in pages:
        page.context.close()
    return taken


def _rows(taken: Taken) -> list[dict[str, object]]:
    """By figure, in the order in which they were taken, and within a figure by app."""
    figures = list(dict.fromkeys(figure for _, figure in taken))
    return [
        {
            "figure": figure,
            "of": name,
            "median": median(values),
            "spread": f"{min(values):.3g}–{max(values):.3g}",
            "n": len(values),
            "/ minimal": _ratio(values, taken.get((MINIMAL.name, figure))),
            "/ Dash": _ratio(values, taken.get((DASH.name, figure))),
        }
        for (name, figure), values in sorted(taken.items(), key=lambda each: figures.index(each[0][1]))
    ]


def _ratio(values: Sequence[float], yardstick: Sequence[float] | None) -> str:
    return f"{median(values) / median(yardstick):.2f}" if yardstick and median(yardstick) > 0 else "–"


def _dash() -> list[str]:
    return [os.environ.get("DASH_PYTHON", sys.executable), "-m", "benchmarks.dash_app"]


def _has_dash() -> bool:
    if "DASH_PYTHON" in os.environ or importlib.util.find_spec("dash"):
        return True
    click.echo(HOW)
    return False


def _static(folder: Path) -> Iterator[App]:
    """The published site, and a plain file with Plotly's whole script, each served as files."""
    site.publish(folder / "site")
    static_page.write(folder / "plain")
    ways = (SET, ("#cc-show", "reported")), (SET, ("#cc-show", "origin"))
    days = [(SET, ("#cc-known", day)) for day in (*DAYS, "")]
    yield App("published site", lambda: _files(folder / "site"), "/deployment.html", ways, days)
    whole = (PRESS, "#reported"), (PRESS, "#origin")
    yield App("static file, whole script", lambda: _files(folder / "plain"), "/", whole)


@contextmanager
def _files(folder: Path) -> Iterator[Server]:
    command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(folder)]
    with serving(command) as running:
        yield running


if __name__ == "__main__":
    show("What a reader waits for, and what that costs", measure())
