"""What every test shares: generated cases have no time limit, since a busy machine is no defect.

`pytest --hypothesis-profile=long` looks for counter-examples for longer.
"""

from hypothesis import settings

settings.register_profile("house", deadline=None, max_examples=15)
settings.register_profile("long", deadline=None, max_examples=300)
settings.load_profile("house")
