"""Briefings as pages: each step's charts, as the screen, the slides and the paper show them."""

from datetime import date

from core.exports.site.briefings import briefings_pages
from core.exports.site.publication import Publication
from core.exports.site.source import source_of
from core.models import Corpus, NamedBriefing
from core.models.briefing import Briefing, Shown, Step
from tests.builders import VOCABULARY, claim, document, position


def test_the_marks_of_each_chart_of_a_step_are_numbered_from_one() -> None:
    claims = [claim("a", best=3), claim("b", best=4, attribution=("gur",)), claim("c", measure="casualties", best=9)]
    step = Step(page="casualties", shown=Shown(), headline="Told", so_what="So", notes="Never told")
    briefing = NamedBriefing("who", "briefings/who.yaml", Briefing(title="Who", steps=(step,)))
    corpus = Corpus(VOCABULARY, (document("a.txt", *claims),), (), briefings=(briefing,))
    _, page = briefings_pages(source_of(corpus, Publication()))
    (told,) = page.context["steps"]
    marks = [[row.cells[0].text for row in each.told.table.rows] for each in told.charts]
    assert marks == [["1", "2"], ["1"]]


def test_each_chart_of_a_step_is_drawn_as_it_stands_and_its_marks_lead_on() -> None:
    claims = [claim("a", best=3), claim("b", hedge="none", stated="heavy losses")]
    held = [position("gone"), position("gone-not", stance="denies", attribution=("gur",))]
    losses = Step(page="casualties", shown=Shown(known_by=date(2099, 1, 1)), headline="Told", so_what="So")
    matters = Step(page="agreement", shown=Shown(matters=True), headline="Told", so_what="So")
    listed = Step(page="comparisons", shown=Shown(verdicts=("differ",)), headline="Told", so_what="So")
    briefing = NamedBriefing("who", "who.yaml", Briefing(title="Who", steps=(losses, matters, listed)))
    corpus = Corpus(VOCABULARY, (document("a.txt", *claims, *held),), (), briefings=(briefing,))
    _, page = briefings_pages(source_of(corpus, Publication()))
    (numbers,), (cells,), (sentences,) = (told.charts for told in page.context["steps"])
    assert page.drawn == {each.told.key: each.drawn for each in (numbers, cells)}
    assert sentences.drawn is None
    assert numbers.drawn["leads"] == {"a": "documents/a.html#a"}
    assert [(line.text, line.href) for line in numbers.beside] == [
        ("Without a number: “heavy losses” – NIS, as of 1 February 2025.", "documents/a.html#b")
    ]
    assert "gur~withdrawn" in cells.drawn["leads"]
    assert numbers.cite.startswith(
        f"{numbers.told.title}. Known by: 1 January 2099. From 1 article. Contested Counts: "
    )
    assert ", read " not in numbers.cite


def test_a_step_about_one_way_lists_the_links_of_its_origin_alone() -> None:
    own = claim("a", best=3, attribution=("gur", "bbc"))
    lit = Step(page="attribution", shown=Shown(lit="a"), headline="Told", so_what="So", notes="Never told")
    gone = lit.model_copy(update={"shown": Shown(lit="never-said")})
    briefing = NamedBriefing("who", "briefings/who.yaml", Briefing(title="Who", steps=(lit, gone)))
    corpus = Corpus(VOCABULARY, (document("a.txt", own, claim("b", best=4)),), (), briefings=(briefing,))
    _, page = briefings_pages(source_of(corpus, Publication()))
    (way,), (nothing,) = (told.charts for told in page.context["steps"])
    assert [row.cells[0].text for row in way.told.table.rows] == ["GUR", "BBC"]
    assert ("Filters", ("Origins: GUR",)) in way.told.caveats
    assert way.drawn["leads"] == {"a": "documents/a.html#a"}
    assert (nothing.told.title, nothing.told.table, nothing.drawn) == (
        "The number of this headline no longer stands here",
        None,
        None,
    )
