"""What other origins say of a number: each clause, alone and of several."""

import pytest

from core.models import Claim
from core.wording.safe.standing import standing
from tests.builders import claim
from tests.core.wording.tiny import seen

NIS = claim("c", low=1_000)
ALONE = "one origin and no independent confirmation"
UNSAID = "(whether one has it from the other is not said)"


def gur(name: str = "d", source: str | tuple[str, ...] = "gur", **fields: object) -> Claim:
    return claim(name, **({"best": 1_200, "attribution": (source,)} | fields))


def stands(*records: Claim, of: str = "c") -> list[str]:
    shown = seen(*records)
    return standing(shown.statements.set_index("statement_id", drop=False).loc[of], shown)


@pytest.mark.parametrize(
    ("record", "own"),
    [
        (NIS, ALONE),
        (claim("c", best=3, attribution=(("nis", "gur"),)), "one joint origin and no independent confirmation"),
        (claim("c", best=3, attribution=("unattributed",)), "no named origin and no independent confirmation"),
    ],
)
def test_a_number_alone(record: Claim, own: str) -> None:
    assert stands(record) == [own]


def test_those_that_agree_are_counted_where_they_are_named() -> None:
    assert stands(NIS, gur()) == [f"2 origins {UNSAID}, with overlapping figures from GUR"]
    assert stands(NIS, gur(), gur("e", "zelenskyy")) == [
        "3 origins, perhaps not all separate, with overlapping figures from GUR and Zelenskyy"
    ]
    assert stands(NIS, gur(), gur("b", "zelenskyy", as_of="2025-02~")) == [
        "3 origins, perhaps not all separate, with overlapping figures from Zelenskyy and GUR, so far as they are of "
        "the same time"
    ]
    assert stands(NIS, gur(as_of="2025-02~"), of="d") == [
        f"2 origins {UNSAID}, with overlapping figures from NIS, so far as they are of the same time"
    ]


def test_those_that_are_not_named_are_apart() -> None:
    nobody = "article a (naming no source)"
    assert stands(NIS, gur("d", "unattributed")) == [ALONE, f"a figure from {nobody} overlaps, perhaps of one origin"]
    assert stands(NIS, gur(), gur("e", "unattributed", as_of="2025-02~")) == [
        f"2 origins {UNSAID}, with overlapping figures from GUR",
        f"a figure from {nobody} overlaps, perhaps of one origin, so far as they are of the same time",
    ]
    assert stands(NIS, gur(), gur("e", "zelenskyy"), of="d")[0].startswith("3 origins, perhaps not all")
    assert stands(gur("c", "unattributed"), gur(), gur("e", "zelenskyy")) == [
        "no named origin and no independent confirmation",
        "figures from GUR and Zelenskyy overlap, perhaps of one origin",
    ]


def test_those_that_clash_and_those_that_may() -> None:
    assert stands(NIS, gur(best=300)) == [ALONE, "a figure of 300 people (GUR, article a) clashes with it"]
    assert stands(NIS, gur(best=300), gur("e", "zelenskyy", best=200)) == [
        ALONE,
        "figures of 300 people (GUR, article a) and 200 people (Zelenskyy, article a) clash with it",
    ]
    assert stands(NIS, gur(best=300, as_of="2025-02~"), gur("e", "zelenskyy", best=200)) == [
        ALONE,
        "a figure of 200 people (Zelenskyy, article a) clashes with it",
        "a figure of 300 people (GUR, article a) may clash with it",
    ]


def test_of_very_many_that_clash_six_are_told() -> None:
    sources = ("gur", "zelenskyy", "western-officials", "bbc", "reuters", "unattributed", ("gur", "bbc"))
    others = [gur(f"d{at}", source, best=100 + at) for at, source in enumerate(sources)]
    told = stands(NIS, *others)[1]
    assert told.startswith("figures of 100 people (GUR, article a), 101 people (Zelenskyy, article a), ")
    assert told.endswith(", 105 people (article a, naming no source) and 1 more clash with it")
    assert stands(NIS, *others[:6])[1].endswith(" and 105 people (article a, naming no source) clash with it")


def test_one_that_names_nobody_is_named_by_its_article_alone() -> None:
    assert stands(NIS, gur(source="unattributed", best=300))[1] == (
        "a figure of 300 people (article a, naming no source) clashes with it"
    )


def test_who_disputes_whom() -> None:
    doubt = claim("d", hedge="none", stated="no", attribution=("gur",), disputes=("c",))
    assert stands(NIS, doubt) == [ALONE, "disputed in so many words by GUR (“no”, article a)"]
    assert stands(NIS, doubt, of="d") == [ALONE, "disputing NIS (at least 1,000 people, article a) in so many words"]
    undated = doubt.model_copy(update={"as_of": None, "attribution_basis": "inferred"})
    never = "it is not said for what time"
    assert stands(NIS, undated) == [
        ALONE,
        f"disputed in so many words by GUR (“no”, article a, attribution inferred), {never}",
    ]
    assert stands(NIS, undated, of="d") == [
        ALONE,
        f"disputing NIS (at least 1,000 people, article a) in so many words, {never}",
    ]
    both = stands(
        NIS, undated, doubt.model_copy(update={"id": "e", "quote": "[e] no men.", "attribution": ("zelenskyy",)})
    )
    assert both[1:] == [
        "disputed in so many words by Zelenskyy (“no”, article a)",
        f"disputed in so many words by GUR (“no”, article a, attribution inferred), {never}",
    ]
    other = claim("e", hedge="none", stated="no", attribution=("zelenskyy",))
    assert stands(claim("c", low=1_000, disputes=("e",)), doubt, other) == [
        ALONE,
        "disputed in so many words by GUR (“no”, article a)",
        "disputing Zelenskyy (“no”, article a) in so many words",
    ]


@pytest.mark.parametrize(
    ("other", "is_older"),
    [
        (claim("b", best=3_000, as_of="2025-02-09"), True),
        (claim("b", best=3_000, as_of="2025-01-09"), False),
        (claim("b", best=3_000, as_of="2025-02-09", attribution=("gur",)), False),
        (claim("b", best=3_000, revises=("c",)), True),
        (claim("b", best=3_000), False),
    ],
)
def test_whether_its_origin_has_given_another_figure_since(other: Claim, is_older: bool) -> None:
    assert stands(NIS, other) == [ALONE, *(["its origin has since given another figure"] if is_older else [])]


def test_what_it_revised_itself_is_older() -> None:
    assert stands(claim("c", low=1_000, revises=("b",)), claim("b", best=300)) == [ALONE]
