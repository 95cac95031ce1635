"""Warnings of places that may be one, and of numbers that dispute one of another measure."""

from pathlib import Path

from core.commands.apart import crossing_disputes, two_spellings
from core.loader import load
from tests.commands import run
from tests.corpora import Raw, article, claim, write_corpus

TEXT = "300 were killed. Losses are higher."


def corpus(folder: Path, *places: str, **fields: object) -> Path:
    dead: list[Raw] = [
        claim(f"dead-{at}", "300", best=300, quote="300 were killed.", place=place) for at, place in enumerate(places)
    ]
    more = claim("more", "higher", hedge="none", quote="Losses are higher.", **fields)
    return write_corpus(folder, {"a": article(TEXT, *dead), "b": article("Losses are higher.", more)})


def test_a_second_spelling_of_a_place_is_warned_of_where_it_stands(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "Varnau", "Varnau city", "Varnau")
    (warning,) = two_spellings(folder, load(folder))
    assert str(warning) == (
        "a.yaml:32:10: claim 'dead-1': place is 'Varnau city', nearly 'Varnau' (2 claims); numbers of two places are"
        " never compared: where it is one place, write one name"
    )
    result = run("check", folder)
    assert result.exit_code == 0
    assert result.output.splitlines()[2:] == ["1 warning: perhaps one place under two names", f"warning: {warning}"]


def test_places_spelt_alike_are_not_warned_of(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "Varnau", "Kursk", "Varnau")
    assert two_spellings(folder, load(folder)) == []


def test_a_dispute_across_two_measures_is_warned_of(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "Varnau", measure="casualties", disputes=["dead-0"])
    (warning,) = crossing_disputes(folder, load(folder))
    assert str(warning) == (
        "b.yaml:19:5: claim 'more': disputes names 'dead-0', which counts killed; this counts casualties: the clash"
        " will be drawn between two measures; dispute a number of one measure, or correct one"
    )


def test_a_dispute_of_one_measure_is_not(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "Varnau", disputes=["dead-0"])
    assert crossing_disputes(folder, load(folder)) == []
