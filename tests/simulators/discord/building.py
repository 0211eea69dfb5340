"""Setting up a guild: roles, channels, forums, members; later additions are announced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.simulators.discord.events import Events
from tests.simulators.discord.payloads import channel_json, member_json, role_json
from tests.simulators.discord.permissions import EVERYONE, MODERATOR
from tests.simulators.discord.snowflakes import new_id
from tests.simulators.discord.world import (
    CATEGORY,
    FORUM,
    REQUIRE_TAG,
    TEXT,
    Channel,
    Guild,
    Member,
    Overwrite,
    Role,
    User,
    World,
)

BOT_ROLE_POSITION = 50
Pair = tuple[int, int]
# A role or member to what is (allowed, denied); three forms, since keys of mappings are invariant.
Overwrites = Mapping[Role, Pair] | Mapping[Member, Pair] | Mapping[Role | Member, Pair]


@dataclass(slots=True, eq=False)
class Place(Guild):
    """A guild with what tests need to furnish it."""

    world: World | None = None
    events: Events | None = None

    @property
    def bot_role(self) -> Role:
        return next(role for role in self.roles.values() if role.is_managed)

    def role(
        self, name: str, permissions: int = 0, *, is_above_bot: bool = False, managed: bool = False
    ) -> Role:
        """A new role at the top of those below (or above) the bot's."""
        assert self.events
        taken = [role.position for role in self.roles.values()]
        below = max([p for p in taken if p < BOT_ROLE_POSITION], default=0) + 1
        position = max([BOT_ROLE_POSITION, *taken]) + 1 if is_above_bot else below
        position = BOT_ROLE_POSITION if managed else position
        role = Role(new_id(), name, int(permissions), position, is_managed=managed)
        self.roles[role.id] = role
        body = {"guild_id": str(self.id), "role": role_json(role)}
        self.events.tell("GUILD_ROLE_CREATE", body, guild=self)
        return role

    def member(
        self,
        name: str,
        roles: Iterable[Role] = (),
        *,
        nick: str | None = None,
        user: User | None = None,
        is_bot: bool = False,
    ) -> Member:
        """Someone joins: a new account, or a given one."""
        assert self.world and self.events
        user = user or User(new_id(), name, is_bot=is_bot)
        self.world.users[user.id] = user
        member = Member(user, self, {role.id for role in roles}, nick)
        self.members[user.id] = member
        body = member_json(member) | {"guild_id": str(self.id)}
        self.events.tell("GUILD_MEMBER_ADD", body, guild=self)
        return member

    def _channel(self, channel: Channel, overwrites: Overwrites) -> Channel:
        assert self.world and self.events
        for target, (allow, deny) in overwrites.items():
            kind = 0 if isinstance(target, Role) else 1
            channel.overwrites[target.id] = Overwrite(target.id, kind, int(allow), int(deny))
        channel.position = len(self.channels)
        self.world.add_channel(channel)
        self.events.tell("CHANNEL_CREATE", channel_json(channel), guild=self)
        return channel

    def category(self, name: str, overwrites: Overwrites | None = None) -> Channel:
        return self._channel(Channel(new_id(), CATEGORY, name, self), overwrites or {})

    def text_channel(
        self,
        name: str,
        *,
        overwrites: Overwrites | None = None,
        parent: Channel | None = None,
        topic: str | None = None,
    ) -> Channel:
        """A text channel; ``overwrites`` maps a role or member to (allow, deny)."""
        channel = Channel(new_id(), TEXT, name, self, parent, topic=topic)
        return self._channel(channel, overwrites or {})

    def forum(
        self,
        name: str,
        tags: Iterable[str] = (),
        *,
        overwrites: Overwrites | None = None,
        parent: Channel | None = None,
        needs_tag: bool = False,
    ) -> Channel:
        """A forum with tags by name; ``forum.tag(name)`` gives a tag's id."""
        flags = REQUIRE_TAG if needs_tag else 0
        channel = Channel(new_id(), FORUM, name, self, parent, flags=flags)
        channel.tags = [
            {
                "id": str(new_id()),
                "name": tag,
                "moderated": False,
                "emoji_id": None,
                "emoji_name": None,
            }
            for tag in tags
        ]
        return self._channel(channel, overwrites or {})


def build_guild(
    name: str, world: World, events: Events, bot_permissions: int = int(MODERATOR)
) -> Place:
    """A guild with an owner, @everyone and the bot in a managed role of its own."""
    owner = User(new_id(), f"Owner of {name}")
    place = Place(new_id(), name, owner.id, world=world, events=events)
    place.roles[place.id] = Role(place.id, "@everyone", int(EVERYONE), 0)
    place.member(owner.name, user=owner)
    role = place.role(world.bot.name, bot_permissions, managed=True)
    place.member(world.bot.name, [role], user=world.bot)
    world.guilds[place.id] = place
    return place
