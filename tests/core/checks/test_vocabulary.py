"""The vocabulary, entry by entry."""

from typing import Any

import pytest

from core.checks import check_vocabulary
from core.checks.phrases import listed
from core.models import Vocabulary
from tests.corpora import VOCABULARY, Raw, as_yaml

SOURCE: Raw = {"name": "Sky News", "kind": "outlet", "side": "west"}


def changed(**tables: Any) -> str:
    """The vocabulary with entries added to tables, or with a table put in place of its own."""
    added = {name: VOCABULARY[name] | value if isinstance(value, dict) else value for name, value in tables.items()}
    return as_yaml(VOCABULARY | added)


def problems(text: str) -> list[str]:
    return [str(problem) for problem in check_vocabulary(text).problems]


def test_a_sound_vocabulary_is_read_whole() -> None:
    checked = check_vocabulary(as_yaml(VOCABULARY))
    assert (checked.problems, checked.left_out) == ((), frozenset())
    assert checked.vocabulary is not None
    assert checked.vocabulary == Vocabulary.model_validate(VOCABULARY)


def test_bad_entries_are_told_and_left_out() -> None:
    checked = check_vocabulary(
        changed(
            measures={"dead": {"label": "Dead"}},
            sides={"east": 5},
            sources={"Sky": SOURCE, "sky": SOURCE | {"kind": "outlett"}, "tass": SOURCE | {"side": "wst"}},
            propositions={"over": {"text": "It is over.", "short": "Over", "period": "soon"}},
            readings={"dozens": {"low": 100, "high": 24}},
        )
    )
    assert [str(problem) for problem in checked.problems] == [
        "vocabulary.yaml:34:5: measure 'dead': 'counts' is missing; write one of cumulative, period, rate, snapshot",
        "vocabulary.yaml:34:5: measure 'dead': 'definition' is missing; write text",
        "vocabulary.yaml:34:5: measure 'dead': 'unit' is missing; write text",
        "vocabulary.yaml:48:9: side 'east': it is the number 5; write text: put it in quotation marks, '5'",
        "vocabulary.yaml:79:3: source 'Sky': it is 'Sky'; an id is lower-case words joined by hyphens or underscores:"
        " sky",
        "vocabulary.yaml:85:11: source 'sky': kind is 'outlett'; write one of official, government, military,"
        " intelligence, organisation, outlet, think-tank, unnamed-officials, experts, unattributed;"
        " did you mean 'outlet'?",
        "vocabulary.yaml:90:11: source 'tass': unknown side 'wst'; did you mean 'west'?",
        "vocabulary.yaml:103:13: proposition 'over': period: 'soon' is no EDTF date; write for example 2025-02-07,"
        " 2025-02, 2024-12-14/2024-12-15, 2025-01~, 2025-01/.., [2025-02-10..2025-02-14]",
        "vocabulary.yaml:109:5: reading 'dozens': low 100 is above high 24",
    ]
    assert checked.left_out == {"dead", "east", "Sky", "sky", "tass", "over", "readings.dozens"}
    assert checked.vocabulary is not None
    assert set(checked.vocabulary.sources) == set(VOCABULARY["sources"])


@pytest.mark.parametrize("name", ["CNN + CBS", "CNN +", "+ CBS"])
def test_what_joins_sources_is_in_no_name_on_charts(name: str) -> None:
    refused = f"cannot hold ' + ', which joins sources that speak jointly; found '{name}'"
    assert problems(changed(sources={"cnn": SOURCE | {"name": name}})) == [
        f"vocabulary.yaml:77:11: source 'cnn': 'name' {refused}"
    ]
    assert problems(changed(sources={"cnn": SOURCE | {"short": name}})) == [
        f"vocabulary.yaml:80:12: source 'cnn': 'short' {refused}"
    ]
    assert problems(changed(sources={"cnn": SOURCE | {"name": name, "short": "CNN+"}})) == []


def test_a_source_of_a_bad_side_is_told_why() -> None:
    assert problems(changed(sides={"east": 5}, sources={"tass": SOURCE | {"side": "east"}}))[-1] == (
        "vocabulary.yaml:80:11: source 'tass': unknown side 'east'; its entry in vocabulary.yaml has a problem of its"
        " own: mend that first"
    )


