"""What the tests of the site share."""

import pytest

from tests.published import seeds_site


@pytest.fixture
def files() -> dict[str, bytes]:
    """Every file of the site of the corpus that ships, by its path."""
    return seeds_site()
