"""Briefings as pages: each step's charts, as the screen, the slides and the paper show them."""

from core.exports.site.briefings import briefings_pages
from core.exports.site.publication import Publication
from core.exports.site.source import source_of
from core.models import Corpus, NamedBriefing
from core.models.briefing import Briefing, Shown, Step
from tests.builders import VOCABULARY, claim, document


def test_the_marks_of_each_chart_of_a_step_are_numbered_from_one() -> None:
    claims = [claim("a", best=3), claim("b", best=4, attribution=("gur",)), claim("c", measure="casualties", best=9)]
    step = Step(page="casualties", shown=Shown(), headline="Told", so_what="So", notes="Never told")
    briefing = NamedBriefing("who", "briefings/who.yaml", Briefing(title="Who", steps=(step,)))
    corpus = Corpus(VOCABULARY, (document("a.txt", *claims),), (), briefings=(briefing,))
    _, page = briefings_pages(source_of(corpus, Publication()))
    (told,) = page.context["steps"]
    marks = [[row.cells[0].text for row in chart.table.rows] for chart in told.charts]
    assert marks == [["1", "2"], ["1"]]


def test_a_step_about_one_way_lists_the_links_of_its_origin_alone() -> None:
    own = claim("a", best=3, attribution=("gur", "bbc"))
    lit = Step(page="attribution", shown=Shown(lit="a"), headline="Told", so_what="So", notes="Never told")
    gone = lit.model_copy(update={"shown": Shown(lit="never-said")})
    briefing = NamedBriefing("who", "briefings/who.yaml", Briefing(title="Who", steps=(lit, gone)))
    corpus = Corpus(VOCABULARY, (document("a.txt", own, claim("b", best=4)),), (), briefings=(briefing,))
    _, page = briefings_pages(source_of(corpus, Publication()))
    (way,), (nothing,) = (told.charts for told in page.context["steps"])
    assert [row.cells[0].text for row in way.table.rows] == ["GUR", "BBC"]
    assert ("Filters", ("Origins: GUR",)) in way.caveats
    assert (nothing.title, nothing.table) == ("The number of this headline no longer stands here", None)
