"""What is read into a number word by the words around it."""

import pytest

from core.curation.candidates.numbers import number_words
from core.curation.guesses.amounts import amounts_of
from core.curation.guesses.guess import guess, quantity
from core.curation.guesses.passages import Reader
from core.curation.guesses.units import other_unit
from core.models import Guess, Vocabulary
from core.units import kind_of_unit
from tests.corpora import VOCABULARY

WORDS = Vocabulary.model_validate(VOCABULARY)


def guessed(text: str, at: int = 0) -> Guess:
    found = guess(Reader(text, WORDS), number_words(text)[at])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("11,000", "number", (11_000,)),
        ("11\u2009000", "number", (11_000,)),
        ("2.5 million", "number", (2_500_000,)),
        ("two hundred and five thousand", "number", (205_000,)),
        ("half a million", "number", (500_000,)),
        ("a dozen", "number", (12,)),
        ("5bn", "number", (5_000_000_000,)),
        ("٣٠٠", "number", (300,)),
        ("zero", "number", (0,)),
        ("1.500", "number", ()),
        ("2½", "number", ()),
        ("20,000 to 25,000", "range", (20_000, 25_000)),
        ("two or three hundred", "range", (200, 300)),
        ("2 to 3 million", "range", (2_000_000, 3_000_000)),
        ("20-25,000", "range", (20_000, 25_000)),
        ("5 to 3", "range", ()),
        ("19,400, give or take 1,500", "range", (17_900, 20_900)),
        ("forty, plus or minus five", "range", (35, 45)),
        ("5 ± 30", "range", ()),
        ("19,400 ± 10 %", "ratio", ()),
        ("12.5 per cent", "ratio", (12.5,)),
        ("55 to 60 percent", "ratio", (55, 60)),
        ("10-15 %", "ratio", (10, 15)),
        ("3 percentage points", "ratio", ()),
        ("9" * 400, "number", ()),
        ("a " + "hundred " * 160, "number", ()),
        ("1 to " + "9" * 400, "range", ()),
        ("half", "ratio", ()),
        ("hundreds", "vague", ()),
    ],
)
def test_amounts(words: str, kind: str, expected: tuple[float, ...]) -> None:
    assert amounts_of(words, kind) == expected


@pytest.mark.parametrize(
    ("text", "stated", "hedge", "bounds"),
    [
        ("exactly 300 men", "300", "exact", {"best": 300}),
        ("roughly $5bn", "roughly $5bn", "about", {"best": 5e9}),
        ("at least an estimated 300 men", "at least an estimated 300", "at_least", {"low": 300}),
        ("300 people or more", "300 people or more", "at_least", {"low": 300}),
        ("upwards of 300", "upwards of 300", "more_than", {"low": 300}),
        ("fewer than 300", "fewer than 300", "less_than", {"high": 300}),
        ("less than 300", "less than 300", "less_than", {"high": 300}),
        ("under 300", "under 300", "less_than", {"high": 300}),
        ("below 300", "below 300", "less_than", {"high": 300}),
        ("short of 300", "short of 300", "less_than", {"high": 300}),
        ("just short of 300", "just short of 300", "nearly", {"high": 300}),
        ("no fewer than 300", "no fewer than 300", "at_least", {"low": 300}),
        ("About 2.5 million were killed", "About 2.5 million", "about", {"best": 2_500_000}),
        ("2.5m people were killed", "2.5m", "exact", {"best": 2_500_000}),
        ("it cost €2.5m or more", "2.5m or more", "at_least", {"low": 2_500_000}),
        ("2-3m men died", "2-3m", "range", {"low": 2_000_000, "high": 3_000_000}),
        ("moved 300m north", "300m", "exact", {"best": 300}),
        ("fell 40m towards it", "40m", "exact", {"best": 40}),
        ("no more than 300", "no more than 300", "up_to", {"high": 300}),
        ("almost 300", "almost 300", "nearly", {"high": 300}),
        ("between 300 and 400", "between 300 and 400", "range", {"low": 300, "high": 400}),
        ("at least hundreds", "at least hundreds", "vague", {}),
        ("about 300 ± 20 men", "about 300 ± 20", "range", {"low": 280, "high": 320}),
        ("closer to $15 million", "closer to $15 million", "about", {"best": 15_000_000}),
        ("nearly 40 % of it", "nearly 40 %", "nearly", {"high": 40}),
        ("between 55 and 60 percent", "between 55 and 60 percent", "range", {"low": 55, "high": 60}),
        ("about 55 to 60 % of it", "about 55 to 60 %", "range", {"low": 55, "high": 60}),
        ("several hundreds of thousands", "several hundreds of thousands", "vague", {}),
        ("over 1,000 square kilometers of land", "over 1,000 square kilometers", "more_than", {"low": 1000}),
        ("at least 9,007,199,254,740,991 men", "at least 9,007,199,254,740,991", "at_least", {"low": 2**53 - 1}),
        ("at least 9,007,199,254,740,992 men", "at least 9,007,199,254,740,992", "at_least", {}),
        ("about 10,000 trillion men", "about 10,000 trillion", "about", {}),
    ],
)
def test_quantities(text: str, stated: str, hedge: str, bounds: dict[str, float]) -> None:
    found = quantity(text, number_words(text)[0])
    assert found is not None
    assert found.model_dump(include={"stated", "hedge", "low", "high", "best"}, exclude_none=True) == {
        "stated": stated,
        "hedge": hedge,
        **bounds,
    }


