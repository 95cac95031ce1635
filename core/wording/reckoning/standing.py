"""Where a source stands to those whose number it gives. The same words for every side."""

from core.analysis.standing import BOTH, ENEMY, ITSELF, LOSSES, NOWHERE, SEVERAL, THIRD, UNKNOWN
from core.frames import Tables
from core.wording.labels import label
from core.wording.names import in_brackets
from core.wording.record import Record

STANDING_LABELS = {
    ENEMY: "by a side about its opponent",
    ITSELF: "by a side about itself",
    BOTH: "by a side about itself and its opponent together",
    THIRD: "by a third party",
    SEVERAL: "jointly, by sources that stand differently to it",
    UNKNOWN: "its side is not recorded",
    NOWHERE: "",
}
OF_ITS_OWN_LOSSES = "our remark: it speaks of its own side's losses"
"""What is called a statement against interest: no bound that nobody stated, and no motive."""

THIRD_NOTE = (
    "A third party is not on the side of those whose number it gives, and not recorded as standing against it; "
    "that does not make it neutral."
)


def say_standing(row: Record, tables: Tables) -> str:
    """ "by a side about its opponent"; where a side states a number of its own losses, that also, as our remark.

    Empty where those whose number it is have no side. Where the vocabulary gives the chart of losses a title of its
    own, not all that it counts need be losses, and nothing is remarked.
    """
    words = label(STANDING_LABELS, row["standing"])
    remarkable = row["against_interest"] and LOSSES not in tables.pages
    return f"{words} {in_brackets(OF_ITS_OWN_LOSSES)}" if remarkable else words
