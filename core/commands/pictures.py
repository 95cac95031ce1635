"""`pictures`: every chart of every page as a picture file."""

from pathlib import Path
from typing import Literal, get_args

import click

from core.commands.shared import PATH, corpus_argument, count, readable_tables, reason
from core.figures.theme import Mode
from core.models.briefing import PageName


@click.command(short_help="Draw every chart of every page.")
@corpus_argument
@click.option("--out", required=True, type=PATH, help="The folder for the pictures.")
@click.option("--page", "pages", type=click.Choice(get_args(PageName)), multiple=True, help="Only this; repeatable.")
@click.option("--theme", "mode", type=click.Choice(get_args(Mode)), default="light", show_default=True)
@click.option("--format", "form", type=click.Choice(["svg", "png"]), default="svg", show_default=True)
def pictures(corpus: Path, out: Path, pages: tuple[PageName, ...], mode: Mode, form: Literal["svg", "png"]) -> None:
    """Draw every chart of every page, with its caveats in the picture.

    Pictures of the same name are replaced, each as a whole. It needs Chrome or Chromium on this machine.
    """
    from core.exports.picture_files import write_pictures  # noqa: PLC0415  it draws, which no other command needs
    from core.exports.pictures import NoBrowserError  # noqa: PLC0415  it comes with what draws

    try:
        written = write_pictures(readable_tables(corpus), out, pages or get_args(PageName), mode, form)
    except NoBrowserError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.BadParameter(reason(error, out), param_hint="'--out'") from error
    print(f"wrote {count(written, 'picture')} to {out}")
