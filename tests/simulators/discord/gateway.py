"""The gateway, version 10: sessions, identify, resume, heartbeats, intents, member chunks."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.simulators.discord import compression, permissions
from tests.simulators.discord.events import (
    GUILDS,
    KNOWN_INTENTS,
    MEMBERS,
    MESSAGE_CONTENT,
    PRIVILEGED,
    Event,
)
from tests.simulators.discord.faults import Faults
from tests.simulators.discord.payloads import (
    guild_create_json,
    member_json,
    user_json,
    without_content,
)
from tests.simulators.discord.world import Guild, Json, Member, World

Sendable = str | bytes
SENDS_PER_MINUTE = 120
LARGEST_PAYLOAD = 4096


@dataclass(eq=False)
class Connection:
    """One websocket, with a queue so that whoever dispatches never waits."""

    socket: web.WebSocketResponse
    encode: compression.Encode
    request: web.BaseRequest
    queue: asyncio.Queue[Sendable | int | None] = field(default_factory=asyncio.Queue)
    received_at: deque[float] = field(default_factory=deque)
    session: Session | None = None
    is_closed_here: bool = False

    def send(self, frame: Json) -> None:
        self.send_text(json.dumps(frame, separators=(",", ":")))

    def send_text(self, text: str) -> None:
        self.queue.put_nowait(self.encode(text))

    def close(self, code: int) -> None:
        self.is_closed_here = True
        self.queue.put_nowait(code)

    def abort(self) -> None:
        """Cuts the line without a word."""
        if self.request.transport is not None:
            self.request.transport.abort()
        self.queue.put_nowait(None)

    async def write(self) -> None:
        """Sends what is queued until the connection ends."""
        while (item := await self.queue.get()) is not None:
            try:
                if isinstance(item, int):
                    await self.socket.close(code=item)
                    return
                if isinstance(item, str):
                    await self.socket.send_str(item)
                else:
                    await self.socket.send_bytes(item)
            except (ConnectionError, RuntimeError):
                return


@dataclass(eq=False)
class Session:
    """What survives a lost connection: the sequence and the events sent so far."""

    id: str
    intents: int
    seq: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=2000))
    connection: Connection | None = None

    def dispatch(self, name: str, data: Json) -> None:
        self.seq += 1
        frame = {"op": 0, "t": name, "s": self.seq, "d": data}
        self.sent.append(frame)
        if self.connection is not None:
            self.connection.send(frame)


@dataclass(eq=False)
class Gateway:
    """Serves every connection of the one bot; keeps the violations of its clients."""

    world: World
    faults: Faults
    token: str
    violations: list[str]
    portal_intents: int = PRIVILEGED
    heartbeat_ms: int = 41_250
    members_per_chunk: int = 1000
    address: str = ""
    sessions: dict[str, Session] = field(default_factory=dict)
    connections: set[Connection] = field(default_factory=set)
    identifies: int = 0
    resumes: int = 0
    presences: list[Json] = field(default_factory=list)
    stir: Callable[[], None] = lambda: None

    def __post_init__(self) -> None:
        self.faults.wire = self

    def drop_all(self) -> None:
        for connection in list(self.connections):
            connection.abort()

    def close_all(self, code: int) -> None:
        for connection in self.connections:
            connection.close(code)

    def send_to_all(self, frame: Json) -> None:
        for connection in self.connections:
            connection.send(frame)

    def send_text_to_all(self, text: str) -> None:
        for connection in self.connections:
            connection.send_text(text)

    def forget_sessions(self) -> None:
        self.sessions.clear()
        for connection in self.connections:
            connection.session = None

    @property
    def is_connected(self) -> bool:
        return any(session.connection for session in self.sessions.values())

    def deliver(self, event: Event) -> None:
        """Gives an event to every session that may have it, connected or to be resumed."""
        for session in list(self.sessions.values()):
            if self._may_have(session, event):
                data = self._data_for(session, event)
                for name, body in self.faults.arrange((event.name, data)):
                    session.dispatch(name, body)

    def _may_have(self, session: Session, event: Event) -> bool:
        if event.intent and not session.intents & event.intent:
            return self._is_about_bot(event)
        if event.guild is None:
            return True
        bot = event.guild.members.get(self.world.bot.id)
        if bot is None:
            return False
        if event.permission and not permissions.in_guild(bot) & event.permission:
            return False
        return event.channel is None or permissions.sees(bot, event.channel)

    def _is_about_bot(self, event: Event) -> bool:
        """The bot's own membership needs no GUILD_MEMBERS."""
        is_own = event.data.get("user", {}).get("id") == str(self.world.bot.id)
        return event.name == "GUILD_MEMBER_UPDATE" and is_own

    def _data_for(self, session: Session, event: Event) -> Json:
        has_content = bool(session.intents & MESSAGE_CONTENT)
        if event.name == "AUTO_MODERATION_ACTION_EXECUTION" and not has_content:
            return event.data | {"content": "", "matched_content": ""}
        message = event.message
        if has_content or message is None or message.channel.is_dm:
            return event.data
        is_for_bot = self.world.bot.id in (message.author.id, *message.mentions)
        return event.data if is_for_bot else without_content(event.data)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection from upgrade to close."""
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        query = request.query
        known = {"v", "encoding", "compress"} >= set(query) and query.get("encoding") == "json"
        if not known or query.get("compress") not in (None, "zlib-stream", "zstd-stream"):
            self.violations.append(f"gateway: query {dict(query)}")
        connection = Connection(socket, compression.encoder(query.get("compress")), request)
        writer = asyncio.create_task(connection.write())
        self.connections.add(connection)
        if query.get("v") != "10":
            connection.close(4012)
        connection.send({"op": 10, "d": {"heartbeat_interval": self.heartbeat_ms}})
        try:
            async for received in socket:
                if received.type is WSMsgType.TEXT:
                    self._receive(connection, received.data)
        finally:
            self.connections.discard(connection)
            if connection.session and connection.session.connection is connection:
                connection.session.connection = None
            connection.queue.put_nowait(None)
            await writer
        is_ended = socket.close_code in (1000, 1001) and not connection.is_closed_here
        if is_ended and connection.session:
            self.sessions.pop(connection.session.id, None)
        return socket

    def _receive(self, connection: Connection, text: str) -> None:
        sent_at = connection.received_at
        sent_at.append(time.monotonic())
        while sent_at[0] < sent_at[-1] - 60:
            sent_at.popleft()
        if len(sent_at) > SENDS_PER_MINUTE:
            return self._complain(connection, 4008, "more than 120 sends in a minute")
        if len(text.encode()) > LARGEST_PAYLOAD:
            return self._complain(connection, 4002, "payload above 4096 bytes")
        try:
            frame = json.loads(text)
            opcode, data = frame["op"], frame["d"]
        except (ValueError, KeyError, TypeError):
            return self._complain(connection, 4002, f"no frame: {text[:80]}")
        handlers: dict[int, Callable[[Connection, Any], None]] = {
            1: self._heartbeat,
            2: self._identify,
            3: self._presence,
            6: self._resume,
            8: self._chunks,
        }
        if opcode not in handlers:
            return self._complain(connection, 4001, f"op {opcode}")
        if opcode in (3, 8) and connection.session is None:
            return self._complain(connection, 4003, f"op {opcode} before identify")
        try:
            handlers[opcode](connection, data)
        except (KeyError, TypeError, ValueError) as error:
            return self._complain(connection, 4002, f"op {opcode}: {error!r}")
        self.stir()

    def _complain(self, connection: Connection, code: int, what: str) -> None:
        self.violations.append(f"gateway: {what}")
        connection.close(code)

    def _heartbeat(self, connection: Connection, _data: Any) -> None:
        if not self.faults.is_deaf:
            connection.send({"op": 11, "d": None})

    def _presence(self, _connection: Connection, data: Json) -> None:
        self.presences.append(data)

    def _identify(self, connection: Connection, data: Json) -> None:
        known = {"token", "properties", "compress", "large_threshold"}
        known |= {"shard", "presence", "intents"}
        if set(data) - known or "intents" not in data:
            return self._complain(connection, 4002, f"identify {sorted(data)}")
        if connection.session is not None:
            return connection.close(4005)
        if data["token"] != self.token:
            return connection.close(4004)
        intents = data["intents"]
        if not isinstance(intents, int) or intents & ~KNOWN_INTENTS:
            return connection.close(4013)
        if intents & PRIVILEGED & ~self.portal_intents:
            return connection.close(4014)
        self.identifies += 1
        session = Session(secrets.token_hex(16), intents, connection=connection)
        self.sessions[session.id] = session
        connection.session = session
        self._greet(session, data.get("large_threshold", 50))
        return None

    def _greet(self, session: Session, threshold: int) -> None:
        guilds = list(self.world.guilds.values())
        bot = self.world.bot
        ready = {
            "v": 10,
            "user": user_json(bot) | {"verified": True, "mfa_enabled": True, "email": None},
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.address,
            "shard": [0, 1],
            "private_channels": [],
            "application": {"id": str(bot.id), "flags": self.application_flags},
        }
        session.dispatch("READY", ready)
        for guild in guilds:
            if session.intents & GUILDS:
                session.dispatch("GUILD_CREATE", self.guild_create(guild, session, threshold))

    def guild_create(self, guild: Guild, session: Session, threshold: int = 250) -> Json:
        with_members = bool(session.intents & MEMBERS)
        member = self.world.bot_in(guild)
        return guild_create_json(guild, member, with_members=with_members, most=threshold)

    @property
    def application_flags(self) -> int:
        """The "limited" intent flags, which go with a portal switch that is on."""
        bits = {MEMBERS: 1 << 15, MESSAGE_CONTENT: 1 << 19}
        return sum(flag for intent, flag in bits.items() if self.portal_intents & intent)

    def _resume(self, connection: Connection, data: Json) -> None:
        if set(data) != {"token", "session_id", "seq"}:
            return self._complain(connection, 4002, f"resume {sorted(data)}")
        if data["token"] != self.token:
            return connection.close(4004)
        session = self.sessions.get(data["session_id"])
        if session is None:
            return connection.send({"op": 9, "d": False})
        if not isinstance(data["seq"], int) or data["seq"] > session.seq:
            return connection.close(4007)
        self.resumes += 1
        connection.session, session.connection = session, connection
        for frame in session.sent:
            if frame["s"] > data["seq"]:
                connection.send(frame)
        session.dispatch("RESUMED", {"_trace": []})
        return None

    def _chunks(self, connection: Connection, data: Json) -> None:
        known = {"guild_id", "query", "limit", "presences", "user_ids", "nonce"}
        if set(data) - known or "guild_id" not in data:
            return self._complain(connection, 4002, f"request members {sorted(data)}")
        session, guild = connection.session, self.world.guilds.get(int(data["guild_id"]))
        if guild is None or session is None:
            return self._complain(connection, 4002, "request members of an unknown guild")
        wants_all = not data.get("query") and not data.get("limit") and "user_ids" not in data
        if wants_all and not session.intents & MEMBERS:
            return self._complain(connection, 4014, "all members without GUILD_MEMBERS")
        found, missing = self._members_asked_for(guild, data)
        size = self.members_per_chunk
        parts = [found[i : i + size] for i in range(0, len(found), size)] or [[]]
        for index, part in enumerate(parts):
            chunk: Json = {
                "guild_id": str(guild.id),
                "members": [member_json(member) for member in part],
                "chunk_index": index,
                "chunk_count": len(parts),
                "not_found": missing,
            }
            if "nonce" in data:
                chunk["nonce"] = data["nonce"]
            session.dispatch("GUILD_MEMBERS_CHUNK", chunk)
        return None

    def _members_asked_for(self, guild: Guild, data: Json) -> tuple[list[Member], list[str]]:
        if "user_ids" in data:
            asked = [int(i) for i in data["user_ids"]]
            found = [guild.members[i] for i in asked if i in guild.members]
            return found, [str(i) for i in asked if i not in guild.members]
        prefix = str(data.get("query") or "").lower()
        found = [m for m in guild.members.values() if m.user.name.lower().startswith(prefix)]
        return (found[: data["limit"]] if data.get("limit") else found), []
