"""Data that leave with a chart: its rows, or the whole corpus, each in one file with the notes on how to read them."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from core.analysis.bounds import Bands
from core.exhibits.exhibit import Caveats, Exhibit
from core.exports.csvs import to_csv
from core.exports.package import package_files, reading_notes
from core.exports.untold import untold
from core.filters import Filters
from core.frames import Tables

NOTES_FILE, ROWS_FILE = "notes.txt", "shown.csv"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in an archive, so that the same data give the same bytes."""


def what_is_shown(exhibit: Exhibit, filters: Filters) -> bytes:
    """An archive (zip) with the rows of a chart as CSV, and its caveats."""
    told = [
        exhibit.title,
        *lines_of(exhibit.caveats),
        *exhibit.caveats.definitions,
        _rows(exhibit, filters),
        *reading_notes(filters.tolerance),
    ]
    return archive({ROWS_FILE: to_csv(untold(exhibit.rows)).encode(), NOTES_FILE: ("\n".join(told) + "\n").encode()})


def _rows(exhibit: Exhibit, filters: Filters) -> str:
    """What a row of the table is."""
    if "verdict" in exhibit.rows:
        return f"A row of {ROWS_FILE} is a pair; only where its verdict is 'differ' do the two clash."
    if "stance" in exhibit.rows:
        return f"A row of {ROWS_FILE} is what one source holds on one yes/no matter."
    if "told_to" in exhibit.rows:
        return f"A row of {ROWS_FILE} is one step of a way: who told whom."
    each = "one utterance, however many articles carry it" if filters.by_origin else "one claim in one article"
    return f"A row of {ROWS_FILE} is {each}; its columns are those of claims.csv in the data of the whole corpus."


def everything(tables: Tables, filters: Filters) -> bytes:
    """An archive (zip) with the data package of the whole corpus, whatever is left out on the screen."""
    bands: Bands = dict(filters.bands)
    return archive(package_files(tables, bands=bands, tolerance=filters.tolerance))


def lines_of(caveats: Caveats) -> list[str]:
    """The caveats of a chart, a line each."""
    told = {
        "Counted": f"{caveats.measure}; {caveats.counting}",
        "Clocks": caveats.times,
        "n": caveats.count,
        "Filters": caveats.left_out,
        "Inferred": caveats.inferred,
        "Hedges": caveats.hedges,
        "Key": "; ".join(caveats.legend),
        "Source": caveats.source,
        "Corpus": caveats.corpus,
    }
    return [f"{head}: {words}" for head, words in told.items() if words]


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files, by name, in one zip: the same files give the same bytes."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(ZipInfo(name, _LONG_AGO), content, ZIP_DEFLATED)
    return made.getvalue()
