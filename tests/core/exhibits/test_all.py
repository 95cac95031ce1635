"""What leaves the dashboard says what the tables say, and never without its caveats."""

from dataclasses import asdict
from datetime import date
from typing import get_args

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.exhibits.all import exhibits, of_step
from core.exhibits.exhibit import Exhibit
from core.exhibits.fingerprint import fingerprint
from core.exhibits.focus import in_focus
from core.exhibits.in_words import of_marks
from core.exhibits.state import state_of
from core.exports.csvs import to_csv
from core.exports.tables import export_tables
from core.figures.theme import theme
from core.filters import Filters
from core.frames import Tables, tables
from core.models import Shown
from core.models.briefing import PageName
from core.view import view
from core.wording.claims import with_labels
from tests.builders import claim, corpus, document, one, position
from tests.strategies import corpora

PAGES = get_args(PageName)
LIGHT = theme("light")
STATED = ["low", "high", "best"]
DRAWN = ("overview", "deployment", "casualties", "agreement", "attribution", "cross-checks")
"""The pages that have a figure; the others are lists of words."""

ALWAYS = ("measure", "times", "counting", "count", "source", "corpus")


MADE: dict[tuple[PageName, str], list[Exhibit]] = {}


def shown(found: Tables, page: PageName, **state: object) -> list[Exhibit]:
    """The exhibits of a page; those of the five articles are made once."""
    chosen = Shown.model_validate(state)
    if len(found.documents) < 5:
        return exhibits(found, page, chosen, LIGHT)
    key = page, chosen.model_dump_json()
    if key not in MADE:
        MADE[key] = exhibits(found, page, chosen, LIGHT)
    return MADE[key]


@pytest.mark.parametrize("page", ["deployment", "casualties"])
def test_numbers_are_those_of_the_exported_claims_cell_by_cell(five, page) -> None:
    exported = export_tables(five)["claims"].set_index("claim_id")
    found = shown(five, page, by_origin=False)
    rows = [row for each in found for row in each.rows.to_dict("records")]
    expected = exported[exported["chart"].isin(["deployment" if page == "deployment" else "losses"])]
    whose = {row["subject"] for row in rows}
    assert {row["claim_id"] for row in rows} == set(expected[expected["subject"].isin(whose)].index)
    assert rows
    for row in rows:
        for column in (*STATED, "lower", "upper", "stated", "hedge", "quote"):
            assert row[column] == exported.loc[row["claim_id"], column] or pd.isna(row[column])
    for each in found:
        in_words = each.table.set_index("Claim")
        for row in each.rows.to_dict("records"):
            said = in_words.loc[row["claim_id"], ["Low", "High", "Best"]]
            assert list(said.dropna()) == [row[end] for end in STATED if pd.notna(row[end])]


def test_pairs_are_those_of_the_exported_comparisons(five) -> None:
    keys = ["left", "right", "topic"]
    exported = export_tables(five)["comparisons"].set_index(keys)
    (matrix,) = shown(five, "agreement")
    assert len(matrix.rows) > 100
    for row in matrix.rows.to_dict("records"):
        same = exported.loc[tuple(row[key] for key in keys)]
        assert (row["verdict"], row["reason"]) == (same["verdict"], same["reason"])
    between = exported[exported["left_origin"] != exported["right_origin"]]
    assert len(matrix.rows) == len(between)
    assert "pairs of numbers that can be compared" in matrix.caveats.count
    assert "pairs of positions that can be compared" in matrix.caveats.count


def test_below_pairs_only_what_is_listed_is_told_of(five) -> None:
    (every,), (dead,), (none,) = (shown(five, "comparisons", topic=each) for each in (None, "killed", "missing"))
    assert "Western officials" in every.caveats.inferred
    assert "Western officials" not in dead.caveats.inferred
    assert dead.caveats.source.startswith("3 articles")
    assert (len(none.rows), none.caveats.inferred) == (0, "")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("state", [{}, {"by_origin": False, "known_by": "2025-02-10", "origins": ["nis", "zelenskyy"]}])
