"""A reader at the forms of the Curate pages: press, fill, and look at what is on disk."""

from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from core.reading.yamltext import read
from tests.pages.opening import opened, turned_to

ADD, EDIT = "pages/curate/add.py", "pages/curate/edit.py"
SIXTH = "The NIS said on 10 February that at least 300 were killed. The troops have left. He is 77."


def press(app: AppTest, label: str) -> AppTest:
    """Press the first button of this name."""
    next(button for button in app.button if button.label == label).click()
    app.run()
    assert not app.exception
    return app


def fill(app: AppTest, **values: Any) -> AppTest:
    """Fill the controls of the open form, by the last part of their keys (`as_of__year` for `as_of.year`).

    One after the other, as a reader does: a control may show others.
    """
    for name, value in values.items():
        control(app, name.replace("__", ".")).set_value(value)
        app.run()
        assert not app.exception
    return app


def control(app: AppTest, name: str) -> Any:
    """The control of this name."""
    kinds = (app.text_input, app.text_area, app.selectbox, app.multiselect, app.number_input, app.segmented_control)
    found = [each for kind in kinds for each in kind if each.key and each.key.endswith(f" {name}")]
    return found[0]


def choose_kind(app: AppTest, kind: str) -> AppTest:
    """Say what the open number is."""
    next(each for each in app.segmented_control if each.label == "It is …").set_value(kind)
    return app.run()


def created(text: str = SIXTH, name: str = "Sixth") -> AppTest:
    """A reader who added an article, on the page that edits it."""
    app = opened(ADD)
    app.text_input(key="new-name").set_value(name)
    app.text_area(key="new-text").set_value(text)
    fill(app, published__shape="date", published__year=2025, published__month=2, published__day=12)
    fill(app, published__basis="inferred", published__evidence="the test says so")
    press(app, "Create")
    return turned_to(app, EDIT)


def on_disk(folder: Path, name: str = "sixth.yaml") -> Any:
    """What an annotation holds now."""
    value, faults = read((folder / name).read_text(encoding="utf-8"))
    assert not faults
    return value


def said(app: AppTest) -> str:
    """Everything that the page says, with the backslashes of escapes taken out."""
    kinds = (app.title, app.subheader, app.markdown, app.caption, app.info, app.error, app.warning, app.success)
    return "\n".join(line.value for kind in kinds for line in kind).replace("\\", "")
