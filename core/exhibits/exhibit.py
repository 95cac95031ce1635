"""What a chart needs to leave the dashboard: figure and table, who says it, and all that it must not lose."""

from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True, slots=True)
class Caveats:
    """What is always told beside a chart, each as plain text without a full stop; empty where there is nothing to tell.

    `measure`: what is counted and whose, with its unit. `times`: the clocks, or that none is set. `counting`: by
    origin or as reported. `count`: n, as marks, origins and articles. `left_out`: the filters that leave something
    out, and what is hidden as withdrawn. `inferred`: attributions and times that no text states. `hedges`: how
    words were read as bounds. `legend`: what the shapes say, an entry each. `definitions`: of the measures, a
    sentence each. `source`: the articles behind what is shown. `corpus`: its `title`, when all its articles were
    published, and a short fingerprint of its contents.
    """

    measure: str
    times: str
    counting: str
    count: str
    left_out: str
    inferred: str
    hedges: str
    legend: tuple[str, ...]
    definitions: tuple[str, ...]
    source: str
    corpus: str
    title: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the exhibit that opens evidence: its number on the screen, its name, and what it opens.

    `opens` is a record (claim or position id), or two ids whose pairs are shown side by side.
    """

    number: int
    name: str
    opens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One chart, or list of sentences, of a page in one state.

    `figure` is None where the exhibit is `lines` of text; beside a figure, `lines` are what it cannot show, as
    statements without a number. `table` has what is shown in words, for readers; `rows` the
    same under the exported columns, for files. `marks` are numbered from 1 in reading order. `called`: what it is in a
    list of the charts of its page, where that is not its title.
    """

    key: str
    title: str
    subtitle: str
    figure: Any
    alt: str
    lines: tuple[str, ...]
    table: pd.DataFrame
    rows: pd.DataFrame
    marks: tuple[Mark, ...]
    caveats: Caveats
    called: str = ""
