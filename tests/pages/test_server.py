"""A real server: who may talk to it, and whom it talks to. Every connection that it opens is written down."""

import asyncio
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.servers import Server, server
from benchmarks.sessions import session
from core.loader import default_folder, fingerprint
from pages._ui import served
from pages._ui.guard import REFUSED

RECORD = """\
import os, socket
def told(name):
    method = getattr(socket.socket, name)
    def call(self, address, *more):
        with open(os.environ["CONNECTIONS"], "a", encoding="utf-8") as log:
            print(name, address, file=log)
        return method(self, address, *more)
    setattr(socket.socket, name, call)
for name in ("connect", "connect_ex", "bind"):
    told(name)
"""


class Watched(NamedTuple):
    """A server, and the file in which its connections are written down."""

    server: Server
    connections: Path


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    folder = tmp_path_factory.mktemp("watched")
    (folder / "sitecustomize.py").write_text(RECORD, encoding="utf-8")
    connections = folder / "connections.txt"
    with server(environment={"PYTHONPATH": str(folder), "CONNECTIONS": str(connections)}) as running:
        yield Watched(running, connections)


def _file(port: int, path: str, host: str = "127.0.0.1") -> bytes:
    """All that the server answers to a plain request."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as asking:
        asking.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        return asking.makefile("rb").read()


def _answer(port: int, host: str, origin: str | None, path: str = "/_stcore/stream") -> str:
    """The first line of the answer to a WebSocket that calls itself so."""
    headers = [f"GET {path} HTTP/1.1", f"Host: {host}", "Upgrade: websocket", "Connection: Upgrade"]
    headers += ["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13"]
    headers += [f"Origin: {origin}"] if origin else []
    with socket.create_connection(("127.0.0.1", port), timeout=20) as asking:
        asking.sendall("\r\n".join([*headers, "", ""]).encode())
        return asking.recv(1000).decode().splitlines()[0]


def test_it_listens_on_this_machine_alone_and_asks_no_other(watched: Watched) -> None:
    """At its start, while a page is opened, and when a foreign site knocks."""
    port = watched.server.port

    async def use() -> None:
        async with session(port, "deployment") as reader:
            assert "contested-counts.chart" in [part.component_name for part in reader.shown("bidi_component")]
            reader.choose(reader.widgets("slider")["about"], "double_array_value", [20.0])
            await reader.run()

    with ThreadPoolExecutor(1) as apart:  # a browser that other tests drive may have its own loop in this thread
        apart.submit(asyncio.run, use()).result()
    assert _answer(port, f"127.0.0.1:{port}", "https://example.org").split()[1] == "403"
    told = watched.connections.read_text(encoding="utf-8").splitlines()
    assert f"bind ('127.0.0.1', {port})" in told
    assert [line for line in told if "127.0.0.1" not in line] == []


@pytest.mark.parametrize(
    ("host", "origin", "answer"),
    [
        ("127.0.0.1:{port}", "http://127.0.0.1:{port}", "101"),
        ("localhost:{port}", "http://localhost:{port}", "101"),
        ("127.0.0.1:{port}", "https://example.org", "403"),
        ("127.0.0.1:{port}", "null", "403"),
        ("example.org:{port}", "http://example.org:{port}", "403"),
        ("example.org:{port}", "http://localhost:{port}", "403"),
        ("127.0.0.1.example.org:{port}", "http://127.0.0.1.example.org:{port}", "403"),
    ],
)
def test_only_pages_of_this_server_are_heard(watched: Watched, host: str, origin: str, answer: str) -> None:
    """No other site may open a session (hijacking), not even by a name that it points to this machine (rebinding)."""
    port = watched.server.port
    assert _answer(port, host.format(port=port), origin.format(port=port)).split()[1] == answer


@pytest.mark.parametrize(
    "path",
    ["/app/static/x.txt", "/media/../dashboard.py", "/static/%2e%2e/%2e%2e/dashboard.py", "/component/..%2fseeds/x"],
)
def test_no_file_of_the_folder_is_served(watched: Watched, path: str) -> None:
    port = watched.server.port
    answer = _file(port, path)
    assert b"Contested Counts" not in answer
    assert int(answer.split()[1]) >= 400 or b"<!doctype html>" in answer.lower()


@pytest.mark.parametrize("path", ["/", "/deployment", "/corpus/state", "/assets/plotly.min.js", "/_stcore/metrics"])
def test_nothing_is_told_under_a_foreign_name(watched: Watched, path: str) -> None:
    """A site that points a name of its own to this machine may ask, and is answered nothing."""
    port = watched.server.port
    head, _, body = _file(port, path, "rebound.example").partition(b"\r\n\r\n")
    assert head.split()[1] == b"403"
    assert body.decode() == REFUSED
    assert _file(port, path, "localhost").split()[1] == b"200"


def test_no_other_site_may_frame_a_page(watched: Watched) -> None:
    head = _file(watched.server.port, "/edit").partition(b"\r\n\r\n")[0].decode().lower()
    assert "content-security-policy: frame-ancestors 'self'" in head
    assert "x-frame-options: sameorigin" in head


def test_a_page_can_ask_for_the_state_of_the_corpus(watched: Watched) -> None:
    head, _, body = _file(watched.server.port, served.state()).partition(b"\r\n\r\n")
    assert body.decode() == fingerprint(default_folder())
    assert b"cache-control: no-store" in head.lower()


def test_what_draws_charts_is_kept_for_good_under_an_address_of_its_own(watched: Watched) -> None:
    head, _, body = _file(watched.server.port, served.library()).partition(b"\r\n\r\n")
    assert body == served.PLOTLY.read_bytes()
    assert b"immutable" in head
    assert served.library().endswith(f"?{blake2b(body, digest_size=8).hexdigest()}")


def test_a_page_has_what_draws_its_charts_on_the_way(watched: Watched) -> None:
    head, _, _ = _file(watched.server.port, "/deployment").partition(b"\r\n\r\n")
    assert f"link: <{served.library()}>; rel=preload; as=script" in head.decode().lower()
    assert b"link:" not in _file(watched.server.port, served.state()).partition(b"\r\n\r\n")[0].lower()


@pytest.mark.parametrize("headless", [True, False])
def test_a_browser_is_opened_where_there_is_one_and_somebody_listens(
    watched: Watched, headless: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    port, shown = watched.server.port, list[str]()
    options = {"server.address": "127.0.0.1", "server.port": port, "server.headless": headless}
    monkeypatch.setattr("streamlit.get_option", (options | {"server.baseUrlPath": "counts"}).get)
    monkeypatch.setattr("webbrowser.open", shown.append)
    served._open_browser()
    assert shown == ([] if headless else [f"http://127.0.0.1:{port}/counts"])
    assert served.state() == "/counts/corpus/state"
