"""The charts of a step of a briefing: each drawn as it stands, with its table, its citation, and where a mark leads."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import quote

from core.exhibits.all import of_step
from core.exhibits.citing import cite_short
from core.exhibits.exhibit import Exhibit
from core.exhibits.forests import CHARTS
from core.exports.site.agreement import with_asides
from core.exports.site.charts import KEYED, SiteChart, chart, renamed
from core.exports.site.data.whole import LOOKS, DrawnChart, Leads, drawn_whole
from core.exports.site.source import SiteSource
from core.exports.site.tables import SiteCell
from core.figures.theme import theme
from core.frames import Tables
from core.models.briefing import Step
from core.wording.pairs.table import JOINED


class StepChart(NamedTuple):
    """A chart of a step. `beside` is told beside the drawing, and not where the table stands: that has it. `drawn` is
    None for a list of sentences."""

    told: SiteChart
    cite: str
    beside: tuple[SiteCell, ...]
    drawn: DrawnChart | None


def charts_of(source: SiteSource, step: Step, number: int, href: str | None) -> Iterator[StepChart]:
    """The charts of the step with this number, as screens and slides show them; `href` is the page with its view."""
    state, leads = source.shown(step.shown), _leads(source, href)
    looks = [of_step(replace(state, look=theme(look)), step.page) for look in LOOKS]
    for both in zip(*looks, strict=True):
        first, told = both[0], with_asides(chart(both[0], source.links, keyed=False), state)
        drawn = drawn_whole(dict(zip(LOOKS, both, strict=True)), leads) if first.figure is not None else None
        beside = tuple(each for each in _beside(first, step, leads) if each not in told.lines) if drawn else ()
        yield StepChart(renamed(told, f"step-{number}-{told.key}"), cite_short(first), beside, drawn)


def _leads(source: SiteSource, href: str | None) -> Leads:
    """A record leads to its passage, a statement to that of its first telling, a cell to its pairs on the live page."""
    passages, first = source.links.passages, _first_told(source.tables)

    def to(ids: tuple[str, ...]) -> str | None:
        if len(ids) == 1:
            return passages.get(ids[0]) or passages.get(first.get(ids[0], ""))
        pairs = quote(JOINED.join(ids), safe=JOINED)
        return f"{href}{'&' if '#' in href else '#'}pairs={pairs}" if href else None

    return to


def _first_told(tables: Tables) -> dict[str, str]:
    """The first record of each statement."""
    found: dict[str, str] = {}
    for rows, key in ((tables.claims, "claim_id"), (tables.positions, "position_id")):
        for statement, name in zip(rows["statement_id"], rows[key], strict=True):
            found.setdefault(statement, name)
    return found


def _beside(exhibit: Exhibit, step: Step, leads: Leads) -> Iterator[SiteCell]:
    """What the drawing cannot show; of statements without a number, each leads to its sentence."""
    if not {*KEYED} & {*exhibit.table}:
        return
    if step.page not in CHARTS:
        yield from map(SiteCell, exhibit.lines)
        return
    wordless = exhibit.marks[len(exhibit.marks) - len(exhibit.lines) :]
    yield from (SiteCell(line, href=leads(mark.opens)) for line, mark in zip(exhibit.lines, wordless, strict=True))
