"""A link that asks for what the corpus does not have says so, and shows the rest."""

from pathlib import Path

import pytest

from pages._ui.days import in_words
from tests.pages.opening import (
    CASUALTIES,
    COMPARISONS,
    CROSS_CHECKS,
    DOCUMENTS,
    buttons,
    drawn,
    opened,
    turned_to,
    words,
)

LACKS = "which this corpus does not have; it is left out."


@pytest.mark.parametrize(
    ("name", "value", "heading"),
    [
        ("known-by", "garbage", "Known by"),
        ("known-by", "2019-01-01", "Known by"),
        ("subjects", "Martians", "Whose numbers"),
        ("claim", "<b>gone</b>", "Evidence"),
    ],
)
def test_an_unknown_value_is_named(tiny: Path, name: str, value: str, heading: str) -> None:
    app = opened(CASUALTIES, **{name: value})
    assert f"This link asks for “{value}” ({heading}), {LACKS}" in words(app)
    assert name not in app.query_params
    assert drawn(app) == [["first-300"], ["hundreds"]]
    buttons(app, "Close")[0].click().run()
    assert "This link" not in words(app)


def test_a_measure_of_which_there_is_no_pair_is_not_said_to_be_missing(tiny: Path) -> None:
    found = words(opened(COMPARISONS, measure="Killed or wounded a day"))
    assert "“Killed or wounded a day” (What they are about), of which there is no pair here; it is left out." in found
    assert f"“Gone” (What they are about), {LACKS}" in words(opened(COMPARISONS, measure="Gone"))


def test_of_several_values_only_the_unknown_one_is_left_out(tiny: Path) -> None:
    app = opened(CASUALTIES, origins=["Western officials", "Gone Source"])
    assert words(app).count("This link asks for") == 1
    assert f"“Gone Source” (Origins), {LACKS}" in words(app)
    assert drawn(app) == [["first-300"]]


def test_a_long_value_is_cut_and_the_rest_is_counted(tiny: Path) -> None:
    app = opened(CASUALTIES, origins=["x" * 100_000, "b", "c", "d", "e"], show="sideways")
    assert f"“{'x' * 60}…” (Origins)" in words(app)
    assert "3 more values of this link are left out." in words(app)
    assert "x" * 61 not in words(app)


@pytest.mark.parametrize(
    ("page", "address"),
    [
        (CASUALTIES, {"show": "by origin", "about": "10", "known-by": "all that is known", "hundreds low": "200"}),
        (CASUALTIES, {"show": "as reported", "whose-losses": "North Korean troops", "utm": "anything"}),
        (CROSS_CHECKS, {"outcome": ["✗ broken", "? undecided", "✓ holds"], "checks-as": "chart"}),
        (DOCUMENTS, {"article": "b"}),
        (DOCUMENTS, {"claim": "second-300"}),
    ],
)
def test_what_is_there_or_shown_at_first_is_not_called_unknown(
    tiny: Path, page: str, address: dict[str, str | list[str]]
) -> None:
    assert "This link" not in words(opened(page, **address))


def test_documents_finds_an_article_by_the_name_of_its_files(tiny: Path) -> None:
    app = opened(DOCUMENTS, article="b")
    assert app.selectbox(key="document").value == "b.txt"
    assert "This link" not in words(app)
    app.selectbox(key="document").select("a.txt").run()
    assert "article" not in app.query_params
    assert f"“zzz” (Article), {LACKS}" in words(opened(DOCUMENTS, article="zzz"))
    assert f"“zzz” (Article), {LACKS}" in words(opened(DOCUMENTS, document="zzz"))


def test_the_note_stays_on_the_page_that_the_link_led_to(tiny: Path) -> None:
    app = opened(CASUALTIES, show="sideways")
    assert "“sideways” (show), which is no choice here; it is left out." in words(app.run())
    assert "This link" not in words(turned_to(app, DOCUMENTS))


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("known-by=2024-12-16&x=1", "known-by=16+December+2024&x=1"),
        ("a=2024-12-16&as-of=2025-02-01", "a=2024-12-16&as-of=1+February+2025"),
        ("known-by=2025-02-30", "known-by=2025-02-30"),
        ("unknown-by=2025-02-03&known-by=2025-02-03T10", "unknown-by=2025-02-03&known-by=2025-02-03T10"),
    ],
)
def test_a_day_in_figures_is_sent_on_in_words(query: str, meant: str) -> None:
    assert in_words(query) == meant
