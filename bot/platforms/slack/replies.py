"""What somebody is told who pressed or asked: to them alone."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.platforms.slack.drawing import Blocks, section
from bot.platforms.slack.faults import FAULTS, NOT_THERE, error_of
from bot.platforms.slack.markup import cut
from bot.platforms.slack.wire import Wire
from bot.telemetry import log

_MOST = 3000


class Replies:
    """Tells people something in the channel where they are, or else in private."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def tell(self, provider: str, channel: str, account: str, text: str | None) -> None:
        """Say a sentence or two; None says nothing."""
        if text is not None:
            said = cut(text, _MOST)
            await self.show(provider, channel, account, said, [section(said)])

    async def show(
        self, provider: str, channel: str, account: str, text: str, blocks: Blocks
    ) -> None:
        """Show blocks to somebody alone. What fails is logged: there is nobody else to tell."""
        try:
            if not channel or not await self._here(provider, channel, account, text, blocks):
                await self._in_private(provider, account, text, blocks)
        except FAULTS as fault:
            log.warning("reply_not_shown", code=error_of(fault), fault=type(fault).__name__)

    async def _here(
        self, provider: str, channel: str, account: str, text: str, blocks: Blocks
    ) -> bool:
        try:
            await self._wire.client(provider).chat_postEphemeral(
                channel=channel, user=account, text=text, blocks=blocks
            )
        except SlackApiError as fault:
            if error_of(fault) not in NOT_THERE:
                raise
            return False
        return True

    async def _in_private(self, provider: str, account: str, text: str, blocks: Blocks) -> None:
        client = self._wire.client(provider)
        opened = await client.conversations_open(users=[account])
        await client.chat_postMessage(
            channel=opened["channel"]["id"],
            text=text,
            blocks=blocks,
            unfurl_links=False,
            unfurl_media=False,
        )
