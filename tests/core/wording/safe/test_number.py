"""One number in a clause: the verb of each modality, its time, and each note in brackets."""

from typing import Any

from core.models.time import Time
from core.wording.rows import rows_of
from core.wording.safe.number import clause, short_clause
from tests.builders import by_inference, claim
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
    end, ahead = "3 people as of 1 February 2025", " (in the article: “exact 3”)"
    assert told(*({"best": 3} | each for each in modalities)) == [
        (
            f"NIS said that “Killed” for North Korean troops had come to {end}",
            "NIS gave 3 people, as of 1 February 2025",
        ),
        (
            f"NIS said, as an estimate, that “Killed” for North Korean troops had come to {end}",
            "NIS gave, as an estimate, 3 people, as of 1 February 2025",
        ),
        (
            f"NIS spoke, as a forecast, of “Killed” for North Korean troops coming to {end}{ahead}",
            f"NIS forecast 3 people, as of 1 February 2025{ahead}",
        ),
        (
            f"NIS spoke, as a forecast “if not”, of “Killed” for North Korean troops coming to {end}{ahead}",
            f"NIS forecast, “if not”, 3 people, as of 1 February 2025{ahead}",
        ),
        (
            "NIS spoke, as a forecast on the condition “unless it ends”, of “Killed” for North Korean troops coming to"
            f" {end}{ahead}",
            f"NIS forecast, on the condition “unless it ends”, 3 people, as of 1 February 2025{ahead}",
        ),
    ]


def test_the_verb_of_a_word() -> None:
    modalities: list[Fields] = [{}, {"modality": "estimated"}, {"modality": "forecast"}, CONDITION, {"hedge": "none"}]
    spoken = [
        "NIS spoke of “hundreds”, as of 1 February 2025",
        "NIS spoke, as an estimate, of “hundreds”, as of 1 February 2025",
        "NIS spoke, as a forecast, of “hundreds”, as of 1 February 2025",
        "NIS spoke, as a forecast “if not”, of “hundreds”, as of 1 February 2025",
        "NIS spoke of “hundreds”, as of 1 February 2025",
    ]
    expected = [(f"{words} (Killed, North Korean troops)", words) for words in spoken]
    assert told(*(VAGUE | each for each in modalities)) == expected


def test_what_is_a_clause_of_its_own_is_said_and_not_spoken_of() -> None:
    much: Fields = {"hedge": "none", "stated": "the losses are much higher"}
    modalities: list[Fields] = [{}, {"modality": "estimated"}, {"modality": "forecast"}, CONDITION]
    said = [
        "NIS said: “the losses are much higher”, as of 1 February 2025",
        "NIS said, as an estimate: “the losses are much higher”, as of 1 February 2025",
        "NIS said, as a forecast: “the losses are much higher”, as of 1 February 2025",
        "NIS said, as a forecast “if not”: “the losses are much higher”, as of 1 February 2025",
    ]
    assert [words for _, words in told(*(much | each for each in modalities))] == said


TIMES: dict[str, Fields] = {
    " as of 1 February 2025": {},
    ", as of a date not stated": {"as_of": None},
    ", at a time not stated": {"as_of": None, "counts": "period"},
    " as of 2 February 2025 (in the article: “exact 3”)": {"modality": "forecast", "as_of": "2025-02-02"},
    " for April 2025 (in the article: “exact 3”)": {"modality": "forecast", "target": "2025-04", "as_of": None},
    ", at a time not stated (in the article: “exact 3”; said: 6 February 2025)": {
        "modality": "forecast",
        "as_of": None,
        "said": "2025-02-06",
    },
    " for May 2025 (in the article: “exact 3”)": {"modality": "forecast", "target": "2025-05", "said": "2025-02-05"},
    " as of 3 February 2025": {"target": "2025-04", "as_of": "2025-02-03"},
    ", as of a date not stated (said: 5 February 2025)": {"as_of": None, "said": "2025-02-05", "target": "2025-04"},
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
    notes = [tuple(words.partition(" as of 1 February 2025")[2] for words in both) for both in found]
    assert notes == [(each, each) for each in NOTES]


def test_a_word_keeps_its_place_and_the_printed_word_that_it_does_not_have_itself() -> None:
    ((alone, _),) = told(VAGUE | {"place": "Kursk", "term": "losses"})
    measure = "Killed, North Korean troops"
    assert alone == f"NIS spoke of “hundreds”, as of 1 February 2025 ({measure}; printed: “losses”; place: Kursk)"
    ((alone, _),) = told(VAGUE | {"term": "hundreds"})
    assert alone == f"NIS spoke of “hundreds”, as of 1 February 2025 ({measure})"


def test_how_sure_it_is_comes_first_of_all_that_qualifies_it() -> None:
    ((number, _),) = told({"best": 300, "certainty": "reportedly", "place": "Kursk"})
    assert number.endswith(" as of 1 February 2025 (“reportedly”; place: Kursk)")


def inferred(**fields: Any) -> str:
    """What stands in brackets after a number whose times are inferred."""
    shown = seen(by_inference(claim("c", best=3, **fields)))
    (row,) = rows_of(shown.statements)
    return clause(row, shown).partition("(")[2]


def test_what_is_inferred_is_said_of_origin_and_date() -> None:
    unsaid: Fields = {"attribution_basis": "inferred"}
    assert inferred() == "the date is inferred)"
    assert inferred(**unsaid) == "the attribution and the date are inferred)"
    assert inferred(as_of=None) == ""
    assert inferred(as_of=None, **unsaid) == "the attribution is inferred)"
    assert inferred(counts="period", as_of=None, period="2025-01") == "the date is inferred)"
    ahead: Fields = {"modality": "forecast", "as_of": None}
    assert inferred(target="2025-04", **ahead) == "in the article: “exact 3”; the date is inferred)"
    assert inferred(**ahead) == "in the article: “exact 3”)"
    assert inferred(modality="forecast") == "in the article: “exact 3”; the date is inferred)"
    assert inferred(as_of=None, target="2025-04") == "", "only a forecast is about its target"


def test_a_total_keeps_the_words_for_its_period() -> None:
    period = Time(edtf="2024-10/2025-01", basis="stated", text="in three months")
    total = claim("c", best=3).model_copy(update={"period": period})
    shown = seen(total, claim("d", best=3, as_of=None).model_copy(update={"period": period}))
    dated, undated = rows_of(shown.statements)
    assert clause(dated, shown).endswith(" as of 1 February 2025 (in the article: “in three months”)")
    assert clause(undated, shown).endswith(" 3 people from October 2024 to January 2025")
    within = claim("e", best=3, counts="period", as_of=None, period="2025-01")
    (row,) = rows_of(seen(within).statements)
    assert "in the article" not in clause(row, seen(within))
    read = Time(edtf="2025-01", basis="inferred", text="last month", evidence="It is of February 2025.")
    shown = seen(within.model_copy(update={"period": read}))
    (row,) = rows_of(shown.statements)
    assert clause(row, shown).endswith(" in January 2025 (in the article: “last month”; the date is inferred)")
