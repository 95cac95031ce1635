"""A link that opens on this machine only says so, and what to send instead."""

import pytest

from core.wording.here import LINK_HERE, SEND_CHART, is_here, say_link


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://127.0.0.1:8501/casualties?show=as+reported", True),
        ("http://127.3.2.1/", True),
        ("http://localhost:8501", True),
        ("http://counts.localhost/", True),
        ("http://[::1]:8501/", True),
        ("http://0.0.0.0:8501/", True),
        ("https://example.org/localhost", False),
        ("http://192.168.1.7:8501/", False),
        ("http://localhost.example.org/", False),
        ("http://[::1/", False),
        ("", False),
        (None, False),
    ],
)
def test_an_address_of_this_machine_alone(address: str | None, here: bool) -> None:
    assert is_here(address) is here
    assert say_link(address, SEND_CHART) == (f"{LINK_HERE}. {SEND_CHART}." if here else "")
