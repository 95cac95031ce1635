"""The address /sources on a fresh server; the page itself is pages/evidence/sources.py."""

from pages._ui import handover

handover.to("pages/evidence/sources.py")
