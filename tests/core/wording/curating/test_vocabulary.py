"""What is wrong with an entry of the vocabulary, as its form tells it."""

import pytest

from core.models import Problem
from core.wording.curating.vocabulary import say_entry_problem


@pytest.mark.parametrize(
    ("field", "message", "words"),
    [
        ("measures.rate.unit", "measure 'rate': unit is empty; write text", "“Unit”: unit is empty; write text"),
        (
            "propositions.sent.period",
            "proposition 'sent': period: 'soon' is no EDTF date; write 2025",
            "“What time it speaks of (EDTF)”: 'soon' is no EDTF date; write 2025",
        ),
        (
            "sources.bbc.aliases[1]",
            "source 'bbc': 'nis' has this name",
            "“Other names in articles”: 'nis' has this name",
        ),
        ("measures.killed", "found it twice; keep one", "found it twice; keep one"),
    ],
)
def test_a_field_goes_by_its_label(field: str, message: str, words: str) -> None:
    assert say_entry_problem(Problem("vocabulary.yaml", 1, 1, field, "", message)) == words
