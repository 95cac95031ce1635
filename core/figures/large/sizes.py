"""Every size of a figure that is counted in pixels, made larger or smaller: type, marks, lines, margins, distances.

Positions along the axes stay: a chart drawn for a page keeps what it says, and is only told larger.
"""

from collections.abc import Mapping, Sequence
from typing import Any

PIXELS = {"size", "standoff", "xshift", "yshift", "cornerradius", "borderpad"}
"""Names under which Plotly keeps a number of pixels, wherever they stand."""

WHOLE = "ticklabelstandoff"
"""The same, where Plotly takes whole pixels only."""

WITHIN = {"line": {"width"}, "margin": {"l", "r", "t", "b"}}
"""The same, but only directly below these names: the width of a bar is no number of pixels."""


def enlarged(part: Any, factor: float) -> Any:
    """A trace, or a layout, with every number of pixels multiplied by `factor`; what was given stays as it was.

    `part` is plain data, as `Figure.to_plotly_json` gives it. Heights and widths of the whole figure are not touched.
    """
    return _scaled(part, factor, "")


def _scaled(part: Any, factor: float, name: str) -> Any:
    if isinstance(part, Mapping):
        whole = {key: _member(key, value, factor, name) for key, value in part.items()}
        return whole | _shape_ends(part, factor)
    if isinstance(part, (list, tuple)):
        return [_scaled(each, factor, name) for each in part] if _is_nested(part) else part
    return part


def _member(key: str, value: Any, factor: float, name: str) -> Any:
    if key == WHOLE:
        return round(value * factor)
    if key in PIXELS or key in WITHIN.get(name, ()):
        return _times(value, factor)
    return _scaled(value, factor, key)


def _shape_ends(part: Mapping[str, Any], factor: float) -> dict[str, Any]:
    """A shape may count its ends in pixels from an anchor."""
    if part.get("xsizemode") != "pixel":
        return {}
    return {end: part[end] * factor for end in ("x0", "x1")}


def _is_nested(values: Sequence[Any]) -> bool:
    """Whether a list holds parts of a figure, not mere data."""
    return bool(values) and isinstance(values[0], Mapping)


def _times(value: Any, factor: float) -> Any:
    if isinstance(value, (list, tuple)):
        return [_times(each, factor) for each in value]
    return value * factor if isinstance(value, (int, float)) and not isinstance(value, bool) else value
