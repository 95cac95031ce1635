"""Which filters and clocks leave something out of a view, in words."""

from collections.abc import Sequence

from core.analysis.retractions import with_retracted
from core.filters import Filters, choices
from core.frames import JOINT, Tables
from core.wording.choices import LISTS, Namer, namers
from core.wording.names import say_list, some
from core.wording.times import say_time

AS_REPORTED = "Each number as reported, where numbers are drawn: one mark for every article that prints it."
ALL_KNOWN = "All articles, and numbers about any day"


def say_filters(filters: Filters, tables: Tables) -> dict[str, str]:
    """The choices that leave something out, by their names in `Filters`: "Origins: NIS and GUR"."""
    picked = {name: items for name in LISTS if (items := getattr(filters, name))}
    named, offered = (namers(tables), choices(tables)) if picked else ({}, {})
    said = {name: _say(LISTS[name], _names(name, items, offered[name], named[name])) for name, items in picked.items()}
    return said | say_days(filters) | _say_hidden(filters, tables)


def _names(name: str, items: Sequence[str], offered: Sequence[str], named: Namer) -> list[str]:
    """What is chosen; of sides, where most are, which are not: "all but Ukraine alone" where its joint words stay."""
    others = [each for each in offered if each not in items]
    if name != "sides" or not 0 < len(others) < len(items) or not set(items) <= set(offered):
        return [named(item) if item in offered else item for item in items]
    joint = {side for item in items if JOINT in item for side in item.split(JOINT)}
    first, *rest = [f"{named(each)} alone" if each in joint else named(each) for each in others]
    return [f"all but {first}", *rest]


def say_days(filters: Filters) -> dict[str, str]:
    """The clocks that are set, by their names in `Filters`: "Known by: 7 February 2025"."""
    days = {"known_by": ("Known by", filters.known_by), "as_of": ("Numbers about", filters.as_of)}
    return {name: f"{heading}: {say_time(day.isoformat())}" for name, (heading, day) in days.items() if day}


def say_clocks(filters: Filters) -> str:
    """The clocks that are set, to follow a name: "known by 7 February 2025"; empty where none is."""
    days = (("known by", filters.known_by), ("numbers that may be about", filters.as_of))
    return ", ".join(f"{words} {say_time(day.isoformat())}" for words, day in days if day)


def say_choices(filters: Filters, tables: Tables) -> str:
    """What a reader chose besides the clocks, in sentences: "Only origins: NIS. Each number as reported, …"."""
    said, usual = say_filters(filters, tables), Filters()
    lists = [said[name] for name in LISTS if name in said]
    only = "; ".join(f"{words[0].lower()}{words[1:]}" for words in lists)
    parts = [
        f"Only {only}." if only else "",
        "" if filters.by_origin else AS_REPORTED,
        "Hedges are read otherwise than at first." if filters.tolerance != usual.tolerance or filters.bands else "",
    ]
    return " ".join(filter(None, parts))


def _say_hidden(filters: Filters, tables: Tables) -> dict[str, str]:
    """That withdrawn figures are hidden, where the corpus has any and they are."""
    hidden = not filters.retracted and any_withdrawn(tables)
    return {"retracted": "Withdrawn figures: hidden"} if hidden else {}


def any_withdrawn(tables: Tables) -> bool:
    """Whether any statement of the corpus was taken back."""
    named = tables.claims["retracts"].notna().any()
    return bool(named and with_retracted(tables.claims)["retracted"].any())


def _say(heading: str, names: list[str]) -> str:
    return f"{heading}: {say_list(some(names, 6))}"
