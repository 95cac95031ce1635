import pandas as pd
import pytest

from core.anchors import AnchorError
from core.curation.candidates.coverage import NUMBER_WORDS, coverage
from core.models import Annotation, Document
from tests.corpora import Article, Raw, article, claim, dismissal, position, time

TEXT = "In September 2022 it said that 5,937 of 11,000 had died, after 12 years."


def document_of(content: Article, name: str = "a.txt") -> Document:
    text, annotation = content
    return Document(name, text, Annotation.model_validate(annotation))


def accounts(*records: Raw, text: str = TEXT) -> list[tuple[str, str, str]]:
    """The words, status and `by` of every number word; "-" where nothing accounts for it."""
    table = coverage(document_of(article(text, *records)))
    return list(zip(table["words"], table["status"], table["by"].fillna("-"), strict=True))


def dtypes_of(table: pd.DataFrame) -> dict[str, str]:
    return {str(column): str(dtype) for column, dtype in table.dtypes.items()}


def test_a_row_says_where_a_number_word_stands_and_what_accounts_for_it() -> None:
    table = coverage(document_of(article("At least 30 of 92.", claim("dead", "At least 30", low=30))))
    assert table.iloc[0].to_dict() == {
        "document": "a.txt",
        "start": 9,
        "end": 11,
        "words": "30",
        "kind": "number",
        "status": "covered",
        "by": "dead",
    }
    assert table.iloc[1].drop("by").to_dict() == {
        "document": "a.txt",
        "start": 15,
        "end": 17,
        "words": "92",
        "kind": "number",
        "status": "open",
    }
    assert table["by"].isna().tolist() == [False, True]


def test_a_number_in_the_quote_of_a_claim_but_not_stated_by_it_is_open() -> None:
    assert accounts(claim("dead", "5,937", best=5937)) == [
        ("September 2022", "open", "-"),
        ("5,937", "covered", "dead"),
        ("11,000", "open", "-"),
        ("12 years", "open", "-"),
    ]


@pytest.mark.parametrize("field", ["period", "as_of", "said", "target"])
def test_the_words_of_every_time_of_a_claim_cover(field: str) -> None:
    when = time("2022-09", text="In September 2022")
    assert accounts(claim("dead", "5,937", best=5937, **{field: when}))[0] == (
        "September 2022",
        "covered",
        "dead",
    )


def test_the_words_of_the_time_of_a_position_cover() -> None:
    said = time("2022-09", text="September 2022")
    assert accounts(position("gone", said=said))[0] == ("September 2022", "covered", "gone")


def test_the_words_of_the_date_of_publication_cover() -> None:
    published = {"document": {"published": time("2022-09", text="September 2022")}}
    table = coverage(document_of((TEXT, published)))
    assert table["by"].fillna("-").tolist() == ["published", "-", "-", "-"]


def test_a_time_without_words_covers_nothing() -> None:
    records = claim("dead", "5,937", best=5937, as_of=time("2022-09"))
    assert [status for _, status, _ in accounts(records)] == ["open", "covered", "open", "open"]


def test_words_of_a_time_are_looked_for_in_the_quote_first() -> None:
    text = "Since 2022 nothing. Since 2022 300 died."
    record = claim("dead", "300", best=300, quote="Since 2022 300 died.", period=time("2022/..", text="Since 2022"))
    assert accounts(record, text=text) == [
        ("2022", "open", "-"),
        ("2022", "covered", "dead"),
        ("300", "covered", "dead"),
    ]


def test_dismissed_words_carry_the_reason() -> None:
    assert accounts(dismissal("after 12 years", "how long it took"))[3] == (
        "12 years",
        "dismissed",
        "how long it took",
    )


def test_a_number_word_only_partly_inside_is_open() -> None:
    text = "Sent 10,000 to 12,000 men for 21 days."
    records = (claim("sent", "10,000", best=10000), dismissal("21", "cut short"))
    assert accounts(*records, text=text) == [("10,000 to 12,000", "open", "-"), ("21 days", "open", "-")]


def test_to_be_covered_goes_before_being_dismissed() -> None:
    records = (dismissal("5,937 of 11,000", "both"), claim("dead", "5,937", best=5937))
    assert accounts(*records)[1:3] == [("5,937", "covered", "dead"), ("11,000", "dismissed", "both")]


def test_words_that_are_not_in_the_text_are_an_error() -> None:
    with pytest.raises(AnchorError):
        coverage(document_of(article(TEXT, claim("dead", "5,397", best=5397))))


def test_columns_and_dtypes_are_as_declared_also_when_empty() -> None:
    assert dtypes_of(coverage(document_of(article("Nothing.")))) == NUMBER_WORDS
    assert dtypes_of(coverage(document_of(article("All 30 open.")))) == NUMBER_WORDS


def test_what_a_draft_has_not_decided_is_open() -> None:
    waiting = {"quote": "5,937 of 11,000", "number": "5,937", "kind": "number", "guess": {"stated": "5,937"}}
    _, annotation = article(TEXT)
    table = coverage(document_of((TEXT, annotation | {"undecided": [waiting]})))
    assert set(table["status"]) == {"open"}


def test_of_covers_within_one_another_the_first_counts() -> None:
    records = (
        claim("wide", "5,937 of 11,000", best=5937),
        claim("narrow", "11,000", best=11000),
        dismissal("12 years", "how long"),
    )
    assert [by for _, _, by in accounts(*records)] == ["-", "wide", "wide", "how long"]
