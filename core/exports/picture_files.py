"""Every chart of every page as a picture file in a folder."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from core.curation.keeping.disk import put
from core.exhibits.all import exhibits
from core.exhibits.fingerprint import fingerprint
from core.exports import pictures
from core.exports.folders import refuse_file
from core.exports.pictures import PictureForm, file_name
from core.figures.theme import Mode, theme
from core.frames import Tables
from core.models import Shown
from core.models.briefing import PageName

STATES: Mapping[PageName, tuple[Shown, ...]] = {"agreement": (Shown(), Shown(matters=True))}
"""The states in which a page is drawn, where it has more charts than at first."""


def write_pictures(tables: Tables, folder: Path, pages: Sequence[PageName], mode: Mode, form: PictureForm) -> int:
    """Draw them all, then write each as a whole; the number of files. Raises NoBrowserError, OSError."""
    look = theme(mode)
    refuse_file(folder)
    states = [(page, shown) for page in pages for shown in STATES.get(page, (Shown(),))]
    found = [exhibit for page, shown in states for exhibit in exhibits(tables, page, shown, look)]
    made, state = pictures.pictures(found, look, form), fingerprint(tables)
    folder.mkdir(parents=True, exist_ok=True)
    for exhibit, content in zip(found, made, strict=True):
        put(folder / file_name(exhibit.key, state, form), content)
    return len(made)
