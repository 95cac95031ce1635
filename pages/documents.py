"""The address /documents on a fresh server; the page itself is pages/evidence/documents.py."""

from pages._ui import handover

handover.to("pages/evidence/documents.py")
