"""Who could read what is put into a desk's channel, and must not."""

from __future__ import annotations

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.platforms.slack.commands.callers import Callers
from bot.platforms.slack.places import members_of
from bot.platforms.slack.workspaces import Workspace
from bot.workflow.chat.seats import ROLES_AT

MOST = 50
"""People in a channel that are looked at one by one."""

_OUTSIDE = (Audience.LEARNER, Audience.VISITOR, Audience.CONTRACTOR)


async def stranger_at(
    callers: Callers, workspace: Workspace, desk: Desk, channel: str
) -> str | None:
    """The first who is in a desk's channel and must not be: their account; None for nobody.

    It is who was said to be no member of staff, and at the safeguarding lead's desk also whoever
    moderates and is neither lead nor deputy.
    """
    client = callers.wire.client(workspace.provider)
    members = sorted(await members_of(client, channel))
    for account in members[:MOST]:
        if await _is_stranger(callers, workspace, desk, account):
            return account
    return None


async def _is_stranger(callers: Callers, workspace: Workspace, desk: Desk, account: str) -> bool:
    provider, directory = workspace.provider, callers.directory
    person = await directory.person(provider, account)
    if person is None or person.is_bot:
        return False
    held = await directory.held(provider, account)
    known_as = await callers.wire.known_as(provider, account)
    roles = workspace.roles_of(account, held, known_as)
    if roles & set(ROLES_AT[desk]):
        return False
    if desk is Desk.SAFEGUARDING_LEAD and Role.MODERATOR in roles:
        return True
    return workspace.audience_of(held) in _OUTSIDE
