"""The channels of a workspace as Steward sees them: which there are, and in which it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.slack.directory import Channel, to_channel
from bot.platforms.slack.translate import place_of
from bot.platforms.slack.workspaces import Workspace
from bot.store.orders import Order
from bot.workflow.admin.checkup import Check, bad, good
from bot.workflow.admin.findings import some
from bot.workflow.admin.places import Watch, watch_of
from bot.workflow.tenant import Tenant

_A_PAGE, _PAGES, _MEMBERS = 200, 25, 1000
_MOST = 10
"""Findings of one kind that are told one by one."""

NOT_IN_IT = "Steward is not in it: type /invite @Steward there"


@dataclass(frozen=True, slots=True)
class Seen:
    """A channel, whether Steward is in it, and whether it is watched."""

    channel: Channel
    is_member: bool
    watch: Watch


async def channels(client: AsyncWebClient) -> list[tuple[Channel, bool]]:
    """Every channel that Steward can see and that is not archived, by name; whether it is in it.

    Of private channels Slack tells only those it is in.
    """
    found: list[tuple[Channel, bool]] = []
    cursor: str | None = None
    for _ in range(_PAGES):
        answer = await client.conversations_list(
            types="public_channel,private_channel",
            exclude_archived=True,
            limit=_A_PAGE,
            cursor=cursor,
        )
        for body in answer.get("channels") or ():
            found.append((to_channel(body), bool(body.get("is_member"))))
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            break
    return sorted(found, key=lambda one: one[0].name)


async def members_of(client: AsyncWebClient, channel: str) -> frozenset[str]:
    """Everybody who is in a conversation."""
    found: set[str] = set()
    cursor: str | None = None
    for _ in range(_PAGES):
        answer = await client.conversations_members(channel=channel, limit=_MEMBERS, cursor=cursor)
        found.update(map(str, answer.get("members") or ()))
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            break
    return frozenset(found)


def seen(
    known: Iterable[tuple[Channel, bool]],
    workspace: Workspace,
    tenant: Tenant,
    orders: Sequence[Order],
    now: datetime,
) -> Iterator[Seen]:
    """What the pack, the settings, the marks and the orders make of each channel."""
    for channel, is_member in known:
        place, is_desk = place_of(channel, workspace), workspace.is_desk(channel.id)
        watch = watch_of(tenant, place, orders, now, is_desk=is_desk)
        yield Seen(channel, is_member, watch)


def place_checks(found: Iterable[Seen], what: str) -> Iterator[Check]:
    """Whether Steward is in every channel that it is to watch."""
    watched = [one for one in found if one.watch.is_watched]
    mend = "type /invite @Steward there, or mark the channel with /steward places mark"
    absent = [
        bad(f"#{one.channel.name}", "to be watched, but Steward is not in it", mend)
        for one in watched
        if not one.is_member
    ]
    yield from some(absent, _MOST, what)
    heard = len(watched) - len(absent)
    yield good(what, f"{heard} of {len(watched)} that are to be watched can be read")
