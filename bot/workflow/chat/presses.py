"""What a press means: who may press what, what is let in by the door, and what is answered.

A button carries nothing but provider, case number and choice; the case's state and the presser's
roles are read anew each time, so that a button is trusted with nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.domain.cases import Case, Lane, Standing
from bot.domain.events import AppealDecided, Appealed, AskedToTalk, Decided, Deleted, Event
from bot.domain.people import Actor, Role
from bot.domain.steps import ActionKind, Choice
from bot.policy.lawful import MAY_CHOOSE
from bot.store import cases
from bot.workflow.cards import WITHOUT_REASON
from bot.workflow.case_list import acting_role
from bot.workflow.chat import controls, words
from bot.workflow.chat.controls import Control
from bot.workflow.chat.joined import Joined
from bot.workflow.chat.redrawing import Redrawing
from bot.workflow.ledger import Emission

APPEAL_CHOICES = {controls.OVERTURN: "overturn", controls.STAND: "stand"}
_QUIET = frozenset(choice.value for choice in WITHOUT_REASON)


@dataclass(frozen=True, slots=True)
class Presser:
    """Who pressed a button: the account, the member behind it, and the roles they hold now."""

    account: str
    member: str
    roles: frozenset[Role]


class Presses:
    """Decides and answers for one platform.

    ``is_gone`` looks whether the message of a case is not there any more; ``link_to`` gives where
    it stands. ``plain`` shows words that were not written for this platform.
    """

    def __init__(
        self,
        wire: Joined,
        redrawing: Redrawing,
        is_gone: Callable[[Case], Awaitable[bool]],
        link_to: Callable[[Case], str | None],
        plain: Callable[[str], str],
    ) -> None:
        self._wire = wire
        self._redrawing = redrawing
        self._is_gone = is_gone
        self._link_to = link_to
        self._plain = plain

    async def case(self, control: Control) -> Case | None:
        """The case of a button; None for one that is not on record or of another platform."""
        found = await self._wire.store.read(
            lambda tx: cases.by_number(tx, control.provider, control.number)
        )
        return found if found is not None and found.platform == self._wire.platform else None

    async def decide(self, who: Presser, control: Control, reason: str, key: str) -> str | None:
        """Let a choice in; what to tell the person, None where nothing needs saying."""
        case = await self.case(control)
        if not who.roles:
            return words.NOT_FOR_YOU
        if case is None:
            return words.UNKNOWN_CASE
        role = acting(case, who.roles, control.what)
        if role is None:
            return words.NOT_FOR_YOU
        event = self._event(control, case, Actor(who.account, role), reason)
        emitted = await self._wire.receive(control.provider, event, key=key)
        self._redrawing.soon(control.provider, case.id)
        if not emitted:
            return words.SEEN_ALREADY
        done = None if is_quiet(control) else f"Done: {case.label}."
        return refusal(emitted, self._plain) or done

    async def answer(self, who: Presser, control: Control, text: str, key: str) -> str:
        """Take in what a member pressed below a notice; what to tell them."""
        case = await self.case(control)
        if case is None:
            return words.UNKNOWN_CASE
        if who.member not in (case.author, case.subject):
            return words.NOT_YOUR_CASE
        if control.what == controls.TALK:
            return await self._talk(who, case, key)
        if case.lane is Lane.SAFEGUARDING or who.member != case.author:
            return words.NOT_YOUR_CASE
        if control.what == controls.GONE:
            return await self._gone(case)
        return await self._appealed(who, case, text, key)

    def _event(self, control: Control, case: Case, actor: Actor, reason: str) -> Event:
        now, platform = self._wire.now(), self._wire.platform
        if outcome := APPEAL_CHOICES.get(control.what):
            return AppealDecided(platform, case.message, actor, outcome, reason, now)
        return Decided(platform, case.message, actor, control.what, reason, now, case=case.id)

    async def _gone(self, case: Case) -> str:
        """The member says that the message is gone: look."""
        if case.standing is Standing.ABSENT:
            return words.NEVER_THERE
        if not await self._is_gone(case):
            return words.STILL_THERE.format(link=self._link_to(case) or "")
        event = Deleted(case.platform, case.message, self._wire.now())
        await self._wire.receive(case.provider, event)
        return words.THANKS_REMOVED

    async def _appealed(self, who: Presser, case: Case, text: str, key: str) -> str:
        event = Appealed(case.platform, case.message, text, self._wire.now(), who.account)
        emitted = await self._wire.receive(case.provider, event, key=key)
        return refusal(emitted, self._plain) or words.THANKS_APPEAL

    async def _talk(self, who: Presser, case: Case, key: str) -> str:
        """The member wants to talk: the safeguarding lead is told, the help routes are shown."""
        event = AskedToTalk(case.platform, who.member, case.id, self._wire.now())
        await self._wire.receive(case.provider, event, key=key)
        tenant = self._wire.tenant_of(case.provider)
        routes = tenant.pack_of(case).pack.safeguarding.help_routes if tenant else ()
        return words.TALK.format(routes="\n".join(f"- {route}" for route in routes))


def is_quiet(control: Control) -> bool:
    """Whether nobody is asked for a reason, and nothing is said when it worked."""
    return control.what in _QUIET


def acting(case: Case, roles: frozenset[Role], what: str) -> Role | None:
    """In which of their roles the person acts; an appeal is a manager's to decide."""
    if what in APPEAL_CHOICES and Role.MANAGER in roles and Role.MANAGER in MAY_CHOOSE[case.lane]:
        return Role.MANAGER
    choice = Choice(what) if what in tuple(Choice) else Choice.NOTE
    return acting_role(case.lane, roles, choice)


def refusal(emitted: Sequence[Emission], plain: Callable[[str], str]) -> str | None:
    """Why it was not done; None where it was."""
    refused = next((one for one in emitted if one.action is ActionKind.REFUSED), None)
    return f"Not done: {plain(refused.why)}" if refused else None