def test_every_exhibit_carries_its_caveats(five, page, state) -> None:
    found = shown(five, page, **state)
    assert found
    for each in found:
        told = asdict(each.caveats)
        assert all(told[name] and not told[name].endswith(".") for name in ALWAYS), told
        assert fingerprint(five) in told["corpus"]
        assert not [words for words in told["definitions"] if words.endswith(".")]
        assert each.title
        assert each.alt
        assert each.figure is not None or each.lines
        assert to_csv(each.rows).partition("\n")[0] == ",".join(each.rows.columns)
        if page == "documents":
            continue
        assert ("NIS" in told["left_out"]) == bool(state)
        assert ("Known by: 10 February 2025" in told["times"]) == bool(state)
        if each.figure is not None and page in ("deployment", "casualties"):
            assert told["legend"]
            assert told["definitions"]
            assert told["counting"].startswith("as reported" if state else "by origin")


def test_one_axis_of_time_serves_every_chart_of_losses_also_where_one_is_asked_for(five) -> None:
    both = shown(five, "casualties"), shown(five, "casualties", panel="killed cumulative")
    axes = {
        each.figure.layout.xaxis2.range for found in both for each in found if each.figure.layout.xaxis2.type == "date"
    }
    assert len(axes) == 1


def test_what_is_perhaps_not_yet_published_is_in_the_legend_of_who_told_whom(five) -> None:
    (sure,), (unsure,) = (shown(five, "attribution", known_by=day) for day in (None, "2024-12-17"))
    dots = "dotted: perhaps not yet published"
    assert dots not in sure.caveats.legend
    assert dots in unsure.caveats.legend


def test_a_matrix_of_matters_tells_of_what_clashes_only_where_something_does(five) -> None:
    (whole,), (few,) = (shown(five, "agreement", matters=True, origins=own) for own in ((), ("kim-jong-un", "ryder")))
    assert whole.title.startswith("On 1 of ")
    assert few.title == "What 2 origins said on 4 yes/no matters"


@pytest.mark.parametrize("page", ["deployment", "casualties", "cross-checks"])
def test_marks_are_those_that_are_drawn_numbered_in_their_order(five, page) -> None:
    found = shown(five, page)
    assert found
    numbers: list[int] = []
    for each in found:
        drawn = [ids[0] for trace in each.figure.data if trace.customdata is not None for ids in trace.customdata]
        opened = [mark.opens[0] for mark in each.marks]
        assert opened[: len(drawn)] == drawn
        assert set(opened) <= set(five.claims["claim_id"])
        own = [mark.number for mark in each.marks]
        assert page == "cross-checks" or own == list(range(own[0], own[0] + len(own)))
        assert page == "cross-checks" or len(own) - len(drawn) == len(each.lines)
        numbers += own[: len(drawn)]
    assert page == "cross-checks" or numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(("page", "state"), [("agreement", {}), ("agreement", {"matters": True})])
def test_cells_open_what_they_are_about(five, page, state) -> None:
    (matrix,) = shown(five, page, **state)
    cells = next(trace for trace in matrix.figure.data if trace.name == "cells")
    words = matrix.figure.data[matrix.figure.data.index(cells) + 1].text
    drawn = {tuple(ids) for ids, told in zip(cells.customdata, words, strict=True) if not told.startswith("•")}
    assert drawn == {mark.opens for mark in matrix.marks}, "numbers are for cells with a verdict"


@pytest.mark.parametrize(("page", "state"), [*((page, {}) for page in PAGES), ("agreement", {"matters": True})])
def test_plotly_finds_nothing_wrong_with_any_cell_of_a_figure(five, page, state) -> None:
    figures = [each.figure for each in shown(five, page, **state) if each.figure is not None]
    assert bool(figures) == (page in DRAWN)
    for figure in figures:
        assert go.Figure(figure.to_plotly_json()) == figure


def test_one_panel_is_the_same_as_among_all_and_one_that_is_not_there_is_said_to_be_so(five) -> None:
    every = {each.key: each for each in shown(five, "casualties")}
    (killed,) = shown(five, "casualties", panel="casualties-killed cumulative")
    (same,) = shown(five, "casualties", panel="killed cumulative")
    assert killed.figure == same.figure == every[killed.key].figure
    assert killed.marks == every[killed.key].marks
    (gone,) = shown(five, "casualties", panel="../../etc")
    assert gone.figure is None
    assert gone.rows.empty
    assert "etc" not in f"{gone.title}{gone.lines}{gone.caveats}"


