"""Dates recorded beside the words that they were read from."""

import pytest

from tests.corpora import article, claim, messages, time


def of(edtf: str, words: str, *, is_stated: bool = True) -> list[str]:
    """What is wrong with a claim's period that was read from these words."""
    period = {"edtf": edtf, "text": words, "basis": "stated"} if is_stated else time(edtf, text=words)
    found = messages(
        article(f"300 were killed {words}.", claim("dead", "300", best=300, period=period), published="2026-12-31")
    )
    return [message.split(": ", 2)[2] for message in found]


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2026-03-18", "18 March 2026"),
        ("2026-03", "on 18 March 2026"),
        ("2026-03-18", "on March 18th, 2026"),
        ("2026-03-18", "on Sunday, 18 MARCH"),
        ("2026-03-18", "2026-03-18"),
        ("2026-03-18", "18.3.2026"),
        ("2026-03-14/2026-03-16", "from 14 to 16 March 2026"),
        ("[2026-03-14..2026-03-16]", "between 14 and 16 March"),
        ("2024-12-0X/..", "since fighting began in early December 2024"),
        ("2024-08", "last August"),
        ("2024/2025", "in 2024"),
        ("../2026-03-14", "until 14 March"),
        ("2026-03-14~", "on 15 March"),
        ("2026-03-14?", "on 15 March"),
        ("[..2026-03-13]", "before 14 March 2026"),
        ("2026-03-15", "a day after 14 March"),
        ("2026-03-15/..", "since the 14 March attack"),
        ("2026-03-01", "on Friday"),
        ("2026-03-01", "on the night of the march"),
        ("2026-03-01", "when 2000 may have marched"),
        ("2026-02", "on 30 February"),
    ],
)
def test_a_date_that_holds_what_is_printed_is_no_problem(edtf: str, words: str) -> None:
    assert of(edtf, words) == []


@pytest.mark.parametrize(
    ("edtf", "words", "printed", "right"),
    [
        ("2025-03-18", "on 18 March 2026", "18 March 2026", "2026-03-18"),
        ("2026-03-12", "on 14 March", "14 March", "2026-03-14"),
        ("2026-03-12", "on March 14", "March 14", "2026-03-14"),
        ("2026-03-12", "2026-03-14", "2026-03-14", "2026-03-14"),
        ("2026-03-12", "14.03.2026", "14.03.2026", "2026-03-14"),
        ("2022-10", "in September 2022", "September 2022", "2022-09"),
        ("2026-02/..", "since January 2025 or 2026-01", "2026-01", "2026-01"),
        ("2025-02", "last August", "August", "2025-08"),
        ("2025", "in 2024", "2024", "2024"),
        ("2026-03-10/2026-03-13", "from 14 to 16 March", "14 to 16 March", "2026-03-14"),
    ],
)
def test_a_date_that_is_not_the_printed_one_is_told(edtf: str, words: str, printed: str, right: str) -> None:
    said = f"period is {edtf}, but '{printed}' is printed; write a time that holds {right}, or other words as its text"
    assert said in of(edtf, words)


@pytest.mark.parametrize("words", ["on 14 March", "by midnight on Saturday, 14 March", "as of 14 March"])
def test_an_inferred_date_holds_a_date_that_is_all_its_words(words: str) -> None:
    assert of("2026-03-14", words, is_stated=False) == []
    assert of("2026-03-12", words, is_stated=False) == [
        "period is 2026-03-12, but '14 March' is printed; write a time that holds 2026-03-14, or other words as its"
        " text"
    ]


@pytest.mark.parametrize("words", ["since January", "the day that followed 14 March", "two days into 14 March"])
def test_an_inferred_date_may_be_another_than_one_that_it_was_inferred_from(words: str) -> None:
    assert of("2026-05-12", words, is_stated=False) == []


def test_the_day_of_publication_is_held_against_its_words_only_where_they_state_it() -> None:
    text, annotation = article("18 March 2026. 300 were killed.", claim("dead", "300", best=300))
    annotation["document"]["published"] = {"edtf": "2027-03-18", "text": "18 March 2026", "basis": "stated"}
    assert messages((text, annotation)) == [
        "a.yaml:3:11: document: published is 2027-03-18, but '18 March 2026' is printed; write a time that holds"
        " 2026-03-18, or other words as its text"
    ]
    annotation["document"]["published"] = time("2026-03-20", text="18 March 2026")
    assert messages((text, annotation)) == []
