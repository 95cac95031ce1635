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
IS_LIGHT = "() => matchMedia('(prefers-color-scheme: light)').matches"
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours; all others find the same in either scheme."""


def serious(page: Any) -> list[tuple[str, str, str]]:
    """What is serious or critical and ours as the page stands: scheme, rule and markup."""
    own = "light" if page.evaluate(IS_LIGHT) else "dark"
    return [(own, *each) for each in _serious(page)]


def serious_in_both(page: Any) -> list[tuple[str, str, str]]:
    """As `serious`, and what is serious of the colours in the other scheme.

    It stays in the other: who looks at one page after the other has each drawn once.
    """
    found = serious(page)
    other = "dark" if page.evaluate(IS_LIGHT) else "light"
    page.emulate_media(color_scheme=other)
    page.wait_for_function(SWITCHED, arg=other)
    page.keyboard.press("r")  # buttons follow the scheme at the next run
    at_rest(page)
    page.evaluate("() => Promise.all(document.getAnimations().map((each) => each.finished))")
    return [*found, *((other, *each) for each in _serious(page, runOnly=COLOURS))]


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