def test_in_place_of_a_chart_whose_number_is_gone_stands_its_own_caption_and_that_it_is_gone() -> None:
    found = tables(one(claim("dead", low=300.0)))
    (gone,) = shown(found, "casualties", panel="killed period")
    assert gone.title == gone.alt == "The number of this headline no longer stands here"
    assert gone.caveats.measure == "Label: a count within a period. North Korean troops"
    left = "nothing of this is left in the articles as they are filtered here"
    assert (gone.lines, gone.caveats.count) == ((f"{gone.caveats.measure}: {left}.",), "nothing is left to count")


def test_in_place_of_a_way_that_nobody_tells_any_more_no_other_is_shown(five) -> None:
    (gone,) = of_step(state_of(five, Shown(lit="no-such-statement"), LIGHT), "attribution")
    assert (gone.figure, gone.title) == (None, "The number of this headline no longer stands here")


def test_below_the_matrix_of_matters_stand_the_printed_words_for_how_sure_an_origin_is() -> None:
    held = position("p", certainty="likely"), position("q", attribution=("gur",))
    (made,) = exhibits(tables(one(*held)), "agreement", Shown(matters=True), LIGHT)
    assert made.lines == ("NIS: “likely” (Withdrawn).",)
    assert made.alt == ("Matrix of 2 origins on 1 yes/no matter: 2 positions.")


def test_where_one_way_is_lit_title_counts_and_table_are_of_its_origin_alone(five) -> None:
    lit = Shown(lit="western-officials-killed-1000")
    assert in_focus(lit, five).origins == ("western-officials",)
    assert in_focus(Shown(lit="no-such-statement"), five).origins == ()
    (each,) = of_step(state_of(five, in_focus(lit, five), LIGHT), "attribution")
    assert "in 2 articles, by" in each.caveats.count
    assert set(each.table["Told by"]) == {"Western officials", "BBC"}


def test_whose_words_and_which_times_are_inferred_is_said_in_words_beside_each_mark_and_in_the_caveats(five) -> None:
    (weekend,) = shown(five, "casualties", panel="casualties period", subject="north-korean-troops")
    row = weekend.table.set_index("Claim").loc["004-casualties-weekend-30"]
    assert (row["Origin"], row["Applies to"]) == (
        "GUR (Ukraine), inferred",
        "from 14 to 15 December 2024 (uncertain), inferred",
    )
    assert weekend.marks[0].name == "GUR (Ukraine), attribution inferred: “approximately 30 North Korean soldiers”"
    assert weekend.caveats.inferred == "the attribution to GUR (Ukraine) (1 of 2); the time that a number is about"
    assert "published on a day between 16 and 18 December 2024 (date inferred): " in weekend.caveats.source
    assert "28 February 2025 (dates inferred); version " in weekend.caveats.corpus
    (held,) = shown(five, "agreement", matters=True, origins=["russian-military"])
    assert set(held.table["Origin"]) == {"Russian military"}
    assert "Russian" not in held.caveats.inferred


def test_a_table_begins_with_who_what_is_meant_and_when_and_in_which_article(five) -> None:
    (panel, *_) = shown(five, "deployment", by_origin=False)
    first = ["Mark", "Origin", "As printed", "Counted", "Low", "High", "Best", "Meant as", "Applies to", "Said", "In"]
    assert list(panel.table)[:11] == first
    assert list(panel.table["In"]) == [f"article {name[:3]}" for name in panel.rows["document"]]
    assert panel.table["In"].nunique() == 5


@pytest.mark.parametrize("page", PAGES)
def test_where_nothing_is_left_one_exhibit_says_why(page) -> None:
    empty = tables(corpus())
    (each,) = shown(empty, page)
    assert each.figure is None
    assert each.lines
    assert each.rows.empty


def test_what_is_hidden_by_a_filter_is_laid_to_that_filter() -> None:
    found = tables(one(claim("dead", low=300.0)))
    (each,) = shown(found, "casualties", known_by="2025-01-01")
    left = "The filters leave no numbers of “Label”, “Label”, “Label” or 1 more."
    assert each.lines == (left, "Known by: 1 January 2025.")


