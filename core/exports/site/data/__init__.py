"""What makes the charts of the published site live: data as a script, the script itself, and the chart code.

The script selects, stacks and counts; every figure, sentence and verdict is made here, from the functions that the
dashboard uses. Browsers let no page that is opened from disk read another file, so the data are a script, too.
"""

import json
from importlib.resources import files
from typing import Any

from core.exports.site.data.bundle import bundle
from core.exports.site.data.front import front
from core.exports.site.data.styles import stylesheet
from core.exports.site.sentences import SafeSentences

__all__ = ["as_script", "scripts", "site_files"]

DATA, CHARTS = "data/site.js", "assets/charts.js"
FRONT_DATA, FRONT = "data/front.js", "assets/front.js"
POLICY, PLOTLY = "assets/policy.js", "assets/plotly.min.js"
PARTS = ("base", "words", "choose", "stated", "titles", "forest", "matrix", "held", "evidence", "controls", "page")
"""The script in parts, in the order in which they build on each other."""

DRAWN = ("deployment", "casualties")
MATRICES = ("agreement", "matters")
OVERVIEW = "overview"


def site_files(sentences: SafeSentences, *, texts: bool = True) -> dict[str, bytes]:
    """Everything that the charts of the site need, by path from its root; `texts`: with the paragraphs of quotes."""
    first = front(sentences.view)
    return {
        **({FRONT_DATA: as_script(first, "CONTESTED_FRONT"), FRONT: _asset("front.js")} if first else {}),
        DATA: as_script(bundle(sentences, texts=texts)),
        CHARTS: b"\n".join(_asset(f"{part}.js") for part in PARTS),
        POLICY: _asset("policy.js"),
        PLOTLY: _asset("plotly.min.js"),
        "assets/plotly-LICENSE.txt": _asset("plotly-LICENSE.txt"),
        "assets/charts.css": stylesheet() + _asset("charts.css"),
    }


def scripts(page: str) -> tuple[str, ...]:
    """The scripts of a page, in the order in which they are loaded; none where nothing is live."""
    if page in DRAWN:
        return DATA, POLICY, PLOTLY, CHARTS
    if page == OVERVIEW:
        return FRONT_DATA, POLICY, PLOTLY, FRONT
    return (DATA, CHARTS) if page in MATRICES else ()


def as_script(data: dict[str, Any], name: str = "CONTESTED_COUNTS") -> bytes:
    """One constant, as text that the browser reads as JSON: faster than a literal, and nothing in it is run."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f"'use strict';\nconst {name} = JSON.parse({json.dumps(text, ensure_ascii=False)});\n".encode()


def _asset(name: str) -> bytes:
    return files("core.exports.site").joinpath("assets", name).read_bytes()
