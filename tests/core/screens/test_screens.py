"""The screens of a briefing: what each says, that it fits, and where moves and addresses lead."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from core import loader
from core.exhibits.all import of_state
from core.exhibits.in_part import known_as
from core.exhibits.nothing import why
from core.exhibits.state import state_of
from core.figures.strands import in_order
from core.figures.theme import theme
from core.filters import Filters
from core.frames import tables
from core.models import NamedBriefing, Shown, Step
from core.screens import making
from core.screens.flows import flow_parts
from core.screens.layout import foot
from core.screens.making import Screens
from core.screens.screen import Screen, screens_of


def made(folder: Path) -> Screens:
    """The shipped briefing, in this state of its corpus."""
    corpus = loader.load(folder)
    return Screens(corpus.briefings[0], corpus.problems, tables(corpus), theme("light"))


def all_of(screens: Screens) -> list[Screen]:
    """Every screen, in order."""
    return [screen for step in range(1, screens.steps + 1) for screen in screens.of(step)]


@pytest.fixture(scope="module")
def briefing() -> Screens:
    return made(Path("seeds"))


@pytest.fixture(scope="module")
def shipped(briefing: Screens) -> list[Screen]:
    return all_of(briefing)


def test_every_step_has_screens_that_fit_and_caveats(shipped: list[Screen]) -> None:
    assert [screen.step for screen in shipped if screen.part == 1] == list(range(1, shipped[-1].step + 1))
    for screen in shipped:
        assert screen.caveats is not None
        told = foot(screen.caveats)
        for part in (screen.caveats.measure, screen.caveats.times, screen.caveats.count, "Corpus: North Korean troops"):
            assert part in told
        assert "y origin" in told
        asked = dict(screen.about)
        assert screen.caveats.corpus in asked["Corpus"]
        assert screen.caveats.counting[1:] in asked["Counted"]
        assert screen.chart is None or screen.chart.height < 540


def test_a_foot_is_of_its_own_screen(shipped: list[Screen]) -> None:
    """Of the part that is seen: its lanes, its n, and its articles, not those of the step or of the corpus."""
    feet = {(screen.step, screen.part): foot(screen.caveats) for screen in shipped if screen.caveats}
    assert "Source: 1 article, published on a day between 16 and 18 December 2024 (date inferred). " in feet[1, 1]
    assert feet[2, 1].startswith("Troops deployed: a running total, in troops. North Korean troops.")
    own = "4 statements of 1 origin and 3 that name nobody, from 5 claims in 5 articles."
    assert f"n: {own} " in feet[2, 1]
    both = "Additional troops deployed: a running total; Additional troops deployed: forecast, not a fact, in troops."
    assert feet[2, 2].startswith(both)
    assert "n: 3 statements of 3 origins, from 6 claims in 2 articles. Source: 2 " in feet[2, 2]
    asked = next(dict(screen.about) for screen in shipped if (screen.step, screen.part) == (2, 2))
    assert asked["n"].startswith("3 statements of 3 origins")
    assert asked["Source"] == "2 articles, published from 1 to 28 February 2025 (dates inferred)."
    assert [name for name in asked if name.startswith("Article")] == ["Article 002", "Article 003"]
    own = "published between 1 and 7 February 2025, inferred; it names RFA as its original source."
    assert asked["Article 003"].startswith("“Zelenskyy Reports Potential Increase of North Korean Troops ")
    assert asked["Article 003"].endswith(own)


def test_every_mark_of_the_briefing_opens_something_with_its_number_counted_from_1(shipped: list[Screen]) -> None:
    for screen in shipped:
        assert screen.marks
        assert screen.step != 1 or "Article 004: “Though Ryder" in dict(screen.about)["In words"]
        here = [mark.number for mark in screen.marks]
        everywhere = sorted([*here, *(number for number, _ in screen.elsewhere)])
        assert everywhere == list(range(1, len(everywhere) + 1))
        others = (other for other in shipped if other.step == screen.step)
        parts = {other.part: [mark.number for mark in other.marks] for other in others}
        assert all(number in parts[part] and number not in here for number, part in screen.elsewhere)
    (clashes,) = (screen for screen in shipped if screen.chart is None and screen.part == 1)
    assert [line.number for line in clashes.lines] == [mark.number for mark in clashes.marks]


def test_statements_without_a_number_stand_below_the_marks_by_their_words(shipped: list[Screen]) -> None:
    """On one screen, those of the same words together, each with its number and whoever said it."""
    (screen,) = (screen for screen in shipped if screen.step == 4)
    assert screen.chart is not None
    assert screen.chart.figure.layout.yaxis.ticktext == ("1",)
    head, *lines = screen.lines
    assert head.words == "Without a number:"
    told = {each.number: (line.words, each.words) for line in lines for each in line.others if each.number}
    assert sorted(told) == [mark.number for mark in screen.marks][1:] == list(range(2, 15))
    for mark in screen.marks[1:]:
        assert told[mark.number][0].startswith(f"“{mark.name.split('“')[1]}")
    assert told[14] == ("“significant casualties” (2): ", "GUR (Ukraine), “reportedly”.")
    assert screen.caveats is not None
    names = "14 statements of 6 origins (under 7 names: who also speaks jointly counts once) and 3 that name nobody"
    assert screen.caveats.count.startswith(names)


def test_who_the_first_headline_names_has_a_mark_and_a_part_is_described_by_itself(shipped: list[Screen]) -> None:
    assert "U.S. military officials: Troops sent to Russia" in [mark.name for mark in shipped[0].marks]
    totals, additions = (screen for screen in shipped if screen.step == 2)
    assert "4 marks" in totals.alt
    assert "Additional" not in totals.alt
    assert "2 marks" in additions.alt
    assert "10,000" not in additions.alt
    assert dict(additions.about)["Finding"].startswith(
        "Additional troops deployed, North Korean troops: 1 statement of"
    )


def test_each_measure_has_a_screen_and_an_axis_of_its_own_in_large_type(shipped: list[Screen]) -> None:
    totals, additions = (screen for screen in shipped if screen.step == 2)
    rows = []
    for screen in (totals, additions):
        assert screen.chart is not None
        assert screen.chart.larger > 1.25
        rows += screen.chart.figure.layout.yaxis.ticktext
    assert totals.chart.figure.layout.xaxis.range[1] < additions.chart.figure.layout.xaxis.range[1]
    assert rows == ["1", "2", "3", "4", "1", "2"]
    assert [line.number for line in additions.lines] == [3]


def test_the_key_of_a_part_explains_what_is_on_its_screen(shipped: list[Screen]) -> None:
    totals, additions = (
        {note.text for note in screen.chart.key.layout.annotations}
        for screen in shipped
        if screen.step == 2 and screen.chart and screen.chart.key
    )
    assert totals - additions == {
        "a figure; strip: its rounding",
        "about or estimated; band: our reading",
        "nobody named",
    }
    assert additions - totals == {"at least: no upper end stated", "dashed: a forecast", "person in office"}


def test_who_told_whom_comes_in_parts_of_large_type_with_every_mark_once() -> None:
    shown = Shown(all_strands=True)
    state = state_of(tables(loader.load(Path("seeds"))), shown, theme("light"))
    step = Step(page="attribution", shown=shown, headline="Who told whom", so_what="Many ways", notes="None")
    (whole,) = of_state(state, "attribution")
    numbers = {mark.opens: mark.number for mark in whole.marks}
    told, origins = [], 0
    for exhibit, _, chart, _ in flow_parts(step, state):
        assert exhibit is not None
        few = re.search(rf", by (\d+) of {len(state.origins)} origins; the headline is of all$", exhibit.caveats.count)
        assert few
        origins += int(few[1])
        assert exhibit.caveats.left_out == whole.caveats.left_out == ""
        assert chart is not None
        assert chart.larger >= 1.15
        assert [note for note in chart.figure.layout.annotations if note.bgcolor]
        assert all(numbers.get(mark.opens, mark.number) == mark.number for mark in exhibit.marks)
        plates = [int(note.text[3:-4]) for note in chart.figure.layout.annotations if note.bgcolor]
        assert plates == [mark.number for mark in exhibit.marks] == [*range(len(told) + 1, len(told) + len(plates) + 1)]
        by = dict(exhibit.rows.loc[exhibit.rows["step"] == 0, ["statement_id", "told_by"]].to_numpy().tolist())
        numbered = [list(known_as(mark, state))[-1][0] for mark in exhibit.marks]
        down = [dict.fromkeys(map(by.__getitem__, each)) for each in (in_order(chart.figure, numbered), numbered)]
        assert list(down[0]) == list(down[1])  # plates run from one origin to the next as the strands do
        told += [mark.opens for mark in exhibit.marks]
    assert (len(told), origins) == (len(set(told)), len(state.origins))
    assert {mark.opens for mark in whole.marks} <= set(told)


def test_where_one_strand_is_lit_all_that_are_drawn_are_told_in_words(shipped: list[Screen]) -> None:
    (screen,) = [each for each in shipped if each.shown.lit]
    assert screen.chart is not None
    assert [(line.number, line.words) for line in screen.lines] == [(mark.number, mark.name) for mark in screen.marks]
    assert len(screen.lines) == 4


@pytest.mark.parametrize(
    ("moves", "shown"),
    [
        (["next"], (2, 2)),
        (["next", "next"], (3, 1)),
        (["next", "next", "previous", "previous", "previous"], (1, 1)),
        (["first", "previous"], (1, 1)),
        (["last", "next"], (9, 1)),
        (["last", "previous", "unheard of"], (8, 1)),
        (["next step"], (3, 1)),
        (["next", "previous step"], (1, 1)),
        (["first", "previous step"], (1, 1)),
        (["last", "next step"], (9, 1)),
    ],
)
def test_moves_are_made_one_after_another(briefing: Screens, moves: list[str], shown: tuple[int, int]) -> None:
    found = briefing.moved(briefing.at("2", ""), moves)
    assert (found.step, found.part) == shown


def test_a_screen_is_made_when_it_is_asked_for_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    corpus = loader.load(Path("seeds"))
    own = Screens(corpus.briefings[0], corpus.problems, tables(corpus), theme("light"))

    def counted(number: int, named: NamedBriefing, *rest: Any) -> tuple[Screen, ...]:
        asked.extend([number] if named is corpus.briefings[0] else [])
        return screens_of(number, named, *rest)

    monkeypatch.setattr(making, "screens_of", counted)
    assert own.at("9", "") is own.at("9", "")
    assert asked == [9]
    own.make_the_rest(9)
    own.make_the_rest(1)
    assert len({screen.step for screen in all_of(own)}) == 9
    assert sorted(asked) == list(range(1, 10))


def test_a_step_whose_ids_are_gone_says_so_and_the_others_go_on(tmp_path: Path, shipped: list[Screen]) -> None:
    own = Path(shutil.copytree("seeds", tmp_path / "seeds"))
    file = own / "briefings" / "who-is-there.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("origins: [", "origins: [nobody-at-all, ", 1))
    now = all_of(made(own))
    assert "unknown origin 'nobody-at-all'" in " ".join(line.words for line in now[0].lines)
    assert now[0].chart is None
    assert [screen.headline for screen in now] == [screen.headline for screen in shipped]
    assert now[1].chart is not None
    assert {screen.missing for screen in now} == {""}


def test_an_article_that_fails_the_check_is_told_of_on_every_screen_that_may_lack_it(tmp_path: Path) -> None:
    own = Path(shutil.copytree("seeds", tmp_path / "seeds"))
    for file in own.glob("00?_*.yaml"):
        if file.name.startswith(("000", "001", "002", "003")) and not file.name.endswith(".second.yaml"):
            file.write_text(file.read_text(encoding="utf-8").replace("document:", "documnt:", 1), encoding="utf-8")
    screens, found = made(own), tables(loader.load(own))
    lost = "4 articles are left out, since they fail the check"
    (killed,), (withdrawn, *_) = screens.of(3), screens.of(7)
    assert (killed.missing, withdrawn.missing) == (lost, lost.replace("4", "3"))
    told = why(found, Filters(), "numbers of ships", lambda claims: claims["measure"] == "ships")
    assert told == ["The articles that pass the check report no numbers of ships.", f"{lost}."]
    (way,) = screens.of(6)
    assert (way.chart, way.missing) == (None, lost)


@pytest.mark.parametrize(
    ("step", "part", "shown"),
    [
        ("3", "", (3, 1)),
        ("2", "2", (2, 2)),
        ("3", "9", (3, 1)),
        ("99", "-3", (9, 1)),
        ("0", "", (1, 1)),
        ("999999999999", "", (1, 1)),
        ("0x1<script>", "²", (1, 1)),
    ],
)
def test_an_address_leads_to_the_nearest_screen(
    briefing: Screens, step: str, part: str, shown: tuple[int, int]
) -> None:
    found = briefing.at(step, part)
    assert (found.step, found.part) == shown
