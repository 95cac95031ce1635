"""Edits of YAML text: only the lines of the record change, and the text reads as what was asked for."""

import re
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from core.curation.editing import edits
from core.curation.editing.blocks import ORDER
from core.curation.editing.edits import EditError
from core.models import Annotation, Candidate, Claim, Dismissal, Guess, Header, Position, Time
from core.models.vocabulary import Measure, Proposition, Reading, Source, Subject
from core.reading.yamltext import read
from tests.corpora import SEEDS

ANNOTATIONS = sorted(SEEDS.glob("0*.yaml"))
DISMISSAL = {"quote": "12 years", "reason": "A byline."}

TEXT = """\
# Who annotated this, and when.
document:
  published: {edtf: 2025-02-14,  basis: stated,   text: today}   # from the date line

# What is counted.
claims:
  # The first is the lead's.
  - id: a-dead
    stated: at least   300   # sic
    low: 300
    quote: >-
      At least 300
      were killed.

  # The second is nobody's.
  - id: b-dead
    stated: "dozens"
    lost:
      - one   # heard by us
      - two
# To be looked at again.
positions: []   # none yet
"""


FAR_REAR = (
    "South Korea's service said that about 1,000 had died; the others, it added, were all by now withdrawn to the rear."
)
LEFT_OUT = (
    'It says "had died", which is taken to be killed; the rest of the sentence is nobody\'s claim, so it is left out.'
)


def difference(before: str, after: str) -> list[str]:
    """The lines taken out (-) and put in (+)."""
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def value_of(text: str) -> Any:
    value, faults = read(text)
    assert faults == ()
    return value


def without_one_run(before: str, after: str) -> bool:
    """Whether `after` is `before` with lines that stand together taken out, and nothing else."""
    lines, left = before.splitlines(), after.splitlines()
    same = next((at for at, line in enumerate(left) if line != lines[at]), len(left))
    return left[same:] == lines[len(lines) - len(left) + same :]


class DatesAsText(SafeConstructor):
    """Dates are text in YAML 1.2's core schema."""


