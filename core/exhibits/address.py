"""The address that restores a state: a page and its parameters, as the pages themselves write them.

Parameters hold the names that readers see; what cannot be chosen on the page is left out: an id that is gone, or a day
outside the clocks. *Known by* can be any day of the corpus, *Numbers about* only one at which that clock stops.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import quote, urlencode

from core.analysis.about import moments
from core.analysis.bounds import bands_of
from core.analysis.clock import steps
from core.filters import choices
from core.frames import Tables
from core.models.briefing import PageName, Shown
from core.wording.choices import AS_REPORTED, EVERYTHING, LISTS, MATTERS, namer, namers, subjects, topics, verdict_name
from core.wording.names import called
from core.wording.times import say_time
from core.wording.titles.left_out import any_withdrawn

Query = dict[str, str | list[str]]

COMPARE, VERDICT, TOPIC, DOCUMENT = "compare", "verdict", "measure", "document"
STATEMENT, STRANDS = "statement", "strands"
"""The parameters that only one page has; the last two are of one."""

ALIKE = "none"
"""In place of a statement: none is lit, that of the title neither."""

WHOSE: Mapping[PageName, str] = {"deployment": "whose-deployment", "casualties": "whose-losses"}
"""The parameter for the subject, on the pages that show one at a time."""


def link(page: PageName, shown: Shown, tables: Tables) -> str:
    """The address of a page in this state, relative to that of any other page: "deployment?known-by=7%20February…"."""
    parameters = urlencode(query(page, shown, tables), doseq=True, quote_via=quote)
    path = "./" if page == "overview" else page
    return f"{path}?{parameters}" if parameters else path


def query(page: PageName, shown: Shown, tables: Tables) -> Query:
    """The parameters of the address of a page in this state."""
    return {**_filters(shown, tables), **_readings(shown, tables), **_of_page(page, shown, tables)}


def _filters(shown: Shown, tables: Tables) -> Query:
    """What the sidebar holds on every page."""
    offered, named = choices(tables), namers(tables)
    lists = {key: [named[key](item) for item in offered[key] if item in getattr(shown, key)] for key in LISTS}
    found: Query = {key: labels for key, labels in lists.items() if labels}
    found |= {} if shown.by_origin else {"show": AS_REPORTED}
    found |= {"withdrawn": "true"} if shown.withdrawn and any_withdrawn(tables) else {}
    found |= _day("known-by", _within(shown.known_by, steps(tables)))
    found |= _day("as-of", shown.as_of if shown.as_of in moments(tables) else None)
    return found | ({"about": str(shown.about)} if shown.about != Shown().about else {})


def _readings(shown: Shown, tables: Tables) -> Query:
    """The ends of bands that are not the vocabulary's."""
    ours = bands_of(tables.readings)
    ends = {
        f"{word} {end}": (round(own), round(chosen))
        for word, band in ours.items()
        for end, own, chosen in zip(("low", "high"), band, shown.readings.get(word, band), strict=True)
    }
    return {name: str(chosen) for name, (own, chosen) in ends.items() if own != chosen}


def _of_page(page: PageName, shown: Shown, tables: Tables) -> Query:
    """What only this page has."""
    if page in WHOSE:
        return _one(WHOSE[page], shown.subject, subjects(tables))
    if page == "agreement":
        return {COMPARE: MATTERS} if shown.matters else {}
    if page == "attribution":
        strands: Query = {STRANDS: EVERYTHING} if shown.all_strands else {}
        lit = ALIKE if shown.alike else shown.lit
        return strands | ({STATEMENT: lit} if lit else {})
    if page == "comparisons":
        verdicts: Query = {VERDICT: [verdict_name(each) for each in shown.verdicts]} if shown.verdicts else {}
        return verdicts | _one(TOPIC, shown.topic, topics(tables))
    if page == "documents":
        labels = called(tables, "document")
        name = namer(labels)
        return _one(DOCUMENT, shown.document, {document: name(document) for document in labels})
    return {}


def _one(parameter: str, chosen: str | None, names: dict[str, str]) -> Query:
    return {parameter: names[chosen]} if chosen in names else {}


def _day(parameter: str, day: date | None) -> Query:
    return {parameter: say_time(day.isoformat())} if day else {}


def _within(day: date | None, days: Sequence[date]) -> date | None:
    """The day itself; the last of these days where it is later than all, None where it is earlier than all."""
    return min(day, days[-1]) if day and days and days[0] <= day else None
