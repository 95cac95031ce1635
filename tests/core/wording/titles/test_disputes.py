"""Who is against whom: what clashes, what may, and what agrees of the rest."""

from core.wording.titles.disputes import say_disputes, who_against_whom
from tests.builders import claim, position
from tests.core.wording.tiny import seen

GUR, ZELENSKYY = {"attribution": ("gur",)}, {"attribution": ("zelenskyy",)}


def test_each_matter_stands_once_under_the_worst_that_is_shown_of_it() -> None:
    dead = claim("a", best=300), claim("b", best=900, **GUR), claim("c", best=300, **ZELENSKYY)
    sent = claim("d", best=9, measure="deployed"), claim("e", best=9, measure="deployed", **GUR)
    held = position("p"), position("q", "denies", **GUR)
    assert say_disputes(seen(*dead, *sent, *held)) == (
        "Clash: Killed, North Korean troops (GUR against NIS, among others); “Withdrawn” (GUR against NIS). "
        "Agree: Troops deployed, North Korean troops"
    )


def test_what_may_clash_is_no_clash_and_agreement_has_its_provisos() -> None:
    open_time = {"as_of": None, "period": None}
    found = seen(claim("a", best=300, **open_time), claim("b", best=900, **GUR))
    assert say_disputes(found) == "May clash: Killed, North Korean troops (GUR against NIS)"
    assert who_against_whom(found, "differ") == {}
    nobody = {"attribution": ("unattributed",), "attribution_basis": "inferred"}
    assert say_disputes(seen(claim("a", best=300, **open_time), claim("b", best=300, **nobody))) == (
        "Agree, if of the same time: Killed, North Korean troops (wherever two agree, a side names nobody)"
    )


def test_more_than_three_matters_are_counted_and_nothing_is_said_of_none() -> None:
    kinds = "deployed", "killed", "casualties", "territory"
    rivals = [claim(f"{kind}-{n}", best=n, measure=kind, **who) for kind in kinds for n, who in ((9, {}), (40, GUR))]
    assert say_disputes(seen(*rivals)).endswith("; 1 more")
    assert say_disputes(seen(claim("a", best=300))) == ""
