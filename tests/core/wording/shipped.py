"""The view of the corpus that ships, read once for all tests of its sentences."""

from functools import cache
from pathlib import Path

from core.filters import Filters
from core.frames import tables
from core.loader import load
from core.view import View, view

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@cache
def shipped() -> View:
    return view(tables(load(SEEDS)), Filters())
