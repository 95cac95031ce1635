"""`check`: every problem of a corpus, and a warning wherever one utterance may have been recorded as two."""

import sys
from pathlib import Path

import click

from core.commands.shared import corpus_argument, count, format_option, print_json
from core.commands.suspected import suspected
from core.loader import load


@click.command()
@corpus_argument
@format_option("text", "json")
def check(corpus: Path, form: str) -> None:
    """List every problem as file:line:column: message. Exit code 1 if there is any.

    After them come warnings, which change no exit code: records of two documents that may tell one utterance.
    """
    loaded = load(corpus)
    warnings = suspected(corpus, loaded)
    if form == "json":
        found = {"problems": loaded.problems, "warnings": warnings}
        lists = {name: [each._asdict() for each in listed] for name, listed in found.items()}
        print_json(documents=len(loaded.documents), **lists)
    else:
        print("\n".join(map(str, loaded.problems)) or f"no problems in {count(len(loaded.documents), 'document')}")
    if warnings and form == "text":
        print(f"\n{count(len(warnings), 'warning')}: perhaps one utterance, told twice")
        print("\n".join(f"warning: {warning}" for warning in warnings))
    sys.exit(1 if loaded.problems else 0)
