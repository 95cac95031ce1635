"""What changed, in sentences: the three that matter, and every change in a line of its own."""

from dataclasses import replace

from hypothesis import given, settings

from core.filters import Filters
from core.frames import tables
from core.models import Claim, Corpus, Document, Position
from core.view import View, view
from core.wording.since.told import NOTHING, RANGES, Since, since
from tests.builders import by_inference, claim, document, position
from tests.core.wording.tiny import seen
from tests.strategies import corpora


def state(*records: Document | Claim | Position) -> View:
    return seen(*records, retracted=True)


def words(found: Since) -> dict[str, tuple[str, ...]]:
    return {heading: tuple(line.words for line in lines) for heading, lines in found.listed.items()}


DEAD = claim("dead", best=300)
BACK = claim("back", hedge="none", stated="no such number", retracts=("dead",), said="2025-02-05")
LATER = claim("later", low=1_000, attribution=("western-officials", "bbc"), modality="estimated")


def test_where_nothing_changed_it_says_so_and_no_more() -> None:
    found = since(state(DEAD), state(DEAD))
    assert (found.first, found.listed, len(found.changes), len(found.ranges)) == ((NOTHING,), {}, 0, 0)


def test_three_sentences_come_first() -> None:
    new = [document("a.txt", DEAD), document("b.txt", LATER, position("gone", "denies"))]
    assert since(state(document("a.txt", DEAD)), state(*new)).first == (
        "New: 1 article, 1 statement and 1 position.",
        "No figure was revised or withdrawn.",
        "Killed, North Korean troops: 300 by NIS before, from 300 by NIS to at least 1,000 by Western officials (an "
        "estimate) now.",
    )


def moves(old: list[Claim], new: list[Claim]) -> str:
    """How the one range moved."""
    (line,) = words(since(state(*old), state(*new)))[RANGES]
    return line.removeprefix("Killed, North Korean troops: ")


AHEAD = claim("ahead", best=900, modality="forecast")


def test_a_forecast_is_no_number_of_what_happened_and_yet_a_number() -> None:
    assert moves([], [DEAD]) == "no number before, 300 by NIS now"
    assert moves([AHEAD], [AHEAD, DEAD]) == "no number of what happened before, 300 by NIS now"
    assert moves([AHEAD, DEAD], [AHEAD]) == "300 by NIS before, no number of what happened now"
    vague = claim("ahead", hedge="none", stated="many more", modality="forecast")
    assert moves([vague], [DEAD]) == "no number before, 300 by NIS now"


def test_who_stated_an_end_is_told_with_how_sure_and_whether_by_inference() -> None:
    gur = {"attribution": ("gur",), "attribution_basis": "inferred"}
    new = [claim("a", best=300, modality="estimated"), claim("b", best=300, certainty="reportedly", **gur)]
    assert (
        moves([], new) == "no number before, 300 by GUR (attribution inferred, “reportedly”) and NIS (an estimate) now"
    )
    assert moves([], [*new, DEAD]).endswith("300 by GUR (attribution inferred, “reportedly”) and NIS now")


def test_what_was_withdrawn_leaves_its_range_and_is_named() -> None:
    found = since(state(DEAD), state(DEAD, BACK))
    assert found.first[1:] == (
        "Withdrawn: Killed, North Korean troops: 300 people, as of 1 February 2025 (NIS), withdrawn by NIS on 5 "
        "February 2025.",
        "Killed, North Korean troops: 300 by NIS before, no number now.",
    )


def test_a_revision_names_what_it_takes_the_place_of() -> None:
    found = since(state(DEAD), state(DEAD, claim("more", best=400, revises=("dead",), as_of="2025-02-09")))
    assert words(found)["Revised"] == (
        "Killed, North Korean troops: 400 people, as of 9 February 2025 (NIS), in place of Killed, North Korean "
        "troops: 300 people, as of 1 February 2025 (NIS)",
    )


def test_every_change_has_its_line() -> None:
    old = [document("a.txt", DEAD, claim("old", best=5)), document("b.txt", position("gone", statement="said"))]
    new = [
        document("a.txt", claim("dead", best=300, place="Kursk")),
        document("b.txt", position("gone", statement="said")),
        document("c.txt", claim("fear", best=9, modality="forecast"), position("again", statement="said")),
    ]
    assert words(since(state(*old), state(*new))) == {
        "New": ("c.txt", "Killed, North Korean troops: 9 people, a forecast, as of 1 February 2025 (NIS)"),
        "Told in further articles": ("NIS: “They were withdrawn in January” (affirms) (c.txt)",),
        "Changed by the annotators": ("dead: place",),
        "Texts that were edited": ("a.txt",),
        "Removed": ("Killed, North Korean troops: 5 people, as of 1 February 2025 (NIS)",),
        "Ranges that moved": ("Killed, North Korean troops: from 5 by NIS to 300 by NIS before, 300 by NIS now",),
    }


