"""Words in all articles: found from the field and from the address, each opens its article there; or none."""

import json
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from pages._ui import corpus, finding
from tests.corpora import article, claim, dismissal, write_corpus
from tests.pages.opening import DOCUMENTS, buttons, opened, words


def shown(app: AppTest) -> Any:
    """What the browser gets of the article."""
    parts = [each.proto for each in app.get("bidi_component")]
    (part,) = [json.loads(part.json) for part in parts if part.component_name == "contested-counts.article"]
    return part


def covered(app: AppTest, name: str) -> list[str]:
    """The words of the article that this covers."""
    return [piece["text"] for piece in shown(app)["pieces"] if name in [own for _, own in piece["covers"]]]


def selected(app: AppTest) -> str:
    """What the article scrolls to."""
    return str(shown(app)["selected"])


def test_nothing_is_looked_for_at_first(tiny: Path) -> None:
    app = opened(DOCUMENTS)
    assert not app.exception
    assert app.text_input(key="find").value == ""
    assert "hit" not in words(app)
    assert not buttons(app, "In the article")


def test_what_is_looked_for_takes_no_place_of_a_running_briefing(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", held)
    kept = corpus.once("screens", object)
    for number in range(corpus.OF_A_STATE + 1):
        held[finding.FIND] = str(number)
        finding.found(corpus.loaded().tables)
    assert corpus.once("screens", object) is kept


def test_words_are_found_in_all_articles_with_their_sentences(tiny: Path) -> None:
    app = opened(DOCUMENTS)
    app.text_input(key="find").set_value("DIED").run()
    assert app.expander[0].label == "“DIED”\\: 2 hits in both articles\\."
    said = words(app).replace("&#32;", " ")
    assert "About 300 :orange-background[**died**]." in said
    assert "Officials say that 300 :orange-background[**died**], and 900 Russians." in said
    assert "In the recorded quote of Killed, Western officials." in said


def test_no_hit_says_in_how_many_articles(tiny: Path) -> None:
    app = opened(DOCUMENTS, find="Toretsk")
    assert app.info[0].value.replace("\\", "") == "“Toretsk”: no hit in 2 articles."
    assert not app.expander


def test_a_hit_opens_its_article_at_its_place(tiny: Path) -> None:
    app = opened(DOCUMENTS, find="died", claim="heavy")
    assert selected(app) == "heavy"
    buttons(app, "In the article")[1].click().run()
    assert not app.exception
    assert (app.selectbox(key="document").value, app.query_params["at"]) == ("b.txt", "23")
    assert "claim" not in app.query_params
    assert selected(app) == "found:23"
    assert covered(app, "found:23") == ["died"]


def test_an_address_opens_the_place_and_one_that_is_none_is_left_out(tiny: Path) -> None:
    assert selected(opened(DOCUMENTS, find="left", at="66")) == "found:66"
    app = opened(DOCUMENTS, find="left", at="3")
    assert selected(app) == ""
    assert "at" not in app.query_params
    assert "This link asks for “3” (Place), which this corpus does not have" in words(app)


def test_a_place_in_a_number_is_shown_by_the_number(tiny: Path) -> None:
    app = opened(DOCUMENTS, find="300", at="6")
    assert selected(app) == "first-300"
    assert "claim" not in app.query_params


def test_other_words_and_another_article_leave_the_place(tiny: Path) -> None:
    app = opened(DOCUMENTS, find="left", at="66")
    app.text_input(key="find").set_value("heavy").run()
    assert "at" not in app.query_params
    app = opened(DOCUMENTS, find="left", at="66")
    app.selectbox(key="document").select("b.txt").run()
    assert "at" not in app.query_params


def test_many_hits_come_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = " ".join(["word"] * 45) + " 77"
    record = dismissal("77", "an age")
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "many", {"a": article(text, record)})))
    app = opened(DOCUMENTS, find="word")
    assert len(buttons(app, "In the article")) == 20
    assert "(45 hits)" in words(app)


def test_what_a_text_has_of_markup_is_shown_as_it_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "See **300** [men](x) :red[now]*."
    record = claim("dead", "300", quote="**300** [men](x) :red[now]*", best=300)
    monkeypatch.setenv("CORPUS", str(write_corpus(tmp_path / "odd", {"a": article(text, record)})))
    app = opened(DOCUMENTS, find="300** [men](x) :red[")
    (line,) = [each.value for each in app.markdown if "orange-background" in each.value]
    assert line == ("See \\*\\*:orange-background[**300\\*\\* \\[men\\]\\(x\\) \\:red\\[**]now\\]\\*\\.")
