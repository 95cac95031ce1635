"""That the same source took the other side of a matter, at another time."""

import pytest

from core.wording.rows import rows_of
from core.wording.safe.reversal import of_reversal
from tests.builders import document, position
from tests.core.wording.tiny import seen

EARLY, LATE = "2025-01-05", "2025-02-05"
PUBLISHED = "published on 14 February 2025, inferred"
HELD = {
    "p": ("affirms", EARLY, "nis"),
    "q": ("denies", LATE, "nis"),
    "g": ("affirms", EARLY, "gur"),
    "w": ("affirms", None, "western-officials"),
    "v": ("denies", None, "western-officials"),
    "u": ("uncertain", EARLY, "gur"),
}


def told(*which: str) -> list[str]:
    """What a sentence on these positions says of others by the same sources."""
    records = (position(name, stance, said=said, attribution=(who,)) for name, (stance, said, who) in HELD.items())
    view = seen(document("a.txt", *records))
    rows = {row["position_id"]: row for row in rows_of(view.positions)}
    return list(of_reversal([rows[name] for name in which], view))


@pytest.mark.parametrize(
    ("which", "words"),
    [
        ("p", ["later denied by the same source (said on 5 February 2025, inferred)"]),
        ("q", ["earlier affirmed by the same source (said on 5 January 2025, inferred)"]),
        ("w", [f"the same source also denied it ({PUBLISHED}), and which came later is not known"]),
        ("v", [f"the same source also affirmed it ({PUBLISHED}), and which came later is not known"]),
        ("g", []),
        ("u", []),
        ("pg", ["later denied by NIS (said on 5 February 2025, inferred)"]),
        ("gw", [f"Western officials also denied it ({PUBLISHED}), and which came later is not known"]),
        ("pq", []),
        ("wv", []),
    ],
)
def test_the_other_side_that_the_same_source_took_is_told(which: str, words: list[str]) -> None:
    assert told(*which) == words
