"""The page on method: what is counted, how words are read as numbers, when statements clash, what nobody knows."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import pandas as pd

from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, REVISION, SAME_STATEMENT
from core.anchors import AnchorError
from core.curation.candidates.coverage import counted
from core.exports.package import notes
from core.exports.site.links import SiteLinks
from core.exports.site.source import SitePage, SiteSource
from core.exports.site.tables import SiteTable, table
from core.figures.texts import HEDGES as HEDGE_MEANINGS
from core.models import Corpus
from core.wording.choices import verdict_name
from core.wording.curating.coverage import coverage_title
from core.wording.labels import COUNTS, HEDGES, KINDS, label
from core.wording.numbers import say_count
from core.wording.times import say_time
from core.wording.titles.notes import hedge_note, say_problems
from core.wording.titles.reach import SEPARATE, say_origins

RULES = {
    DIFFER: "The two can be compared, their bounds lie apart, and their times surely overlap; or one disputes the "
    "other in so many words. Only this is a clash, and only this is red.",
    MAY_DIFFER: "Bounds lie apart, but a time is open or uncertain, so they may speak of different moments.",
    AGREE: "The two can be compared and their bounds overlap. That is weaker than being right.",
    NOT_COMPARABLE: "Another measure, population, period or place; a forecast; a part of a larger number of the same "
    "thing; a number that was withdrawn, or replaced by its source; or no number.",
    REVISION: "One origin, a later as-of (two told at once are of two times), or later the other side of a yes/no "
    "matter: an update and no disagreement.",
    SAME_STATEMENT: "One utterance, told in several articles: no independent confirmation.",
}
"""When each verdict is given."""

LIMITS = (
    SEPARATE,
    "The articles are annotated by hand. Quotes are checked to be verbatim; whether a sentence was understood, or "
    "overlooked, no program can check.",
    "Two statements agree when their bounds overlap, which is weaker than being right.",
    "Sources that a text does not name are kept apart, one a text. They may be one another, or a named one, so their "
    "agreement proves little.",
    "Nothing is known here beyond these articles: no row is no mention, never a denial and never a zero.",
)


@dataclass(frozen=True, slots=True)
class Section:
    """One heading with its sentences and its table."""

    key: str
    title: str
    lines: tuple[str, ...]
    table: SiteTable | None = None


def method_page(source: SiteSource) -> SitePage:
    """The method, from the vocabulary and from the same words as the charts."""
    finding = f"How {_whose(source.state.view.statements)} are counted, read and compared"
    return SitePage("method.html", "method", "Method", finding, {"sections": list(_sections(source))})


def _whose(statements: pd.DataFrame) -> str:
    """What is told here, and not all that the vocabulary could tell."""
    if statements.empty:
        return "numbers"
    return f"the claims of {say_origins(statements)}, in {say_count(statements['measure'].nunique(), 'measure')},"


def _sections(source: SiteSource) -> Iterator[Section]:
    tables, tolerance = source.tables, source.state.view.filters.tolerance
    yield Section("measures", "What is counted", (), _measures(tables.measures))
    yield Section("subjects", "Whose numbers", ("A mixed group is nobody's alone.",), _subjects(tables.subjects))
    yield Section("hedges", "How words are read as numbers", (f"{hedge_note(source.state.view)}",), _hedges())
    if len(tables.readings):
        ours = "Bands for vague words are ours, not the sources'."
        yield Section("readings", "Vague words", (ours,), _readings(tables.readings))
    yield Section("verdicts", "When two statements agree, clash or cannot be compared", (), _verdicts())
    if len(tables.propositions):
        yield Section("matters", "Yes/no matters", (), _matters(tables.propositions))
    yield Section("sources", "Sources", (), _sources(tables.sources, source.links))
    yield Section("files", "How the files are to be read", tuple(notes(tolerance)))
    yield Section("limits", "Limits", (*LIMITS, *_open(source.corpus), *_problems(tables.problems)))


def _measures(rows: pd.DataFrame) -> SiteTable:
    words = pd.DataFrame(
        {
            "Measure": rows["label"],
            "What it counts": rows["definition"],
            "Unit": rows["unit"],
            "Way of counting": [label(COUNTS, counts) for counts in rows["counts"]],
        }
    )
    return table("measures-table", "Measures, each with its definition and unit", words, head="Measure")


def _subjects(rows: pd.DataFrame) -> SiteTable:
    mixed = ["a mixed group" if each else "one group" for each in rows["mixed"]]
    words = pd.DataFrame({"Whose": rows["label"], "Kind": mixed})
    return table("subjects-table", "Whose numbers are told", words, head="Whose")


def _hedges() -> SiteTable:
    words = pd.DataFrame({"Hedge": list(HEDGES.values()), "It says": [HEDGE_MEANINGS[hedge] for hedge in HEDGES]})
    return table("hedges-table", "Hedges, and what each says", words, head="Hedge")


def _readings(rows: pd.DataFrame) -> SiteTable:
    words = rows[["reading", "low", "high", "note"]].set_axis(["Word", "From", "To", "Why"], axis="columns")
    return table("readings-table", "The band in which each vague word is read", words, head="Word")


def _verdicts() -> SiteTable:
    words = pd.DataFrame({"Verdict": map(verdict_name, RULES), "When": RULES.values()})
    return table("verdicts-table", "Verdicts, and when each is given", words, head="Verdict")


def _matters(rows: pd.DataFrame) -> SiteTable:
    when = [say_time(period) for period in rows["period"]]
    words = pd.DataFrame({"Matter": rows["short"], "In full": rows["text"], "Time": when})
    caption = "Yes/no matters, each with the time it speaks of, as we date it"
    return table("matters-table", caption, words, head="Matter")


def _sources(rows: pd.DataFrame, links: SiteLinks) -> SiteTable:
    kinds = [label(KINDS, kind) for kind in rows["kind"]]
    words = pd.DataFrame({"Source": rows["name"], "Kind": kinds, "Side": rows["side_label"], "Note": rows["note"]})
    hrefs = {"Source": [links.sources.get(name) for name in rows["source"]]}
    return table("sources-table", "Sources by kind and side", words, head="Source", hrefs=hrefs)


def _open(corpus: Corpus) -> list[str]:
    """How many number words nobody has decided on; nothing where there is no article, or one that no check has seen."""
    with suppress(AnchorError):
        return [f"{coverage_title(counted(corpus.documents))}."] if corpus.documents else []
    return []


def _problems(rows: pd.DataFrame) -> list[str]:
    """That what is not sound is left out, where there is any."""
    return [f"{say_problems(rows)}: what is not sound is left out of every chart."] if len(rows) else []
