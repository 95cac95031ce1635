"""What the faults are tried on, and what is looked at: a copy of the corpus that ships, and the marks of a page."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.servers import ROOT, FailedError
from benchmarks.sessions import Session

SEEDS = ROOT / "seeds"
KEPT = "001_bf4717e58af00855"
"""The article of the corpus that ships which is broken, or saved."""

PAGE = "deployment"
CHART = "contested-counts.chart"
Row = dict[str, object]
Marks = list[list[str]]


@contextmanager
def copied() -> Iterator[Path]:
    """A copy of the corpus that ships."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(SEEDS, Path(folder, "corpus")))


def marks(reader: Session) -> Marks:
    """What each mark of the page stands for, by ids, chart by chart."""
    charts = [part for part in reader.shown("bidi_component") if part.component_name == CHART]
    figures = [json.loads(json.loads(chart.json)["figure"]) for chart in charts]
    return [ids for figure in figures for trace in figure["data"] for ids in trace.get("customdata") or ()]


def sound_marks(reader: Session) -> Marks:
    """The same of a sound corpus. Raises FailedError where nothing is drawn, since then nothing can be lost."""
    if found := marks(reader):
        return found
    raise FailedError(f"{reader.page}: no mark is drawn")


def row(fault: str, seen: str, back: str) -> Row:
    """One row of the faults that do not lie in the corpus."""
    return {"fault": fault, "what is said": seen, "way back": back}
