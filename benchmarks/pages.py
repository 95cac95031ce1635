"""What the server takes for each page over a large corpus: the first time, and once more with nothing changed."""

import os
import tempfile
import time
from pathlib import Path

import click
from streamlit.testing.v1 import AppTest

from benchmarks.corpora import write_corpus
from benchmarks.tables import show

ROOT = Path(__file__).resolve().parents[1]
SIZES = (12_000, 100_000)
PAGES = ("charts/deployment", "charts/casualties", "charts/agreement", "why/attribution", "why/comparisons")
PAGES += ("why/cross-checks", "evidence/documents", "charts/overview")
LONGEST = 600
"""Seconds after which a page is given up."""


def measure(sizes: tuple[int, ...] = SIZES) -> list[dict[str, object]]:
    """One row a size and page, in seconds, without the browser's part. The corpus is read before."""
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_corpus(Path(folder), size)
            os.environ["CORPUS"] = folder
            app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=LONGEST)
            rows.append({"claims": size, "page": "reading, and the overview", "first": _run(app), "again": _run(app)})
            for page in PAGES:
                app.switch_page(f"pages/{page}.py")
                rows.append({"claims": size, "page": page, "first": _run(app), "again": _run(app)})
    return rows


def _run(app: AppTest) -> float:
    """Seconds of one run. Raises RuntimeError where the page fails."""
    start = time.perf_counter()
    app.run()
    if app.exception:
        raise RuntimeError(f"the page shows an error instead of what it should: {app.exception[0].value}")
    return time.perf_counter() - start


@click.command()
@click.option("--sizes", default=",".join(map(str, SIZES)), show_default=True, help="claims a corpus")
def main(sizes: str) -> None:
    """`python -m benchmarks.pages`: each page, and nothing else."""
    rows = measure(tuple(int(size) for size in sizes.split(",")))
    show("Each page over a large corpus, the server's part", rows)


if __name__ == "__main__":
    main()