def test_two_numbers_that_bound_nothing_have_no_hedge() -> None:
    text = "They can say 3,000 or 300."
    found = quantity(text, number_words(text)[0])
    assert found is not None
    assert (found.stated, found.hedge, found.low) == ("3,000 or 300", None, None)


STRIKE = {
    **VOCABULARY,
    "measures": {
        "marchers": {"label": "At a march", "definition": "Those who took part.", "unit": "people", "counts": "period"},
        "cost": {"label": "Cost", "definition": "What was lost.", "unit": "million euros", "counts": "cumulative"},
        "pay": {"label": "Pay rise", "definition": "What is asked.", "unit": "percent", "counts": "snapshot"},
        "members": {"label": "Union members", "definition": "Their share.", "unit": "percent", "counts": "snapshot"},
    },
    "subjects": {"first": {"label": "March of 9 May"}, "second": {"label": "March of 23 May"}},
    "sources": {"union": {"name": "The Union", "kind": "organisation", "side": "ukraine"}},
}


@pytest.mark.parametrize(
    ("text", "measure", "subject", "best"),
    [
        ("It has cost about €23 million so far.", "cost", None, 23),
        ("It has cost €850,000 since March.", "cost", None, 0.85),
        ("We may pay 9 percent.", "pay", None, 9),
        ("A march drew 300 people on 9 May.", "marchers", "first", 300),
        ("On May 23 a march drew 300 people.", "marchers", "second", 300),
        ("It is a matter for two parties.", None, None, 2),
        ("Pay: the union wants 18.5 percent.", "pay", None, 18.5),
        ("Some 41 percent belong to the union.", "members", None, 41),
    ],
)
def test_what_is_near_a_number_and_says_nothing_of_it(
    text: str, measure: str | None, subject: str | None, best: float
) -> None:
    reader = Reader(text, Vocabulary.model_validate(STRIKE))
    found = [guess(reader, word) for word in number_words(text)]
    (told,) = (each for each in found if each and each.best == best)
    assert (told.measure, told.subject) == (measure, subject)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Some 300 soldiers died.", "killed"),
        ("They dispatched 300 soldiers.", "deployed"),
        ("They sent an additional 300 soldiers.", "deployed_additional"),
        ("Losses stood at 300.", "casualties"),
        ("It suffers 30 casualties a day.", "casualties_per_day"),
        ("He ate 300 apples.", None),
        ("It took 300 square kilometres with few killed.", None),
        ("They are losing about 100 men a day.", "casualties_per_day"),
        ("Some 12,000 soldiers, of whom many have been killed, were sent.", "deployed"),
        ("The 12,000 were sent, of whom 300 were killed.", "deployed"),
        ("The army has lost between 4,000 and 6,000 soldiers.", "casualties"),
        ("More than 1,200 families had left.", None),
        ("Two residents who saw it spoke.", None),
    ],
)
def test_measures(text: str, measure: str | None) -> None:
    assert guessed(text).measure == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Ukraine is left with 400 square kilometres.", "territory"),
        ("The town lies 60 km to the west.", None),
        ("They advanced 60 km.", "advance"),
    ],
)
def test_an_area_speaks_for_a_territory_and_a_distance_for_nothing(text: str, measure: str | None) -> None:
    more = {
        "territory": {"label": "Territory", "definition": "Area held.", "unit": "km²", "counts": "snapshot"},
        "advance": {"label": "Advance", "definition": "Distance moved forward.", "unit": "km", "counts": "period"},
    }
    words = Vocabulary.model_validate({**VOCABULARY, "measures": {**VOCABULARY["measures"], **more}})
    found = guess(Reader(text, words), number_words(text)[0])
    assert found is not None
    assert found.measure == measure


