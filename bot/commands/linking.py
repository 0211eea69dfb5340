"""``steward member link``: accounts of one person, linked in the provider's name."""

from __future__ import annotations

import asyncio
from argparse import Namespace

from bot.commands.console import OK, now, say
from bot.commands.desk import actor_of, settings_of, store_of
from bot.domain.errors import BadInput
from bot.policy.shelf import PackShelf
from bot.settings import ProviderSettings, Settings
from bot.tenants import pack_of, tenant_of
from bot.workflow.ledger import MACHINE
from bot.workflow.linking import PLATFORMS, Account, vouch


def link_member(args: Namespace) -> int:
    """Make accounts one member: one record, and the roles that the settings give to the name."""
    settings = settings_of(args)
    provider = settings.provider(args.provider)
    actor = actor_of(args, provider)
    accounts = tuple(account_named(text) for text in args.account)
    by = actor.id if actor else MACHINE
    asyncio.run(_link(settings, provider, args.id, accounts, by))
    say(f"{args.id} of {provider.id} is now known by:")
    for account in accounts:
        say(f"  {account.id} on {account.platform}")
    return OK


def account_named(text: str) -> Account:
    """``discord:200000000000000100`` or ``slack:U0123ABCD``. Raises BadInput for another."""
    platform, _, account = text.partition(":")
    if platform not in PLATFORMS or not account.strip():
        mend = "write the platform and the account's id, such as slack:U0123ABCD"
        raise BadInput("--account", f"{text!r} names no account", mend)
    return Account(platform, account.strip())


async def _link(
    settings: Settings,
    provider: ProviderSettings,
    member: str,
    accounts: tuple[Account, ...],
    by: str,
) -> None:
    (loaded,) = PackShelf([pack_of(settings, provider)]).all_current()
    tenant = tenant_of(settings, provider, loaded)
    async with store_of(settings) as store:
        await store.write(lambda tx: vouch(tx, tenant, member, accounts, now(), by))
