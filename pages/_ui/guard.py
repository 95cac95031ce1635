"""What other web sites that are open beside the dashboard cannot do: read from it under their own name, or frame it.

Streamlit 1.67 holds `server.allowedHosts` over its WebSocket alone, and lets any site show its pages in a frame, where
a click meant for something else would land on "Save".
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

OWN_FRAMES = {"content-security-policy": "frame-ancestors 'self'", "x-frame-options": "SAMEORIGIN"}
REFUSED = "This server is not known under that name. Open it as 127.0.0.1, or add the name to server.allowedHosts.\n"


class Guard:
    """Refuses plain requests under a foreign name as Streamlit refuses sessions, and frames of other sites."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(OWN_FRAMES)
            await send(message)

        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif is_host_allowed(Headers(scope=scope).get("host")):
            await self.app(scope, receive, sent)
        else:
            await PlainTextResponse(REFUSED, status_code=403)(scope, receive, send)
