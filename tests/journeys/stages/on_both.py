"""One Steward, one store, one provider: on a Discord server and in a Slack workspace at once."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.app import App
from bot.platforms.discord.adapter import DiscordPlatform
from bot.platforms.discord.servers import server_of
from bot.platforms.slack.adapter import SlackPlatform
from bot.platforms.slack.secrets import Secrets
from bot.platforms.slack.workspaces import workspace_of
from bot.settings import Settings, load_settings
from tests.journeys.stages import on_discord, on_slack
from tests.journeys.stages.on_discord import OnDiscord
from tests.journeys.stages.on_slack import OnSlack
from tests.journeys.stages.script import COURSE
from tests.platforms.discord import college as discord_harness
from tests.platforms.discord.college import College
from tests.platforms.discord.test_commands_everyone import run, said
from tests.platforms.slack import academy as slack_harness
from tests.platforms.slack.academy import Academy
from tests.platforms.slack.asking import answer

_CODE = re.compile(r"[A-Z2-9]{5}-[A-Z2-9]{5}")


class _Clock(discord_harness.Clock, slack_harness.Clock):
    """One clock for both."""


@dataclass(frozen=True)
class Both:
    """The same provider on two stages."""

    discord: OnDiscord
    slack: OnSlack

    async def link(self, person: str) -> None:
        """Somebody asks for a code on Discord and types it on Slack."""
        server, workspace = self.discord.place, self.slack.place
        shown = said(await run(server, server[person], "link", {}))
        (code,) = _CODE.findall(shown)
        room = self.slack.rooms[COURSE]
        told = await answer(workspace, self.slack.people[person], f"link {code}", room)
        assert "one record" in told, told

    async def records(self, person: str) -> tuple[str, str]:
        """Somebody's own record, as they read it on Discord and on Slack."""
        server, workspace = self.discord.place, self.slack.place
        there = said(await run(server, server[person], "my-record", {}))
        room = self.slack.rooms[COURSE]
        here = await answer(workspace, self.slack.people[person], "my-record", room)
        return there.replace("\\", ""), here


@asynccontextmanager
async def on_both(folder: Path, pack: str) -> AsyncIterator[Both]:
    """A furnished server and a furnished workspace, with one Steward at work on both."""
    async with AsyncExitStack() as ending:
        server = await ending.enter_async_context(discord_harness.college(folder, pack))
        workspace = await ending.enter_async_context(slack_harness.academy(folder, pack))
        workspace.id = server.id
        rooms, office = on_discord.furnish(server)
        people, channels, private = on_slack.furnish(workspace)
        discord, slack, app, clock = _built(server, workspace)
        await app.start()
        for one in (slack, discord):
            ending.push_async_callback(one.stop)
        ending.push_async_callback(app.stop)
        ending.push_async_callback(slack.quiet)
        ending.push_async_callback(discord.quiet)
        async with asyncio.timeout(20):
            for starting in (discord, slack):
                await starting.start(app)
            for starting in (discord, slack):
                await starting.caught_up()
        there = discord_harness.Running(app, discord, clock)
        here = slack_harness.Running(app, slack, clock)
        yield Both(
            OnDiscord(
                server.sim, there, server.id, "discord",
                place=server, running=there, rooms=rooms, office=office,
            ),
            OnSlack(
                workspace.sim, here, server.id, "slack",
                place=workspace, running=here, people=people, rooms=channels, office=private,
            ),
        )  # fmt: skip


def _built(
    server: College, workspace: Academy
) -> tuple[DiscordPlatform, SlackPlatform, App, _Clock]:
    settings, clock = _settings(server, workspace), _Clock()
    (provider,) = settings.providers
    guilds, team = server_of(provider), workspace_of(provider)
    assert guilds is not None and team is not None
    discord = DiscordPlatform(
        [guilds],
        server.sim.token,
        pace=discord_harness.HURRY,
        clock=clock,
        options={"guild_ready_timeout": 0.05},
    )
    slack = SlackPlatform(
        [team],
        Secrets(bot={server.id: workspace.sim.bot_token}, app=workspace.sim.app_token),
        pace=slack_harness.HURRY,
        clock=clock,
        api=workspace.sim.api_address,
    )
    app = App(
        settings,
        discord_harness.KEYS,
        {"discord": discord, "slack": slack},
        clock=clock,
        pipeline=discord_harness.the_pipeline(),
        may_time_pass={
            "discord": lambda: not discord.is_behind,
            "slack": lambda: not slack.is_behind,
        },
        can_deliver={
            "discord": lambda: discord.is_connected,
            "slack": lambda: slack.is_connected,
        },
    )
    return discord, slack, app, clock


def _settings(server: College, workspace: Academy) -> Settings:
    there, here = server.settings(), workspace.settings()
    lead = [*there["roles"]["safeguarding_lead"], *here["roles"]["safeguarding_lead"]]
    provider = there | {"slack": here["slack"], "roles": {"safeguarding_lead": lead}}
    path = server.folder / "steward.yaml"
    path.write_text(json.dumps({"providers": [provider]}))
    return load_settings(path, {})
