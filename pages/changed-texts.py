"""The address /changed-texts on a fresh server; the page itself is pages/curate/changed-texts.py."""

from pages._ui import handover

handover.to("pages/curate/changed-texts.py")
