"""`export`: every table as CSV, with a data package."""

from datetime import UTC, datetime
from pathlib import Path

import click

from core.commands.shared import corpus_argument, count, readable_tables, reason, tolerance_option
from core.exports.package import Edition, write_package


@click.command()
@corpus_argument
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="A new folder, or that of an earlier export."
)
@click.option("--license", "licenses", multiple=True, metavar="ID", help="Licence of the tables, such as CC-BY-4.0.")
@tolerance_option
def export(corpus: Path, out: Path, licenses: tuple[str, ...], tolerance: float) -> None:
    """Write all tables as CSV: a Frictionless Data Package."""
    read, edition = readable_tables(corpus), Edition(datetime.now(UTC), licenses)
    try:
        written = write_package(read, out, edition, tolerance=tolerance)
    except OSError as error:
        raise click.BadParameter(reason(error), param_hint="'--out'") from error
    print(f"wrote {count(len(written), 'file')} to {out}")
