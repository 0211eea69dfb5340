"""A member's access, as far as Slack lets an app govern it: taken out of a channel, and let back.

Without an Enterprise plan nobody can be kept from writing in one channel, and nobody be shut out
of a workspace: both are said openly, and nothing harsher is done instead.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from weakref import WeakValueDictionary

from slack_sdk.errors import SlackApiError

from bot.domain.steps import Choice
from bot.platforms.slack import means
from bot.platforms.slack.cards import is_account
from bot.platforms.slack.faults import FAULTS, GONE, error_of, outcome_of, plainly
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.words import NOT_ON_SLACK, PLACE_GONE, STILL_BLOCKED
from bot.platforms.slack.workspaces import NAME
from bot.policy.limits import effective
from bot.store import limits, wiring
from bot.store.limits import Limit
from bot.store.outbox import Row
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.telemetry import log
from bot.workflow.ports import Declined, Done, Outcome, Unsupported

_NOT_THERE = frozenset({"not_in_channel", "user_not_in_channel"})
_BACK_ALREADY = frozenset({"already_in_channel", "cant_invite_self", "cant_invite"})


class Access:
    """Keeps who is in a channel in step with the limits that people decided."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def put(self, row: Row) -> Outcome:
        """Put in force, or lift, what the row tells of: all that holds now for its member."""
        member = str(row.payload.get("member", ""))
        account = await self._wire.account_of(row.provider, member)
        if not is_account(account):
            return Unsupported(NOT_ON_SLACK.format(member=member))
        place = row.payload.get("place")
        done = await self.enforce(row.provider, member, account)
        match row.payload.get("limit"):
            case Choice.RESTRICT.value:
                return Unsupported(means.RESTRICT)
            case Choice.WITHDRAW_ACCESS.value | Choice.EXCLUDE.value:
                return Unsupported(means.WITHDRAW, by_hand=True)
            case _:
                return done.get(channel_of(str(place or "")), Done())

    async def enforce(self, provider: str, member: str, account: str) -> dict[str, Outcome]:
        """Make it what every decision in force says together; what came of it by channel."""
        lock = self._locks.setdefault(f"{provider}/{account}", asyncio.Lock())
        async with lock:
            blocked = await self._blocked(provider, member)
            taken = await self._taken_out(provider, account)
            found = {one: await self._take_out(provider, one, account) for one in blocked}
            for channel in taken - set(blocked):
                found[channel] = await self._let_back(provider, channel, account)
            return found

    async def came_back(self, provider: str, channel: str, account: str) -> None:
        """Somebody joined a channel: out again, with a word why, while a decision holds."""
        member = await self._wire.member_of(provider, account)
        blocked = await self._blocked(provider, member)
        if channel not in blocked:
            return
        outcome = await self._take_out(provider, channel, account)
        if isinstance(outcome, Done):
            await self._say_why(provider, account, blocked[channel])
        else:
            log.error("limit_not_enforced", place=channel, outcome=type(outcome).__name__)

    async def limited(self, provider: str) -> tuple[Limit, ...]:
        """Every limit of a provider that is in force."""
        now = self._wire.now()
        return await self._wire.store.read(lambda tx: limits.all_active(tx, provider, now))

    async def _blocked(self, provider: str, member: str) -> dict[str, Limit]:
        """The channels in which a member is blocked now."""
        workspace = self._wire.workspaces.of_provider(provider)
        now = self._wire.now()
        active = await self._wire.store.read(lambda tx: limits.active(tx, provider, member, now))
        here = [one for one in active if workspace and one.space == workspace.team and one.place]
        return {
            channel_of(str(one.place)): one
            for one in here
            if effective(_of_place(here, str(one.place)), one.place).kind is Choice.BLOCK
        }

    async def _take_out(self, provider: str, channel: str, account: str) -> Outcome:
        """Take somebody out. It is noted before: where the answer is lost, they may be out."""
        is_new = channel not in await self._taken_out(provider, account)
        await self._remember(provider, channel, account)
        try:
            await self._wire.client(provider).conversations_kick(channel=channel, user=account)
        except SlackApiError as fault:
            if is_new and error_of(fault):
                await self._forget(provider, channel, account)
            if error_of(fault) in _NOT_THERE:
                return await self._nobody_there(provider, channel)
            if error_of(fault) in GONE:
                return Declined(PLACE_GONE)
            return outcome_of(fault)
        return Done()

    async def _nobody_there(self, provider: str, channel: str) -> Outcome:
        """Slack says the same where the member is not in the channel and where Steward is not."""
        answer = await self._wire.client(provider).conversations_info(channel=channel)
        is_in = (answer.get("channel") or {}).get("is_member")
        return Done("not there") if is_in else Declined(plainly("not_in_channel"))

    async def _let_back(self, provider: str, channel: str, account: str) -> Outcome:
        """Whoever was taken out is put back: into a private channel nobody comes by themself."""
        try:
            await self._wire.client(provider).conversations_invite(channel=channel, users=[account])
        except SlackApiError as fault:
            if error_of(fault) not in _BACK_ALREADY | GONE | {"user_not_found"}:
                return outcome_of(fault)
        await self._forget(provider, channel, account)
        return Done()

    async def _say_why(self, provider: str, account: str, limit: Limit) -> None:
        until = f"until {limit.until:%d %b %Y, %H:%M} UTC" if limit.until else "until it is lifted"
        client = self._wire.client(provider)
        try:
            opened = await client.conversations_open(users=[account])
            text = STILL_BLOCKED.format(until=until)
            await client.chat_postMessage(channel=opened["channel"]["id"], text=text)
        except FAULTS as fault:
            log.warning("block_not_explained", code=error_of(fault), fault=type(fault).__name__)

    async def _taken_out(self, provider: str, account: str) -> set[str]:
        entries = await self._wire.store.read(
            lambda tx: wiring.of_member(tx, provider, NAME, Kind.SAVED, account)
        )
        return {one.item.split("/")[1] for one in entries}

    async def _remember(self, provider: str, channel: str, account: str) -> None:
        now, item = self._wire.now(), self._item(provider, channel, account)

        def work(tx: Tx) -> None:
            wiring.set(tx, provider, NAME, Kind.SAVED, item, "member", now, member=account)

        await self._wire.store.write(work)

    async def _forget(self, provider: str, channel: str, account: str) -> None:
        item = self._item(provider, channel, account)
        await self._wire.store.write(lambda tx: wiring.unset(tx, provider, NAME, Kind.SAVED, item))

    def _item(self, provider: str, channel: str, account: str) -> str:
        return f"{self._wire.home(provider).team}/{channel}/{account}"


def channel_of(place: str) -> str:
    """The channel of a place: a thread has no members of its own."""
    return place.partition(":")[0]


def _of_place(found: Sequence[Limit], place: str) -> list[Limit]:
    return [one for one in found if one.place == place]
