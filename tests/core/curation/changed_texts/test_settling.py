"""Settling what a changed text left behind, edit by edit, until nothing is left to settle."""

import pytest
import yaml

from core.anchors import AnchorError
from core.checks import check_document, check_vocabulary
from core.checks.changed import digest
from core.curation.changed_texts.settling import accepted, given_up, reselected
from core.curation.editing.edits import EditError
from tests.corpora import VOCABULARY, article, as_yaml, claim, dismissal, time

TEXT = "At least 300 men were killed. The GUR counted 40 men lost. She is 41."
NEW = "At least 300 soldiers were killed. The GUR counted 40 men lost. The GUR counted 40 men lost. She is 42."
ANNOTATION = as_yaml(
    article(
        TEXT,
        claim("dead", "At least 300", low=300, quote="At least 300 men were killed."),
        claim("lost", "40 men", best=40, quote="The GUR counted 40 men lost."),
        dismissal("She is 41.", "an age"),
        sha256=digest(TEXT),
        note="Seen twice.",
    )[1]
)


def problems(annotation: str, text: str = NEW) -> list[str]:
    words = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
    return [problem.field for problem in check_document("a.txt", text, annotation, words).problems]


def test_orphans_are_settled_one_by_one_and_the_text_accepted_last() -> None:
    assert problems(ANNOTATION) == ["document.sha256", "claims[0].quote", "claims[1].quote", "dismissed[0].quote"]
    settled = reselected(ANNOTATION, "claims", 0, NEW, (0, NEW.index(".") + 1))
    start = NEW.rindex("The GUR")
    settled = reselected(settled, "claims", 1, NEW, (start, start + 28))
    settled = given_up(settled, "dismissed", 0, " the age was corrected ")
    assert problems(settled) == ["document.sha256"]
    settled = accepted(settled, NEW)
    assert problems(settled) == []
    value = yaml.safe_load(settled)
    assert value["claims"][0]["quote"] == "At least 300 soldiers were killed."
    assert {"prefix", "suffix"} & value["claims"][1].keys()
    assert value["document"]["sha256"] == digest(NEW)
    assert value["document"]["note"] == (
        'Seen twice.\nTaken out after the text changed: dismissed, "She is 41.": the age was corrected'
    )
    assert not value.get("dismissed")


def test_only_the_selector_of_a_record_is_changed() -> None:
    before = yaml.safe_load(ANNOTATION)["claims"]
    after = yaml.safe_load(reselected(ANNOTATION, "claims", 0, NEW, (0, 34)))["claims"]
    assert after == [{**before[0], "quote": "At least 300 soldiers were killed."}, before[1]]


def test_a_number_that_changed_stays_a_problem_until_it_is_corrected() -> None:
    changed = TEXT.replace("300", "500")
    settled = reselected(ANNOTATION, "claims", 0, changed, (0, changed.index(".") + 1))
    assert problems(settled, changed) == ["document.sha256", "claims[0].stated"]


def test_a_text_is_not_accepted_before_everything_stands_in_it() -> None:
    with pytest.raises(EditError, match="words of claims number 1, claims number 2, dismissed number 1 do not stand"):
        accepted(ANNOTATION, NEW)
    published = as_yaml({"document": {"published": time("2025-02", text="She is 41.")}})
    with pytest.raises(EditError, match=r"words of document\.published do not stand"):
        accepted(published, NEW)


def test_accepting_the_text_that_was_annotated_changes_nothing() -> None:
    assert accepted(ANNOTATION, TEXT) == ANNOTATION


def test_a_place_that_no_words_select_is_refused() -> None:
    with pytest.raises(AnchorError, match="'30' cuts a number"):
        reselected(ANNOTATION, "claims", 0, NEW, (9, 11))


@pytest.mark.parametrize("annotation", [ANNOTATION, "document: {}\n"])
def test_a_record_that_is_gone_meanwhile_is_refused(annotation: str) -> None:
    with pytest.raises(EditError, match="claims has no record number 3 any more"):
        given_up(annotation, "claims", 2, "gone")


def test_a_file_that_is_no_annotation_is_refused() -> None:
    with pytest.raises(EditError, match="the annotation cannot be read"):
        given_up("- a list\n", "claims", 0, "gone")
