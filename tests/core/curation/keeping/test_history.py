"""Which versions undo and redo lead to, and what two texts differ in."""

from datetime import UTC, datetime

import pytest

from core.curation.keeping.difference import difference
from core.curation.keeping.history import Version, Way, either_way

WHEN = datetime(2025, 2, 1, tzinfo=UTC)


def version(number: int, way: Way = "written", target: int | None = None) -> Version:
    """A version whose digest tells its number, or that of the one that it went to."""
    return Version(number, WHEN, way, target or number, f"text {target or number}")


@pytest.mark.parametrize(
    ("versions", "now", "found"),
    [
        ([], "text 1", (None, None)),
        ([version(1)], "text 1", (None, None)),
        ([version(1), version(2)], "text 2", (1, None)),
        ([version(1), version(2), version(3, "undone", 1)], "text 1", (None, 2)),
        ([version(1), version(2)], "of another program", (2, None)),
    ],
)
def test_undo_and_redo_lead_one_text_back_and_forth(
    versions: list[Version], now: str, found: tuple[int | None, int | None]
) -> None:
    assert tuple(each and each.number for each in either_way(versions, now)) == found


def test_a_difference_has_the_changed_lines_with_one_around_them() -> None:
    assert difference("a\nb\nc\nd", "a\nb\nC\nd") == "@@ -2,3 +2,3 @@\n b\n-c\n+C\n d"
    assert difference("a", "a") == ""