@pytest.mark.parametrize(
    ("unit", "measure"), [("square kilometres", "burned"), ("tonnes", None), ("hectares", "burned"), ("km", None)]
)
def test_a_unit_tells_the_measure_where_only_one_has_it(unit: str, measure: str | None) -> None:
    more = {
        "burned": {"label": "Burned", "definition": "Forest lost to the fire.", "unit": "km²", "counts": "snapshot"},
        "ash": {"label": "Ash", "definition": "What fell.", "unit": "tonnes", "counts": "snapshot"},
        "wood": {"label": "Wood", "definition": "What was felled.", "unit": "tonnes", "counts": "snapshot"},
        "depth": {"label": "Depth", "definition": "How far in.", "unit": "km", "counts": "snapshot"},
    }
    text = f"An official spoke of 22,000 {unit} in all."
    found = guess(Reader(text, Vocabulary.model_validate({**VOCABULARY, "measures": more})), number_words(text)[0])
    assert found is not None
    assert found.measure == measure


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("It killed 300 in May, up from 200.", ["killed", "killed"]),
        ("Of 300 killed, 40 were officers.", ["killed", "killed"]),
        ("It killed 300, and sent 200.", ["killed", "deployed"]),
        ("Some 300 were killed. The mayor, who had gone home, spoke of 200.", ["killed", "killed"]),
        ("It took 300 km², of 200.", [None, None]),
    ],
)
def test_a_number_of_which_nothing_is_told_counts_on(text: str, measures: list[str | None]) -> None:
    assert [guessed(text, at).measure for at in (0, 1)] == measures


def test_a_long_text_is_read_as_if_each_paragraph_stood_alone() -> None:
    paragraph = "The GUR said that 300 Russians were killed. It sent 20 Russian soldiers. So it goes.\n"
    alone = [guessed(paragraph, at) for at in (0, 1)]
    reader, text = Reader(paragraph * 60, WORDS), paragraph * 60
    assert [guess(reader, word) for word in number_words(text)] == alone * 60


@pytest.mark.parametrize(
    ("text", "measure", "term"),
    [
        ("Some 300 soldiers were killed or wounded.", "casualties", "killed or wounded"),
        ("Some 300 soldiers were Killed or injured.", "casualties", "Killed or injured"),
        ("Some 300 soldiers were killed or deployed.", None, None),
        ("Some 300 soldiers were killed, and others deployed.", "killed", "killed"),
    ],
)
def test_one_of_two_measures_is_the_wider_one_or_none(text: str, measure: str | None, term: str | None) -> None:
    wounded = {"label": "Wounded", "definition": "Injured and survived.", "unit": "people", "counts": "cumulative"}
    whole = {**VOCABULARY["measures"]["casualties"], "parts": ["killed", "wounded"]}
    measures = {**VOCABULARY["measures"], "wounded": wounded, "casualties": whole}
    words = Vocabulary.model_validate({**VOCABULARY, "measures": measures})
    found = guess(Reader(text, words), number_words(text)[0])
    assert found is not None
    assert (found.measure, found.term) == (measure, term)


