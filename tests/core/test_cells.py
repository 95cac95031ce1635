"""Cells that hold several ids or words: joined, and unknown where there are none."""

from dataclasses import replace

import pandas as pd

from core.frames import Tables, tables
from core.models import Proposition, Subject
from tests.builders import VOCABULARY, claim, one, position

WORDS = VOCABULARY.model_copy(
    update={
        "opponents": {"ukraine": ("korea", "none")},
        "subjects": {
            "north-koreans": Subject(label="North Koreans", sides=("korea", "none")),
            "both": Subject(label="Both"),
        },
        "propositions": {
            "withdrawn": Proposition(text="Gone.", short="Gone", period="2025-01"),
            "back": Proposition(text="Back.", short="Back", follows=("withdrawn", "back")),
        },
    }
)
TOLD = {"lost": ("they said", "about"), "added": ("surely",), "not_same_as": ("x", "y")}


def built() -> Tables:
    return tables(replace(one(claim("a", best=1, **TOLD), claim("b", best=2), position("c", **TOLD)), vocabulary=WORDS))


def test_lost_and_added_words_are_parted_by_bars_and_ids_by_spaces() -> None:
    for held in (built().claims, built().positions):
        row = held.iloc[0]
        assert (row["lost"], row["added"], row["not_same_as"]) == ("they said | about", "surely", "x y")
    assert built().claims.iloc[1][["lost", "added", "not_same_as"]].isna().all()


def test_the_vocabulary_says_who_is_whose_and_against_whom() -> None:
    opponents = built().sources.set_index("source")["opponents"].fillna("nobody").to_dict()
    assert opponents == {
        **dict.fromkeys(("gur", "zelenskyy"), "korea none"),
        **dict.fromkeys(("nis", "unattributed"), "ukraine"),
        **dict.fromkeys(("western-officials", "bbc", "reuters"), "nobody"),
    }
    sides = built().subjects.set_index("subject")["sides"]
    assert sides["north-koreans"] == "korea none"
    assert pd.isna(sides["both"])


def test_a_proposition_names_those_it_follows() -> None:
    follows = built().propositions.set_index("proposition")["follows"]
    assert follows["back"] == "withdrawn back"
    assert pd.isna(follows["withdrawn"])
