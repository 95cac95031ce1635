"""Quotation marks within a quotation."""

import pytest

from core.wording.quoting import quoted_once


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('"We do assess...that", he said', "“‘We do assess...that’, he said”"),
        ('he said: "We do" ("yes")', "“he said: ‘We do’ (‘yes’)”"),
        ("“curly” and „low”", "“‘curly’ and ‘low’”"),
        ("a 5\" nail, it's", "“a 5’ nail, it's”"),
        ("plain", "“plain”"),
    ],
)
def test_marks_within_a_quote_become_single(words: str, said: str) -> None:
    assert quoted_once(words) == said
