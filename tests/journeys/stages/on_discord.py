"""The stage on Discord: the real library and adapter, connected to the simulator."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.people import Audience, Role
from bot.domain.steps import Choice, Desk
from bot.workflow.chat.capabilities import Means
from tests.journeys.stages import script
from tests.journeys.stages.on_wire import REASON, OnWire, doing, refusal
from tests.journeys.stages.script import CAST, PLACES
from tests.journeys.stages.stage import Shown
from tests.platforms.discord.college import College, Running, buttons, college, shown, steward
from tests.simulators.discord.permissions import P
from tests.simulators.discord.world import Channel, Member, Message

MENU = "Report to moderators"


@dataclass
class OnDiscord(OnWire):
    """A story on Discord."""

    place: College = field(kw_only=True)
    running: Running = field(kw_only=True)
    rooms: dict[str, Channel] = field(kw_only=True)
    office: Channel = field(kw_only=True)

    def can(self, means: Means) -> bool:
        """Whether Discord has a means."""
        return self.running.discord.capabilities(self.provider).can(means)

    def id_of(self, person: str) -> str:
        """A member's id."""
        return str(self.place[person].id)

    async def post(self, act: script.Post) -> None:
        """Write, and wait until Steward took it in."""
        before = self.running.discord.heard
        text = f"<@{self.id_of(act.to)}> {act.text}" if act.to else act.text
        found = await self.place.sim.post(self.rooms[act.place], self.place[act.author], text)
        self.messages[act.message], self.ids[act.message] = found, str(found.id)
        await self.first(lambda: self.running.discord.heard > before, f"heard: {act}")

    async def edit(self, act: script.Edit) -> None:
        """Change the words."""
        await self.place.sim.edit(self.messages[act.message], act.text)

    async def delete(self, act: script.Delete) -> None:
        """Take the message away."""
        await self.place.sim.delete(self.messages[act.message])

    async def report(self, act: script.Report) -> None:
        """Choose the message's menu, and fill in the box."""
        sim = self.place.sim
        await self.first(lambda: sim.world.commands, "the commands")
        box = await sim.context_menu(self.place[act.by], MENU, self.messages[act.message])
        told = await sim.submit_modal(box, {"kind": [act.kind], "note": act.note})
        await self.first(lambda: "Thank you" in told.text, f"thanks for {act}")

    async def decide(self, by: str, message: str, what: str, desk: Desk) -> str | None:
        """Press on the card, and give a reason where a box opens."""
        control, sim = await self.control(message, what, desk), self.place.sim
        card = await self._with_button(lambda: self._hung(desk), control.id)
        pressed = await sim.press(card, control.id, self.place[by])
        if pressed.modal_inputs:
            sent = await sim.submit_modal(pressed, {"text": REASON})
            await self.first(lambda: sent.text, f"an answer to {by} for {what}")
            return refusal(sent.text)

        async def is_over() -> bool:
            return bool(pressed.text) or await self.took_effect(self.id_of(by), message)

        await self.until(is_over, f"{what} by {by}")
        return refusal(pressed.text) if pressed.text else None

    async def answer(self, act: script.Answer) -> str | None:
        """Press below a notice."""
        return await self._below(act.by, act.message, act.what, "")

    async def appeal(self, act: script.Appeal) -> None:
        """Press below a notice, and write into the box."""
        told = await self._below(act.by, act.message, script.WRONG, act.text)
        assert "look again" in told, told

    async def cards(self, desk: Desk) -> list[Shown]:
        """The cards before a desk."""
        return [
            Shown(f"{one.content}\n{shown(one)}", doing(buttons(one)))
            for one in self._hung(desk)
            if one.embeds
        ]

    async def said(self, desk: Desk) -> list[str]:
        """Everything that stands before a desk."""
        return [f"{one.content}\n{shown(one)}" for one in self._hung(desk)]

    async def letters(self, member: str) -> list[Shown]:
        """What was written to somebody in private."""
        found = self.place.sim.dms(self.place[member])
        return [Shown(f"{one.content}\n{shown(one)}", doing(buttons(one))) for one in found]

    async def limit(self, member: str, place: str) -> Choice | None:
        """What the channel's overwrite for somebody denies."""
        overwrite = self.place.sim.overwrites(self.rooms[place]).get(self.place[member].id)
        denied = overwrite.deny if overwrite is not None else 0
        if denied & P.VIEW_CHANNEL:
            return Choice.BLOCK
        return Choice.RESTRICT if denied & P.SEND_MESSAGES else None

    def _hung(self, desk: Desk) -> list[Message]:
        return self.place.cards(self._channel(desk))

    def _channel(self, desk: Desk) -> Channel:
        place = self.place
        return {
            Desk.MODERATORS: place.moderators,
            Desk.MANAGERS: place.managers,
            Desk.DIRECTOR: self.office,
            Desk.SAFEGUARDING_LEAD: place.lead_desk,
        }[desk]

    async def _below(self, by: str, message: str, what: str, text: str) -> str:
        control, sim = await self.control(message, what), self.place.sim
        letter = await self._with_button(lambda: sim.dms(self.place[by]), control.id)
        pressed = await sim.press(letter, control.id, self.place[by])
        if pressed.modal_inputs:
            pressed = await sim.submit_modal(pressed, {"text": text})
        await self.first(lambda: pressed.text, f"an answer to {by} for {what}")
        return pressed.text

    async def _with_button(self, written: Callable[[], list[Message]], name: str) -> Message:
        """The newest message that has the button, once there is one."""

        def look() -> Message | None:
            return next((one for one in reversed(written()) if name in buttons(one)), None)

        found = await self.first(look, f"a button {name}")
        assert isinstance(found, Message)
        return found


def furnish(place: College) -> tuple[dict[str, Channel], Channel]:
    """Give the college the story's people and places: its rooms, and the director's office."""
    for name, (audience, role) in CAST.items():
        if name not in place.people:
            place.people[name] = _member(place, name, audience, role)
    rooms = {one: place.guild.text_channel(one) for one in PLACES}
    office = place._desk("director", "manager")
    place.more["desks"] = {
        "moderators": str(place.moderators.id),
        "managers": str(place.managers.id),
        "director": str(office.id),
        "safeguarding_lead": str(place.lead_desk.id),
    }
    return rooms, office


def _member(place: College, name: str, audience: Audience, role: Role | None) -> Member:
    groups = [place.roles[audience.value], *([place.roles[role.value]] if role else [])]
    return place.guild.member(name, groups)


@asynccontextmanager
async def on_discord(folder: Path, pack: str, closed: tuple[str, ...]) -> AsyncIterator[OnDiscord]:
    """A furnished server with Steward at work on it."""
    async with college(folder, pack) as place:
        rooms, office = furnish(place)
        for name in closed:
            place.sim.faults.closed_dms(place[name])
        async with steward(place) as bot:
            yield OnDiscord(
                place.sim, bot, place.id, "discord", closed,
                place=place, running=bot, rooms=rooms, office=office,
            )  # fmt: skip
