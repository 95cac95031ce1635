"""What the server answers besides Streamlit's pages, and what it does as it starts. The server imports this once.

- the library that draws charts, which the browser keeps for good;
- which state the corpus is in, for pages that ask whether it was edited. That is no run of a page: where two of those
  meet, Streamlit's browser sends what the reader did with the question, as if it were a part of that, and it is lost.
"""

import logging
import socket
import threading
import time
import webbrowser
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from functools import cache, lru_cache
from hashlib import blake2b
from importlib import import_module
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse
from starlette.routing import BaseRoute, Route

from pages._ui import quiet

PLOTLY = Path(__file__).parents[2] / "core" / "exports" / "site" / "assets" / "plotly.min.js"
"""The same file that a published site draws with."""

FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}

UNASKED = "streamlit.runtime.scriptrunner_utils.script_run_context"
"""Who warns when a thread reads the corpus that runs no reader's page."""

FRESH = 0.25
"""Seconds for which one look at the folder answers all who ask: many readers of a large corpus ask often."""

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


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """As the server starts: no look-ups, and what every page needs is read while the first browser loads."""
    quiet.ask_nobody()
    for task in (_get_ready, _open_browser):
        threading.Thread(target=task, daemon=True).start()
    yield


def _get_ready() -> None:
    from pages._ui import corpus  # noqa: PLC0415  # this is what takes its time

    import_module("pages._ui.frame")
    logging.getLogger(UNASKED).setLevel(logging.ERROR)
    corpus.get_ready()


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
