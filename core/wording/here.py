"""Links that open on this machine only, in words: the dashboard listens to no other."""

from ipaddress import ip_address
from urllib.parse import urlsplit

LINK_HERE = "The link opens on this machine only, while the dashboard runs here"
SEND_CHART = "To a colleague, send the picture, the page that stays as it is, or a published site"
SEND_BRIEFING = "To a colleague, send the slides, the handout, or a published site"


def is_here(address: str | None) -> bool:
    """Whether an address is one of this machine alone: "http://localhost:8501", "http://127.0.0.1:8501/casualties"."""
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        found = ip_address(host)
    except ValueError:
        return False
    return found.is_loopback or found.is_unspecified


def say_link(address: str | None, instead: str) -> str:
    """What is to be known of a link before it is sent, and what to send `instead`; empty where it opens elsewhere."""
    return f"{LINK_HERE}. {instead}." if is_here(address) else ""
