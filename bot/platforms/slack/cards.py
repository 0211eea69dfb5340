"""Cards as Slack hangs them up: blocks with buttons in the desks' private channels."""

from __future__ import annotations

import json

from slack_sdk.errors import SlackApiError

from bot.domain.people import Role
from bot.domain.steps import Choice, Desk
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.drawing import Blocks, card_blocks, card_fallback, section
from bot.platforms.slack.faults import FAULTS, GONE, error_of
from bot.platforms.slack.markup import cut, plain
from bot.platforms.slack.means import means_of
from bot.platforms.slack.posting import Posting
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.workspaces import Workspace
from bot.telemetry import log
from bot.workflow.cards import Card
from bot.workflow.chat import words
from bot.workflow.chat.board import nonce_of
from bot.workflow.chat.capabilities import Capabilities
from bot.workflow.ports import Declined

_WHY = 1500


class Hanging:
    """Hangs cards up and draws them anew."""

    def __init__(self, wire: Wire, directory: Directory, posting: Posting) -> None:
        self._wire = wire
        self._directory = directory
        self._posting = posting

    def seats(self, provider: str) -> Workspace | None:
        """Who sits where."""
        return self._wire.workspaces.of_provider(provider)

    def channel(self, provider: str, desk: Desk) -> str | Declined:
        """The desk's channel; whether Steward is in it shows when it is written to."""
        workspace = self._wire.workspaces.of_provider(provider)
        wanted = workspace.channel_of(desk) if workspace is not None else None
        if wanted is None:
            return Declined(words.NO_CHANNEL.format(desk=words.spoken(desk)))
        return wanted

    async def is_open_to_all(self, provider: str, channel: str) -> bool:
        """Whether everybody in the workspace can read the channel."""
        return not (await self._directory.channel(provider, channel)).is_private

    async def holders(self, provider: str, roles: tuple[Role, ...]) -> tuple[str, ...]:
        """Everybody in these roles: named in the settings, or in one of the user groups."""
        workspace = self._wire.workspaces.of_provider(provider)
        if workspace is None:
            return ()
        found = [await self._account(provider, one) for one in workspace.named(roles)]
        for group in workspace.role_ids(roles):
            if group.startswith("S"):
                found += await self._directory.members(provider, group)
            else:
                found.append(group)
        return tuple(sorted({one for one in found if one is not None}))

    async def private(self, provider: str, account: str) -> str:
        """The private channel with somebody."""
        opened = await self._wire.client(provider).conversations_open(users=[account])
        return str(opened["channel"]["id"])

    async def roles_of(self, provider: str, member: str) -> frozenset[Role]:
        """In which roles a member may act."""
        workspace = self._wire.workspaces.of_provider(provider)
        if workspace is None:
            return frozenset()
        account = await self._wire.account_of(provider, member)
        known_as = await self._wire.known_as(provider, account)
        held = await self._directory.held(provider, account) if is_account(account) else ()
        return workspace.roles_of(account, held, known_as)

    async def hang(
        self, channel: str, card: Card, desk: Desk, called: str, nonce: str, *, again: bool
    ) -> str:
        """Put a card into a channel."""
        provider = card.case.provider
        text = f"{called} {card_fallback(card)}" if called else card_fallback(card)
        blocks = [*([section(called)] if called else []), *self.blocks(card, desk)]
        return await self._posting.post(provider, channel, text, blocks, nonce, again=again)

    async def change(self, channel: str, message: str, card: Card, desk: Desk) -> bool:
        """Draw a card anew; False where it does not hang there any more."""
        try:
            await self._wire.client(card.case.provider).chat_update(
                channel=channel,
                ts=message,
                text=card_fallback(card),
                blocks=self.blocks(card, desk),
            )
        except SlackApiError as fault:
            if error_of(fault) not in GONE:
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
    ) -> str | None:
        """Answer a card, in its thread."""
        said = cut(plain(why), _WHY) or "-"
        text = f"{called}\n{said}" if called else said
        blocks = [section(text)]
        return await self._posting.answer(
            provider, channel, message, text, blocks, nonce, again=again
        )

    async def calls(self, provider: str, roles: tuple[Role, ...]) -> str:
        """User groups and people as Slack notifies them."""
        workspace = self._wire.workspaces.of_provider(provider)
        if workspace is None:
            return ""
        called = [
            f"<!subteam^{one}>" if one.startswith("S") else f"<@{one}>"
            for one in workspace.role_ids(roles)
        ]
        accounts = [await self._account(provider, one) for one in workspace.named(roles)]
        called += [f"<@{one}>" for one in accounts if one is not None]
        return " ".join(dict.fromkeys(called))

    def look(self, card: Card, desk: Desk) -> str:
        """Everything that is shown, in short."""
        return nonce_of(json.dumps(self.blocks(card, desk), sort_keys=True))

    def blocks(self, card: Card, desk: Desk) -> Blocks:
        """The card, with what cannot be done on Slack of what it offers."""
        home = self._wire.home(card.case.provider)
        offered = tuple(offer.choice for offer in card.offers)
        means = self.capabilities(card.case.provider).lacking(offered)
        if Choice.REMOVE_CONTENT not in offered and not means:
            return card_blocks(card, desk, home.url)
        return card_blocks(card, desk, home.url, means)

    def capabilities(self, provider: str) -> Capabilities:
        """What can be done in the provider's workspace."""
        home = self._wire.homes.get(provider)
        return means_of(has_admin=home is not None and home.admin is not None)

    async def take_down(self, provider: str, channel: str, message: str) -> bool:
        """Delete a card; whether it is gone."""
        try:
            await self._wire.client(provider).chat_delete(channel=channel, ts=message)
        except FAULTS as fault:
            if error_of(fault) not in GONE:
                log.warning("card_not_taken_down", place=channel, code=error_of(fault))
                return False
        return True

    async def _account(self, provider: str, person: str) -> str | None:
        """The account of somebody named in the settings.

        It is the name itself where that is an account's id, else the account that was linked, else
        an id among their handles in the list of people.
        """
        known = [await self._wire.account_for_a_desk(provider, person)]
        tenant = self._wire.tenant_of(provider)
        listed = tenant.person(person) if tenant is not None else None
        known += listed.handles if listed is not None else ()
        return next((one for one in known if is_account(one)), None)


def is_account(text: str) -> bool:
    """Whether it is the id of an account on Slack."""
    return 4 < len(text) < 32 and text.isascii() and text.isalnum() and text[0] in "UW"
