"""The title of the overview: how many, of the first things of which two numbers can be compared."""

from datetime import date
from typing import Any

from core.wording.headlines import headline
from core.wording.titles.agreement import pairs_finding
from core.wording.titles.how_many import overview_finding, overview_title
from tests.builders import claim, document
from tests.core.wording.tiny import seen

GUR, ZELENSKYY = {"attribution": ("gur",)}, {"attribution": ("zelenskyy",)}
DEAD = (claim("a", best=300, hedge="about"), claim("b", low=1_000, modality="estimated", **GUR))
SENT = (
    claim("c", best=11_000, measure="deployed"),
    claim("d", low=10_000, high=12_000, measure="deployed", **GUR),
    claim("e", best=11_500, measure="deployed", **ZELENSKYY),
)
KILLED, DEPLOYED = "about 300 or at least 1,000 killed", "from 10,000 to 12,000 troops deployed"
TROOPS = "of North Korean troops, "


def first(*records: Any, **filters: Any) -> str:
    """The first clause, behind what the corpus is called."""
    return headline(overview_title(seen(*records, **filters)))[0].partition(": ")[2]


def test_of_the_first_two_things_of_which_two_numbers_can_be_compared_it_tells_how_many() -> None:
    alone = claim("f", best=9, measure="casualties")
    assert first(*DEAD, *SENT, alone) == f"{TROOPS}{DEPLOYED}, {KILLED}, as stated or estimated"
    assert first(*SENT) == f"{TROOPS}{DEPLOYED}, as stated"
    lost = [claim(f"l{n}", best=9, measure="casualties", **who) for n, who in enumerate((GUR, ZELENSKYY))]
    assert first(*DEAD, *SENT, *lost).startswith(f"{TROOPS}{DEPLOYED}, {KILLED}, as")


def test_what_follows_is_who_stands_against_whom() -> None:
    found = seen(*DEAD)
    assert overview_title(found) == f"A tiny corpus: {TROOPS}{KILLED}, as stated or estimated; " + (
        "Clash: Killed, North Korean troops (GUR against NIS)"
    )
    other = seen(*DEAD, *(claim(f"o{n}", best=n, subject="russians", **who) for n, who in ((3, GUR), (9, ZELENSKYY))))
    assert overview_title(other).count("; Clash: ") == 1
    away = claim("w", hedge="none", stated="more", disputes=("x",), measure="casualties", **GUR)
    apart = seen(*SENT, claim("x", best=5, measure="casualties"), away)
    assert "; Clash, but not of these numbers: Casualties, North Korean troops (" in overview_title(apart)
    assert overview_finding(found, "The north korean troops").startswith(KILLED)
    guesses = [claim(f"e{n}", best=n, modality="estimated", **who) for n, who in ((300, GUR), (900, ZELENSKYY))]
    assert first(*guesses) == f"{TROOPS}300 or 900 killed, as estimated"


def test_where_no_two_numbers_can_be_compared_it_is_what_the_pairs_show_alone() -> None:
    words = claim("w", hedge="none", stated="much higher", disputes=("a",), **GUR)
    for found in (seen(DEAD[0]), seen(DEAD[0], words), seen(DEAD[0], SENT[1]), seen()):
        assert overview_finding(found, "") == pairs_finding(found)


def test_of_two_subjects_each_is_named_and_a_unit_that_no_name_tells() -> None:
    other = [
        claim(f"r{n}", best=40, measure="territory", subject="russians", **who)
        for n, who in enumerate((GUR, ZELENSKYY))
    ]
    assert first(*SENT, *other) == (
        f"{DEPLOYED} of North Korean troops, 40 km² territory held of Russian forces, as stated"
    )


def test_rates_and_other_ways_of_counting_are_told() -> None:
    rates = [
        claim(f"r{n}", best=n, measure="casualties_per_day", period="2025-01", as_of=None, **who)
        for n, who in ((30, GUR), (31, ZELENSKYY))
    ]
    assert first(*rates) == f"{TROOPS}30 or 31 casualties per day, as stated"


def test_as_reported_claims_are_counted_and_a_clock_says_what_was_perhaps_not_yet_published() -> None:
    early = document("a.txt", DEAD[0], published="2025-02-01")
    late = document("b.txt", DEAD[1], published="2025-02-07/2025-02-09")
    day = {"known_by": date(2025, 2, 8)}
    assert first(early, late, **day) == (
        f"{TROOPS}{KILLED}, as stated or estimated (1 of 2 statements perhaps not yet published)"
    )
    again = document("c.txt", claim("g", low=1_000, modality="estimated", statement="b", **GUR))
    assert first(early, late, again, by_origin=False) == f"{TROOPS}{KILLED}, as stated or estimated"
