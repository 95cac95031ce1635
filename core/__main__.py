"""The command line: `python -m core check | export | new | coverage | compare | diff | publish | deck | pictures | …`.

Results go to standard output, remarks to standard error. Exit code 0: done; 1: problems in the corpus; 2: it was
asked for in a way that cannot be done, as for a folder that does not exist.
"""

import sys
from io import TextIOWrapper

import click

from core.commands.check import check
from core.commands.compare import compare
from core.commands.coverage import coverage
from core.commands.deck import deck
from core.commands.diff import diff
from core.commands.export import export
from core.commands.import_ import import_
from core.commands.new import new
from core.commands.pictures import pictures
from core.commands.publish import publish
from core.commands.schema import schema
from core.commands.second import second


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Who says how many, on whose word.

    CORPUS is a folder of texts, annotations and a vocabulary. Without it, the folder that the environment variable
    CORPUS names is read, else the one that ships.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(errors="backslashreplace")


for command in (check, export, new, coverage, compare, diff, schema, import_, second, publish, pictures, deck):
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="python -m core")
