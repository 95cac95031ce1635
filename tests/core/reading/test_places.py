"""Where the values of a YAML text stand."""

import pytest

from core.reading import places
from core.reading.events import events
from core.reading.places import Path, Places

TEXT = """# An annotation
document:
  title: "“Loss”: a"
claims:
  - id: dead
    said: {edtf: 2025, text: é x, basis: stated}
    attribution: [nis, [bbc,
      gur]]
  -
    id: hurt
"id": 1
document: again
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (2, 1), (2, 1)),
        (("document",), (2, 1), (3, 3)),
        (("document", "title"), (3, 3), (3, 10)),
        (("claims",), (4, 1), (5, 3)),
        (("claims", 0), (5, 5), (5, 5)),
        (("claims", 0, "id"), (5, 5), (5, 9)),
        (("claims", 0, "said"), (6, 5), (6, 11)),
        (("claims", 0, "said", "basis"), (6, 35), (6, 42)),
        (("claims", 0, "attribution", 1), (7, 24), (7, 24)),
        (("claims", 0, "attribution", 1, 1), (8, 7), (8, 7)),
        (("claims", 1), (10, 5), (10, 5)),
        (("id",), (11, 1), (11, 7)),
    ],
)
def test_every_key_and_value_is_found(path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    found = Places(TEXT)
    assert (found.key(path), found.value(path)) == (key, value)


@pytest.mark.parametrize(
    ("path", "held_by"),
    [(("claims", 1, "hedge"), ("claims", 1)), (("claims", 7, "id"), ("claims",)), (("sources", "nis"), ())],
)
def test_what_is_not_there_is_placed_where_it_would_be_held(path: Path, held_by: Path) -> None:
    assert Places(TEXT).value(path) == Places(TEXT).value(held_by)


def test_a_text_is_read_again_only_when_a_place_is_asked_and_then_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text, read = "document: {title: A}\n", []
    monkeypatch.setattr(places, "events", lambda given: read.append(given) or events(given))
    found = Places(text)
    assert read == []
    assert (found.value(("document",)), found.value(("document", "title"))) == ((1, 11), (1, 19))
    assert read == [text]
