"""Positions in one sentence: who holds what, when it was said, and who else holds it or the contrary."""

from typing import Any

import pytest

from core.models import Position
from core.wording.rows import rows_of
from core.wording.safe.position import held_clause, held_refusal
from tests.builders import position
from tests.core.wording import tiny
from tests.core.wording.tiny import seen

MATTER = "the following, in our wording: They were withdrawn in January"
ALONE = "one origin and no independent confirmation"
SILENT = "BBC had not commented on it, it was reported"


def by(source: str | tuple[str, ...], name: str, stance: str = "affirms", **fields: Any) -> Position:
    return position(name, stance, attribution=(source,), **fields)


def held(*records: Position, chosen: str = "a") -> list[str]:
    """The clauses of the chosen positions, by their ids."""
    shown = seen(*records)
    rows = [row for row in rows_of(shown.positions) if row["statement_id"] in chosen.split()]
    return list(held_clause(rows, shown))


@pytest.mark.parametrize(
    ("stance", "clauses"),
    [
        ("affirms", [f"NIS affirmed {MATTER}", ALONE]),
        ("denies", [f"NIS denied {MATTER}", ALONE]),
        ("uncertain", [f"NIS left open {MATTER}"]),
        ("declined", [f"NIS declined to comment on {MATTER}"]),
        ("silent", [f"NIS had not commented, it was reported, on {MATTER}"]),
    ],
)
def test_one_position_alone(stance: str, clauses: list[str]) -> None:
    assert held(by("nis", "a", stance)) == clauses


@pytest.mark.parametrize(
    ("stance", "told"),
    [("uncertain", "NIS said “probably” of"), ("affirms", "NIS affirmed (printed: “probably”)")],
)
def test_the_printed_words_for_how_sure_it_is_are_told(stance: str, told: str) -> None:
    assert held(by("nis", "a", stance, certainty="probably"))[0] == f"{told} {MATTER}"


def test_who_is_as_sure_is_told_together_and_who_is_less_so_apart() -> None:
    records = by("nis", "a"), by("gur", "b", certainty="we believe"), by("bbc", "c"), by("reuters", "d", "denies")
    assert held(*records, chosen="a b c")[0] == f"NIS and BBC affirmed and GUR said they believed {MATTER}"
    unsure = by("nis", "a"), by("gur", "b", certainty="probably")
    assert held(*unsure, chosen="a b")[0] == f"NIS affirmed and GUR affirmed (printed: “probably”) {MATTER}"
    assert held(*records, chosen="d")[2] == "affirmed by NIS, GUR (“we believe”) and BBC"
    assert held(*records)[2:] == ["also affirmed by GUR (“we believe”) and BBC", "denied by Reuters"]


def test_whose_words_they_are_by_inference_only_is_told() -> None:
    inferred = by("gur", "b", attribution_basis="inferred")
    assert held(inferred, chosen="b")[1:] == ["the attribution is inferred", ALONE]
    assert "also affirmed by GUR (attribution inferred)" in held(by("nis", "a"), inferred)
    sure = by("gur", "b", attribution_basis="inferred", certainty="we believe")
    assert "also affirmed by GUR (“we believe”, attribution inferred)" in held(by("nis", "a"), sure)
    assert "the attribution to GUR is inferred" in held(by("nis", "a"), inferred, chosen="a b")
    assert held(by("unattributed", "c", attribution_basis="inferred"), chosen="c")[1:] == [
        "no named origin and no independent confirmation"
    ]


def test_several_are_told_by_their_stance_and_each_name_once() -> None:
    records = by("nis", "a"), by("gur", "b"), by("zelenskyy", "c", "denies"), by("nis", "d", said="2025-02-05")
    assert held(*records, chosen="a b c d") == [
        f"NIS and GUR affirmed and Zelenskyy denied {MATTER}",
        "3 origins",
    ]
    assert held(*records, chosen="a b c")[0] == f"NIS and GUR affirmed and Zelenskyy denied {MATTER}"


def test_the_day_is_told_where_it_is_the_same_of_all() -> None:
    one, same = by("nis", "a", said="2025-02-05"), by("gur", "b", said="2025-02-05")
    other, unknown = by("zelenskyy", "c", said="2025-02-06"), by("bbc", "d")
    assert held(one)[1] == "said on 5 February 2025 (the date is inferred)"
    assert held(one, same, chosen="a b")[1] == "said on 5 February 2025 (the date is inferred)"
    assert held(one, other, chosen="a c")[1:] == ["2 origins (whether one has it from the other is not said)"]
    assert held(one, unknown, chosen="a d")[1:] == ["2 origins (whether one has it from the other is not said)"]


