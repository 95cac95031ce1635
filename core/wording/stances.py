"""What a source holds on a yes/no matter, in words: the stance, and the printed words for how sure it is."""

from core.frames import Tables
from core.wording.labels import STANCES, label
from core.wording.names import named_origin, quoted
from core.wording.record import Record, known


def say_stance(stance: str, certainty: str | None) -> str:
    """A stance, with the printed words for how sure the source is where there are any: "uncertain, “probably”"."""
    return f"{label(STANCES, stance)}{f', {quoted(certainty)}' if certainty and known(certainty) else ''}"


def say_holder(row: Record, tables: Tables) -> str:
    """Who holds a position, as a sentence names it, with the same words: "Pat Ryder (“indications”)"."""
    own = f" ({quoted(row['certainty'])})" if known(row["certainty"]) else ""
    return f"{named_origin(row, tables)}{own}"
