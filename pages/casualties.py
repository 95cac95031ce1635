"""The address /casualties on a fresh server; the page itself is pages/charts/casualties.py."""

from pages._ui import handover

handover.to("pages/charts/casualties.py")
