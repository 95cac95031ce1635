"""A filter draws the body of a page again, and nothing else; what it draws is what a link to that view shows."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages._ui import body
from tests.pages.opening import PAGES, opened, words


def shown(app: AppTest) -> tuple[Any, ...]:
    """What stands in the body: titles and words, and the charts and tables as they are sent."""
    main = app.main
    charts = [chart.proto.spec for chart in main.get("plotly_chart")]
    return [title.value for title in main.title], words(main), charts, [each.value.to_csv() for each in main.dataframe]


def changed(app: AppTest, key: str) -> AppTest:
    """One control of the sidebar set to another value."""
    if key == "show":
        app.get_by_key("show").set_value("as reported")
    elif key == "kinds":
        app.multiselect(key="kinds").select("unnamed-officials")
    else:
        app.selectbox(key="known-by").select_index(1)
    return app.run()


@pytest.mark.parametrize("page", PAGES[1:])  # AppTest forgets the pages, to which the overview has links, after a run
def test_only_the_body_is_drawn_again_and_it_is_what_a_whole_run_draws(page: str | None, tiny: Path) -> None:
    app = changed(opened(page), "show")
    assert (len(app.sidebar), len(app.title)) == (0, 1)
    whole = opened(page, show="as reported")
    assert len(whole.sidebar) > 0
    assert shown(app) == shown(whole)


def test_a_step_of_a_clock_draws_the_clocks_too(tiny: Path) -> None:
    app = changed(opened(PAGES[1]), "known-by")
    assert {widget.key for widget in app.selectbox} >= {"known-by", "as-of"}
    assert not app.multiselect


def test_before_a_run_came_to_its_end_everything_is_drawn(tiny: Path) -> None:
    app = opened(PAGES[1])
    app.session_state[body.SETTLED] = False
    assert len(changed(app, "kinds").multiselect) == 4


def test_what_was_withdrawn_is_switched_in_the_sidebar_too(tiny: Path) -> None:
    """A button in the body changes a control outside of it: then the whole frame runs."""
    app = changed(opened(PAGES[1]), "kinds")
    app.button(key="empty-reset").click().run()
    assert app.multiselect(key="kinds").value == []
