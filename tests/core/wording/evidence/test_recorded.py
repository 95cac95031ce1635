"""What is recorded of a claim, in words: nothing that was not recorded, and hedges as the reader has them read."""

from core.filters import Filters
from core.wording.articles import article_label
from core.wording.evidence.recorded import recorded, times_recorded
from tests.builders import claim, position
from tests.core.wording.tiny import seen


def test_a_claim_is_told_with_its_bounds_as_they_are_read() -> None:
    view = seen(claim("a", hedge="about", best=300, stated="about 300"))
    row = view.tables.claims.iloc[0]
    told = recorded(row, view.tables, Filters(tolerance=0.2))
    assert told["As printed"].startswith("“about 300”, ")
    assert told["Article"] == article_label(row["document"], view.tables)
    assert "240 to 360" in told["How we read it"]
    assert "Place" not in told


def test_where_nobody_is_named_there_is_no_first_source_but_an_earliest_print() -> None:
    view = seen(claim("a", best=300, attribution=("unattributed",)))
    told = recorded(view.tables.claims.iloc[0], view.tables, Filters())
    assert told["First named source"] == "none: Nobody named"
    assert told["Earliest in print here"].startswith(
        "article a, 300 people (published on 14 February 2025, inferred); no"
    )


def test_a_time_that_was_not_stated_is_told_as_such_and_a_forecast_only_where_there_is_one() -> None:
    view = seen(claim("a"))
    told = times_recorded(view.tables.claims.iloc[0])
    assert "Forecast for" not in told
    assert list(told) == ["The time it covers", "As of", "Said", "Published"]


def test_silence_is_told_of_a_source_which_says_nothing() -> None:
    view = seen(position("p", "silent"), position("q", "silent", said="2025-02-05"))
    quiet, dated = (row for _, row in view.tables.positions.iterrows())
    assert recorded(quiet, view.tables, Filters()) == {
        "Who is said to be silent": "NIS (intelligence service; South Korea)",
        "Known because": "its silence is stated in the text",
        "Told": "by nobody but the article itself",
        "Article": article_label("a.txt", view.tables),
    }
    assert list(times_recorded(quiet)) == ["Published"]
    assert list(times_recorded(dated)) == ["Said", "Published"]
