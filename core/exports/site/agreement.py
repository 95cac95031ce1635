"""The page of both matrices: pairs of origins, and positions on yes/no matters with what articles set against them."""

from dataclasses import replace

from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.exhibits.all import of_state
from core.exhibits.exhibit import Exhibit
from core.exhibits.state import State
from core.exports.site.charts import Group, SiteChart, chart, charts_page
from core.exports.site.source import SitePage, SiteSource
from core.exports.site.tables import SiteCell
from core.wording.numbers import say_count
from core.wording.pairs.of_two import say_asides
from core.wording.titles.findings import agreement_title
from core.wording.titles.reach import say_view_reach

VERDICTS = (AGREE, DIFFER, MAY_DIFFER)
"""The pairs that stand on the page of agreement; the page of comparisons has all."""


def agreement_page(source: SiteSource) -> SitePage:
    """Both matrices: pairs of origins, and positions on yes/no matters."""
    state = source.state
    matters = replace(state, shown=state.shown.model_copy(update={"matters": True}))
    both = [exhibit for each in (state, matters) for exhibit in of_state(each, "agreement")]
    group = Group("", tuple(with_asides(chart(_judged(each), source.links), matters) for each in both))
    return charts_page(source, "agreement", agreement_title(state.view), [group], say_view_reach(state.view))


def with_asides(found: SiteChart, state: State) -> SiteChart:
    """The chart of yes/no matters with what articles say of two positions; of any other, table or lines have that."""
    if found.key != "matters":
        return found
    return replace(found, lines=tuple(map(SiteCell, say_asides(state.view, on_matters=True))))


def _judged(exhibit: Exhibit) -> Exhibit:
    """The matrix of origins with the pairs that have a verdict, and where the others are."""
    if exhibit.key != "agreement" or exhibit.table.empty:
        return exhibit
    shown = exhibit.rows["verdict"].isin(VERDICTS).to_numpy()
    others = say_count(int((~shown).sum()), "other pair")
    lines = (*exhibit.lines, f"{others} of two origins cannot be compared; Comparisons says why of each.")
    return replace(exhibit, table=exhibit.table[shown], rows=exhibit.rows[shown], lines=lines)
