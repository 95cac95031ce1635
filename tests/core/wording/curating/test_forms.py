"""What the check finds, in the words of the forms; and how the controls of a time are read."""

import pytest

from core.curation.forms.times import Day, When
from core.loader import load
from core.models import Problem
from core.wording.curating.forms import LACKS_MONTH, LACKS_YEAR, say_in_form, say_read_as
from tests.corpora import article, as_yaml, claim, write, write_corpus

NOT_A_DATE = "is no EDTF date; write for example 2025-02-07"


@pytest.mark.parametrize(
    ("field", "message", "words"),
    [
        ("document", "document: 'title' is missing; write text", "“Title as printed” is missing"),
        (
            "document.published",
            "document: 'published.basis' is missing; write one of stated, inferred",
            "“When was it published?”: say whether these words state it, or need inference",
        ),
        (
            "claims[0].as_of.edtf",
            f"claim 'x': as_of.edtf: '' {NOT_A_DATE}",
            "“As of when does it count?”: give at least a year; a day needs its month",
        ),
        (
            "document.published.edtf",
            "document: published.edtf is empty; write a date as text, in quotation marks, such as '2025-02-07'",
            "“When was it published?”: give at least a year; a day needs its month",
        ),
        (
            "claims[0].said.edtf",
            f"claim 'x': said.edtf: '2025-13' {NOT_A_DATE}",
            f"“When was it said?”: '2025-13' {NOT_A_DATE}",
        ),
        (
            "claims[0].said.text",
            "claim 'x': said.text 'in Foo': these words do not stand in the text; copy them verbatim",
            "“When was it said?”: “The words it was read from”: 'in Foo': these words do not stand in the text; copy "
            "them verbatim",
        ),
        (
            "claims[0].attribution",
            "claims[0]: attribution is an empty list; write at least 1 item",
            "“Who said it first” is missing",
        ),
        (
            "claims[0].attribution[0]",
            "claim 'x': unknown source 'gurr'; did you mean 'gur'?",
            "“Who said it first”: unknown source 'gurr'; did you mean 'gur'?",
        ),
        (
            "claims[0].stated",
            "claim 'x': stated 'some 47' does not stand in the quote; copy it verbatim",
            "“Words as printed”: 'some 47' does not stand in the quote; copy it verbatim",
        ),
        (
            "claims[0].best",
            "claim 'x': stated says 47, best is 4; type a number that 'about 47' prints",
            "“The number”: the words print 47, the number is 4; type a number that 'about 47' prints",
        ),
        (
            "claims[0].high",
            "claim 'x': stated says a share and no number, high is 26; write hedge none",
            "“The number”: the words print a share and no number, the number is 26; choose “no number” under “How the"
            " number is worded”",
        ),
        (
            "claims[0].hedge",
            "claim 'x': hedge 'about' fills best; found low",
            "“How the number is worded”: give the number that is worded so, and no other",
        ),
    ],
)
def test_fields_go_by_their_labels(field: str, message: str, words: str) -> None:
    assert say_in_form(Problem("a.yaml", 1, 1, field, "", message)) == words


def test_what_the_check_finds_in_a_half_filled_record_names_no_field(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Held to the check itself: its messages may change, and then these rules must follow."""
    text, annotation = article("About 300 died.", {**claim("x", "About 300", best=300), "as_of": {"edtf": ""}})
    record = annotation["claims"][0]
    for name in ("subject", "attribution_basis", "best"):
        del record[name]
    folder = write_corpus(tmp_path / "corpus", {"a": (text, annotation)})
    write(folder / "a.yaml", as_yaml(annotation))
    said = {say_in_form(problem) for problem in load(folder).problems}
    assert said == {
        "“Whose” is missing",
        "“How is it known who said it?” is missing",
        "“How the number is worded”: give the number that is worded so, and no other",
        "“As of when does it count?”: say whether these words state it, or need inference",
        "“As of when does it count?”: give at least a year; a day needs its month",
    }


def test_a_time_is_read_out() -> None:
    assert say_read_as(When("date", Day(2025, 3, 12))) == "12 March 2025"
    assert say_read_as(When("date", Day(2025))) == "2025"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When("date", Day(2025, None, 12)), LACKS_MONTH),
        (When("stretch", Day(2025), Day(2025, None, 3)), LACKS_MONTH),
        (When("date", Day(None, 3, 12)), LACKS_YEAR),
    ],
)
def test_a_time_that_lacks_something_says_what(when: When, words: str) -> None:
    with pytest.raises(ValueError, match=words.split(":", maxsplit=1)[0]):
        say_read_as(when)
