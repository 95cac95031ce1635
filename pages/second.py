"""The address /second on a fresh server; the page itself is pages/curate/second.py."""

from pages._ui import handover

handover.to("pages/curate/second.py")
