"""What axe finds on a page, in light and in dark, without what Streamlit itself brings."""

from typing import Any

import pytest

from tests.browser.charts import at_rest

STREAMLITS_OWN = {
    "color-contrast": "<kbd",
    "scrollable-region-focusable": '<pre class="st-emotion',
}
"""Findings that Streamlit itself brings: rule, and what its markup contains. docs/accessibility.md tells of them."""

SWITCHED = "(scheme) => getComputedStyle(document.querySelector('[data-testid=stApp]')).colorScheme === scheme"
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours; all others find the same in either scheme."""


def serious_in_both(page: Any) -> list[tuple[str, str]]:
    """What is serious or critical and ours, as rule and markup: first as the page stands, then of colours in dark."""
    found = _serious(page)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(SWITCHED, arg="dark")
    page.keyboard.press("r")  # buttons follow the scheme at the next run
    at_rest(page)
    page.evaluate("() => Promise.all(document.getAnimations().map((each) => each.finished))")
    return [*found, *_serious(page, runOnly=COLOURS)]


def _serious(page: Any, **options: Any) -> list[tuple[str, str]]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options={"resultTypes": ["violations"], **options}).response["violations"]
    return [
        (rule["id"], node["html"][:200])
        for rule in found
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
        if STREAMLITS_OWN.get(rule["id"], "\0") not in node["html"]
    ]
