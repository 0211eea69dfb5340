"""Cards as Discord hangs them up: embeds with buttons in the desks' channels."""

from __future__ import annotations

import json

import discord

from bot.domain.people import Role
from bot.domain.steps import Desk
from bot.platforms.discord.drawing import embed_of, view_of
from bot.platforms.discord.faults import FAULTS, GONE, code_of
from bot.platforms.discord.quoting import cut, plain
from bot.platforms.discord.servers import Server
from bot.platforms.discord.wire import Wire
from bot.platforms.discord.words import REASON
from bot.telemetry import log
from bot.workflow.cards import Card
from bot.workflow.chat import words
from bot.workflow.chat.board import nonce_of
from bot.workflow.ports import Declined

_WHY = 1500


class Hanging:
    """Hangs cards up and draws them anew."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def seats(self, provider: str) -> Server | None:
        """Who sits where."""
        return self._wire.servers.of_provider(provider)

    def channel(self, provider: str, desk: Desk) -> str | Declined:
        """The desk's channel, which must stand in a server of the same provider."""
        server = self._wire.servers.of_provider(provider)
        wanted = server.channel_of(desk) if server is not None else None
        if server is None or wanted is None:
            return Declined(words.NO_CHANNEL.format(desk=words.spoken(desk)))
        channel = self._wire.client.get_channel(wanted)
        if not isinstance(channel, discord.TextChannel) or channel.guild.id not in server.guilds:
            return Declined(words.CHANNEL_GONE.format(desk=words.spoken(desk)))
        return str(wanted)

    async def is_open_to_all(self, provider: str, channel: str) -> bool:
        """Whether the channel can be read by everybody in the server."""
        found = self._wire.client.get_channel(int(channel))
        if not isinstance(found, discord.TextChannel):
            return False
        return found.permissions_for(found.guild.default_role).view_channel

    async def holders(self, provider: str, roles: tuple[Role, ...]) -> tuple[str, ...]:
        """Everybody in these roles: named in the settings, or holding one of the Discord roles."""
        server = self._wire.servers.of_provider(provider)
        if server is None:
            return ()
        found = [await self._account(provider, one) for one in server.named(roles)]
        wanted = frozenset(server.role_ids(roles))
        for guild in filter(None, map(self._wire.client.get_guild, server.guilds)):
            if wanted:
                async for member in guild.fetch_members(limit=None):
                    if not member.bot and any(role.id in wanted for role in member.roles):
                        found.append(str(member.id))
        return tuple(sorted({one for one in found if one is not None}))

    async def private(self, provider: str, account: str) -> str:
        """The private channel with somebody."""
        return str((await self._wire.client.create_dm(discord.Object(int(account)))).id)

    async def roles_of(self, provider: str, member: str) -> frozenset[Role]:
        """In which roles a member may act."""
        server = self._wire.servers.of_provider(provider)
        if server is None:
            return frozenset()
        account = await self._wire.account_of(provider, member)
        held: tuple[int, ...] = ()
        if account.isdecimal():
            for guild in filter(None, map(self._wire.client.get_guild, server.guilds)):
                held += await self._wire.roles_of_id(guild, int(account))
        return server.roles_of(account, held, await self._wire.known_as(provider, account))

    async def hang(
        self, channel: str, card: Card, desk: Desk, called: str, nonce: str, *, again: bool
    ) -> str:
        """Put a card into a channel."""
        home = self._wire.client.get_partial_messageable(int(channel))
        sent = await home.send(
            content=called or None,
            embed=embed_of(card, desk),
            view=view_of(card, desk) or discord.utils.MISSING,
            nonce=nonce,
            allowed_mentions=_LEADS if called else discord.AllowedMentions.none(),
        )
        return str(sent.id)

    async def change(self, channel: str, message: str, card: Card, desk: Desk) -> bool:
        """Draw a card anew; False where it does not hang there any more."""
        home = self._wire.client.get_partial_messageable(int(channel))
        try:
            await home.get_partial_message(int(message)).edit(
                embed=embed_of(card, desk), view=view_of(card, desk)
            )
        except discord.NotFound as fault:
            if code_of(fault) not in GONE:
                raise
            return False
        return True

    async def below(
        self,
        provider: str,
        channel: str,
        message: str,
        why: str,
        called: str,
        nonce: str,
        *,
        again: bool,
    ) -> str:
        """Answer a card. Discord itself keeps what has the same nonce from being there twice."""
        home = self._wire.client.get_partial_messageable(int(channel))
        card = home.get_partial_message(int(message))
        said = cut(plain(why), _WHY)
        sent = await home.send(
            content=f"{called}\n{said}" if called else said,
            reference=card.to_reference(fail_if_not_exists=False),
            nonce=nonce,
            allowed_mentions=_LEADS if called else discord.AllowedMentions.none(),
            suppress_embeds=True,
        )
        return str(sent.id)

    async def take_down(self, provider: str, channel: str, message: str) -> bool:
        """Delete a card; whether it is gone."""
        try:
            await self._wire.client.http.delete_message(int(channel), int(message), reason=REASON)
        except FAULTS as fault:
            if code_of(fault) not in GONE:
                log.warning("card_not_taken_down", place=channel, code=code_of(fault))
                return False
        return True

    async def calls(self, provider: str, roles: tuple[Role, ...]) -> str:
        """Roles and people as Discord notifies them."""
        server = self._wire.servers.of_provider(provider)
        if server is None:
            return ""
        called = [f"<@&{one}>" for one in server.role_ids(roles)]
        accounts = [await self._account(provider, one) for one in server.named(roles)]
        called += [f"<@{one}>" for one in dict.fromkeys(accounts) if one is not None]
        return " ".join(called)

    def look(self, card: Card, desk: Desk) -> str:
        """Everything that is shown, in short."""
        view = view_of(card, desk)
        shown = [embed_of(card, desk).to_dict(), view.to_components() if view else []]
        return nonce_of(json.dumps(shown, sort_keys=True, default=str))

    async def _account(self, provider: str, person: str) -> str | None:
        """The Discord account of somebody named in the settings.

        It is the name itself where that is a Discord id, else the account that was linked, else
        an id among their handles in the list of people. A handle that is no id is not trusted:
        whoever takes such a name over would be shown what is meant for somebody else.
        """
        known = [await self._wire.account_for_a_desk(provider, person)]
        tenant = self._wire.tenant_of(provider)
        listed = tenant.person(person) if tenant is not None else None
        known += listed.handles if listed is not None else ()
        return next((one for one in known if one.isascii() and one.isdecimal()), None)


_LEADS = discord.AllowedMentions(everyone=False, replied_user=False, roles=True, users=True)
"""For a text in which nothing but the called names can be a mention: the rest is shown plain."""
