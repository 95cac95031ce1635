"""What articles are called on these pages: as charts call them, or will call them once they show them."""

import streamlit as st

from core.curation.sheets.labels import label_to_come
from core.curation.sheets.sheet import Sheet, read_sheet
from core.loader import default_folder, read_file, stems
from core.reading.plaintext import FaultError
from core.wording.names import called
from pages._ui import corpus


def labels() -> dict[str, str]:
    """The articles by the name of their text; without those that cannot be read."""
    charted, seen = _charted(), corpus.loaded().fingerprint
    names = (f"{stem}.txt" for stem in stems(default_folder()))
    read = {name: _to_come(seen, name) for name in names if name not in charted}
    return {name: found for name, found in read.items() if found} | charted


def label(stem: str) -> str:
    """One article; by the name of its files where it cannot be read."""
    name = f"{stem}.txt"
    return _charted().get(name) or _to_come(corpus.loaded().fingerprint, name) or stem


def title(stem: str) -> str:
    """One article, and whether it is one that charts do not show."""
    return every().get(stem, f"{stem} (draft)")


def every() -> dict[str, str]:
    """The same of every article of the folder, by the name of its files."""
    charted, named = _charted(), labels()
    names = {stem: f"{stem}.txt" for stem in stems(default_folder())}
    return {
        stem: named.get(name, stem) if name in charted else f"{named.get(name, stem)} (draft)"
        for stem, name in names.items()
    }


def _charted() -> dict[str, str]:
    return dict(called(corpus.loaded().tables, "document"))


@st.cache_resource(max_entries=1_000, show_spinner=False)
def _to_come(seen: str, name: str) -> str | None:
    """Of one that no chart shows yet, as the folder stands at the fingerprint `seen`."""
    sheet = _sheet_of(name)
    return label_to_come(name, sheet) if sheet else None


def _sheet_of(name: str) -> Sheet | None:
    """The annotation of a text as it stands; None where either cannot be read, which the article's own page tells."""
    stem = name.removesuffix(".txt")
    try:
        text, annotation = (read_file(default_folder(), f"{stem}.{ending}") for ending in ("txt", "yaml"))
    except FaultError:
        return None
    return read_sheet(text, annotation or "{}") if text is not None else None
