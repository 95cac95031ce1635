"""What was told, by whom and through whom, made once for each view: what the page of attribution arranges."""

from collections.abc import Callable

from core.view import View
from core.wording.ways import telling
from core.wording.ways.attribution import say_ways
from core.wording.ways.telling import StatementWords, Told
from pages._ui import heading, reader
from pages._ui.reader import Seen

__all__ = ["StatementWords", "Told", "titled", "told"]


def told(seen: Seen) -> Told:
    """What the filters leave of the ways by which statements came."""
    return reader.once(seen, ("told",), lambda: telling.told(seen.view))


def titled(seen: Seen) -> Callable[[View, str], str]:
    """What says how far all that was told reaches, how much of it came by way of another and changed, and which of it
    is `shown`."""

    def title(_: View, shown: str) -> str:
        ways = told(seen)
        said = say_ways(ways.links, ways.travels, heading.whole_reach(seen), seen.tables)
        return f"{said}; {shown}" if shown else said

    return title
