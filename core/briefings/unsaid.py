"""What the words of a step say that none of its marks does: a number that nobody states, a measure that nothing counts,
a source that says nothing there.

A warning and no more: words can be right that no rule finds in the sources. Whoever reads them out has to know.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

import pandas as pd

from core.analysis.crosschecks.arithmetic import cross_checks
from core.analysis.panels import Panel, deployment_panels, loss_panels, subjects_with
from core.checks.printed import printed_numbers
from core.curation.candidates.numbers import number_words
from core.exhibits.placed import for_a_screen, sides_of
from core.frames import JOINT, STEP
from core.models import Shown, Step
from core.models.annotation import AMOUNTS
from core.models.briefing import PageName
from core.view import View
from core.wording.names import called, quoted, say_list
from core.wording.pairs.comparisons import comparisons_title
from core.wording.reckoning.reckoned import say_result
from core.wording.rows import rows_of
from core.wording.titles.agreement import agreement_title
from core.wording.titles.how_many import overview_title
from core.wording.ways.attribution import attribution_title

PARTS = {"headline": "headline", "so_what": "line on what it means"}
COUNTED: Mapping[PageName, Callable[[View], str]] = {
    "overview": overview_title,
    "agreement": agreement_title,
    "attribution": attribution_title,
    "comparisons": comparisons_title,
    "cross-checks": lambda view: "; ".join(map(say_result, rows_of(cross_checks(view.statements, view.tables)))),
}
"""The findings of pages that count pairs and records, and what is reckoned: what they say of a view is so."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]+")


def unsaid(step: Step, view: View) -> Iterator[str]:
    """A sentence, without a full stop, on each of the two texts that says more than the marks of its step.

    `view` is the view of the step. A whole number that is no larger than the count of its records may be a count.
    """
    panels = _panels(step, view)
    claims = view.claims if panels is None else _claims(panels, view)
    known = _numbers(claims, view.positions.head(0) if panels is not None else view.positions) | _counts(step, view)
    for name, part in PARTS.items():
        words = getattr(step, name)
        if numbers := [each for each in _stated(words) if not _is_backed(each, known)]:
            has = "has that number" if len(numbers) == 1 else "has those numbers"
            yield f"its {part} says {say_list(numbers)}, and no quote or stated amount of this step {has}: check it"
        if panels is not None and (other := _other_measures(words, claims, view)):
            counted = say_list([quoted(each) for each in other])
            yield f"its {part} says {counted}, and no mark of this step counts that: check it"
    if absent := _absent(step, claims, view, numbers_only=panels is not None):
        theirs = "is of that source" if len(absent) == 1 else "is of those sources"
        yield f"its headline names {say_list(absent)}, and no mark of this step {theirs}: check it"


def subject_of(shown: Shown, view: View, chart: str) -> str | None:
    """Whose numbers the chart of a step shows: the first that has any, where the step does not say."""
    return shown.subject or next(iter(subjects_with(view.marks, view.tables, chart)), None)


def _panels(step: Step, view: View) -> list[Panel] | None:
    """The charts of a step that draws numbers; None of any other page."""
    if step.page == "deployment":
        found = deployment_panels(view.marks, view.tables, subject_of(step.shown, view, "deployment"))
    elif step.page == "casualties":
        found = loss_panels(view.marks, view.tables, subject_of(step.shown, view, "losses"))
    else:
        return None
    return [panel for panel in found if step.shown.panel in (None, panel.key)]


def _claims(panels: list[Panel], view: View) -> pd.DataFrame:
    """The claims of the statements that these charts show, every telling of each."""
    held = chain.from_iterable((*panel.marks["statement_id"], *panel.unnumbered["statement_id"]) for panel in panels)
    return view.claims[view.claims["statement_id"].isin(set(held))]


def _numbers(claims: pd.DataFrame, positions: pd.DataFrame) -> set[float]:
    """Every number that the records have: printed or stated, and the counts that can be made of them."""
    texts = (*claims["quote"], *claims["stated"], *positions["quote"])
    printed = chain.from_iterable(map(printed_numbers, texts))
    amounts = claims[list(AMOUNTS)].stack().dropna()
    most = max(len(claims), len(positions))
    return {*printed, *amounts.astype(float), *map(float, range(most + 1))}


def _counts(step: Step, view: View) -> set[float]:
    """Every number that the finding of the step's page says itself."""
    finding = COUNTED[step.page](view) if step.page in COUNTED else ""
    return {*chain.from_iterable(map(printed_numbers, _stated(finding)))}


def _stated(words: str) -> list[str]:
    """The numbers and ranges of a text as they are printed, without dates, spans of time and shares."""
    found = [each.words for each in number_words(words) if each.kind in ("number", "range")]
    return [each for each in found if not _YEAR.fullmatch(each)]


def _is_backed(number: str, known: set[float]) -> bool:
    """Whether it is known in one of its readings; of a range, both ends."""
    meant = printed_numbers(number)
    return not meant or len(meant & known) >= (2 if number_words(number)[0].kind == "range" else 1)


def _other_measures(words: str, claims: pd.DataFrame, view: View) -> list[str]:
    """The names of measures in a text that no claim counts, and that no name or definition of what is counted has."""
    measures = view.tables.measures
    own = measures[measures["measure"].isin(claims["measure"])]
    counted = _words(" ".join([*own["label"], *own["definition"], *claims["term"].dropna()]))
    others = {word for label in measures["label"] if len(word_list := _WORD.findall(label)) == 1 for word in word_list}
    return sorted({word.casefold() for word in others if word.casefold() in _words(words) - counted})


def _absent(step: Step, claims: pd.DataFrame, view: View, *, numbers_only: bool) -> list[str]:
    """The sources in a headline, as they are called without brackets, that neither say nor pass on what is drawn."""
    drawn = (claims,) if numbers_only else (claims, _drawn(step, view))
    told = {way for rows in drawn for way in rows["attribution"].unique()}
    heard = {source for way in told for each in way.split(STEP) for source in each.split(JOINT)}
    names = {source: label.partition(" (")[0] for source, label in called(view.tables, "source").items()}
    by_length = sorted({name for name in names.values() if name}, key=len, reverse=True)
    named = re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, by_length))})(?!\w)", step.headline) if by_length else []
    here = {names[source] for source in heard if source in names}
    return [name for name in dict.fromkeys(named) if name not in here]


def _drawn(step: Step, view: View) -> pd.DataFrame:
    """The positions that a screen of the step has room for."""
    if not step.shown.matters:
        return view.positions
    matters = chain.from_iterable(for_a_screen(sides_of(view)).values())
    return view.positions[view.positions["proposition"].isin(set(matters))]


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
