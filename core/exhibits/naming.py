"""What the charts of one page are called where one of them is chosen."""

from collections import Counter
from collections.abc import Sequence

from core.exhibits.exhibit import Exhibit
from core.figures.texts import trimmed

LONGEST = 240
"""So many characters name one of many charts."""


def in_short(found: Sequence[Exhibit]) -> list[str]:
    """The measure of each ("Killed"), with its way of counting where another has the same; else its title, and where
    another has that, too, the beginning of what stands below it."""
    called = [each.called.partition(": ")[0] if _is_way(each) else each.called or each.title for each in found]
    alike = Counter(called)
    whole = [each.called or f"{each.title}. {each.subtitle}" for each in found]
    return [name if alike[name] == 1 else trimmed(more, LONGEST) for name, more in zip(called, whole, strict=True)]


def _is_way(exhibit: Exhibit) -> bool:
    """Whether it is called by a measure and a way of counting it."""
    return not exhibit.key.startswith("check-")
