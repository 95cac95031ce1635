"""The address /agreement on a fresh server; the page itself is pages/charts/agreement.py."""

from pages._ui import handover

handover.to("pages/charts/agreement.py")
