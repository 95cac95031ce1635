"""“Take this chart” opens beside every chart, with the charts of that page and nothing else in it."""

import json

import pytest
from streamlit.testing.v1 import AppTest

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
    assert {"CSV with its caveats (zip)", "Whole corpus as a data package (zip)"} <= set(names)


def test_a_picture_has_the_shape_and_the_colours_that_are_chosen(tiny) -> None:
    app = opened(AGREEMENT, compare="yes/no matters")
    app.button(key="matters-take").click().run()
    app.get_by_key("matters-take-shape").set_value("16:9")
    app.get_by_key("matters-take-mode").set_value("dark").run()
    assert not app.exception
    drawn = json.loads(charts_of_take(app)[-1])["layout"]
    assert drawn["height"] == round(drawn["width"] * 9 / 16)
    assert " dark " in drawn["meta"]


def charts_of_take(app: AppTest) -> list[str]:
    """The figures of all charts as they are sent, those of the dialog last."""
    parts = [each.proto for each in app.get("bidi_component") if each.proto.component_name == "contested-counts.chart"]
    return [json.loads(part.json)["figure"] for part in parts]


def test_one_of_several_charts_is_taken(tiny) -> None:
    app = opened(CASUALTIES)
    app.button(key="casualties-take").click().run()
    assert not app.exception
    which = app.selectbox(key="casualties-take-which")
    assert [name[:3] for name in which.options] == ["1. ", "2. ", "3. "][: len(which.options)]
    which.select_index(1).run()
    assert not app.exception
    assert app.selectbox(key="casualties-take-which").index == 1
