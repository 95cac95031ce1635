"""Who took a figure back, and when."""

from datetime import date

import pytest

from core.frames import tables
from core.models import Claim
from core.wording.evidence.withdrawal import say_withdrawn
from tests.builders import by_inference, claim, corpus, document

FIGURE = document("a.txt", claim("a", best=900), published="2025-02-01")


def told(*takers: Claim, day: date | None = None) -> str:
    """What is said of the figure of 1 February; the takers publish on a day between the 7th and the 9th."""
    frames = tables(corpus(FIGURE, document("b.txt", *takers, published="2025-02-07/2025-02-09")))
    return say_withdrawn(frames.claims.iloc[0], frames, day)


def taker(claim_id: str, **fields: object) -> Claim:
    return claim(claim_id, hedge="none", retracts=("a",), **fields)


def test_by_whom_and_when_it_was_said_or_else_published() -> None:
    assert told(taker("b", said="2025-02-05")) == "Withdrawn by NIS on 5 February 2025"
    assert told(taker("b")) == "Withdrawn by NIS as published from 7 to 9 February 2025, inferred"
    assert told(by_inference(taker("b", said="2025-02-05"))) == "Withdrawn by NIS on 5 February 2025, inferred"
    assert told(taker("b", said="2025-02-05"), taker("c", said="2025-02-06")) == (
        "Withdrawn by NIS on 5 February 2025 and by NIS on 6 February 2025"
    )


def test_nothing_is_said_of_what_stands() -> None:
    assert told(claim("b", best=3)) == ""


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (1, ", which was not yet published by 1 February 2025"),
        (8, ", which was perhaps not yet published by 8 February 2025"),
        (9, ""),
    ],
)
def test_a_withdrawal_may_not_have_been_known_by_the_chosen_day(day: int, end: str) -> None:
    words = told(taker("b", said="2025-02-05"), day=date(2025, 2, day))
    assert words == f"Withdrawn by NIS on 5 February 2025{end}"
