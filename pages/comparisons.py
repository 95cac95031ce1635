"""The address /comparisons on a fresh server; the page itself is pages/why/comparisons.py."""

from pages._ui import handover

handover.to("pages/why/comparisons.py")
