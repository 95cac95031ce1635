"""The texts of `texts.yaml` with the truth about each of their number words."""

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from core.models import Vocabulary
from core.models.annotation import FILLED_BY

TEXTS = Path(__file__).parent / "texts.yaml"
FIELDS = ("measure", "subject", "hedge", "bounds", "modality", "origin", "attribution")


class Truth(NamedTuple):
    """One number word: what it is, and its claim by field of FIELDS; None where it is no claim of its corpus."""

    words: str
    kind: str
    claim: dict[str, object] | None


class Topic(NamedTuple):
    """Texts under one vocabulary; `seen` is what the rules of guessing owe to them, as the file says."""

    name: str
    seen: str
    vocabulary: Vocabulary
    texts: tuple[tuple[str, tuple[Truth, ...]], ...]


def topics() -> tuple[Topic, ...]:
    """All topics of the file, in its order."""
    content = yaml.safe_load(TEXTS.read_text(encoding="utf-8"))
    return tuple(_topic(name, raw) for name, raw in content.items())


def _topic(name: str, raw: Any) -> Topic:
    texts = tuple((each["text"], tuple(map(_truth, each["numbers"]))) for each in raw["texts"])
    return Topic(name, raw["seen"], Vocabulary.model_validate(raw["vocabulary"]), texts)


def _truth(line: str) -> Truth:
    words, kind, measure, subject, hedge, amounts, modality, chain = line.split(" | ")
    if measure == "-":
        return Truth(words, kind, None)
    attribution = () if chain == "-" else tuple(chain.split())
    numbers = () if amounts == "-" else tuple(map(float, amounts.split("..")))
    claim: dict[str, object] = {
        "measure": measure,
        "subject": None if subject == "-" else subject,
        "hedge": hedge,
        "bounds": dict(zip(FILLED_BY[hedge], numbers, strict=True)),
        "modality": modality,
        "origin": attribution[:1],
        "attribution": attribution,
    }
    return Truth(words, kind, claim)
