"""The printed term for what a number counts, and what its speaker says that it means: where it is not said already."""

from core.frames import Tables
from core.wording.names import measure_label, quoted
from core.wording.record import Record, known


def term_beside(row: Record, tables: Tables) -> list[str]:
    """The term as printed; none where the stated words have it, or where it is the name of the measure."""
    if not known(row["term"]) or row["term"] in str(row["stated"]):
        return []
    own = measure_label(row["measure"], tables).casefold()
    return [] if str(row["term"]).casefold() == own else [str(row["term"])]


def meaning(row: Record) -> str:
    """What the speaker says that the term counts: "meaning “killed and wounded”"; empty where that is not said."""
    return (
        f"meaning {quoted(row['term_means'])}" if known(row["term_means"]) and row["term_means"] != row["term"] else ""
    )
