"""``steward doctor``, as far as it asks Slack: with the tokens that Steward runs with."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator

from bot.commands.desk import store_of
from bot.platforms.slack.preflight import app_check, look
from bot.platforms.slack.secrets import Secrets, secrets_of
from bot.platforms.slack.wire import API, client_with
from bot.platforms.slack.workspaces import Workspace, rewired, workspace_of
from bot.settings import Settings
from bot.store import migrate
from bot.workflow.admin.checkup import Check


def looked_at(settings: Settings, api: str = API) -> Iterator[Check]:
    """What Slack says of the tokens and of every provider's workspace. Raises SettingsError."""
    known = [one for each in settings.providers if (one := workspace_of(each)) is not None]
    if known:
        secrets = secrets_of(settings, os.environ)
        yield from asyncio.run(_look(settings, known, secrets, api))


async def _look(
    settings: Settings, known: list[Workspace], secrets: Secrets, api: str
) -> list[Check]:
    found: list[Check] = []
    if settings.file.slack.mode == "socket":
        found.append(await app_check(client_with("", api), secrets.app))
    for workspace in await _as_set_up(settings, known):
        client = client_with(secrets.bot[workspace.provider], api)
        has_admin = workspace.provider in secrets.user
        found += await look(client, workspace, has_admin=has_admin)
    return found


async def _as_set_up(settings: Settings, known: list[Workspace]) -> list[Workspace]:
    """With what was set up in chat over the settings, where there is a store that fits."""
    path = settings.store_file
    if not path.exists() or migrate.check_known(path) != migrate.head():
        return known
    async with store_of(settings, read_only=True) as store:
        return await store.read(lambda tx: [rewired(tx, one) for one in known])
