"""What the site's script is given to find what a source reversed: every pair, and which side an update supersedes."""

from typing import Any

from core.exports.site.data.bundle import bundle
from core.exports.site.sentences import SafeSentences
from core.filters import Filters
from core.frames import tables
from core.view import view
from tests.builders import claim, corpus, document, position


def made() -> dict[str, Any]:
    told = corpus(
        document(
            "a.txt",
            claim("dead", best=300),
            position("no", "denies"),
            position("yes", attribution=("gur",)),
            published="2025-02-02",
        ),
        document("b.txt", position("now", said="2025-02-04"), published="2025-02-05"),
    )
    return bundle(SafeSentences(view(tables(told), Filters())), texts=False)


def test_pairs_are_there_as_if_nothing_was_superseded_and_an_update_names_what_is() -> None:
    data = made()
    name = {number: unit["name"] for unit in data["held"] for number in unit["forms"].values()}
    rows = [(name[a], name[b], verdict, *map(name.get, past)) for a, b, verdict, _, *past in rows_of(data)]
    assert sorted(rows) == [("no", "now", "revision", "no"), ("no", "yes", "differ"), ("now", "yes", "agree")]


def rows_of(data: dict[str, Any]) -> list[list[Any]]:
    found: list[list[Any]] = data["pairs"]["rows"]
    return found


def test_what_is_told_of_it_once_it_is_superseded_comes_with_it() -> None:
    data = made()
    held = dict(zip(data["positions"]["position_id"], data["holdings"], strict=True))
    assert held["no"]["holds"] == "denies"
    assert held["no"]["earlier"] == {
        "holds": "earlier denied (published on 2 February 2025, inferred)",
        "told": "NIS: earlier denied; published on 2 February 2025, inferred",
        "says": "NIS: earlier denied: They were withdrawn in January",
    }
    assert data["words"]["back"] == ["↺", "earlier held the other side"]
