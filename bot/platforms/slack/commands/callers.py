"""Who asks on Slack, and in which roles: asked anew each time, on this side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.domain.people import Audience, Role
from bot.platforms.slack.cards import is_account
from bot.platforms.slack.commands.saying import Origin
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.markup import plain
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.workspaces import Workspace
from bot.workflow.admin.set_up import Keeper
from bot.workflow.case_list import Viewer
from bot.workflow.chat.asking import Asker, Asking
from bot.workflow.ledger import Ledger
from bot.workflow.tenant import Tenant

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who asked for something, where, and who they are now. ``key``: of this asking."""

    origin: Origin
    workspace: Workspace
    asker: Asker
    key: str

    @property
    def tenant(self) -> Tenant:
        """The provider at work."""
        return self.asker.tenant

    @property
    def provider(self) -> str:
        """The provider's id."""
        return self.asker.provider

    @property
    def id(self) -> str:
        """Their account."""
        return self.asker.account

    @property
    def roles(self) -> frozenset[Role]:
        """The roles they hold now."""
        return self.asker.roles

    @property
    def viewer(self) -> Viewer:
        """As somebody who looks at cases."""
        return self.asker.viewer


class Callers:
    """Knows callers and reads for them."""

    def __init__(self, wire: Wire, directory: Directory) -> None:
        self.wire = wire
        self.directory = directory
        self.asking = Asking(wire, plain)

    async def caller(self, origin: Origin, key: str) -> Caller | None:
        """Who asked; None where the workspace, or the provider at work, is not known."""
        workspace = self.wire.workspaces.of_provider(origin.provider)
        tenant = self.wire.tenant_of(origin.provider)
        if workspace is None or tenant is None or not is_account(origin.account):
            return None
        account, provider = origin.account, origin.provider
        held = await self.directory.held(provider, account)
        roles = workspace.roles_of(account, held, await self.wire.known_as(provider, account))
        member = await self.wire.member_of(provider, account)
        audience = workspace.audience_of(held) or Audience.LEARNER
        return Caller(origin, workspace, Asker(tenant, account, member, roles, audience), key)

    async def keeper(self, caller: Caller) -> Keeper:
        """The caller as somebody who may keep Steward.

        Slack is asked anew whether they administer the workspace.
        """
        answer = await self.wire.client(caller.provider).users_info(user=caller.id)
        user, home = answer.get("user") or {}, self.wire.home(caller.provider)
        is_ours = user.get("team_id") in (None, home.team) and not user.get("deleted")
        has_admins = bool(
            caller.workspace.role_ids((Role.ADMIN,)) or caller.workspace.named((Role.ADMIN,))
        )
        return Keeper(
            id=caller.id,
            is_admin=Role.ADMIN in caller.roles,
            runs_space=is_ours and bool(user.get("is_admin") or user.get("is_owner")),
            has_admins=has_admins,
        )

    async def read(self, caller: Caller, work: Callable[[Ledger], Given]) -> Given:
        """Read for a caller what is so now."""
        return await self.asking.read(caller.asker, work)
