"""What pairs show, and how many of those that agree do so only if they are of one time: wherever they are counted."""

import pandas as pd

from core.analysis.clock import Seen
from core.analysis.verdicts import AGREE
from core.view import View
from core.wording.spread import say_verdicts

ONE_TIME = ", so far as they are of one time"
"""What is added where it is not sure that two numbers are of one time."""


def say_between(view: View, *kinds: str) -> str:
    """What the pairs of two origins show, of all kinds or of quantities or positions; empty where none is compared."""
    return say_verdicts(view.compared.between_origins(*kinds), 0 if kinds == ("position",) else unsure(view))


def unsure(view: Seen, topic: str | None = None) -> int:
    """How many pairs of numbers, of all or about one measure, agree only if they are of one time.

    Positions are on one matter, which has its own time.
    """
    numbers, rows = view.compared.of_numbers, view.statements
    if topic is not None:
        numbers, rows = numbers[numbers["topic"] == topic], rows[rows["measure"] == topic]
    return unsure_among(view, rows, int(numbers.loc[numbers["verdict"] == AGREE, "n"].sum()))


def unsure_among(view: Seen, statements: pd.DataFrame, agree: int) -> int:
    """How many of the pairs of these statements that agree, which are so many, do so only if they are of one time."""
    sure = statements["covers_certain"].astype(bool)
    if not agree or sure.all():
        return 0
    return agree - view.compared.verdicts_among(statements.loc[sure, "statement_id"]).get(AGREE, 0)
