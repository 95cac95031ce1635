"""`deck`: a briefing as slides, and as a handout."""

from pathlib import Path

import click

from core.commands.shared import corpus_argument, readable, reason
from core.curation.keeping.disk import put
from core.frames import tables
from core.models import Corpus
from core.models.briefing import Briefing

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(short_help="Write a briefing as slides and handout.")
@corpus_argument
@click.option("--briefing", "name", required=True, metavar="NAME", help="Which one: briefings/NAME.yaml in the corpus.")
@click.option("--out", required=True, type=_FILE, metavar="FILE.pptx", help="The slides.")
@click.option("--handout", "paper", type=_FILE, metavar="FILE.pdf", help="A handout of the same, beside the slides.")
@click.option("--address", default="", metavar="URL", help="Where the dashboard is found, for the links on the slides.")
@click.option("--force", is_flag=True, help="Write over files that are there already.")
def deck(corpus: Path, *, name: str, out: Path, paper: Path | None, address: str, force: bool) -> None:
    """Write a briefing as slides with native, editable charts, and as a PDF handout.

    A file that is there already is only written over with --force, and then as a whole or not at all.
    """
    from core.exports.deck import deck as slides  # noqa: PLC0415  it draws, which no other command needs
    from core.exports.handout import handout  # noqa: PLC0415  it draws too

    _refuse_other_links(address)
    asked = [("--out", out, slides, ".pptx"), *([("--handout", paper, handout, ".pdf")] if paper else [])]
    for option, path, _, ending in asked:
        _refuse(option, path, ending, force=force)
    read = readable(corpus)
    found, held = _briefing(read, name), tables(read)
    made = [(option, path, make(held, found, address=address)) for option, path, make, _ in asked]
    for option, path, contents in made:
        write(option, path, contents)
    print(f"wrote {' and '.join(str(path) for _, path, _ in made)}")


def _refuse_other_links(address: str) -> None:
    if address and not address.startswith(("http://", "https://")):
        message = f"found {address!r}; give an address that begins with http:// or https://"
        raise click.BadParameter(message, param_hint="'--address'")


def _refuse(option: str, path: Path, ending: str, *, force: bool) -> None:
    if path.suffix.lower() != ending:
        raise click.BadParameter(f"found {path.name!r}; name a file that ends in {ending}", param_hint=f"'{option}'")
    if path.exists() and not force:
        advice = "name another file, or add --force"
        raise click.BadParameter(
            f"{path} is there already, and is not written over; {advice}", param_hint=f"'{option}'"
        )


def _briefing(read: Corpus, name: str) -> Briefing:
    found = {each.name: each.briefing for each in read.briefings}
    if name not in found:
        held = ", ".join(found) if found else "none"
        raise click.BadParameter(f"found {name!r}; the briefings of this corpus are: {held}", param_hint="'--briefing'")
    return found[name]


def write(option: str, path: Path, contents: bytes) -> None:
    """Put a file in its place in one step, whole. Ends the command where that cannot be done."""
    try:
        put(path, contents)
    except OSError as error:
        raise click.BadParameter(reason(error, path, "file"), param_hint=f"'{option}'") from error
