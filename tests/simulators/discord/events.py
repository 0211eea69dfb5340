"""What happens in the world, on its way to the gateway."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.discord.world import Channel, Guild, Json, Message

GUILDS, MEMBERS, MODERATION = 1 << 0, 1 << 1, 1 << 2
GUILD_MESSAGES, GUILD_REACTIONS = 1 << 9, 1 << 10
DIRECT_MESSAGES, DIRECT_REACTIONS = 1 << 12, 1 << 13
MESSAGE_CONTENT, PRESENCES = 1 << 15, 1 << 8
RULES, RULE_ACTIONS = 1 << 20, 1 << 21
PRIVILEGED = MEMBERS | PRESENCES | MESSAGE_CONTENT
KNOWN_INTENTS = (1 << 17) - 1 | RULES | RULE_ACTIONS | 1 << 24 | 1 << 25

# Event: the intent it needs, in a guild and in a DM.
NEEDED: dict[str, tuple[int, int]] = {
    "GUILD_CREATE": (GUILDS, 0),
    "GUILD_UPDATE": (GUILDS, 0),
    "GUILD_DELETE": (GUILDS, 0),
    "GUILD_ROLE_CREATE": (GUILDS, 0),
    "GUILD_ROLE_UPDATE": (GUILDS, 0),
    "GUILD_ROLE_DELETE": (GUILDS, 0),
    "CHANNEL_CREATE": (GUILDS, 0),
    "CHANNEL_UPDATE": (GUILDS, 0),
    "CHANNEL_DELETE": (GUILDS, 0),
    "THREAD_CREATE": (GUILDS, 0),
    "THREAD_UPDATE": (GUILDS, 0),
    "THREAD_DELETE": (GUILDS, 0),
    "THREAD_MEMBERS_UPDATE": (GUILDS, 0),
    "GUILD_MEMBER_ADD": (MEMBERS, 0),
    "GUILD_MEMBER_UPDATE": (MEMBERS, 0),
    "GUILD_MEMBER_REMOVE": (MEMBERS, 0),
    "GUILD_BAN_ADD": (MODERATION, 0),
    "GUILD_BAN_REMOVE": (MODERATION, 0),
    "GUILD_AUDIT_LOG_ENTRY_CREATE": (MODERATION, 0),
    "MESSAGE_CREATE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_UPDATE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_DELETE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_DELETE_BULK": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_REACTION_ADD": (GUILD_REACTIONS, DIRECT_REACTIONS),
    "MESSAGE_REACTION_REMOVE": (GUILD_REACTIONS, DIRECT_REACTIONS),
    "AUTO_MODERATION_RULE_CREATE": (RULES, 0),
    "AUTO_MODERATION_RULE_UPDATE": (RULES, 0),
    "AUTO_MODERATION_RULE_DELETE": (RULES, 0),
    "AUTO_MODERATION_ACTION_EXECUTION": (RULE_ACTIONS, 0),
    "INTERACTION_CREATE": (0, 0),
}


@dataclass(slots=True)
class Event:
    """One dispatch. ``channel`` hides it from a bot that cannot see there; ``permission`` is
    what the bot needs in the guild; ``message`` is set if its words may have to be left out."""

    name: str
    data: Json
    guild: Guild | None = None
    channel: Channel | None = None
    permission: int = 0
    message: Message | None = None

    @property
    def intent(self) -> int:
        return NEEDED[self.name][0 if self.guild else 1]


@dataclass(slots=True)
class Events:
    """Passes each event to whoever listens, in order."""

    listeners: list[Callable[[Event], None]] = field(default_factory=list)

    def tell(self, name: str, data: Json, **about: Any) -> None:
        event = Event(name, data, **about)
        if event.guild is None and event.channel is not None:
            event.guild = event.channel.guild
        for listener in self.listeners:
            listener(event)
