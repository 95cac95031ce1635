"""The folder in which frames are kept: the user's own cache, as the XDG base directory specification has it.

The environment variable KEPT names another folder; set to nothing, it turns the keeping off.
"""

import logging
import os
import stat
from pathlib import Path

KEPT = "KEPT"
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_LOG = logging.getLogger(__name__)


def place(corpus: Path) -> Path | None:
    """The folder, made where there is none yet; None, with a warning, where it is not ours alone to write to."""
    folder = _named()
    if folder is None:
        return None
    try:
        why_not = _why_not(folder, corpus)
    except (OSError, ValueError) as error:
        why_not = str(error)
    if why_not:
        _LOG.warning("No frames are kept in %s: %s. Mend that, or set %s to another folder.", folder, why_not, KEPT)
    return None if why_not else folder


def stranger(status: os.stat_result) -> str | None:
    """Why somebody else may have put this there, or changed it; None where nobody else could."""
    if stat.S_ISLNK(status.st_mode):
        return "it is a link"
    if status.st_uid != os.geteuid():
        return "it belongs to somebody else"
    return "others may write to it" if status.st_mode & _OTHERS_WRITE else None


def _named() -> Path | None:
    """None where it is turned off, or where the system tells nothing of owners."""
    if not hasattr(os, "geteuid"):
        return None
    if KEPT in os.environ:
        return Path(os.environ[KEPT]) if os.environ[KEPT] else None
    cache = os.environ.get("XDG_CACHE_HOME", "")
    return Path(cache if os.path.isabs(cache) else os.path.expanduser("~/.cache"), "contested-counts")


def _why_not(folder: Path, corpus: Path) -> str | None:
    """What speaks against this folder; where nothing does, it is there. Raises OSError."""
    if Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(corpus)):
        return "it lies in the corpus"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return stranger(os.lstat(folder))
