"""Socket Mode: websockets with envelopes, acknowledgements, pings and disconnects."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMessage, WSMsgType, web

from tests.simulators.slack.delivery import Answer
from tests.simulators.slack.faults import Faults
from tests.simulators.slack.world import Json

MOST_SOCKETS, LINGER_SECONDS = 10, 10.0
CheckAnswer = Callable[[str, Json, Any], list[str]]


@dataclass(eq=False)
class Socket:
    """One connection. ``is_ending``: told to leave; it gets nothing new."""

    ws: web.WebSocketResponse
    request: web.Request
    number: int
    is_ending: bool = False
    pongs: int = 0
    envelopes: int = 0

    @property
    def is_open(self) -> bool:
        return not self.ws.closed and not self.is_ending

    def abort(self) -> None:
        if self.request.transport is not None:
            self.request.transport.abort()


@dataclass(eq=False)
class Waiting:
    """An envelope that awaits its acknowledgement."""

    kind: str
    payload: Json
    with_answer: bool
    answer: asyncio.Future[Answer]
    is_late: bool = False


@dataclass(eq=False)
class Sockets:
    """The hub. Each envelope goes to one of the open sockets, in turn."""

    faults: Faults
    app_id: str
    violations: list[str]
    check_answer: CheckAnswer
    stir: Callable[[], None]
    ack_seconds: float
    address: str = ""
    tickets: set[str] = field(default_factory=set)
    open: list[Socket] = field(default_factory=list)
    waiting: dict[str, Waiting] = field(default_factory=dict)
    late_acks: int = 0
    opened: int = 0
    tasks: set[asyncio.Task[Any]] = field(default_factory=set)
    _turn: itertools.count[int] = field(default_factory=itertools.count)

    def new_address(self) -> str:
        """The address that ``apps.connections.open`` gives; it is good for one connection."""
        ticket = str(uuid.uuid4())
        self.tickets.add(ticket)
        return f"{self.address}?ticket={ticket}&app_id={self.app_id}"

    @property
    def usable(self) -> list[Socket]:
        return [socket for socket in self.open if socket.is_open]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        if self.faults.refused_connections:
            self.faults.refused_connections -= 1
            raise web.HTTPServiceUnavailable
        ticket = request.query.get("ticket", "")
        if ticket not in self.tickets:
            raise web.HTTPForbidden(text="invalid ticket")
        self.tickets.discard(ticket)
        ws = web.WebSocketResponse(autoping=False)
        await ws.prepare(request)
        if len(self.usable) >= MOST_SOCKETS:
            await ws.send_str(self._disconnect_frame("too_many_websockets"))
            await ws.close()
            return ws
        self.opened += 1
        socket = Socket(ws, request, self.opened)
        await self._converse(socket)
        return ws

    async def _converse(self, socket: Socket) -> None:
        self.open.append(socket)
        try:
            await socket.ws.send_str(json.dumps(self._hello()))
            await socket.ws.ping(b"Ping from applink-simulated")
            self.stir()
            async for frame in socket.ws:
                await self._hear(socket, frame)
        except ConnectionError:
            pass
        finally:
            self.open.remove(socket)
            self.stir()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.usable),
            "debug_info": {
                "host": "applink-simulated",
                "build_number": 10,
                "approximate_connection_time": 18060,
            },
            "connection_info": {"app_id": self.app_id},
        }

    async def _hear(self, socket: Socket, frame: WSMessage) -> None:
        if self.faults.is_silent:
            return
        if frame.type is WSMsgType.PING:
            await socket.ws.pong(frame.data)
        elif frame.type is WSMsgType.PONG:
            socket.pongs += 1
            self.stir()
        elif frame.type is WSMsgType.TEXT:
            self._acknowledge(frame.data)
            self.stir()
        else:
            self.violations.append(f"socket: a frame of type {frame.type}")

    def _acknowledge(self, text: str) -> None:
        try:
            body = json.loads(text)
            envelope_id = body["envelope_id"]
        except (ValueError, KeyError, TypeError):
            self.violations.append(f"socket: no acknowledgement: {text[:200]}")
            return
        if strange := set(body) - {"envelope_id", "payload"}:
            self.violations.append(f"socket: unknown in an acknowledgement: {sorted(strange)}")
        waiting = self.waiting.get(envelope_id)
        if waiting is None:
            self.violations.append(f"socket: acknowledges {envelope_id!r}, which nobody awaits")
            return
        self._settle(waiting, body)

    def _settle(self, waiting: Waiting, body: Json) -> None:
        if waiting.is_late:
            self.late_acks += 1
            return
        if waiting.answer.done():
            self.violations.append("socket: an envelope is acknowledged twice")
            return
        payload = body.get("payload") or None
        if payload is not None and not waiting.with_answer:
            self.violations.append(f"socket: {waiting.kind} accepts no answer: {payload}")
        elif payload is not None:
            self.violations += self.check_answer(waiting.kind, waiting.payload, payload)
        waiting.answer.set_result(Answer(payload))

    async def send(
        self, kind: str, payload: Json, *, attempt: int, reason: str, with_answer: bool
    ) -> Answer:
        """Puts an envelope on a socket and waits for its acknowledgement."""
        if not self.usable:
            return Answer(failure="no_connection")
        socket = self.usable[next(self._turn) % len(self.usable)]
        socket.envelopes += 1
        envelope_id = str(uuid.uuid4())
        envelope: Json = {
            "envelope_id": envelope_id,
            "payload": payload,
            "type": kind,
            "accepts_response_payload": with_answer,
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        waiting = self.waiting[envelope_id] = Waiting(kind, payload, with_answer, answer)
        return await self._exchange(socket, envelope, waiting)

    async def _exchange(self, socket: Socket, envelope: Json, waiting: Waiting) -> Answer:
        try:
            if not self.faults.is_silent:
                await socket.ws.send_str(json.dumps(envelope))
            async with asyncio.timeout(self.ack_seconds):
                return await asyncio.shield(waiting.answer)
        except TimeoutError:
            waiting.is_late = True
            return Answer(failure="timeout")
        except ConnectionError:
            waiting.is_late = True
            return Answer(failure="connection_failed")

    # What faults do

    def _disconnect_frame(self, reason: str) -> str:
        debug = {"host": "applink-simulated"}
        return json.dumps({"type": "disconnect", "reason": reason, "debug_info": debug})

    def _do(self, act: Any) -> None:
        async def quietly() -> None:
            with contextlib.suppress(ConnectionError):
                await act

        task = asyncio.create_task(quietly())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def disconnect(self, reason: str) -> None:
        """Tells every socket to go; the client closes it and opens another, or loses it soon."""
        for socket in self.usable:
            socket.is_ending = True
            self._do(self._see_out(socket, reason))

    async def _see_out(self, socket: Socket, reason: str) -> None:
        await socket.ws.send_str(self._disconnect_frame(reason))
        await asyncio.sleep(LINGER_SECONDS)
        await socket.ws.close()

    def close_all(self, code: int) -> None:
        for socket in self.usable:
            socket.is_ending = True
            self._do(socket.ws.close(code=code))

    def drop_all(self) -> None:
        for socket in list(self.open):
            socket.is_ending = True
            socket.abort()

    def send_text_to_all(self, text: str) -> None:
        for socket in self.usable:
            self._do(socket.ws.send_str(text))
