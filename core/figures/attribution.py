"""Who told whom: origins at the left, who passed it on, articles at the right; each strand is one statement.

A strand has the colour of the kind of its origin all the way. Who is only said to be silent told nothing: those stand
last at the left, under a head of their own, and their strands have no kind's colour. One statement can be lit: its
strands are drawn over the others, which stay where they are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.figures.built import built
from core.figures.flows import Flow, flow
from core.figures.key import key, key_figure
from core.figures.lanes import PASSING, Node
from core.figures.marks import AXES, Trace
from core.figures.names import names_beside, room_of
from core.figures.strands import CALM, DIM, Link, doubted_traces, edge, hit_trace, lit_traces, strand_traces
from core.figures.texts import UNPUBLISHED, escaped
from core.figures.theme import Theme, base_layout, blank_axis
from core.frames import expect
from core.frames.links import CARRIER, DOCUMENT, LINK, ORIGIN, SILENCE, SILENT
from core.wording.numbers import RECORDS, say_count
from core.wording.titles.reach import say_origins

HEADS = {
    ORIGIN: "Said it first",
    SILENCE: "Only said to be silent",
    CARRIER: "Passed it on",
    DOCUMENT: "Articles",
}

LEFT, RIGHT, TOP, BOTTOM = 226, 206, 34, 8
"""Margins in pixels: names of origins, names of articles, heads of columns."""


def attribution_flow(
    links: pd.DataFrame,
    labels: Mapping[str, str],
    kinds: Mapping[str, str],
    words: Mapping[Link, str],
    *,
    theme: Theme,
    lit: str | None = None,
    unsure: Collection[str] = (),
    order: Sequence[str] = (),
) -> go.Figure:
    """The links of `core.analysis.ways.chains.chains`, with the statement `lit` drawn over the others.

    `labels` names origins, carriers and documents by id, `kinds` gives the kind of each origin that has one, `words`
    what hovering over a link of a statement says. `customdata` of a strand is [statement id]. The statements `unsure`
    are perhaps not yet published: they have dots. `order`: that of the origins, where the chart is not to choose it.
    Raises ValueError without a link.
    """
    expect(links, *LINK, "statement_id", "step")
    if links.empty:
        raise ValueError("nobody told anybody anything; show the empty state instead of a chart")
    drawn = flow(links, lambda node, bar: room_of(node, bar, labels), order)
    hues = _hues(links[links["step"] == 0], kinds, theme)
    bright = [index for index, strand in enumerate(drawn.strands) if lit in strand.statements]
    touched = {node for index in bright for node in drawn.strands[index].way}
    traces = [
        *strand_traces(drawn, hues, DIM if bright else CALM, theme.quiet),
        *doubted_traces(drawn, unsure, theme),
        *lit_traces(drawn, bright, hues, theme),
        hit_trace(drawn, words),
        _bars(drawn, labels, kinds, theme),
        *(names_beside(drawn, labels, touched, kind, theme) for kind in HEADS),
    ]
    return built([trace for trace in traces if len(trace["x"])], _layout(drawn, theme))


def _hues(first: pd.DataFrame, kinds: Mapping[str, str], look: Theme) -> dict[str, str]:
    """The colour of each statement, by its first links: that of its origin's kind; a silence has a quiet one."""
    ends = list(zip(first["told_by_kind"].tolist(), first["told_by"].tolist(), strict=True))
    colours = {end: look.quiet if end[0] == SILENCE else _colour(end[1], kinds, look) for end in set(ends)}
    return dict(zip(first["statement_id"].tolist(), map(colours.__getitem__, ends), strict=True))


def attribution_key(kinds: Iterable[str], theme: Theme, *, doubted: bool = False, narrow: bool = False) -> go.Figure:
    """The colours of these kinds of origin, and the dots of what is in doubt, as a figure of its own."""
    return key_figure(key((), (), tuple(kinds), theme, AXES, doubted=doubted, narrow=narrow), theme)


