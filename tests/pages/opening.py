"""Open a page of the dashboard as a reader's browser would, and read what stands on it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from tests.corpora import article, claim, dismissal, position, time, write_corpus

ROOT = Path(__file__).resolve().parents[2]
OVERVIEW = None
DEPLOYMENT, CASUALTIES, AGREEMENT = (f"pages/charts/{name}.py" for name in ("deployment", "casualties", "agreement"))
ATTRIBUTION, COMPARISONS, CROSS_CHECKS = (
    f"pages/why/{name}.py" for name in ("attribution", "comparisons", "cross-checks")
)
DOCUMENTS, SOURCES = (f"pages/evidence/{name}.py" for name in ("documents", "sources"))
PAGES = (OVERVIEW, DEPLOYMENT, CASUALTIES, AGREEMENT, ATTRIBUTION, COMPARISONS, CROSS_CHECKS, DOCUMENTS, SOURCES)

FIRST = "About 300 died. He sees 25,000 more. Losses were heavy. They have left. He is 77."
SECOND = "Officials say that 300 died, and 900 Russians. 11,000 were sent. They have not left. Hundreds were hurt."


def opened(page: str | None = OVERVIEW, **address: str | list[str]) -> AppTest:
    """The page under this address, run once, as for a reader who follows a link."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    _address(app, address)
    return app.run() if page is None else turned_to(app, page)


def _address(app: AppTest, address: dict[str, str | list[str]]) -> None:
    for name, value in address.items():
        app.query_params[name.replace("_", " ")] = value


def turned_to(app: AppTest, page: str) -> AppTest:
    """The same reader on another page."""
    app.switch_page(page)
    return app.run()


@dataclass(frozen=True)
class Chart:
    """A chart as the browser gets it: the data and layout of its figure, and its text alternative."""

    data: list[dict[str, Any]]
    layout: dict[str, Any]
    alt: str


def charts(app: AppTest) -> list[Chart]:
    """All charts of the page, from top to bottom."""
    parts = [each.proto for each in app.get("bidi_component")]
    found = [json.loads(part.json) for part in parts if part.component_name == "contested-counts.chart"]
    return [Chart(**json.loads(each["figure"]), alt=each["alt"]) for each in found]


def drawn(app: AppTest) -> list[list[str]]:
    """The ids that the marks and cells of all charts carry, in the order in which they are drawn."""
    traces = [trace for chart in charts(app) for trace in chart.data]
    return [ids for trace in traces for ids in trace.get("customdata") or []]


def words(app: AppTest | Block) -> str:
    """All Markdown of the page, or of a part of it, with the backslashes of escapes taken out."""
    lines = [*app.title, *app.subheader, *app.markdown, *app.caption, *app.info]
    return "\n".join(line.value for line in lines).replace("\\", "")


def title(app: AppTest) -> tuple[str, str]:
    """The title of the page and what stands below it, if anything does, as plain text."""
    elements = [element for element in app.main if hasattr(element, "value")]
    place = elements.index(app.title[0])
    below = next((each.value for each in elements[place + 1 : place + 2] if each.type == "markdown"), "")
    return app.title[0].value.replace("\\", ""), below.replace("\\", "")


def buttons(app: AppTest, label: str) -> list[Any]:
    """The buttons whose label holds these words."""
    return [button for button in app.button if label in button.label.replace("\\", "")]


def write_tiny(folder: Path) -> Path:
    """Two articles: a statement that both tell, a forecast, losses in words, two sides, a clash on a yes/no matter."""
    officials = {"attribution": ["western-officials"], "statement": "officials-300", "as_of": time("2025-01-31")}
    first = article(
        FIRST,
        claim("first-300", "About 300", quote="About 300 died.", best=300, hedge="about", **officials),
        claim(
            "forecast",
            "25,000 more",
            quote="He sees 25,000 more.",
            measure="deployed",
            best=25_000,
            modality="forecast",
        ),
        claim("heavy", "heavy", quote="Losses were heavy.", hedge="none", measure="casualties"),
        position("left", quote="They have left."),
        dismissal("77", "an age"),
    )
    second = article(
        SECOND,
        claim("second-300", "300", quote="Officials say that 300 died", best=300, **officials),
        claim("russian-900", "900 Russians", quote="900 Russians", best=900, subject="russian-forces"),
        claim("sent", "11,000", quote="11,000 were sent.", measure="deployed", best=11_000, attribution=["gur"]),
        position("stayed", "denies", quote="They have not left.", attribution=["gur"]),
        claim("hundreds", "Hundreds", quote="Hundreds were hurt.", hedge="vague", measure="casualties"),
    )
    return write_corpus(folder, {"a": first, "b": second})
