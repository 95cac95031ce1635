"""Steps of briefings that would show nothing: their filters leave nothing of their page."""

from collections.abc import Callable, Iterator, Mapping

from core.analysis.about import moments
from core.analysis.crosschecks.arithmetic import cross_checks
from core.analysis.panels import Panel, deployment_panels, loss_panels
from core.briefings.unsaid import subject_of, unsaid
from core.exhibits.shown import to_filters, view_of
from core.frames import Tables
from core.models import Briefing, Shown, Step
from core.models.briefing import PageName
from core.view import View
from core.wording.pages import page_name
from core.wording.times import say_time


def doubts(briefing: Briefing, tables: Tables) -> Iterator[tuple[int, str]]:
    """Each step that does not show what it should, or whose words say more than it shows, by its index.

    With it comes what is wrong, and what would mend it.
    """
    views: dict[str, View] = {}
    for index, step in enumerate(briefing.steps):
        filters = to_filters(step.shown)
        if repr(filters) not in views:
            views[repr(filters)] = view_of(tables, step.shown)
        view = views[repr(filters)]
        if words := doubt(step, view) or "; ".join(unsaid(step, view)):
            yield index, words


def doubt(step: Step, view: View) -> str:
    """What is wrong with a step, of which `view` is the view, and what would mend it; empty where nothing is."""
    day = step.shown.as_of
    if day and day not in (offered := moments(view.tables)):
        nearest = min(offered, key=lambda each: abs(each - day), default=None)
        advice = f"; the nearest is {nearest} ({say_time(nearest.isoformat())})" if nearest else ""
        return f"no reader can choose {day} on the clock “Numbers about”, so its link would show every day{advice}"
    if not _HOLDS[step.page](view, step.shown):
        name = page_name(step.page, view.tables)
        return f"this step shows nothing: its choices leave nothing of the page {name}; choose others"
    return ""


def _deployment(view: View, shown: Shown) -> bool:
    return _has_panel(shown, deployment_panels(view.marks, view.tables, subject_of(shown, view, "deployment")))


def _losses(view: View, shown: Shown) -> bool:
    return _has_panel(shown, loss_panels(view.marks, view.tables, subject_of(shown, view, "losses")))


def _has_panel(shown: Shown, panels: list[Panel]) -> bool:
    return any(shown.panel in (None, panel.key) for panel in panels)


def _agreement(view: View, shown: Shown) -> bool:
    return bool(len(view.positions) if shown.matters else len(view.agreement))


def _attribution(view: View, shown: Shown) -> bool:
    told = {*view.claims["statement_id"], *view.positions["statement_id"]}
    return shown.lit in told if shown.lit else bool(told)


def _comparisons(view: View, shown: Shown) -> bool:
    held = view.compared.verdicts(shown.topic)
    return any(held.get(verdict) for verdict in shown.verdicts or held)


_HOLDS: Mapping[PageName, Callable[[View, Shown], bool]] = {
    "overview": lambda view, shown: bool(len(view.statements) + len(view.positions)),
    "deployment": _deployment,
    "casualties": _losses,
    "agreement": _agreement,
    "attribution": _attribution,
    "comparisons": _comparisons,
    "cross-checks": lambda view, shown: bool(len(cross_checks(view.statements, view.tables))),
    "documents": lambda view, shown: True,
}
"""Whether each page has anything to show of a view."""
