"""Tables that were made or changed by hand: what they need, and every complaint at once, by its row."""

import pytest

from core.curation.importing import csvs
from core.curation.importing.corpus import corpus_files
from core.reading.yamltext import read
from tests.builders import VOCABULARY
from tests.core.curation.importing.refusing import TEXT, TEXTS, refusal

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
    return corpus_files(csvs.gather(tables_, VOCABULARY), texts, VOCABULARY)


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


@pytest.mark.parametrize(
    "name", ["../../a.txt", "/etc/passwd.txt", ".hidden.txt", "vocabulary.txt", "a.second.txt", "a; b.txt"]
)
def test_no_name_in_a_table_leads_out_of_the_folder_or_means_something_else(name: str) -> None:
    (told,) = refusal(lambda: files_of(table({**ROW, "document": name}), {name: TEXT}))
    assert told.startswith("claims.csv, row 2: found the file name ")
