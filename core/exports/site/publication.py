"""What the publisher of a site chose."""

from dataclasses import dataclass
from datetime import date

from core.frames import Tables


class NoBriefingError(ValueError):
    """A name that no briefing has: what was asked for, and what there is."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What the publisher chose. Without `title`, it is the corpus' own; without `day`, no page names one.

    `texts`: whether whole articles are published, or only the quotes with their offsets. `earlier` is the state since
    which changes are told. `briefings`: the names of those that are published; None for all.
    """

    title: str | None = None
    texts: bool = True
    earlier: Tables | None = None
    briefings: tuple[str, ...] | None = None
    day: date | None = None
