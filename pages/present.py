"""The address /present on a fresh server; the page itself is pages/present/present.py."""

from pages._ui import handover

handover.to("pages/present/present.py")
