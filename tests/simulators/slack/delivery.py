"""Events on their way to the app: who gets which, sending, acknowledgement, sending again."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.faults import Faults
from tests.simulators.slack.identifiers import new_id, now
from tests.simulators.slack.world import CHANNEL, Channel, Json, User, World

EVENTS_API, INTERACTIVE, COMMANDS = "events_api", "interactive", "slash_commands"
_MESSAGE_OF = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}
# Sent to every app that subscribed, whatever channels its bot is in.
_PUBLIC = ("channel_archive", "channel_created", "channel_deleted", "channel_rename")


@dataclass(slots=True)
class Answer:
    """What came back: an acknowledgement, or ``failure``, the reason that a retry names."""

    payload: Any = None
    failure: str = ""
    is_final: bool = False


class Transport(Protocol):
    """A way to the app: sockets or signed HTTP requests."""

    async def send(
        self, kind: str, payload: Json, *, attempt: int, reason: str, with_answer: bool
    ) -> Answer: ...


@dataclass(eq=False)
class Delivery:
    """One event and what became of it. ``attempts`` holds "" for each that was acknowledged."""

    payload: Json
    attempts: list[str] = field(default_factory=list)
    is_over: bool = False

    @property
    def event(self) -> Json:
        event: Json = self.payload["event"]
        return event

    @property
    def is_acknowledged(self) -> bool:
        return "" in self.attempts


@dataclass(eq=False)
class Events:
    """Sends events in the order in which they happen; each is retried on its own."""

    world: World
    app: AppSettings
    bot: User
    faults: Faults
    transport: Transport
    spawn: Callable[[Coroutine[Any, Any, None]], None]
    stir: Callable[[], None]
    retry_delays: Sequence[float]
    deliveries: list[Delivery] = field(default_factory=list)
    held: list[Delivery] = field(default_factory=list)
    is_installed: bool = True

    def tell(self, event: Json, channel: Channel | None = None) -> None:
        """Sends an event, if the app subscribed to it and its bot is where it happened."""
        name = event["type"]
        if name == "message":
            assert channel is not None
            name = f"message.{_MESSAGE_OF[channel.kind]}"
        if not self.is_installed or not self.app.hears(name):
            return
        if channel is not None and not self._reaches(event, channel):
            return
        if self.faults.lost_events:
            self.faults.lost_events -= 1
            return
        self._start(Delivery(self.wrap(event, channel)))

    def _reaches(self, event: Json, channel: Channel) -> bool:
        if event["type"] in _PUBLIC and channel.kind == CHANNEL:
            return True
        return self.bot.id in channel.members

    def wrap(self, event: Json, channel: Channel | None = None) -> Json:
        """The outer event. Its ``team_id`` is the writer's, who may be of another workspace;
        ``context_team_id`` and the authorizations name the one that the app is installed in.
        """
        team, event_id = self.world.team.id, new_id("Ev")
        person = {"enterprise_id": None, "team_id": team, "user_id": self.bot.id, "is_bot": True}
        return {
            "token": self.app.verification_token,
            "team_id": event.get("user_team", team),
            "context_team_id": team,
            "context_enterprise_id": None,
            "api_app_id": self.bot.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": event_id,
            "event_time": int(now()),
            "authorizations": [person | {"is_enterprise_install": False}],
            "is_ext_shared_channel": channel is not None and channel.is_ext_shared,
            "event_context": f"4-{uuid.uuid4().hex}",
        }

    def _start(self, delivery: Delivery) -> None:
        self.deliveries.append(delivery)
        if self.faults.hold_count:
            self.held.append(delivery)
            if len(self.held) < self.faults.hold_count:
                return
            ready, self.held, self.faults.hold_count = self.held[::-1], [], 0
        else:
            ready = [delivery]
        for one in ready:
            self.spawn(self._deliver(one))

    def replay(self, delivery: Delivery) -> None:
        """Sends an event once more, as Slack does when an acknowledgement went astray."""
        self.spawn(self._again(delivery))

    async def _again(self, delivery: Delivery) -> None:
        await self._attempt(delivery, 1, "timeout")

    async def _deliver(self, delivery: Delivery) -> None:
        reason = ""
        for attempt, delay in enumerate((0.0, *self.retry_delays)):
            if delay:
                await asyncio.sleep(delay)
            answer = await self._attempt(delivery, attempt, reason)
            reason = answer.failure
            if not reason or answer.is_final:
                break
        delivery.is_over = True
        self.stir()

    async def _attempt(self, delivery: Delivery, attempt: int, reason: str) -> Answer:
        answer = await self.transport.send(
            EVENTS_API, delivery.payload, attempt=attempt, reason=reason, with_answer=False
        )
        if not answer.failure and self.faults.lost_acks:
            self.faults.lost_acks -= 1
            answer = Answer(failure="timeout")
        delivery.attempts.append(answer.failure)
        if not answer.failure and self.faults.duplicates:
            self.faults.duplicates -= 1
            self.replay(delivery)
        self.stir()
        return answer
