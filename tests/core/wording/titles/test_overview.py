"""The overview in whole sentences."""

from datetime import date

import pytest

from core.wording.titles.findings import agreement_title, overview, positions_title
from core.wording.titles.how_many import overview_title
from tests.builders import claim, document, position, time
from tests.core.wording.tiny import seen

GUR = {"attribution": ("gur",)}


def test_the_overview_of_a_corpus() -> None:
    told = {"best": 300, "statement": "told"}
    found = seen(
        document(
            "a.txt",
            claim("a", **told),
            claim("b", low=1_000, **GUR),
            claim("c", hedge="none", stated="heavy losses", measure="casualties"),
            claim("d", hedge="vague", stated="hundreds", subject="both", attribution=("unattributed",)),
            position("e"),
            position("f", "denies", **GUR),
            published="2024-12-16",
        ),
        document("b.txt", claim("g", **told), claim("h", best=300, as_of="2025-02", attribution=("zelenskyy",))),
    )
    assert overview(found) == [
        "2 articles make 6 claims, each a number or words in place of one; told once each, they are 5 statements"
        " of 3 origins and 1 that names nobody.",
        "There are 2 positions of 2 origins on 1 yes/no matter.",
        "2 measures are used: Killed (4 statements) and Casualties (1 statement);"
        " different measures are no rival answers, and only our own arithmetic puts them together.",
        "1 statement gives no number at all and 1 statement gives a vague word in place of one.",
        "Published from 16 December 2024 to 14 February 2025; both dates are inferred.",
    ]


def test_what_agrees_is_told_where_nothing_of_it_clashes() -> None:
    found = seen(
        claim("a", best=300),
        claim("b", best=300, **GUR),
        claim("c", best=4_000, measure="casualties"),
        claim("d", best=9_000, measure="casualties", as_of=None, **GUR),
    )
    assert overview(found)[2] == (
        "Agreed, and disputed by nobody here, so far as two can be compared and are of the same time: Killed, North"
        " Korean troops."
    )


def test_what_an_article_contradicts_is_not_told_as_disputed_by_nobody() -> None:
    sure = claim("a", best=300), claim("b", best=300, **GUR)
    both = position("p", quote="NIS on it."), position("q", quote="GUR said so, which contradicts NIS.", **GUR)
    told = seen(*sure, *both)
    assert overview(told)[3].endswith("same time: Killed, North Korean troops; “Withdrawn”.")
    against = both[1].model_copy(update={"against": ("which contradicts NIS",)})
    assert overview(seen(*sure, both[0], against))[3].endswith("same time: Killed, North Korean troops.")
    silent = both[1].model_copy(update={"against": ("GUR said so",)})
    assert overview(seen(*sure, both[0], silent))[3].endswith("; “Withdrawn”."), "a remark disputes nothing"


def test_a_single_claim_is_spoken_of_in_the_singular() -> None:
    assert overview(seen(claim("a", best=3))) == [
        "1 article makes 1 claim, a number or words in place of one, by 1 origin.",
        "1 measure is used: Killed (1 statement); different measures are no rival answers, and only our own arithmetic"
        " puts them together.",
        "Published on 14 February 2025; the date is inferred, as the article states none.",
    ]


def test_only_articles_that_make_a_claim_are_said_to() -> None:
    told = {"best": 300, "statement": "told"}
    articles = [document(f"{name}.txt", claim(name, **told)) for name in "ab"]
    few = seen(*articles, document("c.txt", claim("c", best=3, subject="russians")), subjects=("north-koreans",))
    assert overview(few)[0] == (
        "2 of 3 articles make 2 claims, each a number or words in place of one; told once, they are 1 statement of 1 "
        "origin."
    )
    one = seen(*articles, document("c.txt", claim("c", best=3, subject="russians")), subjects=("russians",))
    assert overview(one)[0].startswith("1 of 3 articles makes 1 claim, a number or words")


def test_what_the_filters_leave_is_said_truly() -> None:
    nothing = seen(claim("a", best=3), position("b"), subjects=("russians",))
    assert overview(nothing)[:2] == [
        "Of 1 article, no claim is left here.",
        "There is 1 position of 1 origin on 1 yes/no matter, of any subject.",
    ]
    assert overview(seen()) == ["No article is shown here."]


def test_with_a_clock_title_and_first_sentence_say_by_which_day_it_is_so() -> None:
    records, day = (claim("a", best=3), position("b")), {"known_by": date(2025, 2, 14)}
    assert overview_title(seen(*records)).startswith("A tiny corpus: no two origins")
    assert overview_title(seen(*records, **day)).startswith("A tiny corpus, known by 14 February 2025: no two origins")
    assert overview(seen(*records, **day))[0].startswith("Known by 14 February 2025: 1 article makes 1 claim, ")
    nothing = overview(seen(*records, **day, subjects=("russians",)))[0]
    assert nothing == "Known by 14 February 2025: of 1 article, no claim is left here."


@pytest.mark.parametrize(
    ("published", "sentence"),
    [
        ("../2025-02-14", "Published until 14 February 2025"),
        ("2025-02-14/..", "Published from 14 February 2025 on"),
    ],
)
def test_an_open_date_stays_open(published: str, sentence: str) -> None:
    assert overview(seen(document("a.txt", published=published)))[-1].startswith(sentence)


