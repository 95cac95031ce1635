"""The overview as it leaves its page: the chart of all things with its marks, and the list of what else there is."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from core.exhibits.all import exhibits, of_step
from core.exhibits.exhibit import Exhibit
from core.exhibits.overview import CHART, LIST, MANY
from core.exhibits.state import state_of
from core.exports.csvs import to_csv
from core.exports.taken import lines_of
from core.figures.theme import theme
from core.frames import Tables, tables
from core.models import Claim, Position, Shown
from core.wording.titles.ranges import THINGS
from core.wording.titles.things import pictured
from tests.builders import claim, one, position
from tests.core.wording.tiny import WORDS

LIGHT = theme("light")
GUR, ZELENSKYY = {"attribution": ("gur",)}, {"attribution": ("zelenskyy",)}
LOW, HIGH = claim("low", best=300, **GUR), claim("high", low=1_000, **ZELENSKYY)
SENT = claim("sent", measure="deployed", best=11_000)
AHEAD = claim("ahead", measure="deployed", high=25_000, modality="forecast", as_of=None, target="2025-06")
FEW = (HIGH, LOW, SENT, AHEAD)
SUBJECTS = ("north-koreans", "russians", "both")


def told(*records: Claim | Position) -> Tables:
    """The tables of one article with these records."""
    return tables(replace(one(*records), vocabulary=WORDS))


def shown(found: Tables, **state: Any) -> list[Exhibit]:
    return exhibits(found, "overview", Shown.model_validate(state), LIGHT)


def opened(exhibit: Exhibit) -> list[str]:
    """What the marks of its figure open, in their order."""
    return [ids[0] for trace in exhibit.figure.data if trace.customdata is not None for ids in trace.customdata]


def many(things: int) -> list[Claim]:
    """So many things with one statement each."""
    ways = [(measure, subject) for measure in ("killed", "casualties", "deployed") for subject in SUBJECTS]
    return [claim(f"{what}-{whose}", best=9, measure=what, subject=whose) for what, whose in ways[:things]]


def test_the_chart_comes_first_then_what_clashes_and_either_can_be_had_alone() -> None:
    found = told(*FEW)
    assert [each.key for each in shown(found)] == [CHART, LIST] == ["overview-chart", "overview-list"]
    (chart,), (listed,) = shown(found, panel="chart"), shown(found, panel="list")
    assert chart.figure == shown(found)[0].figure
    assert (listed.key, listed.figure) == (LIST, None)
    (gone,) = shown(found, panel="no-such")
    assert (gone.figure, gone.title) == (None, "The number of this headline no longer stands here")


def test_marks_are_numbered_as_on_the_chart_and_each_opens_its_record() -> None:
    (chart, _) = shown(told(*FEW))
    assert [(mark.number, mark.opens, mark.name) for mark in chart.marks] == [
        (1, ("low",), "GUR: “exact 300”"),
        (2, ("high",), "Zelenskyy: “at_least 1,000”"),
        (3, ("sent",), "NIS: “exact 11,000”"),
        (4, ("ahead",), "NIS: “up_to 25,000”"),
    ]
    assert opened(chart) == [mark.opens[0] for mark in chart.marks]
    assert chart.figure.layout.yaxis3.ticktext == ("1", "2", "3", "4")


def test_the_title_is_what_these_statements_are_to_each_other_and_no_clash_of_others() -> None:
    apart = (position("p"), position("q", "denies", attribution=("gur",)))
    (chart, listed) = shown(told(*FEW, *apart))
    assert chart.title == "How many, as stated: the one pair that can be compared clashes"
    assert chart.subtitle == "2 things that are counted, each in its own unit, on a scale of its own"
    assert [line[:1] for line in listed.lines if line[:1] in "✗~"] == ["✗", "✗"]


def test_the_title_counts_the_pairs_that_the_panels_count_and_those_told_in_words() -> None:
    many = {"hedge": "none", "stated": "much higher", "measure": "deployed", "disputes": ("sent",)}
    (chart, _) = shown(told(*FEW, claim("more", **many, **GUR)))
    assert chart.title == "How many, as stated: both pairs that can be compared clash (1 of them with a side in words)"
    (chart, _) = shown(told(SENT, LOW, claim("more", **many, **GUR)))
    assert chart.title == "How many, as stated: the one pair that can be compared clashes (with a side in words)"
    across = many | {"measure": "killed"}
    (chart, _) = shown(told(SENT, LOW, claim("more", **across, **ZELENSKYY)))
    assert chart.title == "How many, as stated: 3 statements, of which no two can be compared"


@pytest.mark.parametrize(
    ("records", "title"),
    [
        ((SENT,), "How many, as stated: 1 statement"),
        ((SENT, LOW), "How many, as stated: 2 statements, of which no two can be compared"),
    ],
)
def test_where_no_two_can_be_compared_the_title_counts(records: tuple[Claim, ...], title: str) -> None:
    assert shown(told(*records))[0].title == title


def test_one_thing_is_told_as_one() -> None:
    assert shown(told(SENT))[0].subtitle == "1 thing that is counted, with its unit"


def test_rows_and_table_are_exactly_the_marks_drawn() -> None:
    (chart, _) = shown(told(*FEW))
    assert list(chart.rows["claim_id"]) == list(chart.table["Claim"]) == ["low", "high", "sent", "ahead"]
    assert list(chart.rows["number"]) == list(chart.table["Mark"]) == [1, 2, 3, 4]
    assert list(chart.rows["low"].fillna(0)) == [0, 1_000, 0, 0]
    assert list(chart.rows["best"].fillna(0)) == [300, 0, 11_000, 0]
    assert to_csv(chart.rows).count("\n") == 5


def test_the_caveats_have_the_signs_that_are_drawn_and_no_bars_of_time() -> None:
    told_of = shown(told(*FEW))[0].caveats
    assert told_of.legend == (
        "a figure; strip: its rounding",
        "at least: no upper end stated",
        "up to, nearly: no lower end",
        "dashed, hollow: a forecast",
        "colours: who said it first (person in office, intelligence service)",
    )
    assert told_of.count == "4 statements of 3 origins, from 4 claims in 1 article"
    assert not [line for line in lines_of(told_of) if "bar of time" in line]
    assert len(told_of.definitions) == 2


def test_of_more_things_than_have_room_it_is_said_which_are_drawn_and_the_others_are_listed() -> None:
    (chart, listed) = shown(told(*many(9)))
    assert chart.subtitle.endswith("; those of 9 that clash, or of which most is stated")
    assert len(opened(chart)) == THINGS
    further = [mark.opens[0] for mark in listed.marks]
    assert len(further) == 3
    assert set(further) | set(opened(chart)) == {each.id for each in many(9)}
    assert all(line.endswith(".") for line in listed.lines)
    assert [mark.number for mark in listed.marks] == [1, 2, 3]


def test_where_only_the_ends_are_drawn_it_is_said() -> None:
    (chart, _) = shown(told(*(claim(f"c{n:02}", best=1_000 + n) for n in range(30))))
    assert "the lowest and the highest are drawn" in chart.caveats.count
    assert list(chart.rows["claim_id"]) == opened(chart) == ["c00", "c01", "c02", "c27", "c28", "c29"]


def test_without_a_number_there_is_the_list_alone() -> None:
    (listed,) = shown(told(claim("silent", hedge="none", stated="heavy losses")))
    assert (listed.key, listed.figure) == (LIST, None)
    (gone,) = shown(told(claim("silent", hedge="none", stated="heavy losses")), panel="chart")
    assert gone.title == "The number of this headline no longer stands here"


def test_the_list_has_no_more_clashes_of_a_kind_than_the_page() -> None:
    sources = ("nis", "gur", "zelenskyy", "bbc", "ryder")
    rivals = [claim(f"c{n}", best=1_000 * 3**n, attribution=(source,)) for n, source in enumerate(sources)]
    (_, listed) = shown(told(*rivals))
    assert len(listed.marks) == MANY
    assert all(len(mark.opens) == 2 for mark in listed.marks)


def test_scales_stay_while_a_clock_is_turned(five: Tables) -> None:
    (early, _), (late, _) = shown(five, known_by="2025-02-10"), shown(five)
    sent = [each.figure.layout.xaxis.range for each in (early, late)]
    assert sent[0] == sent[1]


def test_the_shipped_overview_has_the_marks_of_its_page(five: Tables) -> None:
    (chart, listed) = shown(five)
    made = pictured(state_of(five, Shown(), LIGHT).view)
    assert opened(chart) == list(made.marks["claim_id"])
    assert [mark.number for mark in chart.marks] == list(range(1, len(made.marks) + 1))
    assert [len(mark.opens) for mark in listed.marks] == [2, 2, 2, 2, *([1] * 8)]
    further = {mark.opens[0] for mark in listed.marks if len(mark.opens) == 1}
    assert set(opened(chart)).isdisjoint(further)


def test_as_a_step_the_list_counts_on_from_the_chart_so_that_a_number_means_one_thing(five: Tables) -> None:
    found = of_step(state_of(five, Shown(), LIGHT), "overview")
    assert [each.marks[0].number for each in found] == [1, 1 + len(found[0].marks)]
    (alone,) = of_step(state_of(five, Shown(panel="list"), LIGHT), "overview")
    assert alone.marks[0].number == 1
    assert found[0].figure.layout.yaxis7.ticktext[0] == "1"


@pytest.mark.parametrize("way", [True, False])
def test_by_origin_and_as_reported_are_told_apart(five: Tables, way: bool) -> None:
    (chart, _) = shown(five, by_origin=way)
    assert chart.caveats.counting.startswith("by origin" if way else "as reported")
    assert isinstance(chart.table, pd.DataFrame)
    assert chart.table["Articles"].max() == (2 if way else 1)
