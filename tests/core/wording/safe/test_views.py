"""Of what a sentence to paste is made: of the whole corpus, as of the days that a reader chose."""

from datetime import date

import pytest

from core.filters import Filters
from core.view import view
from core.wording.safe.views import say_missing, say_scope, told_with, whole
from tests.builders import claim, position
from tests.core.wording.tiny import seen

RECORDS = (
    claim("c", best=300),
    claim("back", hedge="none", stated="no such number", retracts=("c",)),
    claim("d", best=200, attribution=("gur",)),
    position("p"),
)


def test_clocks_and_readings_stay_and_nothing_else() -> None:
    kept = {"known_by": date(2025, 2, 14), "as_of": date(2025, 2, 1), "tolerance": 0.2, "by_origin": False}
    chosen = view(
        seen(*RECORDS).tables,
        Filters(documents=("a.txt",), kinds=("x",), sides=("y",), origins=("nis",), subjects=("both",)),
    )
    assert told_with(chosen, ["d"]) == Filters()
    assert told_with(seen(*RECORDS, origins=("nis",), **kept), ["d"]) == Filters(**kept)


def test_a_view_of_everything_is_not_made_again() -> None:
    own = seen(*RECORDS)
    assert whole(own, ["d"]) is whole(own, ["c"]) is own
    assert list(whole(seen(*RECORDS, origins=("nis",)), ["d"]).statements["statement_id"]) == ["back", "d"]


@pytest.mark.parametrize(
    ("name", "shown", "asked", "told"),
    [("c", True, False, True), ("c", False, True, True), ("c", False, False, False), ("d", True, True, False)],
)
def test_what_was_withdrawn_is_in_it_only_where_it_is_asked_for(
    name: str, shown: bool, asked: bool, told: bool
) -> None:
    assert told_with(seen(*RECORDS, retracted=shown), [name], withdrawn=asked).retracted is told


def test_what_was_withdrawn_is_asked_for_by_its_statement_or_its_claim_and_not_unasked() -> None:
    back = claim("back", hedge="none", stated="no such number", retracts=("c",))
    own = seen(claim("c", best=300, statement="said"), back)
    assert [told_with(own, [name], withdrawn=True).retracted for name in ("c", "said")] == [True, True]
    assert told_with(own, ["c"]).retracted is False


def test_why_there_is_no_such_record() -> None:
    early = {"known_by": date(2025, 2, 13)}
    assert say_missing("c", seen(*RECORDS)) == "c was withdrawn, and what is withdrawn is hidden here"
    assert say_missing("c", seen(*RECORDS, **early)) == "c was not yet published by 13 February 2025"
    both = seen(*RECORDS, **early, as_of=date(2025, 2, 2))
    assert say_missing("d", both) == "d was not yet published by 13 February 2025 or is not about 2 February 2025"
    assert say_missing("nobody", seen(*RECORDS)) == "nobody is no statement, claim or position of this corpus"


def test_what_it_is_made_of_is_said_with_the_days() -> None:
    assert say_scope(Filters(origins=("nis",))) == "of all that the articles here tell"
    both = Filters(known_by=date(2025, 2, 7), as_of=date(2025, 1, 31))
    assert say_scope(both) == (
        "of all that the articles here told by 7 February 2025, of numbers those about 31 January 2025"
    )
