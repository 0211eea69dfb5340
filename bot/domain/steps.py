"""The steps of the procedure: what is emitted, who may choose what, where a case may be brought."""

from __future__ import annotations

from enum import StrEnum


class ActionKind(StrEnum):
    """Everything the procedure can emit: the ``action`` of a replay line."""

    FLAG = "flag"
    REMOVAL_REQUEST = "removal_request"
    SIGNPOST = "signpost"
    SUPPORT = "support"
    REMINDER = "reminder"
    ESCALATE = "escalate"
    DISCLOSURE = "disclosure"
    DECISION = "decision"
    MEETING = "meeting"
    WRITTEN_WARNING = "written_warning"
    RESTRICT = "restrict"
    BLOCK = "block"
    WITHDRAW_ACCESS = "withdraw_access"
    EXCLUDE = "exclude"
    LIFT = "lift"
    REFER = "refer"
    REMOVE_CONTENT = "remove_content"
    CLOSE = "close"
    APPEAL_OPENED = "appeal_opened"
    APPEAL_DECIDED = "appeal_decided"
    ORDER = "order"
    REFUSED = "refused"


class Choice(StrEnum):
    """What a person can choose on a case. Referrals are ``refer:<destination>``."""

    CLAIM = "claim"
    NOTE = "note"
    UPHOLD = "uphold"
    DISMISS = "dismiss"
    ASK_REMOVAL = "ask_removal"
    ESCALATE = "escalate"
    MEETING = "meeting"
    WARN = "warn"
    RESTRICT = "restrict"
    BLOCK = "block"
    WITHDRAW_ACCESS = "withdraw_access"
    EXCLUDE = "exclude"
    LIFT = "lift"
    REMOVE_CONTENT = "remove_content"
    NO_STRIKE = "no_strike"
    REFER_AWARDING_BODY = "refer:awarding_body"
    REFER_POLICE = "refer:police"
    REFER_LEGAL = "refer:legal"
    REFER_HR = "refer:hr"
    REFER_HOST = "refer:host"
    REFER_AGENCY = "refer:agency"
    ACKNOWLEDGE = "acknowledge"
    HAND_ON = "hand_on"

    @property
    def destination(self) -> str | None:
        """Where a referral goes; None for every other choice."""
        head, _, tail = self.value.partition(":")
        return tail if head == "refer" else None


REFERRALS = tuple(choice for choice in Choice if choice.destination)

ACCESS_CHOICES = (Choice.RESTRICT, Choice.BLOCK, Choice.WITHDRAW_ACCESS)
"""The choices that limit a member's access."""


class Desk(StrEnum):
    """A group of people a card can be put before. Members and reporters are addressed by id."""

    MODERATORS = "moderators"
    MANAGERS = "managers"
    DIRECTOR = "director"
    SAFEGUARDING_LEAD = "safeguarding_lead"


class EscalationWhy(StrEnum):
    """Why a case was brought further: the ``step`` of an ``escalate`` line."""

    AT_ONCE = "at_once"
    REPETITION = "repetition"
    REFUSAL = "refusal"
    UNMET = "unmet"
    REPORT = "report"
    CHOSEN = "chosen"
    INFORMATION = "information"
    DEPUTY = "deputy"
    EMERGENCY_CONTACTS = "emergency_contacts"
    UNDELIVERED = "undelivered"