def test_who_else_holds_it_or_the_contrary() -> None:
    others = by("gur", "b"), by("zelenskyy", "c", "denies"), by("bbc", "d", "silent")
    elsewhere = by("reuters", "e", proposition="back"), by("western-officials", "f", "denies", proposition="back")
    assert held(by("nis", "a"), *others, *elsewhere)[1:] == [
        "2 origins (whether one has it from the other is not said)",
        "also affirmed by GUR",
        "denied by Zelenskyy",
        SILENT,
    ]
    assert held(by("nis", "a"), *others, chosen="c")[1:] == [ALONE, "affirmed by NIS and GUR", SILENT]
    assert held(by("nis", "a"), *others, chosen="c d")[1:] == ["one origin"]
    assert held(by("nis", "a", "uncertain"), *others)[1:] == []


def test_who_took_no_side_is_told_too() -> None:
    unsure, declined = by("gur", "b", "uncertain", certainty="may"), by("reuters", "c", "declined")
    assert held(by("nis", "a"), unsure, declined)[1:] == [
        ALONE,
        "left open by GUR (“may”)",
        "Reuters declined to comment on it",
    ]


def test_what_the_article_sets_against_it_is_told_last() -> None:
    told = by("nis", "a", against=("but the fighting goes on",)), by("gur", "b", "denies")
    assert held(*told)[1:] == [ALONE, "denied by GUR", "the article also says “but the fighting goes on”"]


def test_what_an_article_says_of_two_others_is_told_where_both_are_counted() -> None:
    echo = ("He echoed the reports.",)
    both = by("gur", "b", against=echo), by("western-officials", "c", against=echo)
    said = "article a says of GUR and Western officials “He echoed the reports”"
    assert held(by("nis", "a"), *both)[-2:] == ["also affirmed by GUR and Western officials", said]
    own = held(*both, by("nis", "a"), chosen="b")
    assert own[-1] == "the article also says “He echoed the reports”"
    assert said not in own
    assert said not in held(by("nis", "a"), both[0], by("western-officials", "c"))


def test_an_origin_is_not_told_beside_itself() -> None:
    joint = by(("nis", "gur"), "b", "denies")
    assert held(by("nis", "a"), by("nis", "c", said="2025-02-05"), joint)[1:] == [ALONE]
    assert held(by("nis", "a"), joint, chosen="b")[1:] == [ALONE]


def test_who_names_nobody_is_no_separate_origin() -> None:
    nobody = by("unattributed", "a")
    assert held(nobody)[1:] == ["no named origin and no independent confirmation"]
    assert held(nobody, by("gur", "b"))[1:] == [
        "one origin and 1 that names nobody, perhaps not separate",
        "also affirmed by GUR",
    ]


def test_a_group_without_names_is_not_told_to_be_separate() -> None:
    own, other = by("nis", "a"), by("western-officials", "b")
    doubt = "2 origins, one of them unnamed and perhaps not separate"
    assert held(own, other)[1:] == [doubt, "also affirmed by Western officials"]
    against = held(own, by("western-officials", "b", "denies"), chosen="a b")
    assert against[1:] == ["2 origins, one of them unnamed"]


def test_what_the_same_source_affirmed_of_a_later_time_is_told_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    own = tiny.WORDS.propositions
    follows = {"back": own["back"].model_copy(update={"follows": ("withdrawn",)})}
    words = tiny.WORDS.model_copy(update={"propositions": {**own, **follows}})
    monkeypatch.setattr(tiny, "WORDS", words)
    later = by("nis", "b", proposition="back"), by("gur", "c", proposition="back")
    said = "of a later time, by our reading, the same source affirmed in article a: They were back in February"
    assert held(by("nis", "a"), *later)[1:] == [said, ALONE]
    assert held(by("nis", "a", "denies"), *later)[1:] == [ALONE]
    assert not any("later time" in each for each in held(*later, chosen="b"))


def test_positions_on_several_matters_are_refused() -> None:
    rows = rows_of(seen(by("nis", "a"), by("gur", "b", proposition="back")).positions)
    assert held_refusal(rows) == "positions on several matters (back and withdrawn): select those on one"
    assert held_refusal(rows[:1]) == ""
