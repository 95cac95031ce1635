"""Places that are nearly alike."""

import pytest

from core.checks.places import nearly_alike


@pytest.mark.parametrize(
    ("rare", "other"),
    [
        ("Varnau city", "Varnau"),
        ("varnau", "Varnau"),
        ("Kursk", "Kursk region"),
        ("the city of Varnau", "Varnau"),
        ("Varnua", "Varnau"),
        ("Kharkov", "Kharkiv"),
        ("Chisinau", "Chișinău"),
        ("Pokrovsk-Donetsk", "Pokrovsk Donetzk"),
    ],
)
def test_two_names_of_what_may_be_one_place_are_told_the_rarer_first(rare: str, other: str) -> None:
    assert list(nearly_alike([other, rare, other])) == [(rare, other)]
    assert list(nearly_alike([rare, other, other])) == [(rare, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Varnau", "Varnau"),
        ("North Gaza", "South Gaza"),
        ("Sector 1", "Sector 2"),
        ("Sector A12", "Sector A13"),
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Varnau", "Varnau bridge"),
        ("Kursk region", "the special forces' own sector in Kursk"),
    ],
)
def test_names_of_two_places_are_not(one: str, other: str) -> None:
    assert list(nearly_alike([one, other, other])) == []


def test_of_names_as_frequent_as_each_other_the_later_is_the_rarer() -> None:
    assert list(nearly_alike(["Varnau", "Varnau city"])) == [("Varnau city", "Varnau")]
