"""The address /deployment on a fresh server; the page itself is pages/charts/deployment.py."""

from pages._ui import handover

handover.to("pages/charts/deployment.py")
