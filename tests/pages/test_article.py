"""An article as the browser gets it: every claim and position that is recorded of it can be opened."""

from collections import Counter
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.frames import tables
from core.loader import load
from pages._ui import article
from tests.pages.opening import DOCUMENTS, ROOT, opened, words
from tests.pages.test_finding import shown

RECORDED = {
    "000_6c0708058d168878.txt": (5, 6),
    "001_bf4717e58af00855.txt": (16, 18),
    "002_be45a96026424d96.txt": (16, 17),
    "003_0035def770f58622.txt": (13, 16),
    "004_3a45abb186c395a5.txt": (8, 17),
}
"""How many claims and positions are recorded of each article."""


def of_article(name: str) -> AppTest:
    """The page of documents with this article open."""
    return opened(DOCUMENTS).selectbox(key="document").select(name).run()


@pytest.mark.parametrize("name", RECORDED)
def test_every_record_has_a_label_of_its_own_in_the_article(name: str, own_seeds: Path) -> None:
    app = of_article(name)
    whole, drawn = tables(load(own_seeds)), shown(app)
    claims, positions = whole.claims, whole.positions
    recorded = [*claims.loc[claims["document"] == name, "claim_id"]]
    recorded += [*positions.loc[positions["document"] == name, "position_id"]]
    labelled = [each for piece in drawn["pieces"] for each in piece["ends"]]
    assert sorted(labelled) == sorted(recorded)
    assert all(drawn["records"][each]["label"] for each in labelled)
    n_claims, n_positions = RECORDED[name]
    assert len(recorded) == n_claims + n_positions
    assert (
        f"Marked: {n_claims} claims and {n_positions} positions, all that are on record; the rest of the text is not."
        in words(app)
    )


@pytest.mark.parametrize("name", RECORDED)
def test_labels_at_the_end_of_the_same_words_are_told_apart(name: str, own_seeds: Path) -> None:
    drawn = shown(of_article(name))
    for piece in drawn["pieces"]:
        said = Counter(drawn["records"][each]["label"] for each in piece["ends"])
        assert set(said.values()) <= {1}, piece["text"]


def test_two_who_are_said_to_be_silent_in_one_sentence_are_named() -> None:
    records = article.records_of(tables(load(ROOT / "seeds")), "001_bf4717e58af00855.txt")
    labels = {records[f"001-killed-silence-{name}"]["label"] for name in ("moscow", "pyongyang")}
    assert labels == {
        "1,000 or more killed: said to be silent (Moscow)",
        "1,000 or more killed: said to be silent (Pyongyang)",
    }
    assert records["001-killed-western-officials"]["label"] == "1,000 or more killed: affirms, “they believed”"
