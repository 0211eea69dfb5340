"""A little Slack to try a bot against: ``python -m tests.simulators.slack [seconds [address]]``.

Prints the addresses and the tokens, furnishes a workspace, and lets a learner write every few
seconds. What the bot does appears as it happens. Lines typed here are commands; ``help`` lists
them. With the address of an app that listens, events go there, signed, instead of to sockets.
"""

from __future__ import annotations

import asyncio
import itertools
import shlex
import sys
from collections.abc import Awaitable, Callable

from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.blocks import elements_of
from tests.simulators.slack.errors import PersonRefused
from tests.simulators.slack.interactions import Interaction
from tests.simulators.slack.simulator import SlackSimulator
from tests.simulators.slack.workspace import Workspace
from tests.simulators.slack.world import Ephemeral, Message, User, View

LINES = (
    "Has anyone got the notes from Tuesday?",
    "The deadline is on Friday, I think.",
    "You are an idiot, Bo.",
    "Can somebody explain question 4?",
    "My number is 07700 900123, ring me.",
    "Thanks, that helped a lot!",
)
HELP = """say NAME TEXT            somebody writes in #course-chat
dm NAME TEXT             somebody writes to the bot
edit NAME TEXT           somebody changes the last thing they said
delete NAME              somebody deletes it
command NAME /steward …  somebody runs a command in #general (moderators: at their desk)
press NAME ACTION_ID     somebody presses the newest button of that name that they see
fill NAME BLOCK=TEXT …   somebody fills in their modal ("BLOCK=two words") and submits it
home NAME                somebody opens the app's home
refresh | warn | drop | close    trouble on the sockets
state                    what stands in channels and DMs
quit"""


