"""Two annotators differ on one number: both quotes in the text, a choice with its reason, and both files follow."""

from pathlib import Path

from core.curation.editing import added, removed
from core.loader import load
from core.reading.yamltext import read
from tests.browser.charts import at_rest, open_page
from tests.browser.test_curate import press

STEM = "004_3a45abb186c395a5"


def with_second(folder: Path) -> str:
    """A second annotation that has all the first has, but one hedge; gives the id of that claim."""
    text = (folder / f"{STEM}.yaml").read_text(encoding="utf-8")
    claims = read(text)[0]["claims"]
    at = next(at for at, claim in enumerate(claims) if claim["modality"] == "asserted")
    other = added(removed(text, "claims", at), "claims", {**claims[at], "modality": "estimated"}, at)
    (folder / f"{STEM}.second.yaml").write_text(other, encoding="utf-8")
    return str(claims[at]["id"])


def test_a_difference_is_decided_with_a_reason(page, own_seeds: Path, served) -> None:  # type: ignore[no-untyped-def]
    claim = with_second(own_seeds)
    open_page(page, f"{served(own_seeds)}/second?article={STEM}")
    page.get_by_role("heading", name="1 of 1 difference open").wait_for()
    stated = page.locator(".article .first.second")
    assert stated.last.get_attribute("data-letters") == "A B"
    page.get_by_text("B: estimated", exact=True).click()
    page.get_by_label("Why? (needed)").fill("“Reportedly” makes it an estimate.")
    page.keyboard.press("Tab")
    press(page, "Decide")
    page.get_by_role("heading", name="0 of 1 difference open").wait_for()
    at_rest(page)
    held = read((own_seeds / f"{STEM}.second.yaml").read_text(encoding="utf-8"))[0]
    assert held["decisions"][0]["reason"] == "“Reportedly” makes it an estimate."
    found = {each.id: each for document in load(own_seeds).documents for each in document.annotation.claims}
    assert found[claim].modality == "estimated"
    assert load(own_seeds).problems == ()
