"""What somebody is shown who asked: to them alone, by the address that Slack gave with the asking.

Where there is no such address (from the Home tab and from boxes) the answer stands in a box; where
that cannot be, it goes to them in private.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.platforms.slack.drawing import Block, Blocks, page_blocks, section, words_of
from bot.platforms.slack.faults import FAULTS, error_of
from bot.platforms.slack.markup import cut, one_line, plain
from bot.platforms.slack.replies import Replies
from bot.platforms.slack.wire import Wire, quiet_logger
from bot.telemetry import log
from bot.workflow.chat.pages import Page

GO, TURN = "steward-go:", "steward-turn:"
"""How the buttons are called that use a command, or show the next page in place of this one; what
is asked for is their value."""

FORM = "steward-form:"
"""How the boxes are called that a command asks by; its name comes after."""

_TIMEOUT = 10
_SAID = 3000
_GONE = frozenset({"not_found", "expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"})

WAIT = "One moment…"
TITLE = "Steward"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown. ``text`` is what a notification says; made safe for Slack already.

    ``view``: a box of its own instead.
    """

    text: str
    blocks: Blocks = field(default_factory=list)
    view: Block | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where somebody asked, and by what they can be answered."""

    provider: str
    account: str
    channel: str = ""
    response_url: str = ""
    trigger: str = ""
    view: str = ""
    """A box that stands before them and waits."""

    is_replacing: bool = False
    """Whether the answer takes the place of what was pressed."""


def told(text: str) -> Answer:
    """Words of Steward's own."""
    return Answer(text, [section(cut(text, _SAID))])


def paged(page: Page, again: str = "") -> Answer:
    """A page, with a button to the next one. ``again``: the command that shows it."""
    blocks = page_blocks(page)
    if page.next_page and again:
        turn = go("Next page", f"{again} {page.next_page}", TURN)
        blocks = [*blocks[:49], {"type": "actions", "elements": [turn]}]
    return Answer(plain(page.title), blocks)


def go(label: str, typed: str, head: str = GO) -> Block:
    """A button that uses a command: its label, and what would be typed."""
    return {
        "type": "button",
        "action_id": f"{head}{typed}"[:255],
        "text": words_of(one_line(label, 75)),
        "value": typed[:2000],
    }


def shown_view(answer: Answer) -> Block:
    """An answer as a box to read: what is pressed is pressed where the card hangs."""
    blocks = [one for one in answer.blocks if one["type"] != "actions"]
    return {
        "type": "modal",
        "callback_id": "steward-shown",
        "title": words_of(TITLE),
        "close": words_of("Close"),
        "blocks": blocks or [section(cut(answer.text, _SAID))],
    }


class Saying:
    """Answers."""

    def __init__(self, wire: Wire, replies: Replies) -> None:
        self._wire = wire
        self._replies = replies

    async def say(self, origin: Origin, answer: Answer) -> None:
        """Show an answer by the best way there is. What fails is logged."""
        try:
            if not await self._said(origin, answer):
                said = (origin.provider, origin.channel, origin.account, answer.text)
                await self._replies.show(*said, answer.blocks)
        except FAULTS as fault:
            log.warning("not_answered", code=error_of(fault), fault=type(fault).__name__)

    async def ask(self, origin: Origin, view: Block) -> bool:
        """Open a box; False where Slack would not take it any more."""
        try:
            await self._wire.client(origin.provider).views_open(
                trigger_id=origin.trigger, view=view
            )
        except SlackApiError as fault:
            if error_of(fault) not in _GONE:
                raise
            return False
        return True

    async def _said(self, origin: Origin, answer: Answer) -> bool:
        if answer.view is not None or origin.view or not origin.response_url:
            return await self._in_box(origin, answer.view or shown_view(answer))
        return await self._by_address(origin, answer)

    async def _in_box(self, origin: Origin, view: Block) -> bool:
        if not origin.view:
            return bool(origin.trigger) and await self.ask(origin, view)
        try:
            await self._wire.client(origin.provider).views_update(view_id=origin.view, view=view)
        except SlackApiError as fault:
            if error_of(fault) not in _GONE:
                raise
            return False
        return True

    async def _by_address(self, origin: Origin, answer: Answer) -> bool:
        client = AsyncWebhookClient(
            origin.response_url,
            timeout=_TIMEOUT,
            trust_env_in_session=False,
            logger=quiet_logger(),
        )
        client.proxy = None
        body: Mapping[str, Any] = {  # JSON as Slack wants it
            "response_type": "ephemeral",
            "replace_original": origin.is_replacing,
            "text": answer.text,
            **({"blocks": answer.blocks} if answer.blocks else {}),
        }
        response = await client.send_dict(dict(body))
        return response.status_code == 200
