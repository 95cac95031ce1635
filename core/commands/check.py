"""`check`: every problem of a corpus; and warnings of what may be wrong, which an annotator decides."""

import sys
from pathlib import Path

import click

from core.commands.apart import crossing_disputes, two_spellings
from core.commands.doubtful import doubtful
from core.commands.shared import corpus_argument, count, format_option, print_json
from core.commands.suspected import suspected
from core.commands.waiting import still_open, untold_losses
from core.loader import load
from core.models import Problem

WARNINGS = {
    "perhaps one utterance, told twice": suspected,
    "one utterance, told with other numbers or hedges": untold_losses,
    "perhaps one place under two names": two_spellings,
    "a number that disputes one of another measure": crossing_disputes,
    "number words on which nobody has decided": still_open,
    "a step of a briefing that does not show what it should": doubtful,
}
"""What is warned of, each under the words that stand above its list."""


@click.command(short_help="List every problem, with its place.")
@corpus_argument
@format_option("text", "json")
def check(corpus: Path, form: str) -> None:
    """List every problem as file:line:column: message. Exit code 1 if there is any.

    After them come warnings, which change no exit code: records of two documents that may tell one utterance, tellings
    of one that differ, places that may be one, numbers that dispute one of another measure, number words that are open,
    and steps of briefings that would show nothing.
    """
    loaded = load(corpus)
    warnings = {words: find(corpus, loaded) for words, find in WARNINGS.items()}
    if form == "json":
        found = {"problems": loaded.problems, "warnings": [each for listed in warnings.values() for each in listed]}
        lists = {name: [each._asdict() for each in listed] for name, listed in found.items()}
        print_json(documents=len(loaded.documents), **lists)
    else:
        print("\n".join(map(str, loaded.problems)) or f"no problems in {count(len(loaded.documents), 'article')}")
        for words, listed in warnings.items():
            _warn(words, listed)
    sys.exit(1 if loaded.problems else 0)


def _warn(words: str, warnings: list[Problem]) -> None:
    if warnings:
        print(f"\n{count(len(warnings), 'warning')}: {words}")
        print("\n".join(f"warning: {warning}" for warning in warnings))