DatesAsText.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def second_reader(text: str) -> Any:
    """What another YAML 1.2 reader takes the text for."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = DatesAsText
    return reader.load(text)


def test_a_new_record_is_written_as_a_person_would_have() -> None:
    record = {
        "quote": FAR_REAR,
        "note": LEFT_OUT,
        "id": "c-dead",
        "best": 1000.0,
        "low": None,
        "measure": "killed",
        "said": {"evidence": "None.", "edtf": "2025-02-10", "basis": "inferred"},
        "stated": "about 1,000",
        "attribution": ("nis", ["a", "b"]),
        "lost": ["no", "one, two", "3"],
        "place": "Kursk: the west",
    }
    assert difference(TEXT, edits.added(TEXT, "claims", record)) == [
        "+",
        "+  - id: c-dead",
        "+    measure: killed",
        "+    stated: about 1,000",
        "+    best: 1000",
        "+    said:",
        "+      edtf: 2025-02-10",
        "+      basis: inferred",
        "+      evidence: None.",
        '+    place: "Kursk: the west"',
        "+    attribution: [nis, [a, b]]",
        '+    lost: [no, "one, two", "3"]',
        "+    quote: >-",
        f"+      {FAR_REAR}",
        "+    note: >-",
        f"+      {LEFT_OUT}",
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("no", "no"),
        ("2025-02-07", "2025-02-07"),
        ("don't", "don't"),
        ("true", '"true"'),
        ("~", '"~"'),
        ("007", '"007"'),
        ("# 3", '"# 3"'),
        ("a: b", '"a: b"'),
        ('"Likely", he said', "'\"Likely\", he said'"),
        (" 300", '" 300"'),
        ("300 ", '"300 "'),
        ("", '""'),
        ("back\\slash", "back\\slash"),
        ("- back\\slash", "'- back\\slash'"),
        ("tab\there", '"tab\\there"'),
        ("one\u200btwo", '"one\\u200btwo"'),
        ("\u2066300\u2069", '"\\u2066300\\u2069"'),
        ("11\u00a0000", "11\u00a0000"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("<b>$x$</b> :red[300]", "<b>$x$</b> :red[300]"),
        ("line\u2028line", '"line\\u2028line"'),
    ],
)
def test_text_is_quoted_only_where_it_would_be_read_as_something_else(text: str, written: str) -> None:
    after = edits.changed(TEXT, "claims", 0, {**value_of(TEXT)["claims"][0], "low": text})
    assert difference(TEXT, after) == ["-    low: 300", f"+    low: {written}"]
    assert value_of(after)["claims"][0]["low"] == text


def test_both_kinds_of_marks_are_folded_and_paragraphs_stand_as_they_are() -> None:
    record = {"quote": 'He\'s sure: "300".\n\nNot more.', "reason": 'It\'s "his": not ours.'}
    assert difference(TEXT, edits.added(TEXT, "dismissed", record)) == [
        "+",
        "+dismissed:",
        "+  - quote: |-",
        '+      He\'s sure: "300".',
        "+",
        "+      Not more.",
        "+    reason: >-",
        '+      It\'s "his": not ours.',
    ]


def test_long_notes_are_wrapped_and_quotes_are_not() -> None:
    words = "a word or two, " * 12 + "and  two spaces"
    after = edits.added(TEXT, "dismissed", {"quote": f"{words}: x", "reason": f"{words}: x"})
    lengths = [len(line) for line in difference(TEXT, after)]
    assert lengths == [1, 11, 14, 205, 15, 121, 90]
    assert value_of(after)["dismissed"] == [{"quote": f"{words}: x", "reason": f"{words}: x"}]


def test_of_a_changed_record_only_the_changed_lines_differ() -> None:
    first = value_of(TEXT)["claims"][0]
    changes = {**first, "id": "a-killed", "stated": "over 300", "hedge": "more_than", "quote": "Over 300."}
    assert difference(TEXT, edits.changed(TEXT, "claims", 0, changes)) == [
        "-  - id: a-dead",
        "-    stated: at least   300   # sic",
        "+  - id: a-killed",
        "+    stated: over 300   # sic",
        "-    quote: >-",
        "-      At least 300",
        "-      were killed.",
        "+    hedge: more_than",
        "+    quote: Over 300.",
    ]


def test_a_comment_stays_beside_a_value_that_grows_lines() -> None:
    first = value_of(TEXT)["claims"][0]
    after = edits.changed(TEXT, "claims", 0, {**first, "stated": 'about 300, he\'s "sure": or so'})
    assert difference(TEXT, after) == [
        "-    stated: at least   300   # sic",
        "+    stated: >-  # sic",
        '+      about 300, he\'s "sure": or so',
    ]


def test_the_first_field_of_a_record_leaves_its_place_to_the_next() -> None:
    first = {name: field for name, field in value_of(TEXT)["claims"][0].items() if name not in ("id", "stated")}
    assert difference(TEXT, edits.changed(TEXT, "claims", 0, first)) == [
        "-  - id: a-dead",
        "-    stated: at least   300   # sic",
        "-    low: 300",
        "+  - low: 300",
    ]


def test_a_field_before_the_first_takes_its_place() -> None:
    text = "dismissed:\n  - reason: A byline.\n"
    assert edits.changed(text, "dismissed", 0, DISMISSAL) == "dismissed:\n  - quote: 12 years\n    reason: A byline.\n"


def test_items_of_a_list_change_one_by_one() -> None:
    second = value_of(TEXT)["claims"][1]
    after = edits.changed(TEXT, "claims", 1, {**second, "lost": ["one", "zwei", "three"]})
    assert difference(TEXT, after) == ["-      - two", "+      - zwei", "+      - three"]
    assert edits.changed(after, "claims", 1, second) == TEXT


@pytest.mark.parametrize(
    ("at", "gone"),
    [
        (0, ["-  - id: a-dead", "-    stated: at least   300   # sic", "-    low: 300", "-    quote: >-"]),
        (1, ["-  - id: b-dead", '-    stated: "dozens"', "-    lost:"]),
    ],
)
def test_a_removed_record_takes_its_own_lines_and_leaves_the_comments_around_it(at: int, gone: list[str]) -> None:
    after = edits.removed(TEXT, "claims", at)
    assert difference(TEXT, after)[: len(gone)] == gone
    assert without_one_run(TEXT, after)
    for comment in ("# The first", "# The second", "# To be looked at", "# What is counted", "# Who annotated"):
        assert comment in after
    assert value_of(after)["claims"] == [value_of(TEXT)["claims"][1 - at]]


def test_a_record_added_and_removed_leaves_the_text_as_it_was() -> None:
    for section in ("claims", "dismissed", "undecided"):
        for at in (None, 0):
            after = edits.added(TEXT, section, DISMISSAL, at)
            place = len(value_of(after)[section]) - 1 if at is None else at
            assert edits.removed(after, section, place) == TEXT


def test_sections_stand_in_their_order() -> None:
    text = "document:\n  title: A\n\ndismissed:\n  - quote: a\n    reason: b\n"
    text = edits.added(text, "claims", {"id": "c"})
    text = edits.listed_set(text, "nothing_on", ["one", "two"])
    text = edits.added(text, "positions", {"id": "p"})
    assert text == (
        "document:\n  title: A\n\nclaims:\n  - id: c\n\npositions:\n  - id: p\n\n"
        "dismissed:\n  - quote: a\n    reason: b\n\nnothing_on: [one, two]\n"
    )
    assert edits.listed_set(text, "nothing_on", []) == text.removesuffix("\nnothing_on: [one, two]\n")


def test_the_decision_on_a_candidate_is_one_step() -> None:
    header = "document:\n  title: A\n\n"
    draft = f"{header}# Decide each.\nundecided:\n  - number: 12\n    quote: a\n\n  - number: 13\n    quote: b\n"
    once = edits.decided(draft, 0, "dismissed", DISMISSAL)
    assert once == (
        "document:\n  title: A\n\ndismissed:\n  - quote: 12 years\n    reason: A byline.\n\n"
        "# Decide each.\nundecided:\n  - number: 13\n    quote: b\n"
    )
    twice = edits.decided(once, 0, "dismissed", DISMISSAL)
    assert "undecided" not in twice
    assert len(value_of(twice)["dismissed"]) == 2


def test_a_section_with_a_comment_inside_is_emptied_and_not_taken_out() -> None:
    text = "claims:\n  # Look at this again.\n  - id: a\ntitle: b\n"
    assert edits.removed(text, "claims", 0) == "claims: []\n  # Look at this again.\ntitle: b\n"


def test_fields_of_the_header_are_set_and_taken_out() -> None:
    text = "document:\n  title: A   # as printed\n  note: b\n\nclaims: []\n"
    after = edits.header_set(text, {"title": "B: C", "note": None, "sha256": "0a" * 32, "published": {"edtf": "2025"}})
    assert after == (
        'document:\n  title: "B: C"   # as printed\n  published:\n    edtf: "2025"\n'
        f"  sha256: {'0a' * 32}\n\nclaims: []\n"
    )


def test_a_file_of_nothing_but_comments_is_begun() -> None:
    assert edits.header_set("# Mine.\n", {"title": "A"}) == "# Mine.\ndocument:\n  title: A\n"
    assert edits.header_set("", {"title": "A"}) == "document:\n  title: A\n"


@pytest.mark.parametrize("section", ["claims:", "claims: []", "claims: null", "claims: # none", "# nothing else"])
@pytest.mark.parametrize("end", ["\n", ""])
def test_a_section_that_is_empty_or_missing_takes_its_first_record(section: str, end: str) -> None:
    text = f"document:\n  title: A\n{section}{end}"
    after = edits.added(text, "claims", {"id": "a"})
    assert value_of(after) == {"document": {"title": "A"}, "claims": [{"id": "a"}]}
    assert ("#" in after) is ("#" in section)


def test_lists_in_other_styles_stay_in_them() -> None:
    text = "dismissed:\n- quote: a\n  reason: b\n- {quote: c, reason: d}   # short\n"
    after = edits.added(text, "dismissed", DISMISSAL)
    assert after == text + "- quote: 12 years\n  reason: A byline.\n"
    assert edits.changed(text, "dismissed", 1, {"quote": "c", "reason": "e"}) == (
        "dismissed:\n- quote: a\n  reason: b\n- quote: c  # short\n  reason: e\n"
    )
    whole = edits.added('{"document": {"title": "A"}}', "claims", {"id": "a"})
    assert whole == "document:\n  title: A\nclaims:\n  - id: a\n"


def test_entries_of_a_vocabulary() -> None:
    text = (SEEDS / "vocabulary.yaml").read_text(encoding="utf-8")
    source = {"side": "ukraine", "name": "A: B", "kind": "official", "aliases": ["C, D", "E"]}
    after = edits.entry_set(text, "sources", "a-b", source)
    assert difference(text, after) == [
        "+  a-b:",
        '+    name: "A: B"',
        "+    kind: official",
        "+    side: ukraine",
        '+    aliases: ["C, D", E]',
    ]
    assert edits.entry_removed(after, "sources", "a-b") == text
    renamed = edits.entry_set(text, "sides", "ukraine", "Ukraine's")
    assert difference(text, renamed) == ["-  ukraine: Ukraine", "+  ukraine: Ukraine's"]
    reading = edits.entry_set(text, "readings", "a: few", {"low": 3, "high": 9.5})
    assert difference(text, reading) == ['+  "a: few":', "+    low: 3", "+    high: 9.5"]


@pytest.mark.parametrize("file", ANNOTATIONS, ids=lambda path: path.name)
def test_every_edit_of_the_seeds_touches_only_its_own_lines(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for section, records in value_of(text).items():
        if section == "document":
            continue
        for at, record in enumerate(records):
            gone = edits.removed(text, section, at)
            assert without_one_run(text, gone)
            noted = edits.changed(text, section, at, {**record, "note": "x"})
            assert [line for line in difference(text, noted) if line.startswith("+")] == ["+    note: x"]
            assert [line for line in difference(text, noted) if line.startswith("-")] == _lines_of_note(record, text)
            if len(records) > 1:
                assert value_of(edits.added(gone, section, record, at)) == value_of(text)


def _lines_of_note(record: dict[str, Any], text: str) -> list[str]:
    """How the note of a record of the seeds stands in its file."""
    if "note" not in record:
        return []
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("    note: ")]
    for start in starts:
        end = next((at for at in range(start + 1, len(lines)) if not lines[at].startswith("      ")), len(lines))
        if value_of("\n".join(lines[start:end]))["note"] == record["note"]:
            return [f"-{line}" for line in lines[start:end]]
    raise AssertionError(record["note"])


@pytest.mark.parametrize("brackets", [False, None, True])
@pytest.mark.parametrize("style", [None, '"', "'", "|", ">"])
@pytest.mark.parametrize(("indent", "width"), [(2, 20), (4, 4096)])
def test_files_that_other_programs_wrote_can_be_edited(
    brackets: bool | None, style: str | None, indent: int, width: int
) -> None:
    records = [{"id": "a", "quote": "one: two\n\nthree ", "said": {"edtf": "2025"}}, {"id": "b", "lost": ["x, y", []]}]
    written = yaml.safe_dump(
        {"document": {"title": "A  b"}, "claims": records, "dismissed": [DISMISSAL]},
        sort_keys=False,
        default_flow_style=brackets,
        default_style=style,
        indent=indent,
        width=width,
        explicit_start=indent == 4,
        explicit_end=indent == 4,
    )
    text = re.sub(r"!!\w+ ", "", written)
    for at in range(2):
        assert value_of(edits.added(text, "claims", DISMISSAL, at))["claims"][at] == DISMISSAL
        assert value_of(edits.removed(text, "claims", at))["claims"] == [records[1 - at]]
        for change in (DISMISSAL, {**records[at], "quote": "x", "lost": ["x, y"]}, {"id": "c"}):
            assert value_of(edits.changed(text, "claims", at, change))["claims"][at] == change
    assert value_of(edits.header_set(text, {"note": "b: c"}))["document"] == {"title": "A  b", "note": "b: c"}


@pytest.mark.parametrize("file", ANNOTATIONS, ids=lambda path: path.name)
def test_records_of_the_seeds_written_anew_keep_their_order_and_nearly_their_lines(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for section in ("claims", "positions", "dismissed"):
        for record in value_of(text).get(section, []):
            written = edits.added("document:\n  title: A\n", section, record)
            assert list(value_of(written)[section][0]) == list(record)


def test_every_field_of_the_models_has_its_place() -> None:
    models = (Annotation, Header, Claim, Position, Dismissal, Candidate, Guess, Time, Measure, Subject, Source)
    fields = {name for model in (*models, Proposition, Reading) for name in model.model_fields}
    assert fields <= set(ORDER)
    assert len(ORDER) == len(set(ORDER))


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda: edits.removed(TEXT, "claims", 2), "claims has 2 records and none of number 3"),
        (lambda: edits.changed(TEXT, "dismissed", 0, DISMISSAL), "dismissed has 0 records and none of number 1"),
        (lambda: edits.added(TEXT, "claims", DISMISSAL, 3), "a new one cannot be number 4"),
        (lambda: edits.decided(TEXT, 0, "claims", DISMISSAL), "undecided has 0 records"),
        (lambda: edits.entry_removed(TEXT, "sources", "x"), "sources has no entry 'x'"),
        (lambda: edits.added("a: b\r\n", "claims", DISMISSAL), "line 1, column 5: found a Windows line end"),
        (lambda: edits.added("a: [b\n", "claims", DISMISSAL), "opened in line 1"),
        (lambda: edits.added("a: 1\na: 2\n", "claims", DISMISSAL), "mended: line 2, column 1"),
        (lambda: edits.added("- a\n", "claims", DISMISSAL), "is not a mapping of sections"),
        (lambda: edits.added("claims: a\n", "claims", DISMISSAL), "claims is not a list"),
        (lambda: edits.header_set("document: a\n", {"title": "b"}), "document is not a mapping"),
        (lambda: edits.entry_set("sides: a\n", "sides", "b", "c"), "sides is not a mapping"),
        (lambda: edits.added(TEXT, "claims", {"quote": "bell \x07"}), "U+0007"),
        (lambda: edits.added(TEXT, "claims", {"quote": "\u202e021\u202c men"}), "U+202E"),
        (lambda: edits.added(TEXT, "claims", {"\u202d": "300"}), "U+202D"),
        (lambda: edits.added(TEXT, "claims", {"low": float("inf")}), "found inf; a file holds"),
        (lambda: edits.added(TEXT, "claims", {"low": object()}), "a file holds text"),
        (lambda: edits.added(TEXT, "claims", {"low": 10**40}), "a number of 41 characters"),
    ],
)
def test_what_cannot_be_edited_says_what_stands_in_the_way(edit: Callable[[], str], message: str) -> None:
    with pytest.raises(EditError) as raised:
        edit()
    assert message in str(raised.value)


FOREIGN = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u202d\u202e"), max_size=30
) | st.text(st.sampled_from(" \t\n#:-'\"\\[]{},&*!|>%@`$<0a1.~?=\u200b\u200d\ufeff\u2028\x85\u00a0é😀"), max_size=12)
"""Any text but what no file may hold: control characters, and those that turn the direction of what follows."""
VALUES = FOREIGN | st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False) | st.booleans()
MAPPINGS = st.dictionaries(FOREIGN.filter(bool), VALUES, max_size=3)
RECORDS = st.dictionaries(
    st.sampled_from(["id", "stated", "quote", "note", "lost", "said", "low"]) | FOREIGN.filter(bool),
    VALUES | st.lists(VALUES | st.lists(FOREIGN, max_size=2), max_size=4) | MAPPINGS,
    min_size=1,
    max_size=5,
)


@given(RECORDS, RECORDS, st.sampled_from(["claims", "positions", "dismissed"]))
def test_any_record_reads_back_as_it_was_given(first: dict[str, Any], second: dict[str, Any], section: str) -> None:
    try:
        once = edits.added(TEXT, section, first)
        twice = edits.changed(once, section, len(value_of(once)[section]) - 1, second)
    except EditError as error:
        assume("cannot be written" not in str(error))
        raise
    assert value_of(once)[section][-1] == first
    assert value_of(twice)[section][-1] == second
    assert second_reader(twice) == value_of(twice)
    assert [line for line in TEXT.splitlines() if "#" in line and "positions" not in line] == [
        line for line in twice.splitlines() if line in TEXT.splitlines() and "#" in line and "positions" not in line
    ]
