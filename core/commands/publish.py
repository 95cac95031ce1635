"""`publish`: the static site."""

from datetime import datetime
from pathlib import Path

import click

from core.commands.shared import PATH, count, existing_folder, readable, reason
from core.curation.candidates.coverage import counted
from core.exports.earlier import NoExportError, earlier_state
from core.exports.folders import refuse_other, replace_folder
from core.exports.site.publication import NoBriefingError, Publication
from core.frames import Tables
from core.models import Corpus
from core.wording.curating.coverage import coverage_title

LIVE = "assets/charts.js"
TABLES_ONLY = "every chart is a table: there is no number to draw, or one is told by too many articles to filter them"


@click.command(short_help="Write a static site.")
@click.argument("folders", nargs=-1, type=PATH, metavar="[CORPUS] OUT")
@click.option("--without-texts", is_flag=True, help="Publish short quotes and their places, not whole articles.")
@click.option("--since", "earlier", type=PATH, help="An earlier site, export or corpus: what changed is told.")
@click.option("--title", help="What the site is about. Default: the title of the corpus.")
@click.option("--briefing", "briefings", multiple=True, metavar="NAME", help="Only these briefings. Default: all.")
@click.option("--no-briefings", is_flag=True, help="No briefing at all.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to name as that of publication.")
@click.pass_context
def publish(
    context: click.Context,
    *,
    folders: tuple[Path, ...],
    without_texts: bool,
    earlier: Path | None,
    title: str | None,
    briefings: tuple[str, ...],
    no_briefings: bool,
    day: datetime | None,
) -> None:
    """Write a static site to OUT: pages that any web server serves, or that open from disk.

    OUT is a new or empty folder, or that of an earlier site. It is replaced as a whole, or not at all. The same corpus
    gives the same bytes.
    """
    corpus, out = _folders(context, folders)
    publication = Publication(
        title=title,
        texts=not without_texts,
        earlier=_earlier(earlier) if earlier else None,
        briefings=() if no_briefings else briefings or None,
        day=day and day.date(),
    )
    loaded = readable(corpus)
    files = _put(loaded, publication, out)
    _tell_open(loaded)
    if LIVE not in files:
        click.echo(TABLES_ONLY, err=True)
    print(f"wrote {count(len(files), 'file')} to {out}; open {out / 'index.html'}")


def _tell_open(corpus: Corpus) -> None:
    """Say what is published of which nobody has decided whether it is a number; nothing where all is decided."""
    rows = counted(corpus.documents)
    if (rows["open"] > 0).any():
        click.echo(f"{coverage_title(rows)}: see python -m core check; the page on method says so", err=True)


def _put(corpus: Corpus, publication: Publication, out: Path) -> dict[str, bytes]:
    """Set the site in its place; its files by name."""
    try:
        refuse_other(out)
        files = _site(corpus, publication)
        replace_folder(out, files)
        return files
    except NoBriefingError as error:
        raise click.BadParameter(str(error), param_hint="'--briefing'") from error
    except OSError as error:
        raise click.BadParameter(reason(error, out), param_hint="'OUT'") from error


def _site(corpus: Corpus, publication: Publication) -> dict[str, bytes]:
    from core.exports.site.building import site  # noqa: PLC0415  it draws, which other commands do not need

    return site(corpus, publication)


def _folders(context: click.Context, folders: tuple[Path, ...]) -> tuple[Path, Path]:
    """The corpus that is named, or the default one, and where the site goes."""
    if not 1 <= len(folders) <= 2:
        raise click.UsageError("name the folder for the site, OUT; before it the corpus, unless it is the default one")
    parameter = context.command.params[0]
    return existing_folder(context, parameter, folders[0] if len(folders) == 2 else None), folders[-1]


def _earlier(folder: Path) -> Tables:
    try:
        return earlier_state(folder)
    except NoExportError as error:
        raise click.BadParameter(str(error), param_hint="'--since'") from error
    except OSError as error:
        raise click.BadParameter(reason(error), param_hint="'--since'") from error
