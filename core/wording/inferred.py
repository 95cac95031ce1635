"""What is inferred is said to be inferred: an origin that its sentence does not name, a time that nobody stated."""

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from core.analysis.clock import PERHAPS
from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import JOINT, Tables
from core.wording.names import in_brackets, named_origin, quoted, say_list, say_origin, say_place, some
from core.wording.numbers import say_number
from core.wording.record import Record, known
from core.wording.stances import is_past, say_certainty, say_held_stance
from core.wording.times import is_dated, say_time, say_when, say_within
from core.wording.titles.spread import NOT_YET

INFERRED = "inferred"
"""The basis of what the annotator inferred, and the word for it."""

BY_PERIOD = ("period", "rate")
"""The ways of counting by which a number is about a period; by the others it is about a moment."""

BOTH = "Both sides."
"""What stands before days and articles that the two sides of a pair share."""

ATTRIBUTION = "attribution inferred"
"""What stands beside an origin that its sentence does not name."""


def is_inferred(row: Record) -> bool:
    """Whether a claim or position is this origin's by inference; where nobody is named, there is nobody to infer."""
    return bool(row["attribution_basis"] == INFERRED and row["origin_kind"] != NOBODY_NAMED)


def inferred_origins(rows: pd.DataFrame) -> pd.Series:
    """The same of every row of a frame, as a mask."""
    return (rows["attribution_basis"] == INFERRED) & (rows["origin_kind"] != NOBODY_NAMED)


def say_origin_with_basis(row: Record) -> str:
    """The origin, and where its sentence does not name it, that: "GUR (Ukraine), attribution inferred"."""
    return f"{say_origin(row)}, {ATTRIBUTION}" if is_inferred(row) else say_origin(row)


def say_holder(row: Record, tables: Tables) -> str:
    """Who holds a position, as a sentence names it, how sure, and whether by inference: "Pat Ryder (“indications”)"."""
    notes = [quoted(row["certainty"]) if known(row["certainty"]) else "", ATTRIBUTION if is_inferred(row) else ""]
    return f"{named_origin(row, tables)}{f' {in_brackets(*notes)}' if any(notes) else ''}"


def say_dates(row: Record) -> str:
    """The time of a claim, and when it or a position was said: "Applies to: as of May 2025. Said: not stated."."""
    said = f"Said: {with_basis(say_time(row['said']), row['said_basis'])}."
    if "claim_id" not in row:
        return said
    return f"Applies to: {say_covers_with_basis(row)}. {said}"


def say_covers_with_basis(row: Record) -> str:
    """The time that a claim is about, and that this is inferred where it is: "as of 7 February 2025, inferred"."""
    return with_basis(say_when(row), basis_of_covers(row))


def basis_of_covers(row: Record) -> Any:
    """On what the time rests that a claim is told to be about; missing where it has none."""
    return row["period_basis"] if is_told_by_period(row) else row["as_of_basis"]


def is_told_by_period(row: Record) -> bool:
    """Whether the time that is told of a claim is its period: by its way of counting, or for want of another."""
    return row["counts"] in BY_PERIOD or not known(row["covers"])


def say_wordless(row: Record) -> str:
    """A claim that gives no number: "“noticeable losses” – Zelenskyy, as of 16 December 2024, inferred".

    Known only perhaps by the chosen day, it ends so: "; perhaps not yet published".
    """
    told = [say_origin_with_basis(row), say_covers_with_basis(row) if is_dated(row) else "", say_place(row)]
    doubt = f"; {NOT_YET}" if row.get("known") == PERHAPS else ""
    return f"{quoted(row['stated'])}{say_certainty(row)} – {', '.join(filter(None, told))}{doubt}"


def say_wordless_by(row: Record) -> str:
    """The same where the words stand before several who used them: "NIS, “suggested”, place: Kursk region"."""
    when = say_covers_with_basis(row) if is_dated(row) else ""
    sure = quoted(row["certainty"]) if known(row["certainty"]) else ""
    told = [say_origin_with_basis(row), sure, when, say_place(row)]
    doubt = f"; {NOT_YET}" if row.get("known") == PERHAPS else ""
    return f"{', '.join(filter(None, told))}{doubt}"


