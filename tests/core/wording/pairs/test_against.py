"""What an article sets against what it tells: in the sentence of one, of a pair, and of two origins."""

from datetime import date

import pytest

from core.models import Document
from core.view import View
from core.wording.pairs import of_two as said_of_two
from core.wording.pairs.against import asides, say_against, words_against
from core.wording.pairs.comparisons import with_sentences
from core.wording.pairs.of_two import asides_between, of_two, say_asides
from core.wording.pairs.table import pairs_table
from core.wording.rows import rows_of
from tests.builders import claim, document, position
from tests.core.wording.shipped import shipped
from tests.core.wording.tiny import seen

UNSURE = "Neither count could be verified."
CLASH = "This contradicts the NIS."
CLASH_SAID = "Article a says of “Withdrawn” (NIS, affirms) and “Back” (GUR, affirms): “This contradicts the NIS”."


def statements(view: View, *names: str) -> list[dict[str, object]]:
    return rows_of(view.statements[view.statements["statement_id"].isin(names)])


def pair() -> Document:
    """The article calls a contradiction what are two matters; the GUR later holds what the NIS holds."""
    return document(
        "a.txt",
        position("left", against=(CLASH,)),
        position("back", proposition="back", attribution=("gur",), against=(CLASH,)),
        position("later", attribution=("gur",)),
    )


def test_it_is_told_in_the_words_of_the_article_without_their_full_stop() -> None:
    view = seen(claim("c", best=300, against=(UNSURE, "“disputed”")))
    assert list(say_against(statements(view, "c"), view.tables)) == [
        "the article also says “Neither count could be verified” and “‘disputed’”"
    ]
    plain = seen(claim("c", best=300))
    assert list(say_against(statements(plain, "c"), plain.tables)) == []


def test_of_several_articles_each_is_named_and_the_same_words_are_told_once() -> None:
    told = [claim(name, best=300, statement="said", against=(UNSURE,)) for name in "abc"]
    view = seen(
        document("001_x.txt", told[0], told[1]), document("b.txt", told[2], title="A title {n}"), document("c.txt")
    )
    rows = statements(view, "said")
    assert words_against(rows, view.tables) == {"article 001": [UNSURE], "“A title {n}”": [UNSURE]}
    assert list(say_against(rows, view.tables)) == [
        "article 001 also says “Neither count could be verified”",
        "“A title {n}” also says “Neither count could be verified”",
    ]


def test_what_the_filters_leave_out_is_not_told() -> None:
    told = {name: claim(name, best=300, statement="said", against=(UNSURE,)) for name in "ab"}
    documents = document("a.txt", told["a"]), document("b.txt", told["b"], published="2025-03-01")
    view = seen(*documents, known_by=date(2025, 2, 20))
    assert words_against(statements(view, "said"), view.tables) == {"article a": [UNSURE]}


def test_words_on_records_of_two_origins_are_said_of_the_two() -> None:
    found = asides(seen(pair()).tables)
    (aside,) = found[frozenset(("nis", "gur"))]
    assert len(found) == 1
    assert (aside.origins, aside.words) == (["nis", "gur"], CLASH)
    assert aside.said_of("nis", "gur") == CLASH_SAID
    both = seen(position("a", against=(CLASH,)), position("b", proposition="back", against=(CLASH,)))
    assert asides(both.tables) == {}


def test_a_number_is_named_with_what_it_counts() -> None:
    few, much = claim("few", best=300, against=(UNSURE,)), claim("much", hedge="none", stated="heavy losses")
    other = much.model_copy(update={"attribution": ("gur",), "against": (UNSURE,)})
    assert [each.said for each in of_two(seen(few, other).tables)] == [
        "Article a says of 300 people (NIS, Killed, North Korean troops) and “heavy losses” (GUR, Killed, North Korean "
        "troops): “Neither count could be verified”."
    ]


def test_an_article_tells_it_of_a_pair_whatever_the_verdict() -> None:
    view = seen(pair())
    (row,) = rows_of(with_sentences(view.comparisons, view))
    assert (row["verdict"], row["reason"]) == ("agree", "both affirm")
    assert row["sentence"] == f"Agree: GUR and NIS both affirm “They were withdrawn in January”. {CLASH_SAID}"
    assert pairs_table(view, view.comparisons)["Why"].tolist() == [row["sentence"]]


