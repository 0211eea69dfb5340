"""The REST server: finds the endpoint, checks what was sent, keeps buckets, answers as JSON."""

from __future__ import annotations

import json
import time
import urllib.parse
import uuid
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.simulators.discord.errors import ApiError, refused
from tests.simulators.discord.faults import HttpFault
from tests.simulators.discord.shapes import Check, Report
from tests.simulators.discord.world import Attachment, Channel, Guild, Json, Member

if TYPE_CHECKING:
    from tests.simulators.discord.core import Core

PREFIX = "/api/v10"
Handler = Callable[["Call"], Any]


@dataclass(slots=True, frozen=True)
class Endpoint:
    """One method of one route. Without ``body`` no body may be sent.

    ``path`` names its parts in braces; those that end in ``_id`` must be snowflakes. Paths under
    /interactions and /webhooks/…/token are reached by their token, not by the bot's.
    """

    method: str
    path: str
    handler: Handler
    body: Check | None = None
    query: Mapping[str, Check] = field(default_factory=dict)
    by_token: bool = False

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


@dataclass(slots=True)
class Call:
    """A checked request, as handlers see it."""

    sim: Core
    path: dict[str, str]
    body: Any
    query: dict[str, str]
    files: dict[str, Attachment]
    reason: str | None

    def number(self, name: str) -> int:
        return int(self.path[name])

    def limit(self, default: int) -> int:
        return int(self.query.get("limit", default))

    def guild(self) -> Guild:
        guild = self.sim.world.guilds.get(self.number("guild_id"))
        if guild is None or self.sim.world.bot.id not in guild.members:
            raise refused(10004)
        return guild

    def channel(self) -> Channel:
        """The channel, which the bot can see."""
        channel = self.sim.world.channels.get(self.number("channel_id"))
        if channel is None:
            raise refused(10003)
        self.sim.require_view(channel)
        return channel

    def member(self) -> Member:
        member = self.guild().members.get(self.number("user_id"))
        if member is None:
            raise refused(10007)
        return member


@dataclass(slots=True, frozen=True)
class Request:
    """What the bot sent and what it got: for tests to look at."""

    route: str
    path: str
    query: dict[str, str]
    body: Any
    reason: str | None
    status: int
    code: int
    at: float


@dataclass(slots=True)
class Bucket:
    """A fixed window of ``limit`` requests in ``seconds``."""

    limit: int
    seconds: float
    used: int = 0
    ends: float = 0.0

    def take(self, now: float) -> float:
        """0 if there is room, else the seconds to wait."""
        if now >= self.ends:
            self.used, self.ends = 0, now + self.seconds
        if self.used >= self.limit:
            return self.ends - now
        self.used += 1
        return 0.0

    def headers(self, now: float, name: str) -> dict[str, str]:
        after = max(0.0, self.ends - now)
        return {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(max(0, self.limit - self.used)),
            "X-RateLimit-Reset": f"{time.time() + after:.3f}",
            "X-RateLimit-Reset-After": f"{after:.3f}",
            "X-RateLimit-Bucket": name,
        }


def answer(status: int, body: Any, headers: Mapping[str, str]) -> web.Response:
    """A response whose content type is exactly ``application/json``."""
    if status == 204:
        return web.Response(status=204, headers=headers)
    raw = json.dumps(body).encode()
    return web.Response(status=status, body=raw, headers={"Via": "1.1 google", **headers},
                        content_type="application/json")  # fmt: skip


def match_path(pattern: str, path: str) -> dict[str, str] | None:
    """The named parts of a path, or None if it is another route."""
    wanted, given = pattern.split("/"), path.split("/")
    if len(wanted) != len(given):
        return None
    parts = {}
    for name, part in zip(wanted, given, strict=True):
        if name.startswith("{"):
            if name.endswith("_id}") and not part.isdecimal():
                return None
            parts[name[1:-1]] = urllib.parse.unquote(part)
        elif name != part:
            return None
    return parts


MAJOR = ("channel_id", "guild_id", "webhook_id", "token")


