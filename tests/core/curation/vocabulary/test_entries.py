"""Entries of the vocabulary as controls and back: nothing that was not touched changes, and ids are made once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks import check_vocabulary
from core.curation.editing.edits import EditError
from core.curation.vocabulary.entries import CONTROLS, controls_of, missing, new_id, tables_of, taken_out, written
from tests.corpora import VOCABULARY, as_yaml

TEXT = as_yaml(VOCABULARY)
TABLES = tables_of(TEXT)


@pytest.mark.parametrize(("table", "name"), [(table, name) for table in CONTROLS for name in TABLES[table]])
def test_controls_that_nobody_touched_change_nothing(table: str, name: str) -> None:
    assert written(TEXT, table, name, controls_of(TABLES, table, name)) == TEXT


def test_a_field_that_is_emptied_is_left_out() -> None:
    values = controls_of(TABLES, "sources", "bbc") | {"aliases": []}
    assert tables_of(written(TEXT, "sources", "bbc", values))["sources"]["bbc"] == {
        "name": "BBC",
        "kind": "outlet",
        "side": "west",
    }


def test_fields_that_the_form_does_not_show_stay() -> None:
    text = TEXT.replace("name: BBC", "name: BBC\n    future: 1")
    values = controls_of(tables_of(text), "sources", "bbc") | {"name": "the BBC"}
    assert tables_of(written(text, "sources", "bbc", values))["sources"]["bbc"]["future"] == 1


def test_an_amount_that_is_none_stays_as_typed_for_the_check_to_refuse() -> None:
    text = written(TEXT, "readings", "dozens", {"word": "dozens", "low": "24", "high": "many", "note": ""})
    assert tables_of(text)["readings"]["dozens"] == {"low": 24, "high": "many"}
    assert check_vocabulary(text).problems


def test_ids_are_made_of_the_short_name_and_are_unique() -> None:
    empty = controls_of(TABLES, "sources", None)
    assert new_id(TABLES, "sources", empty) is None
    assert new_id(TABLES, "sources", empty | {"name": "The N.I.S.", "short": "NIS"}) == "nis-2"
    assert new_id(TABLES, "sources", empty | {"name": "Élysée & Co"}) == "elysee-co"
    assert new_id(TABLES, "readings", {"word": " Some  Dozens "}) == "some dozens"


@given(st.text(max_size=80))
def test_any_name_makes_an_id_that_the_check_takes(name: str) -> None:
    values = controls_of(TABLES, "subjects", None) | {"label": name}
    made = new_id(TABLES, "subjects", values)
    assert (made is None) == (not name.strip())
    if made:
        text = written(TEXT, "subjects", made, values | {"label": "a force"})
        assert check_vocabulary(text).problems == ()


def test_what_is_needed_is_named() -> None:
    assert missing("readings", {"word": "", "low": "1", "high": " ", "note": ""}) == ["word", "high"]


def test_wars_are_said_once_a_pair_and_go_with_their_side() -> None:
    text = written(TEXT, "sides", "west", {"name": "West", "opponents": ["none", "ukraine"]})
    assert tables_of(text)["opponents"] == {"west": ["none", "ukraine"]}
    assert tables_of(text)["sides"]["west"] == "West"
    fewer = written(text, "sides", "none", {"name": "No side", "opponents": []})
    assert tables_of(fewer)["opponents"] == {"west": ["ukraine"]}
    assert "opponents" not in taken_out(fewer, "sides", "west")


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(EditError, match="cannot be read"):
        tables_of("sources: [")
