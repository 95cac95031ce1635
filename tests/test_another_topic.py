"""The guide to another topic: its smallest corpus loads as it stands there, and it leaves no choice untold."""

import re
from pathlib import Path
from typing import get_args

import pytest

from core.curation.candidates.coverage import coverage
from core.filters import Filters
from core.frames import tables
from core.loader import load
from core.models import Corpus, Vocabulary
from core.models.vocabulary import Chart, Counts, SourceKind
from core.view import view
from tests.corpora import ROOT, write

GUIDE = (ROOT / "docs/another-topic.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^```(?:yaml|text)\n# (\S+)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL))


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    for name, text in FILES.items():
        write(tmp_path / name, text)
    return load(tmp_path)


def test_the_smallest_corpus_has_no_problem_and_no_number_left(corpus: Corpus) -> None:
    assert [*FILES] == ["vocabulary.yaml", "a.txt", "a.yaml"]
    assert corpus.problems == ()
    (document,) = corpus.documents
    assert [claim.id for claim in document.annotation.claims] == ["a-dead", "a-dead-red-crescent", "a-rescuers"]
    assert set(coverage(document)["status"]) == {"covered"}


def test_its_numbers_are_set_side_by_side(corpus: Corpus) -> None:
    (pair,) = view(tables(corpus), Filters()).comparisons.itertuples()
    assert (pair.left, pair.right, pair.verdict) == ("a-dead", "a-dead-red-crescent", "agree")


def test_nothing_in_it_can_be_left_out(corpus: Corpus) -> None:
    """Every field that a vocabulary must have, and the tables of matters and readings, which its article needs."""
    assert corpus.vocabulary is not None
    filled = {name for name in Vocabulary.model_fields if getattr(corpus.vocabulary, name)}
    required = {name for name, field in Vocabulary.model_fields.items() if field.is_required()}
    assert filled == required | {"propositions", "readings"}


@pytest.mark.parametrize("word", [*get_args(Chart), *get_args(Counts), *get_args(SourceKind), *Vocabulary.model_fields])
def test_every_choice_is_told(word: str) -> None:
    prose = re.sub(r"^```.*?^```", "", GUIDE, flags=re.MULTILINE | re.DOTALL)
    assert word in ("title", "description") or re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", prose)


@pytest.mark.parametrize("name", ["README.md", "seeds/README.md", "pages/_ui/curate/first_vocabulary.py"])
def test_where_a_vocabulary_is_asked_for_the_guide_is_named(name: str) -> None:
    assert "docs/another-topic.md" in (ROOT / name).read_text(encoding="utf-8")
