"""What a changed text left behind is found in first and second annotations, and compared word by word."""

from hashlib import sha256
from pathlib import Path

import pytest

from core.curation.changed_texts.unsettled import (
    Word,
    changed_annotation,
    changed_digits,
    changed_files,
    with_new_words,
    without,
    word_by_word,
)
from core.curation.editing.consequences import consequences
from core.curation.editing.edits import EditError
from core.loader import load
from tests.corpora import article, as_yaml, claim, dismissal, write, write_corpus

OLD = "At least 300 were killed. He is 77."


def corpus(folder: Path, new: str) -> Path:
    """One article, first and second annotation, whose text has changed since."""
    text, annotation = article(
        OLD,
        claim("c", "At least 300", quote="At least 300 were killed.", low=300),
        claim("r", "300", quote="300 were killed", best=300, revises=["c"]),
        dismissal("He is 77.", "an age"),
        sha256=sha256(OLD.encode()).hexdigest(),
    )
    write_corpus(folder, {"a": (text, annotation)})
    write(folder / "a.second.yaml", as_yaml({**annotation, "claims": []}))  # type: ignore[dict-item]
    write(folder / "a.txt", new)
    return folder


def test_only_annotations_of_another_text_are_listed(tmp_path: Path) -> None:
    assert changed_files(corpus(tmp_path / "same", OLD)) == []
    assert changed_files(corpus(tmp_path / "other", f"{OLD} More.")) == ["a.yaml", "a.second.yaml"]


def test_lost_words_and_what_is_joined_to_them(tmp_path: Path) -> None:
    folder = corpus(tmp_path, OLD.replace("At least 300", "About 300"))
    found = changed_annotation(folder, "a.yaml", load(folder))
    assert (found.quotes, found.standing, found.can_be_accepted) == (3, 2, False)
    assert [(lost.id, lost.is_own) for lost in found.lost] == [("c", True), ("r", False)]
    assert found.lost[0].suggestion == "About 300 were killed."
    assert changed_annotation(folder, "a.second.yaml", load(folder)).can_be_accepted


def test_a_record_is_found_again_wherever_it_stands_now(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "At least 400 were killed. He is 78.")
    found = changed_annotation(folder, "a.yaml", load(folder))
    age = next(lost for lost in found.lost if lost.section == "dismissed")
    moved = found.annotation.replace("dismissed:\n", "dismissed:\n- quote: At least 400\n  reason: new\n")
    assert "quote: He is 78." in with_new_words(moved, age, found.text, (26, 35))
    assert "He is 77." not in without(moved, age, "gone").split("dismissed:")[1]
    with pytest.raises(EditError, match="there no more"):
        without(found.annotation.replace("He is 77.", "He is 78."), age, "gone")


def test_words_are_compared_one_by_one() -> None:
    before, after = word_by_word("At least 300 were killed.", "At least 400 men were killed.")
    assert [word.text for word in before if word.is_other] == ["300"]
    assert after[2:4] == [Word("400", True, True), Word("men", True, False)]
    assert (changed_digits(before), changed_digits(after)) == (["300"], ["400"])
    assert changed_digits(word_by_word("same 1", "same 1")[0]) == []


def test_consequences_tell_new_problems_only(tmp_path: Path) -> None:
    folder = corpus(tmp_path, f"{OLD} More.")
    before = load(folder)
    broken = (folder / "a.yaml").read_text(encoding="utf-8").replace("low: 300", "low: 400")
    found = consequences(before, load(folder, {"a.yaml": f"# one line more\n{broken}"}))
    assert found.lost == ("a.txt",)
    assert [problem.file for problem in found.problems] == ["a.yaml"]
    assert consequences(before, before) == ((), (), ())
