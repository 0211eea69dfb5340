"""The stage on Slack: the real library and adapter, connected to the simulator."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
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
from tests.platforms.slack.academy import Academy, Running, academy, buttons, shown, steward
from tests.simulators.slack.world import Channel, Ephemeral, Message, User

SHORTCUT = "steward-report"

Read = Message | Ephemeral


@dataclass
class OnSlack(OnWire):
    """A story on Slack."""

    place: Academy = field(kw_only=True)
    running: Running = field(kw_only=True)
    people: dict[str, User] = field(kw_only=True)
    rooms: dict[str, Channel] = field(kw_only=True)
    office: Channel = field(kw_only=True)

    def can(self, means: Means) -> bool:
        """Whether the workspace has a means."""
        return self.running.slack.capabilities(self.provider).can(means)

    def id_of(self, person: str) -> str:
        """A user's id."""
        return self.people[person].id

    async def post(self, act: script.Post) -> None:
        """Write, and wait until Steward took it in."""
        before = self.running.slack.heard
        text = f"<@{self.id_of(act.to)}> {act.text}" if act.to else act.text
        room = self.rooms[act.place]
        found = await self.place.sim.post(room, self.people[act.author], text)
        self.messages[act.message] = found
        self.ids[act.message] = f"{room.id}:{found.ts}"
        await self.first(lambda: self.running.slack.heard > before, f"heard: {act}")

    async def edit(self, act: script.Edit) -> None:
        """Change the words."""
        await self.place.sim.edit(self.messages[act.message], act.text)

    async def delete(self, act: script.Delete) -> None:
        """Take the message away."""
        await self.place.sim.delete(self.messages[act.message])

    async def report(self, act: script.Report) -> None:
        """Choose the message's menu, and fill in the box."""
        sim, who = self.place.sim, self.people[act.by]
        await sim.message_shortcut(self.messages[act.message], SHORTCUT, who)
        view = await self.first(lambda: sim.modal(who), f"a box for {act}")
        await sim.submit(view, {"kind": act.kind, "note": act.note})
        await self.first(lambda: _with("Thank you", self._told(act.by)), f"thanks for {act}")

    async def decide(self, by: str, message: str, what: str, desk: Desk) -> str | None:
        """Press on the card, and give a reason where a box opens."""
        control, sim, who = await self.control(message, what, desk), self.place.sim, self.people[by]
        card = await self._with_button(by, desk, control.id)
        before = len(self._answers(by))
        await sim.press(card, control.id, who)

        async def is_over() -> bool:
            if sim.modal(who) or len(self._answers(by)) > before:
                return True
            return await self.took_effect(self.id_of(by), message)

        await self.until(is_over, f"{what} by {by}")
        if view := sim.modal(who):
            await sim.submit(view, {"text": REASON})
            await self.first(lambda: len(self._answers(by)) > before, f"an answer to {by}")
        told = self._answers(by)[before:]
        return refusal(told[0]) if told else None

    async def answer(self, act: script.Answer) -> str | None:
        """Press below a notice."""
        return await self._below(act.by, act.message, act.what, "")

    async def appeal(self, act: script.Appeal) -> None:
        """Press below a notice, and write into the box."""
        told = await self._below(act.by, act.message, script.WRONG, act.text)
        assert "look again" in told, told

    async def cards(self, desk: Desk) -> list[Shown]:
        """The cards before a desk."""
        found = [one for one in self._hung(desk) if not one.is_reply]
        return [_as_shown(one) for one in found]

    async def said(self, desk: Desk) -> list[str]:
        """Everything that stands before a desk."""
        return [_as_shown(one).text for one in self._hung(desk)]

    async def letters(self, member: str) -> list[Shown]:
        """What was written to somebody in private, or is shown to them alone."""
        return [_as_shown(one) for one in self._told(member)]

    async def limit(self, member: str, place: str) -> Choice | None:
        """Whether somebody is out of a channel: nothing else can be done there."""
        is_in = self.people[member].id in self.rooms[place].members
        return None if is_in else Choice.BLOCK

    def _hung(self, desk: Desk) -> list[Message]:
        furnished = self.place.place
        return self.place.sim.said(
            {
                Desk.MODERATORS: furnished.moderators,
                Desk.MANAGERS: furnished.managers,
                Desk.DIRECTOR: self.office,
                Desk.SAFEGUARDING_LEAD: furnished.lead_desk,
            }[desk]
        )

    def _told(self, person: str) -> list[Read]:
        """Everything that only this person reads, oldest first."""
        sim, who = self.place.sim, self.people[person]
        return sorted([*sim.dms(who), *sim.ephemerals(who)], key=lambda one: one.ts)

    def _answers(self, person: str) -> list[str]:
        """What Steward answered a person: a notice, which has buttons, is no answer."""
        return [shown(one) or one.text for one in self._told(person) if not buttons(one)]

    async def _below(self, by: str, message: str, what: str, text: str) -> str:
        control, sim, who = await self.control(message, what), self.place.sim, self.people[by]
        letter = await self._with_button(by, None, control.id)
        before = len(self._answers(by))
        await sim.press(letter, control.id, who)
        await self.first(
            lambda: sim.modal(who) or len(self._answers(by)) > before, f"{what}: a box"
        )
        if view := sim.modal(who):
            await sim.submit(view, {"text": text})
        told = await self.first(lambda: self._answers(by)[before:], f"an answer for {what}")
        return str(told[0])

    async def _with_button(self, by: str, desk: Desk | None, name: str) -> Read:
        """The newest message that has the button, before a desk or in private."""

        def look() -> Read | None:
            found: Sequence[Read] = self._told(by) if desk is None else self._hung(desk)
            return next((one for one in reversed(found) if name in buttons(one)), None)

        found = await self.first(look, f"a button {name} for {by}")
        assert isinstance(found, Message | Ephemeral)
        return found


