"""`compare`: every pair of statements or positions, and why they clash or do not."""

from pathlib import Path

import click

from core.analysis.comparison import VERDICTS
from core.commands.shared import (
    corpus_argument,
    count,
    format_option,
    print_json,
    readable_tables,
    records,
    tolerance_option,
)
from core.exports.csvs import to_csv
from core.exports.tables import EXPORTED
from core.exports.terminal import to_text
from core.filters import Filters
from core.view import view
from core.wording.comparisons import with_sentences


@click.command()
@corpus_argument
@click.option("--verdict", "verdicts", type=click.Choice(VERDICTS), multiple=True, help="Only these; may be repeated.")
@tolerance_option
@format_option("text", "csv", "json")
def compare(corpus: Path, verdicts: tuple[str, ...], tolerance: float, form: str) -> None:
    """Compare statements and positions, pair by pair, and say in a sentence why they clash or do not."""
    seen = view(readable_tables(corpus), Filters(tolerance=tolerance))
    compared = seen.comparisons[list(EXPORTED["comparisons"])]
    chosen = with_sentences(compared[compared["verdict"].isin(verdicts)] if verdicts else compared, seen)
    if form == "json":
        print_json(comparisons=records(chosen))
    elif form == "csv":
        print(to_csv(chosen), end="")
    else:
        print(to_text(chosen[["verdict", "left", "right", "ratio", "sentence"]]))
        counts = [f"{number} {name}" for name in VERDICTS if (number := int((chosen["verdict"] == name).sum()))]
        print(f"\n{count(len(chosen), 'pair')}{': ' if counts else ''}{', '.join(counts)}")
