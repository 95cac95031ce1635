"""Export, then import: the same frames, or the same corpus."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.curation.editing.whole import yaml_of, yaml_text
from core.curation.importing import csvs, web
from core.curation.importing.corpus import annotated, corpus_files
from core.curation.importing.gathered import Gathered
from core.exports.csvs import to_csv
from core.exports.tables import export_tables
from core.exports.webannotations import to_json, web_annotations
from core.frames import tables
from core.loader import load
from core.models import Annotation, Corpus, Document
from core.reading.yamltext import read
from tests.builders import VOCABULARY, claim, corpus, dismissal, document, position
from tests.corpora import SEEDS
from tests.hostile import HOSTILE
from tests.strategies import corpora


def by_table(of: Corpus) -> Gathered:
    """From the frames as they are: the columns that the export derives besides are not read."""
    built = tables(of)
    texts = {name: to_csv(getattr(built, name)) for name in csvs.NEEDED}
    return csvs.gather(texts, of.vocabulary)


def by_exported_table(of: Corpus) -> Gathered:
    exported = export_tables(tables(of))
    return csvs.gather({name: to_csv(exported[name]) for name in csvs.NEEDED}, of.vocabulary)


def by_web(of: Corpus) -> Gathered:
    return web.gather(to_json(web_annotations(of)))


BOTH = pytest.mark.parametrize("gather", [by_table, by_web])


def imported(gathered: Gathered, of: Corpus) -> Corpus:
    """The corpus that an import would write, read back from its YAML, whether or not the check is content with it."""
    texts = {document.name: document.text for document in of.documents}
    drafts, complaints = annotated(gathered, texts)
    assert complaints == []
    documents = [(name, read(yaml_text(draft.values))) for name, draft in drafts.items()]
    assert [faults for _, (_, faults) in documents if faults] == []
    made = (Document(name, texts[name], Annotation.model_validate(value)) for name, (value, _) in documents)
    return replace(of, documents=tuple(made))


def assert_same_frames(left: Corpus, right: Corpus) -> None:
    ours, theirs = tables(left), tables(right)
    for name in (field.name for field in fields(ours)):
        mine, other = getattr(ours, name), getattr(theirs, name)
        if hasattr(mine, "columns"):
            assert_frame_equal(mine, other)
        else:
            assert mine == other


@pytest.mark.parametrize("gather", [by_exported_table, by_web])
def test_what_ships_comes_back_as_it_was(gather: Callable[[Corpus], Gathered]) -> None:
    shipped = load(SEEDS)
    again = imported(gather(shipped), shipped)
    assert again.documents == shipped.documents
    assert_same_frames(again, shipped)
    texts = {document.name: document.text for document in shipped.documents}
    files = corpus_files(gather(shipped), texts, shipped.vocabulary)
    assert {name for name in files if name.endswith(".txt")} == set(texts)


@given(corpora())
def test_any_corpus_comes_back_from_its_tables(tiny: Corpus) -> None:
    assert_same_frames(imported(by_table(tiny), tiny), tiny)


@given(corpora())
def test_any_corpus_comes_back_whole_from_web_annotations(tiny: Corpus) -> None:
    assert imported(by_web(tiny), tiny) == tiny


ANY_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
FOREIGN = st.one_of(st.sampled_from(HOSTILE), st.builds("{}\n{}".format, ANY_WORDS, ANY_WORDS)).filter(str.strip)


@given(st.lists(FOREIGN, min_size=4, max_size=4))
def test_foreign_text_comes_back_as_typed(words: list[str]) -> None:
    quote, note, reason, title = words
    several = {"lost": (title,), "added": (note, f"{note} | {title}", title), "against": (f"{note}; {title}\\", reason)}
    records = (claim("c", best=300.0, quote=f"{quote} 300.0 men", stated="300.0", note=note, place=note, **several),)
    tiny = corpus(document("a b.txt", *records, dismissal(f"aged 12 {quote}", reason), title=title, note=reason))
    for gather in (by_table, by_web):
        assert imported(gather(tiny), tiny) == tiny


@BOTH
def test_a_quote_that_stands_twice_is_found_by_its_place(gather: Callable[[Corpus], Gathered]) -> None:
    text = "First, 300 men. Then, 300 men."
    second = claim("c", best=300.0, quote="300 men.", stated="300", prefix="Then, ")
    made = document("a.txt", second)
    tiny = corpus(replace(made, text=text))
    again = imported(gather(tiny), tiny)
    assert_same_frames(again, tiny)
    assert tables(again).claims["start"].tolist() == [22]


@BOTH
def test_what_is_known_of_an_annotation_comes_back(gather: Callable[[Corpus], Gathered]) -> None:
    told = document("a.txt", position("p"), sha256="0" * 64, annotator="=me, and I")
    looked_for = told.annotation.model_copy(update={"nothing_on": ("back", "withdrawn")})
    tiny = corpus(replace(told, annotation=looked_for), document("b.txt", claim("c", best=300.0)))
    again = imported(gather(tiny), tiny)
    assert again == tiny
    assert_same_frames(again, tiny)


@BOTH
def test_the_annotators_own_choice_of_surroundings_comes_back(gather: Callable[[Corpus], Gathered]) -> None:
    text = "First, 300 men. Then, 300 men. He is 41, and she is 41, too. It denies. =It denies."
    records = (
        claim("c", best=300.0, quote="300 men.", stated="300", prefix="irst, ", suffix=" T"),
        position("p", "denies", quote="It denies.", prefix="="),
        dismissal("41").model_copy(update={"suffix": ", too"}),
    )
    tiny = corpus(replace(document("a.txt", *records), text=text))
    again = imported(gather(tiny), tiny)
    assert again == tiny
    assert_same_frames(again, tiny)


@pytest.mark.parametrize("without", ["prefix suffix", "sha256 annotator nothing_on", "prefix suffix sha256 nothing_on"])
def test_an_older_export_without_these_columns_is_still_imported(without: str) -> None:
    text = "First, 300 men. Then, 300 men."
    twice = claim("c", best=300.0, quote="300 men.", stated="300", prefix="irst, ")
    tiny = corpus(replace(document("a.txt", twice, sha256="0" * 64, annotator="me"), text=text))
    exported = export_tables(tables(tiny))
    texts = {name: to_csv(exported[name].drop(columns=without.split(" "), errors="ignore")) for name in csvs.NEEDED}
    again = imported(csvs.gather(texts, tiny.vocabulary), tiny)
    assert tables(again).claims["start"].tolist() == [7]
    kept = again.documents[0].annotation.document
    assert (kept.sha256 is None, kept.annotator is None) == ("sha256" in without, "annotator" in without)


def test_a_vocabulary_comes_back_from_its_own_text() -> None:
    for vocabulary in (VOCABULARY, load(SEEDS).vocabulary):
        assert type(VOCABULARY).model_validate(read(yaml_of(vocabulary))[0]) == vocabulary