def test_what_refers_to_nothing_is_left_out_with_all_that_refers_to_it() -> None:
    later = {"text": "Later.", "short": "Later"}
    checked = check_vocabulary(
        changed(
            propositions={"b": later | {"follows": ["a"]}, "a": later | {"follows": ["back", "bak"]}},
        )
        + "opponents:\n  ukraine: [west, wst]\n  est: [ukraine]\n  west: [ukraine]\n  none: west\n"
    )
    assert [str(problem) for problem in checked.problems] == [
        "vocabulary.yaml:89:7: proposition 'b': unknown proposition 'a'; its entry in vocabulary.yaml has a problem of"
        " its own: mend that first",
        "vocabulary.yaml:95:7: proposition 'a': unknown proposition 'bak'; did you mean 'back'?",
        "vocabulary.yaml:101:19: opponent 'ukraine': unknown side 'wst'; did you mean 'west'?",
        "vocabulary.yaml:102:3: opponent 'est': unknown side 'est'; did you mean 'west'?",
        "vocabulary.yaml:104:9: opponent 'none': it is 'west'; write a list: [west]",
    ]
    assert checked.vocabulary is not None
    assert checked.vocabulary.opponents == {"west": ("ukraine",)}
    assert set(checked.vocabulary.propositions) == {"withdrawn", "back"}


def test_a_name_belongs_to_one_source() -> None:
    twice = {
        "sky": SOURCE | {"name": "bbc"},
        "kbs": SOURCE | {"short": "GUR", "aliases": ["K B S", "Sky  news", "NIS"]},
    }
    checked = check_vocabulary(changed(sources=twice | {"sky2": SOURCE}))
    assert [str(problem) for problem in checked.problems] == [
        "vocabulary.yaml:77:11: source 'sky': 'bbc' already names the source 'bbc'; give each name to one source",
        "vocabulary.yaml:84:12: source 'kbs': 'GUR' already names the source 'gur'; give each name to one source",
        "vocabulary.yaml:88:7: source 'kbs': 'NIS' already names the source 'nis'; give each name to one source",
        "vocabulary.yaml:90:11: source 'sky2': 'Sky News' already names the source 'kbs'; give each name to one source",
    ]
    assert checked.left_out == frozenset()
    assert checked.vocabulary is not None
    assert "sky" in checked.vocabulary.sources


def test_a_source_may_repeat_its_own_name() -> None:
    assert problems(changed(sources={"sky": SOURCE | {"short": "Sky News", "aliases": ["SKY NEWS"]}})) == []


def test_measures_subjects_and_sides_are_told_apart_by_their_names() -> None:
    killed = VOCABULARY["measures"]["killed"]
    found = problems(
        changed(
            measures={"dead": killed | {"label": "KILLED"}},
            subjects={"men": {"label": VOCABULARY["subjects"]["russian-forces"]["label"]}},
            sides={"east": " ".join(VOCABULARY["sides"]["west"].split())},
        )
    )
    assert [line.split(": ", 1)[1] for line in found] == [
        "measure 'dead': 'KILLED' already names the measure 'killed'; give each name to one measure",
        "subject 'men': 'Russian forces' already names the subject 'russian-forces'; give each name to one subject",
        "side 'east': 'The West' already names the side 'west'; give each name to one side",
    ]


@pytest.mark.parametrize("name", ["Sky\nNews", " Sky", "# Sky\n"])
def test_a_name_stands_on_one_line(name: str) -> None:
    found = problems(
        changed(
            sources={"sky": SOURCE | {"name": name, "short": name, "aliases": [name]}},
            subjects={"men": {"label": name, "named": name, "members": name}},
            sides={"east": name},
            propositions={"over": {"text": "It is over.", "short": name}},
            readings={name.lower(): {"low": 1, "high": 2}},
        )
    )
    right = "; write it on one line, without blanks around it"
    assert len([line for line in found if line.endswith(right)]) == len(found) == 9


FOLLOWING = {"text": "They came back.", "short": "Came back"}


def test_a_matter_does_not_follow_itself() -> None:
    assert problems(changed(propositions={"again": FOLLOWING | {"follows": ["again"]}})) == [
        "vocabulary.yaml:89:5: proposition 'again': 'again' would follow itself: again > again; take one of these out"
    ]
    both = {"again": FOLLOWING | {"follows": ["more"]}, "more": FOLLOWING | {"follows": ["again"]}}
    assert "'again' would follow itself: again > more > again;" in problems(changed(propositions=both))[0]


@pytest.mark.parametrize(
    ("period", "followed", "wrong"),
    [
        *(("2024-12", "2025-01", True), ("2025-01", "2025-01", False), ("2025-02", "2025-01", False)),
        *(("2024-12~", "2025-01", False), ("2024-12/..", "2025-01", False), (None, "2025-01", False)),
        *(("2024-12", "../2025-01", False), ("2024-12", None, False)),
    ],
)
def test_what_follows_is_not_over_before(period: str | None, followed: str | None, wrong: bool) -> None:
    first = {"text": "They left.", "short": "Left", "period": followed}
    again = FOLLOWING | {"period": period, "follows": ["first"]}
    message = (
        f"proposition 'again': period {period} ends before that of 'first' begins, which it follows: {followed};"
        " correct one of them, or take it out here and write it under 'first'"
    )
    found = problems(changed(propositions={"first": first, "again": again}))
    assert [line.split(": ", 1)[1] for line in found] == [message] * wrong


