"""What the tests of exports share."""

from typing import Any

import pytest

from core.frames import Tables, tables
from core.loader import load
from tests.corpora import SEEDS


@pytest.fixture(scope="module")
def seeds() -> Tables:
    """The five articles that ship."""
    return tables(load(SEEDS))


@pytest.fixture(scope="module")
def inner(made: Any) -> list[Any]:
    """The slides of the steps of a deck, without the first and those on how to read them."""
    return [slide for slide in made.slides if any(shape.name == "Footer" for shape in slide.shapes)]
