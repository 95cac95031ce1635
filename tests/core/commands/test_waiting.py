"""Warnings of number words that are open, and of tellings that differ where nothing says which lost words."""

from pathlib import Path

import pytest

from core.commands.waiting import still_open, untold_losses
from core.loader import load
from tests.corpora import Raw, article, claim, write_corpus


def test_open_number_words_are_warned_of_at_the_first(tmp_path: Path) -> None:
    text = "300 were killed.\nOf 7 tanks, 4 burned, as 3 had\nby 5 p.m."
    folder = write_corpus(tmp_path, {"a": article(text, claim("dead", "300", best=300, quote="300 were killed."))})
    (warning,) = still_open(folder, load(folder))
    assert str(warning) == (
        "a.txt:2:4: 4 of 5 number words are open: '7', '4', '3', …; record each in a claim, or dismiss it with a reason"
    )


@pytest.mark.parametrize(
    ("second", "drift", "warned"),
    [
        ({"stated": "300", "best": 300, "hedge": "exact"}, {}, 1),
        ({"stated": "At least 300", "low": 300, "hedge": "at_least"}, {}, 0),
        ({"stated": "300", "best": 300, "hedge": "exact"}, {"lost": ["At least"]}, 0),
    ],
)
def test_tellings_that_differ_are_warned_of_unless_it_is_said_how(
    tmp_path: Path, second: Raw, drift: Raw, warned: int
) -> None:
    stated = second.pop("stated")
    told = claim("b-dead", stated, quote=f"{stated} died.", statement="told", **second, **drift)
    first = claim("a-dead", "At least 300", low=300, hedge="at_least", quote="At least 300 died.", statement="told")
    folder = write_corpus(tmp_path, {"a": article("At least 300 died.", first), "b": article(f"{stated} died.", told)})
    assert [str(warning) for warning in untold_losses(folder, load(folder))] == [
        "b.yaml:15:10: claim 'b-dead': statement 'told' is told as 'At least 300' (a-dead), '300' (b-dead), and nothing"
        " says which lost words; list under `lost`, or `added`, what a telling dropped or put in: the fullest speaks"
        " first"
    ][:warned]
