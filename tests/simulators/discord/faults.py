"""Trouble on demand: what tests ask for, and the switches that server and gateway obey."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

from tests.simulators.discord.world import Json, Member, User


@dataclass(slots=True)
class HttpFault:
    """An answer instead of the real one, to one ``route`` (an endpoint's name) or to any."""

    status: int
    route: str | None
    times: int
    code: int
    retry_after: float
    is_global: bool
    is_done_first: bool


class Wire(Protocol):
    """What the gateway lets faults do to its connections."""

    def drop_all(self) -> None: ...
    def close_all(self, code: int) -> None: ...
    def send_to_all(self, frame: Json) -> None: ...
    def send_text_to_all(self, text: str) -> None: ...
    def forget_sessions(self) -> None: ...


@dataclass(slots=True)
class Faults:
    """Every method is one fault; counted faults end by themselves."""

    pending_http: list[HttpFault] = field(default_factory=list)
    refused_dms: deque[int] = field(default_factory=deque)
    duplicates: int = 0
    held: list[tuple[str, Json]] = field(default_factory=list)
    hold_count: int = 0
    hold_order: tuple[int, ...] = ()
    is_silent: bool = False
    is_deaf: bool = False
    starter_delay: float = 0.0
    wire: Wire | None = None
    routes: frozenset[str] = frozenset()

    @property
    def _wire(self) -> Wire:
        assert self.wire is not None
        return self.wire

    def drop_socket(self) -> None:
        """Cuts the TCP connection without a close frame; the session can be resumed."""
        self._wire.drop_all()

    def close_socket(self, code: int = 4000) -> None:
        """Closes the gateway connection with a code."""
        self._wire.close_all(code)

    def reconnect(self) -> None:
        """Op 7: asks the client to reconnect and resume."""
        self._wire.send_to_all({"op": 7, "d": None})

    def invalidate(self, *, resumable: bool) -> None:
        """Op 9; if not resumable, events until the next READY are lost."""
        if not resumable:
            self._wire.forget_sessions()
        self._wire.send_to_all({"op": 9, "d": resumable})

    def malformed_frame(self, text: str = '{"op":0,"t":"MESSAGE_CREATE","s":null,"d":{}') -> None:
        """Sends a frame that is no JSON (or ``text``, for one that is JSON but no event)."""
        self._wire.send_text_to_all(text)

    def http(
        self,
        status: int,
        route: str | None = None,
        times: int = 1,
        *,
        code: int = 0,
        retry_after: float = 0.05,
        is_global: bool = False,
        is_done_first: bool = False,
    ) -> None:
        """Answers the next ``times`` requests (of a route) with a status.

        Status 0 cuts the connection without an answer. With ``is_done_first`` the request takes
        effect and only its answer is lost.
        """
        if route is not None and route not in self.routes:
            raise ValueError(f"no endpoint is called {route!r}")
        self.pending_http.append(
            HttpFault(status, route, times, code, retry_after, is_global, is_done_first)
        )

    def take_http(self, route: str) -> HttpFault | None:
        """The fault that this request meets, used up by one."""
        for fault in self.pending_http:
            if fault.times > 0 and fault.route in (None, route):
                fault.times -= 1
                return fault
        return None

    def closed_dms(self, person: Member | User) -> None:
        """The person refuses messages from bots: 50007."""
        user = person.user if isinstance(person, Member) else person
        user.accepts_dms = False

    def too_many_dms(self, times: int = 1) -> None:
        """The next ``times`` openings of a DM are refused with 40003."""
        self.refused_dms.extend([40003] * times)

    def duplicate_next_event(self, times: int = 1) -> None:
        """The next ``times`` events arrive twice."""
        self.duplicates += times

    def reorder(self, count: int = 2, order: tuple[int, ...] = ()) -> None:
        """The next ``count`` events arrive together in another order (reversed, if none given)."""
        self.hold_count = count
        self.hold_order = order or tuple(reversed(range(count)))

    def silent_gateway(self, is_silent: bool = True) -> None:
        """Heartbeats are answered, but events are lost until called with False."""
        self.is_silent = is_silent

    def deaf_gateway(self, is_deaf: bool = True) -> None:
        """Heartbeats are not answered."""
        self.is_deaf = is_deaf

    def slow_forum(self, seconds: float = 0.2) -> None:
        """Forum posts exist ``seconds`` before their first message; replies get 40058 till then."""
        self.starter_delay = seconds

    def arrange(self, frame: tuple[str, Json]) -> list[tuple[str, Json]]:
        """What is sent instead of this event: nothing, itself, itself twice, or held ones."""
        if self.is_silent:
            return []
        if self.hold_count:
            self.held.append(frame)
            if len(self.held) < self.hold_count:
                return []
            frames = [self.held[i] for i in self.hold_order]
            self.held, self.hold_count = [], 0
            return frames
        if self.duplicates:
            self.duplicates -= 1
            return [frame, frame]
        return [frame]