FULL = claim("dead", best=300, statement="said", certainty="they believed", attribution=("nis", "bbc"), role="quote")
SHORT = claim("short", hedge="vague", stated="hundreds", statement="said", as_of=None)
ALIKE = claim("again", hedge="vague", stated="hundreds", statement="said", as_of=None)
HEADLINE = claim("head", hedge="none", stated="many dead", statement="said", role="headline")


def test_a_further_article_is_told_with_its_own_words() -> None:
    old = [document("a.txt", FULL, position("p1", statement="held", certainty="indicate"))]
    new = [
        *old,
        document("b.txt", HEADLINE, SHORT, position("p2", statement="held", certainty="suggested")),
        document("c.txt", ALIKE),
        document("d.txt", FULL.model_copy(update={"id": "full"})),
    ]
    found = since(state(*old), state(*new))
    assert words(found)["Told in further articles"] == (
        "Killed, North Korean troops: “hundreds”, as of a date not stated (NIS) (b.txt; c.txt); "
        "Killed, North Korean troops: 300 people, “they believed”, as of 1 February 2025 (NIS, via BBC) (d.txt)",
        "NIS: “They were withdrawn in January” (affirms, “suggested”) (b.txt)",
    )
    assert [line.records for line in found.listed["Told in further articles"]] == [("short", "again", "full"), ("p2",)]
    fewer = since(state(*new), state(*old))
    assert words(fewer)["Told in fewer articles"] == words(found)["Told in further articles"]
    assert [line.records for line in fewer.listed["Told in fewer articles"]] == [("dead",), ("p1",)]


def test_what_is_inferred_is_said_to_be() -> None:
    (_, line) = words(since(state(), state(by_inference(claim("a", best=300, attribution_basis="inferred")))))["New"]
    assert line == (
        "Killed, North Korean troops: 300 people, as of 1 February 2025, inferred (NIS, attribution inferred)"
    )


def test_ranges_come_in_the_order_of_the_vocabulary() -> None:
    new = [
        claim("t", best=1, measure="territory"),
        claim("b", best=2, subject="both"),
        claim("d", best=3, measure="deployed"),
    ]
    assert [line.partition(":")[0] for line in words(since(state(), state(*new)))["Ranges that moved"]] == [
        "Troops deployed, North Korean troops",
        "Territory held, North Korean troops",
        "Killed, Russian and North Korean forces",
    ]


def test_every_line_leads_to_what_shows_it_now() -> None:
    old = [document("a.txt", DEAD, claim("old", best=5))]
    new = [document("a.txt", DEAD), document("b.txt", LATER, position("gone", "denies"))]
    found = since(state(*old), state(*new))
    assert {heading: [line[1:] for line in lines] for heading, lines in found.listed.items()} == {
        "New": [((), "b.txt"), (("later",), None), (("gone",), None)],
        "Texts that were edited": [((), "a.txt")],
        "Removed": [((), None)],
        "Ranges that moved": [(("dead", "later"), None)],
    }
    assert [list(lines) for _, lines in found.told] == [
        ["New", "Texts that were edited", "Removed"],
        [],
        ["Ranges that moved"],
    ]


def test_a_text_that_was_edited_is_told_though_no_record_changed() -> None:
    then = document("a.txt", DEAD)
    now = replace(then, text=f"{then.text} Corrected.")
    found = since(state(then), state(now))
    assert (found.first[0], words(found)) == (
        "New: nothing; edited: the text of 1 article.",
        {"Texts that were edited": ("a.txt",)},
    )


@settings(max_examples=3)
@given(corpora(), corpora())
def test_whatever_changed_three_sentences_say_it(before: Corpus, after: Corpus) -> None:
    old, new = (view(tables(tiny), Filters(retracted=True)) for tiny in (before, after))
    found = since(old, new)
    assert len(found.first) == (3 if len(found.changes) or len(found.ranges) else 1)
    assert all(sentence[0].isupper() or sentence[0].isdigit() for sentence in found.first)
    assert all(sentence.endswith(".") for sentence in found.first)
    assert sum(map(len, found.listed.values())) == len(found.changes) + len(found.ranges)
