"""The address /coverage on a fresh server; the page itself is pages/curate/coverage.py."""

from pages._ui import handover

handover.to("pages/curate/coverage.py")
