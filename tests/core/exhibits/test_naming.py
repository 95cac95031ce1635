"""What the charts of a page are called where one is chosen: short, and never two alike."""

from pathlib import Path

from core.exhibits.all import exhibits
from core.exhibits.naming import in_short
from core.figures.theme import theme
from core.frames import tables
from core.loader import load
from core.models import Shown
from core.models.briefing import PageName


def names(page: PageName) -> list[str]:
    return in_short(exhibits(tables(load(Path("seeds"))), page, Shown(), theme("light")))


def test_a_measure_alone_names_its_chart_where_no_other_has_it() -> None:
    found = names("casualties")
    assert {"Killed", "Wounded", "Casualties: a running total", "Casualties: a count within a period"} <= {*found}
    assert len({*found}) == len(found)


def test_a_check_is_called_by_its_numbers_and_who_gave_them() -> None:
    told = "first 5,937 killed (Russian military), later up to 350,000 killed (Zelenskyy): undecided"
    assert f"Russian forces: {told}" in names("cross-checks")
