"""The printed word for what is counted stands in the article."""

import pytest

from tests.corpora import article, claim, messages

TEXT = "Forty were HURT. Police arrested 31; two casualties, one death and the wounded were left."


@pytest.mark.parametrize(
    "term", ["hurt", "Hurt", "arrest", "arrested", "casualty", "deaths", "wounded were left", "left, wounded", "…"]
)
def test_a_term_that_is_printed_is_no_problem(term: str) -> None:
    assert messages(article(TEXT, claim("c", "31", best=31, term=term))) == []


@pytest.mark.parametrize(
    ("term", "message"),
    [
        ("hurted", "term is 'hurted', which stands nowhere in the article; did you mean 'hurt'?"),
        (
            "were slain",
            "term is 'were slain', but 'slain' stands nowhere in the article; copy the printed word for"
            " what is counted",
        ),
    ],
)
def test_a_term_that_is_not_printed_is_told(term: str, message: str) -> None:
    quote = "Forty were HURT. Police arrested 31"
    assert messages(article(TEXT, claim("c", "31", best=31, quote=quote, term=term))) == [
        f"a.yaml:19:9: claim 'c': {message}"
    ]


def test_a_term_of_a_quote_that_is_not_there_is_not_told_as_well() -> None:
    (message,) = messages(article(TEXT, claim("c", "31", best=31, quote="He counted 31.", term="hurted")))
    assert message.startswith("a.yaml:7:10: claim 'c': the quote 'He counted 31.' does not stand in the text")
