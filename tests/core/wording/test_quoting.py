"""Quotation marks within a quotation."""

import pytest

from core.wording.quoting import own_words, quoted_once


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('"We do assess...that", he said', "“‘We do assess...that’, he said”"),
        ('he said: "We do" ("yes")', "“he said: ‘We do’ (‘yes’)”"),
        ("“curly” and „low”", "“‘curly’ and ‘low’”"),
        ("a 5\" nail, it's", "“a 5’ nail, it's”"),
        ("plain", "“plain”"),
        ("“They were back”, said he: alongside its troops.”", "“‘They were back’, said he: alongside its troops.”"),
        ('losses in this category."', "“losses in this category.”"),
        ('"We do assess', "“We do assess”"),
    ],
)
def test_marks_within_a_quote_become_single_and_half_a_pair_at_its_end_is_left_out(words: str, said: str) -> None:
    assert quoted_once(words) == said


@pytest.mark.parametrize(
    ("record", "parts"),
    [
        (
            {"quote": "In all 5,937\nsoldiers died.", "start": 10, "stated_start": 17, "stated_end": 31},
            ("In all ", "5,937 soldiers", " died."),
        ),
        ({"quote": "1,000 died", "start": 0, "stated_start": 0, "stated_end": 5}, ("", "1,000", " died")),
        ({"quote": "They had been repelled.", "certainty": "repelled"}, ("They had been ", "repelled", ".")),
        ({"quote": "may, or may not", "certainty": "may"}, ("may, or may not", "", "")),
        ({"quote": "They  left.", "certainty": None}, ("They left.", "", "")),
        ({"quote": '"9 died', "start": 3, "stated_start": 4, "stated_end": 5}, ("", "9", " died")),
    ],
)
def test_the_own_words_of_a_quote_are_those_of_its_number_or_of_how_sure_it_is(record, parts) -> None:
    assert own_words(record) == parts
