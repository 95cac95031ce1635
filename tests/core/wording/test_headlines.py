import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.wording.headlines import headline


@pytest.mark.parametrize(
    ("title", "said", "below"),
    [
        ("Killed: 2 statements", "Killed: 2 statements", ""),
        (
            "Killed: 2 statements; 1 clashes; 1 forecast kept apart",
            "Killed: 2 statements",
            "1 clashes; 1 forecast kept apart.",
        ),
        ("Killed: 300 (NIS; as of May); no two agree", "Killed: 300 (NIS; as of May)", "No two agree."),
        ("On “war; peace” none; all silent", "On “war; peace” none", "All silent."),
        ("One; two.", "One", "Two."),
        ("A label) with a stray bracket; and more", "A label) with a stray bracket", "And more."),
        ("A label (never closed; and more", "A label (never closed; and more", ""),
    ],
)
def test_a_title_is_parted_after_its_first_clause(title: str, said: str, below: str) -> None:
    assert headline(title) == (said, below)


@given(st.text(st.sampled_from("aB ;.()“”?"), min_size=1))
def test_no_word_of_a_title_is_lost(title: str) -> None:
    said, below = headline(title)
    assert title.startswith(said)
    assert title[len(said) :].casefold() in ("", f"; {below}".casefold(), f"; {below[:-1]}".casefold(), "; ")
