"""Loading again after edits: what comes out is what a first load gives, and only what was edited is made again."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import checks
from core.checks import assembling
from core.frames import Tables, rows, tables
from core.loader import load
from core.models import Corpus, Document
from tests.corpora import VOCABULARY, Raw, article, as_yaml, claim, position, write, write_corpus

TEXT = "At least 300 men were killed, and 40 wounded."
CHANGED = "At least 300 men were killed. Later it was said: 40 wounded."
DEAD = claim("dead", "At least 300", low=300, quote="At least 300 men were killed")
WOUNDED = claim("wounded", "40", best=40, quote="40 wounded")
GONE = position("gone", quote="At least 300 men were killed")
FRAMES = [field.name for field in fields(Tables) if field.type is pd.DataFrame]


def renamed(record: Raw, stem: str, **given: object) -> Raw:
    return record | {"id": f"{record['id']}-{stem}", **given}


@cache
def annotations(stem: str) -> list[str]:
    """Annotations of TEXT that concern others: shared statements, relations, repeated ids, lost words, orphans."""
    dead, wounded, gone = renamed(DEAD, stem), renamed(WOUNDED, stem), renamed(GONE, stem)
    written: list[Sequence[Raw]] = [
        [dead, wounded, gone],
        [dead],
        [DEAD, gone],
        [dead | {"statement": "told"}, wounded],
        [dead | {"statement": "told", "attribution": ["gur"], "lost": ["wounded"]}, gone | {"statement": "dead-a"}],
        [dead | {"revises": ["dead-a"]}, wounded | {"part_of": ["dead-b", "nowhere"], "not_same_as": ["told"]}],
        [dead | {"revises": ["dead-b"], "measure": "nothing"}],
        [dead | {"revises": ["dead-c"]}, wounded | {"derived_from": [f"dead-{stem}"], "added": ["40"]}],
    ]
    sound = [as_yaml(article(TEXT, *records)[1]) for records in written]
    changed = as_yaml(article(TEXT, dead, wounded, gone, sha256="0" * 64)[1])
    return [*sound, changed, changed.replace("40 wounded", "41 wounded"), "document: [", ""]


WORDS = as_yaml(VOCABULARY)
SECONDS = [text.replace("document:", "decisions: []\ndocument:", 1) for text in annotations("a")]
BRIEFING = """\
title: Told
steps:
- {page: attribution, headline: Who says so, so_what: Few do, shown: {lit: told}}
"""
CONTENTS = {
    **{f"{stem}.txt": [TEXT, CHANGED, "", TEXT + "\r"] for stem in "abc"},
    **{f"{stem}.yaml": annotations(stem) for stem in "abc"},
    "a.second.yaml": SECONDS,
    "vocabulary.yaml": [WORDS, WORDS.replace("National", "Notional"), WORDS.replace("killed", "slain"), "title:"],
    "briefings/b.yaml": [BRIEFING, BRIEFING.replace("told", "dead-a")],
}
EDITS = st.sampled_from(sorted(CONTENTS)).flatmap(
    lambda name: st.tuples(st.just(name), st.sampled_from(CONTENTS[name]) | st.none())
)


def write_or_remove(folder: Path, name: str, content: str | None) -> None:
    if content is None:
        (folder / name).unlink(missing_ok=True)
    else:
        (folder / name).parent.mkdir(exist_ok=True)
        write(folder / name, content)


def check_equal(ours: Tables, others: Tables) -> None:
    """The same tables; only how text lies in memory may differ."""
    for name in FRAMES:
        mine, other = getattr(ours, name), getattr(others, name)
        assert list(map(str, mine.dtypes)) == list(map(str, other.dtypes))
        pd.testing.assert_frame_equal(mine.astype(dict(other.dtypes)), other)
    assert (ours.title, ours.texts, ours.pages) == (others.title, others.texts, others.pages)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus", {stem: (TEXT, annotations(stem)[0]) for stem in "abcdef"})  # type: ignore[dict-item]


@given(st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=5))
def test_a_load_after_edits_gives_what_a_first_load_gives(rounds: list[list[tuple[str, str | None]]]) -> None:
    """And what was handed out before stays as it was. A copy of the folder is one that was never loaded."""
    with TemporaryDirectory() as temporary:
        folder = write_corpus(Path(temporary, "corpus"), {stem: (TEXT, annotations(stem)[0]) for stem in "abcd"})  # type: ignore[dict-item]
        seen: list[tuple[Corpus, Tables, Path]] = []
        for number, edits in enumerate([[], *rounds]):
            for name, content in edits:
                write_or_remove(folder, name, content)
            corpus = load(folder)
            seen.append((corpus, tables(corpus), Path(copytree(folder, Path(temporary, str(number))))))
        for corpus, built, copy in seen:
            fresh = load(copy)
            assert corpus == fresh
            check_equal(built, tables(fresh))


@given(st.permutations("abcdef"), st.integers(0, 6), st.sets(st.sampled_from("abcdef")))
def test_frames_follow_any_order_and_choice_of_documents(order: list[str], count: int, edited: set[str]) -> None:
    """Some as they were, some new, some gone, in another order."""
    words = checks.check_vocabulary(WORDS).vocabulary
    assert words

    def checked(stem: str) -> Document:
        found = checks.check_document(f"{stem}.txt", TEXT, annotations(stem)[0], words).document
        assert found
        return found

    before = {stem: checked(stem) for stem in "abcdef"}
    held = tables(Corpus(words, tuple(before.values()), ()))
    after = {stem: checked(stem) if stem in edited else before[stem] for stem in order[:count]}
    built = tables(Corpus(words, tuple(after.values()), ()))
    del held
    check_equal(built, tables(Corpus(words.model_copy(), tuple(after.values()), ())))


def counted(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> list[object]:
    """A list that grows by the first argument of every call of this function."""
    calls: list[object] = []
    function: Callable[..., object] = getattr(owner, name)

    def called(*given: object) -> object:
        calls.append(given[0])
        return function(*given)

    monkeypatch.setattr(owner, name, called)
    return calls


def test_only_the_edited_document_is_checked_and_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load(folder)
    held = tables(before)
    checked = counted(monkeypatch, assembling, "check_document")
    made = counted(monkeypatch, rows, "document_row")
    write(folder / "c.yaml", annotations("c")[1])
    after = load(folder)
    built = tables(after)
    assert checked == ["c.txt"]
    assert made == [after.documents[2]]
    assert [one is other for one, other in zip(after.documents, before.documents, strict=True)] == [
        *(True, True, False, True, True, True)
    ]
    assert len(held.claims) - len(built.claims) == 1


def test_another_vocabulary_has_everything_checked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(folder)
    checked = counted(monkeypatch, assembling, "check_document")
    write(folder / "vocabulary.yaml", WORDS + "# a comment\n")
    load(folder)
    assert len(checked) == 6


def test_a_frame_that_its_reader_changes_changes_no_other(folder: Path) -> None:
    held = tables(load(folder))
    held.claims.loc[:, "stated"] = "changed"
    held.sources.loc[:, "name"] = "changed"
    write(folder / "c.yaml", annotations("c")[1])
    again = tables(load(folder))
    assert "changed" not in {*again.claims["stated"], *again.sources["name"]}
    check_equal(again, tables(load(copytree(folder, folder.with_name("copy")))))


def test_texts_given_instead_leave_no_trace(folder: Path) -> None:
    before = load(folder)
    assert load(folder, {"a.yaml": "document: ["}).problems
    assert load(folder) == before


def test_threads_may_load_at_once(folder: Path) -> None:
    """Each with a text of its own in place of one file."""
    given = [{"a.yaml": annotations("a")[number % 4]} for number in range(16)]
    alone = [load(folder, instead) for instead in given]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda instead: load(folder, instead), given)) == alone
