"""`check`: every problem of a corpus."""

import sys
from pathlib import Path

import click

from core.commands.shared import corpus_argument, count, format_option, print_json
from core.loader import load


@click.command()
@corpus_argument
@format_option("text", "json")
def check(corpus: Path, form: str) -> None:
    """List every problem as file:line:column: message. Exit code 1 if there is any."""
    loaded = load(corpus)
    if form == "json":
        print_json(documents=len(loaded.documents), problems=[problem._asdict() for problem in loaded.problems])
    elif not loaded.problems:
        print(f"no problems in {count(len(loaded.documents), 'document')}")
    for problem in loaded.problems if form == "text" else ():
        print(str(problem))
    sys.exit(1 if loaded.problems else 0)
