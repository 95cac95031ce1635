"""The address /edit on a fresh server; the page itself is pages/curate/edit.py."""

from pages._ui import handover

handover.to("pages/curate/edit.py")
