"""What a clock leaves nothing of is said, since a chart that is gone says nothing."""

from datetime import date

import pytest

from core.analysis.panels import Panel, loss_panels
from core.filters import Filters
from core.wording.steps.not_there import say_not_there
from tests.builders import claim
from tests.core.wording.tiny import seen

DAYS = {"known_by": date(2025, 1, 10), "as_of": date(2025, 1, 3)}


def panels(*measures: str) -> list[Panel]:
    view = seen(*(claim(measure, measure=measure, best=3) for measure in measures))
    return loss_panels(view.marks, view.tables, "north-koreans")


@pytest.mark.parametrize(
    ("days", "begins"),
    [
        (("known_by",), "No count of its own told by 10 January 2025: "),
        (("as_of",), "No count of its own about 3 January 2025: "),
        (("known_by", "as_of"), "No count of its own told by 10 January 2025 about 3 January 2025: "),
    ],
)
def test_every_chart_that_a_clock_leaves_out_is_named(days: tuple[str, ...], begins: str) -> None:
    filters = Filters(**{day: DAYS[day] for day in days})
    whole = panels("killed", "casualties", "casualties_per_day")
    said = say_not_there(panels("casualties"), whole, filters)
    assert said == f"{begins}{whole[0].title.replace(': ', ' (')}) and {whole[2].title.replace(': ', ' (')})."
    assert said.startswith(f"{begins}Killed (a running total) and Casualties per day (")


def test_where_all_are_there_nothing_is_said() -> None:
    assert say_not_there(panels("killed"), panels("killed"), Filters(known_by=DAYS["known_by"])) == ""
