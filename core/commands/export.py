"""`export`: every table as CSV, with a data package, and what other programs read."""

from datetime import UTC, datetime
from pathlib import Path

import click

from core.commands.shared import PATH, corpus_argument, count, readable, reason, tolerance_option
from core.exports.companions import companions
from core.exports.package import Edition, write_package
from core.frames import tables


@click.command(short_help="Write all tables as CSV: a data package.")
@corpus_argument
@click.option("--out", required=True, type=PATH, help="A new folder, or that of an earlier export, which is replaced.")
@click.option("--license", "licenses", multiple=True, metavar="ID", help="Licence of the tables, such as CC-BY-4.0.")
@tolerance_option
def export(corpus: Path, out: Path, licenses: tuple[str, ...], tolerance: float) -> None:
    """Write all tables as CSV: a Frictionless Data Package.

    Beside them: all quotes as W3C Web Annotations, the statements as schema.org Claims, and the vocabulary. With the
    texts, which are not exported, `import` makes the corpus of them again.
    """
    read, edition = readable(corpus), Edition(datetime.now(UTC), licenses)
    try:
        written = write_package(tables(read), out, edition, tolerance=tolerance, beside=companions(read))
    except OSError as error:
        raise click.BadParameter(reason(error, out), param_hint="'--out'") from error
    print(f"wrote {count(len(written), 'file')} to {out}")
