"""What every part of an adapter works with: the core behind the door, the clock, who is who."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from bot.domain.errors import StoreError
from bot.domain.events import Event, Posted
from bot.domain.findings import Finding
from bot.domain.messages import Message
from bot.policy.check import Report
from bot.store import members
from bot.store.engine import Store
from bot.store.tx import Tx
from bot.workflow.ledger import Emission
from bot.workflow.linking import Account, is_vouched
from bot.workflow.tenant import Tenant

Told = Callable[[str, Sequence[Emission]], Awaitable[None]]


class Core(Protocol):
    """The application, as far as a platform knows it."""

    @property
    def store(self) -> Store:
        """The open store."""
        ...

    @property
    def tenants(self) -> Mapping[str, Tenant]:
        """The providers at work."""
        ...

    async def receive(
        self, provider: str, event: Event, *, key: str | None = None
    ) -> tuple[Emission, ...]:
        """Let an event in by the one door; under the same key only once."""
        ...

    async def look(self, provider: str, message: Message) -> tuple[Finding, ...]:
        """What detection says about a draft: nothing of it is kept, counted or logged."""
        ...

    async def reload(self, only: str | None = None) -> Mapping[str, Report]:
        """Read the packs again, or one provider's; what the check of each says."""
        ...

    async def refresh(self) -> None:
        """Take over what was said of places in chat."""
        ...


class Joined:
    """An adapter's way to the core. ``told`` hears what events led to, so that cards can be drawn
    anew; ``platform`` is the name its messages carry."""

    def __init__(
        self, platform: str, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.platform = platform
        self.now = clock
        self.told: Told | None = None
        self._core: Core | None = None

    def join(self, core: Core) -> None:
        """Connect the parts with the core. Before this nothing comes in or goes out."""
        self._core = core

    @property
    def is_joined(self) -> bool:
        """Whether there is a core."""
        return self._core is not None

    @property
    def core(self) -> Core:
        """The core; StoreError before ``join``."""
        if self._core is None:
            raise StoreError(f"{self.platform} is not connected to the store yet")
        return self._core

    @property
    def store(self) -> Store:
        """The open store."""
        return self.core.store

    def tenant_of(self, provider: str) -> Tenant | None:
        """The provider as it works now."""
        return self.core.tenants.get(provider)

    async def receive(
        self, provider: str, event: Event, *, key: str | None = None
    ) -> tuple[Emission, ...]:
        """Let an event in, then tell who wants to know what it led to.

        A message that back-fill found is taken in as of now, however long ago it was posted.
        """
        if isinstance(event, Posted) and event.message.late:
            event = replace(event, found_at=self.now())
        emitted = await self.core.receive(provider, event, key=key)
        if emitted and self.told is not None:
            await self.told(provider, emitted)
        return emitted

    async def member_of(self, provider: str, account: str) -> str:
        """The member behind an account of this platform."""
        return await self.store.read(
            lambda tx: members.resolve(tx, provider, self.platform, account)
        )

    async def account_of(self, provider: str, member: str) -> str:
        """The member's account on this platform; the member's own id where none is linked."""
        return await self.store.read(
            lambda tx: members.account(tx, provider, self.platform, member)
        )

    async def known_as(self, provider: str, account: str) -> frozenset[str]:
        """The names under which the settings may give this account a role.

        Its own; and every other of its member's where somebody of the provider linked it. What
        members link themselves gives nobody a role.
        """
        here = Account(self.platform, account)

        def work(tx: Tx) -> frozenset[str]:
            if not is_vouched(tx, provider, here):
                return frozenset({account})
            member = members.resolve(tx, provider, self.platform, account)
            return frozenset({account, *members.ids_of(tx, provider, member)})

        return await self.store.read(work)

    async def account_for_a_desk(self, provider: str, person: str) -> str:
        """The account of somebody whom the settings name: one that was vouched for, else the name
        itself. What is meant for a desk goes to no account that its owner linked alone."""
        account = await self.account_of(provider, person)
        here = Account(self.platform, account)
        is_safe = await self.store.read(lambda tx: is_vouched(tx, provider, here))
        return account if is_safe else person

    async def ids_of(self, provider: str, people: Iterable[str]) -> frozenset[str]:
        """Every id by which these members go, on whatever platform."""
        wanted = tuple(people)
        return await self.store.read(
            lambda tx: frozenset(
                one for person in wanted for one in members.ids_of(tx, provider, person)
            )
        )
