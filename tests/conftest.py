"""What every test shares: generated cases have no time limit, since a busy machine is no defect.

`HYPOTHESIS_PROFILE=thorough pytest` looks for counter-examples for longer.
"""

import os

from hypothesis import settings

settings.register_profile("house", deadline=None, max_examples=10)
settings.register_profile("thorough", deadline=None, max_examples=300)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))
