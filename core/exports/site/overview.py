"""The first page: what is counted here and by whom, what agrees, what clashes, what may clash."""

from collections.abc import Iterator
from typing import NamedTuple

from core.analysis.verdicts import DIFFER, MAY_DIFFER
from core.exhibits.lists import MANY
from core.exports.site.pairs import Pair, pairs
from core.exports.site.source import Page, Source
from core.exports.site.telling import Told, told_since
from core.filters import filter_documents
from core.wording.findings import agreement_title, casualties_title, deployment_title, overview, positions_title
from core.wording.numbers import say_number
from core.wording.reach import reaches, say_view_reach

KINDS = {"Clashes": DIFFER, "What may clash": MAY_DIFFER}
QUESTIONS = {
    "deployment.html": ("How many were sent?", deployment_title),
    "casualties.html": ("How many were lost?", casualties_title),
    "agreement.html": ("Who agrees with whom?", agreement_title),
    "agreement.html#chart-matters": ("Who affirms, and who denies?", positions_title),
}
"""The pages with charts, with the question that each answers and what it finds."""


class Clashes(NamedTuple):
    """The first pairs of a kind, and how many there are of it."""

    title: str
    n: int
    pairs: list[Pair]


def overview_page(source: Source) -> Page:
    """The overview, with what changed since an earlier state where one is given."""
    view = source.state.view
    finding = agreement_title(view)
    context = {
        "reach": say_view_reach(view),
        "figures": list(_figures(source)),
        "sentences": overview(view),
        "ways_asked": [(href, question, finds(view)) for href, (question, finds) in QUESTIONS.items()],
        "clashes": [_clashes(source, title, verdict) for title, verdict in KINDS.items()],
        "since": _since(source),
    }
    return Page("index.html", "overview", "Overview", f"{source.title}: {finding[0].lower()}{finding[1:]}", context)


def _figures(source: Source) -> Iterator[tuple[str, str]]:
    view = source.state.view
    of_numbers, _ = reaches(view)
    yield "Articles", say_number(len(filter_documents(source.tables.documents, view.filters)))
    yield "Claims", say_number(len(view.claims))
    yield "Statements", say_number(len(view.statements))
    yield "Separate origins of numbers", say_number(of_numbers.origins)


def _clashes(source: Source, title: str, verdict: str) -> Clashes:
    view = source.state.view
    found = view.compared.first([verdict])[:MANY]
    return Clashes(title, view.compared.verdicts().get(verdict, 0), pairs(view, source.links, found))


def _since(source: Source) -> list[Told]:
    earlier = source.publication.earlier
    return told_since(source, earlier) if earlier else []