def test_at_most_sixty_marks_are_drawn_and_the_rule_is_told() -> None:
    many = tables(one(*(claim(f"c-{n:03}", best=float(n + 1)) for n in range(70))))
    (each,) = shown(many, "casualties", by_origin=False)
    assert (len(each.marks), len(each.rows)) == (60, 70)
    assert "drawn are the first 60 of 70 marks" in each.caveats.count


def test_one_letter_or_one_number_makes_another_state_of_the_corpus() -> None:
    first, again = (fingerprint(tables(one(claim("dead", low=300.0)))) for _ in range(2))
    others = [one(claim("dead", low=301.0)), one(claim("dead", low=300.0, note="x")), one(claim("dead", high=300.0))]
    assert first == again
    assert len({first, *(fingerprint(tables(other)) for other in others)}) == 4


def test_quotes_of_an_article_stand_in_the_order_of_its_text() -> None:
    text = document("a.txt", claim("z", low=3.0), position("m"), claim("a", low=4.0))
    (each,) = shown(tables(corpus(text)), "documents", document="a.txt")
    assert [mark.opens[0] for mark in each.marks] == ["z", "m", "a"]


@st.composite
def states(draw: st.DrawFn) -> Shown:
    """Any choice that a reader can make, and some that name nothing."""
    return Shown(
        documents=draw(st.sets(st.sampled_from(["a.txt", "c.txt", "none.txt"]), max_size=2)),
        kinds=draw(st.sampled_from([(), ("intelligence",), ("joint", "outlet")])),
        sides=draw(st.sampled_from([(), ("korea",), ("korea + ukraine", "nobody's")])),
        origins=draw(st.sampled_from([(), ("nis",), ("gur", "nobody")])),
        subjects=draw(st.sampled_from([(), ("both",)])),
        by_origin=draw(st.booleans()),
        withdrawn=draw(st.booleans()),
        known_by=draw(st.sampled_from([None, date(2025, 2, 1), date(2025, 2, 14)])),
        as_of=draw(st.sampled_from([None, date(2025, 1, 15)])),
        about=draw(st.sampled_from([0, 10, 30])),
        readings=draw(st.sampled_from([{}, {"hundreds": (100, 900)}])),
        subject=draw(st.sampled_from([None, "both", "nobody"])),
        matters=draw(st.booleans()),
        lit=draw(st.sampled_from([None, "a-claim-0", "nothing"])),
        topic=draw(st.sampled_from([None, "killed", "withdrawn"])),
        verdicts=draw(st.sampled_from([(), ("agree",), ("not comparable",)])),
    )


@settings(
    max_examples=max(10, settings.default.max_examples), suppress_health_check=[HealthCheck.too_slow], deadline=None
)
@given(corpora(), states(), st.sampled_from(PAGES))
def test_whatever_is_chosen_of_whatever_corpus_there_is_something_to_show(tiny, state, page) -> None:
    found = exhibits(tables(tiny), page, state, LIGHT)
    assert found
    assert len({each.key for each in found}) == len(found)
    assert all(each.figure is not None or each.lines for each in found)


def test_where_numbers_are_of_several_a_table_says_whose_each_is(five) -> None:
    (killed,) = shown(five, "casualties", panel="killed cumulative", subject="russian-forces")
    assert set(killed.table["Counted"]) == {"Killed"}
    seen = view(five, Filters())
    marks = with_labels(seen.marks, five).assign(number=1)
    told = of_marks(marks[marks["claim_id"].isin(["001-killed-nk-1000", "001-killed-russian-350000"])], five)
    assert list(told["Counted"]) == ["Killed, North Korean troops", "Killed, Russian forces"]


def test_of_positions_of_which_some_are_drawn_it_is_told_how_many(five) -> None:
    (part,) = shown(five, "agreement", matters=True)
    matters = {matter for _, matter in (mark.opens for mark in part.marks)}
    told = f"; drawn: {len(part.marks)} positions on {len(matters)} yes/no matters"
    assert len(part.marks) < len(part.rows)
    assert part.caveats.count.endswith(told)
    (whole,) = shown(five, "agreement", matters=True, origins=("ryder",))
    assert len(whole.marks) == len(whole.rows)
    assert "drawn" not in whole.caveats.count
