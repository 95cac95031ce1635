"""What the signs and headings of both matrices say."""

from datetime import date
from typing import Any

from core.exhibits.placed import FEW
from core.figures.legends import ARTICLES_SAY, BESIDE, COUNTING, SET_AGAINST_IT
from core.figures.pair_cells import ASIDE, ECHOED, SIGNS, WORDS
from core.figures.taken import BACK, WAS_OTHER
from core.figures.taken import SIGNS as STANCE_SIGNS
from core.filters import Filters
from core.wording.labels import STANCES
from core.wording.sides import HEADINGS, NARROWER, headings


def matrix_words() -> dict[str, Any]:
    """By the names that the script knows them by."""
    return {
        "signs": SIGNS,
        "cells": WORDS,
        "echoed": ECHOED,
        "aside": ASIDE,
        "articles_say": ARTICLES_SAY,
        "set_against": SET_AGAINST_IT,
        "stances": STANCE_SIGNS,
        "stance_labels": STANCES,
        "beside": list(BESIDE.values()),
        "back": [BACK, WAS_OTHER],
        "sides": dict(HEADINGS),
        "sides_shown": dict(headings(Filters(known_by=date.min))),
        "narrower": [*NARROWER],
        "few": FEW,
        "counting": COUNTING,
    }
