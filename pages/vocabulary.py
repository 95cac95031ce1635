"""The address /vocabulary on a fresh server; the page itself is pages/curate/vocabulary.py."""

from pages._ui import handover

handover.to("pages/curate/vocabulary.py")
