"""What a draft will be called on charts: as charts call it once it is done."""

import pytest

from core.curation.sheets.labels import label_to_come
from core.curation.sheets.sheet import read_sheet


@pytest.mark.parametrize(
    ("name", "annotation", "label"),
    [
        ("march.txt", "document:\n  title: Losses rise\n", "Losses rise"),
        ("007_ab.txt", "document:\n  title: Losses rise\n", "007 · Losses rise"),
        ("march.txt", "document: {}\n", "march · He is 77."),
        ("march.txt", "document:\n  title: [1, 2]\n", "march · He is 77."),
    ],
)
def test_the_title_or_else_the_first_words(name: str, annotation: str, label: str) -> None:
    sheet = read_sheet("He is 77.", annotation)
    assert sheet is not None
    assert label_to_come(name, sheet) == label