@dataclass(eq=False)
class RestServer:
    """Answers every path below /api/v10; ``limits`` gives endpoints a bucket of their own."""

    sim: Core
    endpoints: list[Endpoint]
    token: str
    limits: Mapping[str, tuple[int, float]]
    global_per_second: int
    requests: list[Request] = field(default_factory=list)
    buckets: dict[str, Bucket] = field(default_factory=dict)
    recent: deque[float] = field(default_factory=deque)
    in_flight: int = 0

    def _find(self, method: str, path: str) -> tuple[Endpoint, dict[str, str]]:
        others = False
        for endpoint in self.endpoints:
            parts = match_path(endpoint.path, path)
            if parts is not None:
                if endpoint.method == method:
                    return endpoint, parts
                others = True
        status, message = (405, "405: Method Not Allowed") if others else (404, "404: Not Found")
        self.sim.violations.append(f"{method} {path}: {message}")
        raise ApiError(status, 0, message)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        path = request.rel_url.raw_path.removeprefix(PREFIX)
        headers: dict[str, str] = {}
        name, body, status, code = f"{request.method} {path}", None, 500, 0
        reason = self._reason(request)
        self.in_flight += 1
        try:
            endpoint, parts = self._find(request.method, path)
            name = endpoint.name
            self._authorise(request, endpoint)
            self._count(endpoint, parts, headers)
            raw, files = await self._read(request)
            body = raw
            fault = self.sim.faults.take_http(name)
            if fault and not fault.is_done_first:
                raise self._fault_error(fault, headers)
            call = self._check(request, endpoint, parts, raw, files)
            result = endpoint.handler(call)
            if isinstance(result, Awaitable):
                result = await result
            if fault:
                raise self._fault_error(fault, headers)
            status = 204 if result is None else 200
            return answer(status, result, headers)
        except ApiError as error:
            status, code = error.status, error.code
            if status == 0 and request.transport is not None:
                request.transport.abort()
            return self._error_response(error, headers)
        except Exception as error:
            self.sim.violations.append(f"{name}: the simulator itself failed: {error!r}")
            raise
        finally:
            self.in_flight -= 1
            seen = Request(name, path, dict(request.query), body, reason, status, code, time.time())
            self.requests.append(seen)
            self.sim.stir()

    def _reason(self, request: web.Request) -> str | None:
        raw = request.headers.get("X-Audit-Log-Reason")
        return None if raw is None else urllib.parse.unquote(raw)

    def _authorise(self, request: web.Request, endpoint: Endpoint) -> None:
        agent = request.headers.get("User-Agent", "")
        if not endpoint.by_token:
            if not agent.startswith("DiscordBot ("):
                self.sim.violations.append(f"{endpoint.name}: User-Agent {agent!r}")
            if request.headers.get("Authorization") != f"Bot {self.token}":
                raise refused(0)

    def _count(self, endpoint: Endpoint, parts: dict[str, str], headers: dict[str, str]) -> None:
        now = time.monotonic()
        major = ":".join(parts[name] for name in MAJOR if name in parts)
        limit, seconds = self.limits.get(endpoint.name, (1000, 1.0))
        bucket = self.buckets.setdefault(f"{endpoint.name}:{major}", Bucket(limit, seconds))
        wait = bucket.take(now)
        bucket_id = uuid.uuid5(uuid.NAMESPACE_URL, endpoint.name).hex
        headers.update(bucket.headers(now, bucket_id))
        if wait > 0:
            headers["X-RateLimit-Scope"] = "user"
            raise ApiError(429, 0, "You are being rate limited.", retry_after=wait)
        if not endpoint.path.startswith("/interactions"):
            self._count_globally(now, headers)

    def _count_globally(self, now: float, headers: dict[str, str]) -> None:
        while self.recent and self.recent[0] <= now - 1.0:
            self.recent.popleft()
        if len(self.recent) >= self.global_per_second:
            headers |= {"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"}
            wait = self.recent[0] + 1.0 - now
            raise ApiError(429, 0, "You are being rate limited.", retry_after=wait)
        self.recent.append(now)

    def _fault_error(self, fault: HttpFault, headers: dict[str, str]) -> ApiError:
        wait = fault.retry_after if fault.status == 429 else None
        if fault.is_global:
            headers |= {"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"}
        return ApiError(fault.status, fault.code, f"{fault.status}: asked for", retry_after=wait)

    async def _read(self, request: web.Request) -> tuple[Any, dict[str, Attachment]]:
        """The JSON body and the uploaded files by their index."""
        files: dict[str, Attachment] = {}
        if request.content_type == "multipart/form-data":
            form = await request.post()
            for name, part in form.items():
                if isinstance(part, web.FileField):
                    stored = self.sim.store_file(part.filename, part.file.read())
                    files[name.removeprefix("files[").removesuffix("]")] = stored
            raw = str(form["payload_json"]).encode() if "payload_json" in form else b""
        else:
            raw = await request.read()
            if raw and request.content_type != "application/json":
                self.sim.violations.append(f"{request.path}: content type {request.content_type}")
        if not raw:
            return None, files
        try:
            return json.loads(raw), files
        except ValueError:
            raise refused(50109) from None

    def _check(
        self,
        request: web.Request,
        endpoint: Endpoint,
        parts: dict[str, str],
        body: Any,
        files: dict[str, Attachment],
    ) -> Call:
        report = Report()
        query = dict(request.query)
        for name, value in query.items():
            if name in endpoint.query:
                endpoint.query[name](value, (name,), report)
            else:
                report.unknown.append(f"?{name}")
        if endpoint.body is not None:
            endpoint.body({} if body is None else body, (), report)
        elif body is not None:
            report.unknown.append("a body")
        reason = self._reason(request)
        if reason is not None and not 1 <= len(reason) <= 512:
            report.wrong(("X-Audit-Log-Reason",), "Must be between 1 and 512 in length.")
        if report.unknown:
            self.sim.violations.append(f"{endpoint.name}: unknown {', '.join(report.unknown)}")
            raise ApiError(400, 50035, f"Unknown fields: {report.unknown}", errors=report.errors)
        if report.errors:
            raise refused(50035, errors=report.errors)
        return Call(self.sim, parts, body, query, files, reason)

    def _error_response(self, error: ApiError, headers: dict[str, str]) -> web.Response:
        if error.status == 413 or error.status in (401, 403, 404, 405, 400):
            body: Json = {"code": error.code, "message": error.message}
            if error.errors:
                body["errors"] = error.errors
            return answer(error.status, body, headers)
        if error.status == 429:
            wait = round(error.retry_after or 1.0, 3)
            headers = {"Retry-After": str(int(wait) + 1), "X-RateLimit-Scope": "user", **headers}
            is_global = "X-RateLimit-Global" in headers
            body = {"message": error.message, "retry_after": wait, "global": is_global}
            return answer(429, body | ({"code": error.code} if error.code else {}), headers)
        body = {"code": error.code, "message": error.message}
        return answer(error.status or 500, body, headers)
