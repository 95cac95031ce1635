"""The bars of coverage are counts, printed; nothing is drawn where nothing is counted."""

import pandas as pd
import pytest

from core.figures.coverage import MOST, coverage_alt, coverage_bars, most_waiting
from core.figures.theme import Mode, theme

ROWS = pd.DataFrame(
    {
        "document": ["a.txt", "b.txt"],
        "number_words": [12, 0],
        "covered": [9, 0],
        "dismissed": [0, 0],
        "open": [3, 0],
    }
)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_each_part_is_a_count(mode: Mode) -> None:
    figure = coverage_bars(ROWS, {"a.txt": "One <b>"}, theme(mode))
    assert {trace.name: trace.x for trace in figure.data} == {
        "recorded": (9, None),
        "waiting": (3, None),
    }, "the key names only what is drawn"
    assert figure.layout.legend.title.text == "Number words: "
    every = coverage_bars(ROWS.assign(dismissed=[1, 0]), {}, theme(mode))
    assert len({trace.marker.pattern.shape for trace in every.data}) == 3
    assert [note.text for note in figure.layout.annotations] == ["9 recorded · 3 waiting", "no number words"]
    assert figure.layout.yaxis.ticktext == ("One &lt;b&gt;", "b.txt")


def test_the_alternative_text_has_all_counts() -> None:
    assert coverage_alt(ROWS, {}) == (
        "Number words by article. a.txt: 9 recorded, 0 dismissed, 3 waiting. b.txt: 0 recorded, 0 dismissed, 0 waiting."
    )


def test_of_many_articles_those_with_most_waiting_are_drawn() -> None:
    many = pd.concat([ROWS] * MOST, ignore_index=True)
    assert (most_waiting(many)["open"] == 3).all()
    assert len(most_waiting(many)) == MOST
    assert most_waiting(ROWS) is ROWS
