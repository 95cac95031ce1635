"""The address /cross-checks on a fresh server; the page itself is pages/why/cross-checks.py."""

from pages._ui import handover

handover.to("pages/why/cross-checks.py")
