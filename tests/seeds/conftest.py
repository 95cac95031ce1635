"""The corpus that ships, and what all of it shows; no test changes either."""

import pytest

from core.filters import Filters
from core.frames import Tables, tables
from core.loader import load
from core.view import View, view
from tests.corpora import SEEDS


@pytest.fixture(scope="session")
def corpus() -> Tables:
    return tables(load(SEEDS))


@pytest.fixture(scope="session")
def seen(corpus: Tables) -> View:
    return view(corpus, Filters())
