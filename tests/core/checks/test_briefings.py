"""Briefings: what is wrong in one is said with its place, and never keeps the rest of the corpus out."""

from pathlib import Path

import pytest

from core.loader import fingerprint, load, stems
from core.models import Corpus
from tests.corpora import article, claim, write, write_corpus

SOUND = """\
title: A story
steps:
  - page: casualties
    shown:
      documents: [a.txt]
      origins: [nis, nis + bbc]
      subjects: [north-korean-troops]
      kinds: [intelligence, joint]
      sides: [south-korea, south-korea + west, unattributed]
      subject: north-korean-troops
      panel: killed cumulative
      known_by: 2025-02-14
      readings:
        hundreds: [100, 400]
    headline: Killed
    so_what: It matters
    notes: They say so
  - page: attribution
    shown:
      lit: shared
    headline: Who
    so_what: Whom
"""
STEP = "title: A story\nsteps:\n  - page: {}\n    shown:\n      {}\n    headline: Killed\n    so_what: It matters\n"


def corpus(folder: Path, **briefings: str) -> Path:
    """One article with a joint origin, and these briefings by name."""
    dead = claim("dead", "At least 300", low=300, statement="shared")
    both = claim("both", "At least 300", low=300, attribution=[["nis", "bbc"]])
    write_corpus(folder, {"a": article("At least 300 were killed.", dead, both)})
    (folder / "briefings").mkdir()
    for name, text in briefings.items():
        write(folder / "briefings" / f"{name}.yaml", text)
    return folder


def loaded(folder: Path, **briefings: str) -> Corpus:
    return load(corpus(folder, **briefings))


def test_a_sound_briefing_is_read(tmp_path: Path) -> None:
    found = loaded(tmp_path / "x", story=SOUND)
    assert found.problems == ()
    (named,) = found.briefings
    assert (named.name, named.file, named.briefing.title) == ("story", "briefings/story.yaml", "A story")
    first, second = named.briefing.steps
    assert first.shown.readings == {"hundreds": (100, 400)}
    assert str(first.shown.known_by) == "2025-02-14"
    assert (second.shown.lit, second.notes) == ("shared", None)


@pytest.mark.parametrize(
    ("page", "field", "said"),
    [
        ("casualties", "origins: [nis, niss]", "5:22: steps[0]: unknown origin 'niss'; did you mean 'nis'?"),
        ("casualties", "documents: [b.txt]", "5:19: steps[0]: unknown article 'b.txt'; did you mean 'a.txt'?"),
        ("casualties", "subject: martians", "unknown subject 'martians'; the corpus has north-korean-troops, "),
        (
            "casualties",
            "panel: kiled cumulative",
            "unknown panel 'kiled cumulative'; did you mean 'killed ",
        ),
        ("casualties", "kinds: [inteligence]", "unknown kind of origin 'inteligence'; did you mean 'intelligence'?"),
        ("casualties", "sides: [ukrain]", "unknown side of origin 'ukrain'; did you mean 'ukraine'?"),
        ("casualties", "readings: {dozens: [12, 99]}", "unknown vague word 'dozens'; the corpus has hundreds"),
        ("attribution", "lit: sharde", "unknown statement 'sharde'; did you mean 'shared'?"),
        ("comparisons", "topic: kiled", "unknown measure or matter 'kiled'; did you mean 'killed'?"),
        ("documents", "document: b.txt", "unknown article 'b.txt'; did you mean 'a.txt'?"),
        (
            "overview",
            "lit: shared",
            "5:7: steps[0]: the page overview has no 'lit'; take it out, or show",
        ),
    ],
)
def test_what_the_corpus_does_not_have_is_named_and_the_step_stays(
    tmp_path: Path, page: str, field: str, said: str
) -> None:
    found = loaded(tmp_path / "x", story=STEP.format(page, field))
    (problem,) = found.problems
    assert said in str(problem)
    assert str(problem).startswith("briefings/story.yaml:5:")
    assert [each.name for each in found.briefings] == ["story"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: A\nsteps: []\n", "2:8: steps is an empty list; write a list of at least one step"),
        ("steps:\n  - page: overview\n    headline: a\n    so_what: b\n", "'title' is missing"),
        (STEP.format("deploiment", "about: 20"), "3:11: steps[0]: page is 'deploiment'; write one of overview, "),
        (STEP.format("deployment", "about: 31"), "5:14: steps[0]: shown.about is the number 31; write 30 or less"),
        (STEP.format("deployment", "kown_by: 2025-02-01"), "unknown field 'shown.kown_by'; did you mean 'known_by'?"),
        (STEP.format("deployment", "readings: {hundreds: [9, 2]}"), "'readings' gives 'hundreds' from 9 to 2"),
        ("title: [", "1:"),
        ("title: a\x0bb\n", "1:9"),
    ],
)
def test_what_is_no_briefing_is_left_out_and_the_rest_loads(tmp_path: Path, text: str, said: str) -> None:
    found = loaded(tmp_path / "x", broken=text, story=SOUND)
    assert any(said in str(problem) for problem in found.problems)
    assert {problem.file for problem in found.problems} == {"briefings/broken.yaml"}
    assert [each.name for each in found.briefings] == ["story"]
    assert len(found.documents) == 1


def test_what_an_article_that_does_not_load_may_hold_is_not_called_unknown(tmp_path: Path) -> None:
    folder = corpus(tmp_path / "x", story=STEP.format("attribution", "lit: elsewhere"))
    write(folder / "b.txt", "Nothing.")
    write(folder / "b.yaml", "claims: x")
    assert {problem.file for problem in load(folder).problems} == {"b.yaml"}


def test_other_files_there_are_extra_and_readmes_and_folders_are_left_alone(tmp_path: Path) -> None:
    folder = corpus(tmp_path / "x", story=SOUND)
    for name in ("notes.txt", "late.yml", "README.md", ".hidden.yaml"):
        write(folder / "briefings" / name, "x")
    (folder / "briefings" / "deeper").mkdir()
    found = load(folder)
    assert [problem.file for problem in found.problems] == ["briefings/late.yml", "briefings/notes.txt"]
    assert stems(folder) == ["a"]


def test_an_edited_briefing_is_another_state_of_the_folder(tmp_path: Path) -> None:
    folder = corpus(tmp_path / "x", story=SOUND)
    before = fingerprint(folder)
    write(folder / "briefings" / "story.yaml", f"{SOUND}# a comment\n")
    changed = fingerprint(folder)
    (folder / "briefings" / "story.yaml").unlink()
    assert len({before, changed, fingerprint(folder)}) == 3


def test_a_briefing_that_is_not_written_yet_can_be_read(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "x", {"a": article("At least 300.", claim("dead", "At least 300", low=300))})
    found = load(folder, {"briefings/draft.yaml": STEP.format("deployment", "about: 20")})
    assert (found.problems, [each.name for each in found.briefings]) == ((), ["draft"])


def test_a_folder_behind_a_link_is_left_alone(tmp_path: Path) -> None:
    folder = corpus(tmp_path / "x", story=SOUND)
    (folder / "briefings").rename(tmp_path / "elsewhere")
    (folder / "briefings").symlink_to(tmp_path / "elsewhere")
    assert load(folder).briefings == ()


def test_without_a_vocabulary_nothing_is_said_of_what_it_would_name(tmp_path: Path) -> None:
    folder = corpus(tmp_path / "x", story=SOUND)
    (folder / "vocabulary.yaml").unlink()
    assert [problem.file for problem in load(folder).problems] == ["vocabulary.yaml"]
