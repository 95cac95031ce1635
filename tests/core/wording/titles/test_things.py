"""The chart of all things that are counted: which marks it has, in which order, and what is said of each thing."""

import pandas as pd

from core.models import Claim
from core.wording.titles.ranges import THINGS, ranges
from core.wording.titles.things import ROWS, Thing, pictured, spanned
from tests.builders import claim, document, time
from tests.core.wording.tiny import seen

GUR, ZELENSKYY = {"attribution": ("gur",)}, {"attribution": ("zelenskyy",)}
SUBJECTS = ("north-koreans", "russians", "both")
AHEAD = {"modality": "forecast", "as_of": None, "target": "2025-06"}


def told(marks: pd.DataFrame) -> list[tuple[int, str]]:
    return list(zip(marks["number"], marks["claim_id"], strict=True))


def many(n: int, **fields: object) -> list[Claim]:
    return [claim(f"c{number:02d}", best=1_000 + number, **fields) for number in range(n)]


def test_things_stand_in_the_order_of_the_sentences_and_marks_are_numbered_through() -> None:
    found = seen(
        claim("alone", best=4_000, measure="casualties"),
        claim("high", low=1_000, **ZELENSKYY),
        claim("low", best=300, **GUR),
    )
    made = pictured(found)
    assert [thing.heading for thing in made.things] == [
        "Killed, North Korean troops",
        "Casualties, North Korean troops",
    ]
    assert all(
        each.sentence.startswith(f"{thing.heading}: ") for each, thing in zip(ranges(found), made.things, strict=True)
    )
    assert told(made.marks) == [(1, "low"), (2, "high"), (3, "alone")]
    assert made.marks["lane"].tolist() == [made.things[0].key] * 2 + [made.things[1].key]
    assert made.marks["origin_label"].tolist() == ["GUR", "Zelenskyy", "NIS"]
    assert {"covers_label", "carriers_label", "article_label"} <= {*made.marks}
    assert made.is_whole


def test_nothing_is_pictured_where_no_number_is_stated() -> None:
    made = pictured(seen(claim("silent", hedge="none", stated="heavy losses"), claim("ahead", best=300, **AHEAD)))
    assert (made.things, len(made.marks), made.is_whole) == ((), 0, True)


def test_forecasts_and_what_was_withdrawn_come_after_the_facts_and_are_counted_apart() -> None:
    found = seen(
        claim("ahead", best=1, **AHEAD),
        claim("stands", best=300),
        claim("wrong", best=900, **GUR),
        claim("right", best=500, retracts=("wrong",), **GUR),
        retracted=True,
    )
    made = pictured(found)
    assert told(made.marks) == [(1, "stands"), (2, "right"), (3, "wrong"), (4, "ahead")]
    assert made.things[0].finding.endswith("; 1 forecast and 1 withdrawn figure kept apart")


def test_words_that_dispute_a_number_of_a_thing_stand_beside_its_numbers() -> None:
    said = {"stated": "much higher", "hedge": "none"}
    found = seen(
        claim("number", best=300),
        claim("dispute", **said, disputes=("number",), **GUR),
        claim("loose", **said, **ZELENSKYY),
        claim("ahead", best=900, **AHEAD),
        claim("other", best=9, measure="casualties"),
    )
    made = pictured(found)
    assert told(made.marks) == [(1, "number"), (2, "dispute"), (3, "ahead"), (4, "other")]
    assert [thing.verdict for thing in made.things] == ["differ", ""]
    assert made.is_whole, "no number is left out"


def test_a_thing_of_one_statement_says_so_and_has_its_unit() -> None:
    (thing,) = pictured(seen(claim("sent", measure="deployed", best=11_000))).things
    assert thing == Thing(
        "deployed north-koreans cumulative", "Troops deployed, North Korean troops", "troops", "1 statement"
    )


def test_a_way_of_counting_that_is_not_the_measures_own_is_named() -> None:
    (thing,) = pictured(seen(claim("w", best=30, counts="period", as_of=None, period="2024-12-14/2024-12-15"))).things
    assert thing.heading == "Killed, North Korean troops, a count within a period"


def test_of_many_only_the_lowest_and_the_highest_are_drawn_and_it_is_said() -> None:
    made = pictured(seen(*many(9)))
    assert [name for _, name in told(made.marks)] == ["c00", "c01", "c02", "c06", "c07", "c08"]
    assert made.things[0].finding.startswith("drawn: the 3 lowest and the 3 highest of 9 statements; ")
    assert not made.is_whole


