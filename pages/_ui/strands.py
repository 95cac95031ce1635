"""What is said below the chart of who told whom: what a strand is, what is recorded, what is derived."""

from core.analysis.clock import unsure_statements
from core.wording.clock import say_unsure
from core.wording.numbers import say_count, say_number
from pages._ui.telling import Told

CHOOSABLE = 2_000
"""So many statements can be chosen from the list; the table has all."""

NOTES = [
    "Each strand is one statement, from who said it first to every article that tells it; the number beside a name "
    "counts them. A statement that two articles tell has two strands, and counts as one.",
    "What is lost or added is recorded by the annotator; what became of the hedge, the number, the word used or the "
    "place is found by comparing each telling with the fullest.",
]


def notes(told: Told) -> list[str]:
    """What a strand is, what is recorded and what is derived; and what was only perhaps known by the chosen day."""
    listed = f"The list has {say_number(CHOOSABLE)} of {say_count(len(told.words), 'statement')}; the table has all."
    unsure = say_unsure(unsure_statements(told.claims, told.positions))
    return [*NOTES, *unsure, *([listed] if len(told.words) > CHOOSABLE else [])]
