"""Annotated hedges against printed ones."""

from collections.abc import Mapping

import pytest

from core.models.annotation import Hedge
from core.models.hedging import FIRM, LEADS, LOOSE, hedge_of, may_lead
from tests.corpora import Raw, article, claim, messages


def of(quote: str, stated: str, hedge: str, amount: float) -> list[str]:
    """The problems of one claim of this quote, less their place."""
    name = {"at_least": "low", "more_than": "low", "up_to": "high", "less_than": "high", "nearly": "high"}.get(
        hedge, "best"
    )
    found = messages(article(quote, claim("dead", stated, hedge=hedge, **{name: amount})))
    return [problem.removeprefix("a.yaml:15:10: claim 'dead': ") for problem in found]


@pytest.mark.parametrize(
    ("quote", "stated", "hedge", "amount", "found"),
    [
        ("At least 120 people died.", "At least 120 people", "up_to", 120, "At least 120|at_least|low"),
        ("Up to 100 died.", "Up to 100", "at_least", 100, "Up to 100|up_to|high"),
        ("More than 100 died.", "More than 100", "exact", 100, "More than 100|more_than|low"),
        ("More than 100 died.", "More than 100", "at_least", 100, "More than 100|more_than|low"),
        ("Between 100 and 200 died.", "Between 100 and 200", "exact", 100, "Between 100 and 200|range|low and high"),
        ("Between 100 and 200 died.", "100", "at_least", 100, "Between 100 and 200|range|low and high"),
        ("Between 100 and 200 died.", "200", "up_to", 200, "Between 100 and 200|range|low and high"),
        ("About 800 were hurt.", "About 800", "exact", 800, "About 800|about|best"),
        ("Some say roughly 800 were hurt.", "800", "exact", 800, "roughly 800|about|best"),
        ("He said at least 120 people died.", "120 people", "exact", 120, "at least 120|at_least|low"),
        ("He spoke of at least an estimated 120 dead.", "120", "exact", 120, "at least an estimated 120|at_least|low"),
        ("It cost up to $2.5 billion.", "$2.5 billion", "exact", 2.5e9, "up to $2.5 billion|up_to|high"),
        (
            "No fewer than twenty-five died.",
            "No fewer than twenty-five",
            "exact",
            25,
            "No fewer than twenty-five|at_least|low",
        ),
        ("No more than a dozen died.", "No more than a dozen", "more_than", 12, "No more than a dozen|up_to|high"),
        ("Fewer than 100 died.", "Fewer than 100", "at_least", 100, "Fewer than 100|less_than|high"),
        ("Fewer than 100 died.", "Fewer than 100", "up_to", 100, "Fewer than 100|less_than|high"),
        ("Less than 100 died.", "Less than 100", "nearly", 100, "Less than 100|less_than|high"),
        ("Well under 100 died.", "Well under 100", "exact", 100, "Well under 100|less_than|high"),
        ("No lower than 100.", "No lower than 100", "less_than", 100, "No lower than 100|at_least|low"),
        ("Nearly 40 died.", "Nearly 40", "up_to", 40, "Nearly 40|nearly|high"),
        ("As many as 1 200 died.", "1 200", "exact", 1200, "As many as 1 200|up_to|high"),
        ("In January 2025, more than 300 died.", "300", "exact", 300, "more than 300|more_than|low"),
        ("In 2025 at least 300 died.", "300", "exact", 300, "at least 300|at_least|low"),
        ("Losses of up to 300 were told.", "300", "exact", 300, "up to 300|up_to|high"),
        ("The government said up to 300 died.", "300", "exact", 300, "up to 300|up_to|high"),
        ("At least a total of 300 died.", "300", "exact", 300, "At least a total of 300|at_least|low"),
        ("At least\xa0about 120 died.", "about 120", "exact", 120, "At least\\xa0about 120|about|best"),
        ("At least 600 of 4,700 casualties died.", "600", "exact", 600, "At least 600|at_least|low"),
    ],
)
def test_a_hedge_that_is_not_the_printed_one_is_told(
    quote: str, stated: str, hedge: str, amount: float, found: str
) -> None:
    words, due, fills = found.split("|")
    assert of(quote, stated, hedge, amount) == [
        f"hedge is {hedge}, but '{words}' is printed; write {due}, which fills {fills}"
    ]


