"""What a chart is for: the vocabulary says it."""

from dataclasses import replace

import pandas as pd
import pytest

from core.frames import tables
from core.wording.titles.charted import say_charted
from tests.builders import claim, one


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (["Dead"], "numbers of “Dead”"),
        (["Dead", "Hurt"], "numbers of “Dead” or “Hurt”"),
        (["Dead", "Hurt", "Missing", "Homes", "Cattle"], "numbers of “Dead”, “Hurt”, “Missing” or 2 more"),
        ([], "numbers for this chart"),
    ],
)
def test_a_chart_is_for_its_measures(labels: list[str], said: str) -> None:
    made = pd.DataFrame({"label": [*labels, "Rescuers"], "chart": [*["losses"] * len(labels), "deployment"]})
    assert say_charted("losses", replace(tables(one(claim("c", best=3))), measures=made)) == said
