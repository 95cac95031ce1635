"""All that one source said and passed on, under the headings of its page."""

from typing import NamedTuple

from core.analysis.pairs.positions import contested_first
from core.view import View
from core.wording.sources.lines import RecordLine, number_lines, passed_on_lines, position_lines
from core.wording.sources.said import SaidBy, verdicts_held

GROUPED = "By what is counted: numbers under two headings are no rivals."
CARRIED = "It passed these on as a carrier: others said them first, and they are not its own."
BY_ARTICLES = "What articles themselves set against it, or say of it and others; no verdict rests on it:"


class ListedRecords(NamedTuple):
    """The records under one heading, and what must be said of all of them."""

    title: str
    note: str
    lines: list[RecordLine]


def listed_records(found: SaidBy, view: View) -> tuple[ListedRecords, ...]:
    """Four lists, of which any may be empty; of the positions, those on contested matters come first."""
    held = verdicts_held(found.pairs)
    matters = contested_first(view.tables.positions, view.tables.propositions["proposition"].tolist())
    order = {matter: place for place, matter in enumerate(matters)}
    positions = found.positions.sort_values("proposition", key=lambda own: own.map(order), kind="stable")
    return (
        ListedRecords("Numbers", GROUPED, number_lines(found.numbers, view, held)),
        ListedRecords("In words, without a number", "", number_lines(found.in_words, view, held)),
        ListedRecords("Positions on yes/no matters", "", position_lines(positions, view, held)),
        ListedRecords("Only passed on", CARRIED, passed_on_lines(found, view)),
    )
