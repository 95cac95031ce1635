"""The chart of the first page, in the state in which the site opens: it has no filters, so that it is drawn whole."""

import json
from dataclasses import replace
from typing import Any

from core.exhibits.exhibit import Exhibit
from core.exhibits.overview import CHART, overview_exhibits
from core.exhibits.state import State
from core.figures.theme import Mode, theme
from core.models import Shown
from core.view import View

LOOKS: tuple[Mode, ...] = ("light", "dark")


def chart_of(state: State) -> Exhibit | None:
    """The chart of all things that are counted; None where no number is stated."""
    alone = replace(state, shown=state.shown.model_copy(update={"panel": CHART}))
    return next(iter(overview_exhibits(alone)), None)


def front(view: View) -> dict[str, Any]:
    """The figure in both looks, and its text alternative; nothing where no number is stated."""
    made = {look: chart_of(State(view, Shown(), theme(look))) for look in LOOKS}
    looks = {look: json.loads(exhibit.figure.to_json()) for look, exhibit in made.items() if exhibit}
    alt = next((exhibit.alt for exhibit in made.values() if exhibit), "")
    return {"looks": looks, "alt": alt} if looks else {}
