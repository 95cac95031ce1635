"""`coverage`: how far each annotation accounts for the number words of its text."""

from pathlib import Path

import click

from core.commands.shared import corpus_argument, count, format_option, print_json, readable, records
from core.curation.candidates.coverage import coverage_table
from core.exports.terminal import to_text


@click.command()
@corpus_argument
@format_option("text", "json")
def coverage(corpus: Path, form: str) -> None:
    """Count the number words that are covered, dismissed or open."""
    counted = coverage_table(readable(corpus).documents)
    number_of_open, number_of_words = int(counted["open"].sum()), int(counted["number_words"].sum())
    if form == "json":
        print_json(documents=records(counted), open=number_of_open)
        return
    print(to_text(counted.rename(columns={"number_words": "number words"})))
    print(f"\n{number_of_open} of {count(number_of_words, 'number word')} open")
