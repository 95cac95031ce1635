"""`compare`: every pair of statements or positions, and why they clash or do not."""

from collections.abc import Sequence
from pathlib import Path

import click

from core.analysis.rules.verdicts import VERDICTS
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
from core.view import View, view
from core.wording.pairs.comparisons import CLASHES_FIRST, clashes_first, say_listed, with_sentences


@click.command(short_help="Say of every pair why it clashes or not.")
@corpus_argument
@click.option("--verdict", "verdicts", type=click.Choice(VERDICTS), multiple=True, help="Only these; may be repeated.")
@tolerance_option
@format_option("text", "csv", "json")
def compare(corpus: Path, verdicts: tuple[str, ...], tolerance: float, form: str) -> None:
    """Compare statements and positions, pair by pair, and say in a sentence why they clash or do not.

    Clashes come first. Where there are too many pairs to read, text and JSON list the first of each verdict and
    say how many there are; CSV has all of them.
    """
    seen = view(readable_tables(corpus), Filters(tolerance=tolerance))
    wanted = [verdict for verdict in CLASHES_FIRST if verdict in (verdicts or VERDICTS)]
    if form == "csv":
        _print_csv(seen, wanted)
        return
    counts = {verdict: n for verdict, n in seen.compared.verdicts().items() if verdict in wanted}
    columns, chosen = list(EXPORTED["comparisons"]), seen.compared.first(wanted)
    listed = with_sentences(clashes_first(chosen)[columns], seen)
    if form == "json":
        print_json(pairs=counts, comparisons=records(listed))
        return
    print(to_text(listed[["verdict", "left", "right", "ratio", "sentence"]]))
    told = [f"{counts[name]:,} {name}" for name in CLASHES_FIRST if name in counts]
    print(f"\n{count(sum(counts.values()), 'pair')}{': ' if told else ''}{', '.join(told)}")
    if rule := say_listed(len(listed), sum(counts.values())):
        print(rule)


def _print_csv(seen: View, wanted: Sequence[str]) -> None:
    """All pairs with these verdicts, a part at a time: none is kept."""
    columns = list(EXPORTED["comparisons"])
    head = True
    for part in seen.compared.parts(wanted):
        lines = to_csv(with_sentences(part[columns], seen))
        print(lines if head else lines.partition("\n")[2], end="")
        head = False
