"""How many pairs agree only if they are of one time: of all, about one measure, and among some statements."""

from dataclasses import replace

import pytest

from core.filters import Filters
from core.frames import tables
from core.view import view
from core.wording.pairs.agreeing import NAMELESS, echoes, say_between, say_nameless, unsure, unsure_among
from core.wording.pairs.one_side import ONE_SIDED
from core.wording.titles.agreement import of_kinds
from core.wording.titles.findings import agreement_title
from tests.builders import VOCABULARY, claim, one, position
from tests.core.wording.tiny import seen

GUR = {"attribution": ("gur",)}
SURE = (claim("a", best=300), claim("b", best=300, **GUR))
MONTH = claim("c", best=300, as_of="2025-02", attribution=("zelenskyy",))
HELD = (position("p"), position("q", **GUR))


def test_pairs_of_days_agree_without_a_condition() -> None:
    found = seen(*SURE, *HELD)
    assert (unsure(found), unsure(found, "killed")) == (0, 0)
    assert agreement_title(found) == (
        "Numbers: the one pair that can be compared agrees; positions: the one pair that can be compared agrees"
    )


def test_those_with_a_month_agree_only_if_they_are_of_one_time() -> None:
    found = seen(*SURE, MONTH, *HELD)
    assert (unsure(found), unsure(found, "killed"), unsure(found, "deployed")) == (2, 2, 0)
    assert say_between(found) == "all 4 pairs that can be compared agree (2 of them only if of the same time)"
    assert (
        say_between(found, "quantity") == "all 3 pairs that can be compared agree (2 of them only if of the same time)"
    )
    assert say_between(found, "position") == "the one pair that can be compared agrees"


def test_among_some_statements_only_theirs_count() -> None:
    found = seen(*SURE, MONTH)
    rows = found.statements.set_index("statement_id", drop=False)
    assert unsure_among(found, rows.loc[["a", "c"]], 1) == 1
    assert unsure_among(found, rows.loc[["a", "b"]], 1) == 0
    assert unsure_among(found, rows, 0) == 0


def test_how_many_that_agree_have_a_side_that_names_nobody_by_kind_and_by_what_they_are_about() -> None:
    nobody = {"attribution": ("unattributed",), "attribution_basis": "inferred"}
    found = seen(
        *SURE,
        claim("n", best=300, **nobody),
        claim("sent", best=300, measure="deployed"),
        claim("sent-too", best=300, measure="deployed", **nobody),
        *HELD,
        position("back", proposition="back"),
        position("back-too", proposition="back", **nobody),
    )
    assert say_nameless(found) == "4 of those that agree have a side that names nobody"
    assert say_nameless(found, "quantity") == "3 of those that agree have a side that names nobody"
    assert say_nameless(found, "quantity", topic="killed") == "2 of those that agree have a side that names nobody"
    assert say_nameless(found, "quantity", topic="deployed") == NAMELESS
    assert say_nameless(found, "position") == "1 of those that agree has a side that names nobody"
    assert say_nameless(found, "position", topic="back") == NAMELESS
    assert say_nameless(found, "position", topic="withdrawn") == say_nameless(seen(*SURE, *HELD)) == ""


def test_how_many_that_agree_are_of_one_side() -> None:
    found = seen(*SURE, claim("c", best=300, attribution=("zelenskyy",)), *HELD)
    assert say_nameless(found) == say_nameless(found, "quantity") == "1 of those that agree is within one side"
    assert say_nameless(found, "quantity", topic="killed") == "1 of those that agree is within one side"
    assert say_nameless(found, "position") == ""
    own = seen(position("p", **GUR), position("q", attribution=("zelenskyy",)))
    assert say_nameless(own, "position", topic="withdrawn") == ONE_SIDED
    assert of_kinds(own) == [f"Positions: the one pair that can be compared agrees; {ONE_SIDED}."]


def test_who_agrees_and_may_be_one_voice() -> None:
    found = seen(
        *(claim(name, best=300, attribution=(name,)) for name in ("gur", "zelenskyy", "unattributed")),
        position("p", proposition="back", against=("Pat Ryder echoed it",)),
        position("q", proposition="back", attribution=("ryder",), against=("Pat Ryder echoed it",)),
        position("r", proposition="back", **GUR),
    )
    one_side, told = {"gur", "zelenskyy"}, {"nis", "ryder"}
    assert echoes(found) == {*map(frozenset, (one_side, told, {"unattributed", "gur"}, {"unattributed", "zelenskyy"}))}


@pytest.mark.parametrize("kind", ["unnamed-officials", "experts"])
def test_a_group_without_a_name_may_be_one_voice_with_whoever_agrees(kind: str) -> None:
    group = VOCABULARY.sources["gur"].model_copy(update={"kind": kind, "side": "west"})
    named = VOCABULARY.model_copy(update={"sources": VOCABULARY.sources | {"gur": group}})
    found = view(tables(replace(one(*SURE), vocabulary=named)), Filters())
    assert echoes(found) == {frozenset({"gur", "nis"})}
    other = VOCABULARY.sources["bbc"].model_copy(update={"kind": kind})
    both = named.model_copy(update={"sources": named.sources | {"bbc": other}})
    jointly = SURE[0], claim("b", best=300, attribution=(("gur", "bbc"),))
    found = view(tables(replace(one(*jointly), vocabulary=both)), Filters())
    assert echoes(found) == {frozenset({"gur + bbc", "nis"})}


def test_origins_of_whom_nothing_of_that_kind_is_known_are_no_echo() -> None:
    assert not echoes(seen(*SURE, *HELD))
