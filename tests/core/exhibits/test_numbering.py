"""Numbers of marks in a briefing: from 1 on every chart, the same on screen, slide and paper."""

from core.exhibits.all import of_state, of_step
from core.exhibits.state import state_of
from core.exports.deck.forests import Forest
from core.exports.deck.leaves import leaves
from core.figures.theme import theme
from core.frames import tables
from core.models import Shown, Step
from core.models.briefing import Briefing
from tests.builders import claim, one

DEAD = claim("dead", measure="killed", low=300.0)
HURT = claim("hurt", measure="casualties", best=40.0)
MANY = claim("crowd", measure="casualties", hedge="none", stated="many")
HELD = tables(one(DEAD, HURT, MANY))
SHOWN = Shown()


def numbers(made):
    return [[mark.number for mark in each.marks] for each in made]


def test_numbers_run_on_through_a_page_and_begin_anew_on_every_chart_of_a_step() -> None:
    state = state_of(HELD, SHOWN, theme("light"))
    page, step = of_state(state, "casualties"), of_step(state, "casualties")
    assert (numbers(page), numbers(step)) == ([[1], [2, 3]], [[1], [1, 2]])
    assert [each.figure.layout.yaxis.ticktext for each in step] == [("1",), ("1",)]
    assert page[1].figure.layout.yaxis.ticktext == ("2",)
    assert [list(each.table["Mark"].dropna()) for each in step] == [[1], [1]]
    assert [list(each.rows["number"].dropna()) for each in step] == [[1], [1]]
    opened = [[[mark.opens for mark in each.marks] for each in made] for made in (page, step)]
    assert opened[0] == opened[1]


def test_paper_calls_every_mark_what_the_screen_calls_it() -> None:
    step = Step(page="casualties", shown=SHOWN, headline="Losses", so_what="Two ways of counting", notes=None)
    first, second = leaves(HELD, Briefing(title="Losses", steps=[step]))
    for leaf, expected in ((first, ["1"]), (second, ["1"])):
        assert isinstance(leaf.drawing, Forest)
        assert [row.number for row in leaf.drawing.rows] == expected
    assert [line.split(" ")[0] for line in second.evidence if not line.startswith(" ")] == ["1", "2"]
