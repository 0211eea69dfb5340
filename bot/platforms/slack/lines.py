"""How Slack reaches Steward: a socket that Steward opens, or requests to an address of its own.

Both hand every delivery to the same app. ``opened`` is told each time that something can be heard
anew, so that what was missed is read.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from aiohttp import ClientWebSocketResponse, web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.domain.errors import SettingsError
from bot.platforms.slack.faults import FATAL, FAULTS, error_of
from bot.platforms.slack.signing import Signatures
from bot.platforms.slack.wire import client_with, quiet_logger
from bot.telemetry import log

PATH = "/slack/events"
_LARGEST = 2 * 1024 * 1024
_PATIENCE = 30.0
_MALFORMED = (ValueError, TypeError, AttributeError, LookupError, RecursionError)
"""What the library raises for a body that is not shaped as Slack's are."""

_REFUSED = FATAL | {"not_allowed_token_type", "missing_scope"}

Opened = Callable[[], None]


class Line(Protocol):
    """A way on which Slack reaches Steward, from ``open`` to ``close``."""

    async def open(self) -> None:
        """Begin to listen. SettingsError where trying again is no use, else FAULTS."""
        ...

    async def is_alive(self) -> bool:
        """Whether something can be heard now."""
        ...

    @property
    def silent_for(self) -> float:
        """Seconds since anything was heard, even a mere sign of life."""
        ...

    async def close(self) -> None:
        """Stop listening."""
        ...


class Socket:
    """Socket Mode: nothing has to be reachable from outside."""

    def __init__(
        self, app: AsyncApp, app_token: str, api: str, opened: Opened, ping: float = 5.0
    ) -> None:
        self._app = app
        self._token = app_token
        self._api = api
        self._opened = opened
        self._ping = ping
        self._handler: AsyncSocketModeHandler | None = None
        self._heard = time.time()
        self._greeted: ClientWebSocketResponse | None = None

    async def open(self) -> None:
        """Ask for a socket's address, which shows whether the token is good, and connect."""
        address = await self._address()
        handler = AsyncSocketModeHandler(
            self._app,
            self._token,
            logger=quiet_logger(),
            web_client=client_with("", self._api),
            ping_interval=self._ping,
        )
        self._handler = handler
        handler.client.proxy = None
        handler.client.wss_uri = address
        handler.client.message_listeners.append(self._message)
        async with asyncio.timeout(_PATIENCE):
            await handler.connect_async()  # type: ignore[no-untyped-call]
        self._heard = time.time()

    async def is_alive(self) -> bool:
        """Whether the socket is open, and Slack said hello on it."""
        return self._is_greeted and await self._client.is_connected()

    @property
    def silent_for(self) -> float:
        """Seconds since the last message, or the last answer to a ping on a greeted socket.

        The library takes each new socket for an answer, also one on which nothing ever comes.
        """
        pong = self._client.last_ping_pong_time if self._is_greeted else None
        return time.time() - max(self._heard, pong or 0.0)

    @property
    def _client(self) -> SocketModeClient:
        assert self._handler is not None, "open first"
        return self._handler.client

    @property
    def _is_greeted(self) -> bool:
        """Whether the socket that is open is the one on which Slack said hello last."""
        session = self._handler.client.current_session if self._handler else None
        return session is not None and session is self._greeted

    async def close(self) -> None:
        """Close the socket and what hangs on it."""
        if self._handler is not None:
            with suppress(*FAULTS):
                async with asyncio.timeout(10):
                    await self._handler.close_async()  # type: ignore[no-untyped-call]
            await _ended(self._handler.client)
            self._handler = None

    async def _address(self) -> str:
        try:
            answer = await client_with("", self._api).apps_connections_open(app_token=self._token)
        except SlackApiError as fault:
            if error_of(fault) not in _REFUSED:
                raise
            what = f"the app-level token is not accepted ({error_of(fault)})"
            mend = "make one with the scope connections:write on the app's page, Basic Information"
            raise SettingsError("Slack", what, mend) from fault
        return str(answer["url"])

    async def _message(self, _client: Any, message: dict[str, Any], _raw: str | None) -> None:
        """Everything that comes through; Slack says hello on each new socket."""
        self._heard = time.time()
        if message.get("type") == "hello":
            self._greeted = self._client.current_session
            self._opened()


class Requests:
    """The Events API: Slack sends requests, each signed with the app's secret.

    Signature, time and replay are looked at before anything is read. Bolt answers Slack's first
    request, which proves that the address is ours.
    """

    def __init__(self, app: AsyncApp, secret: str, host: str, port: int, opened: Opened) -> None:
        self._app = app
        self._signatures = Signatures(secret)
        self._host = host
        self._port = port
        self._opened = opened
        self._runner: web.AppRunner | None = None

    @property
    def address(self) -> str:
        """Where requests come in; only once it is open."""
        port = self._runner.addresses[0][1] if self._runner else self._port
        return f"http://{self._host}:{port}{PATH}"

    async def open(self) -> None:
        """Listen for requests. SettingsError where the address is taken."""
        served = web.Application(client_max_size=_LARGEST)
        served.router.add_post(PATH, self._take)
        self._runner = web.AppRunner(served, access_log=None)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as fault:
            await self.close()
            mend = "free the address, or change slack.host and slack.port"
            raise SettingsError(f"{self._host}:{self._port}", str(fault), mend) from fault
        self._opened()

    async def is_alive(self) -> bool:
        """Whether it listens."""
        return self._runner is not None

    @property
    def silent_for(self) -> float:
        """Nothing can be told from silence: Slack comes only when something happened."""
        return 0.0

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _take(self, request: web.Request) -> web.Response:
        body, headers = await request.read(), request.headers
        if not self._signatures.is_good(body, headers) or not self._signatures.take(headers):
            raise web.HTTPUnauthorized
        try:
            asked = AsyncBoltRequest(
                body=body.decode(), query=request.query_string, headers=dict(headers)
            )
            answer = await self._app.async_dispatch(asked)
        except _MALFORMED as fault:
            log.warning("request_not_read", fault=type(fault).__name__)
            raise web.HTTPBadRequest from None
        if answer.status >= 500:
            self._signatures.give_back(headers)
        return await to_aiohttp_response(answer)


async def _ended(client: Any) -> None:
    """Wait until what the library started has ended: its tasks are not waited for by itself."""
    names = ("message_processor", "current_session_monitor", "message_receiver")
    tasks = [task for name in names if (task := getattr(client, name, None)) is not None]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
