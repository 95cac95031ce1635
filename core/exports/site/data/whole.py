"""Charts of pages without filters: each is drawn whole, in both looks, and its marks lead to what they stand for."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from core.exhibits.exhibit import Exhibit
from core.figures.theme import Mode
from core.wording.pairs.table import JOINED

DrawnChart = dict[str, Any]
LOOKS: tuple[Mode, ...] = ("light", "dark")

Leads = Callable[[tuple[str, ...]], str | None]
"""The address, from the root of the site, to which a mark with these ids leads; None where there is none."""


def drawn_whole(looks: Mapping[Mode, Exhibit], leads: Leads) -> DrawnChart:
    """The figure in each look, its text alternative, and by the ids of each mark, joined, to where it leads."""
    figures: dict[Mode, Any] = {look: json.loads(exhibit.figure.to_json()) for look, exhibit in looks.items()}
    ids = dict.fromkeys(_ids(figures["light"]))
    hrefs = {JOINED.join(own): href for own in ids if (href := leads(own))}
    return {"looks": figures, "alt": looks["light"].alt, "leads": hrefs}


def _ids(figure: Any) -> Iterator[tuple[str, ...]]:
    """What each mark is about: the id of a record or statement, or the two of a cell."""
    for trace in figure["data"]:
        yield from (tuple(own) for own in trace.get("customdata", ()) if own)
