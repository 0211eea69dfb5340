"""Trouble on demand: what tests ask for, and the switches that the servers obey."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(slots=True)
class ApiFault:
    """An answer instead of the real one, to one ``method`` or to any."""

    method: str | None
    times: int
    error: str | None = None
    status: int = 200
    retry_after: int = 1
    text: str | None = None
    seconds: float = 0.0
    is_cut: bool = False
    is_done_first: bool = False

    @property
    def is_only_slow(self) -> bool:
        return self.seconds > 0


class Wire(Protocol):
    """What the sockets let faults do to them."""

    def disconnect(self, reason: str) -> None: ...
    def close_all(self, code: int) -> None: ...
    def drop_all(self) -> None: ...
    def send_text_to_all(self, text: str) -> None: ...


@dataclass(slots=True)
class Faults:
    """Every method is one fault; counted faults end by themselves."""

    pending: list[ApiFault] = field(default_factory=list)
    methods: frozenset[str] = frozenset()
    duplicates: int = 0
    lost_acks: int = 0
    lost_events: int = 0
    hold_count: int = 0
    is_silent: bool = False
    refused_connections: int = 0
    wire: Wire | None = None

    @property
    def _wire(self) -> Wire:
        assert self.wire is not None
        return self.wire

    # The Web API

    def _add(self, fault: ApiFault) -> None:
        if fault.method is not None and fault.method not in self.methods:
            raise ValueError(f"no method is called {fault.method!r}")
        self.pending.append(fault)

    def error(self, error: str, method: str | None = None, times: int = 1) -> None:
        """The next ``times`` calls (of a method) get ``ok: false`` with this error."""
        self._add(ApiFault(method, times, error=error))

    def rate_limit(self, method: str | None = None, times: int = 1, retry_after: int = 1) -> None:
        """They get HTTP 429 with ``Retry-After``."""
        self._add(ApiFault(method, times, status=429, retry_after=retry_after))

    def http(
        self,
        status: int,
        method: str | None = None,
        times: int = 1,
        *,
        is_done_first: bool = False,
    ) -> None:
        """They get this status and a body that is no JSON."""
        text = "<html>upstream trouble</html>"
        self._add(ApiFault(method, times, status=status, text=text, is_done_first=is_done_first))

    def not_json(self, method: str | None = None, times: int = 1) -> None:
        """They get 200 and a body that is cut off in the middle."""
        self._add(ApiFault(method, times, text='{"ok":true,"cha'))

    def cut(
        self, method: str | None = None, times: int = 1, *, is_done_first: bool = False
    ) -> None:
        """The connection closes without an answer; the call has taken effect if done first."""
        self._add(ApiFault(method, times, is_cut=True, is_done_first=is_done_first))

    def slow(self, seconds: float, method: str | None = None, times: int = 1) -> None:
        """They are answered truly, but late."""
        self._add(ApiFault(method, times, seconds=seconds))

    def take(self, method: str) -> ApiFault | None:
        """The fault that this call meets, used up by one."""
        for fault in self.pending:
            if fault.times > 0 and fault.method in (None, method):
                fault.times -= 1
                return fault
        return None

    # Delivery

    def duplicate_next_event(self, times: int = 1) -> None:
        """The next ``times`` events are delivered twice, as their acknowledgement was lost."""
        self.duplicates += times

    def lose_acks(self, times: int = 1) -> None:
        """The next ``times`` acknowledgements of events do not arrive: Slack sends again."""
        self.lost_acks += times

    def lose_events(self, times: int = 1) -> None:
        """The next ``times`` events never come, as when every try failed while the app was away."""
        self.lost_events += times

    def reorder(self, count: int = 2) -> None:
        """The next ``count`` events arrive together, newest first."""
        self.hold_count = count

    # Sockets

    def refresh(self) -> None:
        """Slack asks the client to connect anew, as it does every few hours."""
        self._wire.disconnect("refresh_requested")

    def warn(self) -> None:
        """Slack says that the socket will end in about ten seconds."""
        self._wire.disconnect("warning")

    def close_socket(self, code: int = 1001) -> None:
        """Every socket is closed without warning."""
        self._wire.close_all(code)

    def drop_socket(self) -> None:
        """The TCP connections end without a close frame."""
        self._wire.drop_all()

    def silent_socket(self, is_silent: bool = True) -> None:
        """Sockets stay open; nothing comes through and no ping is answered, until False."""
        self.is_silent = is_silent

    def refuse_connections(self, times: int = 1) -> None:
        """The next ``times`` websocket handshakes are answered 503."""
        self.refused_connections += times

    def malformed_frame(self, text: str = '{"type":"events_api","payload":') -> None:
        """Sends a text to every socket that is no envelope."""
        self._wire.send_text_to_all(text)
