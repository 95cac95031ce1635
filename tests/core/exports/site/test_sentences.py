"""The sentences of the published site are made once each, whichever of its pages tell them."""

import pytest

from core.exports.site import sentences
from core.exports.site.sentences import SafeSentences
from core.filters import Filters
from core.frames import tables
from core.view import View, view
from core.wording.safe.sentence import Refusal
from tests.builders import claim, one


def test_each_sentence_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, list[str], bool]] = []
    for name in ("safe_sentence", "short_sentence"):

        def make(_: View, ids: list[str], *, withdrawn: bool, name: str = name) -> Refusal:
            made.append((name, ids, withdrawn))
            return Refusal(name)

        monkeypatch.setattr(sentences, name, make)
    told = SafeSentences(
        view(
            tables(one(claim("stands", best=300), claim("gone", best=900), claim("end", retracts=["gone"]))), Filters()
        )
    )
    for record in ("stands", "gone") * 2:
        assert told.short_of(record) == Refusal("short_sentence")
        assert told.of(record) == told.of_withdrawn(record) == Refusal("safe_sentence")
    assert made == [
        ("short_sentence", ["stands"], False),
        ("safe_sentence", ["stands"], False),
        ("short_sentence", ["gone"], True),
        ("safe_sentence", ["gone"], False),
        ("safe_sentence", ["gone"], True),
    ]
