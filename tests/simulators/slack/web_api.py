"""The Web API: finds the method, checks token, scopes, arguments and pace, answers as JSON."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.simulators.slack.app_settings import Token
from tests.simulators.slack.arguments import Convert
from tests.simulators.slack.errors import RateLimited, SlackRefused
from tests.simulators.slack.faults import ApiFault
from tests.simulators.slack.world import Channel, Json, User

if TYPE_CHECKING:
    from tests.simulators.slack.core import Core

EVERYWHERE = ("token", "team_id")
_FAMILIES = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


@dataclass(slots=True, frozen=True)
class Method:
    """One method. ``kinds``: tokens that it takes, none for those without authorization.

    ``any_of``: at least one of these scopes is needed before anything else is looked at.
    """

    name: str
    handler: Callable[[Call], Json | None]
    arguments: Mapping[str, Convert] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    tier: str = "tier 3"
    kinds: tuple[str, ...] = ("bot", "user")
    takes_json: bool = True


@dataclass(slots=True)
class Call:
    """A checked call, as handlers see it."""

    sim: Core
    token: Token
    arguments: dict[str, Any]

    def get(self, name: str, default: Any = None) -> Any:
        return self.arguments.get(name, default)

    def __getitem__(self, name: str) -> Any:
        return self.arguments[name]

    def __contains__(self, name: str) -> bool:
        return name in self.arguments

    @property
    def me(self) -> User:
        assert self.token.user
        return self.token.user

    def need(self, *scopes: str) -> None:
        """Refuses with ``missing_scope`` unless the token has one of them."""
        need_scope(self.token, scopes)

    def channel(self, verb: str, name: str = "channel") -> Channel:
        """The conversation, if the caller may know of it and has the scope of its kind."""
        channel = self.sim.world.channels.get(self[name])
        if channel is None or (channel.is_private and self.me.id not in channel.members):
            raise SlackRefused("channel_not_found")
        if verb:
            self.need(f"{_FAMILIES[channel.kind]}:{verb}")
        return channel

    def user(self, user_id: str) -> User:
        return self.sim.world.user(user_id)


def need_scope(token: Token, scopes: Iterable[str]) -> None:
    wanted = list(scopes)
    if wanted and not token.scopes.intersection(wanted):
        provided = ",".join(sorted(token.scopes))
        raise SlackRefused("missing_scope", needed=wanted[0], provided=provided)


@dataclass(slots=True, frozen=True)
class Request:
    """What the bot sent and what it got: for tests to look at. ``error`` is "" for ok."""

    method: str
    arguments: dict[str, Any]
    token: str
    status: int
    error: str
    at: float
    answer: Json | None


@dataclass(eq=False)
class WebApi:
    """Answers every path below /api/."""

    sim: Core
    methods: dict[str, Method]
    requests: list[Request] = field(default_factory=list)
    in_flight: int = 0

    async def serve(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        self.in_flight += 1
        arguments: dict[str, Any] = {}
        response, body = web.Response(status=500), None
        try:
            arguments = await self._read(request, name)
            response, body = await self._answer(request, name, arguments)
            return response
        except Exception as error:
            self.sim.violations.append(f"{name}: the simulator itself failed: {error!r}")
            raise
        finally:
            self.in_flight -= 1
            value = self._bearer(request, arguments)
            said = body or {"ok": False, "error": "no answer"}
            problem = "" if said["ok"] else str(said["error"])
            self.requests.append(
                Request(name, arguments, value, response.status, problem, time.time(), body)
            )
            self.sim.stir()

    async def _answer(
        self, request: web.Request, name: str, arguments: dict[str, Any]
    ) -> tuple[web.Response, Json | None]:
        fault = self.sim.faults.take(name)
        if fault and fault.is_only_slow:
            await asyncio.sleep(fault.seconds)
            fault = None
        if fault and not fault.is_done_first:
            return self._faulty(request, fault)
        value = self._bearer(request, arguments)
        try:
            body: Json = {"ok": True, **self._do(name, value, arguments)}
        except SlackRefused as refusal:
            body = {"ok": False, "error": refusal.error, **refusal.more}
        except RateLimited as limited:
            return self._too_fast(limited.seconds)
        if fault:
            return self._faulty(request, fault)
        headers = {}
        if token := self.sim.tokens.get(value):
            headers["X-OAuth-Scopes"] = ",".join(sorted(token.scopes))
        return web.json_response(body, headers=headers), body

    def _do(self, name: str, value: str, arguments: dict[str, Any]) -> Json:
        method = self.methods.get(name)
        if method is None:
            self.sim.violations.append(f"{name}: unknown method")
            raise SlackRefused("unknown_method", req_method=name)
        token = self._authorise(method, value)
        if method.kinds:
            self.sim.limits.count(name, method.tier, value)
        need_scope(token, method.any_of)
        call = Call(self.sim, token, self._convert(method, arguments))
        return method.handler(call) or {}

    def _authorise(self, method: Method, value: str) -> Token:
        if not method.kinds:
            return Token("", "none", None)
        if not value:
            raise SlackRefused("not_authed")
        token = self.sim.tokens.get(value)
        if token is None:
            raise SlackRefused("invalid_auth")
        if token.refusal:
            raise SlackRefused(token.refusal)
        if token.kind not in method.kinds:
            raise SlackRefused("not_allowed_token_type")
        return token

    def _convert(self, method: Method, arguments: dict[str, Any]) -> dict[str, Any]:
        team = arguments.get("team_id", self.sim.world.team.id)
        if team != self.sim.world.team.id:
            raise SlackRefused("team_not_found")
        given = {n: v for n, v in arguments.items() if v is not None and n not in EVERYWHERE}
        if strange := set(given) - set(method.arguments):
            self.sim.violations.append(f"{method.name}: unknown arguments {sorted(strange)}")
        for name in method.required:
            if given.get(name) in (None, ""):
                message = f"[ERROR] missing required field: {name}"
                raise SlackRefused("invalid_arguments", message)
        known = method.arguments
        return {n: known[n](value, n) for n, value in given.items() if n in known}

    async def _read(self, request: web.Request, name: str) -> dict[str, Any]:
        """Arguments from the query, a form or a JSON body; no token may stand in an address."""
        arguments: dict[str, Any] = {n: v for n, v in request.query.items() if n != "token"}
        if request.content_type == "application/json":
            body = await self._json(request, name)
            method = self.methods.get(name)
            if body and method is not None and not method.takes_json:
                self.sim.violations.append(f"{name}: takes no JSON body, only query or form")
                return arguments
            return arguments | body
        if request.method == "POST":
            form = await request.post()
            arguments |= {key: value for key, value in form.items() if isinstance(value, str)}
        return arguments

    async def _json(self, request: web.Request, name: str) -> dict[str, Any]:
        try:
            body = await request.json() if await request.read() else {}
        except ValueError:
            body = None
        if not isinstance(body, dict):
            self.sim.violations.append(f"{name}: the body is no JSON object")
            return {}
        return body

    @staticmethod
    def _bearer(request: web.Request, arguments: dict[str, Any]) -> str:
        header = request.headers.get("Authorization", "")
        return header.removeprefix("Bearer ").strip() or str(arguments.get("token") or "")

    @staticmethod
    def _too_fast(seconds: int) -> tuple[web.Response, Json]:
        body: Json = {"ok": False, "error": "ratelimited"}
        headers = {"Retry-After": str(seconds)}
        return web.json_response(body, status=429, headers=headers), body

    def _faulty(self, request: web.Request, fault: ApiFault) -> tuple[web.Response, Json | None]:
        if fault.is_cut:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500), None
        if fault.status == 429:
            return self._too_fast(fault.retry_after)
        if fault.error is not None:
            body: Json = {"ok": False, "error": fault.error}
            return web.Response(text=json.dumps(body), content_type="application/json"), body
        kind = "application/json" if fault.status == 200 else "text/html"
        return web.Response(status=fault.status, text=fault.text, content_type=kind), None
