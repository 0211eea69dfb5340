"""Everything that people use on Slack beside buttons, put together."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from bot.platforms.slack.cards import Hanging
from bot.platforms.slack.commands.callers import Callers
from bot.platforms.slack.commands.case_work import CaseWork
from bot.platforms.slack.commands.deciding import Deciding
from bot.platforms.slack.commands.doctoring import Doctoring
from bot.platforms.slack.commands.everyone import Everyone
from bot.platforms.slack.commands.guide import Guide
from bot.platforms.slack.commands.home import HomeTabs
from bot.platforms.slack.commands.keeping import Keeping
from bot.platforms.slack.commands.reporting import Reporting
from bot.platforms.slack.commands.rights import Rights
from bot.platforms.slack.commands.saying import Saying
from bot.platforms.slack.commands.surface import Commands
from bot.platforms.slack.commands.table import Table
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.lookup import Lookup
from bot.platforms.slack.replies import Replies
from bot.platforms.slack.wire import Wire


class Interactive:
    """Commands, menus and shortcuts."""

    def __init__(
        self,
        wire: Wire,
        directory: Directory,
        lookup: Lookup,
        replies: Replies,
        hanging: Hanging,
    ) -> None:
        callers, saying = Callers(wire, directory), Saying(wire, replies)
        reporting = Reporting(callers, lookup, saying)
        doctoring = Doctoring(callers)
        guide = Guide(callers, saying, doctoring)
        self.table = Table(
            [
                *Everyone(callers).commands(),
                reporting.command,
                *CaseWork(callers, hanging).commands(),
                *Deciding(callers).commands(),
                *guide.commands,
                doctoring.command,
                *Keeping(callers, doctoring).commands(),
                *Rights(callers).commands(),
            ]
        )
        self._commands = Commands(wire, callers, saying, self.table)
        self.home = HomeTabs(callers)
        self._parts = (
            self._commands,
            reporting.planted(self._commands),
            guide.planted(self._commands),
        )

    def plant(self, app: AsyncApp) -> None:
        """Listen for all of it."""
        for part in self._parts:
            part.plant(app)
