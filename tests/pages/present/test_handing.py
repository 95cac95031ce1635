"""What is handed out after a briefing: made only when it is asked for, under the name of its file."""

from functools import partial

import pytest
from streamlit.testing.v1 import AppTest

from core.wording.here import LINK_HERE, SEND_BRIEFING
from pages._ui.present.handing import base, link

PAGE = """
from core.frames import tables
from pages._ui.present import handing
from tests.builders import claim, one
from tests.core.exports.slides import briefing, step

handing.buttons("who-is-there", briefing(step("casualties")), tables(one(claim("c1", best=300))))
"""


def made(*_: object, **__: object) -> bytes:
    raise AssertionError("made before anybody asked for it")


def test_two_files_and_a_link_are_offered_and_nothing_is_made_before(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("deck", "handout"):
        monkeypatch.setattr(f"pages._ui.present.handing.{name}", made)
    app = AppTest.from_string(PAGE, default_timeout=60).run()
    assert not app.exception
    assert [button.proto.label for button in app.get("download_button")] == ["Slides (.pptx)", "Handout (.pdf)"]
    assert [code.value for code in app.code] == ["present?briefing=who-is-there"]


@pytest.mark.parametrize(
    ("url", "told", "printed"),
    [
        ("http://127.0.0.1:8501/briefings", True, ""),
        ("https://example.org/briefings", False, "https://example.org"),
    ],
)
def test_paper_has_no_address_of_this_machine_and_the_link_says_where_it_opens(
    monkeypatch: pytest.MonkeyPatch, url: str, told: bool, printed: str
) -> None:
    addresses: dict[str, str] = {}

    def button(label: str, make: partial[bytes], **_: object) -> None:
        addresses[label] = make.keywords["address"]

    monkeypatch.setattr("streamlit.download_button", button)
    monkeypatch.setattr("pages._ui.present.handing.base", lambda _: url.removesuffix("/briefings"))
    app = AppTest.from_string(PAGE, default_timeout=60).run()
    assert not app.exception
    assert addresses == {"Slides (.pptx)": url.removesuffix("/briefings"), "Handout (.pdf)": printed}
    assert [line.value for line in app.caption] == ([f"{LINK_HERE}. {SEND_BRIEFING}."] if told else [])


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://localhost:8501/briefings?briefing=a", "http://localhost:8501"),
        ("https://example.org/counts/briefings", "https://example.org/counts"),
        ("https://example.org/", "https://example.org"),
        ("javascript:alert(1)", ""),
        (None, ""),
    ],
)
def test_the_address_of_the_dashboard(url: str | None, address: str) -> None:
    assert base(url) == address


def test_the_link_presents_the_briefing() -> None:
    assert link("https://example.org/counts", "a b&c") == "https://example.org/counts/present?briefing=a+b%26c"
