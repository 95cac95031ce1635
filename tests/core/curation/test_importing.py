"""Export, then import: the same frames; and every reason why something cannot be imported, all at once."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.curation import importing_tables, importing_web
from core.curation.gathered import Gathered, ImportRefusedError
from core.curation.importing import annotated, corpus_files
from core.curation.whole import yaml_of, yaml_text
from core.exports.csvs import to_csv
from core.exports.tables import export_tables
from core.exports.webannotations import to_json, web_annotations
from core.frames import tables
from core.loader import load
from core.models import Annotation, Corpus, Document
from core.reading.yamltext import read
from tests.builders import VOCABULARY, claim, corpus, dismissal, document, position
from tests.hostile import HOSTILE
from tests.strategies import corpora

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
TEXT = "The NIS said at least 300 men were killed. Officials said about 50 were hurt. She is 41."
TEXTS = {"a.txt": TEXT}


def by_table(of: Corpus) -> Gathered:
    """From the frames as they are: the columns that the export derives besides are not read."""
    built = tables(of)
    texts = {name: to_csv(getattr(built, name)) for name in importing_tables.NEEDED}
    return importing_tables.gather(texts, of.vocabulary)


def by_exported_table(of: Corpus) -> Gathered:
    exported = export_tables(tables(of))
    return importing_tables.gather({name: to_csv(exported[name]) for name in importing_tables.NEEDED}, of.vocabulary)


def by_web(of: Corpus) -> Gathered:
    return importing_web.gather(to_json(web_annotations(of)))


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
    records = (
        claim("c", best=300.0, quote=f"{quote} 300.0 men", stated="300.0", note=note, place=note, lost=(title,)),
    )
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
    texts = {
        name: to_csv(exported[name].drop(columns=without.split(" "), errors="ignore"))
        for name in importing_tables.NEEDED
    }
    again = imported(importing_tables.gather(texts, tiny.vocabulary), tiny)
    assert tables(again).claims["start"].tolist() == [7]
    kept = again.documents[0].annotation.document
    assert (kept.sha256 is None, kept.annotator is None) == ("sha256" in without, "annotator" in without)


def test_a_vocabulary_comes_back_from_its_own_text() -> None:
    for vocabulary in (VOCABULARY, load(SEEDS).vocabulary):
        assert type(VOCABULARY).model_validate(read(yaml_of(vocabulary))[0]) == vocabulary


ROW = {
    "claim_id": "dead",
    "document": "a.txt",
    "measure": "killed",
    "subject": "north-koreans",
    "stated": "at least 300",
    "low": "300",
    "hedge": "at_least",
    "modality": "asserted",
    "role": "body",
    "attribution": "nis > bbc",
    "attribution_basis": "stated",
    "quote": "The NIS said at least 300 men were killed.",
}


def table(*rows: dict[str, str]) -> dict[str, str]:
    columns = list(rows[0])
    lines = [",".join(columns), *(",".join(f'"{row[name]}"' for name in columns) for row in rows)]
    return {"claims": "\n".join(lines) + "\n"}


def files_of(tables_: dict[str, str], texts: dict[str, str] = TEXTS) -> dict[str, str]:
    return corpus_files(importing_tables.gather(tables_, VOCABULARY), texts, VOCABULARY)


def refusal(act: Callable[[], Any]) -> tuple[str, ...]:
    with pytest.raises(ImportRefusedError) as refused:
        act()
    return refused.value.complaints


def test_a_table_made_by_hand_needs_few_columns() -> None:
    value, _ = read(files_of(table({**ROW, "as_of": "2025-01", "published": "2025-02"}))["a.yaml"])
    assert isinstance(value, dict)
    (record,) = value["claims"]
    assert (record["attribution"], record["low"], "statement" in record) == (["nis", "bbc"], 300, False)
    no_basis = "The table that it was imported from does not say how it is known."
    assert record["as_of"] == {"edtf": "2025-01", "basis": "inferred", "evidence": no_basis}
    assert value["document"]["published"]["edtf"] == "2025-02"


def test_a_document_without_a_date_says_that_it_has_none() -> None:
    value, _ = read(files_of(table(ROW))["a.yaml"])
    assert value["document"]["published"] == {
        "edtf": "../..",
        "basis": "inferred",
        "evidence": "What was imported does not tell when the article was published.",
    }


@pytest.mark.parametrize(
    ("cells", "complaint"),
    [
        ({"measure": "killd"}, "column measure: claim 'dead': unknown measure 'killd'; did you mean 'killed'?"),
        ({"hedge": "atleast"}, "column hedge: claim 'dead': hedge is 'atleast'; write one of"),
        ({"low": "1,000"}, "column low: claim 'dead': low is '1,000'; write a plain number: 1000"),
        ({"low": "3" * 40}, "column low: claim 'dead': low is '333"),
        ({"low": "301"}, "column low: claim 'dead': stated says 300, low is 301"),
        ({"attribution": "niss"}, "column attribution: claim 'dead': unknown source 'niss'; did you mean 'nis'?"),
        ({"quote": "The NIS said at least 301 men were killed."}, "column quote: the quote does not stand in the text"),
        ({"start": "1", "end": "42"}, "column quote: the text has 'he NIS said"),
        ({"quote": "1.", "start": "86", "end": "88"}, "column quote: '1.' cuts a number, or stands in a passage"),
        ({"start": "x", "end": "42"}, "columns start and end: found 'x' and '42'; write whole numbers"),
        ({"said": "January"}, "column said: claim 'dead': said.edtf: 'January' is no EDTF date"),
        ({"said": "2025-01", "said_basis": "stated"}, "column said: claim 'dead': said: a stated time needs 'text'"),
        ({"role": ""}, "claim 'dead': 'role' is missing; write one of headline"),
        ({"document": "b.txt"}, "there is no text 'b.txt' among those given; add it, or correct the name"),
        ({"document": "../a.txt"}, "there is no text '../a.txt' among those given"),
        ({"document": ""}, "there is no text '' among those given"),
    ],
)
def test_every_complaint_names_its_row_and_what_would_be_right(cells: dict[str, str], complaint: str) -> None:
    (told, *_) = refusal(lambda: files_of(table({**ROW, **cells})))
    assert told.startswith("claims.csv, row 2")
    assert complaint in told


def test_all_complaints_are_told_at_once() -> None:
    second = {**ROW, "claim_id": "hurt", "hedge": "abuot", "quote": "nowhere"}
    told = refusal(lambda: files_of(table({**ROW, "measure": "killd", "role": "bodi"}, second)))
    assert [line.partition(":")[0] for line in told] == [
        "claims.csv, row 3, column quote",
        "claims.csv, row 2, column measure",
        "claims.csv, row 2, column role",
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("claim_id;measure\n", "claims.csv: the columns claim_id, measure, subject, stated, hedge, modality, role,"),
        ("", "claims.csv: this is no table that can be read (No columns to parse from file)"),
        ('a,b\n"open', "claims.csv: this is no table that can be read"),
    ],
)
def test_what_is_no_such_table(text: str, complaint: str) -> None:
    assert refusal(lambda: files_of({"claims": text}))[0].startswith(complaint)


@pytest.mark.parametrize("name", ["../../a.txt", "/etc/passwd.txt", ".hidden.txt", "vocabulary.txt", "a.second.txt"])
def test_no_name_in_a_table_leads_out_of_the_folder_or_means_something_else(name: str) -> None:
    (told,) = refusal(lambda: files_of(table({**ROW, "document": name}), {name: TEXT}))
    assert told.startswith("claims.csv, row 2: found the file name ")


NOTED: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://example.org/1",
    "type": "Annotation",
    "body": {"type": "TextualBody", "value": "Who says so?"},
    "target": {
        "source": "https://example.org/news/a.html?page=1",
        "selector": {"type": "TextQuoteSelector", "exact": "about 50 were hurt", "prefix": "Officials said "},
    },
}


def noted(content: Any, texts: dict[str, str] = TEXTS) -> dict[str, Any]:
    written = content if isinstance(content, str) else json.dumps(content)
    value, _ = read(corpus_files(importing_web.gather(written), texts, VOCABULARY)["a.yaml"])
    assert isinstance(value, dict)
    return value


@pytest.mark.parametrize(
    "content",
    [
        NOTED,
        [NOTED],
        {"type": "AnnotationPage", "items": [NOTED]},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [NOTED]}},
        {**NOTED, "target": [{**NOTED["target"], "selector": [{"type": "XPathSelector", "value": "/p", "refinedBy": {
            "type": "TextQuoteSelector", "exact": "about 50 were hurt"}}]}]},
        {**NOTED, "target": {"source": "a.txt", "selector": {"type": "TextPositionSelector", "start": 58, "end": 76}}},
        {**NOTED, "target": {**NOTED["target"], "source": {"id": "https://example.org/elsewhere"}}},
        "\ufeff" + json.dumps(NOTED),
    ],
)  # fmt: skip
def test_annotations_of_others_wait_for_a_decision(content: Any) -> None:
    value = noted(content)
    assert value["undecided"] == [
        {"number": "50", "kind": "noted by somebody else: Who says so?", "quote": "about 50 were hurt"}
    ]
    assert value["document"]["published"]["edtf"] == "../.."


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"bodyValue": "Hm."}, "noted by somebody else: Hm."),
        ({"body": ["https://example.org/2", {"type": "TextualBody", "value": "No."}]},
         "noted by somebody else: https://example.org/2; No."),
        ({"body": {"format": "application/json", "value": "{\"claim\": 5}"}}, "noted by somebody else: {\"claim\": 5}"),
        ({}, "marked by somebody else"),
    ],
)  # fmt: skip
def test_what_others_say_is_kept_in_their_words(body: dict[str, Any], kind: str) -> None:
    other = {name: value for name, value in NOTED.items() if name != "body"} | body
    assert noted(other)["undecided"][0]["kind"] == kind


def test_a_quote_without_a_number_waits_as_a_whole() -> None:
    other = {**NOTED, "target": {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "men were"}}}
    assert noted(other)["undecided"][0]["number"] == "men were"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", "$: this is no JSON that can be read"),
        ("[" * 100_000, "$: this is no JSON that can be read"),
        ({"a": 1}, "$: found an object with a; write an annotation, a list of them"),
        ([NOTED, 5], "$[1]: found 5; write an annotation"),
        ({"type": "AnnotationCollection", "first": "https://example.org/p"}, "$: found an object with type, first"),
        ([{**NOTED, "target": "a.txt"}], "$[0].target.selector: found none; give it a TextQuoteSelector"),
        ([{**NOTED, "target": {"id": 5}}], "$[0].target: found none that has one source"),
        ({**NOTED, "target": {"source": "b", "selector": {"type": "TextQuoteSelector", "exact": "no"}}},
         "$: there is no text 'b' among those given"),
        ({**NOTED, "target": {"source": "a", "selector": {"type": "TextQuoteSelector", "exact": "no"}}},
         "$: the quote does not stand in the text"),
        ({**NOTED, "body": {"format": "application/json", "value": json.dumps({"claim": {"id": "x"}})}},
         "$.body.value: claim 'x': 'attribution' is missing; write a list"),
        ({**NOTED, "body": {"format": "application/json", "value": json.dumps({"dismissed": {"reason": 5}})}},
         "$.body.value, field reason: dismissed[0]: reason is the number 5; write text"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_told_with_its_json_path(content: Any, complaint: str) -> None:
    assert refusal(lambda: noted(content))[0].startswith(complaint)


def test_two_names_of_one_text_make_one_annotation() -> None:
    own = {**NOTED, "body": {"format": "application/json", "value": json.dumps({"dismissed": {"reason": "r"}})},
           "target": {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "She is 41."}}}  # fmt: skip
    value = noted([own, NOTED])
    assert (len(value["dismissed"]), len(value["undecided"])) == (1, 1)
