"""What the tests of briefings share."""

from pathlib import Path

import pytest

from core.frames import Tables, tables
from core.loader import load


@pytest.fixture(scope="module")
def known(folder: Path) -> Tables:
    """The tables of the module's own corpus, `folder`."""
    return tables(load(folder))
