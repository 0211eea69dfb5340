"""What an administrator set up on the app's pages: scopes, event subscriptions, commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.slack.world import User

BOT_SCOPES = frozenset(
    """app_mentions:read channels:history channels:join channels:manage channels:read chat:write
    commands files:read groups:history groups:read groups:write im:history im:read im:write
    mpim:history mpim:read mpim:write team:read usergroups:read users:read""".split()
)
BOT_EVENTS = frozenset(
    """app_home_opened app_mention app_uninstalled channel_archive channel_created channel_deleted
    channel_left channel_rename channel_unarchive group_archive group_deleted group_left
    group_rename group_unarchive member_joined_channel member_left_channel message.channels
    message.groups message.im message.mpim team_join tokens_revoked user_change""".split()
)
# The scope that an event subscription needs; events that are not here need none.
EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "channel_archive": "channels:read",
    "channel_created": "channels:read",
    "channel_deleted": "channels:read",
    "channel_left": "channels:read",
    "channel_rename": "channels:read",
    "channel_unarchive": "channels:read",
    "group_archive": "groups:read",
    "group_deleted": "groups:read",
    "group_left": "groups:read",
    "group_rename": "groups:read",
    "group_unarchive": "groups:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "team_join": "users:read",
    "user_change": "users:read",
}


@dataclass
class AppSettings:
    """The app. ``shortcuts``: callback_id to ``message`` or ``global``; None lets all pass."""

    scopes: frozenset[str] = BOT_SCOPES
    events: frozenset[str] = BOT_EVENTS
    commands: frozenset[str] = frozenset({"/steward"})
    shortcuts: Mapping[str, str] | None = None
    has_home: bool = True
    has_interactivity: bool = True
    signing_secret: str = "8f742231b10e8888abcd99yyyzzz85a5"
    verification_token: str = "simulated-verification"
    request_url: str | None = None

    def __post_init__(self) -> None:
        if strange := self.events - BOT_EVENTS:
            raise ValueError(f"the simulator sends no events called {sorted(strange)}")

    @classmethod
    def from_manifest(cls, manifest: Mapping[str, Any]) -> AppSettings:
        """The settings that an app manifest (already read from YAML or JSON) asks for."""
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        bot_scopes = manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])
        shortcuts = {s["callback_id"]: s["type"] for s in features.get("shortcuts", [])}
        events = frozenset(settings.get("event_subscriptions", {}).get("bot_events", []))
        lacking = {EVENT_SCOPES[e] for e in events if e in EVENT_SCOPES} - set(bot_scopes)
        if lacking:
            raise ValueError(f"the events of the manifest need the scopes {sorted(lacking)}")
        return cls(
            scopes=frozenset(bot_scopes),
            events=events,
            commands=frozenset(c["command"] for c in features.get("slash_commands", [])),
            shortcuts=shortcuts,
            has_home=bool(features.get("app_home", {}).get("home_tab_enabled", False)),
            has_interactivity=bool(settings.get("interactivity", {}).get("is_enabled", False)),
        )

    def hears(self, subscription: str) -> bool:
        """Whether the app subscribed to that event and may have it."""
        needed = EVENT_SCOPES.get(subscription)
        return subscription in self.events and (needed is None or needed in self.scopes)


@dataclass(eq=False)
class Token:
    """``kind``: bot, user or app. ``refusal``: the error its calls get once it is no good."""

    value: str
    kind: str
    user: User | None
    scopes: set[str] = field(default_factory=set)
    refusal: str | None = None
