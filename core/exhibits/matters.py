"""The chart of yes/no matters, with what articles themselves set against a position."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from core.exhibits.placed import for_a_screen, sides_of
from core.figures.positions import position_matrix
from core.figures.theme import Theme
from core.view import View
from core.wording.names import called
from core.wording.pairs.of_two import against_positions
from core.wording.sides import headings, shorts


def matters_chart(view: View, positions: pd.DataFrame, origins: Mapping[str, str], look: Theme) -> Any:
    """The chart of the matters that a screen has room for; `origins` are the names of all."""
    return position_matrix(
        positions,
        origins,
        shorts(view.tables),
        theme=look,
        sides=for_a_screen(sides_of(view)),
        texts=called(view.tables, "proposition", "text"),
        headings=headings(view.filters),
        said=set_against_in(view, positions),
    )


def set_against_in(view: View, positions: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """By origin and matter, what articles tell of others and set against these positions, or them against it."""
    told, said = against_positions(view.tables), dict[tuple[str, str], list[str]]()
    for by, on, ids in zip(positions["origin"], positions["proposition"], positions["position_ids"], strict=True):
        for words in (words for key in ids.split(" ") for words in told.get(key, ())):
            if words not in said.setdefault((by, on), []):
                said[by, on].append(words)
    return said
