"""`diff`: what changed since an earlier export, or between two corpora."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from core.checks.files import by_use
from core.commands.shared import PATH, existing_folder, format_option, print_json, readable_tables, reason, records
from core.exports.earlier import NoExportError, export_in, read_export
from core.filters import Filters
from core.frames import Tables
from core.view import View, view
from core.wording.since.told import Since, since


@click.command(short_help="Tell what changed since an earlier state.")
@click.argument("old", type=PATH, callback=existing_folder)
@click.argument("new", required=False, type=PATH, callback=existing_folder, metavar="[NEW]")
@format_option("text", "json")
def diff(old: Path, new: Path, form: str) -> None:
    """Tell what changed since OLD: the three sentences that matter, then everything.

    OLD and NEW are folders that `export` or `publish` wrote, or corpora; without NEW, it is the corpus that is read
    by default. Articles that are not yet sound are left out of both, and named.
    """
    both = _view(old, "OLD"), _view(new, "NEW")
    found, (before, after) = since(*both), (unsound(seen.tables) for seen in both)
    if form == "json":
        print_json(
            sentences=found.first,
            changes=records(found.changes),
            ranges=records(found.ranges),
            not_yet_sound={"old": before, "new": after},
        )
        return
    print("\n".join([_as_text(found), *_left_out({"OLD": before, "NEW": after})]))


def unsound(tables: Tables) -> list[str]:
    """The articles that are there and cannot be told of yet, as their annotations have problems or are half done."""
    sound = set(tables.documents["document"])
    return [name for stem in by_use(tables.problems["file"]).stems if (name := f"{stem}.txt") not in sound]


def _left_out(found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Which articles nothing is said of, a line for each state that has any."""
    for state, names in found.items():
        if names:
            are = "article is there that is" if len(names) == 1 else "articles are there that are"
            yield f"\nNot compared: in {state}, {len(names):,} {are} not yet sound ({', '.join(names)})."


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
    lines = list(found.first)
    for heading, listed in found.listed.items():
        lines += ["", heading, *(f"  {line.words}" for line in listed)]
    return "\n".join(lines)
