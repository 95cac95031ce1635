"""What a step of a briefing shows, in words: its page, and what its reader chose there."""

from collections.abc import Iterator

from core.exhibits.shown import to_filters
from core.frames import Tables
from core.models import Shown, Step
from core.models.briefing import PageName
from core.wording.choices import EVERYTHING, LISTS, MATTERS, namers, subjects, topics
from core.wording.labels import COUNTS, VERDICTS, label
from core.wording.names import called, quoted, say_list
from core.wording.numbers import say_number
from core.wording.pages import page_name
from core.wording.reckoning.crosschecks import RULES
from core.wording.titles.agreement import small
from core.wording.titles.left_out import say_filters


def say_view(step: Step, tables: Tables) -> str:
    """What a step shows: "Casualty claims. Whose: North Korean troops. Known by: 7 February 2025"."""
    return say_place(step.page, step.shown, tables)


def say_place(page: PageName, shown: Shown, tables: Tables) -> str:
    """The same of a page in a state, without a full stop."""
    filters = say_filters(to_filters(shown), tables)
    chosen = [words for name, words in filters.items() if name in (*LISTS, "known_by", "as_of")]
    return ". ".join([page_name(page, tables), *_of_page(shown, tables), *chosen, *_ways(shown)])


def _of_page(shown: Shown, tables: Tables) -> Iterator[str]:
    """What only its page has."""
    if shown.subject:
        yield f"Whose: {subjects(tables).get(shown.subject, shown.subject)}"
    if shown.panel:
        yield _panel(shown.panel, tables)
    if shown.matters:
        yield f"Compared on {MATTERS}"
    if shown.lit:
        yield f"The way of {_statement(shown.lit, tables)}"
    if shown.alike:
        yield "No way is lit"
    if shown.all_strands:
        yield f"Strands: {EVERYTHING}"
    if shown.verdicts:
        yield f"How they relate: {say_list([label(VERDICTS, each) for each in shown.verdicts])}"
    if shown.topic:
        yield f"About: {topics(tables).get(shown.topic, shown.topic)}"
    if shown.document:
        yield f"Article: {called(tables, 'document').get(shown.document, shown.document)}"


def _ways(shown: Shown) -> Iterator[str]:
    """How numbers are counted and hedges read, where that is not as on a page opened anew."""
    if not shown.by_origin:
        yield "As reported"
    if shown.withdrawn:
        yield "With withdrawn figures"
    if shown.about != Shown().about:
        yield f"“About” reaches {shown.about} % to either side"
    for word, (low, high) in shown.readings.items():
        yield f"{quoted(word)} read as {say_number(low)} to {say_number(high)}"


def _statement(statement: str, tables: Tables) -> str:
    """A statement by its words and its origin; by its id where the corpus does not have it."""
    matters = called(tables, "proposition", "short")
    for rows, words in ((tables.claims, "stated"), (tables.positions, "proposition")):
        for said, origin in rows.loc[rows["statement_id"] == statement, [words, "origin"]].itertuples(index=False):
            name = namers(tables, [origin])["origins"](origin)
            return f"{quoted(matters.get(said, said))}, by {name}"
    return f"the statement {quoted(statement)}"


ONLY = {"chart": "Only the chart", "list": "Only the list of what clashes, what is counted, and by whom"}
"""The parts of the overview, by their keys."""


def _panel(panel: str, tables: Tables) -> str:
    """A panel of deployments or losses, a part of the overview, or a check by its rule; of another page, by its key."""
    if (part := panel.removeprefix("overview-")) in ONLY:
        return ONLY[part]
    if (rule := panel.partition(": ")[0]) in RULES:
        return f"One check: {small(RULES[rule])}"
    measure, _, counts = panel.rpartition(" ")
    labels = called(tables, "measure")
    return f"{labels[measure]}: {COUNTS[counts]}" if measure in labels and counts in COUNTS else f"Only {quoted(panel)}"
