"""What the tests of exports share."""

import pytest

from core.frames import Tables, tables
from core.loader import load
from tests.corpora import SEEDS


@pytest.fixture(scope="module")
def seeds() -> Tables:
    """The five articles that ship."""
    return tables(load(SEEDS))
