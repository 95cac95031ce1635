"""What a source holds, in words: its stance, or how a number is meant, and the printed words for how sure it is."""

from core.wording.labels import MODALITIES, STANCES, label
from core.wording.names import quoted
from core.wording.record import Record, known


def say_stance(stance: str, certainty: str | None) -> str:
    """A stance, with the printed words for how sure the source is where there are any: "uncertain, “probably”"."""
    return f"{label(STANCES, stance)}{f', {quoted(certainty)}' if certainty and known(certainty) else ''}"


def say_modality(modality: str, certainty: str | None) -> str:
    """How a number is meant, with the same words: "an estimate, “likely”"."""
    return f"{label(MODALITIES, modality)}{f', {quoted(certainty)}' if certainty and known(certainty) else ''}"


def say_certainty(row: Record) -> str:
    """The same words alone, to follow others: " (“reportedly”)"; empty where there are none."""
    return f" ({quoted(row['certainty'])})" if known(row["certainty"]) else ""