def show(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def shown_blocks(blocks: list[dict[str, object]]) -> str:
    """The action_ids that can be pressed."""
    names = [str(e.get("action_id")) for block in blocks for e in elements_of(block)]
    return f" [{', '.join(names)}]" if names else ""


class Town:
    """The workspace and the commands that act in it."""

    def __init__(self, sim: SlackSimulator, place: Workspace) -> None:
        self.sim = sim
        self.place = place
        self.last: dict[str, Message] = {}

    def person(self, name: str) -> User:
        found = getattr(self.place, name.lower(), None)
        if not isinstance(found, User):
            raise PersonRefused(f"nobody is called {name!r}: kim, bo, tess, mo, mia, mara, sam …")
        return found

    async def say(self, name: str, text: str) -> None:
        who = self.person(name)
        self.last[who.id] = await self.sim.post(self.place.course, who, text)

    async def dm(self, name: str, text: str) -> None:
        who = self.person(name)
        self.last[who.id] = await self.sim.post(self.sim.dm(who), who, text)

    def _said(self, name: str) -> Message:
        who = self.person(name)
        if who.id not in self.last:
            raise PersonRefused(f"{name} has said nothing")
        return self.last[who.id]

    async def edit(self, name: str, text: str) -> None:
        await self.sim.edit(self._said(name), text)

    async def delete(self, name: str, _text: str) -> None:
        await self.sim.delete(self._said(name))

    async def command(self, name: str, text: str) -> None:
        who = self.person(name)
        desks = (self.place.moderators, self.place.managers, self.place.lead_desk)
        where = next((desk for desk in desks if who.id in desk.members), self.place.general)
        self._tell(await self.sim.command(who, text, where))

    async def press(self, name: str, action_id: str) -> None:
        who = self.person(name)
        for where in self._seen_by(who):
            if action_id in shown_blocks(where.blocks):
                return self._tell(await self.sim.press(where, action_id, who))
        raise PersonRefused(f"{name} sees nothing called {action_id!r}")

    def _seen_by(self, who: User) -> list[Message | Ephemeral | View]:
        """What may have buttons for them, newest first."""
        views: list[Message | Ephemeral | View] = [
            view for view in (self.sim.modal(who), self.sim.home(who)) if view is not None
        ]
        mine = [c for c in self.sim.world.channels.values() if who.id in c.members]
        messages: list[Message | Ephemeral] = [m for c in mine for m in self.sim.said(c)]
        messages += self.sim.ephemerals(who)
        return views + sorted(messages, key=lambda message: message.ts, reverse=True)

    async def fill(self, name: str, text: str) -> None:
        view = self.sim.modal(self.person(name))
        if view is None:
            raise PersonRefused(f"{name} has no modal open")
        pairs = [part.partition("=") for part in shlex.split(text)]
        self._tell(await self.sim.submit(view, {block: value for block, _, value in pairs}))
        if view.errors:
            show(f"  errors {view.errors}")

    async def home(self, name: str, _text: str) -> None:
        await self.sim.open_home(self.person(name))

    def _tell(self, done: Interaction) -> None:
        said = "; ".join(done.texts)
        show(f"  {'acknowledged' if done.is_acknowledged else done.failure} {said}")

    def state(self) -> None:
        for channel in self.sim.world.channels.values():
            for message in self.sim.messages(channel):
                who = message.author.name if message.author else message.username
                buttons = shown_blocks(message.blocks)
                show(f"  #{channel.name or 'DM'} {who}: {message.text[:100]}{buttons}")
        for shown in self.sim.world.ephemerals:
            show(f"  only {shown.to.name}: {shown.text[:100]}{shown_blocks(shown.blocks)}")

    async def obey(self, line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        first, _, second = rest.partition(" ")
        acts: dict[str, Callable[[str, str], Awaitable[None]]] = {
            name: getattr(self, name)
            for name in ("say", "dm", "edit", "delete", "command", "press", "fill", "home")
        }
        faults: dict[str, Callable[[], None]] = {
            "refresh": self.sim.faults.refresh,
            "warn": self.sim.faults.warn,
            "drop": self.sim.faults.drop_socket,
            "close": self.sim.faults.close_socket,
            "state": self.state,
        }
        try:
            if word in acts:
                await acts[word](first, second)
            elif word in faults:
                faults[word]()
            else:
                show(HELP)
        except PersonRefused as refusal:
            show(f"  refused: {refusal}")


async def talk(town: Town, seconds: float) -> None:
    """Somebody writes every few seconds."""
    for name, line in zip(itertools.cycle(("kim", "bo")), itertools.cycle(LINES), strict=False):
        await asyncio.sleep(seconds)
        await town.obey(f"say {name} {line}")


async def watch(sim: SlackSimulator) -> None:
    """Shows each call of the bot that changes something, and every violation."""
    quiet = ("auth.test", "users.", "conversations.info", "conversations.list", "team.info")
    while True:
        await sim.until(lambda: sim.requests or sim.violations, within=1e9)
        for request in sim.requests:
            if not request.method.startswith(quiet):
                show(f"  {request.error or 'ok'} {request.method} {str(request.arguments)[:200]}")
        for violation in sim.violations:
            show(f"  VIOLATION {violation}")
        sim.requests.clear()
        sim.violations.clear()


async def main(seconds: float, address: str | None) -> None:
    app = AppSettings(request_url=address)
    sim = SlackSimulator(app=app, retry_delays=(0.1, 60, 300))
    await sim.start()
    town = Town(sim, Workspace(sim))
    show(f"Web API    {sim.api_address}\nBot token  {sim.bot_token}\nApp token  {sim.app_token}")
    show(f"Signing secret  {app.signing_secret}")
    for channel in sim.world.channels.values():
        show(f"#{channel.name:<14}{channel.id}")
    show("Type help for commands.")
    tasks = [asyncio.create_task(talk(town, seconds)), asyncio.create_task(watch(sim))]
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
    try:
        while (line := (await reader.readline()).decode()) and line.strip() != "quit":
            if line.strip():
                await town.obey(line)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await sim.stop()


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    asyncio.run(main(float(given.get(1, 5)), given.get(2)))
