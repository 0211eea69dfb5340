"""A member's access, made what the decisions in force say, and put back exactly as it was."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

import discord

from bot.domain.steps import Choice
from bot.platforms.discord import words
from bot.platforms.discord.faults import code_of
from bot.platforms.discord.servers import NAME, Server
from bot.platforms.discord.wire import Wire
from bot.policy.limits import effective
from bot.store import limits, wiring
from bot.store.limits import Limit
from bot.store.outbox import Row
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.workflow.ports import Declined, Done, Later, Outcome, Unsupported

READ_ONLY = discord.Permissions(
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    create_private_threads=True,
    add_reactions=True,
)
NO_ACCESS = discord.Permissions(view_channel=True)

LONGEST = timedelta(days=28) - timedelta(minutes=5)
"""Discord takes no timeout of more than 28 days; a longer one is renewed."""

_RENEW = timedelta(days=2)
_EVERYTHING = (READ_ONLY | NO_ACCESS).value


@dataclass(frozen=True, slots=True)
class _Before:
    """What an overwrite said of our permissions before we touched it."""

    allow: int
    deny: int


class Access:
    """Keeps what members may do in step with the limits that people decided."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def put(self, row: Row) -> Outcome:
        """Put in force, or lift, what the row tells of: all that holds now for its member."""
        member = await self._wire.account_of(row.provider, str(row.payload.get("member", "")))
        space = str(row.payload.get("space", ""))
        if not (member.isdecimal() and space.isdecimal()):
            return Unsupported(words.NOT_ON_DISCORD.format(member=member))
        return await self.enforce(row.provider, int(space), member)

    async def enforce(self, provider: str, space: int, member: str) -> Outcome:
        """Make the access of an account in a server what every decision in force says together."""
        server = self._wire.servers.of_provider(provider)
        guild = self._wire.client.get_guild(space)
        if server is None or space not in server.guilds:
            return Declined("the server does not belong to this provider")
        if guild is None:
            return Later("the server cannot be reached")
        lock = self._locks.setdefault(f"{space}/{member}", asyncio.Lock())
        async with lock:
            return await self._enforce(server, guild, member)

    async def limited(self, provider: str) -> tuple[Limit, ...]:
        """Every limit of a provider that is in force."""
        now = self._wire.now()
        return await self._wire.store.read(lambda tx: limits.all_active(tx, provider, now))

    async def _enforce(self, server: Server, guild: discord.Guild, member: str) -> Outcome:
        now = self._wire.now()
        known = await self._wire.member_of(server.provider, member)
        active = await self._wire.store.read(
            lambda tx: limits.active(tx, server.provider, known, now)
        )
        here = [one for one in active if one.space == str(guild.id)]
        person = await self._wire.member(guild, int(member))
        if here and person is not None and _is_out_of_reach(guild, person):
            return Declined(words.OUT_OF_REACH)
        wanted, lost = await self._wanted(guild, here)
        saved = await self._saved(server, guild, member)
        for channel in set(wanted) - set(saved):
            saved[channel] = await self._note(server, channel, member)
        for channel, before in saved.items():
            await self._overwrite(server, channel, member, wanted.get(channel), before)
        whole = effective(here, None)
        outcome = await self._whole(server, guild, member, person, whole.kind, whole.until)
        if lost and not isinstance(outcome, Declined):
            return Declined(words.PLACE_GONE)
        return outcome

    async def _wanted(
        self, guild: discord.Guild, active: Sequence[Limit]
    ) -> tuple[dict[int, Choice], bool]:
        """By channel, the severest limit that holds there; whether a place is gone.

        A thread has no overwrites of its own: its channel or forum is what can be limited.
        """
        moved: list[Limit] = []
        lost = False
        for limit in active:
            if limit.place is None:
                continue
            targets = await self._targets(guild, limit.place)
            lost = lost or not targets
            moved += [replace(limit, place=str(target)) for target in targets]
        found = {place: effective(moved, place).kind for place in {str(m.place) for m in moved}}
        return {int(place): kind for place, kind in found.items() if kind is not None}, lost

    async def _targets(self, guild: discord.Guild, place: str) -> tuple[int, ...]:
        """The channels that are to be limited for a place; none where it is gone.

        A category stands for itself and for each channel in it, also those with rights of their
        own.
        """
        home = await self._home(guild, place)
        channel = guild.get_channel(home) if home is not None else None
        if isinstance(channel, discord.CategoryChannel):
            return channel.id, *(one.id for one in channel.channels)
        return (channel.id,) if channel is not None else ()

    async def _home(self, guild: discord.Guild, place: str) -> int | None:
        """The channel or category itself; a thread's is its channel or forum."""
        if not place.isdecimal():
            return None
        channel = guild.get_channel_or_thread(int(place))
        if channel is None:
            try:
                found = await guild.fetch_channel(int(place))
            except discord.NotFound:
                return None
            return found.parent_id if isinstance(found, discord.Thread) else found.id
        return channel.parent_id if isinstance(channel, discord.Thread) else channel.id

    async def _overwrite(
        self,
        server: Server,
        channel_id: int,
        member: str,
        kind: Choice | None,
        before: _Before,
    ) -> None:
        """Set our permissions in a channel as ``kind`` says, or as they were before."""
        channel = self._wire.client.get_channel(channel_id)
        if not isinstance(channel, discord.abc.GuildChannel):
            await self._forget(server, channel_id, member)
            return
        allow, deny = overwrite_of(channel, int(member))
        bits = _bits(kind)
        new_allow = (allow & ~_EVERYTHING) | (before.allow & ~bits)
        new_deny = (deny & ~_EVERYTHING) | before.deny | bits
        if (new_allow, new_deny) != (allow, deny):
            await self._write(channel, int(member), new_allow, new_deny)
        if kind is None:
            await self._forget(server, channel_id, member)

    async def _write(
        self, channel: discord.abc.GuildChannel, member: int, allow: int, deny: int
    ) -> None:
        http = self._wire.client.http
        if allow or deny:
            await http.edit_channel_permissions(
                channel.id, member, str(allow), str(deny), 1, reason=words.REASON
            )
            return
        try:
            await http.delete_channel_permissions(channel.id, member, reason=words.REASON)
        except discord.NotFound as fault:
            if code_of(fault) == 10003:
                raise

    async def _whole(
        self,
        server: Server,
        guild: discord.Guild,
        member: str,
        person: discord.Member | None,
        kind: Choice | None,
        until: datetime | None,
    ) -> Outcome:
        """Withdraw access to the whole server, or give it back."""
        item = f"{guild.id}/*/{member}"
        kept = await self._wire.store.read(
            lambda tx: wiring.get(tx, server.provider, NAME, Kind.SAVED, item)
        )
        if kind is None and kept is None:
            return Done()
        if person is None:
            return Done(words.LEFT)
        before: dict[str, int | str | None] | None = json.loads(kept) if kept else None
        if kind is None:
            await self._give_back(person, before or {})
            await self._wire.store.write(
                lambda tx: wiring.unset(tx, server.provider, NAME, Kind.SAVED, item)
            )
            return Done()
        if before is None:
            until_now = person.timed_out_until
            before = {
                "until": until_now.isoformat() if until_now else None,
                "role": server.withdrawn_role,
                "had": any(role.id == server.withdrawn_role for role in person.roles),
            }
            await self._remember(server, item, member, json.dumps(before))
        await self._take_away(person, before, until)
        return Done()

    async def _take_away(
        self, person: discord.Member, before: dict[str, int | str | None], until: datetime | None
    ) -> None:
        role = before["role"]
        if isinstance(role, int):
            if not any(held.id == role for held in person.roles):
                await person.add_roles(discord.Object(role), reason=words.REASON)
            return
        now = self._wire.now()
        end = min(until, now + LONGEST) if until else now + LONGEST
        current = person.timed_out_until
        soon = current is None or abs(end - current) > (_RENEW if end - now > _RENEW else _MINUTE)
        if soon and end > now:
            await person.timeout(end, reason=words.REASON)

    async def _give_back(self, person: discord.Member, before: dict[str, int | str | None]) -> None:
        role = before.get("role")
        if isinstance(role, int):
            if not before["had"] and any(held.id == role for held in person.roles):
                await person.remove_roles(discord.Object(role), reason=words.REASON)
            return
        ends = before.get("until")
        earlier = datetime.fromisoformat(str(ends)) if ends else None
        again = earlier if earlier and earlier > self._wire.now() else None
        if person.timed_out_until != again:
            await person.timeout(again, reason=words.REASON)

    async def _saved(self, server: Server, guild: discord.Guild, member: str) -> dict[int, _Before]:
        entries = await self._wire.store.read(
            lambda tx: wiring.of_member(tx, server.provider, NAME, Kind.SAVED, member)
        )
        saved: dict[int, _Before] = {}
        for entry in entries:
            place, channel, _ = entry.item.split("/")
            if place == str(guild.id) and channel != "*":
                saved[int(channel)] = _Before(**json.loads(entry.value))
        return saved

    async def _note(self, server: Server, channel: int, member: str) -> _Before:
        """Keep what stands in a channel. Done for all of them before one is changed.

        Discord carries a change of a category into its channels by itself.
        """
        found = self._wire.client.get_channel(channel)
        if not isinstance(found, discord.abc.GuildChannel):
            return _Before(0, 0)
        allow, deny = overwrite_of(found, int(member))
        before = _Before(allow & _EVERYTHING, deny & _EVERYTHING)
        value = json.dumps({"allow": before.allow, "deny": before.deny})
        await self._remember(server, self._item(channel, member), member, value)
        return before

    async def _remember(self, server: Server, item: str, member: str, value: str) -> None:
        now = self._wire.now()

        def work(tx: Tx) -> None:
            wiring.set(tx, server.provider, NAME, Kind.SAVED, item, value, now, member=member)

        await self._wire.store.write(work)

    async def _forget(self, server: Server, channel: int, member: str) -> None:
        entries = await self._wire.store.read(
            lambda tx: wiring.of_member(tx, server.provider, NAME, Kind.SAVED, member)
        )
        items = [one.item for one in entries if one.item.split("/")[1] == str(channel)]

        def work(tx: Tx) -> None:
            for item in items:
                wiring.unset(tx, server.provider, NAME, Kind.SAVED, item)

        await self._wire.store.write(work)

    def _item(self, channel: int, member: str) -> str:
        found = self._wire.client.get_channel(channel)
        guild = found.guild.id if isinstance(found, discord.abc.GuildChannel) else 0
        return f"{guild}/{channel}/{member}"


_MINUTE = timedelta(minutes=1)


def overwrite_of(channel: discord.abc.GuildChannel, member: int) -> tuple[int, int]:
    """What a channel allows and denies a member of its own, as Discord's numbers."""
    for who, overwrite in channel.overwrites.items():
        if who.id == member:
            allow, deny = overwrite.pair()
            return allow.value, deny.value
    return 0, 0


def gives_back(
    before: discord.abc.GuildChannel, after: discord.abc.GuildChannel, member: int
) -> bool:
    """Whether a change of a channel let somebody do again what limits take away."""
    (allowed, denied), (allows, denies) = overwrite_of(before, member), overwrite_of(after, member)
    return bool((denied & ~denies | allows & ~allowed) & _EVERYTHING)


def _bits(kind: Choice | None) -> int:
    if kind is None:
        return 0
    return (READ_ONLY if kind is Choice.RESTRICT else NO_ACCESS).value


def _is_out_of_reach(guild: discord.Guild, person: discord.Member) -> bool:
    """Owner, administrators, and whoever stands at least as high as Steward."""
    is_above = person.top_role >= guild.me.top_role
    return guild.owner_id == person.id or person.guild_permissions.administrator or is_above