def test_dates_that_articles_state_are_not_called_inferred() -> None:
    article = document("a.txt", claim("a", best=3))
    header = article.annotation.document
    stated = header.published.model_copy(update={"basis": "stated"})
    dated = header.model_copy(update={"published": stated})
    told = type(article)("b.txt", article.text, article.annotation.model_copy(update={"document": dated}))
    assert overview(seen(told))[-1] == "Published on 14 February 2025; stated by the article itself."
    both = overview(seen(told, document("c.txt", claim("c", best=3), published=time("2025-02-15").edtf)))
    assert both[-1] == "Published from 14 to 15 February 2025; 1 of 2 dates is inferred."


def test_the_title_says_who_is_against_whom_and_about_what() -> None:
    found = seen(claim("a", best=300), claim("b", best=900, **GUR))
    assert overview_title(found).endswith("as stated; Clash: Killed, North Korean troops (GUR against NIS)")
    same = overview_title(seen(claim("a", best=300), claim("b", best=300, **GUR)))
    assert same.endswith("as stated; Agree: Killed, North Korean troops")


def test_known_by_a_day_title_and_sentences_say_how_much_was_perhaps_not_yet_published() -> None:
    sure = document("a.txt", claim("a", best=300), claim("a2", best=310, attribution=("zelenskyy",)), position("p"))
    records = claim("b", best=900, **GUR), position("q", "denies", **GUR)
    early = sure, document("b.txt", *records, published="2025-02-14/2025-02-16")
    found = seen(*early, known_by=date(2025, 2, 15))
    assert overview_title(found).endswith(
        "; Clash: Killed, North Korean troops (perhaps not yet published; GUR against NIS, among others); “Withdrawn” "
        "(perhaps not yet published; GUR against NIS)"
    )
    told = overview(found)
    assert told[2] == (
        "Perhaps not yet published by 15 February 2025: 1 of 2 articles, 1 of 3 claims, 1 of 3 statements and 1 of 2"
        " positions."
    )
    assert not any("published (" in line or "Perhaps" in line for line in overview(seen(*early)))


def test_pairs_of_numbers_and_of_positions_are_told_apart() -> None:
    nobody = {"attribution": ("unattributed",), "attribution_basis": "inferred"}
    held = position("p"), position("q", **nobody)
    numbers = claim("a", best=300), claim("b", best=300, **nobody), claim("c", best=900, **GUR)
    nameless = "wherever two agree, a side names nobody"
    assert overview_title(seen(*numbers, *held)).endswith(
        "; Clash: Killed, North Korean troops (GUR against NIS, among others)"
    )
    none = seen(numbers[0], claim("d", best=9, measure="casualties", **GUR), *held)
    assert f": the one pair of positions that can be compared agrees; {nameless}; no two numbers can be compared" in (
        overview_title(none)
    )
    assert agreement_title(none) == (
        "Positions: the one pair that can be compared agrees; numbers: the one pair cannot be compared; what agrees may"
        " be one voice"
    )
    assert overview_title(seen(*held)).startswith("A tiny corpus: the one pair that can be compared agrees; ")
    day = date(2025, 2, 1)
    assert overview_title(seen(*numbers[:2], *held, as_of=day)).endswith(
        f"; Agree: Killed, North Korean troops ({nameless})"
    )


def test_of_numbers_about_one_day_title_and_sentences_tell_positions_as_those_of_any_time() -> None:
    found = seen(claim("a", best=300), position("p"), position("q", "denies", **GUR), as_of=date(2025, 2, 1))
    title = (
        "A tiny corpus, numbers that may be about 1 February 2025: no two numbers can be compared; "
        "the one pair of positions of any time that can be compared clashes; clashing: “Withdrawn”"
    )
    assert overview_title(found) == title
    told = overview(found)
    assert "There are 2 positions of 2 origins on 1 yes/no matter, of any time." in told


def test_of_numbers_about_one_day_the_other_titles_say_what_they_count() -> None:
    held = position("p"), position("q", "denies", **GUR)
    found = seen(claim("a", best=300), claim("b", best=900, **GUR), *held, as_of=date(2025, 2, 1))
    positions = "ositions, of any time: the one pair that can be compared clashes"
    assert agreement_title(found) == f"Numbers: the one pair that can be compared clashes; p{positions}"
    assert agreement_title(seen(*held, as_of=date(2025, 2, 1))) == f"P{positions}"
    assert agreement_title(seen(as_of=date(2025, 2, 1))) == "No two origins can be compared here"
    assert positions_title(found) == (
        "On 1 of 1 yes/no matter, of any time, one source affirms what another denies: “Withdrawn”"
    )
    quiet = (position("r", "silent"), position("s", "silent", proposition="back", **GUR))
    assert positions_title(seen(*quiet, as_of=date(2025, 2, 1))) == (
        "2 sources are said to be silent on 2 yes/no matters, of any time"
    )
    assert positions_title(seen(*held)).startswith("On 1 of 1 yes/no matter one source")
