"""A yardstick: the chart of deployments as a static file with Plotly's whole script, and two buttons that change it."""

import shutil
from pathlib import Path

import plotly

from core.analysis.panels import deployment_panels
from core.figures.forest import forest
from core.figures.theme import theme
from core.filters import Filters
from core.frames import tables
from core.loader import load
from core.view import view
from core.wording.claims import with_labels

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Deployment</title>
<script src="plotly.min.js"></script><button id="origin">by origin</button><button id="reported">as reported</button>
<div id="chart"></div><script>
const figures = {{origin: {origin}, reported: {reported}}};
const draw = (name) => Plotly.react('chart', figures[name]);
for (const name of Object.keys(figures)) document.getElementById(name).onclick = () => draw(name);
draw('origin');
</script></html>
"""


def write(folder: Path, subject: str = "north-korean-troops") -> None:
    """The page and its script, in a new folder."""
    folder.mkdir(parents=True)
    shutil.copy(Path(plotly.__file__).parent / "package_data" / "plotly.min.js", folder)
    figures = {"origin": _figure(subject, by_origin=True), "reported": _figure(subject, by_origin=False)}
    (folder / "index.html").write_text(PAGE.format(**figures), encoding="utf-8")


def _figure(subject: str, *, by_origin: bool) -> str:
    held = tables(load("seeds"))
    seen = view(held, Filters(by_origin=by_origin))
    (panel, *_) = deployment_panels(with_labels(seen.marks, held), held, subject)
    figure = forest(panel.marks, theme=theme("light"), unit_title=panel.unit_title, lanes=panel.lanes)
    return str(figure.to_json()).replace("</", "<\\/")
