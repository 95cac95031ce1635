"""Titles that state what a page shows: made from a view, true to its hedges, and with n."""

import pandas as pd

from core.analysis.aside import aside
from core.analysis.rules.coding import MARKS
from core.analysis.rules.verdicts import DIFFER, MAY_DIFFER
from core.analysis.statements import MEANT_IN
from core.frames.columns import in_few_blocks
from core.view import View
from core.wording.articles import say_article, uncut
from core.wording.claims import QUANTITY
from core.wording.labels import APART
from core.wording.names import quoted, say_list, short_of, some, subject_label, subject_named
from core.wording.numbers import say_count
from core.wording.pages import say_nothing_on
from core.wording.pairs.rivals import say_nameless, say_pairs, say_thing, verdicts_among
from core.wording.record import Record
from core.wording.stances import SILENT, say_who_spoke
from core.wording.times import say_within
from core.wording.titles.agreement import agreement_title
from core.wording.titles.matters import UNPUBLISHED, and_of_any, unpublished_propositions
from core.wording.titles.notes import counting_note, hedge_note
from core.wording.titles.overview import overview
from core.wording.titles.spread import ONE_PAIR, facts, numbered, rest
from core.wording.titles.stated import clash_of_two, in_doubt, say_stated
from core.wording.titles.worded import as_statements, say_in_words, say_more

__all__ = [
    "agreement_title",
    "casualties_title",
    "counting_note",
    "deployment_title",
    "document_title",
    "hedge_note",
    "marks_title",
    "overview",
    "positions_title",
]

TITLED = ["chart", "statement_id", "claim_id", "measure", "subject", "counts", "modality", "origin_label", *MARKS]
TITLED += ["attribution_basis", "covers", "covers_certain", "period", "unit", "origin_kind", "known", "place"]
TITLED += ["statement_known", "period_basis", "as_of_basis", "certainty", MEANT_IN, *QUANTITY]
"""What titles are made of."""


NO_POSITIONS = "No source takes a position on a yes/no matter here"
ALONE = {DIFFER: f"{ONE_PAIR.format(verb='clashes')}: ", MAY_DIFFER: f"{ONE_PAIR.format(verb='may clash')}: "}
"""What says of the pair of two statements what is said of these before."""

OTHER_WAYS = "other way of counting", "other ways of counting"


def deployment_title(view: View, subject: str | None = None) -> str:
    """How far the estimates of a deployment reach, and whether they agree; of the first subject that has any."""
    return _chart_title(view, "deployment", subject)


def casualties_title(view: View, subject: str | None = None) -> str:
    """How far the numbers of one loss reach, and whether they agree; the rest is kept apart and only counted.

    The loss named is that with most clashes, then with most numbers, then the vocabulary's first.
    """
    return _chart_title(view, "losses", subject)


def positions_title(view: View) -> str:
    """On how many yes/no matters one source affirms what another denies, and on which; or who is said to be silent."""
    matters = view.positions["proposition"].unique()
    if not len(matters):
        return NO_POSITIONS
    compared = view.compared.of_positions
    clashing = compared.loc[compared["verdict"] == DIFFER, "topic"].unique()
    any_one = and_of_any(view.filters)
    if (view.positions["stance"] == SILENT).all():
        return f"{say_who_spoke(view.positions)}{any_one}"
    of = f"On {len(clashing) or 'none'} of {say_count(len(matters), 'yes/no matter')}{any_one and f'{any_one},'}"
    if not len(clashing):
        return f"{of} does one source affirm what another denies"
    perhaps = unpublished_propositions(view, DIFFER)
    named = some(
        [f"{quoted(short_of(matter, view.tables))}{UNPUBLISHED if matter in perhaps else ''}" for matter in clashing]
    )
    return f"{of} one source affirms what another denies: {say_list(named)}"


def document_title(row: Record) -> str:
    """What one article holds, and when it was published, from a row of the documents."""
    held = f"{say_count(row['n_claims'], 'claim')}, {say_count(row['n_positions'], 'position')}"
    basis = "inferred from the text" if row["published_basis"] == "inferred" else "as it states"
    whole = say_article({"title": row["title"], "label": uncut(row)})
    return f"{whole[0].upper()}{whole[1:]}: {held}; published {say_within(row['published'])}, {basis}"


