"""The notes below every chart: what is counted, and how hedges are read."""

from collections.abc import Iterator

import pandas as pd

from core.analysis.bounds import TOLERANCE, bands_of
from core.analysis.clock import PERHAPS
from core.filters import retracted_claims
from core.view import View
from core.wording.names import quoted
from core.wording.numbers import say_count, say_number, say_share
from core.wording.titles.reach import say_origins
from core.wording.titles.spread import NOT_YET

NOTHING_COUNTED = "Counted here: nothing."

ONCE_EACH = "an utterance that several articles carry counts once"
AS_OFTEN = "an utterance counts as often as it is reported"
"""What it means that statements are counted, and what, that claims are."""

CAUTION = "Where the text names nobody, the number may repeat another one here: that the two agree confirms nothing."
"""What must be said wherever a number has no named origin."""


def counting_note(view: View, marks: pd.DataFrame | None = None) -> str:
    """What is counted, by origin or as reported, with n, and what is hidden or marked as withdrawn.

    `marks` are those of the chart; without them, all.
    """
    withdrawn = withdrawn_note(view, marks)
    return f"{_counted(view, view.marks if marks is None else marks)}{f' {withdrawn}' if withdrawn else ''}"


def withdrawn_note(view: View, marks: pd.DataFrame | None = None) -> str:
    """How many claims their source withdrew, and whether they are hidden; empty where there is none.

    `marks` are those of a chart: only what was withdrawn of the same subjects, on the same chart, counts then.
    """
    found = retracted_claims(view.tables.claims, view.filters)
    if marks is not None:
        found = found[found["chart"].isin(marks["chart"].unique()) & found["subject"].isin(marks["subject"].unique())]
    return say_withdrawn_claims(len(found), hidden=not view.filters.retracted)


def say_withdrawn_claims(n: int, *, hidden: bool) -> str:
    """ "2 claims are hidden because their source withdrew them."; empty for none."""
    if not n:
        return ""
    are, their, them, they = ("is", "its", "it", "it is") if n == 1 else ("are", "their", "them", "they are")
    if hidden:
        return f"{say_count(n, 'claim')} {are} hidden because {their} source withdrew {them}."
    return f"{say_count(n, 'claim')} {are} marked as withdrawn: {they} set against nothing."


def say_way(view: View) -> str:
    """Whether each statement counts once, or once for every article that prints it, and what that means."""
    return f"{_name_of_way(view)}: {_rule_of_way(view)}"


def say_counted(view: View, shown: pd.DataFrame) -> str:
    """n of what is shown: "3 statements of 2 origins, from 4 claims in 2 articles"."""
    statements = say_count(shown["statement_id"].nunique(), "statement")
    claims = say_count(int(shown["n_claims"].sum()), "claim")
    articles = say_count(
        len({name for names in shown["documents"].unique().tolist() for name in names.split("; ")}), "article"
    )
    if view.filters.by_origin:
        return f"{statements} of {say_origins(shown)}, from {claims} in {articles}"
    are = "is" if shown["n_claims"].sum() == 1 else "are"
    return f"{claims} in {articles}, which {are} {statements} of {say_origins(shown)}"


def _counted(view: View, shown: pd.DataFrame) -> str:
    if shown.empty:
        return NOTHING_COUNTED
    counted = f"Counted {_name_of_way(view)}: {say_counted(view, shown)}; {_rule_of_way(view)}."
    return " ".join([counted, *_unpublished(view, shown), *caution(shown)])


def _unpublished(view: View, shown: pd.DataFrame) -> list[str]:
    """How much of what is counted was perhaps not yet published by the chosen day."""
    perhaps = int((shown["known"] == PERHAPS).sum()) if "known" in shown else 0
    one = "statement" if view.filters.by_origin else "claim"
    return [f"{NOT_YET.capitalize()}: {say_share(perhaps, len(shown), one)}."] if perhaps else []


def _name_of_way(view: View) -> str:
    return "by origin" if view.filters.by_origin else "as reported"


def _rule_of_way(view: View) -> str:
    return ONCE_EACH if view.filters.by_origin else AS_OFTEN


def caution(shown: pd.DataFrame) -> list[str]:
    """That a number may be another one told again, where any of these has no named origin."""
    if not (shown["origin_kind"] == "unattributed").any():
        return []
    return [CAUTION]


def hedge_note(view: View, rows: pd.DataFrame | None = None) -> str:
    """How hedges are read, with the tolerance and the bands in force. These readings are ours, not the sources'.

    With `rows`, statements or claims, only the readings that their words need; empty where they need none.
    """
    rules = [*_say_rules(view, rows), *_say_bands(view, view.claims if rows is None else rows)]
    said = f"How hedges are read (our reading, not the sources'): {'; '.join(rules)}. No midpoint is ever made."
    return said if rules else ""


def _say_rules(view: View, rows: pd.DataFrame | None) -> Iterator[str]:
    """How plain numbers, numbers that are about or estimated, and open ends are read: each where it is needed."""
    own, tolerance = (say_number(round(share * 100, 6)) for share in (TOLERANCE, view.filters.tolerance))
    if rows is None or (rows["hedge"].eq("exact") & rows["modality"].ne("estimated")).any():
        yield (
            "a plain number reaches half a unit of its last digit that is not 0 to either side (11,000: 10,500 to "
            f"11,500), and no further than {own} % of it"
        )
    if rows is None or (rows["hedge"].eq("about") | rows["modality"].eq("estimated")).any():
        yield f"“about” N, and an estimate of N, reach {tolerance} % to either side"
    yield from (end for hedges, end in OPEN_ENDS.items() if rows is None or rows["hedge"].isin(hedges).any())


OPEN_ENDS = {
    ("at_least", "more_than"): "“at least” and “more than” have no upper end",
    ("up_to", "less_than", "nearly"): "“up to”, “less than” and “nearly” have no lower end",
}
"""Hedges that leave an end open, and what is said of them."""


def _say_bands(view: View, rows: pd.DataFrame) -> list[str]:
    """The band of each vague word that these rows use, and which bands the reader changed."""
    bands = bands_of(view.tables.readings) | dict(view.filters.bands)
    read = set(rows["reading"].dropna().unique())
    used = [word for word in bands if word in read]
    return [_say_band(word, bands[word], changed=word in view.filters.bands) for word in used]


def _say_band(word: str, band: tuple[float, float], *, changed: bool) -> str:
    low, high = band
    reading = f"{quoted(word)} is read as {say_number(low)} to {say_number(high)}"
    return f"{reading} (changed by the reader)" if changed else reading


def say_problems(problems: pd.DataFrame) -> str:
    """How many problems there are, and how many of them are only numbers of drafts that wait for a decision.

    "2 problems in the corpus", "27 numbers of drafts wait for a decision", or both.
    """
    waiting = int(problems["field"].str.startswith("undecided[").sum())
    wrong = len(problems) - waiting
    numbers = say_count(waiting, "number of a draft waits", "numbers of drafts wait") + " for a decision"
    told = [f"{say_count(wrong, 'problem')} in the corpus"] * bool(wrong) + [numbers] * bool(waiting)
    return "; ".join(told)
