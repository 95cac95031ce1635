"""One document: everything that is wrong with it, at once."""

import pytest

from core.checks import check_document, check_vocabulary
from core.checks.phrases import listed
from core.models import Claim, Vocabulary
from tests.corpora import VOCABULARY, article, as_yaml, claim, dismissal, messages, position

TEXT = "At least 1,000 of the troops had been killed."
DEAD = claim("dead", "At least 1,000", low=1000)


@pytest.fixture
def vocabulary() -> Vocabulary:
    found = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
    assert found is not None
    return found


def test_a_sound_document_is_given_as_it_was_written(vocabulary: Vocabulary) -> None:
    text, annotation = article(TEXT, DEAD, position("gone"), dismissal("1,000"), title="Losses")
    checked = check_document("a.txt", text, as_yaml(annotation), vocabulary)
    assert checked.problems == ()
    assert checked.document is not None
    assert (checked.document.name, checked.document.text) == ("a.txt", TEXT)
    assert checked.document.annotation.model_dump(exclude_unset=True, mode="json") == annotation


def test_everything_is_told_at_once() -> None:
    text, annotation = article(
        TEXT + "\r\n",
        DEAD | {"low": "1,000"},
        DEAD | {"id": "two", "measure": "kiled", "low": 10_000},
        DEAD | {"id": "two", "quote": "1,000 dead"},
        title=5,
    )
    wrong = as_yaml(annotation).replace("claims:", "claim: []\ndocument: {}\nclaims:")
    assert messages((text, wrong)) == [
        "a.txt:1:46: found a Windows line end (CR); save the file with LF line ends",
        "a.yaml:6:10: document: title is the number 5; write text: put it in quotation marks, '5'",
        "a.yaml:7:1: unknown field 'claim'; did you mean 'claims'?",
        "a.yaml:8:1: found the key 'document' twice, here and in line 1; keep one of them",
        "a.yaml:21:8: claim 'dead': low is '1,000'; write a plain number: 1000",
        "a.yaml:24:12: claim 'two': unknown measure 'kiled'; did you mean 'killed'?",
        "a.yaml:33:8: claim 'two': stated says 1,000, low is 10,000; type a number that 'At least 1,000' prints",
        "a.yaml:35:7: claim 'two': the id 'two' is already that of claim 'two' (a.yaml:22); give each record its own",
    ]


def test_a_record_without_a_sound_id_is_named_by_its_place() -> None:
    assert messages(article(TEXT, DEAD | {"id": 5}, dismissal("dead"))) == [
        "a.yaml:8:7: claims[0]: id is the number 5; write text: put it in quotation marks, '5'",
        "a.yaml:21:10: dismissed[0]: the quote 'dead' does not stand in the text; copy it verbatim, quotation marks and"
        " dashes included",
    ]


def test_a_record_that_is_no_mapping_is_named_by_its_place() -> None:
    text, annotation = article(TEXT, DEAD)
    annotation["claims"] += ["dead", []]
    due = f"a mapping with {listed(Claim.model_fields)}"
    assert messages((text, annotation)) == [
        f"a.yaml:19:3: claims[1]: it is 'dead'; write {due}",
        f"a.yaml:20:3: claims[2]: it is an empty list; write {due}",
    ]


@pytest.mark.parametrize("rubbish", ["claims:\n" + "- 5\n" * 10_500, "".join(f"k{n}: 1\n" for n in range(10_500))])
def test_of_very_many_problems_the_first_are_told(rubbish: str) -> None:
    found = messages((TEXT, rubbish))
    assert len(found) == 10_001
    assert "a.yaml:1:1: found more than 10,000 problems in this file; mend the first of them" in found


def test_claims_and_positions_share_no_id() -> None:
    assert messages(article(TEXT, DEAD, position("dead"))) == [
        "a.yaml:21:7: position 'dead': the id 'dead' is already that of claim 'dead' (a.yaml:7); give each"
        " record its own"
    ]


@pytest.mark.parametrize(
    ("yaml_text", "expected"),
    [
        ("null", "a.yaml:1:1: found empty; write a mapping with document, claims, positions,"
                     " dismissed, undecided, nothing_on"),
        ("- a", "a.yaml:1:1: found a list of 1; write a mapping with document, claims, positions,"
                     " dismissed, undecided, nothing_on"),
        ("claims: []", "a.yaml:1:1: 'document' is missing; write a mapping with title, publisher, original, published,"
                       " note, sha256, annotator"),
        ("document:", "a.yaml:1:10: document is empty; write a mapping with title, publisher, original, published,"
                      " note, sha256, annotator"),
        ("document: {published: }", "a.yaml:1:23: document: published is empty; write a mapping with edtf, text, basis,"
                                    " evidence"),
        ("document: {published: {edtf: 2025-02, basis: inferred, evidence: x}}\nclaims:",
         "a.yaml:2:8: claims is empty; write a list, each item begun with '- ', or leave it out"),
        ("document: [", "a.yaml:1:12: this is no valid YAML (did not find expected node content); check indentation,"
                        " colons and quotation marks"),
        (" \n", "a.yaml:1:1: the file is empty; fill it, or take it out of the corpus"),
        ("\ufeffdocument:", "a.yaml:1:1: found a byte order mark; save the file as UTF-8 without it (without BOM)"),
    ],
)  # fmt: skip
def test_a_file_that_is_wrong_at_its_top_is_one_problem(yaml_text: str, expected: str) -> None:
    assert messages((TEXT, yaml_text)) == [expected]


def test_what_is_there_is_checked_without_the_rest(vocabulary: Vocabulary) -> None:
    text, annotation = article(TEXT, DEAD | {"measure": "kiled", "quote": "dead"})
    yaml_text = as_yaml(annotation)
    not_there = check_document("a.txt", None, yaml_text, vocabulary)
    assert [problem.field for problem in not_there.problems] == ["claims[0].measure"]
    no_words = check_document("a.txt", text, yaml_text, None)
    assert [problem.field for problem in no_words.problems] == ["claims[0].quote"]
    assert check_document("a.txt", text, None, vocabulary).problems == ()
    assert check_document("a.txt", "\r", None, None).problems[0].file == "a.txt"
    sound = as_yaml(article(TEXT, DEAD)[1])
    for checked in (
        check_document("a.txt", None, sound, vocabulary),
        check_document("a.txt", TEXT, None, vocabulary),
        check_document("a.txt", TEXT, sound, None),
    ):
        assert (checked.document, checked.problems) == (None, ())


def test_a_problem_tells_field_and_value() -> None:
    text, annotation = article(TEXT, DEAD | {"hedge": "atleast"})
    (problem,) = check_document("a.txt", text, as_yaml(annotation), None).problems
    assert (problem.field, problem.value) == ("claims[0].hedge", "'atleast'")