def say_held(row: Record) -> str:
    """What an origin holds on a matter: "NIS, attribution inferred: affirms, “indicate”; said 7 February 2025".

    What it held earlier has its day: that of publication where none is told. Known only perhaps by the chosen day, it
    ends as `say_wordless` does.
    """
    held = f"{say_origin_with_basis(row)}: {say_held_stance(row)}"
    said = say_when_taken(row) if known(row["said"]) or is_past(row) else ""
    return "; ".join(filter(None, [held, said, NOT_YET if row.get("known") == PERHAPS else ""]))


def say_when_taken(row: Record) -> str:
    """When a position was taken: "said 17 March 2026, inferred"; where nobody tells, "published 15 March 2026"."""
    name = "said" if known(row["said"]) else "published"
    if not known(row[name]):
        return "at a time not stated"
    return f"{name} {with_basis(say_within(row[name]), row[f'{name}_basis'])}"


def say_published(row: Record) -> str:
    """When an article was published: "published between 7 and 9 February 2025, inferred"; empty where not known."""
    if not known(row["published"]):
        return ""
    when = say_within(row["published"]).replace("on a day between", "between")
    return f"published {with_basis(when, row['published_basis'])}"


def covers_basis(rows: pd.DataFrame) -> pd.Series:
    """On what the time rests that each claim is told to be about: its period or its as-of, as `is_told_by_period`."""
    return rows["period_basis"].where(rows["counts"].isin(BY_PERIOD) | rows["covers"].isna(), rows["as_of_basis"])


def with_basis(words: str, basis: Any) -> str:
    """Words, followed by "inferred" where what they say is: "GUR (Ukraine), inferred"."""
    return f"{words}, {INFERRED}" if basis == INFERRED else words


def with_bases(words: Iterable[str], bases: Iterable[Any]) -> list[str]:
    """The same of a column of words; an empty cell stays empty."""
    return [with_basis(*each) if known(each[0]) else each[0] for each in zip(words, bases, strict=True)]


def say_dates_basis(documents: pd.DataFrame) -> str:
    """To follow their dates, of which some are inferred: " (date inferred)", " (2 of 5 dates inferred)", or nothing."""
    inferred, n = int((documents["published_basis"] == INFERRED).sum()), len(documents)
    if not inferred:
        return ""
    which = "date" if n == 1 else "dates" if inferred == n else f"{say_number(inferred)} of {say_number(n)} dates"
    return f" ({which} {INFERRED})"


def say_inferred(rows: pd.DataFrame) -> str:
    """Which attributions and times of these statements or positions are inferred: a clause, empty where none is.

    "the attribution to GUR (Ukraine) (1 of 3); 2 of 3 times that numbers are about"
    """
    return "; ".join([*_say_origins(rows), *_say_times(rows)])


def _say_origins(rows: pd.DataFrame) -> Iterator[str]:
    counts = rows.assign(_inferred=inferred_origins(rows)).groupby("origin_label")["_inferred"].agg(["sum", "size"])
    found = counts[counts["sum"] > 0].reset_index()
    named = [_say_origin(label, n, of) for label, n, of in found.itertuples(index=False)]
    if named:
        yield f"the attribution to {say_list(some(sorted(named, key=str.casefold)))}"


def _say_origin(label: str, n: int, of: int) -> str:
    """The origin, and how many of its statements are its own by inference only, where not the one it has."""
    return say_list(label.split(JOINT)) + (f" ({say_number(n)} of {say_number(of)})" if of > 1 else "")


def _say_times(rows: pd.DataFrame) -> Iterator[str]:
    """Of numbers, the times that they are about; of positions, when they were said; of both together, nothing."""
    if "covers" in rows:
        yield from _say_some(covers_basis(rows), "time that a number is about", "times that numbers are about")
    elif "said_basis" in rows:
        yield from _say_some(rows["said_basis"], "time of what was said", "times of what was said")


def _say_some(bases: pd.Series, one: str, many: str) -> Iterator[str]:
    n, dated = int((bases == INFERRED).sum()), int(bases.notna().sum())
    if n:
        of = ("both" if n == 2 else f"all {say_number(n)}") if n == dated else f"{say_number(n)} of {say_number(dated)}"
        yield f"the {one}" if dated == 1 else f"{of} {many}"
