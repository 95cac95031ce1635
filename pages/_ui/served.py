"""What the server answers besides Streamlit's pages, and what it does as it starts. The server imports this once.

- the library that draws charts, which the browser keeps for good;
- which state the corpus is in, for pages that ask whether it was edited. That is no run of a page: where two of those
  meet, Streamlit's browser sends what the reader did with the question, as if it were a part of that, and it is lost.
"""

import logging
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import cache, lru_cache
from hashlib import blake2b
from importlib import import_module
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.garbage import not_collected
from pages._ui import quiet
from pages._ui.days import Days
from pages._ui.guard import Guard

PLOTLY = Path(__file__).parents[2] / "core" / "exports" / "site" / "assets" / "plotly.min.js"
"""The same file that a published site draws with."""

FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}

UNASKED = "streamlit.runtime.scriptrunner_utils.script_run_context"
"""Who warns when a thread reads the corpus that runs no reader's page."""

FRESH = 0.25
"""Seconds for which one look at the folder answers all who ask: many readers of a large corpus ask often."""

NEEDED = [f"pages._ui.{name}" for name in ("frame", "marks", "matrices", "summary")]
"""What the first pages are made with."""

SWITCH = 0.0005
"""Seconds after which a thread that reads lets one go on that serves; Python's own choice is ten times as long."""

PATIENCE = 100
"""Tenths of a second after which nobody listens, and no browser is opened."""


@cache
def library() -> str:
    """The address of the library: that of another version is another."""
    return f"{_address('assets/plotly.min.js')}?{blake2b(PLOTLY.read_bytes(), digest_size=8).hexdigest()}"


def state() -> str:
    """The address that answers with the fingerprint of the corpus as it is now."""
    return _address("corpus/state")


def _address(path: str) -> str:
    return "/".join(("", *filter(None, (str(st.get_option("server.baseUrlPath")).strip("/"), path))))


def routes() -> Sequence[BaseRoute]:
    """Ours; those of Streamlit come after them."""
    return [Route(_address("assets/plotly.min.js"), _library), Route(state(), _state)]


def middleware() -> Sequence[Middleware]:
    """Ours; that of Streamlit is within it."""
    return [Middleware(Guard), Middleware(Days), Middleware(Ahead)]


async def _library(_: Request) -> FileResponse:
    return FileResponse(PLOTLY, media_type="text/javascript", headers=FOR_GOOD)


async def _state(_: Request) -> PlainTextResponse:
    seen = await run_in_threadpool(_seen, int(time.monotonic() / FRESH))
    return PlainTextResponse(seen, headers={"Cache-Control": "no-store"})


@lru_cache(maxsize=1)
def _seen(_: int) -> str:
    """The fingerprint of the corpus, looked up once for all that ask at about the same time."""
    from core.loader import default_folder, fingerprint  # noqa: PLC0415  # the server listens before

    return fingerprint(default_folder())


class Ahead:
    """Tells a browser with every page to get what draws charts, while it still gets the rest of the page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("link", f"<{library()}>; rel=preload; as=script")
            await send(message)

        await self.app(scope, receive, sent if scope["type"] == "http" else send)


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """As the server starts: no look-ups, and what every page needs is read while the first browser loads."""
    quiet.ask_nobody()
    for task in (_get_ready, _open_browser):
        threading.Thread(target=task, daemon=True).start()
    yield


@not_collected()
def _get_ready() -> None:
    """Read the program and the corpus."""
    with _in_short_turns():
        for name in NEEDED:
            import_module(name)
        logging.getLogger(UNASKED).setLevel(logging.ERROR)
        import_module("pages._ui.corpus").get_ready()


@contextmanager
def _in_short_turns() -> Iterator[None]:
    """Whoever loads a page meanwhile is served in between, at once."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def _open_browser() -> None:
    """Show the first page, once there is somebody to ask for it. Streamlit does so only where there is no `st.App`."""
    host, port = str(st.get_option("server.address")), int(st.get_option("server.port"))
    if not st.get_option("server.headless") and _listens(host, port):
        webbrowser.open(f"http://{host}:{port}{_address('')}")


def _listens(host: str, port: int) -> bool:
    for _ in range(PATIENCE):
        with suppress(OSError), socket.create_connection((host, port), timeout=1):
            return True
        time.sleep(0.1)
    return False
