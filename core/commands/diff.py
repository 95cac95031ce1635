"""`diff`: what changed since an earlier export, or between two corpora."""

from pathlib import Path

import click

from core.commands.shared import PATH, existing_folder, format_option, print_json, readable_tables, reason, records
from core.exports.earlier import NoExportError, export_in, read_export
from core.filters import Filters
from core.frames import Tables
from core.view import View, view
from core.wording.since import Since, since


@click.command()
@click.argument("old", type=PATH, callback=existing_folder)
@click.argument("new", required=False, type=PATH, callback=existing_folder, metavar="[NEW]")
@format_option("text", "json")
def diff(old: Path, new: Path, form: str) -> None:
    """Tell what changed since OLD: the three sentences that matter, then everything.

    OLD and NEW are folders that `export` or `publish` wrote, or corpora; without NEW, it is the corpus that is read
    by default.
    """
    found = since(_view(old, "OLD"), _view(new, "NEW"))
    if form == "json":
        print_json(sentences=found.first, changes=records(found.changes), ranges=records(found.ranges))
        return
    print(_as_text(found))


def _view(folder: Path, named: str) -> View:
    return view(_tables(folder, named), Filters(retracted=True))


def _tables(folder: Path, named: str) -> Tables:
    export = export_in(folder)
    if export is None:
        return readable_tables(folder)
    try:
        return read_export(export)
    except NoExportError as error:
        raise click.BadParameter(str(error), param_hint=f"'{named}'") from error
    except OSError as error:
        raise click.BadParameter(reason(error), param_hint=f"'{named}'") from error


def _as_text(found: Since) -> str:
    lines = [*found.first]
    for heading, listed in found.listed.items():
        lines += ["", heading, *(f"  {line.words}" for line in listed)]
    return "\n".join(lines)
