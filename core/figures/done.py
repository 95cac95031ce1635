"""A figure that is drawn and will not change: what is sent of it is worked out once."""

from functools import cached_property
from typing import Any

import plotly.graph_objects as go


class Done(go.Figure):  # type: ignore[misc]  # plotly has no types
    """The same figure, whose `to_dict` gives the one dict that it makes: never change that, nor the figure."""

    @cached_property
    def _once(self) -> dict[str, Any]:
        made: dict[str, Any] = super().to_dict()
        return made

    def to_dict(self) -> dict[str, Any]:
        """Data and layout, numbers packed, as `go.Figure.to_dict` gives them."""
        return self._once

    @cached_property
    def written(self) -> str:
        """The figure as JSON, numbers packed."""
        return str(self.to_json())


def done(figure: go.Figure) -> Done:
    """A figure for many readers, who each get what this makes at its first use: made of the very same parts."""
    made = Done.__new__(Done)
    made.__dict__.update(figure.__dict__)
    return made
