"""The picture of a chart, as it is saved: drawn by Plotly out of sight, made one SVG by the browser, and shown as that.

No program on the server has a part in it: see `svg.js` and `picture.js`, which the browser gets as one. Its buttons
stand in the page itself, not in a shadow of it: over what stands there, a dialog passes when a reader goes on with Tab.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from core.exhibits.citing import cite_full, cite_short
from core.exhibits.exhibit import Exhibit
from core.exports.taken import lines_of
from core.figures.framing import FONT
from core.figures.theme import Theme
from core.wording.here import SEND_CHART, say_link
from pages._ui import chart

HERE = Path(__file__).parent
MOST_ROWS = 500
"""So many rows of its table go along with a picture in a page of its own."""

_component = st.components.v2.component(
    "contested-counts.picture",
    html="<div class='take'></div>",
    css=(HERE / "picture.css").read_text(encoding="utf-8"),
    js="\n".join((HERE / name).read_text(encoding="utf-8") for name in ("svg.js", "picture.js")),
    isolate_styles=False,
)


def show(exhibit: Exhibit, figure: Any, look: Theme, name: str, read: date, *, key: str, share: float = 1.0) -> None:
    """The picture with its buttons. `name` begins the names of its files; `read` is the day of the citation; it is
    saved at this `share` of the size that its figure has.
    """
    told, layout = exhibit.caveats, figure.layout
    size = f"{layout.width}x{layout.height}"
    meant = f"{name} {look.mode} {size}: {told.counting}; {told.times}; {told.left_out}"
    figure.update_layout(meta=meant)
    data = {
        "name": name,
        "meant": meant,
        "width": layout.width,
        "height": layout.height,
        "share": share,
        "notes": sum(1 for note in layout.annotations if note.text),
        "background": look.background,
        "ink": look.text,
        "font": FONT,
        **_words(exhibit, read),
    }
    _component(data=data, key=key)
    plotted = f"{key}-{name}-{size}"
    chart.show(figure, key=plotted, alt=exhibit.alt, still=True)


def _words(exhibit: Exhibit, read: date) -> dict[str, Any]:
    """What travels with the picture as text."""
    return {
        "title": exhibit.title,
        "alt": exhibit.alt,
        "short": cite_short(exhibit, read),
        "linked": say_link(st.context.url, SEND_CHART),
        "full": cite_full(exhibit, read),
        "lines": list(exhibit.lines),
        "caveats": [*lines_of(exhibit.caveats), *exhibit.caveats.definitions],
        "table": _table(exhibit.table),
    }


def _table(table: pd.DataFrame) -> dict[str, Any]:
    """The head and the first rows of a table as text."""
    rows = table[:MOST_ROWS].astype(object)
    cells = rows.where(rows.notna(), "").map(_said).to_numpy().tolist()
    more = f"The first {MOST_ROWS:,} of {len(table):,} rows." if len(table) > MOST_ROWS else ""
    return {"head": [str(name) for name in table], "rows": cells, "more": more}


def _said(cell: Any) -> str:
    return f"{cell:,.12g}" if isinstance(cell, float) else f"{cell:,}" if isinstance(cell, int) else str(cell)
