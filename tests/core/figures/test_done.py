"""A figure for many readers: the same dict as Plotly's, made once."""

from json import loads

import plotly.graph_objects as go

from core.figures.done import done

FIGURE = go.Figure(go.Scatter(x=[1, 2], y=[3.5, 4]), layout={"height": 100, "template": None})


def test_it_is_the_same_figure() -> None:
    assert done(FIGURE).to_dict() == FIGURE.to_dict()
    assert loads(done(FIGURE).to_json()) == loads(FIGURE.to_json())


def test_its_dict_is_made_once() -> None:
    figure = done(FIGURE)
    assert figure.to_dict() is figure.to_dict()
