"""The server asks no other host for anything, not even when a foreign web site knocks."""

from streamlit import net_util

LOOK_UPS = ("get_external_ip", "get_internal_ip")
"""Streamlit's look-ups of this machine's addresses. The first asks a host on the internet, and all readers wait."""


def ask_nobody() -> None:
    """Answer the look-ups with None: this machine is reached as localhost or 127.0.0.1 and by no other name.

    Streamlit 1.67 makes them before it refuses a WebSocket of a foreign origin. No setting turns that off.
    """
    for name in LOOK_UPS:
        setattr(net_util, name, _unknown)


def _unknown() -> None:
    return None
