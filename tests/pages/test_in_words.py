"""Statements without a number stand below the chart of their measure, a few in sight and the rest folded away."""

from pathlib import Path

from tests.pages.opening import CASUALTIES, DEPLOYMENT, opened, words


def test_a_long_list_says_of_what_measure_it_is_and_is_folded_but_for_a_few(own_seeds: Path) -> None:
    app = opened(CASUALTIES)
    assert "**Casualties: a running total** · 13 statements without a number" in words(app).replace("\\", "")
    (folded,) = [each for each in app.expander if each.label == "The other 10"]
    assert not folded.proto.expanded
    assert len(folded.button) == 10
    begin = "casualties-casualties cumulative-"
    listed = [each for each in app.button if each.key and each.key.startswith(begin)]
    assert len(listed) == 13
    assert listed[3].key == folded.button[0].key


def test_a_short_list_is_in_sight(own_seeds: Path) -> None:
    app = opened(DEPLOYMENT)
    told = words(app).replace("\\", "")
    assert "**Additional troops deployed: a running total** · 1 statement without a number" in told
    assert not [each for each in app.expander if each.label.startswith("The other")]
