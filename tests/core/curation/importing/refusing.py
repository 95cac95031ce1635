"""A text to import records of, and why an import is refused."""

from collections.abc import Callable
from typing import Any

import pytest

from core.curation.importing.gathered import ImportRefusedError

TEXT = "The NIS said at least 300 men were killed. Officials said about 50 were hurt. She is 41."
TEXTS = {"a.txt": TEXT}


def refusal(act: Callable[[], Any]) -> tuple[str, ...]:
    """All complaints of an import that is refused."""
    with pytest.raises(ImportRefusedError) as refused:
        act()
    return refused.value.complaints
