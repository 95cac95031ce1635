"""Addresses: what a state is written as, and that whatever cannot be chosen on a page is left out."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exhibits.address import link, query
from core.frames import Tables
from core.models import Shown
from core.models.briefing import PageName
from core.wording.choices import namers


def test_a_page_opened_anew_has_no_parameters(five: Tables) -> None:
    assert query("deployment", Shown(), five) == {}
    assert link("deployment", Shown(), five) == "deployment"
    assert link("overview", Shown(), five) == "./"


@pytest.mark.parametrize(
    ("page", "shown", "parameters"),
    [
        ("overview", {"by_origin": False, "about": 20}, {"show": "as reported", "about": "20"}),
        ("overview", {"kinds": ("outlet", "experts")}, {"kinds": ["experts"]}),
        ("overview", {"sides": ("russia", "unattributed", "mars")}, {"sides": ["Russia", "nobody named"]}),
        ("overview", {"readings": {"hundreds": (300, 999)}}, {"hundreds low": "300"}),
        ("overview", {"known_by": date(2025, 2, 8)}, {"known-by": "8 February 2025"}),
        ("overview", {"known_by": date(2025, 1, 15)}, {"known-by": "15 January 2025"}),
        ("overview", {"known_by": date(2030, 1, 1)}, {"known-by": "28 February 2025"}),
        ("overview", {"known_by": date(2020, 1, 1)}, {}),
        ("overview", {"as_of": date(2024, 12, 14)}, {"as-of": "14 December 2024"}),
        ("overview", {"as_of": date(2024, 12, 13)}, {}),
        ("overview", {"withdrawn": True}, {}),
        ("overview", {"origins": ("gone", "isw")}, {"origins": ["ISW"]}),
        ("casualties", {"subject": "russian-forces"}, {"whose-losses": "Russian forces"}),
        ("deployment", {"subject": "north-korean-troops"}, {"whose-deployment": "North Korean troops"}),
        ("agreement", {"matters": True}, {"compare": "yes/no matters"}),
        ("attribution", {"lit": "nis-withdrawn"}, {"statement": "nis-withdrawn"}),
        ("attribution", {"all_strands": True}, {"strands": "all"}),
        ("attribution", {"alike": True}, {"statement": "none"}),
        ("comparisons", {"verdicts": ("differ",), "topic": "killed"}, {"verdict": ["✗ clash"], "measure": "Killed"}),
        ("comparisons", {"topic": "nk-back"}, {"measure": "Yes or no: Back at the front"}),
        ("documents", {"document": "nowhere.txt"}, {}),
    ],
)
def test_each_choice_has_the_name_that_readers_see(
    five: Tables, page: PageName, shown: dict[str, object], parameters: dict[str, str | list[str]]
) -> None:
    assert query(page, Shown.model_validate(shown), five) == parameters


@given(st.data())
def test_a_link_says_what_the_parameters_say(five: Tables, data: st.DataObject) -> None:
    """Whatever stands in a name: quotes, commas, slashes, an ellipsis."""
    named = namers(five)
    documents = data.draw(st.lists(st.sampled_from(list(five.documents["document"])), unique=True))
    origins = data.draw(st.lists(st.sampled_from(sorted({*five.claims["origin"]})), unique=True))
    shown = Shown(documents=tuple(documents), origins=tuple(origins), by_origin=data.draw(st.booleans()))
    address = urlsplit(link("agreement", shown, five))
    read = parse_qs(address.query)
    assert (address.path, set(read.get("origins", ()))) == ("agreement", {named["origins"](each) for each in origins})
    assert set(read.get("documents", ())) == {named["documents"](each) for each in documents}
