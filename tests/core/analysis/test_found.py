"""Words are found whatever their case, accents and quotes, and their places are those of the text itself."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.found import folded, hits


def found(text: str, words: str) -> list[str]:
    """What stands at the places that are found."""
    rows = hits({"a.txt": folded(text)}, words)
    return [text[start:end] for start, end in zip(rows["start"], rows["end"], strict=True)]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("Kursk and KURSK, kurskish", "kursk", ["Kursk", "KURSK", "kursk"]),
        ("Zoë and Zoe", "zoë", ["Zoë", "Zoe"]),
        ("Zoë", "ZOE", ["Zoë"]),
        (normalize("NFD", "Zoë left"), "zoe l", [normalize("NFD", "Zoë l")]),
        (normalize("NFD", "Zoë, left"), "zoe", [normalize("NFD", "Zoë")]),
        ("South Korea’s “own” – so", 'korea\'s "own" - so', ["Korea’s “own” – so"]),
        ("North\nKorean North\u00a0Korean", "north  korean", ["North\nKorean", "North\u00a0Korean"]),
        ("Many died.  Then", "died. Then", ["died.  Then"]),
        ("died.\u00a0 \n\n\tThen", "DIED.   then", ["died.\u00a0 \n\n\tThen"]),
        ("of \u200b \u00a0300 men  fell", "300 men", ["300 men"]),
        ("Zo\u0308e  \u0301 left  ", "zoe left", ["Zo\u0308e  \u0301 left"]),
        ("Straße  10", "strasse 10", ["Straße  10"]),
        ("Straße STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße", "s", ["S", "ß"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("aaa", "aa", ["aa"]),
        ("각 가", "가", ["가"]),
        ("Ёлка", "елка", ["Ёлка"]),
        ("with\u00adout", "without", ["with\u00adout"]),
        ("1,000 men", "1,000", ["1,000"]),
        ("11,000, 1,000,000 or 1,000.5 men, at least 1,000.", "1,000", ["1,000"]),
        ("10 men, 3.1 and 1", "1", ["1"]),
        ("20,000 men", "20,", ["20,"]),
        ("nothing", "", []),
        ("nothing here", " \n", []),
        ("nothing", "\u0301", []),
        ("", "a", []),
        ("Kursk", "Toretsk", []),
    ],
)
def test_what_is_found(text: str, words: str, places: list[str]) -> None:
    assert found(text, words) == places


def test_places_come_in_the_order_of_the_articles() -> None:
    texts = {name: folded(text) for name, text in {"b.txt": "x Xx", "a.txt": "x", "c.txt": "y"}.items()}
    assert hits(texts, "x").to_numpy().tolist() == [
        ["b.txt", 0, 1],
        ["b.txt", 2, 3],
        ["b.txt", 3, 4],
        ["a.txt", 0, 1],
    ]


@given(st.text(), st.text(), st.text())
def test_what_stands_in_a_text_is_found_there(before: str, words: str, after: str) -> None:
    text = f"{before} {words} {after}"
    spans = hits({"a": folded(text)}, words)
    assert (spans["end"] > spans["start"]).all()
    assert (spans["start"].iloc[1:].to_numpy() >= spans["end"].iloc[:-1].to_numpy()).all()
    wanted = folded(words).text.strip()
    assert not wanted or len(spans)


BLANKS = st.text("\u00a0\u2009 \n\r\t\u200b", min_size=1).map(lambda blanks: f"{blanks} ")


@given(st.lists(st.text("abß\u0301é.", min_size=1).filter(lambda w: folded(w).text.strip()), min_size=1), st.data())
def test_blanks_of_any_kind_and_number_are_one_space(words: list[str], data: st.DataObject) -> None:
    text = f"x{''.join(data.draw(BLANKS) + word for word in words)}{data.draw(BLANKS)}x"
    spans = hits({"a": folded(text)}, " ".join(words))
    start, end = spans[["start", "end"]].to_numpy().tolist()[0]
    assert folded(text[start:end]).text == folded(" ".join(words)).text.strip()
    assert not text[start].isspace()
    assert not text[end - 1].isspace()
