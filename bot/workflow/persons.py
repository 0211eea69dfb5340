"""Who is meant: the accounts that an event names, as the members they belong to."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.events import (
    AppealDecided,
    Appealed,
    AskedToTalk,
    ClockTicked,
    Decided,
    Deleted,
    Edited,
    Event,
    HeldBack,
    OrderGiven,
    Posted,
    Reported,
)
from bot.domain.findings import Finding
from bot.domain.messages import Message
from bot.domain.people import Actor
from bot.store import members
from bot.store.tx import Tx


class Persons:
    """Knows members by their accounts on a platform, within one transaction."""

    def __init__(self, tx: Tx, provider: str, platform: str) -> None:
        self._tx = tx
        self._provider = provider
        self._platform = platform

    def member(self, account: str) -> str:
        """The member behind an account; the account itself where none is linked."""
        return members.resolve(self._tx, self._provider, self._platform, account)

    def event(self, event: Event) -> Event:
        """The event with members in place of accounts."""
        match event:
            case Posted(message) | Edited(message) | HeldBack(message):
                return replace(event, message=self._message(message))
            case Reported(message, reporter):
                seen = self._message(message)
                return replace(event, message=seen, reporter=self.member(reporter))
            case Deleted(by=by) if by is not None:
                return replace(event, by=self.member(by))
            case Decided(actor=actor) | AppealDecided(actor=actor) | OrderGiven(actor=actor):
                return replace(event, actor=self._actor(actor))
            case Appealed(member=who) if who is not None:
                return replace(event, member=self.member(who))
            case AskedToTalk(member=who):
                return replace(event, member=self.member(who))
            case Deleted() | Appealed() | ClockTicked():
                return event

    def finding(self, finding: Finding) -> Finding:
        """The finding with the member at whom it is aimed."""
        if finding.target is None:
            return finding
        return replace(finding, target=self.member(finding.target))

    def _message(self, message: Message) -> Message:
        answered = message.reply_to_author
        return replace(
            message,
            author=replace(message.author, id=self.member(message.author.id)),
            mentions=tuple(replace(one, id=self.member(one.id)) for one in message.mentions),
            reply_to_author=self.member(answered) if answered else answered,
        )

    def _actor(self, actor: Actor) -> Actor:
        return replace(actor, id=self.member(actor.id))
