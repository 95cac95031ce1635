"""Days in figures: an address may say `?known-by=2024-12-16`, and is sent on to what the page calls that day."""

from datetime import date
from re import ASCII, Match
from re import compile as pattern
from urllib.parse import quote_plus

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_DAY = pattern(r"(?<![^&])(known-by|as-of)=(\d{4}-\d{2}-\d{2})(?![^&])", ASCII)


class Days:
    """Sends a browser on, to the same page, whose address has the days of both clocks in words."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["query_string"].decode("latin-1") if scope["type"] == "http" else ""
        meant = in_words(asked)
        answer = self.app if meant == asked else RedirectResponse(f"?{meant}")
        await answer(scope, receive, send)


def in_words(query: str) -> str:
    """The query of an address with its days in words, "known-by=16+December+2024"; what is no day stays as it is."""
    return _DAY.sub(_said, query)


def _said(found: Match[str]) -> str:
    from core.wording.times import say_time  # noqa: PLC0415  # the server listens before

    try:
        day = date.fromisoformat(found[2])
    except ValueError:
        return found[0]
    return f"{found[1]}={quote_plus(say_time(day.isoformat()))}"
