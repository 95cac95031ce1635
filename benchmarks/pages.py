"""What the server takes for each page over a large corpus, in seconds of the processor, without the browser's part.

A page is opened for the first time; then a filter is changed to what was never chosen before: one source is left out,
every telling is shown on its own, a day is chosen by which things were known; then the page runs again unchanged. Each
page leaves out another source, so that no page finds what an earlier one made. Nothing is kept for a next start
meanwhile: what that takes, once a corpus, is no part of any page. The exponent says how a page grows with the corpus: 1
is linear.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from math import log
from pathlib import Path
from typing import Any

import click
from streamlit.testing.v1 import AppTest

from benchmarks.corpora import SOURCES, write_corpus
from benchmarks.tables import show
from core.wording.choices import AS_REPORTED, BY_ORIGIN

ROOT = Path(__file__).resolve().parents[1]
SIZES = (12_000, 100_000)
PAGES = ("charts/overview", "charts/deployment", "charts/casualties", "charts/agreement", "why/attribution")
PAGES += ("why/comparisons", "why/cross-checks", "evidence/documents")
LONGEST = 600
"""Seconds after which a page is given up."""

Row = dict[str, Any]


def measure(sizes: tuple[int, ...] = SIZES) -> list[Row]:
    """One row a size and page. The corpus is read before, and the page of the overview made once with no filter."""
    rows: list[Row] = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_corpus(Path(folder), size)
            os.environ |= {"CORPUS": folder, "KEPT": ""}
            app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=LONGEST)
            _run(app)
            rows += [{"claims": size, "page": page, **_of_page(app, page, place)} for place, page in enumerate(PAGES)]
    return rows


def with_growth(rows: list[Row]) -> list[Row]:
    """The rows, each with the exponent by which its slowest change grew since the size before."""
    before: dict[object, Row] = {}
    for row in rows:
        smaller = before.get(row["page"])
        row["growth"] = "" if smaller is None else round(_exponent(smaller, row), 2)
        before[row["page"]] = row
    return rows


def _of_page(app: AppTest, page: str, place: int) -> dict[str, float]:
    """The seconds of each run of a page, by what was done; afterwards nothing is filtered any more."""
    app.switch_page(f"pages/{page}.py")
    taken = {"first": _run(app)}
    for name, change in _changes(app, place):
        change()
        taken[name] = _run(app)
    taken["again"] = _run(app)
    _choose(app, origins=[], **{"known-by": app.selectbox(key="known-by").options[0]})
    _run(app)
    return taken


def _changes(app: AppTest, place: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """The changes one after the other, each by its name; a page is known by its place."""
    sources = [f"source-{number}" for number in range(SOURCES) if number != place]
    yield "one source less", lambda: _choose(app, origins=sources)
    yield "as reported", lambda: _choose(app, show=AS_REPORTED)
    days = app.selectbox(key="known-by").options
    yield "known by a day", lambda: _choose(app, show=BY_ORIGIN, **{"known-by": days[len(days) // 2 + place]})


def _choose(app: AppTest, **filters: object) -> None:
    """Set filters, so that the whole frame runs: a reader's change draws only the part that filters change."""
    for name, chosen in filters.items():
        app.session_state[name] = chosen


def _run(app: AppTest) -> float:
    """Seconds of the processor for one run. Raises RuntimeError where the page fails."""
    start = time.process_time()
    app.run()
    if app.exception:
        raise RuntimeError(f"the page shows an error instead of what it should: {app.exception[0].value}")
    return time.process_time() - start


def _exponent(smaller: Row, larger: Row) -> float:
    return log(_slowest(larger) / _slowest(smaller)) / log(larger["claims"] / smaller["claims"])


def _slowest(row: Row) -> float:
    return max(row[name] for name in ("one source less", "as reported", "known by a day"))


@click.command()
@click.option("--sizes", default=",".join(map(str, SIZES)), show_default=True, help="claims a corpus")
def main(sizes: str) -> None:
    """`python -m benchmarks.pages`: each page, and nothing else."""
    rows = measure(tuple(int(size) for size in sizes.split(",")))
    show("Each page over a large corpus, the server's part", with_growth(rows))


if __name__ == "__main__":
    main()
