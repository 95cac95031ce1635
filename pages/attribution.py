"""The address /attribution on a fresh server; the page itself is pages/why/attribution.py."""

from pages._ui import handover

handover.to("pages/why/attribution.py")
