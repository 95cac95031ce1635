"""Names for records, and sources named in words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from core.curation.forms.names import named_in, record_id, slug
from tests.builders import VOCABULARY

ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def test_a_record_is_named_after_article_measure_and_words() -> None:
    record = {"measure": "killed", "stated": "at least 1,000"}
    assert record_id("001_bf47", "claims", record, ()) == "001-killed-at-least-1000"
    assert record_id("001_bf47", "claims", record, {"001-killed-at-least-1000"}) == "001-killed-at-least-1000-2"
    assert record_id("a", "positions", {"proposition": "back", "stance": "denies"}, ()) == "a-back-denies"


@given(st.text(), st.text())
def test_every_name_is_an_id(stem: str, stated: str) -> None:
    name = record_id(stem, "claims", {"stated": stated}, ())
    assert ID.fullmatch(name)
    assert len(name) <= 80


def test_a_slug_of_nothing_is_still_a_name() -> None:
    assert slug("…") == "record"


def test_sources_are_found_as_whole_words() -> None:
    assert named_in("The bbc said, after the NIS's report,", VOCABULARY) == ["nis", "bbc"]
    assert named_in("Tennis", VOCABULARY) == []
