"""Where things stand on the published site: every address is relative, and no file name leads out of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

import pandas as pd

from core.curation.keeping.names import stem_of, untaken
from core.frames import Tables
from core.view import View
from core.wording.sources.said import ever_heard

DOCUMENTS, BRIEFINGS, SOURCES = "documents", "briefings", "sources"
CHART_PAGES: Mapping[str, str] = {"deployment": "deployment.html", "losses": "casualties.html"}
"""The page of each kind of chart."""

MATTERS, PAIRS = "agreement.html", "comparisons.html"
_PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-"
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class SiteLinks:
    """Addresses from the root of the site: each article's page, each source's, each record's passage, and its mark."""

    articles: Mapping[str, str]
    sources: Mapping[str, str]
    passages: Mapping[str, str]
    marks: Mapping[str, str]


def links(view: View) -> SiteLinks:
    """Links to all that the corpus holds, as `view` charts it."""
    articles = file_names(DOCUMENTS, view.tables.documents["document"])
    passages = _passages(view.tables, articles)
    return SiteLinks(articles, source_pages(view.tables), passages, {**_charted(view), **_held(view)})


def source_pages(tables: Tables) -> dict[str, str]:
    """The page of every source that the corpus has heard, by its id."""
    return file_names(SOURCES, ever_heard(tables))


def file_names(folder: str, names: Iterable[str]) -> dict[str, str]:
    """A page's path for each name: small ASCII letters, digits and hyphens, no two alike on any disk."""
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        stems[name] = untaken(_plain(name), taken)
        taken.add(stems[name])
    return {name: f"{folder}/{stem}.html" for name, stem in stems.items()}


def mark_id(record_id: str) -> str:
    """The id of a row of a chart's table; in the address of a live chart it says which mark to show."""
    return f"mark={record_id}"


def pair_id(left: str, right: str) -> str:
    """The id of a pair on the page of comparisons."""
    return f"pair={left}~{right}"


def to(path: str, fragment: str) -> str:
    """The address of a place on a page."""
    return f"{path}#{quote(fragment, safe='=~')}"


def _plain(name: str) -> str:
    stem = stem_of(name.removesuffix(".txt").replace("_", " "))
    return "".join(letter if letter in _PLAIN else "-" for letter in stem)[:_LONGEST].strip("-") or "article"


def _passages(tables: Tables, articles: Mapping[str, str]) -> dict[str, str]:
    records = ((tables.claims, "claim_id"), (tables.positions, "position_id"))
    return {
        name: to(articles[document], name)
        for rows, key in records
        for name, document in zip(rows[key], rows["document"], strict=True)
    }


def _charted(view: View) -> dict[str, str]:
    """The row of every claim on a chart: that of its statement."""
    shown = view.statements[view.statements["chart"].isin(CHART_PAGES)]
    rows = zip(shown["claim_ids"], shown["chart"], shown["claim_id"], strict=True)
    return {claim: to(CHART_PAGES[chart], mark_id(first)) for ids, chart, first in rows for claim in ids.split(" ")}


def _held(view: View) -> dict[str, str]:
    """The row of every position: that of what was held once."""
    rows: pd.DataFrame = view.positions
    held = zip(rows["position_ids"], rows["position_id"], strict=True)
    return {name: to(MATTERS, mark_id(first)) for ids, first in held for name in ids.split(" ")}
