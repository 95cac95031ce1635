"""The names in a chart of who told whom: beside the bars of origins and articles, above those of carriers."""

from collections.abc import Mapping

from core.figures.flows import Flow
from core.figures.lanes import PASSING, Node
from core.figures.marks import SILENT, Trace
from core.figures.strands import edge
from core.figures.texts import folded
from core.figures.theme import Theme
from core.frames.links import CARRIER, DOCUMENT, ORIGIN, SILENCE

ORIGIN_CHARACTERS, DOCUMENT_CHARACTERS = 34, 28
TEXT_LINE, HEAD = 17, 20
"""Height of a line of a name, and of the room for a carrier's name above its bar, in pixels."""
TEXT_POSITION = {
    ORIGIN: "middle left",
    SILENCE: "middle left",
    CARRIER: "top center",
    DOCUMENT: "middle right",
}
BLANK = "\N{NO-BREAK SPACE}"


def room_of(node: Node, bar: float, labels: Mapping[str, str]) -> float:
    """Height that a node needs, with its bar and its name; a carrier's stands above the bar, which is in the middle."""
    if node.kind == PASSING:
        return bar
    if node.kind == CARRIER:
        return bar + 2.0 * HEAD
    return max(bar, TEXT_LINE * (_name(node, labels).count("<br>") + 1.0))


def _name(node: Node, labels: Mapping[str, str]) -> str:
    if node.kind == DOCUMENT:
        return folded(labels[node.name], DOCUMENT_CHARACTERS, 3)
    return folded(labels[node.name], ORIGIN_CHARACTERS, 2)


def names_beside(drawn: Flow, labels: Mapping[str, str], touched: set[Node], kind: str, look: Theme) -> Trace:
    """Names beside the bars of one kind of node, with how many statements; those of the lit way are bold."""
    nodes = [node for node in drawn.spots if node.kind == kind]
    shift = {ORIGIN: -edge(drawn), SILENCE: -edge(drawn), CARRIER: 0.0, DOCUMENT: edge(drawn)}[kind]
    return {
        "type": "scatter",
        "name": f"names of {kind}s",
        "mode": "text",
        "x": [node.column + shift for node in nodes],
        "y": [_name_at(node, drawn) for node in nodes],
        "text": [_named(node, drawn.counts, labels, node in touched, look) for node in nodes],
        "textposition": TEXT_POSITION[kind],
        "textfont": {"color": look.text, "shadow": _ground(look)},
        "cliponaxis": False,
        **SILENT,
    }


def _ground(look: Theme) -> str:
    """A ground of its own for a name: the colour of the page on every side, so that no strand seems to strike it."""
    sides = ((x, y) for x in (-3, 0, 3) for y in (-3, -1, 1, 3))
    return ", ".join(f"{x}px {y}px 2px {look.background}" for x, y in sides)


def _name_at(node: Node, drawn: Flow) -> float:
    spot = drawn.spots[node]
    return spot.middle - (spot.weight * drawn.lane / 2 + 1 if node.kind == CARRIER else 0)


def _named(node: Node, counts: Mapping[Node, int], labels: Mapping[str, str], bold: bool, look: Theme) -> str:
    name = _name(node, labels)
    count = f'<span style="color:{look.quiet}">{counts[node]:,}</span>'
    words = f"{f'<b>{name}</b>' if bold else name}{BLANK} {count}"
    return words + BLANK if node.kind in (ORIGIN, SILENCE) else BLANK + words.replace("<br>", f"<br>{BLANK}")
