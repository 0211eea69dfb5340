"""A little Discord to try a bot against: ``python -m tests.simulators.discord [seconds]``.

Prints the addresses and the token, furnishes a college, and lets a member write every few
seconds. What the bot does appears as it happens. Lines typed here are commands; ``help`` lists
them.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import sys
from collections.abc import Awaitable, Callable

from tests.simulators.discord.errors import PersonRefused
from tests.simulators.discord.permissions import P
from tests.simulators.discord.simulator import DiscordSimulator
from tests.simulators.discord.world import Channel, Member, Message

LINES = (
    "Has anyone got the notes from Tuesday?",
    "The deadline is on Friday, I think.",
    "You are an idiot, Sam.",
    "Can somebody explain question 4?",
    "My number is 07700 900123, ring me.",
    "Thanks, that helped a lot!",
)
HELP = """say NAME TEXT         somebody writes in #general
post NAME TEXT        somebody opens a post in the forum
dm NAME TEXT          somebody writes to the bot
press NAME ID         somebody presses a button of the bot's newest message that has it
slash NAME COMMAND    somebody runs a slash command without options
drop | reconnect | invalidate    trouble on the gateway
state                 what stands in channels and DMs, and who is timed out
quit"""


def show(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


class Town:
    """The scripted world and the commands that act in it."""

    def __init__(self, sim: DiscordSimulator) -> None:
        self.sim = sim
        self.guild = sim.guild("College")
        tutor = self.guild.role("Tutor", P.KICK_MEMBERS | P.MANAGE_MESSAGES)
        hidden = {self.guild.everyone: (0, int(P.VIEW_CHANNEL)), tutor: (int(P.VIEW_CHANNEL), 0)}
        self.general = self.guild.text_channel("general")
        self.forum = self.guild.forum("help", ["maths", "it"])
        bots = {self.guild.bot_role: (int(P.VIEW_CHANNEL), 0)}
        self.staff = self.guild.text_channel("moderators", overwrites=hidden | bots)
        names = {"Kim": [], "Sam": [], "Robin": [], "Alex": [tutor]}
        self.people = {name: self.guild.member(name, roles) for name, roles in names.items()}

    def person(self, name: str) -> Member:
        found = self.people.get(name.capitalize())
        if found is None:
            raise PersonRefused(f"nobody is called {name!r}: {', '.join(self.people)}")
        return found

    async def say(self, name: str, text: str) -> None:
        await self.sim.post(self.general, self.person(name), text)

    async def post(self, name: str, text: str) -> None:
        await self.sim.forum_post(self.forum, self.person(name), text[:50], text)

    async def dm(self, name: str, text: str) -> None:
        person = self.person(name)
        await self.sim.post(self.sim.dm(person), person, text)

    async def press(self, name: str, custom_id: str) -> None:
        channels: list[Channel] = list(self.sim.world.channels.values())
        messages: list[Message] = [m for c in channels for m in c.messages.values()]
        for message in sorted(messages, key=lambda m: m.id, reverse=True):
            if custom_id in str(message.components):
                press = await self.sim.press(message, custom_id, self.person(name))
                return show(f"  answer {press.answer_type}: {press.text or press.data}")
        raise PersonRefused(f"no message has a button {custom_id!r}")

    async def slash(self, name: str, command: str) -> None:
        run = await self.sim.slash(self.person(name), command, channel=self.general)
        show(f"  answer {run.answer_type}: {run.text or run.data}")

    def state(self) -> None:
        for channel in self.sim.world.channels.values():
            for message in channel.messages.values():
                where = channel.name or "DM"
                show(f"  #{where} {message.author.name}: {message.content[:100]}")
        show(f"  timeouts {self.sim.timeouts}")

    async def obey(self, line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        first, _, second = rest.partition(" ")
        acts: dict[str, Callable[[str, str], Awaitable[None]]] = {
            "say": self.say,
            "post": self.post,
            "dm": self.dm,
            "press": self.press,
            "slash": self.slash,
        }
        faults: dict[str, Callable[[], None]] = {
            "drop": self.sim.faults.drop_socket,
            "reconnect": self.sim.faults.reconnect,
            "invalidate": lambda: self.sim.faults.invalidate(resumable=False),
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
    """Somebody writes every few seconds, for as long as they may."""
    names = itertools.cycle(("Kim", "Sam", "Robin"))
    for name, line in zip(names, itertools.cycle(LINES), strict=False):
        await asyncio.sleep(seconds)
        await town.obey(f"say {name} {line}")


async def watch(sim: DiscordSimulator) -> None:
    """Shows each request of the bot that changes something, and every violation."""
    while True:
        await sim.until(lambda: sim.requests or sim.violations, within=1e9)
        for request in sim.requests:
            if not request.route.startswith("GET"):
                show(f"  {request.status} {request.route} {str(request.body)[:160]}")
        for violation in sim.violations:
            show(f"  VIOLATION {violation}")
        sim.requests.clear()
        sim.violations.clear()


async def main(seconds: float) -> None:
    sim = DiscordSimulator()
    await sim.start()
    town = Town(sim)
    show(
        f"REST     {sim.http_address}/api/v10\nGateway  {sim.gateway_address}\nToken    {sim.token}"
    )
    show(f"Guild    {town.guild.id}\nType help for commands.")
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
    given = argparse.ArgumentParser(
        prog="tests.simulators.discord", description="A little Discord to try a bot against."
    )
    given.add_argument(
        "seconds", type=float, nargs="?", default=5.0, help="how often somebody writes (5)"
    )
    asyncio.run(main(given.parse_args().seconds))
