"""Names of files are made of what was typed, and names that are taken get a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.curation.keeping.names import stem_of, untaken


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("North Korea sends 1,000 more", "north-korea-sends-1-000-more"),
        ("../../etc/passwd", "etc-passwd"),
        ("vocabulary", "article-vocabulary"),
        ("README", "article-readme"),
        ("a.second", "a-second"),
        (".hidden", "hidden"),
        ("NUL", "article-nul"),
        ("com\u00b9", "article-com1"),
        ("lpt12", "lpt12"),
        ("", "article"),
        ("…\0/", "article"),
        ("Ünïcode — “x”", "ünïcode-x"),
        ("u\u0308ber", "über"),
        ("مقتل 300 جندي", "مقتل-300-جندي"),
        ("हिन्दी", "हिन्दी"),
        ("\u202eevil\u200b", "evil"),
        ("😀", "article"),
    ],
)
def test_a_stem_is_made_of_what_was_typed(words: str, stem: str) -> None:
    assert stem_of(words) == stem


@given(st.text(max_size=300))
def test_any_words_give_a_stem_that_the_loader_reads(words: str) -> None:
    stem = stem_of(words)
    assert len(f"{stem}.second.yaml".encode()) <= 255
    assert stem.isprintable()
    assert not {*stem} & {*'/\\.:*?"<>| \0'}
    assert stem_of(stem) == stem


@pytest.mark.parametrize(
    ("taken", "name"), [((), "a"), (("b", "a-2"), "a"), (("a",), "a-2"), (("a", "a-2", "a-4"), "a-3")]
)
def test_a_name_that_is_taken_gets_the_first_free_number(taken: tuple[str, ...], name: str) -> None:
    assert untaken("a", taken) == name
