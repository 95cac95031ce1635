"""The address /briefings on a fresh server; the page itself is pages/present/briefings.py."""

from pages._ui import handover

handover.to("pages/present/briefings.py")