def _chart_title(view: View, chart: str, subject: str | None) -> str:
    shown = _titled(view.marks)[view.marks["chart"] == chart]
    subjects = view.tables.subjects.loc[view.tables.subjects["subject"].isin(shown["subject"].unique()), "subject"]
    whose = subject or next(iter(subjects), None)
    if whose is None:
        return say_nothing_on(chart, view.tables)
    marks = shown[shown["subject"] == whose]
    if marks.empty:
        return f"{say_nothing_on(chart, view.tables)} for {subject_named(whose, view.tables)}"
    return marks_title(view, marks)


def marks_title(view: View, marks: pd.DataFrame) -> str:
    """How far these marks of one subject reach, and whether they agree: of one panel, or of a whole chart.

    Raises IndexError where there is no mark.
    """
    marks = _titled(marks)
    stand = facts(marks)
    if stand.empty:
        apart = say_list(kept_apart(marks))
        return f"{subject_label(marks['subject'].iloc[0], view.tables)}: {apart}, and no number of what happened"
    leading = _leading(stand, view)
    pairs = say_pairs(leading, view)
    clauses = [
        _reach(leading, view),
        _unsaid(pairs, leading, view),
        say_nameless(leading, view),
        _say_apart(marks, leading),
    ]
    return f"{say_thing(leading, view)}: {'; '.join(clause for clause in clauses if clause)}"


def _titled(marks: pd.DataFrame) -> pd.DataFrame:
    """All of marks that a title tells: rows of many columns take long to pick."""
    return in_few_blocks(marks[[name for name in TITLED if name in marks]])


def _leading(marks: pd.DataFrame, view: View) -> pd.DataFrame:
    """The marks of the measure and way of counting that a title names."""
    if len(set(zip(marks["measure"].tolist(), marks["counts"].tolist(), strict=True))) == 1:
        return marks
    order = list(view.tables.measures["measure"])
    groups = [group for _, group in marks.groupby(["measure", "counts"], sort=True)]
    return min(groups, key=lambda group: (-_clashes(group, view), -len(numbered(group)), _place(group, order)))


def _place(group: pd.DataFrame, order: list[str]) -> int:
    return order.index(group["measure"].iloc[0])


def _clashes(group: pd.DataFrame, view: View) -> int:
    return verdicts_among(group, view).get(DIFFER, 0)


def _unsaid(pairs: str, marks: pd.DataFrame, view: View) -> str:
    """What pairs show, without what is said of two statements before: that these clash, or may."""
    verdict = clash_of_two(marks, verdicts_among(marks, view)) if len(numbered(marks)) == len(marks) else ""
    return pairs.removeprefix(ALONE.get(verdict, ""))


def _reach(marks: pd.DataFrame, view: View) -> str:
    """What was stated: "about 300 or at least 1,000 people in 2 statements that may clash"; as reported, claims are
    counted."""
    given = numbered(marks)
    if given.empty:
        return f"{say_in_words(marks, 'statement' if view.filters.by_origin else 'claim')}{in_doubt(marks)}"
    more = say_more(rest(marks, given), given)
    return f"{say_stated(given, view, verdicts_among(given, view))}{f', and {more}' if more else ''}"


def _say_apart(marks: pd.DataFrame, leading: pd.DataFrame) -> str:
    """What else the chart shows, which is no rival of the numbers in the title: `leading`, of one measure."""
    measures = marks["measure"].nunique() - 1
    own = marks[marks["measure"] == leading["measure"].iloc[0]] if measures else marks
    ways = facts(own)["counts"].nunique() - 1
    apart = [say_count(measures, "other measure")] if measures else []
    apart += [say_count(ways, *OTHER_WAYS)] if ways else []
    apart += kept_apart(own)
    return f"{say_list(apart)} kept apart" if apart else ""


def kept_apart(marks: pd.DataFrame) -> list[str]:
    """How many of these marks are no numbers of what happened, by what keeps them apart: "2 forecasts"."""
    held = ((marks[flags], APART[name]) for name, flags in aside(marks).items() if flags.any())
    return [f"{say_count(len(own), *words)}{as_statements(own)}" for own, words in held]
