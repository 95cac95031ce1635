"""“Take this chart” opens beside every chart, with the charts of that page and nothing else in it."""

import pytest

from tests.pages.opening import AGREEMENT, CASUALTIES, COMPARISONS, DOCUMENTS, opened


@pytest.mark.parametrize(
    ("page", "key", "address", "name"),
    [
        (AGREEMENT, "matters", {"compare": "yes/no matters"}, "Take this chart"),
        (COMPARISONS, "comparisons", {}, "Take this list"),
        (DOCUMENTS, "documents", {}, "Take this list"),
    ],
)
def test_the_dialog_opens_on_charts_and_on_lists(tiny, page, key, address, name) -> None:
    app = opened(page, **address)
    assert app.button(key=f"{key}-take").label == name
    app.button(key=f"{key}-take").click().run()
    assert not app.exception
    names = [button.label for button in app.get("download_button")]
    assert {"CSV of what is shown", "CSV of everything"} <= set(names)


def test_one_of_several_charts_is_taken(tiny) -> None:
    app = opened(CASUALTIES)
    app.button(key="casualties-take").click().run()
    assert not app.exception
    which = app.selectbox(key="casualties-take-which")
    assert [name[:3] for name in which.options] == ["1. ", "2. ", "3. "][: len(which.options)]
    which.select_index(1).run()
    assert not app.exception
    assert app.selectbox(key="casualties-take-which").index == 1
