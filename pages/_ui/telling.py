"""What was told, by whom and through whom, made once for each view: what the page of attribution arranges."""

from core.wording import telling
from core.wording.telling import Told, Words
from pages._ui import reader
from pages._ui.reader import Seen

__all__ = ["Told", "Words", "told"]


def told(seen: Seen) -> Told:
    """What the filters leave of the ways by which statements came."""
    return reader.once(seen, ("told",), lambda: telling.told(seen.view))
