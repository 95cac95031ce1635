"""Readers without a browser: real sessions over Streamlit's own websocket, with its protocol buffers."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from benchmarks.servers import PATIENCE, FailedError

ENDED = (
    ForwardMsg.FINISHED_SUCCESSFULLY,
    ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
)
"""How a run ends that was not given up for a newer one."""
WATCH = "contested-counts.watch"


@dataclass
class Session:
    """One reader's page: its elements by their place, and what the reader chose, by widget.

    `script` is Streamlit's own name for the page, once the server has told it. `whole_page` is called each time that a
    run has ended, when what it should have sent and did not is gone.
    """

    socket: ClientConnection
    page: str
    elements: dict[tuple[int, ...], Any] = field(default_factory=dict)
    sent_in: dict[tuple[int, ...], int] = field(default_factory=dict)
    chosen: dict[str, tuple[str, Any]] = field(default_factory=dict)
    finished: asyncio.Event = field(default_factory=asyncio.Event)
    runs: int = 0
    script: str = ""
    whole_page: Callable[["Session"], None] = lambda reader: None

    def shown(self, kind: str) -> list[Any]:
        """The elements of a kind on the page."""
        found = [delta.new_element for delta in self.elements.values() if delta.WhichOneof("type") == "new_element"]
        return [getattr(each, kind) for each in found if each.WhichOneof("type") == kind]

    def widgets(self, kind: str) -> dict[str, Any]:
        """The widgets of a kind on the page, by their key."""
        return {each.id.split("-", 2)[-1]: each for each in self.shown(kind)}

    def contents(self) -> bytes:
        """All that stands on the page, as it was sent."""
        return b"\n".join(delta.SerializeToString() for delta in self.elements.values())

    def choose(self, widget: Any, kind: str, value: Any) -> None:
        """Set a widget; `kind` is the name of its value in Streamlit's protocol."""
        self.chosen[widget.id] = (kind, value)

    async def run(self) -> float:
        """Have the page run, as after a change; gives the seconds until it was done. Raises FailedError."""
        self.finished.clear()
        began = time.perf_counter()
        await self._ask()
        try:
            await asyncio.wait_for(self.finished.wait(), PATIENCE)
        except TimeoutError as error:
            raise FailedError(f"{self.page}: no answer within {PATIENCE:.0f} s") from error
        if wrong := self.shown("exception"):
            raise FailedError(f"{self.page}: {wrong[0].type}: {wrong[0].message}")
        return time.perf_counter() - began

    async def _ask(self) -> None:
        message = BackMsg()
        message.rerun_script.page_name = "" if self.script else self.page
        message.rerun_script.page_script_hash = self.script
        for name, (kind, value) in self.chosen.items():
            state = message.rerun_script.widget_states.widgets.add(id=name)
            if kind == "string_value":
                state.string_value = value
            else:
                getattr(state, kind).data.extend(value)
        try:
            await self.socket.send(message.SerializeToString())
        except ConnectionClosed as error:
            raise FailedError(f"{self.page}: the server closed the connection ({error})") from error

    async def listen(self) -> None:
        """Take in whatever the server sends, for as long as the session lives."""
        with suppress(ConnectionClosed):
            async for data in self.socket:
                self._take(ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode()))

    def _take(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.runs += 1
        elif kind == "navigation":
            self.script = message.navigation.page_script_hash
        elif kind == "delta":
            path = tuple(message.metadata.delta_path)
            self.elements[path], self.sent_in[path] = message.delta, self.runs
        elif kind == "script_finished" and message.script_finished in ENDED:
            self._end(of_fragments=message.script_finished == ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)

    def _end(self, *, of_fragments: bool) -> None:
        """A run has ended: forget what it should have sent and did not. What was sent tells which fragments ran."""
        sent = {self.elements[path].fragment_id for path, run in self.sent_in.items() if run == self.runs}
        drawn = sent if of_fragments else {each.fragment_id for each in self.elements.values()}
        self.elements = {
            path: each
            for path, each in self.elements.items()
            if self.sent_in[path] == self.runs or each.fragment_id not in drawn
        }
        self.sent_in = {path: self.sent_in[path] for path in self.elements}
        self.whole_page(self)
        self.finished.set()

    def drawn_from(self) -> str:
        """The state of the corpus that the page was drawn from; empty before there is a page."""
        parts = [part for part in self.shown("bidi_component") if part.component_name == WATCH]
        return str(json.loads(parts[0].json)["drawn"]) if parts else ""

    async def tick(self, address: str) -> None:
        """Ask for the state of the corpus once a second, and run where it is another (`pages/_ui/watch.js`)."""
        while True:
            await asyncio.sleep(1)
            with suppress(OSError, FailedError):
                state = await asyncio.to_thread(_answer, address)
                if self.drawn_from() not in ("", state):
                    await self._ask()


def _answer(address: str) -> str:
    with urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


@asynccontextmanager
async def session(
    port: int, page: str, whole_page: Callable[[Session], None] = lambda reader: None
) -> AsyncIterator[Session]:
    """A reader who has opened this page. Raises FailedError where it does not come up."""
    address, origin = f"ws://127.0.0.1:{port}/_stcore/stream", f"http://127.0.0.1:{port}"
    async with connect(address, origin=origin, subprotocols=["streamlit"], max_size=None, open_timeout=60) as opened:  # type: ignore[arg-type]  # a Subprotocol is a str
        reader = Session(opened, page, whole_page=whole_page)
        tasks = [
            asyncio.create_task(reader.listen()),
            asyncio.create_task(reader.tick(f"http://127.0.0.1:{port}/corpus/state")),
        ]
        try:
            await reader.run()
            yield reader
        finally:
            for task in tasks:
                task.cancel()
