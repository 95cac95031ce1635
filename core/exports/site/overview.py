"""The first page: how many, as stated, drawn and in words; what clashes, or may; what is counted here, and by whom."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from core.analysis.rules.verdicts import DIFFER, MAY_DIFFER
from core.exhibits.exhibit import Exhibit
from core.exhibits.overview import CHART, MANY, overview_exhibits
from core.exhibits.state import State
from core.exports.site.charts import SiteChart, chart
from core.exports.site.data.whole import LOOKS, DrawnChart, drawn_whole
from core.exports.site.pairs import PairTold, pairs
from core.exports.site.source import SitePage, SiteSource
from core.exports.site.telling import ChangeTold, told_since
from core.figures.theme import theme
from core.filters import filter_documents
from core.view import View
from core.wording import acts
from core.wording.numbers import say_number
from core.wording.pages import own_names
from core.wording.pairs.of_two import CONTRADICTORY, contradictory
from core.wording.titles.findings import (
    agreement_title,
    casualties_title,
    deployment_title,
    overview,
    positions_title,
)
from core.wording.titles.how_many import about_whom, overview_finding
from core.wording.titles.ranges import ranges
from core.wording.titles.reach import reaches, say_view_reach

KINDS = {"Clashes": DIFFER, "What may clash": MAY_DIFFER}
QUESTIONS: Mapping[str, tuple[str, Callable[[View], str]]] = {
    "deployment.html": ("How many were sent?", deployment_title),
    "casualties.html": ("How many were lost?", casualties_title),
    "agreement.html": ("Who agrees with whom?", agreement_title),
    "agreement.html#chart-matters": ("Who affirms, and who denies?", positions_title),
}
"""The pages with charts, with the question that each answers and what it finds."""

TABLED = ("Mark", "Origin", "As printed", "Counted", "Whose", "Low", "High", "Best", "Meant as", "Applies to", "In")
"""The columns of the table of this page, and the claim; the pages of charts have all."""


class Clashes(NamedTuple):
    """The first pairs of a kind, and how many there are of it."""

    title: str
    n: int
    pairs: list[PairTold]


def overview_page(source: SiteSource) -> SitePage:
    """The overview, with what changed since an earlier state where one is given."""
    view = source.state.view
    context: dict[str, Any] = {
        "reach": say_view_reach(view),
        "figures": list(_figures(source)),
        "sentences": overview(view),
        "ways_asked": list(_asked(view)),
        "chart": _chart(source),
        "ranges": list(_ranges(source)),
        "clashes": [_clashes(source, title, verdict) for title, verdict in KINDS.items()],
        "contradictory": [each.said for each in contradictory(view)],
        "contradictory_title": CONTRADICTORY,
        "since": _since(source),
    }
    finding = f"{about_whom(view, source.title)}: {overview_finding(view, source.title)}"
    return SitePage("index.html", "overview", "Overview", finding, context, drawn=_drawn(source, context["chart"]))


def _asked(view: View) -> Iterator[tuple[str, str, str]]:
    """Address, question and finding; a page that the vocabulary names is not asked about, but named."""
    own = {f"{page}.html": name for page, name in own_names(view.tables).items()}
    for href, (question, finds) in QUESTIONS.items():
        yield href, own.get(href, question), finds(view)


def _chart(source: SiteSource) -> SiteChart | None:
    """What the chart shows, as a table; None where no number is stated."""
    made = chart_of(source.state)
    return chart(replace(made, table=made.table[[*TABLED, "Claim"]]), source.links) if made else None


def chart_of(state: State) -> Exhibit | None:
    """The chart of all things that are counted; None where no number is stated."""
    alone = replace(state, shown=state.shown.model_copy(update={"panel": CHART}))
    return next(iter(overview_exhibits(alone)), None)


def _drawn(source: SiteSource, told: SiteChart | None) -> dict[str, DrawnChart]:
    """The same as a drawing: a row of it leads to its sentence."""
    made = {look: chart_of(replace(source.state, look=theme(look))) for look in LOOKS}
    looks = {look: exhibit for look, exhibit in made.items() if exhibit}
    return {told.key: drawn_whole(looks, lambda ids: source.links.passages.get(ids[0]))} if told else {}


def _figures(source: SiteSource) -> Iterator[tuple[str, str]]:
    view = source.state.view
    of_claims, _ = reaches(view)
    yield "Articles", say_number(len(filter_documents(source.tables.documents, view.filters)))
    yield "Claims", say_number(len(view.claims))
    yield "Statements", say_number(len(view.statements))
    yield "Origins of claims", say_number(of_claims.origins)


def _ranges(source: SiteSource) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """How many of each thing that is counted, with the addresses of the words that say so."""
    for told in ranges(source.state.view):
        names = (acts.ARTICLE,) if len(told.records) == 1 else (f"{acts.ARTICLE}: the lowest", "the highest")
        yield told.sentence, [(name, source.links.passages[at]) for name, at in zip(names, told.records, strict=True)]


def _clashes(source: SiteSource, title: str, verdict: str) -> Clashes:
    view = source.state.view
    found = view.compared.first([verdict])[:MANY]
    return Clashes(title, view.compared.verdicts().get(verdict, 0), pairs(view, source.links, found))


def _since(source: SiteSource) -> list[ChangeTold]:
    earlier = source.publication.earlier
    return told_since(source, earlier) if earlier else []
