"""One number in a clause: the verb of each modality, its time, and each note in brackets."""

from typing import Any

from core.wording.rows import rows_of
from core.wording.safe_number import clause, short_clause
from tests.builders import claim
from tests.core.wording.tiny import seen

Fields = dict[str, Any]
CONDITION: Fields = {"modality": "conditional", "condition": "if not"}
IN_OTHER_WORDS: Fields = {"modality": "conditional", "condition": "unless it ends"}
VAGUE: Fields = {"hedge": "vague", "stated": "hundreds"}


def told(*numbers: Fields) -> list[tuple[str, str]]:
    """The clause of each number on its own, and beside others."""
    shown = seen(*(claim(f"c{place:02}", **fields) for place, fields in enumerate(numbers)))
    return [(clause(row, shown), short_clause(row, shown)) for row in rows_of(shown.statements)]


def test_the_verb_of_a_number() -> None:
    modalities: list[Fields] = [{}, {"modality": "estimated"}, {"modality": "forecast"}, CONDITION, IN_OTHER_WORDS]
    end = "3 people by 1 February 2025"
    assert told(*({"best": 3} | each for each in modalities)) == [
        (f"NIS said that “Killed” for North Korean troops had come to {end}", "NIS gave 3 people, by 1 February 2025"),
        (
            f"NIS estimated that “Killed” for North Korean troops had come to {end}",
            "NIS estimated 3 people, by 1 February 2025",
        ),
        (
            f"NIS spoke, as a forecast, of “Killed” for North Korean troops coming to {end}",
            "NIS forecast 3 people, by 1 February 2025",
        ),
        (
            f"NIS spoke, as a forecast “if not”, of “Killed” for North Korean troops coming to {end}",
            "NIS forecast, “if not”, 3 people, by 1 February 2025",
        ),
        (
            "NIS spoke, as a forecast on the condition “unless it ends”, of “Killed” for North Korean troops coming to"
            f" {end}",
            "NIS forecast, on the condition “unless it ends”, 3 people, by 1 February 2025",
        ),
    ]


def test_the_verb_of_a_word() -> None:
    modalities: list[Fields] = [{}, {"modality": "estimated"}, {"modality": "forecast"}, CONDITION, {"hedge": "none"}]
    spoken = [
        "NIS spoke of “hundreds”, by 1 February 2025",
        "NIS spoke, as an estimate, of “hundreds”, by 1 February 2025",
        "NIS spoke, as a forecast, of “hundreds”, by 1 February 2025",
        "NIS spoke, as a forecast “if not”, of “hundreds”, by 1 February 2025",
        "NIS spoke of “hundreds”, by 1 February 2025",
    ]
    expected = [(f"{words} (Killed, North Korean troops)", words) for words in spoken]
    assert told(*(VAGUE | each for each in modalities)) == expected


TIMES: dict[str, Fields] = {
    " by 1 February 2025": {},
    ", up to a date not stated": {"as_of": None},
    ", at a time not stated": {"as_of": None, "counts": "period"},
    " by 2 February 2025": {"modality": "forecast", "as_of": "2025-02-02"},
    " for April 2025": {"modality": "forecast", "target": "2025-04", "as_of": None},
    ", at a time not stated (said: 6 February 2025)": {"modality": "forecast", "as_of": None, "said": "2025-02-06"},
    " for May 2025": {"modality": "forecast", "target": "2025-05", "said": "2025-02-05"},
    " by 3 February 2025": {"target": "2025-04", "as_of": "2025-02-03"},
    ", up to a date not stated (said: 5 February 2025)": {"as_of": None, "said": "2025-02-05", "target": "2025-04"},
}
NOTES: dict[str, Fields] = {
    " (printed: “losses”)": {"term": "losses", "term_means": "losses"},
    " (printed: “losses”; meaning “the dead”)": {"term": "losses", "term_means": "the dead"},
    " (meaning “the dead”)": {"term": "KILLED", "term_means": "the dead"},
    " (place: Kursk [north])": {"place": "Kursk (north)"},
    " (place: Kursk; the attribution is inferred)": {"place": "Kursk", "attribution_basis": "inferred"},
    "": {"attribution": ("unattributed",), "attribution_basis": "inferred"},
}


def test_the_time_comes_last_but_for_the_notes() -> None:
    found = told(*({"best": 3} | fields for fields in TIMES.values()))
    assert [alone.partition("3 people")[2] for alone, _ in found] == list(TIMES)


def test_the_notes_come_last() -> None:
    found = told(*({"best": 3} | fields for fields in NOTES.values()))
    notes = [tuple(words.partition(" by 1 February 2025")[2] for words in both) for both in found]
    assert notes == [(each, each) for each in NOTES]


def test_a_word_keeps_its_place_and_has_no_other_printed_word() -> None:
    ((alone, _),) = told(VAGUE | {"place": "Kursk", "term": "losses"})
    assert alone == "NIS spoke of “hundreds”, by 1 February 2025 (Killed, North Korean troops; place: Kursk)"
