"""What was told, by whom and through whom, made once for each view: what the page of attribution arranges."""

from collections.abc import Callable

from core.view import View
from core.wording.ways import telling
from core.wording.ways.attribution import say_ways
from core.wording.ways.telling import StatementWords, Told
from pages._ui import reader
from pages._ui.reader import Seen

__all__ = ["StatementWords", "Told", "titled", "told"]


def told(seen: Seen) -> Told:
    """What the filters leave of the ways by which statements came."""
    return reader.once(seen, ("told",), lambda: telling.told(seen.view))


def titled(seen: Seen) -> Callable[[View], str]:
    """What says how much of all that was told came by way of another, and changed."""

    def title(_: View) -> str:
        ways = told(seen)
        return say_ways(ways.links, ways.travels, seen.tables)

    return title
