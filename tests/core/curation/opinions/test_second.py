"""Two annotations of one text: where they agree and differ, and what either never looked at."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.curation.opinions.counterparts import RECORDS
from core.curation.opinions.differences import DIFFERENCES
from core.curation.opinions.looked import NUMBERS, PROPOSITIONS
from core.curation.opinions.rates import AGREEMENT
from core.curation.opinions.second import Opinions, compare
from core.models import Annotation, SecondAnnotation, Vocabulary
from core.wording.curating.second import say_agreement, say_difference
from tests.corpora import VOCABULARY, Raw, article, claim, dismissal, position, time

TEXT = "At least 300 men were killed, and 40 wounded. In 2024 the NIS said 11,000 were sent. It denied the rest."
WORDS = Vocabulary.model_validate(VOCABULARY)
DEAD, SENT = claim("dead", "At least 300", low=300), claim("sent", "11,000", best=11000, measure="deployed")
WOUNDED = claim("wounded", "40", best=40, measure="casualties")


def annotation(*records: Raw, **sections: Any) -> SecondAnnotation:
    """Every record quotes the whole text, so that only what is stated tells where it stands."""
    _, raw = article(TEXT, *({"quote": TEXT, **record} for record in records))
    return SecondAnnotation.model_validate(raw | sections)


def opinions(first: Annotation, second: Annotation) -> Opinions:
    return compare(first, second, TEXT, WORDS)


def found(compared: Opinions) -> list[tuple[Any, ...]]:
    """Of each record: who has it, its ids, and what the other made of its words; None where there is nothing."""
    return rows(compared.records, "found", "first", "second", "other", "other_by")


def differences(compared: Opinions) -> list[tuple[Any, ...]]:
    return rows(compared.differences, "first", "second", "field", "first_value", "second_value", "kept")


def rows(table: pd.DataFrame, *columns: str) -> list[tuple[Any, ...]]:
    plain = table[list(columns)].astype(object).where(table[list(columns)].notna(), None)
    return list(plain.itertuples(index=False, name=None))


def rate(compared: Opinions, field: str, of: str = "claim") -> tuple[int, int, int, int]:
    """n, how many agree, how many both leave out, how many could not be compared."""
    (row,) = rows(compared.agreement.query("of == @of and field == @field"), "n", "agree", "blank", "missing")
    return row


def test_the_same_annotation_twice_differs_in_nothing() -> None:
    one = annotation(DEAD, SENT, position("gone"), dismissal("40 wounded"))
    compared = opinions(one, one)
    assert found(compared) == [
        ("both", "dead", "dead", None, None),
        ("both", "gone", "gone", None, None),
        ("both", "sent", "sent", None, None),
    ]
    assert compared.differences.empty
    assert (compared.agreement["n"] == compared.agreement["agree"]).all()


def test_records_are_matched_by_where_they_stand_and_not_by_their_ids() -> None:
    theirs = annotation(SENT | {"id": "dead"}, DEAD | {"id": "x", "stated": "300"})
    compared = opinions(annotation(DEAD, SENT), theirs)
    assert found(compared) == [("both", "dead", "x", None, None), ("both", "sent", "dead", None, None)]
    assert differences(compared) == [("dead", "x", "stated", "At least 300", "300", None)]
    assert compared.names == {"x": "dead", "dead": "sent"}
    places = rows(compared.records, "first_start", "first_end", "second_start", "second_end")
    assert places == [(0, 12, 9, 12), (67, 73, 67, 73)]


def test_of_several_claims_with_the_same_words_those_that_agree_most_are_matched() -> None:
    ours = annotation(DEAD, DEAD | {"id": "dead-2", "measure": "casualties"})
    theirs = annotation(DEAD | {"id": "a", "measure": "casualties"}, DEAD | {"id": "b"})
    compared = opinions(ours, theirs)
    assert [row[1:3] for row in found(compared)] == [("dead", "b"), ("dead-2", "a")]
    assert compared.differences.empty


def test_of_overlapping_claims_the_one_of_the_same_number_is_matched() -> None:
    both = claim("x", "300 men were killed, and 40 wounded. In 2024 the NIS said 11,000", best=300)
    few, many = claim("few", "300", best=300), claim("many", "11,000", best=11000)
    assert [row[1:3] for row in found(opinions(annotation(few, many), annotation(both)))] == [
        ("few", "x"),
        ("many", None),
    ]


CHANGES: dict[str, tuple[Raw, list[tuple[str, str | None, str | None]]]] = {
    "measure": ({"measure": "casualties"}, [("measure", "killed", "casualties")]),
    "subject": ({"subject": "russian-forces"}, [("subject", "north-korean-troops", "russian-forces")]),
    "amounts": (
        {"low": None, "best": 300.0, "hedge": "exact"},
        [("hedge", "at_least", "exact"), ("low", "300", None), ("best", None, "300")],
    ),
    "modality": ({"modality": "estimated"}, [("modality", "asserted", "estimated")]),
    "a time": ({"as_of": time("2025-01")}, [("as_of", None, "2025-01")]),
    "place": ({"place": "Kursk region"}, [("place", None, "Kursk region")]),
    "role": ({"role": "lead"}, [("role", "body", "lead")]),
    "origin": ({"attribution": ["gur"]}, [("origin", "nis", "gur")]),
    "carriers": ({"attribution": ["nis", "bbc"]}, [("carriers", None, "bbc")]),
    "counts": ({"counts": "period"}, [("counts", "cumulative", "period")]),
    "counts as the measure has it": ({"counts": "cumulative"}, []),
    "a relation": ({"part_of": ["sent"]}, [("part_of", None, "sent")]),
    "a statement shared within the text": ({"statement": "sent"}, []),
    "only the wording of a note": ({"note": "hm", "condition": "if", "lost": ["x"]}, []),
    "only the evidence of a time": ({"said": None}, []),
}


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_every_compared_field_that_differs_is_told(
    change: Raw, expected: list[tuple[str, str | None, str | None]]
) -> None:
    compared = opinions(annotation(DEAD, SENT), annotation(DEAD | change, SENT))
    assert [row[2:5] for row in differences(compared)] == expected


def test_joint_sources_are_the_same_in_any_order() -> None:
    ours, theirs = (annotation(DEAD | {"attribution": [joint]}) for joint in (["nis", "gur"], ["gur", "nis"]))
    assert opinions(ours, theirs).differences.empty


def test_relations_are_compared_in_the_firsts_names() -> None:
    ours = annotation(DEAD | {"share_of": ["sent", "elsewhere"]}, SENT)
    theirs = annotation(DEAD | {"share_of": ["elsewhere", "x"]}, SENT | {"id": "x"})
    assert opinions(ours, theirs).differences.empty
    other = annotation(DEAD | {"share_of": ["elsewhere", "mine"]}, SENT | {"id": "x"}, WOUNDED | {"id": "mine"})
    assert ("dead", "dead", "share_of", "elsewhere sent", "elsewhere mine (second)", None) in differences(
        opinions(ours, other)
    )


def test_of_a_statement_it_counts_who_else_tells_it_and_not_its_name() -> None:
    ours = annotation(DEAD | {"statement": "told"}, SENT | {"statement": "told"})
    theirs = annotation(DEAD | {"statement": "x-told"}, SENT | {"statement": "x-told"})
    compared = opinions(ours, theirs)
    assert compared.differences.empty
    assert rate(compared, "statement") == (2, 2, 0, 0)
    assert compared.names["x-told"] == "told"
    apart = [row[2:5] for row in differences(opinions(ours, annotation(DEAD, SENT)))]
    assert apart == [("statement", "sent", None), ("statement", "dead", None)]


OTHERS: dict[str, tuple[SecondAnnotation, tuple[str, str | None], list[Any]]] = {
    "open": (annotation(), ("never looked at", None), []),
    "undecided": (
        annotation(undecided=[{"number": "40", "kind": "number", "quote": TEXT}]),
        ("never looked at", None),
        [],
    ),
    "dismissed": (
        annotation(dismissal("and 40 wounded", "no force")),
        ("looked at, nothing there", "no force"),
        [("wounded", None, "record", "recorded", "looked at, nothing there", None)],
    ),
    "a time": (
        annotation(DEAD | {"said": time("2024", text="40 wounded. In 2024")}),
        ("read as a time", "dead"),
        [("wounded", None, "record", "recorded", "read as a time", None)],
    ),
}


@pytest.mark.parametrize(("theirs", "other", "expected"), OTHERS.values(), ids=OTHERS)
def test_a_claim_that_only_one_has_says_whether_the_other_looked(
    theirs: SecondAnnotation, other: tuple[str, str | None], expected: list[Any]
) -> None:
    compared = opinions(annotation(WOUNDED), theirs)
    (row,) = [row for row in found(compared) if row[1] == "wounded"]
    assert row == ("only in first", "wounded", None, *other)
    assert [row for row in differences(compared) if row[0] == "wounded"] == expected


def test_a_number_that_both_claim_and_one_claims_twice_is_recorded_otherwise() -> None:
    compared = opinions(annotation(DEAD), annotation(DEAD, DEAD | {"id": "again", "measure": "casualties"}))
    assert ("only in second", None, "again", "recorded otherwise", "dead") in found(compared)


def test_words_without_a_number_can_be_dismissed_too() -> None:
    vague = claim("rest", "the rest")
    assert found(opinions(annotation(vague), annotation()))[0][3:] == ("never looked at", None)
    dismissed = annotation(dismissal("denied the rest", "whose is not said"))
    assert found(opinions(annotation(vague), dismissed))[0][3:] == ("looked at, nothing there", "whose is not said")


def test_number_words_that_one_never_looked_at_count_neither_for_agreement_nor_against_it() -> None:
    ours = annotation(DEAD, WOUNDED, SENT | {"said": time("2024", text="In 2024")})
    compared = opinions(ours, annotation(DEAD, dismissal("40 wounded", "no force")))
    assert rows(compared.numbers, "words", "first", "second", "first_by", "second_by", "outcome") == [
        ("300", "claimed", "claimed", "dead", "dead", "agree"),
        ("40", "claimed", "looked at, nothing there", "wounded", "no force", "differ"),
        ("2024", "read as a time", "never looked at", "sent", None, "not compared"),
        ("11,000", "claimed", "never looked at", "sent", None, "not compared"),
    ]
    assert rate(compared, "number words", "text") == (2, 1, 0, 2)


def test_propositions_tell_nothing_there_and_never_looked_at_apart() -> None:
    compared = opinions(annotation(position("gone"), nothing_on=["back"]), annotation(nothing_on=["withdrawn"]))
    assert rows(compared.propositions, "proposition", "first", "second", "outcome") == [
        ("withdrawn", "held", "looked at, nothing there", "differ"),
        ("back", "looked at, nothing there", "never looked at", "not compared"),
    ]
    assert rate(compared, "propositions", "text") == (1, 0, 0, 1)
    assert differences(compared) == [("gone", None, "record", "recorded", "looked at, nothing there", None)]
    never = opinions(annotation(position("gone")), annotation())
    assert (found(never)[0][3], never.differences.empty) == ("never looked at", True)


def test_positions_are_matched_by_proposition_origin_and_quote() -> None:
    ours = annotation(position("gone", quote="It denied the rest."))
    compared = opinions(ours, annotation(position("x", "denies", quote="denied the rest")))
    assert differences(compared) == [("gone", "x", "stance", "affirms", "denies", None)]
    for other in ({"proposition": "back"}, {"attribution": ["gur"]}, {"quote": "At least 300 men were killed"}):
        alone = opinions(ours, annotation(position("x") | {"quote": "It denied the rest."} | other))
        assert sorted(row[0] for row in found(alone)) == ["only in first", "only in second"]
    assert "origin" not in set(compared.agreement.query("of == 'position'")["field"])


def test_what_could_not_be_compared_stands_beside_what_agrees() -> None:
    compared = opinions(annotation(DEAD, WOUNDED, SENT), annotation(DEAD, dismissal("40 wounded")))
    assert rate(compared, "hedge") == (1, 1, 0, 2)
    assert rate(compared, "low") == (1, 1, 0, 2)
    assert rate(compared, "best") == (0, 0, 1, 2)
    assert rate(compared, "record") == (2, 1, 0, 1)
    share = compared.agreement.set_index(["of", "field"])["share"]
    assert share["claim", "hedge"] == 1
    assert pd.isna(share["claim", "best"])


def said(compared: Opinions, field: str, of: str = "claim") -> str:
    return say_agreement(compared.agreement.query("of == @of and field == @field").iloc[0])


def test_agreement_in_words_never_hides_n() -> None:
    compared = opinions(annotation(DEAD, WOUNDED, SENT), annotation(DEAD, dismissal("40 wounded")))
    alone = "2 claims not compared, since only one of the two has them."
    assert said(compared, "hedge") == f"Claims: hedge: a single comparison, which agrees: no rate can be given; {alone}"
    assert said(compared, "best") == f"Claims: plain number: never compared; in 1 more both leave it out; {alone}"
    assert said(compared, "record") == (
        "Claims recorded by both: 1 of 2 agree (few: one more or less is worth 50 points); 1 not compared, since one of"
        " the two never looked at it."
    )
    assert say_difference(compared.differences.iloc[0]) == (
        "claim (first “wounded”), the record as a whole: first: recorded; second: looked at, nothing there (open)"
    )


MANY = " ".join(f"{number} men." for number in range(100, 112))


def many(**changes: Raw) -> SecondAnnotation:
    """Twelve claims; `changes` by number, as in `n103`."""
    records = [
        {"quote": MANY, **claim(f"n{n}", str(n), best=float(n)), **changes.get(f"n{n}", {})} for n in range(100, 112)
    ]
    return SecondAnnotation.model_validate(article(MANY, *records)[1])


def test_alpha_is_given_for_closed_lists_that_vary_and_are_compared_often_enough() -> None:
    about = {f"n{n}": {"hedge": "about"} for n in range(100, 106)}
    compared = compare(many(**about), many(**about | {"n103": {}}), MANY, WORDS)
    table = compared.agreement.query("of == 'claim'").set_index("field")
    # Twelve units: 5 pairs of about, 6 of exact, one of each. 24 values, 11 of them about, 13 exact:
    # alpha = 1 - 23 * 2 / (2 * 11 * 13).
    assert table.loc["hedge", ["n", "agree"]].tolist() == [12, 11]
    assert table.loc["hedge", "alpha"] == pytest.approx(1 - 23 * 2 / (2 * 11 * 13))
    assert table.loc["measure", "no_alpha"] == "nothing varies: every value is the same"
    assert table.loc["best", "no_alpha"] == "the values are no closed list"
    few = opinions(annotation(DEAD), annotation(DEAD)).agreement.query("of == 'claim'").set_index("field")
    assert few.loc["hedge", "no_alpha"] == "too few comparisons"
    assert say_agreement(table.reset_index().query("field == 'hedge'").iloc[0]) == (
        "Claims: hedge: 11 of 12 agree (92 %); Krippendorff's alpha 0.84."
    )


def decided(*decisions: Raw) -> dict[str, Any]:
    return {"decisions": [{"reason": "read again", **decision} for decision in decisions]}


def test_a_decided_difference_stays_one_also_when_the_first_has_followed() -> None:
    on = {"first": "dead", "second": "dead", "field": "modality", "kept": "second"}
    theirs = annotation(DEAD, SENT, **decided(on))
    compared = opinions(annotation(DEAD, SENT), theirs)
    assert rate(compared, "modality") == (2, 1, 0, 0)
    assert differences(compared) == [("dead", "dead", "modality", "asserted", "asserted", "second")]
    row = compared.agreement.query("field == 'modality'").iloc[0]
    assert row["no_alpha"] == "a difference was decided since, so that what both said is not known in full"
    assert say_difference(compared.differences.iloc[0]).endswith("(kept: second; read again)")


def test_a_record_that_a_decision_added_is_not_one_that_both_found() -> None:
    theirs = annotation(DEAD, WOUNDED, **decided({"second": "wounded", "kept": "second"}))
    compared = opinions(annotation(DEAD, WOUNDED), theirs)
    assert rate(compared, "record") == (2, 1, 0, 0)
    assert rate(compared, "hedge") == (1, 1, 0, 1)
    assert rate(compared, "number words", "text") == (2, 1, 0, 2)
    assert [row[5] for row in differences(compared)] == ["second"]


def test_a_record_that_a_decision_took_out_still_counts_as_a_difference() -> None:
    on = {"first": "wounded", "kept": "second", "quote": "40 wounded"}
    theirs = annotation(DEAD, dismissal("40 wounded"), **decided(on))
    compared = opinions(annotation(DEAD, dismissal("40 wounded")), theirs)
    assert rate(compared, "record") == (2, 1, 0, 0)
    assert rate(compared, "number words", "text") == (2, 1, 0, 2)
    assert differences(compared) == [("wounded", None, "record", None, None, "second")]
    assert say_difference(compared.differences.iloc[0]) == (
        "(first “wounded”), the record as a whole: no longer recorded (kept: second; read again)"
    )


def test_columns_and_dtypes_are_as_declared_also_when_empty() -> None:
    declared = {
        "records": RECORDS,
        "differences": DIFFERENCES,
        "numbers": NUMBERS,
        "propositions": PROPOSITIONS,
        "agreement": AGREEMENT,
    }
    for one in (annotation(), annotation(DEAD, position("gone"))):
        compared = opinions(one, annotation())
        for name, columns in declared.items():
            table = getattr(compared, name)
            assert {column: str(dtype) for column, dtype in table.dtypes.items()} == columns


@st.composite
def annotations(draw: st.DrawFn) -> list[Raw]:
    """Records of any of the text's numbers, several times, under ids that say nothing."""
    stated = [("At least 300", 300), ("300", 300), ("40", 40), ("11,000", 11000), ("300 men", 300)]
    chosen = draw(st.lists(st.tuples(st.sampled_from(stated), st.sampled_from(["killed", "casualties"])), max_size=5))
    ids = draw(st.permutations(["a", "b", "c", "d", "e"]))
    claims = [
        claim(name, words, best=float(amount), measure=measure)
        for name, ((words, amount), measure) in zip(ids, chosen, strict=False)
    ]
    stances = draw(st.lists(st.sampled_from(["affirms", "denies"]), max_size=2))
    held = [position(f"held-{index}", stance) for index, stance in enumerate(stances)]
    return [*claims, *held, *draw(st.sampled_from([[], [dismissal("40 wounded")]]))]


