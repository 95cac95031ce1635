"""The overview in words, for readers who do not see it."""

from dataclasses import replace

from core.figures.overview.alt import overview_alt
from core.wording.titles.things import Thing
from tests.core.figures.drawn import frame, mark
from tests.core.figures.overview.test_chart import ALL, KILLED, THINGS


def test_the_alternative_tells_thing_after_thing_and_counts_the_rest() -> None:
    assert overview_alt(frame(*ALL), THINGS) == (
        "How many, as stated: 2 things, each on a scale of its own. "
        "Killed, North Korean troops (the one pair that can be compared may clash): "
        "about 5,000 soldiers (NIS) and at least 9,000 soldiers (GUR). "
        "Troops deployed, North Korean troops (1 statement; 1 forecast kept apart): "
        "10,000 to 12,000 soldiers (NIS) and 20,000 to 25,000 soldiers (NIS), forecast."
    )
    contested = replace(THINGS[1], verdict="differ", finding="clash in words: A against B")
    assert overview_alt(frame(*ALL), (KILLED, contested)).split(". ")[1:3] == [
        "Troops deployed, North Korean troops: clash in words: A against B",
        "Killed, North Korean troops (the one pair that can be compared may clash): about 5,000 soldiers (NIS) and at "
        "least 9,000 soldiers (GUR)",
    ], "what clashes comes first"
    many = [Thing(str(n), KILLED.heading, "people", KILLED.finding) for n in range(9)]
    rows = [mark(f"c{n}", "exact", lane=str(n), best=n + 1) for n in range(9)]
    told = overview_alt(frame(*rows), many)
    assert len(told) <= 600
    assert told.endswith(" more.")
