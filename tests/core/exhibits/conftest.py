"""What the tests of exhibits share."""

import pytest

from core.frames import Tables, tables
from core.loader import load
from tests.corpora import SEEDS


@pytest.fixture(scope="module")
def five() -> Tables:
    """The five articles that ship."""
    return tables(load(SEEDS))
