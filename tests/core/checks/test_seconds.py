"""A second annotation: checked like the first, holding it back in nothing, with decisions on what there is."""

from pathlib import Path
from typing import Any

import pytest

from core.loader import fingerprint, load
from core.models import Corpus, SecondAnnotation
from tests.corpora import Raw, article, as_yaml, claim, position, write, write_corpus

TEXT = "At least 300 men were killed, and 40 wounded."
DEAD = claim("dead", "At least 300", low=300, quote=TEXT)
WOUNDED = claim("wounded", "40", best=40, quote=TEXT)
GONE = position("gone", quote=TEXT)
OTHER = "The NIS counted 77 men."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Article a, with a claim and a position, and article b, with a claim."""
    other = article(OTHER, claim("other", "77 men", best=77))
    return write_corpus(tmp_path / "corpus", {"a": article(TEXT, DEAD, GONE), "b": other})


def loaded(folder: Path, *records: Raw, **sections: Any) -> Corpus:
    """The corpus with a second annotation of article a."""
    _, annotation = article(TEXT, *records)
    write(folder / "a.second.yaml", as_yaml(annotation | sections))
    return load(folder)


def problems(corpus: Corpus) -> list[str]:
    return [str(problem) for problem in corpus.problems]


def decision(**fields: Any) -> Raw:
    return {"reason": "read again", "kept": "first", **fields}


def decided(folder: Path, *decisions: Raw) -> list[str]:
    """The problems of these decisions beside claims dead and wounded and a position of the second."""
    found = loaded(folder, DEAD, WOUNDED, GONE, decisions=list(decisions)).problems
    assert {problem.file for problem in found} <= {"a.second.yaml"}
    return [problem.message for problem in found]


def test_a_second_annotation_is_loaded_and_kept_off_the_documents(folder: Path) -> None:
    before = load(folder)
    corpus = loaded(folder, DEAD | {"modality": "estimated"}, WOUNDED)
    assert corpus.problems == ()
    assert corpus.documents == before.documents
    (second,) = corpus.seconds
    assert (second.document, second.file) == ("a.txt", "a.second.yaml")
    assert isinstance(second.annotation, SecondAnnotation)
    assert [record.id for record in second.annotation.claims] == ["dead", "wounded"]
    assert before.seconds == ()


def test_its_problems_are_told_by_its_name_and_hold_the_first_back_in_nothing(folder: Path) -> None:
    corpus = loaded(folder, DEAD | {"measure": "kiled", "low": 30})
    assert problems(corpus) == [
        "a.second.yaml:9:12: claim 'dead': unknown measure 'kiled'; did you mean 'killed'?",
        "a.second.yaml:18:8: claim 'dead': stated says 300, low is 30; type a number that 'At least 300' prints",
    ]
    assert [document.name for document in corpus.documents] == ["a.txt", "b.txt"]
    assert corpus.seconds == ()


def test_numbers_that_its_author_has_not_decided_on_are_told_and_do_not_hinder_a_comparison(folder: Path) -> None:
    corpus = loaded(folder, DEAD, undecided=[{"number": "40", "kind": "number", "quote": TEXT}])
    assert [problem.field for problem in corpus.problems] == ["undecided[0].number"]
    assert len(corpus.seconds[0].annotation.undecided) == 1


def test_a_second_annotation_needs_its_text(folder: Path) -> None:
    (folder / "a.txt").unlink()
    (folder / "a.yaml").unlink()
    corpus = loaded(folder, DEAD)
    assert problems(corpus) == ["a.second.yaml:1:1: there is no a.txt beside this file; add it, or take this file out"]
    assert corpus.seconds == ()


def test_one_that_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "a.second.yaml").write_bytes(b"\xff")
    assert problems(load(folder)) == ["a.second.yaml:1:1: found byte 0xFF, which is not UTF-8; save the file as UTF-8"]


def test_faults_of_the_text_are_told_once(folder: Path) -> None:
    write(folder / "a.txt", TEXT + "\r\n")
    corpus = loaded(folder, DEAD)
    assert problems(corpus) == ["a.txt:1:46: found a Windows line end (CR); save the file with LF line ends"]


def test_only_a_second_annotation_has_decisions(folder: Path) -> None:
    _, annotation = article(TEXT, DEAD, GONE)
    write(folder / "a.yaml", as_yaml(annotation | {"decisions": [decision(first="dead", field="role", second="x")]}))
    assert [problem.message.split(";")[0] for problem in load(folder).problems] == ["unknown field 'decisions'"]


def test_a_text_whose_annotation_would_be_taken_for_a_second_one_is_told(folder: Path) -> None:
    write(folder / "a.second.txt", TEXT)
    assert problems(load(folder)) == [
        "a.second.txt:1:1: a text's name cannot end in .second.txt: its annotation would be taken for a second one of"
        " a.txt; rename it"
    ]


def test_its_relations_lead_to_its_own_records_and_to_those_of_other_articles(folder: Path) -> None:
    assert problems(loaded(folder, DEAD | {"part_of": ["wounded"], "disputes": ["other"]}, WOUNDED)) == []
    wrong = problems(loaded(folder, DEAD | {"disputes": ["gone"]}))
    assert wrong == [
        "a.second.yaml:20:5: claim 'dead': disputes names 'gone', which is no claim, position or statement of this"
        " corpus; correct it, or take it out"
    ]


def test_its_relations_are_checked_beside_another_problem_of_it(folder: Path) -> None:
    assert problems(loaded(folder, DEAD | {"low": 30, "disputes": ["other", "gone"]})) == [
        "a.second.yaml:18:8: claim 'dead': stated says 300, low is 30; type a number that 'At least 300' prints",
        "a.second.yaml:21:5: claim 'dead': disputes names 'gone', which is no claim, position or statement of this"
        " corpus; correct it, or take it out",
    ]


def test_a_second_annotation_of_a_changed_text_has_orphans_of_its_own(folder: Path) -> None:
    corpus = loaded(
        folder, DEAD, WOUNDED | {"quote": "40 hurt"}, document={"published": _published(), "sha256": "0" * 64}
    )
    assert [(orphan.file, orphan.document, orphan.id) for orphan in corpus.orphans] == [
        ("a.second.yaml", "a.txt", "wounded")
    ]
    assert [record.id for record in corpus.seconds[0].annotation.claims] == ["dead"]
    assert len(corpus.documents[0].annotation.claims) == 1


def test_decisions_on_orphans_are_no_further_problem(folder: Path) -> None:
    _, first = article(TEXT, DEAD, GONE, sha256="0" * 64)
    write(folder / "a.yaml", as_yaml(first))
    write(folder / "a.txt", TEXT.replace("300", "500"))
    quoted = {"document": {"published": _published(), "sha256": "0" * 64}}
    on = decision(first="dead", second="dead", field="role")
    corpus = loaded(folder, DEAD, **quoted, decisions=[on])
    assert [orphan.id for orphan in corpus.orphans] == ["dead", "gone", "dead"]
    assert {problem.field for problem in corpus.problems} == {
        *("document.sha256", "claims[0].quote", "positions[0].quote")
    }


def _published() -> Raw:
    published: Raw = article(TEXT)[1]["document"]["published"]  # type: ignore[index]
    return published


def test_a_corpus_is_another_one_when_a_second_annotation_changes(folder: Path) -> None:
    before = fingerprint(folder)
    loaded(folder, DEAD)
    assert fingerprint(folder) != before


SOUND = {
    "a field": decision(first="dead", second="dead", field="modality"),
    "a part of the attribution": decision(first="dead", second="dead", field="carriers", kept="both"),
    "a position's stance": decision(first="gone", second="gone", field="stance"),
    "a record of one": decision(second="wounded", kept="second"),
    "two records": decision(first="dead", second="wounded", kept="both"),
    "one that was taken out": decision(first="taken-out", kept="second"),
    "one that neither of them was": decision(first="taken-out", second="wounded", kept="neither"),
}


@pytest.mark.parametrize("sound", SOUND.values(), ids=SOUND)
def test_sound_decisions(folder: Path, sound: Raw) -> None:
    assert decided(folder, sound) == []


UNSOUND: dict[str, tuple[Raw, str]] = {
    "no record": (decision(), "it names no record; give 'first', 'second' or both"),
    "unknown in the first": (
        decision(first="daed", kept="first"),
        "the first annotation has no record 'daed'; did you mean 'dead'?",
    ),
    "unknown in the second": (
        decision(second="nobody"),
        "the second annotation has no record 'nobody'; it has dead, wounded, gone",
    ),
    "a field of one record": (
        decision(first="dead", field="role"),
        "a field is decided on where both have the record; name both, or leave the field out to decide on the whole"
        " record",
    ),
    "both of one": (
        decision(second="wounded", kept="both"),
        "'both' needs a record of each; name both, or keep first or second",
    ),
    "a whole record of both": (
        decision(first="dead", second="dead"),
        "both have this record; decide field by field, or keep both or neither",
    ),
    "a field of the other kind": (
        decision(first="gone", second="gone", field="measure"),
        "a position has no measure; write a field of a position",
    ),
    "a misspelled field": (
        decision(first="dead", second="dead", field="modalty"),
        "field is 'modalty'; write one of measure, ",
    ),
    "no such verdict": (decision(second="wounded", kept="mine"), "kept is 'mine'; write one of first, second, both, "),
}


@pytest.mark.parametrize(("unsound", "message"), UNSOUND.values(), ids=UNSOUND)
def test_unsound_decisions(folder: Path, unsound: Raw, message: str) -> None:
    (found,) = decided(folder, unsound)
    assert found.startswith(f"decisions[0]: {message}")


def test_nothing_is_decided_twice(folder: Path) -> None:
    twice = [decision(second="wounded", kept=kept) for kept in ("first", "second")]
    assert decided(folder, *twice) == ["decisions[1]: decisions[0] is already on this; keep one of the two"]


def test_its_retractions_are_of_what_its_source_said(folder: Path) -> None:
    foreign = DEAD | {"attribution": ["gur"], "retracts": ["other"]}
    assert problems(loaded(folder, foreign)) == [
        "a.second.yaml:20:5: claim 'dead': retracts names 'other', which is from nis, and this is from gur;"
        " only the source that said it can take it back: to contradict another's number, use disputes"
    ]
    assert problems(loaded(folder, DEAD | {"retracts": ["other"]})) == []
