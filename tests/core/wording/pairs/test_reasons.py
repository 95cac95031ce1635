"""Why two statements agree, clash or cannot be compared: the exact sentence for each verdict and each reason."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given

from core.analysis.rules.verdicts import NOT_COMPARABLE, REASONS, other_counts
from core.filters import Filters
from core.frames import tables
from core.models import Claim, Document, Position
from core.view import View, view
from core.wording.pairs.reasons import COUNTED_OTHERWISE, SENTENCES, say_comparison
from tests.builders import claim, document, position, two
from tests.core.wording.tiny import seen
from tests.strategies import corpora

GUR = {"attribution": ("gur",)}
DEAD = "(Killed, North Korean troops)"
ONE_DAY = "as of 1 February 2025"


def sides(found: View, row: pd.Series) -> list[pd.Series]:
    """The two statements or positions that a comparison names."""
    if row["kind"] == "quantity":
        named = found.statements.set_index("statement_id", drop=False)
    else:
        named = found.positions[found.positions["proposition"] == row["topic"]].set_index("statement_id", drop=False)
    return [named.loc[row[side]] for side in ("left", "right")]


def told(*records: Claim | Position | Document) -> str:
    """The sentence of the one comparison that these records make."""
    found = seen(*records, retracted=True)
    (row,) = [row for _, row in found.comparisons.iterrows()]
    return say_comparison(row, *sides(found, row), found.tables)


def against(left: dict[str, Any], right: dict[str, Any]) -> str:
    """What the NIS says beside what the GUR says."""
    return told(*two(left, right))


WORDS_ONLY = {"hedge": "none", "stated": "heavy losses"}

PAIRS: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    (
        {"best": 11_000},
        {"low": 10_000, "high": 12_000},
        f"Agree {DEAD}: 11,000 people (NIS, {ONE_DAY}, read as 10,500 to 11,500)"
        f" and 10,000 to 12,000 people (GUR, {ONE_DAY}) overlap.",
    ),
    (
        {"best": 300, "as_of": "2025-01~"},
        {"hedge": "vague", "stated": "hundreds", "as_of": "2025-01"},
        f"Agree {DEAD}: 300 people (NIS, as of about January 2025, read as 270 to 330)"
        " and “hundreds” (GUR, as of January 2025, read as 200 to 999) overlap, if they are of the same time.",
    ),
    (
        {"best": 300, "hedge": "about"},
        {"low": 1_000},
        f"A clash {DEAD}: about 300 people (NIS, {ONE_DAY}, read as 270 to 330) and at least 1,000 "
        f"people (GUR, {ONE_DAY})"
        " are of the same time and lie apart by a factor of 3 or more.",
    ),
    (
        {"high": 1_000},
        {"low": 1_000, "hedge": "more_than"},
        f"A clash {DEAD}: up to 1,000 people (NIS, {ONE_DAY}) and more than 1,000 people (GUR, {ONE_DAY})"
        " are of the same time and lie apart.",
    ),
    (
        {"best": 300, "hedge": "about", "as_of": "[..2025-02-09]"},
        {"low": 1_000, "as_of": "2025-01"},
        f"May clash {DEAD}: about 300 people (NIS, as of 9 February 2025 at the latest, read as 270 to 330)"
        " and at least 1,000 people (GUR, as of January 2025) lie apart by a factor of 3 or more,"
        " but a time is open or uncertain, so they may be of different moments.",
    ),
    (
        {"best": 5_937, "as_of": "2022-09"},
        {"high": 350_000, "as_of": "2025-02"},
        "Neither clash nor agreement: 5,937 (NIS) is as of September 2022, up to 350,000 (GUR) is as of February 2025.",
    ),
    (
        {"best": 300, "period": "2024-10/2025-01"},
        {"best": 900, "period": "2022/2023"},
        "Neither clash nor agreement: 300 (NIS) is as of 1 February 2025, counted from October 2024 to January 2025,"
        " 900 (GUR) is as of 1 February 2025, counted from 2022 to 2023.",
    ),
    (
        {"best": 300},
        {"best": 2_700, "hedge": "about", "measure": "casualties"},
        "Neither clash nor agreement: 300 (NIS) counts “Killed”, about 2,700 (GUR) counts “Casualties”.",
    ),
    (
        {"best": 300},
        {"low": 1_000, "subject": "both"},
        "Neither clash nor agreement: 300 (NIS) is about North Korean troops,"
        " at least 1,000 (GUR) is about Russian and North Korean forces.",
    ),
    (
        {"low": 1_000, "modality": "estimated"},
        {"low": 20_000, "high": 25_000, "modality": "forecast"},
        "Neither clash nor agreement: at least 1,000 (NIS) is an estimate, 20,000 to 25,000 (GUR) is a forecast.",
    ),
    (
        {"best": 4_000},
        {"best": 30, "counts": "period"},
        "Neither clash nor agreement: 4,000 (NIS) is a running total, 30 (GUR) is a count within a period.",
    ),
    (
        {"best": 300, "place": "Kursk"},
        {"best": 900, "place": "Toretsk"},
        "Neither clash nor agreement: 300 (NIS) is about “Kursk”, 900 (GUR) is about “Toretsk”.",
    ),
    ({"best": 300}, WORDS_ONLY, "Nothing to compare: “heavy losses” (GUR) states no number."),
    (
        WORDS_ONLY,
        {"hedge": "none", "stated": "many dead"},
        "Nothing to compare: “heavy losses” (NIS) and “many dead” (GUR) state no number.",
    ),
    (
        {"low": 1_000, "share_of": ("b",)},
        {"best": 11_000, "measure": "deployed"},
        f"Not a clash: at least 1,000 (NIS) is a part of 11,000 (GUR, {ONE_DAY}).",
    ),
    (
        {"best": 11_000, "measure": "deployed"},
        {"low": 1_000, "part_of": ("a",)},
        f"Not a clash: at least 1,000 (GUR) is a part of 11,000 (NIS, {ONE_DAY}).",
    ),
    (
        {"best": 92, "derived_from": ("b",)},
        {"best": 4_000},
        f"Not a second witness: 92 (NIS) is derived from 4,000 (GUR, {ONE_DAY}).",
    ),
    (
        {"best": 45_100},
        {"hedge": "none", "stated": "much higher", "disputes": ("a",)},
        f"A clash in so many words {DEAD}. GUR: “much higher”. That disputes 45,100 people (NIS, {ONE_DAY}).",
    ),
    (
        {"best": 45_100},
        {"hedge": "none", "stated": "much higher", "disputes": ("a",), "measure": "deployed"},
        f"A clash in so many words {DEAD}. GUR: “much higher”. That disputes 45,100 people (NIS, {ONE_DAY}),"
        " though the one counts “Troops deployed” and the other “Killed”.",
    ),
    (
        {"best": 45_100},
        {"hedge": "none", "stated": "much higher", "disputes": ("a",), "as_of": None},
        f"A clash in so many words {DEAD}. GUR: “much higher”. That disputes 45,100 people (NIS, {ONE_DAY});"
        " it is not said for what time.",
    ),
    (
        {"best": 45_100, "as_of": "2022-09"},
        {"hedge": "none", "stated": "much higher", "disputes": ("a",)},
        f"A clash in so many words {DEAD}. GUR: “much higher”. That disputes 45,100 people (NIS, as of "
        f"September 2022); as of"
        " 1 February 2025.",
    ),
    (
        {"best": 45_100, "as_of": None},
        {"hedge": "none", "stated": "much higher", "disputes": ("a",), "as_of": None},
        f"A clash in so many words {DEAD}. GUR: “much higher”. That disputes 45,100 people"
        " (NIS, as of a date not stated).",
    ),
    (
        {"best": 300},
        {"best": 400, "revises": ("a",)},
        f"An update, not a clash: 400 (GUR, {ONE_DAY}) revises 300 (NIS, {ONE_DAY}).",
    ),
    (
        {"best": 300, "retracts": ("b",)},
        {"best": 400},
        f"A number taken back, not a clash: 300 (NIS, {ONE_DAY}) retracts 400 (GUR, {ONE_DAY}).",
    ),
    (
        {"best": 400, "as_of": "2025-01"},
        {"best": 300, "as_of": "2024-12", "attribution": ("nis",)},
        "An update, not a clash: first 300 (NIS, as of December 2024), later 400 (NIS, as of January 2025).",
    ),
    (
        {"best": 300, "as_of": None},
        {"best": 400, "attribution": ("nis",)},
        "No clash between sources: 300 (NIS, as of a date not stated) and 400 (NIS, as of 1 February 2025)"
        " have one origin, and which is the later is not known.",
    ),
    (
        {"best": 300},
        {"best": 400, "attribution": (("nis", "gur"),)},
        "No independent comparison: one source stands behind both 300 (NIS, as of 1 February 2025)"
        " and 400 (NIS and GUR, as of 1 February 2025).",
    ),
]


@pytest.mark.parametrize(("left", "right", "sentence"), PAIRS)
def test_two_statements_in_one_sentence(left: dict[str, Any], right: dict[str, Any], sentence: str) -> None:
    assert against(left, right) == sentence


def test_an_estimate_or_a_forecast_without_a_printed_word_for_it_is_called_so() -> None:
    guess = {"low": 1_000, "modality": "estimated"}
    assert against(guess, {"best": 2_700, "measure": "casualties"}) == (
        "Neither clash nor agreement: at least 1,000 (NIS, an estimate) counts “Killed”, 2,700 (GUR) counts "
        "“Casualties”."
    )
    assert against(guess, {"best": 1_200}).startswith(
        f"Agree {DEAD}: at least 1,000 people (NIS, an estimate, {ONE_DAY}) and"
    )
    printed = {**guess, "certainty": "they believed"}
    assert against(printed, {"best": 1_200}).startswith(
        f"Agree {DEAD}: at least 1,000 people (NIS, “they believed”, {ONE_DAY})"
    )
    ahead = {"best": 9, "modality": "forecast", "measure": "casualties", "as_of": None}
    assert "9 (GUR, a forecast) counts “Casualties”" in against({"best": 300}, ahead)
    twice = [document(f"{name}.txt", claim(name, **guess, statement="told")) for name in "ab"]
    assert told(*twice).endswith(f" the fullest as at least 1,000 people (NIS, an estimate, {ONE_DAY}).")


def test_one_statement_in_two_articles_is_no_confirmation() -> None:
    same = {"low": 1_000, "statement": "told", "attribution": ("western-officials", "bbc")}
    assert told(document("a.txt", claim("a", **same)), document("b.txt", claim("b", **same))) == (
        "One utterance and no confirmation: 2 articles tell it, the fullest as at least 1,000 people (Western "
        "officials, as of 1 February 2025)."
    )


@pytest.mark.parametrize(
    ("left", "right", "sentence"),
    [
        ("affirms", "affirms", "Agree: NIS and GUR both affirm “They were withdrawn in January”."),
        ("denies", "denies", "Agree: NIS and GUR both deny “They were withdrawn in January”."),
        ("denies", "affirms", "A clash: “They were withdrawn in January” is affirmed by GUR and denied by NIS."),
    ],
)
def test_two_positions_in_one_sentence(left: str, right: str, sentence: str) -> None:
    assert told(position("a", left), position("b", right, **GUR)) == sentence


def test_one_position_in_two_articles_is_no_confirmation() -> None:
    articles = [document(f"{name}.txt", position(name, statement="told")) for name in ("a", "b", "c")]
    assert told(*articles) == (
        "One utterance and no confirmation: 3 articles carry one position on “They were withdrawn in January” (NIS)."
    )


def test_a_position_heard_twice_keeps_the_words_for_how_sure_it_is() -> None:
    sure = position("a", statement="told", certainty="they believed")
    assert told(document("a.txt", sure), document("b.txt", position("b", statement="told"))).endswith(
        "“They were withdrawn in January” (NIS, the fullest with “they believed”)."
    )


def test_silence_is_no_utterance() -> None:
    articles = [document(f"{name}.txt", position(name, "silent", statement="told")) for name in ("a", "b")]
    assert told(*articles) == "One silence, of which 2 articles tell: NIS, on “They were withdrawn in January”."


def test_every_rule_of_the_analysis_has_its_sentence() -> None:
    reasons = [reason for _, reason in REASONS.values()]
    assert [reason for reason in reasons if reason not in SENTENCES] == []
    assert other_counts("rate", "period").startswith(COUNTED_OTHERWISE)


def test_a_reason_without_a_sentence_is_an_error() -> None:
    found = seen(claim("a", best=300), claim("b", best=400, **GUR))
    row = {"verdict": NOT_COMPARABLE, "reason": "other planet", "kind": "quantity", "ratio": 1.0}
    with pytest.raises(KeyError, match="no sentence for the reason 'other planet'"):
        say_comparison(row, found.statements.iloc[0], found.statements.iloc[1], found.tables)


@given(corpora())
def test_every_comparison_can_be_told_and_names_both_origins(tiny: Any) -> None:
    found = view(tables(tiny), Filters())
    for _, row in found.comparisons.iterrows():
        left, right = sides(found, row)
        sentence = say_comparison(row, left, right, found.tables)
        assert sentence.endswith(".")
        assert not any(word in sentence for word in ("nan", "inf ", "None"))
        if not sentence.startswith("Nothing to compare"):
            assert all(label in sentence for side in (left, right) for label in side["origin_label"].split(" + "))


def test_what_was_withdrawn_is_set_against_nothing_and_says_so() -> None:
    taken_back = (claim("a", best=900), claim("c", hedge="none", retracts=("a", "b")))
    stands, gone = claim("d", best=300, **GUR), claim("b", best=800, **GUR)
    found = seen(*taken_back, stands, gone, retracted=True)
    told = {
        (row["left"], row["right"]): say_comparison(row, *sides(found, row), found.tables)
        for _, row in found.comparisons.iterrows()
    }
    assert (
        told["a", "d"]
        == f"Nothing to compare: 900 (NIS) was withdrawn, so that 300 (GUR, {ONE_DAY}) is not set against it."
    )
    assert told["a", "b"] == "Nothing to compare: 900 (NIS) and 800 (GUR) were both withdrawn."


def test_a_part_of_a_larger_number_is_set_against_nothing_and_says_of_which() -> None:
    parts = (claim("b", best=4, part_of=("a",)), claim("c", best=2, part_of=("a",)))
    found = seen(claim("a", best=31), *parts, claim("d", low=50, **GUR))
    told = {
        (row["left"], row["right"]): say_comparison(row, *sides(found, row), found.tables)
        for _, row in found.comparisons.iterrows()
    }
    why = f"so that at least 50 (GUR, {ONE_DAY}) is not set against it"
    assert told["b", "d"] == f"Nothing to compare: 4 (NIS) is a part of 31 people, {why}."
    assert told["b", "c"] == "Nothing to compare: 4 (NIS) is a part of 31 people and 2 (NIS) is a part of 31 people."


def test_whose_words_they_are_by_inference_only_is_told() -> None:
    inferred = {"attribution_basis": "inferred"}
    assert against({"low": 1_000}, {"best": 300, **inferred}) == (
        f"A clash {DEAD}: at least 1,000 people (NIS, {ONE_DAY}) and 300 people (GUR, attribution "
        f"inferred, {ONE_DAY}, read as"
        " 270 to 330) are of the same time and lie apart by a factor of 3 or more."
    )
    assert told(position("a", "denies"), position("b", **GUR, **inferred)) == (
        "A clash: “They were withdrawn in January” is affirmed by GUR (attribution inferred) and denied by NIS."
    )
    assert told(*(document(f"{name}.txt", position(name, statement="told", **inferred)) for name in "ab")) == (
        "One utterance and no confirmation: 2 articles carry one position on “They were withdrawn in January”"
        " (NIS, attribution inferred)."
    )