def test_a_side_does_not_stand_against_itself() -> None:
    assert problems(changed() + "opponents:\n  west: [ukraine, west]\n") == [
        "vocabulary.yaml:90:19: opponent 'west': 'west' would stand against itself; name another side, or take it out"
    ]


def test_a_reading_in_capitals_would_never_be_found() -> None:
    assert problems(changed(readings={"Dozens": {"low": 24, "high": 99}})) == [
        "vocabulary.yaml:89:3: reading 'Dozens': this reading would never be found; write its words in lower case:"
        " dozens"
    ]


@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("", "vocabulary.yaml:1:8: title is ''; write text"),
        (5, "vocabulary.yaml:1:8: title is the number 5; write text: put it in quotation marks, '5'"),
    ],
)
def test_without_a_title_the_rest_is_read(title: object, message: str) -> None:
    checked = check_vocabulary(as_yaml(VOCABULARY | {"title": title}))
    assert [str(problem) for problem in checked.problems] == [message]
    assert checked.vocabulary is not None
    assert checked.vocabulary.title == "Untitled corpus"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [", ["vocabulary.yaml:1:5: this is no valid YAML (did not find expected node content); check indentation,"
                  " colons and quotation marks"]),
        ("[]", [f"vocabulary.yaml:1:1: found an empty list; write a mapping with {listed(Vocabulary.model_fields)}"]),
        (changed(measures=[1]), ["vocabulary.yaml:3:1: measures is a list of 1; write a mapping of ids to entries"]),
        (changed(sides=None), ["vocabulary.yaml:41:8: sides is empty; write a mapping of ids to entries"]),
    ],
)  # fmt: skip
def test_a_vocabulary_without_a_needed_table_is_none(text: str, expected: list[str]) -> None:
    checked = check_vocabulary(text)
    assert checked.vocabulary is None
    assert [str(problem) for problem in checked.problems][:1] == expected


def test_unknown_and_missing_tables_are_told() -> None:
    without = {name: table for name, table in VOCABULARY.items() if name != "sides"}
    assert problems(as_yaml({**without, "side": {}, "zzz": 1, "propositions": []})) == [
        "vocabulary.yaml:71:15: propositions is an empty list; write a mapping of ids to entries",
        "vocabulary.yaml:76:1: unknown field 'side'; did you mean 'sides'?",
        f"vocabulary.yaml:77:1: unknown field 'zzz'; known here: {listed(Vocabulary.model_fields)}",
    ]
    without["title"] = 5
    assert problems(as_yaml(without)) == [
        "vocabulary.yaml:1:1: 'sides' is missing; write a mapping of ids to entries",
        "vocabulary.yaml:1:8: title is the number 5; write text: put it in quotation marks, '5'",
    ]


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ({"deployment": "Turnout", "losses": "Arrests"}, []),
        ({"losses": "Arrests"}, []),
        ({}, []),
        (
            {"deployment": 5},
            ["page 'deployment': deployment is the number 5; write text: put it in quotation marks, '5'"],
        ),
        ({"losses": ""}, ["page 'losses': losses is ''; write text"]),
        ({"deploymnt": "Turnout"}, ["page 'deploymnt': unknown field 'deploymnt'; did you mean 'deployment'?"]),
        ({"losses": 41 * "x"}, [f"page 'losses': losses is '{41 * 'x'}'; write at most 40 characters"]),
        (
            {"losses": "Arrests "},
            ["page 'losses': losses is 'Arrests '; write it on one line, without blanks around it"],
        ),
        (
            {"deployment": "Turnout", "losses": "turnout"},
            ["page 'losses': 'losses' needs another title than 'deployment'; found 'turnout' for both"],
        ),
        ("Turnout", ["pages is 'Turnout'; write a mapping with deployment, losses"]),
    ],
)
def test_titles_of_pages_are_two_short_lines_and_a_bad_one_leaves_the_rest_of_the_file(
    pages: Any, told: list[str]
) -> None:
    checked = check_vocabulary(as_yaml(VOCABULARY | {"pages": pages}))
    assert [problem.message for problem in checked.problems] == told
    assert checked.vocabulary is not None
    assert (checked.vocabulary.pages is None) == bool(told)
    assert set(checked.vocabulary.measures) == set(VOCABULARY["measures"])
