"""Decisions between two annotations: what the first becomes, what the second keeps, and that both stay sound."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks import check_document, check_second, check_vocabulary
from core.curation.opinions.adjudication import SettleError, Texts, settle
from core.curation.opinions.second import Opinions, compare
from core.loader import load
from core.models import Decision, Vocabulary
from tests.corpora import VOCABULARY, Raw, article, as_yaml, claim, dismissal, position, time, write, write_corpus

TEXT = "Over 300 men were killed, and 40 wounded. In January the NIS said 11,000 were sent. It denied the rest."
WORDS = Vocabulary.model_validate(VOCABULARY)
DEAD = claim("dead", "Over 300", low=300)
SENT = claim("sent", "11,000", best=11000, measure="deployed")
WOUNDED = claim("wounded", "40", best=40, measure="casualties")
GONE = position("gone", quote="It denied the rest.")


def annotated(*records: Raw, **sections: Any) -> str:
    _, raw = article(TEXT, *({"quote": TEXT, **record} for record in records))
    return as_yaml({name: value for name, value in (raw | sections).items() if value})


def opinions(texts: Texts) -> Opinions:
    """The comparison of both, which are sound."""
    words = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
    first = check_document("a.txt", TEXT, texts.first, words)
    second = check_second("a.txt", TEXT, texts.second, words)
    assert (first.problems, second.problems) == ((), ())
    assert first.document is not None
    assert second.second is not None
    return compare(first.document.annotation, second.second.annotation, TEXT, WORDS)


def settled(texts: Texts, **decision: Any) -> Texts:
    """After a decision that can be read back, and leaves both annotations sound."""
    after = settle(Decision.model_validate({"reason": "read again", **decision}), texts, opinions(texts))
    opinions(after)
    return after


def values(yaml_text: str) -> dict[str, Any]:
    return {"claims": [], "positions": [], "dismissed": [], "decisions": [], **yaml.safe_load(yaml_text)}


def pair(ours: Raw, theirs: Raw) -> Texts:
    """Annotations with two claims each, of which one differs; a field that is None is left out."""
    return Texts(annotated(_filled(DEAD | ours), SENT), annotated(_filled(DEAD | {"id": "x"} | theirs), SENT), TEXT)


def _filled(record: Raw) -> Raw:
    return {name: value for name, value in record.items() if value is not None}


def test_what_the_first_says_stays_where_the_first_is_kept_and_the_decision_is_written_down() -> None:
    texts = pair({}, {"modality": "estimated"})
    after = settled(texts, first="dead", second="x", field="modality", kept="first", by="N. N.")
    assert after.first == texts.first
    assert after.second.startswith(texts.second)
    decision = {"first": "dead", "second": "x", "field": "modality", "kept": "first"}
    assert values(after.second)["decisions"] == [{**decision, "reason": "read again", "by": "N. N."}]
    assert opinions(after).differences["kept"].tolist() == ["first"]


FIELDS: dict[str, tuple[str, Raw, Raw, Raw]] = {
    "a plain field": ("modality", {}, {"modality": "estimated"}, {"modality": "estimated"}),
    "a field that only theirs has": ("place", {}, {"place": "Kursk region"}, {"place": "Kursk region"}),
    "a field that only ours has": ("place", {"place": "Kursk region"}, {}, {"place": None}),
    "a time, with its evidence": ("as_of", {}, {"as_of": time("2025-01")}, {"as_of": time("2025-01")}),
    "amounts, together": (
        "hedge",
        {},
        {"hedge": "exact", "best": 300, "low": None},
        {"hedge": "exact", "best": 300, "low": None},
    ),
    "a measure, with how it counts": (
        "measure",
        {},
        {"measure": "casualties", "counts": "period"},
        {"measure": "casualties", "counts": "period"},
    ),
    "the origin, without the carriers": (
        "origin",
        {"attribution": ["nis", "bbc"]},
        {"attribution": ["gur"]},
        {"attribution": ["gur", "bbc"]},
    ),
    "the carriers, without the origin": (
        "carriers",
        {"attribution": ["nis"]},
        {"attribution": ["gur", "bbc"]},
        {"attribution": ["nis", "bbc"]},
    ),
    "stated words, with their quote": (
        "stated",
        {},
        {"stated": "300", "quote": "Over 300 men"},
        {"stated": "300", "quote": "Over 300 men"},
    ),
    "relations, in the first's names": ("share_of", {}, {"share_of": ["sent"]}, {"share_of": ["sent"]}),
}


@pytest.mark.parametrize(("field", "ours", "theirs", "expected"), FIELDS.values(), ids=FIELDS)
def test_a_field_of_the_second_that_is_kept_is_the_firsts_then(
    field: str, ours: Raw, theirs: Raw, expected: Raw
) -> None:
    texts = pair(ours, theirs)
    after = settled(texts, first="dead", second="x", field=field, kept="second")
    assert values(after.second)["claims"] == values(texts.second)["claims"]
    before = values(texts.first)["claims"]
    assert values(after.first)["claims"] == [_filled(before[0] | expected), before[1]]
    left = opinions(after).differences.query("kept.isna()")["field"].tolist()
    assert left == {"origin": ["carriers"], "carriers": ["origin"]}.get(field, [])


def test_fields_that_only_hold_together_are_each_written_down() -> None:
    texts = Texts(annotated(DEAD), annotated(claim("dead", "Over 300", best=300)), TEXT)
    after = settled(texts, first="dead", second="dead", field="best", kept="second")
    assert [decision["field"] for decision in values(after.second)["decisions"]] == ["hedge", "low", "best"]
    assert opinions(after).differences["kept"].tolist() == ["second"] * 3


def test_relations_of_both_can_be_kept() -> None:
    texts = Texts(
        annotated(DEAD | {"disputes": ["sent"]}, SENT, WOUNDED),
        annotated(DEAD | {"disputes": ["y"]}, SENT, WOUNDED | {"id": "y"}),
        TEXT,
    )
    after = settled(texts, first="dead", second="dead", field="disputes", kept="both")
    assert values(after.first)["claims"][0]["disputes"] == ["sent", "wounded"]


def test_a_field_that_need_not_be_there_can_be_left_out() -> None:
    texts = pair({"place": "Kursk region"}, {"place": "Toretsk"})
    after = settled(texts, first="dead", second="x", field="place", kept="neither")
    assert "place" not in values(after.first)["claims"][0]


@pytest.mark.parametrize("field", ["modality", "origin", "hedge"])
def test_a_field_that_must_be_there_cannot_be_left_out(field: str) -> None:
    with pytest.raises(SettleError, match=f"{field} cannot be left out; correct it in the first annotation"):
        settled(pair({}, {"modality": "estimated"}), first="dead", second="x", field=field, kept="neither")


def test_a_claim_that_only_the_second_has_is_added_in_the_firsts_names() -> None:
    theirs = [SENT | {"id": "y"}, WOUNDED | {"id": "dead", "part_of": ["y"], "statement": "told"}]
    texts = Texts(annotated(DEAD, SENT, dismissal("40 wounded")), annotated(*theirs), TEXT)
    after = settled(texts, second="dead", kept="second")
    added = values(after.first)["claims"][2]
    assert (added["id"], added["part_of"], added["statement"]) == ("dead-2", ["sent"], "told")
    assert values(after.first)["dismissed"] == []
    assert values(after.second)["decisions"] == [{"second": "dead", "kept": "second", "reason": "read again"}]


def test_ids_that_other_articles_have_are_not_given_again() -> None:
    texts = Texts(annotated(DEAD), annotated(WOUNDED), TEXT)
    decision = Decision(second="wounded", kept="second", reason="read again")
    after = settle(decision, texts, opinions(texts), taken={"wounded", "wounded-2"})
    assert [record["id"] for record in values(after.first)["claims"]] == ["dead", "wounded-3"]


def test_a_dismissal_of_more_than_the_claim_stays() -> None:
    texts = Texts(annotated(DEAD, dismissal("300 men were killed, and 40 wounded")), annotated(WOUNDED), TEXT)
    after = settled(texts, second="wounded", kept="second")
    assert len(values(after.first)["dismissed"]) == 1


@pytest.mark.parametrize("kept", ["first", "neither"])
def test_a_claim_of_the_second_that_is_not_kept_changes_nothing_in_the_first(kept: str) -> None:
    texts = Texts(annotated(DEAD), annotated(DEAD, WOUNDED), TEXT)
    after = settled(texts, second="wounded", kept=kept)
    assert after.first == texts.first
    assert len(values(after.second)["decisions"]) == 1


def test_a_claim_of_the_first_that_the_second_dismissed_is_dismissed_for_its_reason() -> None:
    texts = Texts(annotated(DEAD, WOUNDED), annotated(DEAD, dismissal("and 40 wounded", "no force")), TEXT)
    after = settled(texts, first="wounded", kept="second")
    assert [record["id"] for record in values(after.first)["claims"]] == ["dead"]
    assert values(after.first)["dismissed"] == [dismissal("and 40 wounded", "no force")]
    (decision,) = values(after.second)["decisions"]
    assert decision == {"first": "wounded", "kept": "second", "reason": "read again", "quote": "40"}
    agreed = opinions(after).agreement.query("field == 'number words'").iloc[0]
    assert agreed[["n", "agree"]].tolist() == [2, 1]


def test_a_record_of_both_can_be_taken_out() -> None:
    texts = Texts(annotated(DEAD, WOUNDED), annotated(DEAD, WOUNDED), TEXT)
    after = settled(texts, first="wounded", second="wounded", kept="neither")
    assert [record["id"] for record in values(after.first)["claims"]] == ["dead"]
    assert len(values(after.second)["claims"]) == 2


def test_two_records_that_were_matched_can_both_be_kept() -> None:
    texts = pair({}, {"measure": "casualties"})
    after = settled(texts, first="dead", second="x", kept="both")
    measures = [(record["id"], record["measure"]) for record in values(after.first)["claims"]]
    assert measures == [("dead", "killed"), ("sent", "deployed"), ("x", "casualties")]


def test_a_position_that_is_added_is_no_longer_looked_for_in_vain() -> None:
    texts = Texts(annotated(DEAD, nothing_on=["withdrawn", "back"]), annotated(DEAD, GONE), TEXT)
    after = settled(texts, second="gone", kept="second")
    assert [record["id"] for record in values(after.first)["positions"]] == ["gone"]
    assert values(after.first)["nothing_on"] == ["back"]


def test_a_position_that_the_second_did_not_find_can_be_taken_out() -> None:
    texts = Texts(annotated(DEAD, GONE), annotated(DEAD, nothing_on=["withdrawn"]), TEXT)
    after = settled(texts, first="gone", kept="second")
    assert values(after.first)["positions"] == []


def test_a_record_that_both_have_is_not_decided_on_as_a_whole_for_one_of_them() -> None:
    for kept in ("first", "second"):
        texts = pair({}, {"modality": "estimated"})
        with pytest.raises(SettleError, match="decide field by field"):
            settled(texts, first="dead", second="x", kept=kept)


def test_a_record_that_is_gone_meanwhile_is_refused() -> None:
    with pytest.raises(SettleError, match="no record 'nobody' any more"):
        settled(pair({}, {}), first="nobody", second="x", field="modality", kept="second")


def test_after_settling_on_disk_the_corpus_is_sound_and_nothing_is_open(tmp_path: Path) -> None:
    texts = pair({}, {"modality": "estimated", "role": "lead"})
    folder = write_corpus(tmp_path, {"a": (TEXT, texts.first)})
    for field in ("modality", "role"):
        texts = settled(texts, first="dead", second="x", field=field, kept="second")
    write(folder / "a.yaml", texts.first)
    write(folder / "a.second.yaml", texts.second)
    corpus = load(folder)
    assert corpus.problems == ()
    (second,) = corpus.seconds
    compared = compare(corpus.documents[0].annotation, second.annotation, TEXT, WORDS)
    assert compared.differences["kept"].tolist() == ["second", "second"]


VARIANTS: list[Raw] = [
    {},
    {"modality": "estimated"},
    {"place": "Toretsk"},
    {"best": 300, "low": None, "hedge": "exact"},
]


@settings(max_examples=max(5, settings.default.max_examples // 3))
@given(st.sampled_from(VARIANTS), st.sampled_from(VARIANTS), st.lists(st.sampled_from(["first", "second"]), min_size=9))
def test_deciding_on_every_open_difference_leaves_none_open_and_raises_no_rate(
    ours: Raw, theirs: Raw, kept: list[str]
) -> None:
    first = annotated(_filled(DEAD | ours), SENT, dismissal("40 wounded"))
    texts = Texts(first, annotated(_filled(DEAD | theirs), WOUNDED), TEXT)
    before = opinions(texts).agreement
    for choice in kept:
        for _, row in opinions(texts).differences.query("kept.isna()").head(1).iterrows():
            about = row[["first", "second", "field"]].replace("record", None).dropna()
            texts = settled(texts, **about, kept=choice)
    after = opinions(texts)
    assert after.differences["kept"].notna().all()
    rates = before.merge(after.agreement, on=["of", "field"], suffixes=("_before", "_after"))
    assert (rates["agree_after"] <= rates["agree_before"]).all()