def test_of_a_pair_that_the_words_speak_of_they_are_said_of_both() -> None:
    view = seen(
        claim("few", best=300, against=(UNSURE,)), claim("many", low=9, attribution=("gur",), against=(UNSURE,))
    )
    (row,) = rows_of(with_sentences(view.comparisons, view))
    assert row["sentence"].endswith(" overlap. Article a says of both: “Neither count could be verified”.")


def test_a_pair_of_which_neither_side_is_spoken_of_is_told_without() -> None:
    view = seen(pair(), document("b.txt", claim("c", best=3), claim("d", best=3, attribution=("gur",))))
    told = with_sentences(view.comparisons, view)
    assert told["sentence"].str.contains(" says of ").tolist() == (told["kind"] == "position").tolist()


def test_two_origins_are_told_as_far_as_the_view_shows_both() -> None:
    view = seen(pair())
    assert asides_between(view) == {frozenset(("nis", "gur")): [CLASH_SAID]}
    assert say_asides(view) == [CLASH_SAID]
    assert say_asides(view, brief=True) == [
        f"{CLASH_SAID.partition(' says of ')[0]}: “{CLASH_SAID.partition(': “')[2]}"
    ]
    unsure = {"against": ("Neither count is sure.",), "best": 3}
    told = seen(pair(), document("c.txt", claim("c", **unsure), claim("d", attribution=("gur",), **unsure)))
    assert (len(say_asides(told)), say_asides(told, on_matters=True)) == (2, [CLASH_SAID])
    assert asides_between(seen(pair(), origins=("gur",))) == {}
    assert say_asides(seen(claim("c", best=3))) == []


def test_of_very_many_the_first_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said_of_two, "MOST", 1)
    kept = [position(name, attribution=(name,), against=(f"{name} or not.", CLASH)) for name in ("nis", "gur")]
    more = [claim(name, best=3, attribution=(name[1:],), against=("No.",)) for name in ("xnis", "xgur")]
    assert say_asides(seen(*kept, *more))[1:] == ["And 1 more."]


def test_what_the_articles_that_ship_call_a_contradiction_is_told_of_these_two() -> None:
    assert asides_between(shipped())[frozenset(("nis", "zelenskyy"))] == [
        "Article 000 says of “Back at the front” (Zelenskyy, affirms), “Withdrawn from the front” (NIS [South Korea], "
        "affirms, “indicated”) and “No fighting from mid-January” (NIS [South Korea], affirms): “‘Russia has once "
        "again deployed North Korean soldiers alongside its troops.’ This declaration contradicts the findings of "
        "South Korea’s National Intelligence Service”."
    ]


def test_words_that_the_article_quotes_from_another_are_credited_to_that_source() -> None:
    own = claim("c", best=300, against=("there were more", "Nobody could count", "some say more"))
    quoted = {"quote": '"Surely there were more," GUR said.', "hedge": "none", "stated": "more"}
    view = seen(document("a.txt", own, claim("d", attribution=("gur",), attribution_basis="inferred", **quoted)))
    assert list(say_against(statements(view, "c"), view.tables)) == [
        "the article also quotes GUR (inferred): “there were more”",
        "the article also says “Nobody could count” and “some say more”",
    ]
    mine = seen(document("a.txt", own, claim("d", **quoted)))
    assert list(say_against(statements(mine, "c"), mine.tables)) == [
        "the article also says “there were more”, “Nobody could count” and “some say more”"
    ]


@pytest.mark.parametrize(
    ("quote", "credited"),
    [
        ("GUR said “there were more” of them.", True),
        ("GUR holds that there were more.", False),
        ('more" there were more, GUR said.', False),
        ('"A", GUR said, there were more, "B".', False),
    ],
)
def test_only_what_stands_in_quotation_marks_is_a_quotation(quote: str, credited: bool) -> None:
    other = claim("d", hedge="none", stated="there were more", attribution=("gur",), quote=quote)
    view = seen(document("a.txt", claim("c", best=300, against=("there were more",)), other))
    (told,) = say_against(statements(view, "c"), view.tables)
    assert told == f"the article also {'quotes GUR:' if credited else 'says'} “there were more”"
