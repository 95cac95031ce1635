"""YAML text to plain values: the rules of YAML 1.2, and everything that is refused, at its place."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.plaintext import Fault
from core.reading.yamltext import MAX_DEPTH, read
from tests.corpora import as_yaml

OVERRIDING = "found {}, by which digits read otherwise than they are stored; take it out"


def only_fault(text: str) -> Fault:
    value, (fault,) = read(text)
    assert value is None
    return fault


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("2025-02-07", "2025-02-07"),
        ("10:30", "10:30"),
        ("1,000", "1,000"),
        ("1_000", "1_000"),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("1000", 1000),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("-2.5", -2.5),
        ("1e3", 1000.0),
        ("'1000'", "1000"),
        ('"true"', "true"),
        ('"“ \\u2028 \\""', '“ \u2028 "'),
        ("[]", []),
        ("{}", {}),
        ("- a\n-\n- [b, {c: 1}]", ["a", None, ["b", {"c": 1}]]),
        ("a: |\n  x\n  y\nb: >-\n  x\n  y", {"a": "x\ny\n", "b": "x y"}),
        ("2025: a\ntrue: b\n~: c\n1.0: d", {"2025": "a", "true": "b", "~": "c", "1.0": "d"}),
        ("---\na: 1\n...\n", {"a": 1}),
        ("9" * 31 + "a", "9" * 31 + "a"),
    ],
)
def test_reads_plain_values(text: str, value: object) -> None:
    found, faults = read(text)
    assert (found, type(found), faults) == (value, type(value), ())


def nested(letters: str) -> st.SearchStrategy[Any]:
    plain = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(letters, max_size=12)
    keys = st.text("abc-_19", min_size=1)
    return st.recursive(plain, lambda inner: st.lists(inner) | st.dictionaries(keys, inner))


@given(st.dictionaries(st.text("abc-_19", min_size=1), nested("abc :-#'\"“\n\té\\")))
def test_reads_what_a_writer_of_yaml_wrote(value: dict[str, Any]) -> None:
    assert read(as_yaml(value)) == (value, ())


@given(nested("abc :-#'\"“\n\té\\\u2028\x85"))
def test_reads_json(value: object) -> None:
    assert read(json.dumps(value)) == (value, ())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: &x 1", (1, 4, "found &x; anchors and aliases are not used here: write the value out")),
        ("a: [1, *x]", (1, 8, "found *x; anchors and aliases are not used here: write the value out")),
        ("&k a: 1", (1, 1, "found &k; anchors and aliases are not used here: write the value out")),
        ("a: !!str 1", (1, 4, "found the tag '!!str'; tags are not used here: write the plain value")),
        ("a: ! x", (1, 4, "found the tag '!'; tags are not used here: write the plain value")),
        ("a: !own {b: 1}", (1, 4, "found the tag '!own'; tags are not used here: write the plain value")),
        ("!!set {a}", (1, 1, "found the tag '!!set'; tags are not used here: write the plain value")),
        ("a: 1\n---\nb: 2", (2, 1, "found a second YAML document; keep one in a file")),
        ("? [a]\n: 1", (1, 3, "found a list or mapping as a key; a key is one word")),
        ("? \n: 1", (1, 2, "found a value without a key; write 'key: value'")),
        ("# a", (1, 1, "the file holds nothing but comments; fill it, or take it out of the corpus")),
        ("", (1, 1, "the file is empty; fill it, or take it out of the corpus")),
        ("a: x\x07", (1, 5, "found the control character U+0007; take it out")),
        ('a: "x\\0"', (1, 4, "found an escape for the control character U+0000; take it out")),
        ('"x\\0": a', (1, 1, "found an escape for the control character U+0000; take it out")),
        ("a: \u202e021", (1, 4, OVERRIDING.format("the direction override U+202E"))),
        ('a: "\\u202E021\\u202C"', (1, 4, OVERRIDING.format("an escape for the direction override U+202E"))),
        ('- "\\u202d": a', (1, 3, OVERRIDING.format("an escape for the direction override U+202D"))),
        ("a: b\u2028c", (1, 5, "found a hidden line break; write \\u2028 in double quotation marks")),
        (
            "a: " + "9" * 31,
            (1, 4, "found a number of 31 characters; write at most 30, or put it in quotation marks where it is text"),
        ),
    ],
)
def test_refuses_what_annotations_never_need(text: str, fault: tuple[int, int, str]) -> None:
    assert only_fault(text) == fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a:\n\tb: 1", (2, 1, "found a tab in the indentation; indent with spaces, not tabs")),
        ("a:\n  b: 1\n\tc: 2", (3, 1, "found a tab in the indentation; indent with spaces, not tabs")),
        ("a:\n  - \tb: 1\n    c: 2", (2, 5, "found a tab in the indentation; indent with spaces, not tabs")),
        (
            "a: He said: b",
            (
                1,
                11,
                "found a second ': ' in one line, or a line indented too far;"
                " put text that holds ': ' in quotation marks",
            ),
        ),
        ("a: @b", (1, 4, "found a character that may not begin a value; put the text in quotation marks")),
        ("a: **b**", (1, 5, "found & or * at the start of a value; put the text in quotation marks")),
        ("a: >b", (1, 5, "found > or | at the start of a value; put the text in quotation marks")),
        (
            "a: 1\nb\nc: 2",
            (3, 1, "found a key without ': ' after it; write 'key: value', or indent the text further"),
        ),
        (
            'a: "b" c',
            (
                1,
                8,
                "found no key where one is due; check the indentation, and that text which begins with a quotation"
                " mark also ends with it",
            ),
        ),
        ("a:\n- b\nc", (3, 2, "found a key without ': ' after it; write 'key: value', or indent the text further")),
        ("- a\nb: 1", (2, 1, "found no '- ' where the next item of a list is due; check the indentation")),
        ('a: "b\nc: 1\n', (3, 1, "found the end of the file inside quotation marks; close the mark opened in line 1")),
        (
            "a: [b\nc: 1",
            (2, 2, "found no comma or closing bracket where one is due; close the bracket opened in line 1"),
        ),
        (
            'a: "\\q"',
            (1, 5, "found an unknown escape after \\; write \\\\ for a backslash, or use single quotation marks"),
        ),
        ("a: 1\n...\nb", (3, 1, "found text after the end of the document; keep one YAML document in a file")),
        ("%YAML 3.0\n---\na", (1, 1, "found another version of YAML; leave the %YAML line out")),
        (
            "a: }",
            (
                1,
                4,
                "this is no valid YAML (did not find expected node content);"
                " check indentation, colons and quotation marks",
            ),
        ),
    ],
)
def test_wrong_syntax_is_told_with_what_would_be_right(text: str, fault: tuple[int, int, str]) -> None:
    assert only_fault(text) == fault


def test_keys_given_twice_are_all_told_and_the_first_value_stays() -> None:
    value, faults = read("a: 1\nb:\n  c: 1\n  'c': 2\na: 3\n")
    assert value == {"a": 1, "b": {"c": 1}}
    assert faults == (
        (4, 3, "found the key 'c' twice, here and in line 3; keep one of them"),
        (5, 1, "found the key 'a' twice, here and in line 1; keep one of them"),
    )


def test_very_many_keys_given_twice_are_not_all_told() -> None:
    value, faults = read("a: 1\n" * 5000)
    assert (value, len(faults)) == (None, 1001)
    assert faults[-1] == (1002, 1, "found more than 1,000 keys given twice; keep one of each")


def test_keys_given_twice_are_told_beside_wrong_syntax() -> None:
    value, faults = read("a: 1\na: 2\nb: [\n")
    assert value is None
    assert [fault.line for fault in faults] == [2, 4]


def test_nesting_is_read_to_its_limit_and_refused_beyond() -> None:
    value, faults = read("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert (json.dumps(value), faults) == ("[" * MAX_DEPTH + "]" * MAX_DEPTH, ())
    deeper = (1, 33, "found values nested deeper than 32 levels; annotations need at most five")
    assert only_fault("[" * 100_000) == deeper
    assert only_fault("[" * 50_000 + "]" * 50_000) == deeper
    assert only_fault("- " * 100_000)[:2] == (1, 65)
    assert only_fault("{a: " * 100_000)[:2] == (1, 129)


def test_an_alias_bomb_is_one_fault() -> None:
    lines = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 30)]
    bomb = "\n".join(["a0: &a0 [lol]", *lines])
    assert only_fault(bomb) == (1, 5, "found &a0; anchors and aliases are not used here: write the value out")


@given(st.text() | st.text("ab: -[]{}'\"|>#&*!%@`\n\t?,\\0"))
def test_any_text_is_read_or_refused(text: str) -> None:
    value, faults = read(text)
    lines = text.split("\n")
    assert value is None or not isinstance(value, bytes)
    assert all(1 <= fault.line <= len(lines) and fault.column >= 1 for fault in faults)