def attribution_alt(
    links: pd.DataFrame,
    labels: Mapping[str, str],
    *records: pd.DataFrame,
    lit: str | None = None,
    unsure: Collection[str] = (),
) -> str:
    """The chart in sentences: how many tell how much, through whom, and the way of the statement that is lit.

    `records` are all that is told, an `origin`, its `origin_kind` and a `document` each: what the counts of origins and
    articles are of, since the links may have many as one.
    """
    held = [each[["origin", "origin_kind", "document"]] for each in records]
    spoke = pd.concat([rows[_spoke(each)] for rows, each in zip(held, records, strict=True)])
    first, carried = links[links["step"] == 0], links[links["told_to_kind"] == CARRIER]
    quiet = first["told_by_kind"] == SILENCE
    parts = [
        f"Flow of {say_count(len(set(links['statement_id'].tolist())), *RECORDS)} from"
        f" {say_origins(spoke)} to {say_count(pd.concat(held)['document'].nunique(), 'article')}.",
    ]
    parts += [f"Told most: {_most(first[~quiet], 'told_by', labels)}."] if not quiet.all() else []
    parts += [f"{HEADS[SILENCE]}: {_most(first[quiet], 'told_by', labels)}."] if quiet.any() else []
    if len(carried):
        parts.append(f"Passed on by: {_most(carried, 'told_to', labels)}.")
    if unsure:
        parts.append(f"{say_count(len(unsure), *RECORDS)} {UNPUBLISHED['perhaps']}, dotted.")
    ways = [_way(labels[by], labels[to], kind) for by, to, kind in _ways(links, lit)]
    return " ".join([*parts, *([f"Lit: {'; '.join(ways)}."] if ways else [])])


def _spoke(records: pd.DataFrame) -> pd.Series:
    """In which records a source says something, as a mask."""
    return records["stance"] != SILENT if "stance" in records else pd.Series(True, records.index)


def _most(rows: pd.DataFrame, column: str, labels: Mapping[str, str]) -> str:
    told: dict[str, set[str]] = defaultdict(set)
    for name, statement in zip(rows[column].tolist(), rows["statement_id"].tolist(), strict=True):
        told[name].add(statement)
    counts = sorted((-len(statements), name) for name, statements in told.items())
    named = [f"{labels[name]} ({-n:,})" for n, name in counts[:4]]
    return ", ".join([*named, *([f"and {len(counts) - 4:,} more"] if len(counts) > 4 else [])])


def _ways(links: pd.DataFrame, lit: str | None) -> Iterator[tuple[str, str, str]]:
    own = links[links["statement_id"] == lit].sort_values("step", kind="stable")
    yield from own[["told_by", "told_to", "told_by_kind"]].itertuples(index=False, name=None)


def _way(by: str, to: str, kind: str) -> str:
    return f"{to} says that {by} is silent" if kind == SILENCE else f"{by} told {to}"


def _bars(drawn: Flow, labels: Mapping[str, str], kinds: Mapping[str, str], look: Theme) -> Trace:
    """A bar for every node, as high as its strands; an origin's has the colour of its kind."""
    nodes = [node for node in drawn.spots if node.kind != PASSING]
    heights = [max(drawn.spots[node].weight * drawn.lane, 2.0) for node in nodes]
    return {
        "type": "bar",
        "name": "nodes",
        "x": [node.column for node in nodes],
        "base": [drawn.spots[node].middle - height / 2 for node, height in zip(nodes, heights, strict=True)],
        "y": heights,
        "width": 2 * edge(drawn),
        "marker": {
            "color": [_colour(node.name, kinds, look) if node.kind == ORIGIN else look.quiet for node in nodes],
            "line": {"width": 0},
        },
        "hovertext": [_about(node, drawn.counts, labels) for node in nodes],
        "hoverinfo": "text",
    }


def _colour(origin: str, kinds: Mapping[str, str], look: Theme) -> str:
    """The colour of an origin's kind; a quiet one where several stand together."""
    return look.kind_colour(kinds[origin]) if origin in kinds else look.quiet


def _about(node: Node, counts: Mapping[Node, int], labels: Mapping[str, str]) -> str:
    counted = ("silence that articles tell of", "silences that articles tell of") if node.kind == SILENCE else RECORDS
    return f"{escaped(labels[node.name])}: {say_count(counts[node], *counted)}"


def _layout(drawn: Flow, look: Theme) -> dict[str, Any]:
    last, middle = drawn.columns - 1, {HEADS[CARRIER]: ((drawn.columns - 1) / 2, "center")}
    heads = {HEADS[ORIGIN]: (-edge(drawn), "right"), HEADS[DOCUMENT]: (last + edge(drawn), "left")}
    heads |= middle if last > 1 else {}
    quiet = [spot.top for node, spot in drawn.spots.items() if node.kind == SILENCE]
    return {
        **base_layout(look, drawn.height + TOP + BOTTOM),
        "margin": {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
        "xaxis": blank_axis(range=[-edge(drawn), last + edge(drawn)]),
        "yaxis": blank_axis(range=[drawn.height, 0]),
        "annotations": [
            {"text": f"<b>{text}</b>", "x": x, "y": 0, "xanchor": side, "yshift": 20}
            for text, (x, side) in heads.items()
        ]
        + [
            {"text": f"<b>{HEADS[SILENCE]}</b>", "x": -edge(drawn), "y": top, "xanchor": "right", "yshift": 16}
            for top in sorted(quiet)[:1]
        ],
    }
