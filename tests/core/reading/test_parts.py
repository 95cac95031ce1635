"""A long text in parts reads as it does whole: the same values, faults, places and nodes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.curation.editing import nodes
from core.reading import places, yamltext
from core.reading.parts import LONG, parts_of
from core.reading.plaintext import Fault

PADDING = "# a long comment\n" * (LONG // 16)
LINES = (
    "claims:", "claims: # why", "document:", "undecided:", "nothing_on: [a, b]", "claims: []",
    "  - id: a", "  - id: b # a comment", "  -", "  - plain", "  - [a, {b: 1}]", "  - - a", "    stated: “300” men",
    "    quote: >-", "      folded words", "      - no item", "    said: {edtf: 2025, text: é}",
    "    said:", "      e: 1",
    '    note: "opens', '  - closes"', "    note: 'it''s", "  - more'", "  title: t", "# - a comment", "  # - another",
    "", "    ", "- at the margin", "   - askew", "    - list", "...", "---", "a: &b c", "    x: *b", "\tx: 1", "? odd",
)  # fmt: skip
texts = st.lists(st.sampled_from(LINES), max_size=14).map(lambda lines: "\n".join([*lines, PADDING]))
SOUND = f"""\
document:
  title: t
# The claims
claims: # all of them

  - id: a
    quote: >-
      Some 300

    said: {{edtf: 2025}}
  # between
  - id: b

undecided:
  - number: "7"
nothing_on: [x]
{PADDING}"""
BROKEN = f'claims:\n  - id: a\n    note: "opens\n  - id: b\n    note: closes"\n  - id: c\n{PADDING}'
WITHIN = f'document:\n  note: "opens\nclaims:\n  - id: a\n"\n{PADDING}'


def whole_of(text: str) -> tuple[yamltext.Value, tuple[Fault, ...]]:
    """What a text reads as that is never cut."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(yamltext, "parts_of", lambda text: None)
        return yamltext.read(text)


def plain(node: nodes.YamlNode) -> object:
    entries = {name: (entry.start, entry.end, plain(entry.value)) for name, entry in node.entries.items()}
    return (
        node.start,
        node.end,
        node.column,
        node.is_block,
        node.is_folded,
        [plain(item) for item in node.items],
        entries,
    )


@given(texts)
@example(SOUND)
@example(BROKEN)
@example(WITHIN)
def test_a_text_in_parts_reads_as_it_does_whole(text: str) -> None:
    value, faults = yamltext.read(text)
    whole = whole_of(text)
    assert (value, faults) == whole
    if isinstance(value, dict) and not faults:
        assert list(value) == list(whole[0])  # type: ignore[arg-type]
        found = places.Places(text)
        assert {path: (found.key(path), found.value(path)) for path in places._read(text)} == places._read(text)
        assert plain(nodes.tree(text)) == plain(nodes._read(text))


def test_the_items_of_each_list_are_cut_apart() -> None:
    parts = parts_of(SOUND)
    assert parts
    assert {name: [part.text.split("\n")[0] for part in items] for name, items in parts.items.items()} == {
        "claims": ["  - id: a", "  - id: b"],
        "undecided": ['  - number: "7"'],
    }
    assert (len(parts.frame), parts.frame.count("\n")) == (len(SOUND), SOUND.count("\n"))
    assert parts_of(SOUND[:1000]) is None
    assert yamltext.joined(parts) is not None


def test_a_cut_through_a_value_is_noticed() -> None:
    for text in (BROKEN, WITHIN):
        parts = parts_of(text)
        assert parts
        assert yamltext.joined(parts) is None
