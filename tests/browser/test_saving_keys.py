"""Ctrl+Enter saves from each kind of control of Edit, and leaves what was chosen there as it was."""

from typing import Any

from core.reading.yamltext import read
from tests.browser.charts import at_rest, open_page
from tests.browser.conftest import Desk
from tests.conftest import THOROUGH

STEM, CLAIM = "004_3a45abb186c395a5", "004-deployed-10000-12000"


def typed(page: Any, label: str, words: str) -> None:
    page.get_by_label(label, exact=True).fill(words)


def offered(page: Any, label: str, words: str) -> None:
    """An option of a list, offered and not yet taken when the keys come."""
    page.get_by_role("combobox", name=label, exact=True).click()
    page.keyboard.type(words)
    page.get_by_role("option", name=words).first.wait_for()


def pressed(page: Any, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).click()
    at_rest(page)


STEPS = [
    (lambda page: typed(page, "Note", "By whom is not said."), {"note": "By whom is not said."}),
    (lambda page: offered(page, "Whose", "Russian forces"), {"subject": "russian-forces"}),
]
MORE = [
    (lambda page: pressed(page, "stated in the sentence"), {"attribution_basis": "stated"}),
    (lambda page: typed(page, "From: day", "5"), {"as_of": "[2024-10-05..2024-12-18]"}),
]


def test_ctrl_enter_saves_from_each_kind_of_field(page, desk: Desk) -> None:  # type: ignore[no-untyped-def]
    own_seeds, address = desk
    for does, expected in [*STEPS, *MORE] if THOROUGH else STEPS:
        open_page(page, f"{address}/edit?article={STEM}&at=claims:{CLAIM}")
        page.get_by_label("Note", exact=True).wait_for()
        does(page)
        page.keyboard.press("Control+Enter")
        page.get_by_text("Saved:").wait_for()
        at_rest(page)
        value, _ = read((own_seeds / f"{STEM}.yaml").read_text(encoding="utf-8"))
        held = next(each for each in value["claims"] if each["id"] == CLAIM)
        found = {name: held[name]["edtf"] if name == "as_of" else held.get(name) for name in expected}
        assert found == expected