def test_where_there_is_no_room_forecasts_are_counted_and_not_drawn() -> None:
    things = [(measure, subject) for measure in ("killed", "casualties") for subject in SUBJECTS]
    claims = [
        claim(f"{measure}-{subject}-{number}{end}", best=10 + number, measure=measure, subject=subject, **more)
        for measure, subject in things
        for n, end, more in ((9, "", {}), (3, "-ahead", AHEAD))
        for number in range(n)
    ]
    made = pictured(seen(*claims))
    assert len(made.marks) == 2 * len(things) <= ROWS
    assert not made.marks["claim_id"].str.endswith("ahead").any()
    assert made.things[0].finding.endswith("; 3 forecasts kept apart, 3 not drawn")


def test_no_more_things_than_have_room() -> None:
    claims = [
        claim(f"{measure}-{subject}", best=9, measure=measure, subject=subject)
        for measure in ("killed", "casualties", "deployed")
        for subject in SUBJECTS
    ]
    made = pictured(seen(*claims))
    assert len(made.things) == THINGS < len(claims)
    assert set(made.marks["lane"]) == {thing.key for thing in made.things}


def test_a_thing_of_which_a_number_clashes_has_room_though_others_have_more_statements() -> None:
    often = [
        claim(f"{measure}-{subject}-{n}", best=9, measure=measure, subject=subject, attribution=(source,))
        for measure in ("killed", "casualties")
        for subject in SUBJECTS
        for n, source in enumerate(("nis", "gur", "zelenskyy"))
    ]
    held = {"measure": "territory", "subject": "both", "counts": None}
    rare = claim("few", best=9, **held), claim("fewer", best=9, **held, **GUR)
    clash = claim("few", best=9, **held), claim("rival", best=9_000, **held, **GUR)
    calm, sharp = pictured(seen(*often, *rare)), pictured(seen(*often, *clash))
    assert [thing.heading for thing in calm.things] == [thing.heading for thing in pictured(seen(*often)).things]
    assert [thing.heading for thing in sharp.things[:5]] == [thing.heading for thing in calm.things[:5]]
    assert told(sharp.marks)[-2:] == [(16, "few"), (17, "rival")]
    assert "clash" in sharp.things[5].finding


def test_as_reported_each_telling_is_a_mark() -> None:
    twice = {"best": 300, "statement": "told"}
    found = seen(document("a.txt", claim("a", **twice)), document("b.txt", claim("b", **twice)), by_origin=False)
    made = pictured(found)
    assert told(made.marks) == [(1, "a"), (2, "b")]
    assert made.things[0].finding == "2 claims of one statement"


def test_scales_span_the_numbers_of_these_things_and_no_others() -> None:
    found = seen(claim("a", best=300), claim("b", low=900, **GUR), claim("c", best=5, measure="casualties"))
    span = spanned(found, pictured(found, 1).things)
    assert sorted(span["lower"]) == [270.0, 900.0]
    assert span["upper"].max() == float("inf")
    assert set(span["lane"]) == {"killed north-koreans cumulative"}


def test_who_may_clash_and_who_cannot_be_compared_is_told_apart() -> None:
    rivals = pictured(seen(claim("a", best=300), claim("b", low=1_000, **GUR)))
    apart = pictured(seen(claim("a", best=300), claim("b", low=1_000, as_of=time("2023-01").edtf, **GUR)))
    assert rivals.things[0].finding == "clash: GUR against NIS"
    assert apart.things[0].finding == "2 statements that cannot be compared"


def test_what_tells_it_in_words_is_counted_in_its_finding() -> None:
    words = claim("w", hedge="none", stated="many"), claim("v", hedge="none", stated="heavy losses", **ZELENSKYY)
    alone = pictured(seen(claim("a", best=300), *words))
    assert alone.things[0].finding == "1 statement, and 2 more in words"
    assert told(alone.marks) == [(1, "a")]
    rivals = pictured(seen(claim("a", best=300), claim("b", low=1_000, **GUR), *words))
    assert rivals.things[0].finding == "clash: GUR against NIS; 2 more in words"
    disputed = pictured(seen(claim("a", best=300), words[0].model_copy(update={"disputes": ("a",), **GUR})))
    assert disputed.things[0].finding == "clash in words: GUR against NIS"
    held = words[0].model_copy(update={"disputes": ("a",), **GUR})
    third = pictured(seen(claim("a", best=300), held, words[1]))
    assert third.things[0].finding == "clash in words: GUR against NIS; 1 more in words"


def test_as_reported_claims_of_one_statement_are_counted_as_such() -> None:
    twice, sent = {"best": 300, "statement": "told"}, {"best": 9, "as_of": "2023-01", "statement": "other", **GUR}
    ahead = {"best": 1, "statement": "ahead", **AHEAD}
    articles = [
        document("a.txt", claim("a", **twice), claim("n", **sent), claim("f", **ahead)),
        document("b.txt", claim("b", **twice), claim("g", **ahead)),
    ]
    assert pictured(seen(*articles, by_origin=False)).things[0].finding == (
        "3 claims of 2 statements that cannot be compared; 2 forecasts (of one statement) kept apart"
    )