@given(annotations(), annotations(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(ours: list[Raw], theirs: list[Raw], random: Any) -> None:
    before = opinions(annotation(*ours), annotation(*theirs))
    random.shuffle(ours)
    random.shuffle(theirs)
    after = opinions(annotation(*ours), annotation(*theirs))
    for name in ("records", "differences", "propositions", "agreement"):
        pd.testing.assert_frame_equal(getattr(before, name), getattr(after, name))


@given(annotations(), annotations())
def test_it_is_the_same_with_first_and_second_exchanged(ours: list[Raw], theirs: list[Raw]) -> None:
    there, back = opinions(annotation(*ours), annotation(*theirs)), opinions(annotation(*theirs), annotation(*ours))
    pd.testing.assert_frame_equal(there.agreement, back.agreement)
    assert {(row[1], row[2], row[3]) for row in found(there)} == {(row[2], row[1], row[3]) for row in found(back)}
    assert there.numbers["outcome"].tolist() == back.numbers["outcome"].tolist()


@given(annotations(), annotations())
def test_every_record_is_told_once(ours: list[Raw], theirs: list[Raw]) -> None:
    compared = opinions(annotation(*ours), annotation(*theirs))
    for side, records in (("first", ours), ("second", theirs)):
        ids = [record["id"] for record in records if "id" in record]
        assert sorted(compared.records[side].dropna()) == sorted(ids)
