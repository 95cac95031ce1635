"""The words of a forest plot: labels at the left, the printed words above each mark, the text that hovering shows."""

from collections.abc import Sequence
from math import isnan
from typing import Any

from core.figures.marks import SILENT, Axes, Trace
from core.figures.rows import ROW, WORDS, PanelRow
from core.figures.scales import Scale
from core.figures.spots import BEFORE, CHARACTER, spot_of
from core.figures.stated import bold_numbers
from core.figures.texts import (
    FORECASTS,
    HEDGES,
    counted,
    escaped,
    folded,
    number_text,
    quoted,
    trimmed,
    trimmed_around,
)
from core.figures.theme import Theme, halo
from core.wording.inferred import with_bases
from core.wording.labels import KINDS, WITHDRAWN
from core.wording.quoting import paired

LEFT, RIGHT = 226, 26
"""Margins in pixels of charts whose rows have labels: they stand in the left one."""

LABEL_CHARACTERS, QUIET_CHARACTERS = 28, 32
"""What fits beside the number in the margin: of a name, and of the quieter line below it."""

NO_BREAK = "\N{NO-BREAK SPACE}"

LONGEST_WORDS = 76
"""Characters that fit above a mark, all told."""


def row_labels(rows: Sequence[PanelRow], look: Theme) -> list[dict[str, Any]]:
    """One annotation a row, left of the panels: who said it, and more quietly what is known of the way it came."""
    return [{"y": row.middle, "text": _label(row.told, look)} for row in rows]


def _label(told: Any, look: Theme) -> str:
    """Three lines at most: with no room the kind of origin is left to the colour; carriers go before articles do."""
    name = folded(told.origin_label, LABEL_CHARACTERS, 2)
    lines = 1 if "<br>" in name else 2
    kind = KINDS[told.origin_kind]
    own = "" if told.origin_label.lower().startswith(kind) else kind
    ways = [_in_lines(way, lines) for way in (_way(own, told), _way("", told), _way("", told, carried=False))]
    whole = (way for way in ways[:2] if not way.endswith("…"))
    quiet = next(whole, ways[1] if _on_one_line(_articles(told)) in _on_one_line(ways[1]) else ways[2])
    return f'<b style="color:{look.text}">{name}</b><br>{quiet}'


def _on_one_line(words: str) -> str:
    return words.replace("<br>", " ").replace(NO_BREAK, " ")


def _in_lines(way: str, lines: int) -> str:
    """So many lines at most, none of which begins with what parts them: larger pictures set them side by side."""
    return folded(way, QUIET_CHARACTERS, lines).replace("<br>· ", " ·<br>")


def _way(kind: str, told: Any, *, carried: bool = True) -> str:
    """Doubt before all, and articles before carriers, so that neither is what gets cut."""
    carriers = f"via {told.carriers_words}" if carried and told.carriers_words else ""
    doubts = [WITHDRAWN if told.remark == WITHDRAWN else "", told.unpublished, told.inferred]
    return " · ".join(filter(None, [*doubts, kind, _articles(told), carriers]))


def _articles(told: Any) -> str:
    return articles_words(told).replace(" ", NO_BREAK).replace(f";{NO_BREAK}", "; ")


def articles_words(told: Any) -> str:
    """Where the mark stands, unless the name of its origin says that; of many articles, how many."""
    if told.n_documents > 1:
        return str(told.article or counted(told.n_documents, "article"))
    return "" if told.article in told.origin_label else str(told.article)


def printed_words(rows: Sequence[PanelRow], scale: Scale, axes: Axes, look: Theme) -> Trace:
    """The words as printed above each mark; no line runs through them."""
    texts = [printed(row) for row in rows]
    spots = [spot_of(row.mark, len(text), scale) for row, text in zip(rows, texts, strict=True)]
    return {
        "type": "scatter",
        "name": "words as printed",
        "mode": "text",
        "x": [x for x, _ in spots],
        "y": [row.middle + WORDS for row in rows],
        "text": [bold_numbers(escaped(text), row.told.numbers) for row, text in zip(rows, texts, strict=True)],
        "textposition": [side for _, side in spots],
        "textfont": {"shadow": halo(look.background)},
        "cliponaxis": False,
        **SILENT,
        **axes,
    }


def printed(row: PanelRow) -> str:
    """What stands above a mark, not yet escaped: the words as printed, and in ours how they are read and meant."""
    told, mark = row.told, row.mark
    reading = f", read as {number_text(mark.lower)}–{number_text(mark.upper)}" if mark.hedge == "vague" else ""
    remarks = filter(None, [FORECASTS.get(told.modality, ""), told.remark])
    ours = f"{reading}{told.beside}" + "".join(f" · {remark}" for remark in remarks)
    return quoted(trimmed(told.stated, LONGEST_WORDS - len(ours))) + ours


def _reach(row: PanelRow, scale: Scale) -> tuple[float, float]:
    """From where to where a row is drawn upon: its mark with a little room, and its words as far as the panel goes; all
    of the panel where it has no mark."""
    if isnan(row.mark.start):
        return scale.first, scale.last
    length, pad = len(printed(row)), 0.015 * scale.span
    spot, side = spot_of(row.mark, length, scale)
    width = length * CHARACTER * scale.span
    first = spot - BEFORE[side] * width
    return (
        min(row.mark.start - pad, max(scale.first, first)),
        max(row.mark.end + pad, min(scale.last, first + width)),
    )


def hit_areas(rows: Sequence[PanelRow], scale: Scale, axes: Axes) -> Trace:
    """One unseen bar a row, over its mark and the words above it: what a reader points at or clicks.

    `customdata` is `[claim_id]`. Unseen, it looks the same whatever is selected.
    """
    reaches = [_reach(row, scale) for row in rows]
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "bar",
        "name": "claims",
        "orientation": "h",
        "base": [_rounded(start) for start, _ in reaches],
        "x": [_rounded(end - start) for start, end in reaches],
        "y": [row.middle for row in rows],
        "width": ROW - 4,
        "customdata": [[row.told.claim_id] for row in rows],
        "hovertext": [_hover(row.told) for row in rows],
        "hoverinfo": "text",
        "marker": {"opacity": 0, "line": {"width": 0}},
        "selected": unseen,
        "unselected": unseen,
        **axes,
    }


def _rounded(number: float) -> float:
    """Six significant digits: an unseen area needs no more, and the page gets less to read."""
    return float(f"{number:.6g}")


def _hover(told: Any) -> str:
    """Who, the words as printed, the hedge, how many articles, the times and which are inferred, and the quote."""
    articles = told.article or counted(told.n_documents, "article")
    meant = [
        told.remark,
        told.inferred,
        HEDGES[told.hedge],
        told.meant,
        articles,
        f"via {escaped(told.carriers_words)}" if told.carriers_words else "",
        told.unpublished,
    ]
    covers, said = with_bases([told.covers_words, told.said_words], [told.covers_basis, told.said_basis])
    lines = [
        f"{folded(told.origin_label, 60)} ({KINDS[told.origin_kind]}): {escaped(quoted(told.stated))}",
        "; ".join(filter(None, meant)),
        f"applies to: {escaped(covers)} · said: {escaped(said)}",
        folded(quoted(trimmed_around(told.stated, paired(told.quote), 164)), 84),
    ]
    return "<br>".join(lines)