@pytest.mark.parametrize("number", ["300 people fell silent", "twice as many"])
def test_a_number_of_another_thing_takes_nothing_from_the_sentence_before(number: str) -> None:
    found = guessed(f"Zelenskyy spoke of heavy losses. Of a village of {number}.")
    assert (found.measure, found.subject, found.attribution) == (None, None, ())


@pytest.mark.parametrize(
    "text",
    [
        "The Russian army sent men. It said 4,700 North Korean soldiers had died. Of these, 600 were officers.",
        "Russia said 4,700 North Korean soldiers had died. Kyiv said 600 of them were killed.",
        "Of 4,700 North Korean soldiers in Russia, 600 of those were killed.",
        "North Korean soldiers arrived. Of them, 600 were killed.",
    ],
)
def test_of_these_is_whose_the_number_before_is(text: str) -> None:
    assert guessed(text, -1).subject == "north-korean-troops"


def test_a_headline_that_holds_two_numbers_has_a_guess_for_each() -> None:
    text = "Russia: 600 North Korean soldiers killed, 4,700 deployed\n\nSome 20 Russian soldiers died."
    found = [guessed(text, at) for at in (0, 1, 2)]
    assert [each.measure for each in found] == ["killed", "deployed", "killed"]
    assert [each.subject for each in found] == ["north-korean-troops", "north-korean-troops", "russian-forces"]


def test_the_part_and_the_whole_are_told_apart() -> None:
    text = "At least 1,000 of the 11,000 soldiers sent in October had been killed."
    assert [guessed(text, at).measure for at in (0, 1)] == ["killed", "deployed"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Some 300 North Korean soldiers died.", "north-korean-troops"),
        ("Russia said 300 had died.", "russian-forces"),
        ("North Korea sent 300 men to Russia.", "north-korean-troops"),
        ("Some 300 Russian and North Korean soldiers died.", "russian-and-north-korean-forces"),
        ("The Russian army fell back. Some 300 were killed.", "russian-forces"),
        ("Some 300 were killed.", None),
    ],
)
def test_subjects(text: str, subject: str | None) -> None:
    assert guessed(text).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Saint Olave wrote to 300 patients.", "olave"),
        ("At Riverside 300 patients left.", "riverside"),
        ("By the riverside 300 patients waited.", None),
        ("Under the Health Act 300 patients waited.", None),
        ("Some 300 right whales were patients.", "right-whales"),
        ("Turn Right after 300 patients.", None),
    ],
)
def test_subjects_by_their_proper_names(text: str, subject: str | None) -> None:
    labels = {"olave": "Saint Olave hospitals", "riverside": "Riverside Health", "right-whales": "Right whales"}
    own = {"subjects": {name: {"label": label} for name, label in labels.items()}}
    named = {"patients": {"label": "Patients", "definition": "Those ill.", "unit": "people", "counts": "snapshot"}}
    words = Vocabulary.model_validate({**VOCABULARY, **own, "measures": named})
    found = guess(Reader(text, words), number_words(text)[0])
    assert found is not None
    assert (found.measure, found.subject) == ("patients", subject)


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("According to the GUR, 300 died.", ("gur",)),
        ("“Some 300 died,” said Zelenskyy.", ("zelenskyy",)),
        ("Western officials told the BBC that 300 died.", ("western-officials", "bbc")),
        ("The BBC reported that 300 died.", ("bbc",)),
        ("The GUR issued a report. The agency said 300 died.", ("gur",)),
        ("The GUR said little. Some 300 died.", ("gur",)),
        ("The GUR boasted that 300 died.", ("gur",)),
        ("The GUR said little.\nSome 300 died.", ()),
        ("The GUR said little. Reportedly 300 died.", ()),
        ("Near the BBC 300 died.", ()),
        ("The GUR said little. “They can say 300 died,” said Zelenskyy.", ("zelenskyy",)),
        ("The GUR counted none, the NIS at least 300 dead.", ("nis",)),
        ("The GUR counted none, and the NIS's 300 are old.", ("gur",)),
        ("“Some 300 died,” said Jane R. Doe, the head of the GUR.", ("gur",)),
        ("“Some 300 died,” said its head, Volodymyr O. Zelenskyy.", ("zelenskyy",)),
        (
            "The GUR, which counted at the gates of the town from noon till late on a day in May, found 300 dead.",
            ("gur",),
        ),
        ("The GUR demands more; the NIS has offered 300 men.", ("nis",)),
    ],
)
def test_attributions(text: str, attribution: tuple[str, ...]) -> None:
    assert guessed(text).attribution == attribution


