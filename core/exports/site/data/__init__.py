"""What makes the charts of the published site live: data as a script, the script itself, and the chart code.

The script selects, stacks and counts; every figure, sentence and verdict is made here, from the functions that the
dashboard uses. Browsers let no page that is opened from disk read another file, so the data are a script, too.
"""

import json
from importlib.resources import files
from typing import Any

from core.exports.site.data.bundle import bundle
from core.exports.site.data.styles import stylesheet
from core.exports.site.sentences import SafeSentences

__all__ = ["as_script", "asset", "drawn_scripts", "scripts", "site_files"]

DATA, CHARTS = "data/site.js", "assets/charts.js"
POLICY, PLOTLY = "assets/policy.js", "assets/plotly.min.js"
WHOLE, PRINTING = "assets/whole.js", "assets/printing.js"
STYLE = "assets/charts.css"
PARTS = (
    *("base", "words", "choose", "stated", "voices", "titles", "forest", "matrix"),
    *("held", "copying", "evidence", "controls", "page"),
)
"""The script in parts, in the order in which they build on each other."""

DRAWN = ("deployment", "casualties")
MATRICES = ("agreement", "matters")


def site_files(sentences: SafeSentences, *, texts: bool = True) -> dict[str, bytes]:
    """Everything that the charts of the site need, by path from its root; `texts`: with the paragraphs of quotes."""
    return {
        DATA: as_script(bundle(sentences, texts=texts)),
        CHARTS: b"\n".join(asset(f"{part}.js") for part in PARTS),
        **{path: asset(path.rpartition("/")[2]) for path in (POLICY, PLOTLY, WHOLE, PRINTING)},
        "assets/plotly-LICENSE.txt": asset("plotly-LICENSE.txt"),
        STYLE: stylesheet() + asset("charts.css"),
    }


def scripts(page: str) -> tuple[str, ...]:
    """The scripts of a page, in the order in which they are loaded; none where nothing is live."""
    if page in DRAWN:
        return DATA, POLICY, PLOTLY, CHARTS, PRINTING
    return (DATA, CHARTS) if page in MATRICES else ()


def drawn_scripts(path: str) -> tuple[str, ...]:
    """The scripts of the page at this path, whose charts are drawn whole: first their data, which only it loads."""
    return f"data/{path.removesuffix('.html')}.js", POLICY, PLOTLY, WHOLE, PRINTING


def as_script(data: dict[str, Any], name: str = "CONTESTED_COUNTS") -> bytes:
    """One constant, as text that the browser reads as JSON: faster than a literal, and nothing in it is run."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f"'use strict';\nconst {name} = JSON.parse({json.dumps(text, ensure_ascii=False)});\n".encode()


def asset(name: str) -> bytes:
    """A file that is published as it is, by its name."""
    return files("core.exports.site").joinpath("assets", name).read_bytes()
