"""The title of the overview: how many, of the things of which numbers can be compared; then what is disputed."""

from collections.abc import Iterator, Sequence
from itertools import islice

import pandas as pd

from core.analysis.clock import PERHAPS
from core.analysis.pairs.tally import ALIKE
from core.view import View
from core.wording.headlines import headline
from core.wording.names import measure_label, subject_label, subject_named
from core.wording.numbers import say_share
from core.wording.pairs.rivals import say_other_way, verdicts_among
from core.wording.record import Record
from core.wording.titles.agreement import pairs_finding, small
from core.wording.titles.disputes import disputes, say_disputes
from core.wording.titles.left_out import say_clocks
from core.wording.titles.matters import Matter
from core.wording.titles.ranges import grouped
from core.wording.titles.spread import NOT_YET, say_spread
from core.wording.titles.stated import are_rivals, say_how_sure, say_unit

MOST = 2
"""So many things are told of in a title: what is said aloud in one breath."""


PEOPLE = "people"
"""The unit that needs no word beside what befell them."""


def overview_title(view: View) -> str:
    """What the corpus is about, by which day where a clock is set; how many, and how far its sources agree."""
    title = view.tables.title
    about = ", ".join(filter(None, (about_whom(view, title), say_clocks(view.filters))))
    return f"{about}: {overview_finding(view, title)}"


def about_whom(view: View, title: str) -> str:
    """What stands before how many: whose numbers these are, where the title names them and more besides.

    "North Korean troops in Russia's Kursk region: 11,000 deployed" would put there whoever was sent at all.
    """
    whose = {str(own["subject"].iat[0]) for own in islice(_rivals(view), MOST)}
    named = [subject_label(subject, view.tables) for subject in whose]
    return named[0] if len(named) == 1 and named[0].casefold() in title.casefold() else title


def overview_finding(view: View, title: str) -> str:
    """How many, in its first clause; then who is against whom. `title` stands before it, and may say whose they are.

    Where no two numbers of one thing can be compared, what pairs show.
    """
    things = list(islice(_rivals(view), MOST))
    if not things:
        return pairs_finding(view)
    return f"{_how_many(things, view, title)}; {say_disputes(view, _matters(things))}"


def overview_head(view: View) -> str:
    """The first clause of the title, behind which `disputes` stands in lines of its own."""
    return headline(overview_title(view))[0]


def disputed(view: View) -> list[tuple[str, str]]:
    """What stands below it: who is against whom, by verdict; or in one line with none what else the title has."""
    if things := list(islice(_rivals(view), MOST)):
        return disputes(view, _matters(things))
    below = headline(overview_title(view))[1]
    return [("", below)] if below else []


def _rivals(view: View) -> Iterator[pd.DataFrame]:
    """The marks of each thing of which two numbers can be compared, in the order in which things are shown."""
    return (own for own, _ in grouped(view) if not verdicts_among(own, view).keys().isdisjoint(ALIKE))


def _matters(things: Sequence[pd.DataFrame]) -> frozenset[Matter]:
    """What these numbers are about."""
    return frozenset((str(own["measure"].iat[0]), str(own["subject"].iat[0])) for own in things)


def _how_many(things: Sequence[pd.DataFrame], view: View, title: str) -> str:
    """ "from 10,000 to 12,000 troops deployed, about 300 or at least 1,000 killed, as stated or estimated";
    whose, where the title does not say so already."""
    whose = [str(own["subject"].iat[0]) for own in things]
    each = [_say_one(own, view) for own in things]
    if len(set(whose)) > 1:
        each = [f"{words} of {subject_named(subject, view.tables)}" for words, subject in zip(each, whose, strict=True)]
    elif subject_label(whose[0], view.tables).casefold() not in title.casefold():
        each = [f"of {subject_named(whose[0], view.tables)}", *each]
    in_one = ", ".join(each).replace("; ", ", ")
    return f"{in_one}, {_how_sure(pd.concat(things), view)}"


def _say_one(own: pd.DataFrame, view: View) -> str:
    """ "from 10,000 to 12,000 troops deployed"; with the unit where the name of the measure does not tell it."""
    row: Record = own.iloc[0]
    name = measure_label(row["measure"], view.tables)
    unit = say_unit(f"{PEOPLE} {name}", row["unit"])
    spread = say_spread(own, rivals=are_rivals(verdicts_among(own, view)))
    return f"{spread}{unit} {_within(name, view)}{say_other_way(own, view)}"


def _within(name: str, view: View) -> str:
    """The name of a measure within a sentence: without its capital, unless that is one of a name or of letters."""
    first, names = name.split(" ", maxsplit=1)[0], {*view.tables.subjects["label"], *view.tables.sources["label"]}
    is_name = any(first in each.split(" ") for each in names)
    return name if is_name or not first[1:].islower() else small(name)


def _how_sure(marks: pd.DataFrame, view: View) -> str:
    """That this is as stated, or estimated; and how many of them were perhaps not yet published."""
    told, n = say_how_sure(marks["modality"]), len(marks)
    perhaps = int((marks["known"] == PERHAPS).sum()) if "known" in marks else 0
    one = "statement" if view.filters.by_origin else "claim"
    return f"{told} ({say_share(perhaps, n, one)} {NOT_YET})" if perhaps else told
