"""`coverage`: how far each annotation accounts for the number words of its text."""

from pathlib import Path

import click

from core.commands.shared import corpus_argument, count, format_option, print_json, readable, records
from core.curation.progress import progress
from core.exports.terminal import to_text

COLUMNS = ["document", "number_words", "covered", "dismissed", "open", "state"]


@click.command(short_help="Count the number words covered and open.")
@corpus_argument
@format_option("text", "json")
def coverage(corpus: Path, form: str) -> None:
    """Count the number words that are covered, dismissed or open, of every article, drafts too.

    `state` says whether charts show an article: charted, or why not (a draft, problems, unreadable, no annotation).
    """
    counted = progress(corpus, readable(corpus))[COLUMNS]
    waiting = counted[counted["open"] > 0]
    if form == "json":
        print_json(documents=records(counted), open=int(waiting["open"].sum()))
        return
    print(to_text(counted.rename(columns={"number_words": "number words"})))
    of = count(int(counted["number_words"].sum()), "number word")
    where = f", in {count(len(waiting), 'article')}" if len(waiting) else ""
    print(f"\n{int(waiting['open'].sum())} of {of} open{where}")
