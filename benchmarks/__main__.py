"""`python -m benchmarks`: everything in one run on one machine, printed as Markdown tables. Quote the ratios.

What takes long, or breaks things, has a command of its own (docs/faults.md): `python -m benchmarks.readers`, `.soak`,
`.faults`, `.fuzzing` and `.mutants`.
"""

import click

from benchmarks import browser, comparing, drafting, loading, pages, site
from benchmarks.tables import show


@click.command()
@click.option("--browser/--no-browser", "with_browser", default=True, help="what a reader waits, in Chromium")
@click.option("--sizes", default=",".join(map(str, loading.SIZES)), show_default=True, help="claims a corpus")
@click.option("--runs", default=3, show_default=True, help="how often each load is measured")
def main(with_browser: bool, sizes: str, runs: int) -> None:
    """Measure loading, comparing and, in Chromium, what a reader waits; each against its yardstick in the same run."""
    if with_browser:
        show("What a reader waits for, and what that costs", browser.measure())
        site.show_all()
    counted = tuple(int(size) for size in sizes.split(","))
    show("Loading, against a bare parse of the same files by the same parser", loading.measure(counted, runs))
    show("Comparing, against a bare numpy sweep over the same pairs", comparing.measure(counted))
    show("Each page over a large corpus, the server's part", pages.with_growth(pages.measure()))
    drafting.show_all(runs)


if __name__ == "__main__":
    main()
