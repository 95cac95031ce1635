"""`python -m benchmarks`: everything in one run on one machine, printed as Markdown tables. Quote the ratios."""

import click
import pandas as pd

from benchmarks import browser, comparing, loading


@click.command()
@click.option("--browser/--no-browser", "with_browser", default=True, help="what a reader waits, in Chromium")
@click.option("--sizes", default=",".join(map(str, loading.SIZES)), show_default=True, help="claims a corpus")
@click.option("--runs", default=3, show_default=True, help="how often each load is measured")
def main(with_browser: bool, sizes: str, runs: int) -> None:
    """Measure loading, comparing and, in Chromium, what a reader waits; each against its yardstick in the same run."""
    if with_browser:
        _show("What a reader waits, against a minimal Streamlit app", browser.measure())
    counted = tuple(int(size) for size in sizes.split(","))
    _show("Loading, against a bare parse of the same files by the same parser", loading.measure(counted, runs))
    _show("Comparing, against a bare numpy sweep over the same pairs", comparing.measure(counted))


def _show(title: str, rows: list[dict[str, object]]) -> None:
    data = pd.DataFrame(rows)
    numbers = data.select_dtypes("float")
    shown = data.assign(**{name: numbers[name].map("{:.3g}".format) for name in numbers})
    lines = [list(shown.columns), ["---"] * shown.shape[1], *shown.astype(str).to_numpy().tolist()]
    click.echo(f"\n{title}\n\n" + "\n".join("| " + " | ".join(line) + " |" for line in lines))


if __name__ == "__main__":
    main()
