"""The article that a draft is made of, and the file that it goes to, wherever they lie. Errors are plain sentences."""

from pathlib import Path

from core.curation.drafting.receiving import received
from core.loader import LARGEST


class DraftFileError(ValueError):
    """What is wrong with a file, and what would be right."""


def article_at(path: Path) -> str:
    """The text of an article, as it stands in its file. Raises DraftFileError for whatever is no such text."""
    try:
        if path.is_dir():
            raise DraftFileError(f"{path}: This is a folder; name a text file.")
        if (size := path.stat().st_size) > LARGEST:
            advice = "split it, or shorten it"
            raise DraftFileError(f"{path}: This has {size:,} bytes; at most {LARGEST:,} are read: {advice}.")
        came = received(path.read_bytes())
    except OSError as error:
        raise DraftFileError(f"{path}: This cannot be read ({error.strerror}); name a text file.") from error
    if came.refused:
        raise DraftFileError(f"{path}: {came.refused}")
    if came.text != came.kept:
        advice = "save it as UTF-8 without BOM, with LF line ends"
        raise DraftFileError(f"{path}: This has a byte order mark or Windows line ends; {advice}.")
    return came.text


def write_new(path: Path, content: str) -> None:
    """Write a file that does not exist yet. Raises DraftFileError where it does, or cannot be written."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except FileExistsError as error:
        advice = "name another file, or move this one"
        raise DraftFileError(f"{path}: This is there already, and is never written over; {advice}.") from error
    except OSError as error:
        raise DraftFileError(f"{path}: This cannot be written ({error.strerror}); name another file.") from error