@pytest.mark.parametrize(
    ("quote", "stated", "hedge", "amount"),
    [
        ("At least 120 people died.", "At least 120 people", "at_least", 120),
        ("Just under 100 died.", "Just under 100", "up_to", 100),
        ("Just under 100 died.", "Just under 100", "less_than", 100),
        ("Fewer than 100 died.", "Fewer than 100", "less_than", 100),
        ("Under 100 died.", "Under 100", "less_than", 100),
        ("That is 10 % lower than 300.", "300", "exact", 300),
        ("Up to about 100 died.", "Up to about 100", "up_to", 100),
        ("Up to about 100 died.", "Up to about 100", "about", 100),
        ("About 120 or more died.", "About 120 or more", "at_least", 120),
        ("Some 120 died.", "Some 120", "exact", 120),
        ("It spread over 3 villages.", "over 3 villages", "exact", 3),
        ("He spoke about 120 dead.", "120 dead", "exact", 120),
        ("They fought around 3 villages.", "3 villages", "exact", 3),
        ("That adds up to 120 dead.", "120 dead", "exact", 120),
        ("It brings the total of the dead up to 120.", "120", "exact", 120),
        ("There were 100 more than 50 here.", "more than 50", "exact", 50),
        ("Little more than 100 died.", "Little more than 100", "about", 100),
        ("Twice as many as 100 died.", "100", "exact", 100),
        ("They lost more than the 300 men of May.", "300 men", "exact", 300),
        ("They lost at least of their 300 men, half.", "300 men", "exact", 300),
        ("That is 10 % more than 300.", "300", "exact", 300),
        ("That is 10 percent more than 300.", "300", "exact", 300),
        ("It was nothing less than 300.", "300", "exact", 300),
        ("It wasn’t more than 300.", "300", "exact", 300),
        ("It is not at least 100.", "100", "exact", 100),
        ("More than 3,000 died and 1,000 were captured.", "1,000 were captured", "exact", 1000),
        ("More than 3,000 died and 1,000 were captured.", "More than 3,000 died and 1,000", "exact", 1000),
        ("At least 120 of 120 died.", "At least 120 of 120", "exact", 120),
        ("Between 100 dead and 200 hurt, it was bad.", "100", "exact", 100),
        ("Ten people died.", "Ten", "exact", 10),
    ],
)
def test_what_may_be_read_so_is_let_pass(quote: str, stated: str, hedge: str, amount: float) -> None:
    assert of(quote, stated, hedge, amount) == []


@pytest.mark.parametrize("hedge", ["range", "vague", "none"])
def test_what_hedges_itself_is_let_pass(hedge: str) -> None:
    amounts: Raw = {"low": 100, "high": 200} if hedge == "range" else {}
    text = "At least hundreds, 100 or up to 200, died."
    assert messages(article(text, claim("dead", text.rstrip("."), hedge=hedge, **amounts))) == []


def test_where_the_hedge_itself_is_bad_or_the_words_are_elsewhere_nothing_more_is_told() -> None:
    bad = messages(article("At least 120 died.", claim("dead", "At least 120", hedge="atleast", low=120)))
    assert [problem.partition(": claim")[0] for problem in bad] == ["a.yaml:15:10"]
    assert of("At least 120 died.", "At most 120", "exact", 120) == [
        "a.yaml:14:11: claim 'dead': stated 'At most 120' does not stand in the quote; copy it verbatim"
    ]


@pytest.mark.parametrize("before", ["", " ", "(", "“", "roughly US$"])
@pytest.mark.parametrize("words", [FIRM, LOOSE])
def test_every_word_of_a_hedge_is_read_before_a_number_as_that_hedge(words: Mapping[Hedge, str], before: str) -> None:
    for hedge, either in words.items():
        for phrase in either.replace("upwards?", "upwards").replace("\\", "").split("|"):
            lead = LEADS.search(f"{before}{phrase} ")
            assert lead
            assert hedge_of(lead) == hedge
            assert may_lead(f"{before}{phrase} ")


def test_fillers_and_currencies_stand_between_a_hedge_and_its_number() -> None:
    for between in ("an estimated ", "a total of ", "US$", "€ ", "just the ", "\n"):
        assert may_lead(f"at least {between}")
        assert LEADS.search(f"at least {between}")
    assert not may_lead("")
    assert not may_lead("said that ")