def _as_shown(one: Read) -> Shown:
    return Shown(f"{one.text}\n{shown(one)}", doing(buttons(one)))


def _with(words: str, found: Sequence[Read]) -> bool:
    return any(words in _as_shown(one).text for one in found)


def furnish(place: Academy) -> tuple[dict[str, User], dict[str, Channel], Channel]:
    """Give the workspace the story's people and places: users, channels, the director's office."""
    sim, known = place.sim, place.place
    people = {name: getattr(known, name.lower(), None) or sim.person(name) for name in CAST}
    rooms = {one: sim.channel(one, people.values()) for one in PLACES}
    office = sim.channel("director", [people["Mara"], people["Max"]], is_private=True)
    known.managers.members[people["Max"].id] = 0.0
    place.more = {
        "desks": {
            "moderators": known.moderators.id,
            "managers": known.managers.id,
            "director": office.id,
            "safeguarding_lead": known.lead_desk.id,
        },
        "roles": {role.value: _ids(people, role) for role in (Role.MODERATOR, Role.MANAGER)},
        "audiences": {
            audience.value: _ids(people, audience)
            for audience in (Audience.STAFF, Audience.LEARNER)
        },
    }
    return people, rooms, office


def _ids(people: dict[str, User], group: Audience | Role) -> list[str]:
    return [people[name].id for name, of in CAST.items() if group in of]


@asynccontextmanager
async def on_slack(folder: Path, pack: str, closed: tuple[str, ...]) -> AsyncIterator[OnSlack]:
    """A furnished workspace with Steward at work on it."""
    async with academy(folder, pack) as place:
        people, rooms, office = furnish(place)
        if closed:
            place.sim.faults.error("messages_tab_disabled", "conversations.open", 1000)
        async with steward(place) as bot:
            yield OnSlack(
                place.sim, bot, place.id, "slack", closed,
                place=place, running=bot, people=people, rooms=rooms, office=office,
            )  # fmt: skip
