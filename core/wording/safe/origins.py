"""How many origins stand behind a sentence to paste, and what is not known of them: whether they are separate, and
whether what others say was published by the chosen day.
"""

from collections.abc import Sequence
from itertools import combinations

from core.analysis.clock import PERHAPS, YES
from core.analysis.standing import UNKNOWN_SIDE
from core.analysis.ways.chains import NOBODY_NAMED, UNNAMED, independent_origins
from core.frames import JOINT, Tables
from core.models.vocabulary import NOBODY
from core.wording.numbers import say_count, say_number
from core.wording.pairs.against import asides
from core.wording.record import Record
from core.wording.titles.spread import NOT_YET

NOT_SEPARATE, NOT_ALL_SEPARATE = "perhaps not separate", "perhaps not all separate"


def say_behind(rows: Sequence[Record], tables: Tables, *, alike: bool) -> str:
    """How many origins these are: "3 origins", "2 origins, one of them unnamed and perhaps not separate".

    That origins are separate no article says: of those who say one thing, that is told. Those of one side are "perhaps
    not separate", and those of whom an article says that one echoes the other.
    `alike`: whether they say one thing; of those that contradict each other, none is asked whether it is another. Of
    those that do, who is not named may be one that is: "one origin and 1 that names nobody, perhaps not separate".
    """
    named = {row["origin"]: row["origin_kind"] for row in rows if row["origin_kind"] != NOBODY_NAMED}
    nobody = len({row["origin"] for row in rows if row["origin_kind"] == NOBODY_NAMED})
    n, unnamed = independent_origins(named), sum(kind in UNNAMED for kind in named.values())
    doubt = f", {NOT_SEPARATE}" if alike else ""
    if not n:
        return say_count(nobody, "origin that names nobody", "origins that name nobody, perhaps of one")
    if n == 1:
        return f"one {'unnamed ' if unnamed else ''}origin{_and_nobody(nobody, doubt)}"
    close = alike and _are_close(rows, tables)
    if not unnamed and not close:
        return f"{say_number(n)} origins{_unsaid(n) if alike else ''}{_and_nobody(nobody, doubt)}"
    own, either = (f" and {NOT_SEPARATE}", f"{doubt} either") if alike else ("", "")
    if close:
        own = f"{', ' if unnamed else ''}{NOT_SEPARATE if n == 2 else NOT_ALL_SEPARATE}"
    of_them = f"{_of_them(unnamed, n)} unnamed" if unnamed else ""
    return f"{say_number(n)} origins, {of_them}{own}{_and_nobody(nobody, either, joint=', ')}"


def _unsaid(n: int) -> str:
    return f" (whether one has it from {'the other' if n == 2 else 'another'} is not said)"


def _are_close(rows: Sequence[Record], tables: Tables) -> bool:
    """Whether two that are named are of one side, or an article says that one of them echoes another."""
    named = [row for row in rows if row["origin_kind"] != NOBODY_NAMED]
    return any(_is_close(*two, tables) for two in combinations(named, 2) if independent_origins(_origins(two)) > 1)


def _is_close(one: Record, other: Record, tables: Tables) -> bool:
    told = asides(tables).get(frozenset(_origins((one, other))), ())
    echoed = any(each.echoes and each.concerns(one) and each.concerns(other) for each in told)
    return echoed or not _sides(one).isdisjoint(_sides(other))


def _origins(rows: Sequence[Record]) -> list[str]:
    return [str(row["origin"]) for row in rows]


def _sides(row: Record) -> set[str]:
    return set(str(row["origin_side"]).split(JOINT)) - {NOBODY, UNKNOWN_SIDE}


def say_perhaps(others: Sequence[Record]) -> str:
    """That these were perhaps not yet published by the chosen day: ", 1 of them perhaps not yet published"."""
    n, doubted = len(others), sum(row.get("statement_known", row.get("known", YES)) == PERHAPS for row in others)
    if not doubted:
        return ""
    of_them = f"{say_number(doubted)} of them " if doubted < n else {1: "", 2: "both "}.get(n, "all ")
    return f", {of_them}{NOT_YET}"


def _of_them(unnamed: int, n: int) -> str:
    if unnamed >= n:
        return "both" if n == 2 else "all"
    return f"{'one' if unnamed == 1 else say_number(unnamed)} of them"


def _and_nobody(n: int, doubt: str = "", *, joint: str = " ") -> str:
    return f"{joint}and {say_number(n)} that {'names' if n == 1 else 'name'} nobody{doubt}" if n else ""
