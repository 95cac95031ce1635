"""A folder within a corpus that is ours to write to."""

from pathlib import Path

from core.curation.keeping import disk
from core.curation.keeping.disk import ReadOnlyError


def within(corpus: Path | str, name: str) -> Path:
    """The folder of this name in a corpus, made where it is missing.

    Raises ReadOnlyError where it cannot be made, and for a link, which may lead anywhere.
    """
    folder = Path(corpus, name)
    if folder.is_symlink():
        raise ReadOnlyError(f"nothing was written: {folder.name} is a link; put the folder itself in its place")
    with disk.sentences(Path(corpus)):
        folder.mkdir(exist_ok=True)
    return folder
