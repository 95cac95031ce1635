"""What can be chosen on the pages, by the names that readers see: they are also what an address holds."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

import pandas as pd

from core.analysis.standing import UNKNOWN_SIDE
from core.analysis.ways.chains import NOBODY_NAMED
from core.filters import choices
from core.frames import JOINT, Tables
from core.view import View
from core.wording.labels import KINDS, VERDICTS, label
from core.wording.names import called

Namer = Callable[[str], str]

BY_ORIGIN, AS_REPORTED = "by origin", "as reported"
NUMBERS, MATTERS = "numbers and positions", "yes/no matters"
TRAVELLED, EVERYTHING = "what travelled", "all"
LISTS = {
    "documents": "Articles",
    "kinds": "Kinds of origin",
    "sides": "Sides of origin",
    "origins": "Origins",
    "subjects": "Whose numbers",
}
"""The lists of choices that every page has, each with its heading."""

HELP = {
    "sides": (
        "Each source is on the side that the vocabulary gives it. What sources of several sides said jointly is a "
        "choice of its own; so is where the side is not stated, and where nobody is named. "
        "To leave a side out, select all, and take it off."
    ),
    "subjects": "Only numbers of these. Positions on yes/no matters are nobody's numbers, and stay.",
}
"""How a list of choices chooses, and what it does not choose among."""

MARKS = {"differ": "✗", "may differ": "~", "agree": "✓", "not comparable": "•", "revision": "↻", "same statement": "="}
"""A sign for each verdict."""


def namers(tables: Tables, origins: Iterable[str] | None = None) -> dict[str, Namer]:
    """For each list of choices, what an id is called. Two ids never share a name: then the id is added.

    `origins`: those that can be chosen, where they are known already.
    """
    chosen = choices(tables)["origins"] if origins is None else origins
    names = called(tables, "source")
    joint = {origin: JOINT.join(names[source] for source in origin.split(JOINT)) for origin in chosen}
    return {
        "documents": namer(called(tables, "document")),
        "kinds": lambda kind: label(KINDS, kind),
        "sides": namer(_sides(tables)),
        "origins": namer(joint),
        "subjects": namer(subjects(tables)),
    }


def _sides(tables: Tables) -> dict[str, str]:
    """What the side of each origin is called, by id; that it is not stated, and that nobody is named, in words."""
    sources, found = tables.sources, choices(tables)["sides"]
    names = dict(zip(sources["side"], sources["side_label"], strict=True))
    names |= {each: f"side {name}" for each, name in names.items() if each == UNKNOWN_SIDE}
    names[NOBODY_NAMED] = label(KINDS, NOBODY_NAMED)
    return {each: JOINT.join(names[side] for side in each.split(JOINT)) for each in found}


def subjects(tables: Tables) -> dict[str, str]:
    """The labels of the subjects by id, as the pages that chart one at a time offer them."""
    return dict(called(tables, "subject"))


def topics(tables: Tables) -> dict[str, str]:
    """What each measure and each yes/no matter is called where pairs are chosen by what they are about, by id."""
    matters = {matter: f"Yes or no: {short}" for matter, short in called(tables, "proposition", "short").items()}
    return {**called(tables, "measure"), **matters}


def verdict_name(verdict: str) -> str:
    """ "✕ clash"."""
    return f"{MARKS[verdict]} {label(VERDICTS, verdict)}"


def namer(names: Mapping[str, str]) -> Namer:
    """Names by id; an id is added to a name that another id bears too. Unknown ids raise KeyError."""
    listed = Counter(names.values())
    unique = {key: name if listed[name] == 1 else f"{name} ({key})" for key, name in names.items()}
    return unique.__getitem__


def origins_left(view: View) -> dict[str, str]:
    """The names of all origins that the filters leave, by id, in alphabetical order."""
    named = ["origin", "origin_label"]
    both = pd.concat([view.statements[named], view.positions[named]]).drop_duplicates("origin")
    ordered = both.sort_values("origin_label", key=lambda labels: labels.str.casefold())
    return dict(zip(ordered["origin"], ordered["origin_label"], strict=True))