@pytest.mark.parametrize(
    ("called", "source"),
    [
        ("Ukraine's military intelligence agency", "agency"),
        ("The intelligence service of South Korea", "service"),
        ("South Korea's spy service", "service"),
        ("Ukraine's agency", None),
        ("The military of Ukraine", "army"),
        ("Ukraine's military", "army"),
        ("Ukrainian military men", None),
        ("The Korean service", None),
        ("A South Korean military spy", None),
    ],
)
def test_a_source_is_known_by_its_words_in_any_order(called: str, source: str | None) -> None:
    kinds = {"agency": "intelligence", "service": "intelligence", "army": "military"}
    names = {
        "agency": ["Ukrainian military intelligence", "Ukraine's intelligence agency"],
        "service": ["National Intelligence Service of South Korea", "South Korea's Spy Agency"],
        "army": ["Ukraine's military"],
    }
    sources = {
        name: {"name": first, "kind": kinds[name], "side": "ukraine", "aliases": others}
        for name, (first, *others) in names.items()
    }
    words = Vocabulary.model_validate({**VOCABULARY, "sources": sources})
    text = f"{called} said that 300 died."
    found = guess(Reader(text, words), number_words(text)[0])
    assert found is not None
    assert found.attribution == ((source,) if source else ())


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It said 300 died.", "asserted"),
        ("Some 300 died on May 15.", "asserted"),
        ("In May it sent 300 men.", "asserted"),
        ("It may send 300 men on May 15.", "forecast"),
        ("They believe 300 died.", "estimated"),
        ("It may send 300 men.", "forecast"),
        ("It may have sent 300 men.", "asserted"),
        ("The sending of 300 men is planned for May.", "forecast"),
        ("He sent 300 men and planned for more.", "asserted"),
        ("It could lose 300 men if it attacks.", "conditional"),
        ("It lost 300, but experts believe otherwise.", "asserted"),
        ("An estimated 300 died.", "estimated"),
    ],
)
def test_modalities(text: str, modality: str) -> None:
    assert guessed(text).modality == modality


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        *[("km²", "area"), ("hectares", "area"), ("km", "distance"), ("percent", "percent"), ("people", None)],
        *[("million euros", "money"), ("thousand people", None)],
    ],
)
def test_kinds_of_units(unit: str, kind: str | None) -> None:
    assert kind_of_unit(unit) == kind


@pytest.mark.parametrize(
    ("stated", "unit", "other"),
    [
        ("12 weeks", "months", "weeks"),
        ("about 12 months", "months", None),
        ("a 12-week lull", "weeks", None),
        ("400 square kilometers", "km²", None),
        ("400 sq miles", "km²", "sq miles"),
        ("60km", "km", None),
        ("60 miles", "km", "miles"),
        ("12 km", "people", "km"),
        ("1,000 men", "people", None),
        ("30 casualties a day", "people per day", None),
    ],
)
def test_a_unit_that_is_not_the_measures_is_told(stated: str, unit: str, other: str | None) -> None:
    found = other_unit(stated, unit)
    assert found == other
