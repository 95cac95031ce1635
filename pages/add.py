"""The address /add on a fresh server; the page itself is pages/curate/add.py."""

from pages._ui import handover

handover.to("pages/curate/add.py")
