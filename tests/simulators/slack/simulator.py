"""The simulator as tests use it: one server for Web API, sockets, hooks and files on loopback.

    async with SlackSimulator() as sim:
        kim = sim.person("Kim Lee")
        general = sim.channel("general", [kim], is_general=True)
        app = AsyncApp(client=sim.web_client())
        handler = AsyncSocketModeHandler(app, sim.app_token)
        await handler.connect_async()
        await sim.until_connected()
        message = await sim.post(general, kim, "hello")
        await sim.until(lambda: sim.said(general))

``sim.app.request_url = "http://127.0.0.1:…/slack/events"`` switches from Socket Mode to the Events
API. Leaving the block raises AssertionError if the bot used an unknown method or argument, an
unknown block or field, or acknowledged wrongly (``sim.violations``).

What surprises people in Slack, and is so here: a reply to a message that is gone lands in the
open, without a ``thread_ts`` in the answer; a deleted message with replies is no
``message_deleted`` but a ``message_changed`` to a tombstone; a link preview is a
``message_changed`` without ``edited``; a message to someone who left is taken without a word;
bolt acknowledges no event without a listener, so it comes again; bolt keeps back every event
about the bot's own messages, even their deletion by others; the bot hears of its own removal as
``channel_left``, with a DM from Slackbot; the same event may come twice.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from tests.simulators.slack import (
    methods_app,
    methods_chat,
    methods_conversations,
    methods_membership,
    methods_users,
    methods_views,
)
from tests.simulators.slack.app_settings import AppSettings, Token
from tests.simulators.slack.delivery import Delivery
from tests.simulators.slack.identifiers import new_id
from tests.simulators.slack.interacting import Interacting
from tests.simulators.slack.interactions import serve_response_url
from tests.simulators.slack.limits import Limits
from tests.simulators.slack.web_api import Request, WebApi
from tests.simulators.slack.world import Channel, Ephemeral, Message, User, View

NOUNS = (
    methods_app,
    methods_chat,
    methods_conversations,
    methods_membership,
    methods_users,
    methods_views,
)
METHODS = {method.name: method for noun in NOUNS for method in noun.METHODS}
PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")
BOT_TOKEN, APP_TOKEN = "xoxb-simulated-bot-token", "xapp-1-simulated-app-token"


class SlackSimulator(Interacting):
    """Slack for one app in one workspace. Everything listens on 127.0.0.1, on a port of its own."""

    def __init__(
        self,
        *,
        bot_name: str = "Steward",
        app: AppSettings | None = None,
        limits: Mapping[str, tuple[int, float]] | None = None,
        burst: int = 10,
        is_distributed: bool = False,
        ack_seconds: float = 3.0,
        trigger_seconds: float = 3.0,
        retry_delays: Sequence[float] = (0.1, 0.3, 1.0),
    ) -> None:
        """``limits`` gives methods, e.g. ``"chat.delete"``, another pace: (calls, seconds).

        ``burst``: posts at once to one channel, on top of one a second. ``retry_delays``: Slack's
        own are about 0, 60 and 300 seconds. ``is_distributed``: see Limits.
        """
        pace = Limits(dict(limits or {}), burst, is_distributed)
        super().__init__(bot_name, app or AppSettings(), pace, retry_delays, ack_seconds)
        if unknown := set(limits or {}) - set(METHODS):
            raise ValueError(f"no method is called {unknown}")
        self.faults.methods = frozenset(METHODS)
        self.trigger_seconds = trigger_seconds
        self.api = WebApi(self, METHODS)
        self.bot_token, self.app_token = BOT_TOKEN, APP_TOKEN
        scopes = set(self.app.scopes)
        self.tokens[BOT_TOKEN] = Token(BOT_TOKEN, "bot", self.bot, scopes)
        self.tokens[APP_TOKEN] = Token(APP_TOKEN, "app", None, {"connections:write"})
        self._runner: web.AppRunner | None = None
        self._proxies: dict[str, str] = {}

    def user_token(self, user: User, *scopes: str) -> str:
        """A token that acts as a person (xoxp), e.g. an admin's with ``chat:write``."""
        value = f"xoxp-simulated-{new_id('')}"
        self.tokens[value] = Token(value, "user", user, set(scopes))
        return value

    def web_client(self, token: str | None = None) -> AsyncWebClient:
        """A real client that points here; the bot's, unless another token is given."""
        return AsyncWebClient(token=token or self.bot_token, base_url=self.api_address)

    async def start(self) -> None:
        app = web.Application(client_max_size=4 * 1024 * 1024)
        app.router.add_get("/link/", self.sockets.serve)
        app.router.add_route("*", "/api/{method}", self.api.serve)
        app.router.add_post("/hooks/{key}", self._serve_hook)
        app.router.add_get("/files/{id}/{name:.+}", self._serve_file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        address = f"127.0.0.1:{self._runner.addresses[0][1]}"
        self.api_address = f"http://{address}/api/"
        self.hooks_address = f"http://{address}/hooks"
        self.files_address = f"http://{address}/files"
        self.sockets.address = f"ws://{address}/link/"

    async def stop(self) -> None:
        tasks = [*self.tasks, *self.sockets.tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for socket in list(self.sockets.open):
            socket.abort()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        # slack_sdk takes its proxy from the environment by itself; loopback needs none.
        self._proxies = {name: os.environ.pop(name) for name in PROXIES if name in os.environ}
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        await self.stop()
        os.environ.update(self._proxies)
        if kind is None:
            assert not self.violations, f"Slack does not know: {self.violations}"

    async def _serve_hook(self, request: web.Request) -> web.Response:
        return await serve_response_url(self, request)

    async def _serve_file(self, request: web.Request) -> web.Response:
        """The file, or for a request without a good token the page to sign in."""
        file = self.world.files.get(request.match_info["id"])
        value = request.headers.get("Authorization", "").removeprefix("Bearer ")
        token = self.tokens.get(value)
        if token is None or token.refusal or "files:read" not in token.scopes:
            return web.Response(text="<html>Sign in to Slack</html>", content_type="text/html")
        if file is None or file.is_deleted:
            raise web.HTTPNotFound
        return web.Response(body=file.data, content_type=file.mimetype)

    # What the bot did

    @property
    def requests(self) -> list[Request]:
        """Every call of the Web API so far, with what it got."""
        return self.api.requests

    def requests_to(self, method: str) -> list[Request]:
        if method not in METHODS:
            raise ValueError(f"no method is called {method!r}")
        return [request for request in self.requests if request.method == method]

    @property
    def refusals(self) -> list[Request]:
        """Calls that did not succeed."""
        return [request for request in self.requests if request.error]

    def messages(self, channel: Channel) -> list[Message]:
        """What stands in a channel, oldest first."""
        return sorted(channel.messages.values(), key=lambda message: message.ts)

    def said(self, channel: Channel) -> list[Message]:
        """What the bot wrote there, oldest first."""
        return [message for message in self.messages(channel) if message.author is self.bot]

    def dms(self, person: User) -> list[Message]:
        """What the bot wrote to a person, oldest first."""
        return self.said(self.dm(person))

    def ephemerals(self, person: User, channel: Channel | None = None) -> list[Ephemeral]:
        """What only that person sees, oldest first."""
        shown = [e for e in self.world.ephemerals if e.to is person and not e.is_deleted]
        return [e for e in shown if channel in (None, e.channel)]

    def modal(self, person: User) -> View | None:
        """The modal that a person has before them."""
        stack = methods_views.stack_of(self.world, person)
        return stack[-1] if stack else None

    def home(self, person: User) -> View | None:
        """The app's home tab as published for a person."""
        return self.world.homes.get(person.id)

    @property
    def deliveries(self) -> list[Delivery]:
        """Every event that was sent to the app, and how that went."""
        return self.events.deliveries

    async def until_connected(self, count: int = 1, within: float = 5.0) -> None:
        """Until the app has that many sockets."""
        await self.until(lambda: len(self.sockets.usable) >= count, within)

    async def until_delivered(self, within: float = 5.0) -> None:
        """Until every event so far was acknowledged, or given up."""
        await self.until(lambda: all(d.is_over for d in self.deliveries), within)

    async def quiet(self, seconds: float = 0.1) -> None:
        """Until the bot has asked for nothing for a while: before saying that it did nothing."""
        loop = asyncio.get_running_loop()
        seen, since = -1, loop.time()
        while loop.time() - since < seconds:
            if self.api.in_flight or len(self.requests) != seen:
                seen, since = len(self.requests), loop.time()
            await asyncio.sleep(seconds / 10)
